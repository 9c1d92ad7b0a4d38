"""Patterns that are compiled when they are first used."""

import re
from pathlib import Path

import pytest

import clerk_tui
from clerk_tui.domain.lazy_pattern import lazy_pattern

ROOM = Path(clerk_tui.__file__).parent


def test_a_pattern_that_waits_finds_what_a_compiled_one_does() -> None:
    waiting = lazy_pattern(r"item (\d+)", re.IGNORECASE)
    compiled = re.compile(r"item (\d+)", re.IGNORECASE)
    text = "Item 4 and item 12"
    assert waiting.findall(text) == compiled.findall(text) == ["4", "12"]
    assert waiting.sub("–", text) == compiled.sub("–", text)
    assert waiting.pattern == compiled.pattern


def test_a_pattern_is_compiled_only_when_it_is_used() -> None:
    faulty = lazy_pattern("(")
    with pytest.raises(re.error):
        faulty.search("")


def test_no_waiting_pattern_is_handed_to_the_functions_of_re() -> None:
    handed_over = re.compile(
        r"\bre\.(?!compile|escape|Pattern|Match|error|[A-Z])\w+\((_?[A-Z_]+)\b"
    )
    for file in sorted(ROOM.rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        lazy = set(re.findall(r"^(_?[A-Z_]+) = lazy_pattern\(", text, re.MULTILINE))
        assert not lazy & set(handed_over.findall(text)), file
