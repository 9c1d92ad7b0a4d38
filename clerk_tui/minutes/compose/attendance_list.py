"""The list of those present, in the groups and the form of the house style."""

from collections.abc import Iterable

from msgspec import Struct, field
from msgspec.structs import replace

from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.body import Group
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import folded, plural, series
from clerk_tui.minutes.compose.attendance_words import attendance_remarks, role_in_chair
from clerk_tui.minutes.compose.document import Block, Lines
from clerk_tui.minutes.style.house_style import HouseStyle

USUAL = (
    Group("Present:", "members", lines=True),
    Group("Apologies:", "apologies", details=()),
    Group("Absent:", "absences", details=()),
    Group("Officers:", "officers", lines=True),
    Group("Also in attendance:", "others", lines=True, details=("role", "organisation")),
)


class AttendanceList(Struct):
    """The attendance of a meeting: each person is printed once, in the first matching group."""

    meeting: Meeting
    style: HouseStyle
    printed: set[str] = field(default_factory=set)
    """Keys of the people who are already in a group."""

    def blocks(self) -> list[Block]:
        """Return the groups in order, without empty ones unless they have a text for that case."""
        groups = self.meeting.body.groups or USUAL
        blocks: list[Block] = []
        heading = self.meeting.body.attendance_heading
        if heading and (not groups or folded(groups[0].label) != folded(heading)):
            blocks.append(Lines(heading))
        for group in groups:
            blocks.extend(self._group(group))
        blocks.extend(self._people_without_group())
        if not any(group.who == "public" for group in groups):
            blocks.extend(Lines("", (line,)) for line in [self._public_sentence()] if line)
        return blocks

    def _people_without_group(self) -> Iterable[Block]:
        """Yield the people who attended and match no group, so that nobody is left out."""
        remaining = [
            attendee
            for attendee in self.meeting.people
            if attendee.attended and attendee.key not in self.printed
        ]
        group = Group("", details=("role", "organisation"))
        if remaining:
            names = tuple(self.print_person(attendee, group) for attendee in remaining)
            yield Lines(self.style.say("also_present"), names)

    def _group(self, group: Group) -> Iterable[Block]:
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
            yield from self._people(group)

    def _split_group(self, group: Group) -> Iterable[Block]:
        """Yield one group for each authority, party or other value that *group* is split by."""
        everybody = self._matching_people(group)
        for value in dict.fromkeys(getattr(attendee.person, group.split) for attendee in everybody):
            part = replace(group, label=group.label.replace("{value}", value) if value else "")
            yield from self._people(
                part,
                [
                    attendee
                    for attendee in everybody
                    if getattr(attendee.person, group.split) == value
                ],
            )

    def _people(self, group: Group, attendees: list[Attendee] | None = None) -> Iterable[Block]:
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
        names = [
            self.print_person(attendee, group, first=n == 0) for n, attendee in enumerate(people)
        ]
        if not group.lines:
            yield Lines(group.label, (self._run_on(names, people, group),))
            return
        vacancies = self.meeting.body.vacancies if group.who == "members" else 0
        if vacancies and not self._matching_people(Group("")):
            position = max(
                (n for n, attendee in enumerate(people, 1) if attendee.standing == "member"),
                default=0,
            )
            unfilled = vacancies - sum(
                1 for attendee in people if attendee.became in ("coopted", "elected")
            )
            if unfilled > 0:
                names.insert(position, self.style.say("vacancy", count=str(unfilled)))
        yield Lines(group.label, tuple(name for name in names if name))

    def _matching_people(self, group: Group) -> list[Attendee]:
        """Return the people who belong to *group* and are not printed yet."""
        return [
            attendee
            for attendee in self._order(group)
            if attendee.key not in self.printed and self._belongs(attendee, group)
        ]

    def _order(self, group: Group) -> list[Attendee]:
        people = list(self.meeting.people)
        if group.who == "members":
            return (
                [
                    attendee
                    for attendee in people
                    if attendee.with_members and attendee.standing != "member"
                ]
                + [attendee for attendee in people if attendee.standing == "member"]
                + [
                    attendee
                    for attendee in people
                    if attendee.standing == "officer" and not attendee.with_members
                ]
            )
        return people

    def _belongs(self, attendee: Attendee, group: Group) -> bool:
        if not all(
            self._matches(attendee, name, folded(wanted))
            for name in ("authority", "party", "role", "organisation")
            if (wanted := getattr(group, name))
        ):
            return False
        if group.who == "apologies":
            return attendee.presence == "apologies"
        if group.who == "absences":
            # A member is absent from a meeting: an officer is not expected at each.
            absent = attendee.standing == "member" and attendee.presence in ("absent", "away")
            return absent and group.category in ("", attendee.category)
        if not attendee.attended:
            return False
        if group.who == "substitutes" or (
            attendee.substitute_for and self._has_group_of("substitutes")
        ):
            return bool(attendee.substitute_for) and group.who == "substitutes"
        if group.who == "members":
            return (
                attendee.standing == "member"
                or attendee.with_members
                or self._is_officer_without_group(attendee)
            )
        if group.who == "attending":
            return attendee.standing in ("officer", "other")
        return {"officers": "officer", "others": "other"}.get(group.who) == attendee.standing

    def _matches(self, attendee: Attendee, name: str, wanted: str) -> bool:
        """Return True if this field equals *wanted*, or contains it when nobody's equals it."""
        values = {folded(getattr(other.person, name)) for other in self.meeting.people}
        own = folded(getattr(attendee.person, name))
        return own == wanted if wanted in values else wanted in own

    def _has_group_of(self, *who: str) -> bool:
        """Return True if the house style has a group of one of these kinds."""
        return any(group.who in who for group in self.meeting.body.groups or USUAL)

    def _is_officer_without_group(self, attendee: Attendee) -> bool:
        """Return True for an officer where no group is for officers: they go with the members."""
        return attendee.standing == "officer" and not self._has_group_of("officers", "attending")

    def _run_on(self, names: list[str], people: list[Attendee], group: Group) -> str:
        """Return the names in one sentence, with a title or organisation they share said once."""
        titles = {attendee.person.title for attendee in people}
        organisation = people[0].person.organisation
        is_shared = (
            "organisation" in group.details
            and organisation
            and len(people) > 1
            and all(attendee.person.organisation == organisation for attendee in people)
        )
        if is_shared:
            details = tuple(detail for detail in group.details if detail != "organisation")
            group_without = replace(group, details=details)
            names = [
                self.print_person(attendee, group_without, first=n == 0)
                for n, attendee in enumerate(people)
            ]
        text = series(names) + (f", {organisation}" if is_shared else "")
        if group.titles == "plural" and len(titles) == 1 and (title := titles.pop()):
            return f"{plural(title) if len(people) > 1 else title} {text}"
        return text

    def print_person(self, attendee: Attendee, group: Group, *, first: bool = True) -> str:
        """Return one person as the list prints them: title, name and details.

        Args:
            attendee: The person.
            group: The group they stand in, which chooses the details.
            first: Whether they are the first of it; some styles print the title of that one only.
        """
        person = attendee.person
        has_title = group.titles == "each" or (group.titles == "first" and first)
        name = " ".join(part for part in (person.title if has_title else "", person.name) if part)
        details = [text for kind in group.details if (text := self._detail(attendee, kind, group))]
        if attendee.substitute_for and not attendee.printed:
            details.append(self._substitute_remark(attendee))
        if not attendee.printed:
            details += filter(None, attendance_remarks(attendee, self.meeting, self.style))
        if attendee.printed and attendee.printed not in details:
            details.append(attendee.printed)
        for detail in details:
            in_brackets = group.brackets or detail in (attendee.printed, person.initials)
            name = (
                f"{name} ({detail})"
                if in_brackets and name
                else ", ".join(part for part in (name, detail) if part)
            )
        return name

    def _substitute_remark(self, attendee: Attendee) -> str:
        absent = self.meeting.attendee(attendee.substitute_for)
        member = (
            absent.person.styled(self.style.layout_choice("name"))
            if absent
            else attendee.substitute_for
        )
        return self.style.say("substitute", member=member)

    def _detail(self, attendee: Attendee, detail: str, group: Group) -> str:
        person = attendee.person
        if detail == "role_or_title":
            return person.role or person.title
        if detail == "reason":
            return attendee.reason
        value = str(getattr(person, detail, ""))
        if detail == "role":
            if value and folded(value) in folded(group.label):
                value = ""
            return self._role(attendee, value)
        return value

    def _role(self, attendee: Attendee, role: str) -> str:
        """Return the role, with "in the Chair" if somebody other than the chairman presides."""
        if folded(role) == folded(self.meeting.body.chair_title) or (
            "in the chair" in role.casefold()
        ):
            return role
        return role_in_chair(attendee, role, self.meeting, self.style)

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
