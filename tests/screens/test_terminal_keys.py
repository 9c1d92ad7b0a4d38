"""Keys of a slow line: Escape with words after it, and an arrow key that comes in two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual._xterm_parser import XTermParser

from clerk_tui.widgets.terminal_keys import TerminalKeys


def typed(*chunks: str, parser: XTermParser | None = None) -> list[str]:
    """Return the keys that Textual reads from *chunks*, with a pause after each."""
    parser = parser or TerminalKeys(False)
    keys: list[str] = []
    for chunk in chunks:
        messages = list(parser.feed(chunk))
        parser._timeout_time = parser._timeout_time and 0.0
        messages += parser.tick()
        for message in messages:
            if isinstance(message, events.Key):
                plain = message.is_printable and not message.key.startswith("alt+")
                keys.append(message.character or "" if plain else message.key)
            elif isinstance(message, events.Paste):
                keys.append(f"paste {message.text}")
    return keys


@pytest.mark.parametrize(
    "words",
    ["The lamps were lit, and then mended at once.", "for", "One lamp.", "Please", "No. 4", "b f"],
)
def test_escape_and_words_in_one_burst_are_escape_and_the_words(words: str) -> None:
    assert typed(f"\x1b{words}") == ["escape", *words]
    assert typed(f"so\x1b{words}\x1b") == ["s", "o", "escape", *words, "escape"]


@pytest.mark.parametrize(("half", "key"), [("[A", "up"), ("[B", "down"), ("OC", "right")])
def test_an_arrow_key_in_two_types_no_letters(half: str, key: str) -> None:
    assert typed("\x1b", half) == ["escape", key]
    assert typed("\x1b", "x", half) == ["escape", "x", *half]


@pytest.mark.parametrize(
    "bytes_", ["\x1bf", "\x1bx", "\x1b[A\x1b[B", "\x1bOP", "\x1bOPso", "\x1b[1;3A", "\x1b"]
)
def test_keys_that_begin_with_escape_are_what_they_were(bytes_: str) -> None:
    assert typed(bytes_) == typed(bytes_, parser=XTermParser(False))


def test_an_escape_in_a_paste_is_part_of_the_paste() -> None:
    paste = "\x1b[200~one \x1bred two\x1b[201~"
    assert typed(paste) == typed(paste, parser=XTermParser(False))
    halves = (paste[:12], paste[12:])
    assert typed(*halves) == typed(*halves, parser=XTermParser(False))


@given(st.text(st.characters(exclude_characters="\x1b", exclude_categories=["Cs"])))
def test_text_without_an_escape_is_read_as_the_library_reads_it(text: str) -> None:
    assert typed(text or "a") == typed(text or "a", parser=XTermParser(False))
