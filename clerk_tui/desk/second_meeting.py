"""At the desk: a second meeting minuted in the same document."""

from collections.abc import Iterable
from datetime import time
from typing import Unpack

from msgspec.structs import replace

from clerk_tui.desk.agenda import amended
from clerk_tui.desk.part import DeskPart
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import ItemAmended, PartBegun, PartChanged
from clerk_tui.domain.model.additions import PartFields
from clerk_tui.domain.model.meeting import Meeting, Part, with_fields

_STANDS = "The head and the foot of a second meeting stand"


class SecondMeeting(DeskPart):
    """A second meeting with its head, people, times, numbers and closing lines."""

    def begin(self, **fields: Unpack[PartFields]) -> str:
        """Begin a second meeting in the same document, and return its ident.

        The items that were not taken yet belong to it, and so do those listed from now on.
        """
        self._refuse_in_private(_STANDS)
        part = Part(self._new_ident("p"), **fields)
        items_moved = (amended(item, part=part.ident) for item in self.meeting.waiting_items)
        self._do(PartBegun(part), *items_moved)
        return part.ident

    def change(self, **fields: Unpack[PartFields]) -> Meeting:
        """Change the head, the people or the foot of the second meeting that is running.

        Raises Refusal where the first meeting is running, or there is no other.
        """
        part = self.meeting.running_part
        if part is None:
            some = "The item in hand belongs to the first meeting."
            none = "There is no second meeting in these minutes."
            raise Refusal(
                some if self.meeting.parts else none,
                "Go to an item of the second with /goto, or with none in hand (/leave)."
                if self.meeting.parts
                else "Begin it with its heading: /secondmeeting ANNUAL MEETING",
            )
        self._refuse_in_private(_STANDS)
        return self._do(PartChanged(replace(part, **fields)))

    def end_the_one_before(self, at: time) -> Meeting:
        """Note when the meeting ended to which the item in hand belongs: another followed it."""
        next_meeting = self.following
        if next_meeting is None:
            raise Refusal("No meeting follows this one in these minutes.", "Close it with /close.")
        return self._do(PartChanged(replace(next_meeting, before_ended=at)))

    @property
    def following(self) -> Part | None:
        """Return the meeting that follows the one that is running; None: it is the last."""
        running_part, parts = self.meeting.running_part, self.meeting.parts
        place = parts.index(running_part) + 1 if running_part else 0
        return parts[place] if place < len(parts) else None

    def put_item(self, place: int) -> Meeting:
        """Put the item in hand into the first meeting (1), the second (2) or another."""
        parts = ("", *(part.ident for part in self.meeting.parts))
        if not 1 <= place <= len(parts):
            raise Refusal(
                f"There is no meeting {place} in these minutes.",
                f"They have {len(parts)}: /inmeeting 1"
                + "".join(f", /inmeeting {n}" for n in range(2, len(parts) + 1)),
            )
        self._refuse_in_private(_STANDS)
        return self._do(ItemAmended(with_fields(self._item(), part=parts[place - 1])))

    def list_people(self, present: Iterable[str], *, apologies: bool = False) -> Meeting:
        """Give the keys of those who were present at it, or of those who sent apologies."""
        keys = tuple(dict.fromkeys(present))
        for key in keys:
            self.person(key)
        return self.change(apologies=keys) if apologies else self.change(present=keys)
