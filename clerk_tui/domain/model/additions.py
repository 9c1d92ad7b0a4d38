"""What belongs to a meeting beside its items: attached papers, later reports, a second meeting."""

from datetime import date, time
from typing import TypedDict

from msgspec import Struct

from clerk_tui.domain.model.matters import ActionState


class Attachment(Struct, frozen=True):
    """A paper printed after the minutes."""

    title: str
    text: tuple[str, ...]
    """Its paragraphs."""
    belongs_to: str = ""
    private: bool = False


class Progress(Struct, frozen=True):
    """A report on an action after it was minuted. It is in the action log, and is not printed."""

    entry: str
    """The ident of the action's entry."""
    on: date
    state: ActionState
    note: str = ""
    private: bool = False
    """It was reported while the public were excluded, so that no public answer has it."""


class Part(Struct, frozen=True):
    """A second meeting minuted in the same document, with its own head, list and foot."""

    ident: str
    heading: tuple[str, ...] = ()
    opening: str = ""
    attendance: tuple[str, ...] = ()
    """Lines of its list as they are printed."""
    closing: tuple[str, ...] = ()
    """Lines in place of the house style's closing lines."""
    present: tuple[str, ...] = ()
    """The keys of those who were present."""
    apologies: tuple[str, ...] = ()
    """The keys of those who sent apologies."""
    began: time | None = None
    before_ended: time | None = None
    """When the meeting before it ended."""
    first_number: int | None = None
    """The number of its first minute; None: its numbers run on from those before it."""

    @property
    def name(self) -> str:
        """Return how it is called on the screen: by the first line of its heading."""
        return self.heading[0] if self.heading else "the second meeting"


class PartFields(TypedDict, total=False):
    """The fields of `Part` that may be given or changed."""

    heading: tuple[str, ...]
    opening: str
    attendance: tuple[str, ...]
    closing: tuple[str, ...]
    present: tuple[str, ...]
    apologies: tuple[str, ...]
    began: time | None
    before_ended: time | None
    first_number: int | None
