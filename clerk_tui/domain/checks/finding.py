"""A finding: something in the minutes that the clerk should look at."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


class Finding(Struct, frozen=True):
    """What was found, how bad it is, and what to do about it.

    `check` is the short name of the check. An error is something that the minutes cannot say as
    they stand: they contradict themselves, or tell of an act that was not lawful; a warning is
    probably wrong or missing; a note is a matter of style. `item` and `entry` are the idents of
    where it stands (neither: the meeting as a whole). No private word stands in `message`.
    """

    check: str
    severity: Severity
    message: str
    remedy: str
    item: str = ""
    entry: str = ""


def summary(found: Iterable[Finding]) -> str:
    """How many there are of each kind: "2 errors, 3 warnings, 1 note."."""
    severities = [finding.severity for finding in found]
    counts = [(severities.count(severity), severity) for severity in SEVERITIES]
    said = [f"{count} {each}{'' if count == 1 else 's'}" for count, each in counts if count]
    return f"{', '.join(said)}." if said else "Nothing found."
