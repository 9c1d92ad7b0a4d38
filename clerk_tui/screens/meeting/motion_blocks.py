"""Motions as the meeting screen shows them: movers, words, the vote as a bar, what became of it.

What comes between a motion and its vote stands inside it, amendments in the order in which they
were taken: each is a motion inside a motion.
"""

from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.model.business import motion_of
from clerk_tui.domain.model.debate import motion_kind_name
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Entry
from clerk_tui.domain.model.votes import SIDES, Vote
from clerk_tui.domain.motions.resolutions import resolution_words_by_motion
from clerk_tui.domain.text import with_capital
from clerk_tui.minutes.compose.debate_blocks import PrintedDebate, PrintedResult
from clerk_tui.widgets.panels.minutes_panel import ShownEntry
from clerk_tui.widgets.panels.vote_bar import VoteBar

_MOST_SIDE_BY_SIDE = 12  # names of a recorded vote; of more, each side begins a line
_OUTCOMES = {"carried": ("✔ CARRIED", "good"), "lost": ("✗ LOST", "bad")}


class OpenMotions:
    """Follows the entries of an item, and says inside how many motions each stands."""

    def __init__(self, debate: PrintedDebate) -> None:
        """Begin before the first entry of *debate*."""
        self._debate = debate
        self._open: list[str] = []

    def open_at(self, entry: Entry) -> int:
        """Return how many motions *entry* stands inside; a motion is open from then on."""
        matter = entry.matter
        if isinstance(matter, Motion) and matter.kind == "substantive":
            self._close(matter.amends)
        depth = len(self._open)
        if isinstance(matter, Motion) and (not matter.outcome or self._debate.prints_later(entry)):
            self._open.append(entry.ident)
        return depth

    def results_of(self, entry: Entry) -> list[tuple[PrintedResult, int]]:
        """Return the results after *entry* with the depth of their motions, which they close."""
        results = []
        for result in self._debate.results_after(entry):
            ident = result.motion.ident
            depth = self._open.index(ident) if ident in self._open else 0
            results.append((result, depth))
            if result.decided:
                self._close(ident)
        return results

    def _close(self, motion: str) -> None:
        if motion in self._open:
            del self._open[self._open.index(motion) :]


def motion_block(
    entry: Entry, label: str, debate: PrintedDebate, *, depth: int, is_earlier: bool
) -> ShownEntry:
    """Return a motion; its vote too, if that was taken at once."""
    matter = motion_of(entry)
    is_later = debate.prints_later(entry)
    text = debate.moved(entry)
    if entry.wording and not is_later:
        text = entry.wording
    shown_entry = ShownEntry(
        label,
        text if is_later or entry.wording else debate.sentences.motion(matter),
        ident=entry.ident,
        time=print_time(entry.at.time(), "{h}.{mm}"),
        sign="△" if matter.kind in ("amendment", "procedural") else "▲",
        role="warn",
        depth=depth,
        movers="" if entry.wording else _movers_line(matter, debate),
        words=entry.wording or matter.text,
        private=entry.private,
        earlier=is_earlier,
    )
    return shown_entry if is_later else _with_result(shown_entry, entry, debate)


def result_block(
    result: PrintedResult,
    debate: PrintedDebate,
    text: str,
    own_votes: list[str],
    *,
    depth: int,
    is_earlier: bool,
) -> ShownEntry:
    """Return the result of a motion, where the vote on it was taken.

    Args:
        result: The result.
        debate: The debate that it belongs to.
        text: Its sentence, as it prints.
        own_votes: What members asked to have recorded.
        depth: How many motions it stands inside.
        is_earlier: True if it belongs to an item before the one in hand.
    """
    entry = result.motion
    shown_entry = ShownEntry(
        "PRIVATE" if entry.private else "",
        text,
        ident=entry.ident,
        depth=depth,
        private=entry.private,
        earlier=is_earlier,
    )
    if not result.decided:
        return shown_entry
    noun = motion_kind_name(motion_of(entry))
    words = f"The vote on the {noun}:" if not result.amended else "As amended, and put:"
    return _with_result(_with_fields(shown_entry, words=words), entry, debate, " ".join(own_votes))


def _with_result(
    shown_entry: ShownEntry, entry: Entry, debate: PrintedDebate, note: str = ""
) -> ShownEntry:
    """Return *shown_entry* with the vote on *entry*, and what became of it."""
    matter = motion_of(entry)
    if not matter.outcome:
        return shown_entry
    outcome, role = _OUTCOMES.get(matter.outcome, (matter.outcome, "dim"))
    is_resolved = (
        matter.outcome == "carried"
        and debate.sentences.style.layout_choice("carried") == "resolved"
        and entry.ident in resolution_words_by_motion(debate.item.entries)
    )
    names = _names_line(matter.vote, debate) if matter.vote else ""
    return _with_fields(
        shown_entry,
        vote=_bar(matter.vote) if matter.vote else None,
        outcome=outcome,
        outcome_role=role,
        prints_as="prints as RESOLVED" if is_resolved else "",
        note=("\n" if "\n" in names else " ").join(filter(None, (names, note, matter.note))),
    )


def _with_fields(shown_entry: ShownEntry, **fields: object) -> ShownEntry:
    from msgspec.structs import replace

    return replace(shown_entry, **fields)


def _movers_line(matter: Motion, debate: PrintedDebate) -> str:
    """Say who moved and seconded, by name without title, and what kind of motion it is."""
    kind = "" if matter.kind == "original" else motion_kind_name(matter)
    if not matter.mover:
        return (kind or "Motion").capitalize()
    movers_text = f"{kind} moved {_name(matter.mover, debate)}".strip()
    seconded = f", seconded {_name(matter.seconder, debate)}" if matter.seconder else ""
    return f"{with_capital(movers_text)}{seconded}"


def _name(voter: str, debate: PrintedDebate) -> str:
    attendee = debate.sentences.meeting.attendee(voter)
    return attendee.person.name_or_role if attendee else voter


def _bar(vote: Vote) -> VoteBar:
    casting = f"casting vote {vote.casting}" if vote.casting else ""
    manner = vote.words or ("" if vote.in_favour is not None else vote.method)
    words = " · ".join(vote_part for vote_part in (manner, casting) if vote_part)
    return VoteBar(vote.in_favour, vote.against, vote.abstained, vote.not_voting, words)


def _names_line(vote: Vote, debate: PrintedDebate) -> str:
    """Return the names of a recorded vote, side by side; of a large one, below each other."""
    names = [
        f"{side}: {', '.join(_name(voter, debate) for voter in vote.by_side[side])}"
        for side in SIDES
        if vote.by_side[side]
    ]
    count = sum(len(vote.by_side[side]) for side in SIDES)
    return (";\n" if count > _MOST_SIDE_BY_SIDE else "; ").join(names)
