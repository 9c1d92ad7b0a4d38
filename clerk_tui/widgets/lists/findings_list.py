"""The findings of the checks, beside the minutes: the worst first, one in hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.wording.unknown_words import SPELT
from clerk_tui.widgets.printed_minutes import PrintedMinutes, PrintedRow
from clerk_tui.widgets.text import plain


class FindingsList(PrintedMinutes):
    """Lists a row for each finding. The one in hand stays so while the others come and go."""

    @dataclass
    class Chosen(PrintedMinutes.Chosen):
        """Posted when another finding is in hand."""

    @dataclass
    class Clicked(PrintedMinutes.Clicked):
        """Posted when a finding was clicked."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        """Create an empty list."""
        super().__init__(id=id)
        self._findings: Sequence[Finding] = ()

    def list_findings(
        self,
        findings: Sequence[Finding],
        number_by_item: Mapping[str, str],
        private: frozenset[str],
    ) -> None:
        """List *findings*.

        Args:
            findings: The findings, in order.
            number_by_item: Minute numbers, by the ident of the item.
            private: The idents of private entries.
        """
        self._findings = findings
        rows: list[PrintedRow] = []
        for finding in findings:
            number = number_by_item.get(finding.item, "").rstrip(". ")
            head = plain(f"{finding.severity.upper()} {number}".rstrip(), "bold")
            # What to do about a word is the same for every word: it is said of the one in hand.
            remedy = "" if finding.check == SPELT else f"\n→ {finding.remedy}"
            message = plain(f"  {finding.message}{remedy}")
            is_private = finding.entry in private
            rows.append(
                PrintedRow(head + message, key_of(finding), key_of(finding), private=is_private)
            )
        self.show(rows or [PrintedRow(plain("Nothing found."))])

    @property
    def finding(self) -> Finding | None:
        """The finding in hand."""
        return (
            self._findings[self._chosen_index] if self._chosen_index < len(self._findings) else None
        )

    @property
    def position(self) -> tuple[int, int]:
        """The number of the finding in hand, from 1, and how many there are."""
        return min(self._chosen_index + 1, len(self._findings)), len(self._findings)

    def step(self, places: int) -> None:
        """Take the finding so many places on in hand; after the last comes the first."""
        if self._findings:
            self.choose((self._chosen_index + places) % len(self._findings))


def key_of(finding: Finding) -> str:
    """Return a key that identifies a finding while its minutes are corrected."""
    return "|".join((finding.check, finding.item, finding.entry, finding.message))
