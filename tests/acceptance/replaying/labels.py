"""The groups of the attendance list: the house's, under the labels that this meeting printed.

The house says who is in a group and how they are set, and not the names of bodies and parties: a
group without a label takes the next one of the case, and one that is split takes one for each
authority, party, role or organisation that a label names.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from clerk_tui.domain.model.people import folded
from tests.acceptance.replaying.facts import Facts, is_public, text_of, texts_of

_BEGINS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("apolog", {"who": "apologies", "details": ["reason"]}),
    ("absen", {"who": "absences", "details": []}),
    ("substitut", {"who": "substitutes", "details": []}),
    ("public", {"who": "public"}),
    ("officer", {"who": "officers", "details": ["role", "organisation"]}),
)
_PEOPLE = ("members", "apologies", "officers", "others")
_SPLITS = ("authority", "party", "organisation", "role")


class Labels:
    """Puts the labels of one case to the groups of its house."""

    def __init__(self, facts: Facts, house_groups: list[dict[str, Any]]) -> None:
        """Take the groups of the house; where it has none, the labels say who is in each."""
        self._attendance: Facts = facts.get("attendance", {})
        self._fields = texts_of(facts["meeting"], "header_fields")
        self._house_groups = house_groups
        self._left = texts_of(self._attendance, "groups")

    def groups(self) -> list[dict[str, Any]]:
        """Return the groups in printed order."""
        if not self._house_groups:
            return [self._named_by(label) for label in self._left]
        return [
            group for house_group in self._house_groups for group in self._labelled(house_group)
        ]

    def taken_fields(self) -> list[str]:
        """Return the lines of the head that are groups of the list."""
        labels = [folded(label) for label in texts_of(self._attendance, "groups")]
        return [
            f
            for f in self._fields
            if any(label and folded(f).startswith(label) for label in labels)
        ]

    def _labelled(self, group: dict[str, Any]) -> Iterator[dict[str, Any]]:
        if "label" in group:
            if self._left and folded(self._left[0]) == folded(group["label"]):
                self._left.pop(0)
            yield group
        elif "split" in group:
            yield from self._one_for_each(group)
        elif self._left:
            label = self._left.pop(0)
            yield {**group, "label": self._without_count(label), **self._words_after(label)}

    def _one_for_each(self, group: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """Yield the group once for each label that names a value of what it is split by."""
        by = group["split"]
        rest = {key: value for key, value in group.items() if key != "split"}
        while self._left and (value := self._value_in(self._left[0], by)):
            yield {**rest, "label": self._left.pop(0), by: value}

    def _value_in(self, label: str, by: str, kinds: Sequence[str] = _PEOPLE) -> str:
        """Return the longest value of the detail *by* of anybody that *label* names."""
        people = [person for kind in kinds for person in self._attendance.get(kind, [])]
        values = {text_of(person, by) for person in people}
        values_named = [value for value in values if value and folded(value) in _singular(label)]
        return max(values_named, key=len, default="")

    def _without_count(self, label: str) -> str:
        """Return *label* without the number of the public, which is counted."""
        counts = [
            str(o.get("count", "")) for o in self._attendance.get("others", []) if is_public(o)
        ]
        head, _, last = label.rpartition(" ")
        return head if last in counts and head else label

    def _words_after(self, label: str) -> dict[str, str]:
        """Return the words of a line of the head that begins with *label*."""
        line = next((f for f in self._fields if folded(f).startswith(folded(label))), "")
        return {"who": "nobody", "text": line[len(label) :].strip()} if line else {}

    def _named_by(self, label: str) -> dict[str, Any]:
        """Return the group that *label* itself names, where the house has none."""
        words = self._words_after(label)
        group: dict[str, Any] = {"label": self._without_count(label), "lines": True, **words}
        if words:
            return group
        for begins, kind in _BEGINS:
            if begins in folded(label):
                return {**group, **kind}
        for by in _SPLITS:
            if value := self._value_in(label, by, ("members", "apologies")):
                return {**group, "who": "members", by: value}
            if value := self._value_in(label, by, ("officers", "others")):
                return {**group, "who": "attending", "details": ["role"], by: value}
        is_first = label == texts_of(self._attendance, "groups")[0]
        if is_first:
            return {**group, "who": "members"}
        return {**group, "who": "attending", "details": ["role", "organisation"]}


def _singular(label: str) -> str:
    """Return *label* folded, with its plurals as singulars too."""
    words = folded(label)
    return f"{words} {' '.join(word.removesuffix('s') for word in words.split())}"
