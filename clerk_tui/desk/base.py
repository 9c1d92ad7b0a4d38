"""What every part of the desk stands on: the record, the clock and the meeting."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, time
from typing import Any

from clerk_tui.desk.others import check_undoable, done_again, taken_back
from clerk_tui.domain import matters as mt
from clerk_tui.domain.attendance import Attendee
from clerk_tui.domain.declarations import awaits_nil
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import Event, ItemLeft, Written
from clerk_tui.domain.matters import Matter
from clerk_tui.domain.meeting import Entry, Item, Meeting
from clerk_tui.domain.pace import Pace
from clerk_tui.domain.record import Clock, Paper, Record
from clerk_tui.domain.replay import apply, replay
from clerk_tui.domain.text import tidied

# What may be minuted under a private item while the public are there: they heard it.
IN_THE_ROOM = (mt.Declaration, mt.Happening, mt.Note)
_EXCLUDES = re.compile(r"exclu|in private", re.IGNORECASE)


class DeskBase:
    """One meeting, its record and the clock."""

    def __init__(self, record: Record, clock: Clock, meeting: str) -> None:
        """Sit down at the meeting called *meeting*. Raises Refusal where there is none."""
        self._record = record
        self._clock = clock
        self._meeting = replay(record.events(meeting))
        self._pace = Pace()
        self._step: list[tuple[Event, ...]] | None = None
        self._papers: list[Paper] = []

    @property
    def meeting(self) -> Meeting:
        """The meeting as it now stands."""
        return self._meeting

    @property
    def now(self) -> datetime:
        """This moment, in the place of the meeting: see `Pace`."""
        return self._pace.now(self._meeting, self._clock.now())

    @property
    def clock_differs(self) -> str:
        """What the clock of this meeting differs in from the computer's; nothing where it agrees.

        As found when the time was last asked for.
        """
        return self._pace.told

    def take_clock(self) -> None:
        """Go by the computer's clock from now on, though it was set back or changed its zone."""
        if not self.clock_differs:
            raise Refusal("The meeting goes by this computer's clock.", "Go on minuting.")
        self._pace.take(self._clock.now())

    def _do(self, *events: Event, papers: Sequence[Paper] = ()) -> Meeting:
        """Append *events* as one step; nothing is changed where that is refused.

        *papers* are the words kept with it. What the events do to other meetings is part of it.
        """
        check_open(self._meeting)
        return self._append(*events, papers=papers)

    def _append(self, *events: Event, papers: Sequence[Paper] = ()) -> Meeting:
        """Append *events* even to signed minutes: for what changes no word of them."""
        if self._meeting.put_away:
            raise Refusal("This meeting was put away.", "/undo brings it back first.")
        events = tuple(tidied(event) for event in events)
        after = self._meeting
        for event in events:
            after = apply(after, event)
        if self._step is None:
            self._write(after, events, papers)
        else:
            self._step.append(events)
            self._papers.extend(papers)
        self._meeting = after
        return after

    def _write(self, after: Meeting, events: Sequence[Event], papers: Sequence[Paper]) -> None:
        beside = done_again(self._record, events)
        self._record.append(after, self.now, events, beside=beside, papers=papers)

    @contextmanager
    def as_one_step(self) -> Iterator[None]:
        """All that is done meanwhile is one step: kept, undone and brought back together.

        Where anything of it is refused, nothing of it is done.
        """
        if self._step is not None:
            yield
            return
        before, self._step, self._papers = self._meeting, [], []
        try:
            yield
            events = [event for each in self._step for event in each]
            if events:
                self._write(self._meeting, events, self._papers)
        except BaseException:
            self._meeting = before
            raise
        finally:
            self._step = None

    def undo(self) -> Meeting:
        """Take back the last step. Raises Refusal where there is none."""
        check_open(self._meeting)
        step = self._record.last_step(self._meeting.ident)
        check_undoable(step)
        beside = taken_back(self._record, step)
        if not self._record.undo(self._meeting.ident, self.now, beside=beside):
            raise Refusal("There is nothing to undo.")
        return self._reread()

    def redo(self) -> Meeting:
        """Bring back the step last undone. Raises Refusal where there is none."""
        check_open(self._meeting)
        beside = done_again(self._record, self._record.undone_step(self._meeting.ident))
        if not self._record.redo(self._meeting.ident, self.now, beside=beside):
            raise Refusal("There is nothing to bring back.")
        return self._reread()

    def follow(self) -> bool:
        """Read what another copy of the program has added; whether there was anything."""
        if not self._record.changed_elsewhere(self._meeting.ident):
            return False
        self._meeting = replay(self._record.events(self._meeting.ident))
        return True

    def _reread(self) -> Meeting:
        self._meeting = replay(self._record.events(self._meeting.ident))
        self._record.refresh(self._meeting, self.now)
        return self._meeting

    def _item(self, ident: str = "") -> Item:
        """The item called *ident*, or the one in hand. Raises Refusal where none is."""
        if ident:
            return self._meeting.item(ident)
        if self._meeting.in_hand is None:
            ended = self._meeting.ended is not None
            remedy = "Go back to one with /goto and its number, or use /review."
            raise Refusal(
                "No item of business is open.",
                remedy if ended else "Press F2 to open the next item.",
            )
        return self._meeting.in_hand

    def _new(self, letter: str, ahead: int = 0) -> str:
        """An ident that nothing in the meeting has yet; *ahead* counts those just made."""
        return f"{letter}{self._meeting.made + 1 + ahead}"

    def _entry(self, matter: Matter, **how: Any) -> Written:
        """The writing of *matter*; *how* as in `Entry`, and `item` and `after`.

        While the public are excluded every entry is private, without being asked for, and at no
        other time: under a private item nothing but the exclusion itself, and what happens in the
        room, is minuted until then (Local Government Act 1972 s100A). What is added later to one
        that was taken in private is private. A private entry made by `private=True` is one
        whose exclusion was minuted elsewhere.
        """
        after, wanted = how.pop("after", ""), how.pop("item", "")
        if after and not wanted:
            wanted = self._meeting.entry(after).item
        item = self._item(wanted)
        later = item.private and self._meeting.taken_in_private(item)
        if item.private and not (self._meeting.public_excluded or later) and "private" not in how:
            self._refuse_in_public(matter)
        private = how.pop("private", later) or self._meeting.public_excluded
        entry = Entry(
            self._new("e", how.pop("ahead", 0)), item.ident, self.now, matter, private, **how
        )
        return Written(entry, after)

    def _leaving(self) -> list[Event]:
        """Leaving the item in hand; where nobody declared an interest under it, that too.

        Practice: the item of declarations never stays silent. One left before the meeting began
        was only looked at.
        """
        item = self._meeting.in_hand
        if item is None:
            return []
        left: list[Event] = [ItemLeft(item.ident, self.now)]
        if self._meeting.started is not None and awaits_nil(self._meeting, item):
            left.insert(0, self._entry(mt.Declaration()))
        return left

    def _refuse_in_private(self, what: str) -> None:
        """Refuse what prints in public copies while the public are out of the room.

        Once the meeting has ended, in private perhaps, its public minutes are put right as ever.
        """
        if self._meeting.public_excluded and self._meeting.ended is None:
            raise Refusal(
                f"{what} in public copies, and the public are excluded.",
                "Keep it with /note until they are back (/public).",
            )

    @staticmethod
    def _refuse_in_public(matter: Matter) -> None:
        """Refuse words under a private item while the public are in the room.

        What moves the exclusion, and what happens in the room, may stand there in public
        (Local Government Act 1972 s100A).
        """
        if isinstance(matter, mt.Motion):
            excludes = bool(_EXCLUDES.search(matter.text))
        elif isinstance(matter, mt.Resolution):
            excludes = any(_EXCLUDES.search(clause) for clause in matter.clauses)
        else:
            excludes = isinstance(matter, IN_THE_ROOM)
        if not excludes:
            raise Refusal(
                "This item is private, and the public have not been excluded.",
                "Exclude them with /private (/confidential), or make the item public with /part 1.",
            )

    def person(self, key: str) -> Attendee:
        """The person with this key. Raises Refusal where there is none."""
        found = self._meeting.attendee(key)
        if found is None:
            raise Refusal("That person is not on the attendance list.", "Add them with /who.")
        return found

    def time_of_day(self) -> time:
        """Now, as a time of day to the minute."""
        return self.now.time().replace(second=0, microsecond=0, tzinfo=None)


_OF_THE_ENTRY = ("item", "after", "wording", "told", "number", "heading", "private", "source")


def of_the_entry(what: dict[str, Any], but: str = "") -> dict[str, Any]:
    """Take what belongs to the entry out of *what*, and return it; *but* is the matter's own."""
    return {name: what.pop(name) for name in _OF_THE_ENTRY if name in what and name != but}


def check_open(meeting: Meeting) -> None:
    """Raise Refusal where the minutes are signed, or a copy: they are then never changed."""
    if meeting.copy_of:
        raise Refusal(
            f"This is a copy of the minutes of {meeting.copy_of}: it is there to be read.",
            "They are minuted where they were made.",
        )
    if meeting.details.status == "signed":
        raise Refusal(
            "These minutes are signed and can no longer be changed.",
            "A later meeting may correct them by resolution.",
        )
