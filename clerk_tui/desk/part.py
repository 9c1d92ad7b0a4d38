"""The base of every part of the desk: the item in hand, and the entries made under it."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, time
from typing import Unpack

from msgspec.structs import replace

from clerk_tui.desk.entry_options import EntryOptions, entry_fields
from clerk_tui.desk.recorder import Recorder
from clerk_tui.domain.attendance.interests import awaits_nil_declaration
from clerk_tui.domain.clocks.written_up import clock_disagrees
from clerk_tui.domain.dates.sittings import sittings
from clerk_tui.domain.dates.times import to_the_minute
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import Event, ItemLeft, Rewritten, Written
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.matters import Matter
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.model.people import series
from clerk_tui.domain.ports import Paper

# What may be minuted under a private item while the public are there: they heard it.
IN_THE_ROOM = (mt.Declaration, mt.Happening, mt.Note)
# Facts of the meeting itself, which tell nothing of the business of the item in hand.
_OF_THE_MEETING = ("adjourned", "reconvened", "took_chair")
_OF_A_MEMBER = ("joined", "left", "returned", "went_remote", "came_in_person")
_EXCLUDES = re.compile(r"exclu|in private", re.IGNORECASE)


class DeskPart:
    """A part of the desk: it checks, refuses in a sentence, or appends events to the record."""

    def __init__(self, recorder: Recorder) -> None:
        """Work on the meeting that *recorder* keeps."""
        self._recorder = recorder

    @property
    def meeting(self) -> Meeting:
        """Return the meeting as it now stands."""
        return self._recorder.meeting

    @property
    def now(self) -> datetime:
        """Return this moment, in the place of the meeting."""
        return self._recorder.now

    @property
    def clock_runs(self) -> bool:
        """Return True if a time ahead of the clock has not come yet; False where that stands."""
        return bool(getattr(self._recorder.clock, "runs", False))

    def _do(self, *events: Event, papers: Sequence[Paper] = ()) -> Meeting:
        """Append *events*, and the *papers* kept with them, as one step; none: do nothing."""
        return self._recorder.do(*events, papers=papers) if events else self.meeting

    def _item(self, ident: str = "") -> Item:
        """Return the item called *ident*, or the one in hand. Raises Refusal if there is none."""
        ident = ident or self._recorder.minuted_item
        if ident:
            return self.meeting.item(ident)
        if self.meeting.in_hand is None:
            ended = self.meeting.ended is not None
            remedy = "Go back to one with /goto and its number, or use /review."
            raise Refusal(
                "No item of business is open.",
                remedy if ended else "Press F2 to open the next item.",
            )
        return self.meeting.in_hand

    def _new_ident(self, letter: str, ahead: int = 0) -> str:
        """Return an ident that nothing in the meeting has yet; *ahead* counts those just made."""
        return f"{letter}{self.meeting.sequence + 1 + ahead}"

    def _entry(self, matter: Matter, **options: Unpack[EntryOptions]) -> Written:
        """Return the event that writes *matter* under the item in hand, or as *options* say.

        While the public are excluded every entry is private, without being asked for, and at no
        other time: under a private item nothing but the exclusion itself, and what happens in the
        room, is minuted until then (Local Government Act 1972 s100A). What is added later to one
        that was taken in private is private, but for what happened to the meeting itself since the
        public came back; so is what amends a private motion or stands beside a private entry: it
        has the words of that. With `private=True` its exclusion was
        minuted elsewhere; with `private=False` it may stand in public under a private item.
        """
        after, item_ident = options.get("after", ""), options.get("item", "")
        if after and not item_ident:
            item_ident = self.meeting.entry(after).item
        item = self._item(item_ident)
        asked_private = options.get("private")
        if asked_private is None and item.private and self._public_saw(matter, options):
            asked_private = False
        private = self._rests_on_private(matter) or self._is_private(item, matter, asked_private)
        ident, fields = self._new_ident("e", options.get("ahead", 0)), entry_fields(options)
        return Written(Entry(ident, item.ident, self.now, matter, private, **fields), after)

    @staticmethod
    def _with_matter(entry: Entry, matter: Matter) -> Rewritten:
        """Return the event that gives *entry* other facts, in the same words."""
        return Rewritten.from_entry(replace(entry, matter=matter))

    def _rests_on_private(self, matter: Matter) -> bool:
        """Return True if *matter* amends, restates or stands beside an entry that is private."""
        if isinstance(matter, mt.Motion):
            ident = matter.amends
        else:
            ident = matter.beside if isinstance(matter, mt.Action) else ""
        return bool(ident) and any(e.private for e in self.meeting.entries() if e.ident == ident)

    def _public_saw(self, matter: Matter, options: EntryOptions) -> bool:
        """Return True if *matter* is a fact of the meeting itself since the public came back.

        One with words of the clerk's is none, nor one put in afterwards, nor the coming and going
        of somebody who is no member: they may be known in private alone.
        """
        placed = options.get("after") or options.get("item") or self._recorder.minuted_item
        if placed or options.get("wording") or self.meeting.ended is not None:
            return False
        if not isinstance(matter, mt.Happening) or matter.text:
            return False
        who = self.meeting.attendee(matter.who)
        is_of_member = who is not None and who.standing == "member" and matter.kind in _OF_A_MEMBER
        return (is_of_member or matter.kind in _OF_THE_MEETING) and self._since_readmission(matter)

    def _since_readmission(self, happening: mt.Happening) -> bool:
        """Return True unless its time is before that at which the public were last readmitted."""
        exclusion_end = self.meeting.exclusions[-1].until if self.meeting.exclusions else None
        if happening.time is None or exclusion_end is None or happening.kind == "reconvened":
            return True
        order = sittings(self.meeting)
        readmitted = order.within(self.meeting.exclusions[-1].sitting_until, exclusion_end)
        return order.moment(happening.time) >= readmitted

    def _is_private(self, item: Item, matter: Matter, asked_private: bool | None) -> bool:
        """Return True if *matter* is private under *item*. Raises Refusal if it may not be public.

        Args:
            item: The item it is to stand under.
            matter: What is to be minuted.
            asked_private: What was asked for; None: it goes by the item and by who is in the room.
        """
        if self.meeting.public_excluded:
            return True
        if asked_private is not None:
            return asked_private
        if item.private and not self.meeting.taken_in_private(item):
            self._refuse_in_public(matter)
            return False
        return item.private

    def _leaving_events(self) -> list[Event]:
        """Return the events of leaving the item in hand, and of no interest declared under it.

        Practice: the item of declarations never stays silent. One left before the meeting began
        was only looked at.
        """
        item = self.meeting.in_hand
        if item is None:
            return []
        events: list[Event] = [ItemLeft(item.ident, self.now)]
        if self.meeting.started is not None and awaits_nil_declaration(self.meeting, item):
            events.insert(0, self._entry(mt.Declaration()))
        return events

    def _refuse_in_private(self, text: str) -> None:
        """Refuse what prints in public copies while the public are out; *text* says what prints.

        Once the meeting has ended, in private perhaps, its public minutes are put right as ever.
        """
        if self.meeting.sits_in_private:
            raise Refusal(
                f"{text} in public copies, and the public are excluded.",
                "Keep it with /note until they are back (/public).",
            )

    def _refuse_public_in_private(self, entry: Entry, text: str = "That motion stands") -> None:
        """Do as `_refuse_in_private` where *entry* prints in public copies."""
        if not entry.private:
            self._refuse_in_private(text)

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
        """Return the person with this key. Raises Refusal if there is none."""
        attendee = self.meeting.attendee(key)
        if attendee is None:
            raise Refusal("That person is not on the attendance list.", "Add them with /who.")
        return attendee

    def names_of(self, keys: Iterable[str]) -> str:
        """Return the names of the people with these *keys*, as a series. Raises Refusal."""
        return series([self.person(key).person.name for key in keys])

    def moment(self) -> time | None:
        """Return the time at which to look at the room; None: as the record has it by now.

        So it is where the times typed are not the clock's (see `clock_disagrees`).
        """
        clock_is_apart = self.meeting.ended is None and clock_disagrees(self.meeting, self.now)
        return None if clock_is_apart else self.time_of_day()

    def time_of_day(self) -> time:
        """Return the time of day, to the minute."""
        return to_the_minute(self.now)
