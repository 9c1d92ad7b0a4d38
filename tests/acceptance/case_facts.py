"""Read the facts of a case for the replay: its texts, outcomes, exemptions and papers."""

from typing import Any

from clerk_tui.domain.dates.dates import find_date
from clerk_tui.domain.model.matters import Outcome

Facts = dict[str, Any]
CHILDREN = (
    "paragraphs",
    "declarations",
    "questions",
    "motions",
    "resolutions",
    "actions",
    "events",
)
OUTCOMES: dict[str, Outcome] = {
    "carried": "carried",
    "agreed": "carried",
    "approved": "carried",
    "passed": "carried",
    "lost": "lost",
    "defeated": "lost",
    "not carried": "lost",
    "rejected": "lost",
    "withdrawn": "withdrawn",
    "not seconded": "not seconded",
    "not put": "not put",
}


def text_of(facts: Facts, key: str) -> str:
    """Return a text of the case; empty if the case does not have it."""
    value = str(facts.get(key, "") or "").strip()
    return "" if value.casefold() == "not held" else value


def merge_joint_declarations(children: list[tuple[str, Facts]]) -> list[tuple[str, Facts]]:
    """Return *children* with each joint declaration as one, of the first member with the others."""
    merged: list[tuple[str, Facts]] = []
    for kind, child in children:
        before = merged[-1] if merged else ("", {})
        is_joint = kind == before[0] == "declarations" and child.get("joint")
        if is_joint and before[1].get("joint") and not text_of(child, "printed"):
            joint = {**before[1], "with": [*before[1].get("with", []), text_of(child, "member")]}
            if text_of(child, "kind") in ("", text_of(before[1], "kind")):
                merged[-1] = (kind, joint)
                continue
        merged.append((kind, child))
    return merged


def printed_name(person: Any) -> str:
    """Return a person as the list prints them: title, name and role."""
    return (
        str(person)
        if isinstance(person, str)
        else " ".join(
            part
            for part in (text_of(person, "title"), text_of(person, "name"), text_of(person, "role"))
            if part
        )
    )


def as_lines(given: Any) -> list[str]:
    """Return a text or a list of texts as a list."""
    return [given] if isinstance(given, str) else list(given)


def exemption_text(item: Facts) -> str:
    """Return the ground on which an item is private."""
    paragraphs = ", ".join(str(paragraph) for paragraph in item.get("exempt_paragraphs", []))
    parts = (
        text_of(item, "exempt_act"),
        paragraphs and f"paragraph {paragraphs}",
        text_of(item, "exempt_reason"),
    )
    return ", ".join(part for part in parts if part) or "private business"


def resolves_exclusion(item: Facts) -> bool:
    """Return True if the exclusion is moved under this item, and so minuted in public."""
    procedural = any(motion.get("kind") == "procedural" for motion in item.get("motions", []))
    resolved = any(
        resolution.get("items_excluded") or resolution.get("exempt_paragraphs")
        for resolution in item.get("resolutions", [])
    )
    return procedural or resolved


def belongs_to_this_meeting(paper: Facts, facts: Facts) -> bool:
    """Return True if a paper was attached to these minutes, not to the agenda they came with."""
    belongs = text_of(paper, "belongs_to")
    dated = find_date(belongs)
    if dated:
        return bool(dated.isoformat() == facts["meeting"]["date"])
    front = facts.get("agenda_front", {})
    return not bool(belongs.casefold().startswith("agenda") and front.get("same_meeting") is False)
