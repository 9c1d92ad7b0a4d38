"""Commands: a vote that was minuted put right, and what follows from that."""

from collections.abc import Iterator

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.announced import split_announced
from clerk_tui.commands.parsing.vote_reference import EXAMPLE, find_voted_motion
from clerk_tui.domain.attendance.presence import room_at
from clerk_tui.domain.checks.impact import consequences, fact_lines
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.debate import motion_kind_name
from clerk_tui.domain.model.matters import Action, Motion, Outcome, Resolution
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.domain.voting.recorded import read_sides, recorded_vote
from clerk_tui.domain.voting.vote_text.reader import read_vote

_SHOWN = 40  # characters of a motion that tell which it is


def correct_vote(table: Table, rest: str) -> str:
    """The vote last taken, or the one named, put right: its figures, its outcome, its names."""
    entry, typed = find_voted_motion(table, rest)
    return put_vote_right(table, entry.ident, typed)


def put_vote_right(table: Table, ident: str, typed: str) -> str:
    """Put the vote on the motion *ident* right as it was *typed*; say what it was, what follows."""
    if not typed.strip():
        raise Refusal("What was the vote?", EXAMPLE)
    before = table.desk.meeting
    words, override = split_announced(typed.split())
    vote, outcome = _vote_typed(before, before.entry(ident), words)
    with table.desk.as_one_step():  # what changes nothing is no step
        after = table.desk.vote_corrections.correct_vote(ident, vote, outcome, override)
        was, now = _motion(before, ident), _motion(after, ident)
        if (was.outcome, was.vote) == (now.outcome, now.vote):
            raise Refusal("That is the vote as it was minuted.", EXAMPLE)
    changed = [*_follows(before, after, ident), *_changed(table, before)]
    result = f"{_called(after, ident)}: {vote_summary(now)} (it was {vote_summary(was)})"
    return f"{'; '.join([result, *changed])}."


def _vote_typed(meeting: Meeting, entry: Entry, words: list[str]) -> tuple[Vote, Outcome]:
    """Return the vote that *words* tell: by names after "named", else as /v reads it."""
    was = entry.matter.vote if isinstance(entry.matter, Motion) else None
    if words and words[0].casefold() == "named":
        room = room_at(meeting, was.at if was else None, entry.item, was.made if was else 0)
        sides = read_sides(" ".join(words[1:]), meeting.people, room.voting)
        return recorded_vote(sides, meeting.people), ""
    read = read_vote(" ".join(words))
    if read.outcome not in ("", "carried", "lost"):
        raise Refusal(
            "A vote was minuted of that motion.",
            "Take it back with /undo, or take the motion out (x in /review) and minute it again.",
        )
    if was is not None and was.by_name:
        raise Refusal(
            "That vote was recorded by names, and its figures are theirs.",
            "Put the names right, as in: /correct vote named all for but -dawley",
        )
    return read.vote or Vote(), read.outcome


def vote_summary(motion: Motion) -> str:
    """Return the figures and the outcome of a vote, in a few words."""
    vote = motion.vote
    names = ("for", "against", "abstained", "not voting")
    figures = vote.figures.values() if vote else ()
    told = [f"{n} {side}" for side, n in zip(names, figures, strict=False) if n is not None]
    return ", ".join([motion.outcome, *told])


def _follows(before: Meeting, after: Meeting, ident: str) -> Iterator[str]:
    """Yield what the clerk must look at, as it rests on the vote."""
    was, now = before.entry(ident), after.entry(ident)
    if was.wording and not now.wording:
        yield "your own sentence told the old result: the house's stands (/undo brings yours back)"
    yield from _own_votes(_motion(after, ident), after)
    if _motion(before, ident).outcome == _motion(after, ident).outcome:
        return
    if _motion(after, ident).kind == "amendment":
        yield "look at the words of the motion that it amends"
        return
    entries = after.item(now.item).entries
    later = entries[entries.index(now) + 1 :]
    if any(isinstance(entry.matter, Resolution | Action) for entry in later):
        yield "look at the decisions and actions minuted after it"


def _own_votes(motion: Motion, meeting: Meeting) -> Iterator[str]:
    """Yield the votes recorded at members' request that the new figures contradict."""
    vote = motion.vote or Vote()
    for own in vote.own:
        attendee = meeting.attendee(own.who)
        name = attendee.person.name if attendee else own.who
        figure = vote.figures[own.side]
        if figure is not None and sum(each.side == own.side for each in vote.own) > figure:
            yield f"{name}'s own vote was recorded as {own.side}"


def _changed(table: Table, before: Meeting) -> list[str]:
    """Return what else differs from *before*; the findings are told when they are known."""
    if table.corrected is None:
        return consequences(before, table.desk.meeting)
    table.corrected(before)
    return fact_lines(before, table.desk.meeting)


def _motion(meeting: Meeting, ident: str) -> Motion:
    matter = meeting.entry(ident).matter
    assert isinstance(matter, Motion)  # noqa: S101 - `find_voted_motion` names no others
    return matter


def _called(meeting: Meeting, ident: str) -> str:
    """Return the words that tell the clerk which vote it is: the minute and the motion."""
    motion, number = _motion(meeting, ident), minute_numbers(meeting)
    item = meeting.entry(ident).item
    where = f" in minute {number[item].printed.rstrip('.')}" if item in number else ""
    text = motion.text if len(motion.text) <= _SHOWN else f"{motion.text[:_SHOWN].rstrip()}…"
    return f"Vote on the {motion_kind_name(motion)}{where} “{text}”"
