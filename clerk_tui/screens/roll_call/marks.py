"""What a key does at a roll call, taken to the desk, and the sentence that says so."""

from collections.abc import Callable

from msgspec import Struct

from clerk_tui.desk import Desk
from clerk_tui.domain.checks.impact import consequences
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Attendee, Presence
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.widgets.lists.roll_rows import LATE, called, is_late, presence_word

_MARKS: dict[str, tuple[Presence, str]] = {
    "present": ("present", ""),
    "apologies": ("apologies", ""),
    "absent": ("absent", ""),
    # Late is not a presence of its own: they stay expected until they come in.
    "late": ("expected", LATE),
    "expected": ("expected", ""),
}


class Done(Struct, frozen=True):
    """What was done: about whom (`key`), in a sentence, and whether the record has it."""

    key: str
    said: str
    recorded: bool = True


Act = Callable[[], Done]


class RollMarks:
    """Marks people at one desk. Every method makes one step at the most; each may refuse."""

    def __init__(self, desk: Desk) -> None:
        """Mark the people of the meeting at *desk*."""
        self._desk = desk
        self._steps: list[str] = []

    def note(self, done: Done) -> None:
        """Keep in mind what was done, so that it can be taken back."""
        if done.recorded:
            self._steps.append(done.key)

    def mark(self, person: Attendee, word: str) -> Done:
        """Mark *person* as `presence_word` would say it."""
        name = called(person)
        if person.movements:
            raise Refusal(
                f"{name} came or went during the meeting.", "Use /in and /out at the meeting."
            )
        presence, category = _MARKS[word]
        changed = presence_word(person) != word
        before = self._desk.meeting
        if changed:
            self._desk.roll.mark(person.key, presence, category=category)
        later = ": type /in at the meeting when they come" if word == "late" else ""
        return Done(person.key, f"{name}: {word}{later}{self._rests(before)}", changed)

    def _rests(self, before: Meeting) -> str:
        """What else changed since *before*, once business has begun."""
        changed = consequences(before, self._desk.meeting) if before.taken else []
        return f" – {'; '.join(changed)}" if changed else ""

    def remote(self, person: Attendee) -> Done:
        """Mark *person* as attending remotely throughout, or in the room after all."""
        name = called(person)
        if person.switches:
            raise Refusal(
                f"{name} changed how they attend during the meeting.",
                "Use /remote and /inperson at the meeting.",
            )
        before, remote = self._desk.meeting, not person.remote
        self._desk.attendance.mark_remote(person.key, remote)
        counts = before.body.remote_members == "count" or person.standing != "member"
        how = f"remote{'' if counts else ', observes'}" if remote else "in the room"
        return Done(person.key, f"{name}: {how}{self._rests(before)}")

    def toggle(self, person: Attendee) -> Done:
        """Mark *person* present, or expected again."""
        return self.mark(person, "expected" if person.presence == "present" else "present")

    def all_present(self) -> Done:
        """Mark everybody present who is still expected; not those who will be late."""
        waiting = [
            a.key for a in self._desk.meeting.people if a.presence == "expected" and not is_late(a)
        ]
        if not waiting:
            return Done("", "Everybody on the list is marked already.", recorded=False)
        self._desk.roll.mark_all_present(waiting)
        return Done("", f"{len(waiting)} marked present. Now mark who is not here.")

    def chair(self, person: Attendee) -> Done:
        """Put *person* in the chair."""
        self._desk.chair.preside(person.key)
        missing = "" if person.in_the_room else ", but is not marked present"
        return Done(person.key, f"{called(person)} presides{missing}.")

    def undo(self) -> Done:
        """Take back the last thing done here; what was done before stays as it is."""
        if not self._steps:
            raise Refusal("Nothing that was marked here is left to undo.")
        words = "; ".join(self._desk.steps.undo_steps())
        return Done(self._steps.pop(), f"Undone: {words}.", recorded=False)
