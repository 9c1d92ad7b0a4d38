"""At the desk: who comes and who goes, and when."""

from dataclasses import replace
from datetime import time
from typing import Any

from clerk_tui.desk.base import DeskBase
from clerk_tui.domain.attendance import Attendee, Movement
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import Event, Moved, MovementCorrected, Rewritten
from clerk_tui.domain.matters import Happening
from clerk_tui.domain.meeting import Entry, Meeting
from clerk_tui.domain.text import one_line

VERBS = {
    ("arrived", False): "joined",
    ("left", False): "left",
    ("left", True): "withdrew",
    ("arrived", True): "returned",
}


class MovementsDesk(DeskBase):
    """Arrivals, departures, withdrawals for an interest, returns, and their times put right."""

    def arrive(self, key: str, at: time | None = None, *, minute: str = "", **how: Any) -> Meeting:
        """Somebody comes in: at a time (none: now) or from a minute number on.

        One who had withdrawn for an interest thereby returns.
        """
        movements = self.person(key).movements
        interest = bool(movements) and movements[-1].interest and movements[-1].kind == "left"
        return self._come_or_go(key, Movement("arrived", at, minute, interest), how)

    def depart(self, key: str, at: time | None = None, *, minute: str = "", **how: Any) -> Meeting:
        """Somebody leaves: at a time (none: now) or after a minute number.

        With `interest` they withdraw for an interest that they declared: always printed, and
        neither counted to the quorum nor to the vote while they are out.
        """
        interest = bool(how.pop("interest", False))
        return self._come_or_go(key, Movement("left", at, minute, interest), how)

    def _come_or_go(self, key: str, movement: Movement, how: dict[str, Any]) -> Meeting:
        """Record the movement, and the sentence of it under the item in hand if there is one."""
        attendee = self.person(key)
        if attendee.in_the_room == (movement.kind == "arrived") and not how.get("told"):
            where = "in the room already" if attendee.in_the_room else "not in the room"
            raise Refusal(
                f"{attendee.person.name} is {where}.", "Correct the roll call if that is wrong."
            )
        timed = how.pop("timed", True)
        if movement.time is None and timed and not movement.minute:
            movement = replace(movement, time=self.time_of_day())
        events: list[Event] = [Moved(key, movement)]
        if self.meeting.current or how.get("item"):
            text = one_line(how.pop("text", ""))
            verb = VERBS[movement.kind, movement.interest]
            if verb == "joined" and any(m.kind == "left" for m in attendee.movements):
                verb = "returned"
            events.append(self._entry(Happening(verb, text, key, movement.time), **how))
        return self._do(*events)

    def correct_movement(self, key: str, at: time, place: int = -1) -> Meeting:
        """Put right the time of somebody's arrival or departure (the last one, or another).

        Every sentence, quorum line and tally that rests on it follows by itself.
        """
        attendee = self.person(key)
        if not attendee.movements:
            raise Refusal(
                f"{attendee.person.name} has neither come nor gone during the meeting.",
                "Mark them on the roll call, or type /in or /out.",
            )
        place %= len(attendee.movements)
        was = attendee.movements[place]
        events: list[Event] = [MovementCorrected(key, place, replace(was, time=at, minute=""))]
        entry = self._sentence_of(attendee, was)
        if entry is not None and isinstance(entry.matter, Happening):
            matter = replace(entry.matter, time=at)
            events.append(Rewritten(entry.ident, matter, entry.wording, entry.told, entry.source))
        return self._do(*events)

    def _sentence_of(self, attendee: Attendee, movement: Movement) -> Entry | None:
        """The entry that told of a movement."""
        verb = VERBS[movement.kind, movement.interest]
        for entry in self.meeting.entries():
            matter = entry.matter
            if (
                isinstance(matter, Happening)
                and matter.kind in (verb, "returned")
                and (matter.who, matter.time) == (attendee.key, movement.time)
            ):
                return entry
        return None
