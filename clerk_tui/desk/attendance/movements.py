"""At the desk: who comes and who goes, and when."""

from datetime import time
from typing import Unpack

from msgspec.structs import replace

from clerk_tui.desk.entry_options import EntryOptions, entry_options
from clerk_tui.desk.part import DeskPart
from clerk_tui.domain.attendance.presence import is_in_room
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import AbsenceAnnounced, Event, Moved
from clerk_tui.domain.model.attendees import Movement
from clerk_tui.domain.model.matters import Happening
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.numbering.patterns import check_number
from clerk_tui.domain.text import one_line

VERBS = {
    ("arrived", False): "joined",
    ("left", False): "left",
    ("left", True): "withdrew",
    ("arrived", True): "returned",
}
SPOKE = "spoke_then_left"


class MovementOptions(EntryOptions, total=False):
    """Options of an arrival or a departure, and of the sentence that minutes it."""

    timed: bool
    """False where no time was minuted."""
    text: str
    """Words in the sentence."""
    verb: str
    """The kind of the sentence, in place of that of the movement (see `Happening.kind`)."""


class DepartureOptions(MovementOptions, total=False):
    """Options of a departure."""

    interest: bool
    """True if they withdraw for an interest that they declared."""
    spoke: bool
    """True if they spoke on it before they withdrew."""


class Movements(DeskPart):
    """Arrivals, departures, withdrawals for an interest, and returns."""

    def arrive(
        self,
        key: str,
        at: time | None = None,
        *,
        minute: str = "",
        **options: Unpack[MovementOptions],
    ) -> Meeting:
        """Minute that somebody comes in: at a time (none: now) or from a minute number on.

        One who had withdrawn for an interest thereby returns.
        """
        movements = self.person(key).movements
        interest = bool(movements) and movements[-1].interest and movements[-1].kind == "left"
        return self._come_or_go(key, Movement("arrived", at, minute, interest), options)

    def depart(
        self,
        key: str,
        at: time | None = None,
        *,
        minute: str = "",
        **options: Unpack[DepartureOptions],
    ) -> Meeting:
        """Minute that somebody leaves: at a time (none: now) or after a minute number.

        With `interest` they withdraw for an interest that they declared: always printed, and
        neither counted to the quorum nor to the vote while they are out. With `spoke` they did
        so after having spoken on it, as some codes of conduct allow where it is not pecuniary.
        """
        if options.get("spoke"):
            options["verb"] = SPOKE
        movement = Movement("left", at, minute, options.get("interest", False))
        return self._come_or_go(key, movement, options)

    def _come_or_go(self, key: str, movement: Movement, options: MovementOptions) -> Meeting:
        """Record the movement, and the sentence of it under the item in hand if there is one."""
        attendee = self.person(key)
        if movement.minute:  # a minute number prints in the attendance list of public copies too
            check_number(movement.minute, self.meeting.body.numbering.minute)
        current_item, is_return = self.meeting.current, movement.kind == "arrived"
        is_out = bool(current_item) and current_item in attendee.absent_for
        if is_out and is_return and attendee.in_the_room:
            raise Refusal(
                f"{attendee.person.name} is out for this item by what they said.",
                f"Take that back: /absentfor {attendee.person.name} none",
            )
        is_there = attendee.in_the_room and (is_return or is_in_room(self.meeting, attendee))
        if is_there == is_return and not options.get("printed_elsewhere"):
            place_words = "in the room already" if is_there else "not in the room"
            remedy = "Correct the roll call if that is wrong."
            if attendee.in_the_room != is_in_room(self.meeting, attendee):
                remedy = "Who was at the second meeting: /secondpresent and all their names."
            raise Refusal(f"{attendee.person.name} is {place_words}.", remedy)
        timed = options.get("timed", True)
        if movement.time is None and timed and not movement.minute:
            movement = replace(movement, time=self.time_of_day())
        if is_out and not is_return:
            movement = replace(movement, absence=current_item)
        stays = tuple(ident for ident in attendee.absent_for if ident != current_item)
        events: list[Event] = [AbsenceAnnounced(key, stays)] if is_out and is_return else []
        if self.meeting.current or options.get("item"):
            text = one_line(options.get("text", ""))
            verb = options.get("verb", "") or VERBS[movement.kind, movement.interest]
            if verb == "joined" and any(m.kind == "left" for m in attendee.movements):
                verb = "returned"
            matter = Happening(verb, text, key, movement.time)
            sentence = self._entry(matter, **entry_options(options))
            movement_event = Moved(key, replace(movement, entry=sentence.entry.ident))
            return self._do(*events, movement_event, sentence)
        return self._do(*events, Moved(key, movement))
