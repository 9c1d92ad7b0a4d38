"""The marks of a roll call: what each key does at the desk, and the sentence that says so."""

from collections.abc import Callable

from msgspec import Struct

from clerk_tui.desk import Desk
from clerk_tui.domain.checks.impact import consequences
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import LATE, Attendee, Presence
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.widgets.lists.roll_rows import is_late, presence_word, screen_name

_MARKS: dict[str, tuple[Presence, str]] = {
    "present": ("present", ""),
    "apologies": ("apologies", ""),
    "absent": ("absent", ""),
    # Late is not a presence of its own: they stay expected until they come in.
    "late": ("expected", LATE),
    "expected": ("expected", ""),
}


class RollResult(Struct, frozen=True):
    """The result of a key or an answer."""

    key: str
    """The key of the person it was about; "" for nobody."""
    message: str
    """What was done, in a sentence."""
    is_recorded: bool = True
    """False if it made no step of the record."""


RollAction = Callable[[], RollResult]


class RollMarks:
    """Marks people at one desk. Each method makes at most one step, or raises Refusal."""

    def __init__(self, desk: Desk) -> None:
        """Mark the people of the meeting at *desk*."""
        self._desk = desk
        self._step_keys: list[str] = []

    def remember_step(self, roll_result: RollResult) -> None:
        """Remember what was done, so that it can be undone here."""
        if roll_result.is_recorded:
            self._step_keys.append(roll_result.key)

    def mark(self, person: Attendee, word: str) -> RollResult:
        """Mark *person* as `presence_word` would say it."""
        name = screen_name(person)
        if person.movements:
            raise Refusal(
                f"{name} came or went during the meeting.", "Use /in and /out at the meeting."
            )
        presence, category = _MARKS[word]
        is_change = presence_word(person) != word
        meeting_before = self._desk.meeting
        if is_change:
            self._desk.roll.mark(person.key, presence, category=category)
        later = ": type /in at the meeting when they come" if word == "late" else ""
        return RollResult(
            person.key, f"{name}: {word}{later}{self._consequences_note(meeting_before)}", is_change
        )

    def _consequences_note(self, meeting_before: Meeting) -> str:
        """Return what else changed since *meeting_before*; "" before business has begun."""
        changes = consequences(meeting_before, self._desk.meeting) if meeting_before.taken else []
        return f" – {'; '.join(changes)}" if changes else ""

    def toggle_remote(self, person: Attendee) -> RollResult:
        """Mark *person* as attending remotely throughout, or in the room after all."""
        name = screen_name(person)
        if person.switches:
            raise Refusal(
                f"{name} changed how they attend during the meeting.",
                "Use /remote and /inperson at the meeting.",
            )
        meeting_before, is_remote = self._desk.meeting, not person.remote
        self._desk.attendance.mark_remote(person.key, is_remote)
        counts = meeting_before.body.remote_members == "count" or person.standing != "member"
        attendance = f"remote{'' if counts else ', observes'}" if is_remote else "in the room"
        return RollResult(
            person.key, f"{name}: {attendance}{self._consequences_note(meeting_before)}"
        )

    def toggle_present(self, person: Attendee) -> RollResult:
        """Mark *person* present, or expected again."""
        return self.mark(person, "expected" if person.presence == "present" else "present")

    def mark_all_present(self) -> RollResult:
        """Mark everybody present who is still expected; not those who will be late."""
        expected = [
            a.key for a in self._desk.meeting.people if a.presence == "expected" and not is_late(a)
        ]
        if not expected:
            return RollResult("", "Everybody on the list is marked already.", is_recorded=False)
        self._desk.roll.mark_all_present(expected)
        return RollResult("", f"{len(expected)} marked present. Now mark who is not here.")

    def put_in_chair(self, person: Attendee) -> RollResult:
        """Put *person* in the chair."""
        self._desk.chair.preside(person.key)
        missing_note = "" if person.in_the_room else ", but is not marked present"
        return RollResult(person.key, f"{screen_name(person)} presides{missing_note}.")

    def undo(self) -> RollResult:
        """Undo the last thing done here; what was done before stays as it is."""
        if not self._step_keys:
            raise Refusal("Nothing that was marked here is left to undo.")
        words = "; ".join(self._desk.steps.undo_steps())
        return RollResult(self._step_keys.pop(), f"Undone: {words}.", is_recorded=False)
