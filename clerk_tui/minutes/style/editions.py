"""The program's sentences and layout of before, for meetings of an earlier edition."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from clerk_tui.domain.toml import read_toml
from clerk_tui.templates import FOLDER

_BEFORE = "before-"
Table = Mapping[str, Any]


def with_words_of(edition: int, name: str, table: Table, shipped: Table) -> dict[str, Any]:
    """Return a style with the sentences and the layout that the program had in an *edition*.

    Args:
        edition: The edition of the meeting.
        name: The name of the style; "base" for what all have in common.
        table: The style as its file has it.
        shipped: The style of that name as it comes with the program. What *table* has otherwise is
            the clerk's own, and stands.
    """
    changed = {part: dict(table.get(part, {})) for part in ("wording", "layout")}
    for before in _later_changes(edition):
        for part, of_before in before.get(name, {}).items():
            own_words, now = table.get(part, {}), shipped.get(part, {})
            changed[part] |= {k: v for k, v in of_before.items() if own_words.get(k) == now.get(k)}
    return {**table, **changed}


def _later_changes(edition: int) -> list[dict[str, Any]]:
    """Return what the changes since an *edition* replaced, the newest first."""
    numbered = {int(key.removeprefix(_BEFORE)): before for key, before in _changes().items()}
    return [numbered[number] for number in sorted(numbered, reverse=True) if edition < number]


@cache
def _changes() -> dict[str, dict[str, Any]]:
    return read_toml((FOLDER / "editions.toml").read_text(encoding="utf-8"))
