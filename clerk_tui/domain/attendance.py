"""Who is expected, who is here, and how each is listed."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from clerk_tui.domain.people import Person

Standing = Literal["member", "officer", "other"]
Presence = Literal["expected", "present", "apologies", "absent", "away"]


@dataclass(frozen=True, slots=True)
class Movement:
    """An arrival or a departure.

    `time` is the time of day in the meeting's own place; `minute` is the printed number
    of the minute from or until which it counts, where the house gives that instead.
    `interest` marks a withdrawal, or the return from one, for an interest declared.
    """

    kind: Literal["arrived", "left"]
    time: dt.time | None = None
    minute: str = ""
    interest: bool = False


@dataclass(frozen=True, slots=True)
class Attendee:
    """A person in relation to one meeting.

    `key` names them in the record ("@3"). `reason` and `category` belong to an apology or
    an absence. `printed` is words to print after the name. `with_members` puts an officer
    in the members' list. `remote` is somebody who follows from elsewhere.
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
