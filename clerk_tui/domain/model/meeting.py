"""Meeting: the state after a list of events. Never changed in place; see `replay`."""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Attendee, Chair
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.debate import Debate, debate_of
from clerk_tui.domain.model.lifecycle import NOTHING_YET, Afterwards
from clerk_tui.domain.model.matters import ActionState, Matter
from clerk_tui.domain.model.notices import Notice
from clerk_tui.domain.model.printed import PrintedMotion
from clerk_tui.domain.model.speech import Speech
from clerk_tui.domain.model.status import state_of


class Details(Struct, frozen=True):
    """What the head and the foot of the minutes say.

    `heading`, `opening`, `below_opening` and `fields` replace what the house style would
    make of the date and the venue; `closing` replaces its closing lines. `status` is
    "draft" until the minutes are signed.
    """

    date: date
    venue: str = ""
    kind: str = "ordinary"
    mode: str = "in person"
    planned_start: time | None = None
    heading: tuple[str, ...] = ()
    opening: str = ""
    below_opening: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    first_number: int = 1
    first_action: int = 1
    status: str = "draft"
    public_present: int | None = None
    public_note: str = ""
    closing: tuple[str, ...] = ()
    signature: str = ""
    next_meeting: str = ""


class Entry(Struct, frozen=True):
    """One thing minuted: a matter, where and when it was minuted, and how it prints.

    `wording` is the clerk's own sentence in place of the house's. `told` means its words
    are already in another entry, so it prints nothing. `number` set by hand wins over the
    pattern. `private` text is left out of every public copy; `privacy` is the reason given where
    that was changed after it was minuted. `source` says who wrote it.
    `stands` is the reason for which a decision taken without a quorum stands. `reference` is the
    one that an action keeps though it was moved to another item.
    """

    ident: str
    item: str
    at: datetime
    matter: Matter
    private: bool = False
    wording: str = ""
    told: bool = False
    number: str | None = None
    heading: str = ""
    source: str = "clerk"
    stands: str = ""
    privacy: str = ""
    reference: str = ""


class Item(Struct, frozen=True):
    """An item of business. `number` set by hand wins over the pattern ("" for none).

    `section` is a heading it stands under; `run_in` prints its text on the heading's line.
    `exempt` is the law and the reason for which it may be private; `public_title` stands
    in for the title in a public copy where the title itself is private. `opened` and
    `left` are the moments the clerk was in it, in pairs. `budget` says whether it is the
    budget decision, to be voted on by names ("": not said); `budget_reason` why it was left
    without them. `note`, `page`, `officer` (who brings it), `recommendations` and `motions` on
    notice are as the agenda prints them; none of them is minuted by itself.
    """

    ident: str
    title: str
    agenda_number: str = ""
    section: str = ""
    private: bool = False
    exempt: str = ""
    public_title: str | None = None
    public_summary: str = ""
    number: str | None = None
    run_in: bool = False
    disposition: str = ""
    part: str = ""
    note: str = ""
    page: str = ""
    officer: str = ""
    recommendations: tuple[str, ...] = ()
    motions: tuple[PrintedMotion, ...] = ()
    opened: tuple[datetime, ...] = ()
    left: tuple[datetime, ...] = ()
    entries: tuple[Entry, ...] = ()
    budget: Literal["", "yes", "no"] = ""
    budget_reason: str = ""


def with_fields(item: Item, **fields: Any) -> Item:
    """*Item* with other *fields*, to be recorded: what is minuted under it is no part of that."""
    return replace(item, **fields, entries=(), opened=(), left=())


class Adjournment(Struct, frozen=True):
    """A break: from `since` to `until`, either None where no time was minuted.

    After one to `another_day` a new sitting began: on that day (None: not known), when so much
    of the record had been `made`.
    """

    since: time | None
    until: time | None = None
    ended: bool = False
    another_day: bool = False
    resumed_on: date | None = None
    made: int = 0


class Exclusion(Struct, frozen=True):
    """A stretch of private business: the ground, and from when to when (None: not known).

    `confidential` information excludes the public by itself, without a resolution. `sitting` and
    `sitting_until` count from 0 the sittings in which it began and ended.
    """

    ground: str
    since: time | None = None
    until: time | None = None
    ended: bool = False
    confidential: bool = False
    sitting: int = 0
    sitting_until: int = 0


class Attachment(Struct, frozen=True):
    """A paper printed after the minutes, a paragraph to each text."""

    title: str
    text: tuple[str, ...]
    belongs_to: str = ""
    private: bool = False


class Progress(Struct, frozen=True):
    """What was reported on an action after it was minuted. It is in the log, and not printed."""

    entry: str
    on: date
    state: ActionState
    note: str = ""


class Part(Struct, frozen=True):
    """A second meeting minuted in the same document, with its own head, list and foot."""

    ident: str
    heading: tuple[str, ...] = ()
    opening: str = ""
    attendance: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()


class Meeting(Struct, frozen=True):
    """One meeting as the record stands.

    `items` are in the order of the agenda; `taken` holds the idents of those opened, in
    the order in which business was taken. `presiding` is the person presiding now; `chairs` are
    all who ever took the chair, in order. `notices` are of questions, in the order in which they
    were given. `made` counts what was ever made, for idents. `copy_of` is the ident of the meeting
    of which this is a copy, to be read and not minuted; `public_copy` says that it holds only the
    public part of it, and `withheld` are the idents of the items of which something was left out.
    `put_away` tells that it was prepared by mistake, and is not listed. `edition` says by which
    defaults its minutes print (see `editions`). `started_at` and `ended_at` are what the computer's
    clock showed when it was called to order, and closed.
    """

    ident: str
    body: Body
    details: Details
    people: tuple[Attendee, ...] = ()
    presiding: str = ""
    items: tuple[Item, ...] = ()
    taken: tuple[str, ...] = ()
    current: str = ""
    started: time | None = None
    started_at: datetime | None = None
    ended: time | None = None
    adjournments: tuple[Adjournment, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    parts: tuple[Part, ...] = ()
    progress: tuple[Progress, ...] = ()
    notices: tuple[Notice, ...] = ()
    speeches: tuple[Speech, ...] = ()
    made: int = 0
    chairs: tuple[Chair, ...] = ()
    afterwards: Afterwards = NOTHING_YET
    copy_of: str = ""
    public_copy: bool = False
    withheld: tuple[str, ...] = ()
    put_away: bool = False
    edition: int = 0
    ended_at: datetime | None = None

    def item(self, ident: str) -> Item:
        """The item called *ident*. Raises Refusal where there is none."""
        for item in self.items:
            if item.ident == ident:
                return item
        raise Refusal("That item is no longer in the minutes.", "Choose another.")

    def entry(self, ident: str) -> Entry:
        """The entry called *ident*. Raises Refusal where there is none."""
        for entry in self.entries():
            if entry.ident == ident:
                return entry
        raise Refusal("That entry is no longer in the minutes.", "Choose another.")

    def entries(self) -> Iterator[Entry]:
        """Every entry, item by item."""
        for item in self.items:
            yield from item.entries

    def attendee(self, key: str) -> Attendee | None:
        """The person with this key, or None for a name that is not in the list."""
        return next((a for a in self.people if a.key == key), None)

    @property
    def in_hand(self) -> Item | None:
        """The item now being minuted."""
        return self.item(self.current) if self.current else None

    @property
    def taken_items(self) -> list[Item]:
        """The items that were opened, in the order in which business was taken."""
        known = {item.ident: item for item in self.items}
        return [known[ident] for ident in self.taken if ident in known]

    @property
    def public_excluded(self) -> bool:
        """Whether the press and public are out of the room now."""
        return bool(self.exclusions) and not self.exclusions[-1].ended

    @property
    def adjourned(self) -> bool:
        """Whether the meeting stands adjourned now."""
        return bool(self.adjournments) and not self.adjournments[-1].ended

    @property
    def state(self) -> str:
        """Where the meeting has got to, in the words of the list of meetings."""
        return state_of(self)

    @property
    def sitting(self) -> int:
        """Which sitting it is now, counted from 0: a new one begins on another day."""
        return sum(stop.another_day for stop in self.adjournments)

    def taken_in_private(self, item: Item) -> bool:
        """Whether anything was minuted under *item* while the public were out."""
        return any(entry.private for entry in item.entries)

    @property
    def debate(self) -> Debate:
        """The motions of the item in hand."""
        item = self.in_hand
        return debate_of(item.entries if item else ())

    def open_motion(self) -> Entry | None:
        """What is before the meeting in this item: the next vote is on it."""
        return self.debate.now
