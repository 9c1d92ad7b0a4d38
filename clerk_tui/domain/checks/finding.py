"""A finding: something in the minutes that the clerk should look at."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from clerk_tui.domain.model.business import Entry

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


class Finding(Struct, frozen=True):
    """Something the clerk should look at, how bad it is, and what to do about it."""

    check: str
    """The short name of the check, such as "mover-absent"."""
    severity: Severity
    """How bad it is.

    An error is something that the minutes cannot say as they stand: they contradict themselves, or
    record an act that was not lawful. A warning is probably wrong or missing; a note is a matter
    of style.
    """
    message: str
    """What was found, in a sentence without a private word."""
    remedy: str
    """What the clerk can do about it."""
    item: str = ""
    """The ident of the item it stands in; empty for the meeting as a whole."""
    entry: str = ""
    """The ident of the entry it stands in; empty for an item or the meeting as a whole."""


def vote_finding(
    check: str, severity: Severity, message: str, remedy: str, entry: Entry, reason: str
) -> Finding:
    """Return the finding on the vote of *entry*; a note, where it was recorded for a *reason*."""
    if not reason:
        return Finding(check, severity, f"{message}.", remedy, entry.item, entry.ident)
    reason_words = "" if entry.private else f" ({reason})"
    message = f"{message}; a reason was given for it{reason_words}."
    remedy = "Nothing, if the reason still holds."
    return Finding(check, "note", message, remedy, entry.item, entry.ident)


def summary(findings: Iterable[Finding]) -> str:
    """Count the findings of each severity, in words: "2 errors, 3 warnings, 1 note."."""
    severities = [finding.severity for finding in findings]
    counts = [(severities.count(severity), severity) for severity in SEVERITIES]
    parts = [f"{count} {kind}{'' if count == 1 else 's'}" for count, kind in counts if count]
    return f"{', '.join(parts)}." if parts else "Nothing found."
