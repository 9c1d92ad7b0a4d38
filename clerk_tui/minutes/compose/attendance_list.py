"""The list of those present, in the groups and the form of the house style."""

from collections.abc import Iterable

from msgspec import Struct, field
from msgspec.structs import replace

from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.body import Group
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.minutes.compose.attendance_line import names_in_line
from clerk_tui.minutes.compose.attendance_person import PersonPrinter
from clerk_tui.minutes.compose.attendance_words import remote_sentences
from clerk_tui.minutes.compose.document import Block, Grid, Lines
from clerk_tui.minutes.style.house_style import HouseStyle

USUAL = (
    Group("Present:", "members", lines=True),
    Group("Apologies:", "apologies", details=()),
    Group("Absent:", "absences", details=()),
    Group("Officers:", "officers", lines=True),
    Group("Also in attendance:", "others", lines=True, details=("role", "organisation")),
)


_OF_MEMBERS = ("members", "all members")


class AttendanceList(Struct):
    """The attendance of a meeting: each person is printed once, in the first matching group."""

    meeting: Meeting
    style: HouseStyle
    printed: set[str] = field(default_factory=set)
    """Keys of the people who are already in a group."""

    def blocks(self) -> list[Block]:
        """Return the groups in order, without empty ones unless they have a text for that case."""
        if self.style.layout_choice("attendance") == "none":
            return [Lines("", (line,)) for line in remote_sentences(self.meeting, self.style)]
        groups = self.meeting.body.groups or USUAL
        blocks: list[Block] = []
        heading = self.meeting.body.attendance_heading
        if heading and (not groups or folded(groups[0].label) != folded(heading)):
            blocks.append(Lines(heading))
        for group in groups:
            blocks.extend(self._group_blocks(group))
        blocks.extend(self._people_without_group())
        blocks.extend(Lines("", (line,)) for line in remote_sentences(self.meeting, self.style))
        if not any(group.who == "public" for group in groups):
            blocks.extend(Lines("", (line,)) for line in [self._public_sentence()] if line)
        return blocks

    def _people_without_group(self) -> Iterable[Block]:
        """Yield the people who attended and match no group, so that nobody is left out."""
        remaining = [
            attendee
            for attendee in self.meeting.people
            if attendee.attended and attendee.key not in self.printed
            if attendee.place_in_list != "not at all"
        ]
        group = Group("", details=("role", "organisation"))
        if remaining:
            names = tuple(self.print_person(attendee, group) for attendee in remaining)
            yield Lines(self.style.say("also_present"), names)

    def _group_blocks(self, group: Group) -> Iterable[Block]:
        if group.split:
            yield from self._split_group(group)
            return
        if group.who == "nobody":
            yield Lines(group.label, (group.text,) if group.text else ())
        elif group.who == "public":
            count = self._public_sentence() if not group.label else self._public_count()
            if count:
                yield Lines(group.label, (count,))
        else:
            yield from self._people_blocks(group)

    def _split_group(self, group: Group) -> Iterable[Block]:
        """Yield one group for each authority, party or other value that *group* is split by."""
        everybody = self._matching_people(group)
        for value in dict.fromkeys(getattr(attendee.person, group.split) for attendee in everybody):
            part = replace(group, label=group.label.replace("{value}", value) if value else "")
            yield from self._people_blocks(
                part,
                [
                    attendee
                    for attendee in everybody
                    if getattr(attendee.person, group.split) == value
                ],
            )

    def _people_blocks(
        self, group: Group, attendees: list[Attendee] | None = None
    ) -> Iterable[Block]:
        people = self._matching_people(group) if attendees is None else attendees
        self.printed.update(attendee.key for attendee in people)
        if not people:
            if group.empty:
                yield Lines(group.label, (group.empty,))
            return
        if group.titles == "plural" and (
            group.lines or len({attendee.person.title for attendee in people}) > 1
        ):
            group = replace(group, titles="each")
        if group.columns:
            yield from self._table(people, group)
            return
        if not group.lines:
            yield Lines(group.label, (names_in_line(people, group, self._printer),))
            return
        names = [
            self.print_person(attendee, group, first=n == 0) for n, attendee in enumerate(people)
        ]
        self._insert_vacancies(names, people, group)
        yield Lines(group.label, tuple(name for name in names if name))

    def _insert_vacancies(self, names: list[str], people: list[Attendee], group: Group) -> None:
        """Put the seats that nobody has among *names*, behind those of the members."""
        vacancies = self.meeting.body.vacancies if "members" in group.who else 0
        if not vacancies or self._matching_people(Group("")):
            return
        position = max(
            (n for n, attendee in enumerate(people, 1) if attendee.standing == "member"),
            default=0,
        )
        unfilled = vacancies - sum(
            1 for attendee in people if attendee.became in ("coopted", "elected")
        )
        if unfilled > 0:
            names.insert(position, self.style.say("vacancy", count=str(unfilled)))

    def _table(self, people: list[Attendee], group: Group) -> Iterable[Block]:
        """Yield a table with a row for each person: the name, then each of the details."""
        rows = tuple(self._printer.cells(attendee, group) for attendee in people)
        if group.label:
            yield Lines(group.label)
        yield Grid(rows, group.columns)

    def _matching_people(self, group: Group) -> list[Attendee]:
        """Return the people who belong to *group* and are not printed yet."""
        return [
            attendee
            for attendee in self._people_in_order(group)
            if attendee.key not in self.printed
            and attendee.place_in_list != "not at all"
            and self._belongs_to_group(attendee, group)
        ]

    def _people_in_order(self, group: Group) -> list[Attendee]:
        people = list(self.meeting.people)
        return sorted(people, key=_place_among_members) if "members" in group.who else people

    def _belongs_to_group(self, attendee: Attendee, group: Group) -> bool:
        """Return True if *attendee* is one of those whom *group* lists."""
        if not all(
            self._matches(attendee, name, folded(value_wanted))
            for name in ("authority", "party", "role", "organisation")
            if (value_wanted := getattr(group, name))
        ):
            return False
        if group.who in ("apologies", "absences"):
            return _stayed_away(attendee, group.who) and group.category in ("", attendee.category)
        if (
            attendee.person.listed
            and group.who not in _OF_MEMBERS
            and self._has_group_of(*_OF_MEMBERS)
        ):
            return False
        if group.who == "all members" and attendee.standing == "member":
            return attendee.attended or attendee.presence in ("apologies", "absent", "away")
        return attendee.attended and self._belongs_there(attendee, group)

    def _belongs_there(self, attendee: Attendee, group: Group) -> bool:
        """Return True if *attendee*, who was there, is one of those whom *group* lists."""
        if group.who == "substitutes" or (
            attendee.substitute_for and self._has_group_of("substitutes")
        ):
            return bool(attendee.substitute_for) and group.who == "substitutes"
        if group.who in _OF_MEMBERS:
            return (
                attendee.standing == "member"
                or bool(attendee.place_in_list)
                or self._is_officer_without_group(attendee)
            )
        if group.who == "attending":
            return attendee.standing in ("officer", "other")
        return {"officers": "officer", "others": "other"}.get(group.who) == attendee.standing

    def _matches(self, attendee: Attendee, name: str, value_wanted: str) -> bool:
        """Return True if this field equals *value_wanted*, or contains it if nobody's equals it."""
        values = {folded(getattr(other.person, name)) for other in self.meeting.people}
        own_value = folded(getattr(attendee.person, name))
        return own_value == value_wanted if value_wanted in values else value_wanted in own_value

    def _has_group_of(self, *who: str) -> bool:
        """Return True if the house style has a group of one of these kinds."""
        return any(group.who in who for group in self.meeting.body.groups or USUAL)

    def _is_officer_without_group(self, attendee: Attendee) -> bool:
        """Return True for an officer where no group is for officers: they go with the members."""
        return attendee.standing == "officer" and not self._has_group_of("officers", "attending")

    @property
    def _printer(self) -> PersonPrinter:
        return PersonPrinter(self.meeting, self.style)

    def print_person(self, attendee: Attendee, group: Group, *, first: bool = True) -> str:
        """Return one person as the list prints them (see `PersonPrinter.print_person`)."""
        return self._printer.print_person(attendee, group, first=first)

    def _public_sentence(self) -> str:
        details = self.meeting.details
        if details.public_note or details.public_present is None:
            return details.public_note
        if details.public_present == 1:
            return self.style.say("public_one")
        return self.style.say("public", count=str(details.public_present))

    def _public_count(self) -> str:
        details = self.meeting.details
        count = "" if details.public_present is None else str(details.public_present)
        return details.public_note or count


def _place_among_members(attendee: Attendee) -> int:
    """Return 1 for a member, 0 for whoever is listed before the members, 2 for those after them."""
    if attendee.standing == "member" and not attendee.person.listed:
        return 1
    return 0 if attendee.place_in_list == "before the members" else 2


def _stayed_away(attendee: Attendee, who: str) -> bool:
    """Return True if *attendee* is one of the apologies or of the absences, as *who* says.

    A member is absent from a meeting: an officer is not expected at each.
    """
    if who == "apologies":
        return attendee.presence == "apologies"
    return attendee.standing == "member" and attendee.presence in ("absent", "away")
