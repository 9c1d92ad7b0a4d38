"""The protocols through which the world is reached: the record and the clock."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from msgspec import Struct

from clerk_tui.domain.drafts.lines import Line
from clerk_tui.domain.events import Event
from clerk_tui.domain.minute_book.action_log import LoggedAction
from clerk_tui.domain.model.meeting import Meeting


class Clock(Protocol):
    """Where the time comes from."""

    def now(self) -> datetime:
        """This moment, aware of its time zone, in the place of the meeting."""
        ...


class Unfinished(Struct, frozen=True):
    """Text that was typed and not yet filed.

    `place` says where ("pad", or a form's field); `cursor` is the offset in characters.
    """

    place: str
    text: str
    cursor: int


class TypingPlace(Protocol):
    """One place, other than the pad, where a text or marks are made: an edit box, an asked line.

    What is made there is kept at each key, until it is filed or given up.
    """

    @property
    def left(self) -> Unfinished | None:
        """What was typed here and neither filed nor given up."""
        ...

    def keep(self, text: str, cursor: int = 0) -> None:
        """Keep *text* as it now stands here."""
        ...

    def forget(self) -> None:
        """What was typed here is filed, or given up."""
        ...


class Paper(Struct, frozen=True):
    """Words kept beside the record: a copy of a draft, or the file the chairman sent back.

    `number` is that of the draft, or of the file in the order in which they came back. `form` is
    the kind of file ("md", "docx"); `text` is the file itself where that is text.
    """

    kind: str
    number: int
    private: bool
    form: str
    lines: tuple[Line, ...]
    text: str = ""


class Beside(Struct, frozen=True):
    """What happens to another meeting in the same moment: both are kept, or neither."""

    after: Meeting
    events: tuple[Event, ...]


class Step(Struct, frozen=True):
    """One step of the clerk's: when it was recorded, and its events."""

    at: datetime
    events: tuple[Event, ...]


class Record(Protocol):
    """The list of what happened, kept where a crash cannot reach it."""

    def append(
        self,
        after: Meeting,
        at: datetime,
        events: Sequence[Event],
        *,
        beside: Sequence[Beside] = (),
        papers: Sequence[Paper] = (),
    ) -> None:
        """Add one step of the clerk's: all of *events* or none. Raises Refusal.

        *after* is the meeting that they lead to; *beside* are the steps of other meetings that
        belong to it, *papers* the words that are kept with it.
        """
        ...

    def events(self, meeting: str) -> list[Event]:
        """What happened and has not been undone, in order."""
        ...

    def stands(self, meeting: Meeting) -> None:
        """*Meeting* is what the events just read lead to: what is read off them stands for it."""
        ...

    def changed_elsewhere(self, meeting: str) -> bool:
        """Whether another copy of the program has added to *meeting* since it was read here."""
        ...

    def steps(self, meeting: str) -> list[Step]:
        """Return the steps that stand, in order, the preparation first."""
        ...

    def last_step(self, meeting: str) -> list[Event]:
        """What `undo` would take back."""
        ...

    def undone_step(self, meeting: str) -> list[Event]:
        """What `redo` would bring back."""
        ...

    def undo(self, meeting: str, at: datetime, *, beside: Sequence[Beside] = ()) -> bool:
        """Take back the newest step; False where there is none to take back."""
        ...

    def redo(self, meeting: str, at: datetime, *, beside: Sequence[Beside] = ()) -> bool:
        """Bring back the step last undone; False where something was done since."""
        ...

    def digest(self, meeting: str) -> str:
        """The digest of the newest event, which covers all that were before it."""
        ...

    def meetings_of(self, body: str) -> list[tuple[str, date]]:
        """The ident and the day of each meeting of a body, by day."""
        ...

    def later_numbers(self, body: str, after: date) -> date | None:
        """The first day after *after* on which a meeting of the body holds minute numbers."""
        ...

    def papers(self, meeting: str, kind: str) -> list[Paper]:
        """The words of one kind kept beside the record of a meeting, by number."""
        ...

    def refresh(self, after: Meeting, at: datetime) -> None:
        """Bring what is read off the record up to date with *after*, following an undo."""
        ...

    def last_number(self, body: str, sequence: str, stretch: str, before: str) -> int:
        """The last number of a body's sequence ("minute", "action"); 0 for none.

        *stretch* is the one of `numbering.year_of_numbers`; only meetings dated up to
        *before* (ISO) count.
        """
        ...

    def open_actions(self, body: str, before: str) -> list[LoggedAction]:
        """The actions of a body still open, as minuted last at meetings dated up to *before* (ISO).

        Each has its whole history; private ones are among them, and say so.
        """
        ...
