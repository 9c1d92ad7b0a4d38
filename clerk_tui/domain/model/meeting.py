"""The state of a meeting after a list of events. It is never changed in place; see `replay`."""

from collections.abc import Iterator
from datetime import datetime, time

from msgspec import Struct, field

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.additions import Attachment, Part, Progress
from clerk_tui.domain.model.attendees import Attendee, Chair
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.business import Entry, Item, ItemFields, with_fields
from clerk_tui.domain.model.debate import Debate, debate_of
from clerk_tui.domain.model.details import Details
from clerk_tui.domain.model.interruptions import Adjournment, Exclusion
from clerk_tui.domain.model.lifecycle import NOTHING_YET, Afterwards
from clerk_tui.domain.model.notices import Notice
from clerk_tui.domain.model.speech import Speech

__all__ = [  # a meeting is imported together with its parts
    "Adjournment",
    "Attachment",
    "Details",
    "Entry",
    "Exclusion",
    "Item",
    "ItemFields",
    "Meeting",
    "Part",
    "Progress",
    "with_fields",
]


PUT_AWAY = "put away"  # prepared by mistake, and not listed
COPIES = ("copy", "public copy")  # of a meeting that is minuted elsewhere


class Meeting(Struct, frozen=True):
    """One meeting as the record stands."""

    ident: str
    body: Body
    details: Details
    people: tuple[Attendee, ...] = ()
    presiding: str = ""
    """The key of the person presiding now; `chairs` has everybody who took the chair."""
    items: tuple[Item, ...] = ()
    """The items of business, in the order of the agenda."""
    taken: tuple[str, ...] = ()
    """The idents of the items that were opened, in the order in which business was taken."""
    current: str = ""
    """The ident of the item that is being minuted."""
    started: time | None = None
    """The time at which it was called to order, as minuted."""
    started_at: datetime | None = None
    """The computer's clock when it was called to order."""
    ended: time | None = None
    adjournments: tuple[Adjournment, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    parts: tuple[Part, ...] = ()
    progress: tuple[Progress, ...] = ()
    notices: tuple[Notice, ...] = ()
    """The notices of questions, in the order in which they were given."""
    speeches: tuple[Speech, ...] = ()
    sequence: int = field(default=0, name="made")
    """The number of things in the record, removed ones too, from which idents are counted."""
    chairs: tuple[Chair, ...] = ()
    """Everybody who took the chair, in order."""
    afterwards: Afterwards = NOTHING_YET
    copy_of: str = ""
    """The ident of the meeting that this is a copy of, to be read and not minuted."""
    public_copy: bool = False
    """True if the copy holds only the public part of that meeting."""
    withheld: tuple[str, ...] = ()
    """The idents of the items from which a public copy leaves something out."""
    put_away: bool = False
    """True if it was prepared by mistake, and is not listed."""
    edition: int = 0
    """The edition of the defaults by which its minutes print (see `editions`)."""
    ended_at: datetime | None = None
    """The computer's clock when the meeting was closed."""

    def item(self, ident: str) -> Item:
        """Return the item called *ident*. Raises Refusal if there is none."""
        for item in self.items:
            if item.ident == ident:
                return item
        raise Refusal("That item is no longer in the minutes.", "Choose another.")

    def entry(self, ident: str) -> Entry:
        """Return the entry called *ident*. Raises Refusal if there is none."""
        for entry in self.entries():
            if entry.ident == ident:
                return entry
        raise Refusal("That entry is no longer in the minutes.", "Choose another.")

    def entries(self) -> Iterator[Entry]:
        """Yield the entries, item by item."""
        for item in self.items:
            yield from item.entries

    def attendee(self, key: str) -> Attendee | None:
        """Return the person with this key, or None for a name that is not in the list."""
        return next((a for a in self.people if a.key == key), None)

    @property
    def running_part(self) -> Part | None:
        """Return the second meeting that the item in hand belongs to; None: the first meeting.

        With no item in hand it is the meeting last begun.
        """
        item = self.in_hand
        if item is None:
            return self.parts[-1] if self.parts else None
        return next((part for part in self.parts if part.ident == item.part), None)

    @property
    def in_hand(self) -> Item | None:
        """Return the item that is being minuted."""
        return self.item(self.current) if self.current else None

    @property
    def taken_items(self) -> list[Item]:
        """Return the items that were opened, in the order in which business was taken.

        Those of a second meeting in the same document follow those of the first.
        """
        item_by_ident = {item.ident: item for item in self.items}
        items = [item_by_ident[ident] for ident in self.taken if ident in item_by_ident]
        if not self.parts:
            return items
        order = {part.ident: place for place, part in enumerate(self.parts)}
        return sorted(items, key=lambda item: order.get(item.part, -1))

    @property
    def public_excluded(self) -> bool:
        """Return True if the press and public are out of the room now."""
        return bool(self.exclusions) and not self.exclusions[-1].ended

    @property
    def sits_in_private(self) -> bool:
        """Return True if it goes on without the public; closed minutes are put right as ever."""
        return self.public_excluded and self.ended is None

    @property
    def adjourned(self) -> bool:
        """Return True if the meeting stands adjourned now."""
        return bool(self.adjournments) and not self.adjournments[-1].ended

    @property
    def state(self) -> str:
        """Return the state of the meeting, in the words of the list of meetings."""
        return state_of(self)

    @property
    def sitting(self) -> int:
        """Return the number of the sitting, from 0: a new one begins on another day."""
        return sum(stop.another_day for stop in self.adjournments)

    @property
    def waiting_items(self) -> list[Item]:
        """Return the items of the agenda that were neither taken nor dealt with in another way."""
        taken_idents = set(self.taken)
        return [i for i in self.items if i.ident not in taken_idents and not i.disposition]

    def taken_in_private(self, item: Item) -> bool:
        """Return True if anything was minuted under *item* while the public were out."""
        return any(entry.private for entry in item.entries)

    @property
    def debate(self) -> Debate:
        """Return the motions of the item in hand."""
        item = self.in_hand
        return debate_of(item.entries if item else ())

    def open_motion(self) -> Entry | None:
        """Return the motion before the meeting in this item: the next vote is on it."""
        return self.debate.pending


def state_of(meeting: Meeting) -> str:
    """Return the state of *meeting*, in the words of the list of meetings."""
    if meeting.put_away:
        return PUT_AWAY
    if meeting.copy_of:
        return COPIES[meeting.public_copy]
    after = meeting.afterwards
    if meeting.details.status == "signed":
        return "signed"
    if after.approval is not None:
        return "confirmed"
    if after.published:
        return "draft published"
    if after.with_chairman:
        return "with the chairman"
    if after.issued:
        return f"draft {after.issued} issued"
    if meeting.ended is not None:
        return "closed"
    if meeting.started_at is None and not meeting.taken:
        return "in preparation"
    return "adjourned" if meeting.adjourned else "in session"
