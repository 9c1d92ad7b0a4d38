"""What a case says, read for the replay: its texts, outcomes, exemptions and papers."""

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


def held(facts: Facts, key: str) -> str:
    """A text of the case; nothing where the case does not hold it."""
    value = str(facts.get(key, "") or "").strip()
    return "" if value.casefold() == "not held" else value


def jointly(told: list[tuple[str, Facts]]) -> list[tuple[str, Facts]]:
    """*Told* with each joint declaration as one, of the first member with the others."""
    merged: list[tuple[str, Facts]] = []
    for kind, child in told:
        before = merged[-1] if merged else ("", {})
        joint = kind == before[0] == "declarations" and child.get("joint")
        if joint and before[1].get("joint") and not held(child, "printed"):
            same = {**before[1], "with": [*before[1].get("with", []), held(child, "member")]}
            if held(child, "kind") in ("", held(before[1], "kind")):
                merged[-1] = (kind, same)
                continue
        merged.append((kind, child))
    return merged


def called(person: Any) -> str:
    return (
        str(person)
        if isinstance(person, str)
        else " ".join(
            part
            for part in (held(person, "title"), held(person, "name"), held(person, "role"))
            if part
        )
    )


def lines(given: Any) -> list[str]:
    return [given] if isinstance(given, str) else list(given)


def exemption(item: Facts) -> str:
    paragraphs = ", ".join(str(each) for each in item.get("exempt_paragraphs", []))
    parts = (
        held(item, "exempt_act"),
        paragraphs and f"paragraph {paragraphs}",
        held(item, "exempt_reason"),
    )
    return ", ".join(part for part in parts if part) or "private business"


def resolves_exclusion(item: Facts) -> bool:
    """Whether the exclusion is moved in this very item, and so minuted in public."""
    procedural = any(motion.get("kind") == "procedural" for motion in item.get("motions", []))
    resolved = any(
        each.get("items_excluded") or each.get("exempt_paragraphs")
        for each in item.get("resolutions", [])
    )
    return procedural or resolved


def of_this_meeting(paper: Facts, facts: Facts) -> bool:
    """Whether a paper was attached to these minutes, not to the pack they came with."""
    belongs = held(paper, "belongs_to")
    dated = find_date(belongs)
    if dated:
        return bool(dated.isoformat() == facts["meeting"]["date"])
    front = facts.get("agenda_front", {})
    return not bool(belongs.casefold().startswith("agenda") and front.get("same_meeting") is False)
