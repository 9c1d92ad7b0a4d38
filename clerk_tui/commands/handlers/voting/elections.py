"""Commands: a contested election: nominations, and one ballot."""

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.announced import split_announced
from clerk_tui.commands.parsing.arguments import is_figure
from clerk_tui.commands.parsing.nominations import office_title, read_nomination
from clerk_tui.commands.parsing.persons import take_person
from clerk_tui.desk.elections import Ballot
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.people import series
from clerk_tui.minutes.wording.sentences import Sentences

_HOW = "As in: /ballot kinver 5 marden 3"


def nominate(table: Table, arguments: str) -> str:
    """Nominate somebody for the chair (or the vice-chair): who, mover, seconder."""
    typed = read_nomination(table, arguments)
    if len(typed.people) < 2 or typed.unread:
        raise Refusal(
            "Who is nominated, and who moved and seconded it?",
            "As in: /nominate kinver findern edgley",
        )
    who, mover, seconder = (*typed.people, "")[:3]
    sentences = Sentences(table.desk.meeting, table.style)
    office = office_title(table, is_vice=typed.is_vice)
    text = table.style.say("elected", who=sentences.name(who), chair=office)
    table.desk.motions.move(text, mover, seconder)
    names = [table.desk.person(key).person.name for key in table.desk.elections.candidates()]
    has_several = len(names) > 1
    hint = "/ballot takes the vote." if has_several else "If nobody else is: /elect and the name."
    return f"Nominated: {series(names)}. {hint}"


def ballot(table: Table, arguments: str) -> str:
    """Take the ballot: each who is nominated with their votes; casting or lot decides."""
    words, override = split_announced(arguments.split())
    votes: dict[str, int] = {}
    casting, by_lot = "", False
    while words:
        if words[0].casefold() in ("casting", "lot"):
            by_lot = words[0].casefold() == "lot"
            casting, words = take_person(table, words[1:])
            continue
        key, words = take_person(table, words)
        if not words or not is_figure(words[0].rstrip(",;")) or key in votes:
            raise Refusal("Each name has its votes after it, once.", _HOW)
        votes[key] = int(words[0].rstrip(",;"))
        words = words[1:]
    if not votes:
        raise Refusal("Who had how many votes?", _HOW)
    return _elect_by_ballot(table, Ballot(votes, casting, by_lot), override)


def _elect_by_ballot(table: Table, ballot: Ballot, override: str) -> str:
    sentences = Sentences(table.desk.meeting, table.style)
    names_text = table.style.join_names(
        [f"{sentences.name(key)} {votes}" for key, votes in ballot.votes.items()]
    )
    wording = table.style.say("ballot", counts=names_text)
    if ballot.by_lot:
        person_name = sentences.name(ballot.casting)
        wording = f"{wording} {table.style.say('lot', who=person_name)}"
    elif ballot.casting:
        chair = table.desk.meeting.presiding
        person_name = (
            sentences.name(chair) if chair else f"the {table.desk.meeting.body.chair_title}"
        )
        side = f"for {sentences.name(ballot.casting)}"
        tells_side = "{side}" in table.style.wording["casting"]
        key = "casting" if tells_side else "casting_ballot"
        wording = f"{wording} {table.style.say(key, chair=person_name, side=side)}"
    candidates = table.desk.elections.candidates()
    is_vice = any(candidates[key].office == "vice" for key in ballot.votes if key in candidates)
    office = office_title(table, is_vice=is_vice)
    won = table.desk.elections.elect_by_ballot(ballot, wording, office, override)
    return f"{table.desk.person(won).person.name} is elected {office}."
