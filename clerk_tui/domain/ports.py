"""Protocols of the record, the clock and the unfinished texts, which other packages implement."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from clerk_tui.domain.drafts.lines import Line
from clerk_tui.domain.events import Event
from clerk_tui.domain.model.meeting import Meeting

if TYPE_CHECKING:
    from clerk_tui.domain.minute_book.action_log import LoggedAction


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Return the present moment, with the time zone of the place of the meeting."""
        ...


class RunningClock(Protocol):
    """A clock that runs by itself, so that a time ahead of it has not come yet.

    One that stands until it is set, as in minutes written up, lacks the field.
    """

    runs: bool


class UnfinishedText(Struct, frozen=True):
    """Text that was typed and not yet filed."""

    place: str
    """Where it was typed: "pad", or a field of a form."""
    text: str
    cursor: int
    """The position of the cursor, in characters."""


class TypingPlace(Protocol):
    """A place other than the pad where something is typed or marked, such as an edit box.

    The text is saved at each key, until it is filed or given up.
    """

    @property
    def unfinished_text(self) -> UnfinishedText | None:
        """Return the text that was typed here and neither filed nor given up."""
        ...

    def keep(self, text: str, cursor: int = 0) -> None:
        """Save *text* as it now is."""
        ...

    def forget(self) -> None:
        """Forget the text, which was filed or given up."""
        ...


class Paper(Struct, frozen=True):
    """A copy of a draft, or a file that the chairman returned, stored beside the record."""

    kind: str
    number: int
    """The number of the draft, or of the file in the order in which files came back."""
    private: bool
    form: str
    """The kind of file, such as "md" or "docx"."""
    lines: tuple[Line, ...]
    text: str = ""
    """The file itself, if it is text."""


class OtherMeetingStep(Struct, frozen=True):
    """A step of another meeting that is recorded in the same transaction: both, or neither."""

    after: Meeting
    events: tuple[Event, ...]


class Step(Struct, frozen=True):
    """One step of the clerk."""

    at: datetime
    events: tuple[Event, ...]


class Record(Protocol):
    """The append-only list of the events of each meeting, safe from a crash."""

    def append(
        self,
        after: Meeting,
        at: datetime,
        events: Sequence[Event],
        *,
        beside: Sequence[OtherMeetingStep] = (),
        papers: Sequence[Paper] = (),
    ) -> None:
        """Add one step of the clerk: all of its events, or none. Raises Refusal.

        Args:
            after: The meeting that the events lead to.
            at: When the step is made.
            events: The events of the step.
            beside: Steps of other meetings that belong to it.
            papers: Papers that are stored with it.
        """
        ...

    def events(self, meeting: str) -> list[Event]:
        """Return the events that have not been undone, in order."""
        ...

    def stands(self, meeting: Meeting) -> None:
        """Note that *meeting* is what the events just read lead to."""
        ...

    def changed_elsewhere(self, meeting: str) -> bool:
        """Return True if another copy of the program has added to *meeting* since it was read."""
        ...

    def steps(self, meeting: str) -> list[Step]:
        """Return the steps that have not been undone, in order, the preparation first."""
        ...

    def last_step(self, meeting: str) -> list[Event]:
        """Return the events that `undo` would take back."""
        ...

    def undone_step(self, meeting: str) -> list[Event]:
        """Return the events that `redo` would bring back."""
        ...

    def undo(self, meeting: str, at: datetime, *, beside: Sequence[OtherMeetingStep] = ()) -> bool:
        """Take back the newest step; return False if there is none to take back."""
        ...

    def redo(self, meeting: str, at: datetime, *, beside: Sequence[OtherMeetingStep] = ()) -> bool:
        """Bring back the step last undone; return False if something was done since."""
        ...

    def digest(self, meeting: str) -> str:
        """Return the digest of the newest event, which covers all events before it."""
        ...

    def meetings_of(self, body: str) -> list[tuple[str, date]]:
        """Return the ident and the day of each meeting of a body, by day."""
        ...

    def later_numbers(self, body: str, after_day: date) -> date | None:
        """Return the first day after *after_day* with minute numbers of the body."""
        ...

    def papers(self, meeting: str, kind: str) -> list[Paper]:
        """Return the papers of one kind stored beside the record of a meeting, by number."""
        ...

    def refresh(self, after: Meeting, at: datetime) -> None:
        """Bring the tables made from the record up to date with *after*, following an undo."""
        ...

    def last_number(self, body: str, sequence: str, stretch: str, before: str) -> int:
        """Return the last number of a sequence of a body; 0 if there is none.

        Args:
            body: The body.
            sequence: "minute" or "action".
            stretch: The period from `patterns.sequence_period`.
            before: Only meetings dated up to this day (ISO) count.
        """
        ...

    def open_actions(self, body: str, before: str) -> "list[LoggedAction]":
        """Return the open actions of a body, as minuted last at meetings up to *before* (ISO).

        Each has its whole history; private ones are among them, and say so.
        """
        ...
