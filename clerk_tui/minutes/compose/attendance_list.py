"""The list of those present, in the groups and the form of the house."""

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
    """Prints each person once, in the first group of the house that claims them."""

    meeting: Meeting
    style: HouseStyle
    printed: set[str] = field(default_factory=set)

    def blocks(self) -> list[Block]:
        """The groups in order, those without anybody left out unless they say so."""
        groups = self.meeting.body.groups or USUAL
        blocks: list[Block] = []
        heading = self.meeting.body.attendance_heading
        if heading and (not groups or folded(groups[0].label) != folded(heading)):
            blocks.append(Lines(heading))
        for group in groups:
            blocks.extend(self._group(group))
        blocks.extend(self._left_over())
        if not any(group.who == "public" for group in groups):
            blocks.extend(Lines("", (line,)) for line in [self._public()] if line)
        return blocks

    def _left_over(self) -> Iterable[Block]:
        """Whoever attended and no group of the house claimed: nobody is left out for that."""
        left = [a for a in self.meeting.people if a.attended and a.key not in self.printed]
        group = Group("", details=("role", "organisation"))
        if left:
            yield Lines(self.style.say("also_present"), tuple(self.listed(a, group) for a in left))

    def _group(self, group: Group) -> Iterable[Block]:
        if group.split:
            yield from self._apart(group)
            return
        if group.who == "nobody":
            yield Lines(group.label, (group.text,) if group.text else ())
        elif group.who == "public":
            count = self._public() if not group.label else self._counted()
            if count:
                yield Lines(group.label, (count,))
        else:
            yield from self._people(group)

    def _apart(self, group: Group) -> Iterable[Block]:
        """One group for each authority, party or whatever *group* is split by."""
        everybody = self._claimed(group)
        for value in dict.fromkeys(getattr(a.person, group.split) for a in everybody):
            part = replace(group, label=group.label.replace("{value}", value) if value else "")
            yield from self._people(
                part, [a for a in everybody if getattr(a.person, group.split) == value]
            )

    def _people(self, group: Group, chosen: list[Attendee] | None = None) -> Iterable[Block]:
        people = self._claimed(group) if chosen is None else chosen
        self.printed.update(a.key for a in people)
        if not people:
            if group.empty:
                yield Lines(group.label, (group.empty,))
            return
        if group.titles == "plural" and (group.lines or len({a.person.title for a in people}) > 1):
            group = replace(group, titles="each")
        named = [self.listed(a, group, first=n == 0) for n, a in enumerate(people)]
        if not group.lines:
            yield Lines(group.label, (self._run_on(named, people, group),))
            return
        vacancies = self.meeting.body.vacancies if group.who == "members" else 0
        if vacancies and not self._claimed(Group("")):
            where = max((n for n, a in enumerate(people, 1) if a.standing == "member"), default=0)
            left = vacancies - sum(1 for a in people if a.became in ("coopted", "elected"))
            if left > 0:
                named.insert(where, self.style.say("vacancy", count=str(left)))
        yield Lines(group.label, tuple(name for name in named if name))

    def _claimed(self, group: Group) -> list[Attendee]:
        """Those not printed yet whom this group claims."""
        return [
            a for a in self._order(group) if a.key not in self.printed and self._belongs(a, group)
        ]

    def _order(self, group: Group) -> list[Attendee]:
        people = list(self.meeting.people)
        if group.who == "members":
            return (
                [a for a in people if a.with_members and a.standing != "member"]
                + [a for a in people if a.standing == "member"]
                + [a for a in people if a.standing == "officer" and not a.with_members]
            )
        return people

    def _belongs(self, a: Attendee, group: Group) -> bool:
        if not all(
            self._answers(a, name, folded(wanted))
            for name in ("authority", "party", "role", "organisation")
            if (wanted := getattr(group, name))
        ):
            return False
        if group.who == "apologies":
            return a.presence == "apologies"
        if group.who == "absences":
            # A member is absent from a meeting: an officer is not expected at each.
            absent = a.standing == "member" and a.presence in ("absent", "away")
            return absent and group.category in ("", a.category)
        if not a.attended:
            return False
        if group.who == "substitutes" or (a.substitute_for and self._any("substitutes")):
            return bool(a.substitute_for) and group.who == "substitutes"
        if group.who == "members":
            return a.standing == "member" or a.with_members or self._homeless(a)
        if group.who == "attending":
            return a.standing in ("officer", "other")
        return {"officers": "officer", "others": "other"}.get(group.who) == a.standing

    def _answers(self, a: Attendee, name: str, wanted: str) -> bool:
        """Whether what *a* has is *wanted*; where nobody has just that, whether it is in it."""
        values = {folded(getattr(each.person, name)) for each in self.meeting.people}
        own = folded(getattr(a.person, name))
        return own == wanted if wanted in values else wanted in own

    def _any(self, *who: str) -> bool:
        """Whether the house has a group of this kind."""
        return any(group.who in who for group in self.meeting.body.groups or USUAL)

    def _homeless(self, a: Attendee) -> bool:
        """Whether an officer has no group of their own, and so stands with the members."""
        return a.standing == "officer" and not self._any("officers", "attending")

    def _run_on(self, named: list[str], people: list[Attendee], group: Group) -> str:
        titles = {a.person.title for a in people}
        one = people[0].person.organisation
        shared = (
            "organisation" in group.details
            and one
            and len(people) > 1
            and all(a.person.organisation == one for a in people)
        )
        if shared:
            alone = replace(group, details=tuple(d for d in group.details if d != "organisation"))
            named = [self.listed(a, alone, first=n == 0) for n, a in enumerate(people)]
        text = series(named) + (f", {one}" if shared else "")
        if group.titles == "plural" and len(titles) == 1 and (title := titles.pop()):
            return f"{plural(title) if len(people) > 1 else title} {text}"
        return text

    def listed(self, a: Attendee, group: Group, *, first: bool = True) -> str:
        """One person as the list prints them: title, name and details."""
        person = a.person
        titled = group.titles == "each" or (group.titles == "first" and first)
        name = " ".join(part for part in (person.title if titled else "", person.name) if part)
        details = [d for d in (self._detail(a, each, group) for each in group.details) if d]
        if a.substitute_for and not a.printed:
            details.append(self._instead(a))
        if not a.printed:
            details += [said for said in attendance_remarks(a, self.meeting, self.style) if said]
        if a.printed and a.printed not in details:
            details.append(a.printed)
        for detail in details:
            bracketed = group.brackets or detail in (a.printed, person.initials)
            name = (
                f"{name} ({detail})"
                if bracketed and name
                else ", ".join(part for part in (name, detail) if part)
            )
        return name

    def _instead(self, a: Attendee) -> str:
        absent = self.meeting.attendee(a.substitute_for)
        member = (
            absent.person.styled(self.style.layout_choice("name")) if absent else a.substitute_for
        )
        return self.style.say("substitute", member=member)

    def _detail(self, a: Attendee, detail: str, group: Group) -> str:
        person = a.person
        if detail == "role_or_title":
            return person.role or person.title
        if detail == "reason":
            return a.reason
        value = str(getattr(person, detail, ""))
        if detail == "role":
            if value and folded(value) in folded(group.label):
                value = ""
            return self._role(a, value)
        return value

    def _role(self, a: Attendee, role: str) -> str:
        """A role, with "in the Chair" where somebody other than the chairman presides."""
        if folded(role) == folded(self.meeting.body.chair_title) or (
            "in the chair" in role.casefold()
        ):
            return role
        return role_in_chair(a, role, self.meeting, self.style)

    def _public(self) -> str:
        details = self.meeting.details
        if details.public_note or details.public_present is None:
            return details.public_note
        if details.public_present == 1:
            return self.style.say("public_one")
        return self.style.say("public", count=str(details.public_present))

    def _counted(self) -> str:
        details = self.meeting.details
        count = "" if details.public_present is None else str(details.public_present)
        return details.public_note or count
