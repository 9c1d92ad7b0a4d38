"""How the public are excluded in a case: which words do it, and the lines that a clerk types."""

import re

from tests.acceptance.replaying.facts import Facts, text_of, texts_of


def has_event(item: Facts, kind: str) -> bool:
    """Return True if an event of *kind* is minuted under *item*."""
    return any(text_of(event, "kind") == kind for event in item.get("events", []))


def excludes_public(item: Facts) -> bool:
    """Return True if the exclusion is decided under the private item itself."""
    procedural = any(text_of(m, "kind") == "procedural" for m in item.get("motions", []))
    return procedural or any(
        r.get("items_excluded") or r.get("exempt_paragraphs") for r in item.get("resolutions", [])
    )


def is_exclusion(item: Facts, child: Facts) -> bool:
    """Return True if *child*, a motion or a decision under *item*, excludes the public."""
    is_moved = text_of(child, "kind") == "procedural" and bool(item.get("private"))
    return is_moved or bool(child.get("items_excluded") or child.get("exempt_paragraphs"))


def exempt_paragraphs(item: Facts, child: Facts) -> list[str]:
    """Return the exempt paragraphs that *child* cites, or else those of *item*."""
    return texts_of(child, "exempt_paragraphs") or texts_of(item, "exempt_paragraphs")


def exclusion_lines(item: Facts, numbers: list[str]) -> list[str]:
    """Return the ways to type the exclusion: by its paragraphs, its reason, or neither."""
    reason = text_of(item, "exempt_reason").rstrip(".")
    cited = re.findall(
        r"(?:paragraphs?|sections?|s\.|\()\s*(\d{1,2})\b", text_of(item, "exempt_act")
    )
    numbers = numbers or cited
    numbers_text = " and ".join(numbers) if len(numbers) < 3 else ", ".join(numbers)
    return [
        *([f"/private {numbers_text}"] if numbers else []),
        *([f"/private because {reason}"] if reason else []),
        "/private",
        "/private 3",
    ]
