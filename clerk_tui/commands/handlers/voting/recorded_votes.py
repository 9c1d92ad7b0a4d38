"""Commands: the recorded vote by names, in bulk; and the budget decision that must have one."""

from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.commands.handlers.voting.divisions import between, divides
from clerk_tui.commands.handlers.voting.votes import vote_result
from clerk_tui.commands.parsing.announced import split_announced
from clerk_tui.domain.attendance.presence import room_at
from clerk_tui.domain.errors import AmbiguousName, Refusal
from clerk_tui.domain.model.business import vote_on
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.people import series
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.names.name_match import distinct_name
from clerk_tui.domain.voting.budget import decided_without_names
from clerk_tui.domain.voting.recorded import read_sides, recorded_vote
from clerk_tui.domain.voting.tally import arithmetic_line
from clerk_tui.domain.voting.vote_text.reader import casting_side

_NAMED_AT_MOST = 4


def named(table: Table, arguments: str) -> str:
    """Take a recorded vote by names: everybody and groups, then the exceptions."""
    if divides(table.desk.meeting):
        return between(table, arguments)
    words, override = split_announced(arguments.split())
    words, side = _split_casting(words)
    desk = table.desk
    entry = motion_to_name(desk.meeting)
    room = room_at(desk.meeting, desk.moment(), entry.item if entry else "")
    called = table.style.layout_choice("vote_order") == "called"
    cast = recorded_vote(
        read_sides(" ".join(words), desk.meeting.people, room.voting),
        () if called else desk.meeting.people,
    )
    if not cast.counted:
        raise Refusal("Nobody is named.", "As in: /named all for but -jones ~khan =moss")
    if side:
        cast = replace(
            cast,
            casting="for" if side == "for" else "against",
            casting_by=desk.meeting.presiding,
        )
    desk.voting.vote(cast, motion=entry.ident if entry else "", override=override)
    missing = [a.person.name for a in room.voting if cast.side_of(a.key) is None]
    mismatch = announced_figures_note(entry, cast) if entry else ""
    return f"{vote_result(table, entry)}{_missing_note(missing)}{mismatch}"


def preview_named_vote(table: Table, arguments: str) -> str:
    """Return the figures of the names typed so far; "" while they cannot be read."""
    meeting = table.desk.meeting
    room = room_at(meeting, table.desk.moment())
    try:
        words, _ = _split_casting(split_announced(arguments.split())[0])
        cast = recorded_vote(
            read_sides(" ".join(words), meeting.people, room.voting), meeting.people
        )
    except Refusal as refusal:
        return refusal.what if isinstance(refusal, AmbiguousName) else ""
    if not cast.counted:
        return ""
    figures = "  ".join(
        f"{side.capitalize()} {figure or 0}" for side, figure in cast.figures.items()
    )
    return f"{figures} · {arithmetic_line(meeting, cast)}"


def _split_casting(words: list[str]) -> tuple[list[str], str]:
    """Return *words* without a casting vote at their end, as in "casting for", and its side."""
    folded_words = [word.casefold().strip(",") for word in words]
    at = next((n for n, word in enumerate(folded_words) if word == "casting" and n), None)
    if at is None:
        last_word = folded_words[-1] if len(words) > 1 else ""
        side = (
            casting_side(last_word) if last_word in ("f", "a") else ""
        )  # what a tie asks to be added
        return (words[:-1], side) if side else (words, "")
    side = casting_side(" ".join(folded_words[at:]))
    if not side:
        raise Refusal("A casting vote is for or against.", "As in: casting for")
    begun = at
    while begun and folded_words[begun - 1] in _WHOSE:
        begun -= 1
    return words[:begun], side


_WHOSE = {"the", "with", "and", "by", "on", "chairman's", "chair's", "mayor's", "his", "her"}


def _missing_note(missing: list[str]) -> str:
    """Name who may vote and stands on no side: that is no abstention."""
    if not missing:
        return ""
    names = missing[:_NAMED_AT_MOST]
    names += [f"{len(missing) - _NAMED_AT_MOST} more"] if len(missing) > _NAMED_AT_MOST else []
    return f" Not yet recorded: {series(names)}."


def motion_to_name(meeting: Meeting) -> Entry | None:
    """Return what a recorded vote is on: the motion before the meeting, else the budget vote."""
    entry = meeting.open_motion()
    item = meeting.in_hand
    if entry is None and item is not None and item.budget == "yes":
        decided = decided_without_names(item)
        return decided[0] if decided else None
    return entry


def announced_figures_note(earlier_entry: Entry, cast: Vote) -> str:
    """Say that names taken afterwards give other figures than those announced, if they do."""
    earlier_vote = vote_on(earlier_entry)
    if earlier_vote is None or earlier_vote.in_favour is None:
        return ""
    if (earlier_vote.in_favour, earlier_vote.against or 0) == (cast.in_favour, cast.against or 0):
        return ""
    figures = f"{earlier_vote.in_favour} for and {earlier_vote.against or 0} against"
    return f" The figures announced were {figures}."


def named_command(meeting: Meeting, cast: Vote) -> str:
    """Return the command that would record the same names, for the list that Up brings back."""
    signs = {"for": "+", "against": "-", "abstained": "~", "not voting": "="}
    people = {a.key: distinct_name(a, meeting.people) for a in meeting.people}
    words = [
        f"{signs[side]}{people.get(key, key)}"
        for side, keys in cast.by_side.items()
        for key in keys
    ]
    if cast.casting:
        words += ["casting", cast.casting]
    return f"/named {' '.join(words)}"


def budget(table: Table, arguments: str) -> str:
    """Say that the item in hand is the budget decision, or is not, or why it has no names."""
    word, _, reason = arguments.partition(" ")
    if word.casefold() in ("", "yes"):
        table.desk.budget.decide_budget()
        return "Budget decision: every vote here is taken by names before the item is left."
    if word.casefold() == "no":
        table.desk.budget.decide_budget(here=False)
        return "Not the budget decision: votes here may be taken in any way."
    if word.casefold() == "override":
        table.desk.budget.leave_without_names(reason)
        return "The reason is kept; the item may be left."
    raise Refusal("What of the budget?", "As in: /budget, /budget no, /budget override and why")
