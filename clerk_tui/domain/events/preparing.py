"""What sets a meeting up: its paper, its people and its agenda."""

from dataclasses import dataclass

from clerk_tui.domain.attendance import Attendee
from clerk_tui.domain.body import Body
from clerk_tui.domain.meeting import Attachment, Details, Item, Meeting, Part
from clerk_tui.domain.notices import Notice


@dataclass(frozen=True, slots=True)
class MeetingPrepared:
    """A meeting was set up. It keeps the body as it is on that day.

    `copy_of` is the ident of the meeting of which this one is a copy, to be read.
    """

    meeting: str
    body: Body
    details: Details
    copy_of: str = ""


@dataclass(frozen=True, slots=True)
class PublicPartTaken:
    """The public part of another meeting was taken over as it stood; nothing else is known here."""

    part: Meeting


@dataclass(frozen=True, slots=True)
class DetailsChanged:
    """The head or the foot of the minutes was changed."""

    details: Details


@dataclass(frozen=True, slots=True)
class PersonListed:
    """Somebody was put on the attendance list."""

    attendee: Attendee


@dataclass(frozen=True, slots=True)
class PersonCorrected:
    """How somebody is listed was corrected."""

    attendee: Attendee


@dataclass(frozen=True, slots=True)
class ItemListed:
    """An item was put on the agenda, after another (none: at the end)."""

    item: Item
    after: str = ""


@dataclass(frozen=True, slots=True)
class ItemAmended:
    """The title, section, flags or number of an item were changed; its entries stay."""

    item: Item
    source: str = "clerk"


@dataclass(frozen=True, slots=True)
class ItemReordered:
    """An item was moved, both on the agenda and in the order of business."""

    ident: str
    after: str = ""


@dataclass(frozen=True, slots=True)
class ItemStruck:
    """An item without entries was taken off the agenda."""

    ident: str


@dataclass(frozen=True, slots=True)
class NoticeGiven:
    """Notice of a question was given; given again under the same ident it is changed."""

    notice: Notice


@dataclass(frozen=True, slots=True)
class Attached:
    """A paper was attached to the minutes."""

    attachment: Attachment


@dataclass(frozen=True, slots=True)
class PartBegun:
    """Another meeting in the same document began; items listed from now on belong to it."""

    part: Part
