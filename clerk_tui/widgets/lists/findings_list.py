"""What the checks found, beside the minutes: the worst first, one in hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.wording.unknown_words import SPELT
from clerk_tui.widgets.printed_minutes import PrintedMinutes, PrintedRow
from clerk_tui.widgets.text import plain


class FindingsList(PrintedMinutes):
    """A row to each finding. The one in hand stays so while the others come and go."""

    @dataclass
    class Chosen(PrintedMinutes.Chosen):
        """Another finding is in hand."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        """A list of nothing yet."""
        super().__init__(id=id)
        self._findings: Sequence[Finding] = ()

    def tell(
        self, found: Sequence[Finding], numbers: Mapping[str, str], private: frozenset[str]
    ) -> None:
        """List what was *found*, with the minute *numbers* by item; *private* are entries."""
        self._findings = found
        rows: list[PrintedRow] = []
        for finding in found:
            number = numbers.get(finding.item, "").rstrip(". ")
            head = plain(f"{finding.severity.upper()} {number}".rstrip(), "bold")
            # What to do about a word is the same of every word: it is said of the one in hand.
            remedy = "" if finding.check == SPELT else f"\n→ {finding.remedy}"
            said = plain(f"  {finding.message}{remedy}")
            hidden = finding.entry in private
            rows.append(PrintedRow(head + said, key_of(finding), key_of(finding), private=hidden))
        self.show(rows or [PrintedRow(plain("Nothing found."))])

    @property
    def finding(self) -> Finding | None:
        """The finding in hand."""
        return self._findings[self._at] if self._at < len(self._findings) else None

    @property
    def place(self) -> tuple[int, int]:
        """Which of how many is in hand, from 1."""
        return min(self._at + 1, len(self._findings)), len(self._findings)

    def step(self, places: int) -> None:
        """Take the finding so many places on in hand; after the last comes the first."""
        if self._findings:
            self.choose((self._at + places) % len(self._findings))


def key_of(finding: Finding) -> str:
    """What tells a finding from the others, while its minutes are corrected."""
    return "|".join((finding.check, finding.item, finding.entry, finding.message))
