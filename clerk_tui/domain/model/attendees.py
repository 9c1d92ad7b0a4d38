"""Who is expected, who is here, and how each is listed."""

import datetime as dt
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from clerk_tui.domain.model.people import Person

Standing = Literal["member", "officer", "other"]
Presence = Literal["expected", "present", "apologies", "absent", "away"]


class Movement(Struct, frozen=True):
    """An arrival or a departure.

    `time` is the time of day in the meeting's own place; `minute` is the printed number
    of the minute from or until which it counts, where the house gives that instead.
    `interest` marks a withdrawal, or the return from one, for an interest declared. `absence`
    is the ident of the item for which they left, where they had said that they would be out
    for it; `entry` the entry that tells of it.
    """

    kind: Literal["arrived", "left"]
    time: dt.time | None = None
    minute: str = ""
    interest: bool = False
    absence: str = ""
    entry: str = ""


class Switch(Struct, frozen=True):
    """From a time on somebody attends remotely, or in the room again.

    `private` where it happened while the public were excluded; `entry` tells of it.
    """

    remote: bool
    time: dt.time | None = None
    private: bool = False
    entry: str = ""


class Chair(Struct, frozen=True):
    """Somebody began to preside: at a time, or (None) from where the record first has them.

    `private` where it happened while the public were excluded; `entry` tells of it.
    """

    key: str
    time: dt.time | None = None
    private: bool = False
    entry: str = ""


class Attendee(Struct, frozen=True):
    """A person in relation to one meeting.

    `key` names them in the record ("@3"). `reason` and `category` belong to an apology or
    an absence. `printed` is words to print after the name. `with_members` puts an officer
    in the members' list. `remote` is somebody who follows from elsewhere, from the start or
    throughout; `switches` are the times at which that changed.

    `member_from` is when, during the meeting, they became a member, and `became` how: "coopted",
    "sworn in" or "elected". Until then they neither count nor vote. `absent_for` are the idents
    of the items for which they said they would be out.
    """

    key: str
    person: Person
    standing: Standing = "member"
    presence: Presence = "expected"
    reason: str = ""
    category: str = ""
    printed: str = ""
    substitute_for: str = ""
    with_members: bool = False
    remote: bool = False
    movements: tuple[Movement, ...] = ()
    switches: tuple[Switch, ...] = ()
    member_from: dt.time | None = None
    became: str = ""
    member_entry: str = ""
    absent_for: tuple[str, ...] = ()

    @property
    def in_the_room(self) -> bool:
        """Whether they are in the room at the end of what has been recorded."""
        if self.presence != "present":
            return False
        return not self.movements or self.movements[-1].kind == "arrived"

    @property
    def attended(self) -> bool:
        """Whether they were there for any of the meeting."""
        return self.presence == "present" or any(m.kind == "arrived" for m in self.movements)


def members_here(people: Iterable[Attendee]) -> list[Attendee]:
    """The members in the room now, in the order of the committee."""
    return [a for a in people if a.standing == "member" and a.in_the_room]
