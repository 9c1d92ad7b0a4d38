"""The body that meets, and its profile: everything that differs from house to house."""

from collections.abc import Mapping
from math import ceil
from typing import Literal

from msgspec import Struct, field

from clerk_tui.domain.model.people import Person, folded

Who = Literal[
    "members",
    "officers",
    "others",
    "attending",
    "apologies",
    "absences",
    "substitutes",
    "public",
    "nobody",
]
Titles = Literal["each", "plural", "first", "none"]


class Quorum(Struct, frozen=True):
    """How many members must be there.

    `number` as it stands, or `fraction` ("1/3", "1/4") of the seats rounded up, and never
    below `floor`. A parish council's is one third, at least three (Local Government Act
    1972, Schedule 12, paragraph 12); vacancies do not reduce it. Where standing orders take the
    fraction of the members there are, it is `of` the current members instead.

    Where `each` is "authority", "party" or "role", there must also be a member from each: from
    every one that the members have, or from those that `each_of` names (as joint committees
    and scrutiny boards write it in their own rules).
    """

    number: int = 0
    fraction: str = ""
    floor: int = 0
    of: Literal["seats", "current members"] = "seats"
    each: Literal["", "authority", "party", "role"] = ""
    each_of: tuple[str, ...] = ()

    def needed(self, seats: int) -> int:
        """Members needed, of *seats* (or members) in all; 0 where the body has set none."""
        from fractions import Fraction  # slow to load, and minutes are often written without

        share = ceil(Fraction(self.fraction) * seats) if self.fraction else self.number
        return max(share, self.floor)


class Numbering(Struct, frozen=True):
    """The body's patterns (see `numbering`); an empty pattern means no number."""

    minute: str = "{n}"
    paragraph: str = ""
    question: str = "{n}."
    action: str = ""
    resets: Literal["municipal year", "calendar year", "never", "meeting"] = "municipal year"
    first: int = 1


class Group(Struct, frozen=True):
    """One group of the attendance list, printed in the order of the committee file.

    `label` is printed as it stands (with `{value}` where `split` makes one group for each
    authority, party or organisation). `authority`, `party`, `role` and `organisation`
    choose among `who`; nobody is listed twice. "attending" is officers and others
    together; "substitutes" takes substitutes out of the members. `lines` puts each person
    on a line. `details` are what follows a name: "role", "party", "reason" and so on.
    `empty` is printed where nobody is in the group; without it the group is then left
    out. `text` is printed as it stands.
    """

    label: str
    who: Who = "members"
    split: Literal["", "authority", "party", "organisation", "role"] = ""
    authority: str = ""
    party: str = ""
    role: str = ""
    organisation: str = ""
    category: str = ""
    lines: bool = False
    titles: Titles = "each"
    details: tuple[str, ...] = ("role",)
    brackets: bool = True
    empty: str = ""
    text: str = ""


class StandingItem(Struct, frozen=True):
    """An item that stands on every agenda of the body."""

    title: str
    text: str = ""


class Body(Struct, frozen=True):
    """A committee as its file describes it; a meeting keeps the copy of its day.

    `barring` are the kinds of interest that bar the vote: a disclosable pecuniary interest
    (Localism Act 2011 s31), council tax two months in arrears (Local Government Finance Act
    1992 s106). `remote_members` either count and vote, or observe: in bodies under the
    Local Government Act 1972 they observe. `question_minutes` is how long public questions may
    take in all, by standing orders, `speaker_minutes` how long each speech (0: no limit).
    `letterhead` is the Word document that its papers are written on, as a path that begins in the
    folder of the committee file.
    `recorded_budget_vote` says whether the budget is decided by names: "by kind" where the body
    is a principal council (Local Authorities (Standing Orders) (England) Regulations 2001, as
    amended by SI 2014/165).

    `members` and `officers` of a committee file are those of every day; those of one day come from
    `membership.committee_on`. `all_seats` is how many seats there are, held or vacant (0: not
    said), from which the vacancies of a day are counted. `codes` are standing wording by the short
    code that is typed for it (see `standing_wording`).
    """

    name: str
    kind: str = "committee"
    authority: str = ""
    calls_itself: str = ""
    style: str = "committee"
    chair_title: str = "Chairman"
    letterhead: str = ""
    members: tuple[Person, ...] = ()
    officers: tuple[Person, ...] = ()
    vacancies: int = 0
    all_seats: int = 0
    quorum: Quorum = Quorum()
    numbering: Numbering = Numbering()
    attendance_heading: str = ""
    groups: tuple[Group, ...] = ()
    standing_items: tuple[StandingItem, ...] = ()
    interests: tuple[str, ...] = ("disclosable pecuniary", "other registrable", "personal")
    barring: tuple[str, ...] = ("disclosable pecuniary", "prejudicial", "council tax arrears")
    remote_members: Literal["count", "observe"] = "observe"
    question_minutes: int = 0
    speaker_minutes: int = 0
    recorded_budget_vote: Literal["by kind", "yes", "no"] = "by kind"
    layout: Mapping[str, str] = field(default_factory=dict)
    wording: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)

    @property
    def itself(self) -> str:
        """How the minutes speak of the body: "the Panel", "the Board"."""
        return self.calls_itself or f"the {self.name.split()[-1]}"

    @property
    def is_panel(self) -> bool:
        """Whether it is a police and crime panel, which hears complaints of the Commissioner."""
        return "panel" in folded(self.kind).split()

    @property
    def quorum_needed(self) -> int:
        """The quorum with every member of the file in their seat; 0 where none is set."""
        of_members = self.quorum.of == "current members"
        return self.quorum.needed(self.seats - self.vacancies if of_members else self.seats)

    @property
    def seats(self) -> int:
        """Seats in all, vacancies included: those whose holders count to the quorum."""
        return sum(person.quorum for person in self.members) + self.vacancies
