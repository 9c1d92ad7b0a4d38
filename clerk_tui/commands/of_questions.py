"""Commands: questions put, answered, and left for a written response."""

import re

from clerk_tui.commands.arguments import (
    is_figure,
    is_whole_name,
    maybe_person,
    take_person,
    take_persons,
    the_item,
)
from clerk_tui.commands.command import Table
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.matters import Exchange, Question
from clerk_tui.domain.meeting import Entry
from clerk_tui.domain.notices import Notice
from clerk_tui.domain.questions import (
    RESIDENT,
    addressed,
    for_questions,
    notices,
    respondent,
    since_the_last_answer,
    to_answer,
    waiting,
)
from clerk_tui.minutes.sentences import Sentences

RESIDENTS = ("resident", "public")
LONGEST = 5  # words of the name of a member of the public
_TO = re.compile(r"^to (?!wh)(?P<who>[^:]{1,60}):\s*(?P<text>.+)$", re.DOTALL)


def question(table: Table, rest: str) -> str:
    """A question put."""
    words = rest.split()
    first = words[0].casefold() if words else ""
    if words == ["none"]:
        item = table.desk.meeting.in_hand
        if item is not None and any(isinstance(e.matter, Question) for e in item.entries):
            raise Refusal(
                "Questions are minuted under this item.",
                "If none was put, take them back first (/undo, or x in /review).",
            )
        table.desk.write(table.style.say("no_questions"))
        return "Minuted that there were no public questions."
    if first in RESIDENTS:
        who, text = _resident(words[1:])
        table.desk.question(who, text, kind="resident")
        return "Question put. /a answers it."
    absent = first == "for" and len(words) > 2 and is_whole_name(table, words[1])
    key, words = maybe_person(table, words[absent:])
    others, words = _jointly(table, key, words)
    on_notice = bool(words) and words[0].casefold() in ("notice", "n/")
    text = " ".join(words[1:] if on_notice else words)
    if not key and not text:
        raise Refusal("A question needs who asks it.", "As in: /q kinver what was being done")
    table.desk.question(
        key,
        "" if not key else text,
        on_notice=on_notice,
        jointly=others,
        questioner_present=not absent,
        wording="" if key else text,
    )
    return "Question put. /a answers it."


def _jointly(table: Table, key: str, words: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """Those who ask with the one who was named first, after "and", and the words after."""
    if not key or len(words) < 2 or words[0].casefold() not in ("and", "&"):
        return (), words
    others, rest = take_persons(table, words[1:])
    return tuple(other for other in others if other != key), rest


def _resident(words: list[str]) -> tuple[str, str]:
    """A member of the public, named where a colon follows the name, and what they asked."""
    name, colon, text = " ".join(words).partition(":")
    if colon and 0 < len(name.split()) <= LONGEST and text.strip():
        return name.strip(), text.strip()
    if not words:
        raise Refusal("What did they ask?", "As in: /q resident whether the pier was safe")
    return RESIDENT, " ".join(words)


def answer(table: Table, rest: str) -> str:
    """The response to it, or to several questions together."""
    item = table.desk.meeting.in_hand
    asked = [e for e in (item.entries if item else ()) if isinstance(e.matter, Question | Exchange)]
    if not asked:
        raise Refusal("There is no question to answer yet.", "Minute the question with /q.")
    words = rest.split()
    together = len(words) > 1 and words[0].casefold() == "together"
    key, words = maybe_person(table, words[together:])
    if not words:
        raise Refusal("A response needs words.", "As in: /a the scheme was under review")
    wording = " ".join(words) if not key and words[0][:1].isupper() else ""
    if words[0].casefold() == "that":
        words = words[1:]
    several = since_the_last_answer(item) if together else to_answer(item)
    if isinstance(asked[-1].matter, Exchange) and not together:
        several = ()  # a supplementary, or more of the same answer
    answers = tuple(entry.ident for entry in several) if len(several) > 1 else ()
    speaker = key or _who_answers(asked)
    table.desk.exchange(speaker, " ".join(words), "response", wording=wording, answers=answers)
    return "Response minuted."


def _who_answers(asked: list[Entry]) -> str:
    """Whoever answered last under this item; nobody where nobody has."""
    for entry in reversed(asked):
        if isinstance(entry.matter, Exchange) and entry.matter.kind == "response":
            return entry.matter.speaker
        if isinstance(entry.matter, Question) and entry.matter.respondent:
            return entry.matter.respondent
    return ""


def supplementary(table: Table, rest: str) -> str:
    """A supplementary; without a name, of whoever put the question."""
    key, words = maybe_person(table, rest.split())
    if not words:
        raise Refusal("A supplementary needs words.", "As in: /s dawley whether it was known")
    speaker = key
    if not key and not words[0][:1].isupper():
        put = [e.matter for e in to_answer(table.desk.meeting.in_hand)]
        speaker = put[0].questioner if put and isinstance(put[0], Question) else ""
    wording = "" if speaker else " ".join(words)
    table.desk.exchange(speaker, " ".join(words), "supplementary", wording=wording)
    return "Supplementary minuted."


def written(table: Table, rest: str) -> str:
    """A written response promised: the sentence of it, and the action."""
    meeting = table.desk.meeting
    several = to_answer(meeting.in_hand)
    if not several:
        raise Refusal("There is no question to answer yet.", "Minute the question with /q.")
    named, _, due = f" {rest} ".partition(" by ")
    by = _the_respondent(table, named.strip(), "/written the Commissioner by 3 May")
    owner = _owner(table, by)
    asked = [entry.matter for entry in several if isinstance(entry.matter, Question)]
    table.desk.promise_response(
        by,
        _to_do(table, *asked),
        due,
        owner=owner,
        answers=tuple(entry.ident for entry in several) if len(several) > 1 else (),
    )
    return f"A written response promised; action: {owner}."


def unreached(table: Table, rest: str) -> str:
    """Every question on notice that is left: a written response, and the action of it."""
    left = waiting(table.desk.meeting)
    if not left:
        raise Refusal("No question on notice is left under this item.")
    rows = []
    for notice in left:
        named = rest or notice.question.respondent
        by = _the_respondent(table, named, "/unreached the Commissioner")
        rows.append((notice.ident, by, _owner(table, by), _to_do(table, notice.question)))
    table.desk.leave_unreached(rows)
    some = f"{len(rows)} questions were" if len(rows) > 1 else "One question was"
    return f"{some} not reached: written responses promised, an action each."


def _the_respondent(table: Table, named: str, example: str) -> str:
    """Who is to respond: whoever is named, else whoever answers under this item."""
    meeting = table.desk.meeting
    if named:
        return named if meeting.attendee(named) else addressed(meeting, meeting.in_hand, named)
    found = respondent(meeting.in_hand)
    if not found:
        raise Refusal("Who is to respond?", f"As in: {example}")
    return found


def _owner(table: Table, by: str) -> str:
    """Who responds, as the owner of an action: without the article of an office."""
    name = _sentences(table).name(by).removeprefix("the ")
    return f"{name[:1].upper()}{name[1:]}"


def _to_do(table: Table, *asked: Question) -> str:
    who = _sentences(table).questioners(*asked)
    return table.style.say("written_action", questioner=who)


def _sentences(table: Table) -> Sentences:
    return Sentences(table.desk.meeting, table.style)


def on_notice(table: Table, rest: str) -> str:
    """Notice of a question, for the item of questions, before it is put."""
    words = rest.split()
    if words[:1] == ["withdrawn"]:
        table.desk.withdraw_notice(_the_notice(table, words[1:]).ident)
        return "Withdrawn: it will not be put."
    wanted = None
    if len(words) > 2 and words[0].rstrip(".").isdigit():
        wanted, words = the_item(table, words[0]), words[1:]
    public = bool(words) and words[0].casefold() in RESIDENTS
    item = wanted or for_questions(table.desk.meeting, public=public)
    if item is None:
        raise Refusal("Which item are questions put under?", "As in: /onnotice 7 kinver How many …")
    if public:
        who, text = _resident(words[1:])
        others: tuple[str, ...] = ()
    else:
        who, words = take_person(table, words)
        others, words = _jointly(table, who, words)
        text = " ".join(words)
    to = _TO.match(text)
    asked_of = addressed(table.desk.meeting, item, to["who"]) if to else ""
    table.desk.give_notice(
        item.ident,
        who,
        to["text"] if to else text,
        respondent=asked_of,
        kind="resident" if public else "member",
        jointly=others,
    )
    place = len(notices(table.desk.meeting, item.ident))
    return f"Question {place} on notice, under {item.title}."


def put(table: Table, rest: str) -> str:
    """The next question on notice put; or those numbered, together."""
    words = [word.rstrip(",.").casefold() for word in rest.split() if word.casefold() != "and"]
    absent = "absent" in words
    figures = [word for word in words if word != "absent"]
    chosen = [_the_notice(table, [figure]) for figure in figures]
    if not chosen:
        chosen = waiting(table.desk.meeting)[:1]
    if not chosen:
        raise Refusal("No question on notice is left under this item.", "Type /q to put one.")
    if len({notice.ident for notice in chosen}) < len(chosen):
        raise Refusal("The same question is named twice.", "Name each once, as in: /put 1 3")
    table.desk.put([notice.ident for notice in chosen], absent=absent)
    if len(chosen) > 1:
        return f"{len(chosen)} questions put together. /a answers them."
    return "Question put. /a answers it."


def _the_notice(table: Table, words: list[str]) -> Notice:
    """The notice with a number, as the table lists them."""
    given = notices(table.desk.meeting)
    figure = int(words[0]) if words and is_figure(words[0]) else 0
    if not given:
        raise Refusal(
            "No question on notice is waiting under this item.",
            "Put one with /q; /onnotice notes one that was given notice of.",
        )
    if not 0 < figure <= len(given):
        raise Refusal(
            f"The questions on notice here are numbered up to {len(given)}.",
            "Give its number, as in: /put 2",
        )
    return given[figure - 1]


def _maybe_listed(table: Table, named: str) -> tuple[str, list[str]]:
    try:
        return take_person(table, named.split())
    except Refusal:
        return "", named.split()


def speaking(table: Table, rest: str) -> str:
    """Who has the floor; alone: they have finished."""
    if not rest:
        table.desk.give_up_the_floor()
        return "The floor is free. /times lists who spoke how long."
    key, words = _maybe_listed(table, rest)
    who = rest if words else key
    table.desk.speak(who)
    return f"{_sentences(table).name(who)} has the floor."
