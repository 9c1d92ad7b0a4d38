"""What sets a meeting up: its paper, its people and its agenda."""

from msgspec import Struct

from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.meeting import Attachment, Details, Item, Meeting, Part
from clerk_tui.domain.model.notices import Notice


class MeetingPrepared(Struct, frozen=True):
    """A meeting was set up. It keeps the body as it is on that day.

    `copy_of` is the ident of the meeting of which this one is a copy, to be read. `edition` says
    by which defaults its minutes print (see `editions`).
    """

    meeting: str
    body: Body
    details: Details
    copy_of: str = ""
    edition: int = 0


class PutAway(Struct, frozen=True):
    """A meeting prepared by mistake was put away: it is listed no more until this is undone."""


class PublicPartTaken(Struct, frozen=True):
    """The public part of another meeting was taken over as it stood; nothing else is known here."""

    part: Meeting


class DetailsChanged(Struct, frozen=True):
    """The head or the foot of the minutes was changed."""

    details: Details


class PersonListed(Struct, frozen=True):
    """Somebody was put on the attendance list."""

    attendee: Attendee


class PersonCorrected(Struct, frozen=True):
    """How somebody is listed was corrected."""

    attendee: Attendee


class ItemListed(Struct, frozen=True):
    """An item was put on the agenda, after another (none: at the end)."""

    item: Item
    after: str = ""


class ItemAmended(Struct, frozen=True):
    """The title, section, flags or number of an item were changed; its entries stay."""

    item: Item
    source: str = "clerk"


class ItemReordered(Struct, frozen=True):
    """An item was moved, both on the agenda and in the order of business."""

    ident: str
    after: str = ""


class ItemStruck(Struct, frozen=True):
    """An item without entries was taken off the agenda."""

    ident: str


class NoticeGiven(Struct, frozen=True):
    """Notice of a question was given; given again under the same ident it is changed."""

    notice: Notice


class Attached(Struct, frozen=True):
    """A paper was attached to the minutes."""

    attachment: Attachment


class PartBegun(Struct, frozen=True):
    """Another meeting in the same document began; items listed from now on belong to it."""

    part: Part
