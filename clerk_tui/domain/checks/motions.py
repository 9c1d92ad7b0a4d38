"""Checks of motions and amendments: what became of them, and who seconded."""

from collections.abc import Iterator

from clerk_tui.domain.checks.finding import Finding, Severity
from clerk_tui.domain.checks.minuted import motions
from clerk_tui.domain.checks.places import Places
from clerk_tui.domain.meeting import Entry, Meeting

UNSECONDED = ("not seconded", "withdrawn", "not put")
SETTLE = "Take the vote (/v 7 3 1), or say what became of it (/settle withdrawn)."


def motion_undecided(meeting: Meeting) -> Iterator[Finding]:
    """A motion without an outcome.

    Practice: the minutes hold the result of each motion. One that was replaced by a substantive
    motion is decided with that.
    """
    replaced = {m.amends for _, m in motions(meeting) if m.kind == "substantive" and m.amends}
    places = Places(meeting)
    for entry, motion in motions(meeting):
        if motion.outcome or motion.kind == "amendment" or entry.ident in replaced:
            continue
        said = f"A motion has no outcome, in {places.of_entry(entry)}."
        yield _undecided(meeting, "motion-open", said, entry)


def amendment_left_open(meeting: Meeting) -> Iterator[Finding]:
    """An amendment without an outcome, perhaps while the motion itself was put.

    Practice: an amendment is disposed of before the motion that it would amend.
    """
    put = {entry.ident for entry, motion in motions(meeting) if motion.outcome}
    places = Places(meeting)
    for entry, motion in motions(meeting):
        if motion.kind == "amendment" and not motion.outcome:
            said = f"An amendment is left open, in {places.of_entry(entry)}"
            said += ", though its motion was put." if motion.amends in put else "."
            yield _undecided(meeting, "amendment-open", said, entry)


def _undecided(meeting: Meeting, check: str, said: str, entry: Entry) -> Finding:
    """While the meeting goes on it is a thing to do; afterwards it is an error."""
    severity: Severity = "warning" if meeting.ended is None else "error"
    return Finding(check, severity, said, SETTLE, entry.item, entry.ident)


def motion_without_seconder(meeting: Meeting) -> Iterator[Finding]:
    """A motion that has a mover and was put, but has no seconder.

    A rule of standing orders; many committees do without, and so do procedural motions.
    """
    places = Places(meeting)
    for entry, motion in motions(meeting):
        if motion.seconder or not motion.mover or motion.kind == "procedural":
            continue
        if motion.outcome and motion.outcome not in UNSECONDED:
            said = f"A motion was put without a seconder, in {places.of_entry(entry)}."
            remedy = (
                "Name the seconder, if your standing orders ask for one, as in: /m kinver marden"
            )
            yield Finding("seconder", "note", said, remedy, entry.item, entry.ident)
