"""Commands: how people stand in the list of those present, and the sentence of apologies."""

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.arguments import name_item, take_items
from clerk_tui.commands.parsing.person_details import read_details
from clerk_tui.commands.parsing.persons import take_every_person, take_only_person, take_person
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.editions import SHORTER_AGAIN
from clerk_tui.domain.model.people import series
from clerk_tui.minutes.wording.sentences import Sentences


def correct_details(table: Table, arguments: str) -> str:
    """Put details of somebody on the list right: title, role, organisation and so on."""
    typed_name, colon, details = arguments.partition(":")
    if not colon or not details.strip():
        raise Refusal(
            "Whose details, and which?",
            "As in: /person kinver: initials AK; organisation Tideway Trust",
        )
    key = take_only_person(table, typed_name.split(), None)
    fields = read_details(details.strip())
    if "name" in fields:
        raise Refusal(
            "A name is put right wherever it stands.",
            "Type it with /rename, as in: /rename kinver: A Kynver",
        )
    table.desk.roll.correct_person(key, **fields)
    changed = series(["remark" if name == "printed" else name for name in fields])
    return f"{table.desk.person(key).person.name or 'The person'}: {changed} set."


def set_remark(table: Table, arguments: str) -> str:
    """Set the words printed after a name in the list; none: as the house prints it."""
    keys, words = take_every_person(table, arguments.split(), None)
    remark = " ".join(words)
    name = table.desk.names_of(keys)
    for key in keys:
        table.desk.roll.correct_person(key, printed=remark)
    if not remark:
        return f"After {name} stands what the house prints."
    return f"After {name} stands “{remark}” in the list."


def here_for(table: Table, arguments: str) -> str:
    """Note that somebody who is no member came for chosen items alone; none: for the meeting."""
    key, words = take_person(table, arguments.split(), None)
    name = table.desk.person(key).person.name
    is_for_meeting = not words or [word.casefold() for word in words] == ["none"]
    items = [] if is_for_meeting else take_items(table, words)
    table.desk.attendance.attend_for(key, [item.ident for item in items])
    if is_for_meeting:
        return f"{name} is listed for the meeting."
    return f"{name} is listed for {series([name_item(table, item) for item in items])}."


def apologies(table: Table, _: str) -> str:
    """Minute the sentence of apologies, from the roll, and who came as a substitute."""
    meeting, style = table.desk.meeting, table.style
    away = tuple(a.key for a in meeting.people if a.presence == "apologies")
    sentences = Sentences(meeting, style)
    names = sentences.names(away, "apologies")
    sentences_written = [style.say("apologies", names=names) if away else style.say("no_apologies")]
    if meeting.edition >= SHORTER_AGAIN:
        sentences_written += _substitution_sentences(table)
    table.desk.paragraphs.write(" ".join(sentences_written))
    return "Apologies minuted."


def _substitution_sentences(table: Table) -> list[str]:
    """Return a sentence for each substitute who attends: who came, and for whom."""
    meeting, style = table.desk.meeting, table.style
    sentences = Sentences(meeting, style)
    substitutions = [
        style.say(
            "substituted",
            who=sentences.name(attendee.key, "apologies"),
            member=sentences.name(attendee.substitute_for, "apologies"),
        )
        for attendee in meeting.people
        if attendee.substitute_for and attendee.attended
    ]
    return [sentence for sentence in substitutions if sentence]
