"""Commands: a vote that was minuted put right, and what follows from that."""

from collections.abc import Iterator

from clerk_tui.commands.command import Table
from clerk_tui.commands.handlers.consequences import consequence_lines
from clerk_tui.commands.handlers.voting.divisions import put_division_right
from clerk_tui.commands.parsing.announced import split_announced
from clerk_tui.commands.parsing.vote_reference import EXAMPLE, find_voted_motion
from clerk_tui.domain.attendance.presence import room_at
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.business import motion_of, vote_on
from clerk_tui.domain.model.debate import motion_label
from clerk_tui.domain.model.matters import Action, Motion, Outcome, Resolution
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.domain.voting.recorded import read_sides, recorded_vote
from clerk_tui.domain.voting.vote_text.reader import read_vote


def correct_vote(table: Table, arguments: str) -> str:
    """Put right the vote last taken, or the one named: its figures, its outcome, its names."""
    entry, typed = find_voted_motion(table, arguments)
    return put_vote_right(table, entry.ident, typed)


def put_vote_right(table: Table, ident: str, typed: str) -> str:
    """Put the vote on the motion *ident* right as it was *typed*; say what it was, what follows."""
    if not typed.strip():
        raise Refusal("What was the vote?", EXAMPLE)
    before = table.desk.meeting
    words, override = split_announced(typed.split())
    if (old_vote := motion_of(before.entry(ident)).vote) and old_vote.choices:
        return put_division_right(table, old_vote, " ".join(words), override)
    vote, outcome = _vote_typed(table, before.entry(ident), words)
    with table.desk.as_one_step():  # what changes nothing is no step
        after = table.desk.vote_corrections.correct_vote(ident, vote, outcome, override)
        old_motion, new_motion = motion_of(before.entry(ident)), motion_of(after.entry(ident))
        if (old_motion.outcome, old_motion.vote) == (new_motion.outcome, new_motion.vote):
            raise Refusal("That is the vote as it was minuted.", EXAMPLE)
    change_lines = [*_further_checks(before, after, ident), *consequence_lines(table, before)]
    change = f"{vote_summary(new_motion)} (it was {vote_summary(old_motion)})"
    result = f"{_vote_label(after, ident)}: {change}"
    return f"{'; '.join([result, *change_lines])}."


def _vote_typed(table: Table, entry: Entry, words: list[str]) -> tuple[Vote, Outcome]:
    """Return the vote that *words* tell: by names after "named", else as /v reads it."""
    meeting = table.desk.meeting
    old_vote = vote_on(entry)
    if words and words[0].casefold() == "named":
        room = room_at(
            meeting,
            old_vote.at if old_vote else None,
            entry.item,
            old_vote.sequence if old_vote else 0,
        )
        sides = read_sides(" ".join(words[1:]), meeting.people, room.voting)
        called = table.style.layout_choice("vote_order") == "called"
        return recorded_vote(sides, () if called else meeting.people), ""
    read = read_vote(" ".join(words))
    if read.outcome not in ("", "carried", "lost"):
        raise Refusal(
            "A vote was minuted of that motion.",
            "Take it back with /undo, or take the motion out (x in /review) and minute it again.",
        )
    if old_vote is not None and old_vote.by_name:
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
    figure_words = [f"{n} {side}" for side, n in zip(names, figures, strict=False) if n is not None]
    return ", ".join([motion.outcome, *figure_words])


def _further_checks(before: Meeting, after: Meeting, ident: str) -> Iterator[str]:
    """Yield what the clerk must look at, as it rests on the vote."""
    old_entry, new_entry = before.entry(ident), after.entry(ident)
    if old_entry.wording and not new_entry.wording:
        yield "your own sentence told the old result: the house's stands (/undo brings yours back)"
    yield from _contradicted_own_votes(motion_of(new_entry), after)
    if motion_of(old_entry).outcome == motion_of(new_entry).outcome:
        return
    if motion_of(new_entry).kind == "amendment":
        yield "look at the words of the motion that it amends"
        return
    entries = after.item(new_entry.item).entries
    later_entries = entries[entries.index(new_entry) + 1 :]
    if any(isinstance(entry.matter, Resolution | Action) for entry in later_entries):
        yield "look at the decisions and actions minuted after it"


def _contradicted_own_votes(motion: Motion, meeting: Meeting) -> Iterator[str]:
    """Yield the votes recorded at members' request that the new figures contradict."""
    vote = motion.vote or Vote()
    for own_vote in vote.own:
        attendee = meeting.attendee(own_vote.who)
        name = attendee.person.name if attendee else own_vote.who
        figure = vote.figures[own_vote.side]
        if figure is not None and sum(other.side == own_vote.side for other in vote.own) > figure:
            yield f"{name}'s own vote was recorded as {own_vote.side}"


def _vote_label(meeting: Meeting, ident: str) -> str:
    """Return the words that tell the clerk which vote it is: the minute and the motion."""
    entry, numbers = meeting.entry(ident), minute_numbers(meeting)
    motion, item = motion_of(entry), entry.item
    minute_note = f" in minute {numbers[item].printed.rstrip('.')}" if item in numbers else ""
    return f"Vote on the {motion_label(motion, minute_note)}"
