"""The facts of a case: its texts and its days, without what the case does not hold."""

import re
from datetime import date, time
from typing import Any

from clerk_tui.domain.dates.dates import find_date
from clerk_tui.domain.dates.times import parse_time
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.people import folded

Facts = dict[str, Any]
NOT_HELD = "not held"
# The kinds of what stands under an item; "seq" gives their order.
CHILDREN = (
    *("paragraphs", "declarations", "questions", "motions"),
    *("resolutions", "actions", "events"),
)


def text_of(facts: Facts, key: str) -> str:
    """Return a text of the case; "" where the case does not hold it."""
    value = facts.get(key, "")
    text = "" if value is None or isinstance(value, bool | list | dict) else str(value).strip()
    return "" if text.casefold() == NOT_HELD else text


def texts_of(facts: Facts, key: str) -> list[str]:
    """Return a list of texts; one text is a list of one."""
    value = facts.get(key, [])
    values = [value] if isinstance(value, str) else list(value)
    return [text for text in map(str, values) if text.strip() and folded(text) != NOT_HELD]


def time_of(facts: Facts, key: str) -> time | None:
    """Return a time of the case; None where it has none that is a time."""
    typed = text_of(facts, key)
    try:
        return (
            parse_time(typed) if re.match(r"\d{1,2}([.:]\d\d)?\s*([ap]\.?m\.?)?$", typed) else None
        )
    except Refusal:
        return None


def day_of(facts: Facts) -> date:
    """Return the day of the meeting. Raises ValueError where the case has none."""
    return date.fromisoformat(text_of(facts["meeting"], "date"))


def children_of(item: Facts) -> list[tuple[str, Facts]]:
    """Return what stands under *item* with its kind, in printed order."""
    children = [(kind, child) for kind in CHILDREN for child in item.get(kind, [])]
    return sorted(children, key=lambda pair: int(pair[1].get("seq", 0) or 0))


def items_of(facts: Facts) -> list[Facts]:
    """Return the items in printed order."""
    return sorted(facts.get("items", []), key=lambda item: int(item.get("order", 0) or 0))


def belongs_to_these_minutes(paper: Facts, facts: Facts) -> bool:
    """Return True if *paper* was attached to the minutes, and not to an agenda they came with."""
    belongs = text_of(paper, "belongs_to")
    dated = find_date(belongs)
    if dated:
        return dated == day_of(facts)
    front = facts.get("agenda_front", {})
    is_of_agenda = belongs.casefold().startswith("agenda")
    return not (is_of_agenda and front.get("same_meeting") is False)


def full_name(person: Facts) -> str:
    """Return a person as the minutes name them: title and name."""
    return f"{text_of(person, 'title')} {text_of(person, 'name')}".strip()


def is_public(other: Facts) -> bool:
    """Return True if *other* counts members of the public, who are nobody by name."""
    return not text_of(other, "name") and "public" in text_of(other, "role").casefold()
