"""Checks of the minutes of earlier meetings: each is approved once."""

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.dates.dates import find_date, short_date
from clerk_tui.domain.model.matters import Resolution
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.motions.resolutions import resolution_words_by_motion
from clerk_tui.domain.motions.versions import are_versions

_APPROVES = re.compile(
    r"\bminutes\b.*\b(?:approved|agreed|confirmed|adopted|accepted|signed|correct record)\b",
    re.IGNORECASE | re.DOTALL,
)


class _Approval(Struct, frozen=True):
    """A decision that approves the minutes of an earlier meeting."""

    entry: Entry
    words: str
    day: date | None
    """The day of the meeting whose minutes are approved, where words or title say it."""

    def is_that_of(self, other_approval: "_Approval") -> bool:
        """Return True if both approve the minutes of one meeting.

        Committees may have met on one day: under other items the words must be alike as well.
        """
        if self.day != other_approval.day:
            return False
        return self.entry.item == other_approval.entry.item or are_versions(
            self.words, other_approval.words
        )


def minutes_approved_twice(meeting: Meeting) -> Iterator[Finding]:
    """Find minutes approved by two decisions (practice: they are approved once)."""
    describe = Describer(meeting)
    approvals: list[_Approval] = []
    for approval in _approvals(meeting):
        first_approval = next((a for a in approvals if approval.is_that_of(a)), None)
        if first_approval is None:
            approvals.append(approval)
            continue
        of_day = f" of {short_date(first_approval.day)}" if first_approval.day else ""
        message = f"The minutes{of_day} are approved twice, in "
        message += (
            f"{describe.entry(first_approval.entry)} and in {describe.entry(approval.entry)}."
        )
        remedy = "Take one back (/undo), or remove it in the review."
        entry = approval.entry
        yield Finding("approved-twice", "warning", message, remedy, entry.item, entry.ident)


def _approvals(meeting: Meeting) -> Iterator[_Approval]:
    for item in meeting.taken_items:
        for entry, words in _decided(item):
            if _APPROVES.search(words):
                yield _Approval(entry, words, find_date(words) or find_date(item.title))


def _decided(item: Item) -> Iterator[tuple[Entry, str]]:
    """Yield each decision under *item* and its words; a motion restated by a resolution once."""
    by_vote = resolution_words_by_motion(item.entries)
    for entry in item.entries:
        if entry.ident in by_vote:
            yield entry, by_vote[entry.ident]
        elif isinstance(entry.matter, Resolution) and not entry.printed_elsewhere:
            yield entry, entry.wording or " ".join(entry.matter.clauses)
