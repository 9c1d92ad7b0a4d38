"""The body that meets, with everything that differs from one body to another."""

from collections.abc import Mapping
from math import ceil
from typing import Literal

from msgspec import Struct, field

from clerk_tui.domain.model.people import Person, folded

Who = Literal[
    "members",
    "all members",
    "officers",
    "others",
    "attending",
    "apologies",
    "absences",
    "substitutes",
    "public",
    "nobody",
]
Titles = Literal["each", "plural", "first", "none", "runs"]


class Quorum(Struct, frozen=True):
    """The number of members who must be there for the meeting to decide anything.

    A parish council's is one third of its seats and at least three (Local Government Act 1972,
    Schedule 12, paragraph 12); vacancies do not reduce it.
    """

    number: int = 0
    """A fixed number of members, where no fraction is given."""
    fraction: str = ""
    """The share of the seats, such as "1/3" or "1/4"; it is rounded up."""
    floor: int = 0
    """The least number of members, whatever the fraction gives."""
    of: Literal["seats", "current members"] = "seats"
    """Whether the fraction is of all seats, or of the members who hold one now."""
    each: Literal["", "authority", "party", "role"] = ""
    """Where it is set, there must also be a member from each authority, party or role."""
    each_of: tuple[str, ...] = ()
    """The authorities, parties or roles that `each` means; empty: all that the members have."""

    def needed(self, seats: int) -> int:
        """Return the members needed of *seats* (or members) in all; 0 where none are."""
        from fractions import Fraction  # slow to load, and minutes are often written without

        share = ceil(Fraction(self.fraction) * seats) if self.fraction else self.number
        return max(share, self.floor)


class Numbering(Struct, frozen=True):
    """The body's patterns for numbers; an empty pattern means no number.

    What stands in braces is filled in: `{n}` the number (`{n:02}` padded, `{n:i}` roman, `{n:a}` a
    letter, `{n:I}` and `{n:A}` in capitals), `{year}` and `{yy}` the year, `{municipal}` and `{my}`
    the year in which the municipal year began, `{years}` both its years, `{month}`, `{meeting}` the
    number of the meeting, `{agenda}` that of the item on the agenda, `{item}` that of the minute.
    """

    minute: str = "{n}"
    paragraph: str = ""
    question: str = "{n}."
    action: str = ""
    resets: Literal["municipal year", "calendar year", "never", "meeting", "month"] = (
        "municipal year"
    )
    """The period with which the count begins again at `first`."""
    first: int = 1
    paragraphs: Literal["item", "meeting"] = "item"
    """Whether paragraphs are numbered anew under each item, or through the meeting."""
    subitem: str = ""
    """The pattern for items under an item, as "{item}.{n}" or "{item}({n:a})"; "none": no number;
    empty: like any other item."""
    meetings: Literal["municipal year", "calendar year", "month"] = "municipal year"
    """The period in which meetings are counted, for patterns with `{meeting}`."""


class Group(Struct, frozen=True):
    """One group of the attendance list; groups print in the order of the committee file.

    Nobody is listed twice: whoever is in an earlier group is left out of the later ones.
    """

    label: str
    """The words before the names, printed as they stand; `{value}` is filled in by `split`."""
    who: Who = "members"
    """Who may be in it; "attending" is officers and others together, "substitutes" takes the
    substitutes out of the members, "all members" are those present, with apologies and absent."""
    split: Literal["", "authority", "party", "organisation", "role"] = ""
    """Where it is set, one group is printed for each authority, party, organisation or role."""
    authority: str = ""
    """Only people of this authority."""
    party: str = ""
    """Only people of this party."""
    role: str = ""
    """Only people with this role."""
    organisation: str = ""
    """Only people of this organisation."""
    category: str = ""
    """Only apologies or absences of this kind."""
    lines: bool = False
    """True to print each person on a line."""
    titles: Titles = "each"
    """How often a title is printed: with "plural" once, where all have the same; with "first"
    before the first name alone; with "runs" before the first of those that follow one another with
    it: "Alds Tench, Roach and Canon Carp"."""
    details: tuple[str, ...] = ("role",)
    """What follows a name: "role", "party", "reason", "presence" and so on."""
    brackets: bool = True
    """True to print the details in brackets."""
    empty: str = ""
    """The words for a group with nobody in it; without them it is left out."""
    text: str = ""
    """Words printed as they stand."""
    name: str = ""
    """How each person is printed, with the slots {title}, {name}, {surname}, {initials}, {role},
    {organisation}, {authority} and {party}; empty: the title and the name."""
    separator: str = ","
    """What stands between the names of one line, such as ";"."""
    joiner: str = "and"
    """What stands before the last name of a line, such as "and" or ", and"; empty: what stands
    between the others."""
    stop: str = ""
    """What ends the line of names, such as a full stop."""
    columns: tuple[str, ...] = ()
    """The heads of a table with a row for each person: the name, then each of the details."""


class StandingItem(Struct, frozen=True):
    """An item that stands on every agenda of the body."""

    title: str
    text: str = ""
    """The note that the agenda prints under it."""


class ExclusionLaw(Struct, frozen=True):
    """A body's own grounds for excluding the public, where no Act lists them.

    The governors of a school, say, whose rules list what is confidential.
    """

    name: str = ""
    """What the list is called in a sentence, such as "the Trust's Standing Order 12"."""
    cite: str = "ground"
    """What one of its numbers is called: "ground", "paragraph", "category"."""
    descriptions: Mapping[str, str] = field(default_factory=dict)
    """What each number covers, as a resolution states it; the numbers are what is typed."""
    confidential: str = ""
    """The ground on which confidential information alone excludes the public; empty if none."""


class Body(Struct, frozen=True):
    """A committee as its file describes it; a meeting keeps the copy of its own day.

    The field names are those of a committee file.
    """

    name: str
    kind: str = "committee"
    authority: str = ""
    calls_itself: str = ""
    """How the minutes speak of it, such as "the Board"; empty: by the last word of its name."""
    style: str = "committee"
    """The name of its house style."""
    chair_title: str = "Chairman"
    letterhead: str = ""
    """The Word document its papers are written on, as a path from the committee file's folder."""
    members: tuple[Person, ...] = ()
    """In a committee file, the members of every day; `membership.committee_on` gives one day's."""
    officers: tuple[Person, ...] = ()
    """The officers, of every day in the same way."""
    vacancies: int = 0
    all_seats: int = 0
    """The seats, held or vacant, from which a day's vacancies are counted; 0: not given."""
    quorum: Quorum = Quorum()
    numbering: Numbering = Numbering()
    attendance_heading: str = ""
    groups: tuple[Group, ...] = ()
    """The groups of the attendance list."""
    standing_items: tuple[StandingItem, ...] = ()
    interests: tuple[str, ...] = ("disclosable pecuniary", "other registrable", "personal")
    """The kinds of interest that members declare."""
    barring: tuple[str, ...] = ("disclosable pecuniary", "prejudicial", "council tax arrears")
    """The kinds of interest that bar the vote: a disclosable pecuniary interest (Localism Act 2011
    s31), council tax two months in arrears (Local Government Finance Act 1992 s106)."""
    remote_members: Literal["count", "observe"] = "observe"
    """Whether remote members count and vote, or only observe. A committee file that does not say
    takes the law of its nation: in Wales they count (Local Government and Elections (Wales) Act
    2021, section 47(7)); in England, by the Local Government Act 1972, members attend in one place
    (Hertfordshire CC v Secretary of State [2021] EWHC 1093 (Admin)). Look up what is in force."""
    question_minutes: int = 0
    """The minutes that public questions may take in all, by standing orders; 0: no limit."""
    speaker_minutes: int = 0
    """The minutes that one speech may take; 0: no limit."""
    recorded_budget_vote: Literal["by kind", "yes", "no"] = "by kind"
    """Whether the budget is decided by a recorded vote; "by kind": where the body is a
    county, district or London borough council in England (Local Authorities (Standing Orders)
    (England) Regulations 2001, as amended by SI 2014/165)."""
    layout: Mapping[str, str] = field(default_factory=dict)
    """Layout options in place of the house style's."""
    wording: Mapping[str, str] = field(default_factory=dict)
    """Sentences in place of the house style's, by their keys."""
    codes: Mapping[str, str] = field(default_factory=dict)
    """Standing wording by the short code that is typed for it (see `snippets`)."""
    nation: Literal["", "England", "Wales", "Scotland", "Northern Ireland"] = ""
    """The nation whose law governs it; empty: as its kind, its authority and its name tell, else
    England. By it go the law of exclusion, remote members and the law that the checks cite."""
    exclusion_law: ExclusionLaw = ExclusionLaw()
    """Its own list of grounds for excluding the public, where no Act of Parliament gives one."""
    amendments: Literal["in turn", "against the motion"] = "in turn"
    """How amendments are decided: each "in turn", before the motion; or "against the motion", as in
    Scotland, where several may stand open and one division is between them and the motion."""
    recorded_vote_asked_by: int = 0
    """The members who must ask for a recorded vote by standing orders; 0: one is enough."""
    equal_votes: Literal["casting vote", "lost"] = "casting vote"
    """What becomes of a motion with as many votes for as against: it is decided by the "casting
    vote" of whoever presides, or it is "lost", where nobody has one."""

    @property
    def itself(self) -> str:
        """Return the words by which the minutes speak of the body: "the Panel", "the Board"."""
        return self.calls_itself or f"the {self.name.split()[-1]}"

    @property
    def is_panel(self) -> bool:
        """Return True for a police and crime panel, which hears complaints of the Commissioner."""
        return "panel" in folded(self.kind).split()

    @property
    def quorum_needed(self) -> int:
        """Return the quorum with every member of the file in their seat; 0 where none is set."""
        of_members = self.quorum.of == "current members"
        return self.quorum.needed(self.seats - self.vacancies if of_members else self.seats)

    @property
    def seats(self) -> int:
        """Return the seats, vacancies included, whose holders count to the quorum."""
        return sum(person.quorum for person in self.members) + self.vacancies
