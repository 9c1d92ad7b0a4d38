"""The recorder: it appends events to the record in steps, and takes steps back."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import reduce

from clerk_tui.desk.drafts import other_meetings
from clerk_tui.domain.clocks.meeting_clock import MeetingClock
from clerk_tui.domain.drafts.later_privacy import with_known_privacy
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import Event
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.ports import Clock, Paper, Record
from clerk_tui.domain.replay.replay import apply, replay
from clerk_tui.domain.text import clean_texts
from clerk_tui.domain.voting.elections import second_election_note


class Recorder:
    """One meeting, its record and the clock: what every part of a desk works on."""

    def __init__(
        self, record: Record, clock: Clock, meeting: str, rehearsed: "Recorder | None" = None
    ) -> None:
        """Sit down at the meeting called *meeting*. Raises Refusal where there is none.

        Args:
            record: The record of the meeting.
            clock: Tells the time.
            meeting: The ident of the meeting.
            rehearsed: The recorder that is rehearsed for, whose meeting and clock are taken over.
        """
        self.record = record
        self.clock = clock
        self._meeting = rehearsed.meeting if rehearsed else self._read(meeting)
        self._pace: MeetingClock = rehearsed._pace if rehearsed else MeetingClock()
        self._step: list[tuple[Event, ...]] | None = None
        self._papers: list[Paper] = []
        # The item that is minuted under, where that is not the one in hand.
        self.minuted_item = ""

    def rehearsal(self) -> "Recorder":
        """Return a recorder of the same meeting that records nothing."""
        from clerk_tui.desk.rehearsal import RehearsalRecord  # not needed to show a meeting

        ident = self._meeting.ident
        return Recorder(RehearsalRecord(self.record, ident), self.clock, ident, self)

    @property
    def meeting(self) -> Meeting:
        """Return the meeting as it now stands."""
        return self._meeting

    @property
    def now(self) -> datetime:
        """The present moment by the clock of the meeting: see `MeetingClock`."""
        return self._pace.now(self._meeting, self.clock.now())

    @property
    def clock_differs(self) -> str:
        """Say how the clock of this meeting differs from the computer's; "" where it agrees.

        As found when the time was last asked for.
        """
        return self._pace.difference

    def take_clock(self) -> None:
        """Go by the computer's clock from now on, though it was set back or changed its zone."""
        if not self.clock_differs:
            raise Refusal("The meeting goes by this computer's clock.", "Go on minuting.")
        self._pace.take(self.clock.now())

    def do(self, *events: Event, papers: Sequence[Paper] = ()) -> Meeting:
        """Append *events* as one step; nothing is changed where that is refused.

        *papers* are the words kept with it. What the events do to other meetings is part of it.
        """
        check_open(self._meeting)
        return self.append(*events, papers=papers)

    def append(self, *events: Event, papers: Sequence[Paper] = ()) -> Meeting:
        """Append *events* even to signed minutes: for what changes no word of them."""
        if self._meeting.put_away:
            raise Refusal("This meeting was put away.", "/undo brings it back first.")
        events = tuple(clean_texts(event) for event in events)
        after = reduce(apply, events, self._meeting)
        if why := second_election_note(self._meeting, after, events):
            raise Refusal(why, "Leave it where it stands, or take the other back first.")
        if self._step is None:
            self._write(self._meeting, after, events, papers)
        else:
            self._step.append(events)
            self._papers.extend(papers)
        self._meeting = after
        return after

    def _write(
        self, before: Meeting, after: Meeting, events: Sequence[Event], papers: Sequence[Paper]
    ) -> None:
        other_steps = other_meetings.other_meeting_steps(self.record, events, before, after)
        self.record.append(after, self.now, events, beside=other_steps, papers=papers)

    @contextmanager
    def as_one_step(self) -> Iterator[None]:
        """Make all that is done meanwhile one step: kept, undone and brought back together.

        Where anything of it is refused, nothing of it is done.
        """
        if self._step is not None:
            yield
            return
        before, self._step, self._papers = self._meeting, [], []
        try:
            yield
            events = [event for events in self._step for event in events]
            if events:
                self._write(before, self._meeting, events, self._papers)
        except BaseException:
            self._meeting = before
            raise
        finally:
            self._step = None

    def undo(self) -> Meeting:
        """Take back the last step. Raises Refusal where there is none."""
        check_open(self._meeting)
        step = self.record.last_step(self._meeting.ident)
        other_meetings.check_undoable(step)
        after = self._without(step)
        other_steps = other_meetings.other_meeting_steps(
            self.record, step, self._meeting, after, undone=True
        )
        if not self.record.undo(self._meeting.ident, self.now, beside=other_steps):
            raise Refusal("There is nothing to undo.")
        return self._reread()

    def redo(self) -> Meeting:
        """Bring back the step last undone. Raises Refusal where there is none."""
        check_open(self._meeting)
        step = self.record.undone_step(self._meeting.ident)
        after = reduce(apply, step, self._meeting)
        other_steps = other_meetings.other_meeting_steps(self.record, step, self._meeting, after)
        if not self.record.redo(self._meeting.ident, self.now, beside=other_steps):
            raise Refusal("There is nothing to bring back.")
        return self._reread()

    def _without(self, step_events: Sequence[Event]) -> Meeting:
        """Return the meeting without its newest step, where other meetings may rest on that.

        What another copy of the program added since is not read: undoing is refused then.
        """
        meeting = self._meeting
        if not other_meetings.rests_elsewhere(
            meeting, step_events
        ) or self.record.changed_elsewhere(meeting.ident):
            return meeting
        return replay(self.record.events(meeting.ident)[: -len(step_events)])

    def follow(self) -> bool:
        """Read what another copy of the program has added; return True if there was anything."""
        if not self.record.changed_elsewhere(self._meeting.ident):
            return False
        self._meeting = self._read(self._meeting.ident)
        return True

    def _read(self, ident: str) -> Meeting:
        meeting = self._replayed(ident)
        self.record.stands(meeting)
        return with_known_privacy(meeting, self._replayed)

    def _reread(self) -> Meeting:
        meeting = self._replayed(self._meeting.ident)
        self.record.refresh(meeting, self.now)
        self._meeting = with_known_privacy(meeting, self._replayed)
        return self._meeting

    def _replayed(self, ident: str) -> Meeting:
        return replay(self.record.events(ident))


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
