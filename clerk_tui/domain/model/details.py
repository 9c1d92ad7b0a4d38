"""The head and the foot of the minutes."""

from datetime import date, time
from typing import TypedDict

from msgspec import Struct


class Details(Struct, frozen=True):
    """Everything printed before the first item and after the last one, apart from attendance."""

    date: date
    venue: str = ""
    kind: str = "ordinary"
    mode: str = "in person"
    planned_start: time | None = None
    heading: tuple[str, ...] = ()
    """Lines in place of the heading that the house style makes."""
    opening: str = ""
    """A sentence in place of the opening that the house style makes."""
    below_opening: tuple[str, ...] = ()
    """Paragraphs printed below the opening."""
    fields: tuple[str, ...] = ()
    """Lines of a list printed in the head, such as "Date: 24 March"."""
    first_number: int = 1
    """The number of the first minute."""
    first_action: int = 1
    """The number of the first action."""
    status: str = "draft"
    """The status of the minutes: "draft" until they are signed."""
    public_present: int | None = None
    """The number of members of the public who were there; None: not counted."""
    public_note: str = ""
    """Words about the public who were there, in place of their number."""
    closing: tuple[str, ...] = ()
    """Lines in place of the house style's closing lines."""
    signature: str = ""
    next_meeting: str = ""
    below_fields: tuple[str, ...] = ()
    """Paragraphs printed below the list in the head."""
    first_paragraph: int = 1
    """The number of the first paragraph, where paragraphs are numbered through the meeting."""
    meeting_number: int = 0
    """The number of the meeting, for patterns that have it; 0: not counted."""
    first_page: int = 0
    """The number of the first page, where pages run on through the minute book; 0: pages are
    numbered by themselves."""


class DetailsFields(TypedDict, total=False):
    """The fields of `Details` that may be given or changed."""

    date: date
    venue: str
    kind: str
    mode: str
    planned_start: time | None
    heading: tuple[str, ...]
    opening: str
    below_opening: tuple[str, ...]
    fields: tuple[str, ...]
    first_number: int
    first_action: int
    status: str
    public_present: int | None
    public_note: str
    closing: tuple[str, ...]
    signature: str
    next_meeting: str
    below_fields: tuple[str, ...]
    first_paragraph: int
    meeting_number: int
    first_page: int
