"""Text from a keyboard, a paste or a file: kept as it was typed, and nothing that could harm."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Entry
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.text import clean, clean_texts, clean_typing, one_line
from tests.helpers.fakes import FixedClock

_TURNING = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize(
    ("pasted", "cleaned"),
    [
        ("Two lines\r\nof one paste", "Two lines\nof one paste"),
        ("old\rMac", "old\nMac"),
        ("from Word\x0bby Shift+Enter", "from Word\nby Shift+Enter"),
        ("a\u2028b\u2029c\x85d\x0ce", "a\nb\nc\nd\ne"),
        ("a\tb", "a b"),
        ("  spaces at the ends \n", "spaces at the ends"),
        ("\x1b[31mred\x07\x00", "[31mred"),
        ("half an emoji \ud83d here", "half an emoji  here"),
        ("\u202eevil\u202c and \u2066good\u2069", "evil and good"),
        ("nothing   else [/b] <i> *is* changed", "nothing   else [/b] <i> *is* changed"),
        ("שלום 👩‍👧 مرحبا é ﬁ", "שלום 👩‍👧 مرحبا é ﬁ"),
    ],
)
def test_a_paste_is_kept_without_harmful_characters(pasted: str, cleaned: str) -> None:
    assert clean(pasted) == cleaned


@given(st.text(st.characters()))
def test_cleaned_text_can_be_kept_shown_and_cleaned_again(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned
    assert all(c == "\n" or unicodedata.category(c) not in {"Cc", "Cs"} for c in cleaned)


@given(st.text(st.characters(blacklist_categories=("Cc", "Cs", "Zl", "Zp"))))
def test_no_letter_of_ordinary_text_is_lost(text: str) -> None:
    assert clean(text) == "".join(c for c in text if c not in _TURNING).strip()


def test_names_and_titles_stand_on_one_line() -> None:
    assert one_line(" Buoys\n and \t lights ") == "Buoys and lights"


def test_everything_inside_an_entry_is_cleaned_and_the_rest_left_alone() -> None:
    vote = Vote(words="all\x00 in favour", in_favour=3, names_for=("@1\x07",))
    entry = Entry(
        "e1", "i1", FixedClock().now(), Motion("That\x0bit be", vote=vote), wording="a\x1b"
    )
    cleaned = clean_texts(entry)
    assert cleaned.matter == Motion(
        "That\nit be", vote=Vote(words="all in favour", in_favour=3, names_for=("@1",))
    )
    assert (cleaned.wording, cleaned.at, cleaned.number) == ("a", entry.at, None)
    assert clean_texts(cleaned) is cleaned


def is_allowed(char: str) -> bool:
    """Return True for a character that minutes may contain."""
    turning = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFFFE, 0xFFFF}
    return char == "\n" or (
        unicodedata.category(char) not in {"Cc", "Cs"} and ord(char) not in turning
    )


def test_exactly_the_allowed_characters_are_kept() -> None:
    ends = set("\r\v\f\x85\u2028\u2029\t")
    for code in range(0x110000):
        char = chr(code)
        if char in ends or char.isspace():
            continue
        assert clean(f"a{char}b") == (f"a{char}b" if is_allowed(char) else "ab"), hex(code)


@given(st.lists(st.text(alphabet="aÉé’.-ł B")))
def test_lines_are_folded_together_as_one_by_one(lines: list[str]) -> None:
    folded_lines = " ".join(part for line in lines if (part := folded(line)))
    assert folded("\n".join(lines)) == folded_lines


def test_typed_text_loses_only_harmful_or_invisible_characters() -> None:
    marks = {0xAD, 0x200B, 0x2060, 0xFEFF}  # where a line may break, or may not
    for code in range(0x110000):
        char = chr(code)
        kind = unicodedata.category(char)
        if kind == "Zs":
            wanted = " "
        elif 0xFB00 <= code <= 0xFB06:
            wanted = unicodedata.normalize("NFKC", char)
        elif char in "\r\n\v\f\x85\u2028\u2029":
            wanted = "\n"
        else:
            special = {"\t": " ", "\x1e": "-"}  # the second is a hyphen of Word's
            lost = code in marks or not is_allowed(char)
            wanted = special.get(char, "" if lost else char)
        assert clean_typing(f"a{char}b") == f"a{wanted}b", hex(code)


@given(st.text(st.characters()))
def test_pasted_text_is_the_same_when_pasted_again(text: str) -> None:
    assert clean_typing(clean_typing(text)) == clean_typing(text)
    assert clean_typing(text).strip() == clean(clean_typing(text))
