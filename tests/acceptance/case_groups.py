"""The groups of an attendance list, read off the labels that a case gives."""

import re
from typing import Any

from clerk_tui.domain.model.body import Group, Titles, Who
from clerk_tui.domain.model.people import folded, plural

Facts = dict[str, Any]
_ATTENDING = ("attend", "invite", "guest", "observ", "visitor")


class GroupReader:
    """Reads one case's labels in order; each kind of people is claimed once."""

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
        """The groups, in printed order; people whom no label names get one at the end."""
        labels = list(self.attendance.get("groups", []))
        found = [self._group(label, folded(label)) for label in labels]
        kinds = {group.who for group in found}
        if "members" not in kinds:
            found.insert(0, self._members("" if found else self.attendance.get("heading", "")))
        if not kinds & {"others", "attending"} and self.attendance.get("others"):
            found.append(self._listed("", "others"))
        return tuple(found)

    def _group(self, label: str, said: str) -> Group:
        for field in self.fields:
            if folded(field).startswith(said) and said:
                return Group(label, "nobody", text=field[len(label) :].strip())
        if "apolog" in said:
            return self._listed(label, "apologies", details=("reason",))
        if re.search(r"\babsen", said):
            return self._absence(label, said)
        if "substitut" in said:
            return self._listed(label, "substitutes", details=())
        if "public" in said or "press" in said.split():
            return Group(re.sub(r"\s*\d+\s*$", "", label), "public")
        return self._chosen(label, said)

    def _chosen(self, label: str, said: str) -> Group:
        """A group that names an authority, a party, an organisation, a role or a standing."""
        value = self._named(self.people, "authority", said)
        if value:
            self.members_claimed = True
            return self._members(label, authority=value)
        officers = self.attendance.get("officers", [])
        others = self.attendance.get("others", [])
        for who, people in (("officers", officers), ("others", others)):
            value = self._named(people, "organisation", said)
            if value:
                return self._listed(
                    label, "officers" if who == "officers" else "others", organisation=value
                )
        for name in ("party", "role"):
            value = self._named(self.people, name, said)
            if value:
                self.members_claimed = True
                return self._members(label, **{name: value})
        if "officer" in said or "staff" in said.split():
            return self._listed(label, "officers")
        if self.members_claimed and any(sign in said for sign in _ATTENDING):
            alone = self.officers_labelled or self._officers_with_members() or not officers
            return self._listed(label, "others" if alone else "attending")
        if not self.members_claimed and re.search(r"present|attend|member|councillor", said):
            self.members_claimed = True
            return self._members(label)
        return Group(label, "nobody")

    def _officers_with_members(self) -> bool:
        """Whether the first list is of all who attended, the clerk among them."""
        first = folded(next(iter(self.attendance.get("groups", [])), ""))
        return "attend" in first or any(
            officer.get("listed_with_members") for officer in self.attendance.get("officers", [])
        )

    def _named(self, people: list[Facts], name: str, said: str) -> str:
        """The longest value of *name* among *people* that a label holds."""
        values = {str(person.get(name, "")) for person in people}
        held = [v for v in values if v and folded(v) in said]
        return max(held, key=len, default="")

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

    def _absence(self, label: str, said: str) -> Group:
        for absence in self.attendance.get("absences", []):
            category = folded(absence.get("category", ""))
            if category and (category in said or said in category):
                empty = "" if absence.get("names") else absence.get("printed", "")
                return self._listed(
                    label, "absences", category=absence["category"], empty=empty, details=()
                )
        return self._listed(label, "absences", details=())

    def _listed(self, label: str, who: Who, **how: Any) -> Group:
        run_on = "by role" in self.layout
        people = self.attendance.get("officers", []) if who == "officers" else []
        homes = {person.get("organisation", "") for person in people}
        if len(homes) == 1 and homes != {""} and len(people) > 1 and not how.get("organisation"):
            run_on = True
        titles: Titles = "first" if run_on and who in ("apologies", "absences") else "each"
        details = how.pop("details", ("role", "organisation"))
        if how.get("organisation"):
            details = ("role",)
        plain = who in ("officers", "others", "attending") and not run_on
        return Group(
            label,
            who,
            lines=not run_on,
            titles=titles,
            details=details,
            brackets=(not plain and len(homes) != 1) or (not people and run_on),
            **how,
        )
