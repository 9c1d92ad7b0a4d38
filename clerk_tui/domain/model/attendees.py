"""The people expected at a meeting: who is in the room, and how each of them is listed."""

import datetime as dt
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from clerk_tui.domain.model.people import Listed, Person

Standing = Literal["member", "officer", "other"]
Presence = Literal["expected", "present", "apologies", "absent", "away"]


LATE = "late"
"""The category of somebody who is expected, but not for the start."""


class Movement(Struct, frozen=True):
    """An arrival or a departure."""

    kind: Literal["arrived", "left"]
    time: dt.time | None = None
    """The time of day in the meeting's own place; None where a minute number is given instead."""
    minute: str = ""
    """The printed number of the minute from or until which it counts, for houses without times."""
    interest: bool = False
    """True for a withdrawal because of a declared interest, and for the return from one."""
    absence: str = ""
    """The ident of the item they left for, where they had announced that they would be out."""
    entry: str = ""
    """The ident of the entry that minutes it."""


class Switch(Struct, frozen=True):
    """A change between attending remotely and attending in the room."""

    remote: bool
    time: dt.time | None = None
    private: bool = False
    """True if it happened while the public were excluded."""
    entry: str = ""
    """The ident of the entry that minutes it."""


class Chair(Struct, frozen=True):
    """The moment at which somebody began to preside."""

    key: str
    time: dt.time | None = None
    """The time of day; None: from where the record first has them in the chair."""
    private: bool = False
    """True if it happened while the public were excluded."""
    entry: str = ""
    """The ident of the entry that minutes it."""


class Attendee(Struct, frozen=True):
    """A person in relation to one meeting."""

    key: str
    """The name by which the record refers to them: "@3"."""
    person: Person
    standing: Standing = "member"
    presence: Presence = "expected"
    reason: str = ""
    """The reason given for an apology or an absence."""
    category: str = ""
    """The kind of an apology or an absence, where the body tells several kinds apart."""
    printed: str = ""
    """Words to print after the name."""
    substitute_for: str = ""
    """The key of the member they stand in for."""
    with_members: bool = False
    """True for an officer who is printed in the members' list, before them."""
    remote: bool = False
    """True if they attend from elsewhere, from the start or throughout."""
    movements: tuple[Movement, ...] = ()
    switches: tuple[Switch, ...] = ()
    """The moments at which they began or stopped attending remotely."""
    member_from: dt.time | None = None
    """The time during the meeting at which they became a member; before it they have no vote."""
    became: str = ""
    """How they became a member: "coopted", "sworn in" or "elected"."""
    member_entry: str = ""
    """The ident of the entry that minutes how they became a member."""
    absent_for: tuple[str, ...] = ()
    """The idents of the items for which they announced that they would be out."""
    here_for: tuple[str, ...] = ()
    """The idents of the only items for which they attended; none: the meeting."""

    @property
    def place_in_list(self) -> Listed:
        """Return where they stand in the attendance list, if not in the group of their kind."""
        return self.person.listed or ("before the members" if self.with_members else "")

    @property
    def in_the_room(self) -> bool:
        """Return True if they are in the room at the end of what has been recorded."""
        if self.presence != "present":
            return False
        return not self.movements or self.movements[-1].kind == "arrived"

    @property
    def attended(self) -> bool:
        """Return True if they were there for any of the meeting."""
        return self.presence == "present" or any(m.kind == "arrived" for m in self.movements)


def members_here(people: Iterable[Attendee]) -> list[Attendee]:
    """Return the members in the room now, in the order of the committee."""
    return [a for a in people if a.standing == "member" and a.in_the_room]
