"""The items of business of a meeting, and the entries that are minuted under them."""

from datetime import datetime
from typing import Literal, TypedDict, Unpack

from msgspec import Struct, field
from msgspec.structs import replace

from clerk_tui.domain.model.matters import Matter, Motion, Note
from clerk_tui.domain.model.printed import PrintedMotion
from clerk_tui.domain.model.votes import Vote


class Entry(Struct, frozen=True):
    """One thing that was minuted: a matter, with where and when it was minuted."""

    ident: str
    item: str
    """The ident of the item it stands under."""
    at: datetime
    matter: Matter
    private: bool = False
    """True if it is left out of every public copy."""
    wording: str = ""
    """The clerk's own sentence in place of the house style's."""
    printed_elsewhere: bool = field(default=False, name="told")
    """True if its words stand in another entry, so that nothing is printed here."""
    number: str | None = None
    """A number set by hand in place of the pattern's: "" prints none, None follows the pattern."""
    heading: str = ""
    """The heading printed above it; over actions, in place of the house's."""
    source: str = "clerk"
    """Who wrote it."""
    stands: str = ""
    """The reason for which a decision taken without a quorum stands."""
    privacy: str = ""
    """The reason given where it was made private or public after it was minuted."""
    reference: str = ""
    """The reference that an action keeps though it was moved to another item."""
    margin: str = ""
    """Words in the margin or the Action column beside it."""


class Item(Struct, frozen=True):
    """An item of business.

    `note`, `page`, `officer`, `recommendations` and `motions` are as the agenda prints them; none
    of them is minuted by itself.
    """

    ident: str
    title: str
    agenda_number: str = ""
    section: str = ""
    """A heading it stands under."""
    private: bool = False
    exempt: str = ""
    """The law and the reason for which it may be private."""
    public_title: str | None = None
    """The title for a public copy, where the title itself is private."""
    public_summary: str = ""
    """A summary for a public copy, in place of what was minuted in private."""
    number: str | None = None
    """A number set by hand in place of the pattern's: "" prints none, None follows the pattern."""
    run_in: bool = False
    """True to print its first paragraph on the line of the heading."""
    disposition: str = ""
    """What was done with it where it was not dealt with: "deferred", "withdrawn" and so on."""
    part: str = ""
    """The ident of the second meeting in the same document that it belongs to."""
    note: str = ""
    page: str = ""
    officer: str = ""
    """The officer who presents it."""
    recommendations: tuple[str, ...] = ()
    motions: tuple[PrintedMotion, ...] = ()
    """Motions of which notice was given."""
    opened: tuple[datetime, ...] = ()
    """The moments at which business moved to it; `left` has those at which business left it."""
    left: tuple[datetime, ...] = ()
    entries: tuple[Entry, ...] = ()
    budget: Literal["", "yes", "no"] = ""
    """Whether it is the budget decision, to be voted on by names; "": not known."""
    budget_reason: str = ""
    """The reason for which the budget decision was left without names."""
    second_title: str = ""
    """The title in a second language."""
    under: str = ""
    """The ident of the item that it is a part of."""
    marker: str = ""
    """The tag that moderngov printed round it on the agenda ("AI3")."""

    @property
    def bare_number(self) -> str:
        """The number on the agenda without the stop that the agenda may print after it."""
        return self.agenda_number.strip().rstrip(".: ")

    @property
    def title_in_public(self) -> str:
        """Return the title that public copies print; empty if it is withheld."""
        return self.title if self.public_title is None else self.public_title

    def title_in(self, *, private: bool) -> str:
        """Return the title that the private or the public copy prints."""
        return self.title if private else self.title_in_public

    @property
    def is_empty(self) -> bool:
        """Return True if nothing is minuted under it but the clerk's own notes."""
        return all(isinstance(entry.matter, Note) for entry in self.entries)


MINUTED_TOGETHER = "minuted with another"
"""The disposition of an item of the agenda that is minuted under the number of another."""


class ItemParticulars(TypedDict, total=False):
    """The fields of an item that may be changed, besides its title."""

    agenda_number: str
    section: str
    private: bool
    exempt: str
    public_title: str | None
    public_summary: str
    number: str | None
    run_in: bool
    disposition: str
    part: str
    note: str
    page: str
    officer: str
    recommendations: tuple[str, ...]
    motions: tuple[PrintedMotion, ...]
    budget: Literal["", "yes", "no"]
    budget_reason: str
    second_title: str
    under: str
    marker: str


class ItemFields(ItemParticulars, total=False):
    """The fields of an item that may be changed."""

    title: str


def with_fields(item: Item, **fields: Unpack[ItemFields]) -> Item:
    """Return *item* with other *fields*, to be recorded: without its entries and its times."""
    return replace(item, **fields, entries=(), opened=(), left=())


def motion_of(entry: Entry) -> Motion:
    """Return the motion that *entry* minutes. The caller knows that it is one."""
    assert isinstance(entry.matter, Motion)  # noqa: S101 - tells the type checker
    return entry.matter


def vote_on(entry: Entry) -> Vote | None:
    """Return the vote on the motion that *entry* minutes; None where none was taken."""
    return entry.matter.vote if isinstance(entry.matter, Motion) else None
