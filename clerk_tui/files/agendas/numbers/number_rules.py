"""The rules by which a number unlike the others of its agenda begins an item."""

from collections import Counter
from collections.abc import Mapping

from clerk_tui.files.agendas.numbers.marks import BARE_NUMBER, Mark

_NUMBER_RULES = {
    "lettered": "item: its number has a letter",
    "spaced": "item: its number was typed with a space",
    "n.m": "item: sub-numbers that read as titles, or below an item that excludes the public",
    "Kn": "item: a series of its own behind the others",
}


def usual_form(starts: Mapping[int, Mark]) -> str:
    """Return the form that most of the numbers have; empty without numbers."""
    forms = Counter(mark.family.partition(" ")[0] for mark in starts.values())
    return max(forms, key=lambda form: forms[form], default="")


def number_rule(mark: Mark, usual: str) -> str:
    """Return the rule by which a number unlike the others begins an item; empty for none."""
    form = mark.family.partition(" ")[0]
    if form == BARE_NUMBER and usual == "n.":
        return "item: its number lacks the stop of the others"
    return _NUMBER_RULES.get(form, "") if form != usual else ""
