"""Read the groups of an attendance list from the labels of a case."""

import re
from typing import Any

from clerk_tui.domain.model.body import Group, Titles, Who
from clerk_tui.domain.model.people import folded, plural

Facts = dict[str, Any]
_ATTENDEE_WORDS = ("attend", "invite", "guest", "observ", "visitor")


class GroupReader:
    """Reads the labels of one case in order; each kind of people is in one group."""

    def __init__(self, facts: Facts) -> None:
        """Take the attendance and the header fields of *facts*."""
        self.attendance: Facts = facts["attendance"]
        self.layout: str = self.attendance.get("layout", "").casefold()
        self.fields: list[str] = facts["meeting"].get("header_fields", [])
        self.people = self.attendance.get("members", []) + self.attendance.get("apologies", [])
        self.members_claimed = False
        labels = [folded(label) for label in self.attendance.get("groups", [])]
        self.officers_labelled = any("officer" in label for label in labels)

    def groups(self) -> tuple[Group, ...]:
        """Return the groups in printed order; people whom no label names get one at the end."""
        labels = list(self.attendance.get("groups", []))
        groups = [self._group(label, folded(label)) for label in labels]
        kinds = {group.who for group in groups}
        if "members" not in kinds:
            groups.insert(0, self._members("" if groups else self.attendance.get("heading", "")))
        if not kinds & {"others", "attending"} and self.attendance.get("others"):
            groups.append(self._listed("", "others"))
        return tuple(groups)

    def _group(self, label: str, plain_label: str) -> Group:
        for field in self.fields:
            if folded(field).startswith(plain_label) and plain_label:
                return Group(label, "nobody", text=field[len(label) :].strip())
        if "apolog" in plain_label:
            return self._listed(label, "apologies", details=("reason",))
        if re.search(r"\babsen", plain_label):
            return self._absence(label, plain_label)
        if "substitut" in plain_label:
            return self._listed(label, "substitutes", details=())
        if "public" in plain_label or "press" in plain_label.split():
            return Group(re.sub(r"\s*\d+\s*$", "", label), "public")
        return self._chosen(label, plain_label)

    def _chosen(self, label: str, plain_label: str) -> Group:
        """Return a group named after an authority, party, organisation, role or standing."""
        value = self._named(self.people, "authority", plain_label)
        if value:
            self.members_claimed = True
            return self._members(label, authority=value)
        officers = self.attendance.get("officers", [])
        others = self.attendance.get("others", [])
        for who, people in (("officers", officers), ("others", others)):
            value = self._named(people, "organisation", plain_label)
            if value:
                return self._listed(
                    label, "officers" if who == "officers" else "others", organisation=value
                )
        for name in ("party", "role"):
            value = self._named(self.people, name, plain_label)
            if value:
                self.members_claimed = True
                return self._members(label, **{name: value})
        if "officer" in plain_label or "staff" in plain_label.split():
            return self._listed(label, "officers")
        if self.members_claimed and any(sign in plain_label for sign in _ATTENDEE_WORDS):
            no_officers = self.officers_labelled or self._officers_with_members() or not officers
            return self._listed(label, "others" if no_officers else "attending")
        if not self.members_claimed and re.search(r"present|attend|member|councillor", plain_label):
            self.members_claimed = True
            return self._members(label)
        return Group(label, "nobody")

    def _officers_with_members(self) -> bool:
        """Return True if the first list is of all who attended, with the clerk."""
        first = folded(next(iter(self.attendance.get("groups", [])), ""))
        return "attend" in first or any(
            officer.get("listed_with_members") for officer in self.attendance.get("officers", [])
        )

    def _named(self, people: list[Facts], name: str, plain_label: str) -> str:
        """Return the longest value of the field *name* that is part of the label."""
        values = {str(person.get(name, "")) for person in people}
        in_label = [value for value in values if value and folded(value) in plain_label]
        return max(in_label, key=len, default="")

    def _members(self, label: str, **choice: Any) -> Group:
        if "table" in self.layout:
            return Group(
                label,
                lines=True,
                titles="none",
                details=("initials", "role_or_title"),
                brackets=False,
                **choice,
            )
        titles = self._titles(label, self.attendance.get("members", []))
        run_on = "by role" in self.layout or (bool(choice) and titles == "none")
        if run_on and titles == "each":
            titles = "plural"
        known = any(person.get("title") for person in self.people)
        return Group(label, lines=not run_on, titles=titles, brackets=known, **choice)

    def _titles(self, label: str, people: list[Facts]) -> Titles:
        words = set(folded(label).split())
        for title in {str(person.get("title", "")) for person in people}:
            if title and words & {folded(title), folded(plural(title))}:
                return "none"
        return "each"

    def _absence(self, label: str, plain_label: str) -> Group:
        for absence in self.attendance.get("absences", []):
            category = folded(absence.get("category", ""))
            if category and (category in plain_label or plain_label in category):
                empty = "" if absence.get("names") else absence.get("printed", "")
                return self._listed(
                    label, "absences", category=absence["category"], empty=empty, details=()
                )
        return self._listed(label, "absences", details=())

    def _listed(self, label: str, who: Who, **fields: Any) -> Group:
        run_on = "by role" in self.layout
        people = self.attendance.get("officers", []) if who == "officers" else []
        homes = {person.get("organisation", "") for person in people}
        if len(homes) == 1 and homes != {""} and len(people) > 1 and not fields.get("organisation"):
            run_on = True
        titles: Titles = "first" if run_on and who in ("apologies", "absences") else "each"
        details = fields.pop("details", ("role", "organisation"))
        if fields.get("organisation"):
            details = ("role",)
        plain = who in ("officers", "others", "attending") and not run_on
        return Group(
            label,
            who,
            lines=not run_on,
            titles=titles,
            details=details,
            brackets=(not plain and len(homes) != 1) or (not people and run_on),
            **fields,
        )
