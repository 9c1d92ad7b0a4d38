"""One person in the list of those present: name, details and remarks."""

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.body import Group
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import NAME_SLOT, folded
from clerk_tui.minutes.compose.attendance_words import (
    attendance_remarks,
    role_in_chair,
    with_items_attended,
)
from clerk_tui.minutes.style.house_style import HouseStyle

_OWN_MARKS = ("[", "(", ",", "–", ";")  # a remark that begins so stands as it was typed


class PersonPrinter(Struct, frozen=True):
    """Prints the people of one meeting, each as the group of the list has it."""

    meeting: Meeting
    style: HouseStyle

    def print_person(
        self, attendee: Attendee, group: Group, *, first: bool = True, title: str | None = None
    ) -> str:
        """Return one person as the list prints them: title, name and details.

        Args:
            attendee: The person.
            group: The group they stand in, which chooses the details.
            first: Whether they are the first of it; some styles print the title of that one only.
            title: The title to print in place of their own.
        """
        name = self._name(attendee, group, first=first, title=title)
        shown_details = self._shown_in_name(group)
        kinds = [kind for kind in group.details if kind not in shown_details]
        details = [text for kind in kinds if (text := self.detail(attendee, kind, group))]
        initials = attendee.person.initials
        for detail in details:
            name = _with_detail(name, detail, in_brackets=group.brackets or detail == initials)
        return self._with_remarks(attendee, name, group, details)

    def cells(self, attendee: Attendee, group: Group) -> tuple[str, ...]:
        """Return the row of one person in a table: the name, then each of the details."""
        shown_details = self._shown_in_name(group)
        kinds = [kind for kind in group.details if kind not in shown_details]
        details = [self.detail(attendee, kind, group) for kind in kinds]
        name = self._name(attendee, group)
        return (self._with_remarks(attendee, name, group, details), *details)

    def _name(
        self, attendee: Attendee, group: Group, *, first: bool = True, title: str | None = None
    ) -> str:
        person = attendee.person
        has_title = group.titles in ("each", "runs") or (group.titles == "first" and first)
        if title is None:
            title = person.title if has_title else ""
        if not group.name:
            return " ".join(part for part in (title, person.name) if part)
        role = self.detail(attendee, "role", group)
        return replace(person, title=title, role=role).styled(group.name)

    @staticmethod
    def _shown_in_name(group: Group) -> set[str]:
        """Return the details that the pattern of names of *group* has already."""
        return set(NAME_SLOT.findall(group.name))

    def _with_remarks(
        self, attendee: Attendee, name: str, group: Group, shown_details: list[str]
    ) -> str:
        """Return *name* with the clerk's own words after it, or those of the house."""
        remark = attendee.printed
        if not remark:
            remarks = attendance_remarks(attendee, self.meeting, self.style)
            if attendee.substitute_for:
                remarks.insert(0, self._substitute_remark(attendee))
            for text in filter(None, remarks):
                name = _with_detail(name, text, in_brackets=group.brackets)
        elif remark not in shown_details:
            name = _with_detail(name, remark, in_brackets=True)
        return with_items_attended(name, attendee, self.meeting, self.style)

    def _substitute_remark(self, attendee: Attendee) -> str:
        absent = self.meeting.attendee(attendee.substitute_for)
        member = (
            absent.person.styled(self.style.layout_choice("name"))
            if absent
            else attendee.substitute_for
        )
        return self.style.say("substitute", member=member)

    def detail(self, attendee: Attendee, detail: str, group: Group) -> str:
        """Return one of the details of a person, such as "role"; empty where it does not apply."""
        person = attendee.person
        if detail == "role_or_title":
            return person.role or person.title
        if detail in ("reason", "category"):
            return str(getattr(attendee, detail)) if detail == "reason" else ""
        if detail == "presence":
            return self._presence(attendee)
        value = str(getattr(person, detail, ""))
        if detail == "role":
            if value and folded(value) in folded(group.label):
                value = ""
            return self._role(attendee, value)
        return value

    def _presence(self, attendee: Attendee) -> str:
        """Return the word for how somebody is marked: present, apologies or absent."""
        if attendee.attended:
            return self.style.say("presence_present")
        sent = attendee.presence == "apologies"
        return self.style.say("presence_apologies" if sent else "presence_absent")

    def _role(self, attendee: Attendee, role: str) -> str:
        """Return the role, with "in the Chair" if somebody other than the chairman presides."""
        if folded(role) == folded(self.meeting.body.chair_title) or (
            "in the chair" in role.casefold()
        ):
            return role
        return role_in_chair(attendee, role, self.meeting, self.style)


def _with_detail(name: str, detail: str, *, in_brackets: bool) -> str:
    """Return *name* with *detail* after it, in brackets or after a comma, unless it has marks."""
    if detail.startswith(_OWN_MARKS) and name:
        return f"{name}{detail}" if detail[0] in ",;" else f"{name} {detail}"
    if in_brackets and name:
        return f"{name} ({detail})"
    return ", ".join(part for part in (name, detail) if part)
