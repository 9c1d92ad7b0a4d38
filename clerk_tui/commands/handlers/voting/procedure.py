"""Commands: points of order, the length of the meeting, what a motion is called."""

import re

from clerk_tui.commands.command import Table
from clerk_tui.commands.handlers.voting.votes import take_vote
from clerk_tui.commands.parsing.announced import split_announced
from clerk_tui.commands.parsing.arguments import read_announced_time, read_time
from clerk_tui.commands.parsing.decision_line import read_movers_alone
from clerk_tui.commands.parsing.persons import begins_with_name, take_person, take_persons
from clerk_tui.domain.dates.times import TIME_AS_WRITTEN
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.motions.clauses import is_wordless
from clerk_tui.domain.voting.vote_text.context import vote_after_motion
from clerk_tui.minutes.wording.names import complete_sentence
from clerk_tui.minutes.wording.sentences import Sentences

_TIME = re.compile(rf"^(?:until\s+|at\s+)?({TIME_AS_WRITTEN})(?:[\s,:;]+|$)", re.IGNORECASE)
_RULING = re.compile(r"\s*[;|]\s*(?:ruling|ruled)?\s*:?\s*(?:that\s+)?", re.IGNORECASE)


def point_of_order(table: Table, arguments: str) -> str:
    """Minute a point of order: who raised it, what it was, and after a semicolon the ruling."""
    point, *ruling = _RULING.split(arguments, maxsplit=1)
    key, words = take_person(table, point.replace(":", " : ").split())
    text = " ".join(words).strip(" :,")
    if is_wordless(text):
        raise Refusal(
            "What was the point of order?",
            "As in: /pointoforder kinver: the paper was late; it had been tabled in time",
            wanting=True,
        )
    style, sentences = table.style, Sentences(table.desk.meeting, table.style)
    parts = [style.say("point_of_order", who=sentences.name(key), text=text.rstrip("."))]
    if ruling and ruling[0].strip():
        presiding = table.desk.meeting.presiding
        chair = sentences.name(presiding) if presiding else ""
        title = f"the {table.desk.meeting.body.chair_title}"
        ruling_words = ruling[0].strip().rstrip(".")
        parts.append(style.say("ruling", chair=title, name=chair or title, ruling=ruling_words))
    sentence = " ".join(complete_sentence(part) for part in parts if part)
    table.desk.paragraphs.happen("point of order", sentence, who=key)
    return "Point of order minuted." if len(parts) > 1 else "Point of order minuted; no ruling yet."


def extend(table: Table, arguments: str) -> str:
    """Move that the meeting go on until a time; with movers and a vote where they are typed."""
    timed = _TIME.match(arguments.strip())
    if timed is None:
        raise Refusal(
            "Until when does the meeting go on?",
            "As in: /extend 10.30 pm kinver marden; 7 0",
            wanting=True,
        )
    until_words = table.style.print_time(read_announced_time(table, timed[1]))
    after = arguments.strip()[timed.end() :].strip(" ;,:")
    movers_alone = read_movers_alone(table, after) if after else None
    vote_words, override = split_announced((movers_alone.vote if movers_alone else after).split())
    vote = vote_after_motion(" ".join(vote_words)) if vote_words else None
    if after and not (movers_alone or vote):
        raise Refusal(
            f"“{after[:40]}” is neither movers nor a vote.",
            "As in: /extend 10.30 pm kinver marden; 7 0",
        )
    words = table.style.say("extend_meeting", until=until_words)
    if movers_alone is None:
        table.desk.motions.procedural(words)
    else:
        movers = movers_alone.movers
        table.desk.motions.procedural(
            words, movers.mover, movers.seconder, override=movers.override
        )
    if vote is None:
        return f"Moved that the meeting go on until {until_words.rstrip('.')}. /v takes the vote."
    return take_vote(table, vote, override)


def cut_off(table: Table, arguments: str) -> str:
    """Minute that the meeting reached the end of the time allowed to it, and what then became."""
    timed = _TIME.match(arguments.strip())
    at = read_time(table, timed[1]) if timed else table.desk.time_of_day()
    text = (arguments.strip()[timed.end() :] if timed else arguments).strip()
    sentence = table.style.say("cut_off", time=table.style.print_time(at))
    paragraph_text = " ".join(complete_sentence(part) for part in (sentence, text) if part)
    table.desk.paragraphs.happen("cut-off", paragraph_text, at=at)
    return f"The end of the time allowed is minuted: {table.style.print_time(at).rstrip('.')}."


def call_motion(table: Table, arguments: str) -> str:
    """Give the motion before the meeting, or the last one, the name by which it is called."""
    motion_name = table.desk.motions.call(arguments)
    return f"It is called “{motion_name}”." if motion_name else "It is called by its kind again."


def lead_in(table: Table, arguments: str) -> str:
    """Put words before a motion in its own paragraph; /resultnote puts words after it."""
    table.desk.motions.lead_into(arguments)
    return (
        "It stands in the motion's paragraph." if arguments else "The motion begins its paragraph."
    )


def ask_for_names(table: Table, arguments: str) -> str:
    """Minute which members asked that the vote be recorded by names."""
    words, override = split_announced(arguments.replace(",", " and ").split())
    keys: tuple[str, ...] = ()
    while words and begins_with_name(table, words):
        named_keys, words = take_persons(table, words)
        keys += named_keys
        words = words[1:] if words and words[0] == "and" else words
    if words or not keys:
        raise Refusal(
            f"Who asked for it? “{' '.join(words) or 'Nobody'}”",
            "As in: /asked kinver, marden and findern",
        )
    table.desk.voting.ask_for_names(tuple(dict.fromkeys(keys)), override)
    return f"{len(keys)} asked for a recorded vote. /named or /division takes it."
