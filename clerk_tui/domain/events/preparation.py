"""Events that prepare a meeting: its details, its people and its agenda."""

from msgspec import Struct

from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.meeting import Attachment, Details, Item, Meeting, Part
from clerk_tui.domain.model.notices import Notice


class MeetingPrepared(Struct, frozen=True):
    """A meeting was set up. It keeps the body as it is on that day."""

    meeting: str
    """The ident of the meeting."""
    body: Body
    details: Details
    copy_of: str = ""
    """The ident of the meeting that this one is a copy of, to be read."""
    edition: int = 0
    """The edition of the defaults by which its minutes print (see `editions`)."""


class PutAway(Struct, frozen=True):
    """A meeting prepared by mistake was put away: it is not listed unless this is undone."""


class PublicPartTaken(Struct, frozen=True):
    """The public part of another meeting was copied as it stood; nothing else is known here."""

    part: Meeting


class DetailsChanged(Struct, frozen=True):
    """The head or the foot of the minutes was changed."""

    details: Details


class PersonListed(Struct, frozen=True):
    """Somebody was put on the attendance list."""

    attendee: Attendee


class PersonCorrected(Struct, frozen=True):
    """An entry of the attendance list was corrected."""

    attendee: Attendee


class ItemListed(Struct, frozen=True):
    """An item was put on the agenda."""

    item: Item
    after: str = ""
    """The item that it follows; "": at the end."""


class ItemAmended(Struct, frozen=True):
    """The title, section, flags or number of an item were changed; its entries stay."""

    item: Item
    source: str = "clerk"


class ItemReordered(Struct, frozen=True):
    """An item was moved, both on the agenda and in the order of business."""

    ident: str
    after: str = ""
    """The item that it follows; "": at the start."""


class ItemStruck(Struct, frozen=True):
    """An item without entries was taken off the agenda."""

    ident: str


class NoticeGiven(Struct, frozen=True):
    """Notice of a question was given, or changed if the ident is that of an earlier notice."""

    notice: Notice


class Attached(Struct, frozen=True):
    """A paper was attached to the minutes."""

    attachment: Attachment


class PartBegun(Struct, frozen=True):
    """Another meeting in the same document began; items listed from now on belong to it."""

    part: Part


class PartChanged(Struct, frozen=True):
    """The head, people, times or numbers of another meeting in the same document were changed."""

    part: Part
