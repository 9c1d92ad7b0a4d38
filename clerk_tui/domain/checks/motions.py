"""Checks of motions and amendments: each has an outcome, its words and a seconder."""

from collections.abc import Iterator
from typing import cast

from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding, Severity
from clerk_tui.domain.model.debate import debate_of
from clerk_tui.domain.model.matters import Motion, Resolution
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.queries import motions
from clerk_tui.domain.motions.substantive import text_as_amended

UNSECONDED = ("not seconded", "withdrawn", "not put")
SETTLE = "Take the vote (/v 7 3 1), or say what became of it (/settle withdrawn)."


def motion_undecided(meeting: Meeting) -> Iterator[Finding]:
    """Find a motion without an outcome.

    Practice: the minutes hold the result of each motion. A motion that was replaced by a
    substantive motion is decided with that.
    """
    describe = Describer(meeting)
    for entry, motion in _wanting_an_outcome(meeting):
        if motion.kind != "amendment":
            message = f"A motion has no outcome, in {describe.entry(entry)}."
            yield _undecided(meeting, "motion-open", message, entry)


def amendment_left_open(meeting: Meeting) -> Iterator[Finding]:
    """Find an amendment without an outcome, perhaps while the motion itself was put.

    Practice: an amendment is disposed of before the motion that it would amend.
    """
    put = {entry.ident for entry, motion in motions(meeting) if motion.outcome}
    describe = Describer(meeting)
    for entry, motion in _wanting_an_outcome(meeting):
        if motion.kind == "amendment":
            message = f"An amendment is left open, in {describe.entry(entry)}"
            message += ", though its motion was put." if motion.amends in put else "."
            yield _undecided(meeting, "amendment-open", message, entry)


def _wanting_an_outcome(meeting: Meeting) -> Iterator[tuple[Entry, Motion]]:
    for item in meeting.taken_items:
        for entry in debate_of(item.entries).undecided:
            yield entry, cast("Motion", entry.matter)


def _undecided(meeting: Meeting, check: str, message: str, entry: Entry) -> Finding:
    """Return the finding: a warning while the meeting goes on, afterwards an error."""
    severity: Severity = "warning" if meeting.ended is None else "error"
    return Finding(check, severity, message, SETTLE, entry.item, entry.ident)


def substantive_unwritten(meeting: Meeting) -> Iterator[Finding]:
    """Find a motion carried as amended, whose words as amended nobody wrote.

    Practice: the minutes hold the exact text of what was decided. If the text can be made from the
    amendments it is printed so, and only needs to be looked over: a note.
    """
    describe = Describer(meeting)
    for item in meeting.taken_items:
        debate = debate_of(item.entries)
        for entry in debate.motions:
            motion = cast("Motion", entry.matter)
            if motion.outcome != "carried" or debate.is_replaced(entry) or entry.printed_elsewhere:
                continue
            if motion.kind == "amendment" or not debate.carried_on(entry):
                continue
            made = text_as_amended(debate, entry)
            message = f"The motion in {describe.entry(entry)} was carried as amended, "
            message += (
                "in words made from its amendments." if made else "and its words are nowhere."
            )
            remedy = "Look at its RESOLVED." if made else "Minute what was resolved with /r."
            severity: Severity = "note" if made else "warning"
            if made or not any(isinstance(e.matter, Resolution) for e in item.entries):
                yield Finding("as-amended", severity, message, remedy, entry.item, entry.ident)


def motion_without_seconder(meeting: Meeting) -> Iterator[Finding]:
    """Find a motion that has a mover and was put, but has no seconder.

    A rule of standing orders; many committees need none, nor do procedural motions.
    """
    describe = Describer(meeting)
    for entry, motion in motions(meeting):
        if motion.seconder or not motion.mover or motion.kind == "procedural":
            continue
        if motion.outcome and motion.outcome not in UNSECONDED:
            message = f"A motion was put without a seconder, in {describe.entry(entry)}."
            remedy = (
                "Name the seconder, if your standing orders ask for one, as in: /m kinver marden"
            )
            yield Finding("seconder", "note", message, remedy, entry.item, entry.ident)
