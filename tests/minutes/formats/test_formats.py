"""Every format says the same words in the same order; none lets anything typed act."""

from itertools import cycle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from clerk_tui.domain.errors import Refusal
from clerk_tui.minutes.formats.formats import FORMATS, format_of
from clerk_tui.minutes.style.style_files import shipped_styles
from tests.helpers.meeting_acts import Done, acts, carry_out
from tests.helpers.ostermere import a_desk, harbours
from tests.helpers.read_back import READERS, essence, parse_page, written
from tests.helpers.text_everywhere import text_everywhere, texts
from tests.helpers.whole_meeting import SECRETS, whole_meeting

OTHERS = [name for name in FORMATS if name in READERS and name != "md"]
NASTY = [
    "O'Neil [/b] *x*",
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    '=HYPERLINK("http://a.b","x")',
    "\u202eesrever\u202c",
    "a\x00\x07b\ufffe\uffff",
    "</style><img src=x onerror=alert(1)>",
    "\" onload='x'",
    "]]> &amp; &#65;",
]


@pytest.mark.parametrize("style", shipped_styles())
@pytest.mark.parametrize("private", [False, True])
@pytest.mark.parametrize("form", OTHERS)
def test_a_format_says_what_the_markdown_says(style: str, private: bool, form: str) -> None:
    meeting = whole_meeting(style).meeting
    paper = READERS[form](written(meeting, form, private=private))
    markdown = READERS["md"](written(meeting, "md", private=private))
    assert essence(paper) == essence(markdown)
    assert [secret for secret in SECRETS if secret in paper and not private] == []


@settings(max_examples=15, deadline=None)
@given(style=st.sampled_from(shipped_styles()), done=acts(most=20), private=st.booleans())
def test_any_meeting_says_the_same_in_each_format(
    style: str, done: list[Done], private: bool
) -> None:
    meeting = carry_out(a_desk(harbours(style=style)), done).meeting
    markdown = essence(READERS["md"](written(meeting, "md", private=private)))
    for form in OTHERS:
        assert essence(READERS[form](written(meeting, form, private=private))) == markdown, form


@settings(max_examples=12, deadline=None)
@given(style=st.sampled_from(shipped_styles()), drawn=st.lists(texts, min_size=1, max_size=9))
def test_whatever_is_typed_comes_back_from_each_format(style: str, drawn: list[str]) -> None:
    meeting = text_everywhere(style, cycle(drawn).__next__)[0].meeting
    markdown = essence(READERS["md"](written(meeting, "md")))
    for form in OTHERS:
        assert essence(READERS[form](written(meeting, form))) == markdown, form


@pytest.mark.parametrize("form", OTHERS)
def test_columns_that_a_house_lays_out_itself_have_the_same_words_in_each_format(form: str) -> None:
    for style, layout in (
        ("panel", {"columns": "Owner|Due"}),
        ("columns", {"columns": ""}),
        ("board", {"heading": "none"}),
        ("columns", {"heading": "none"}),
    ):
        meeting = whole_meeting(style, layout=layout).meeting
        printed = essence(READERS[form](written(meeting, form)))
        assert printed == essence(READERS["md"](written(meeting, "md"))), (style, layout)


@pytest.mark.parametrize("style", shipped_styles())
def test_nasty_names_are_words_and_nothing_else(style: str) -> None:
    meeting = text_everywhere(style, cycle(NASTY).__next__)[0].meeting
    for form in OTHERS:
        paper = READERS[form](written(meeting, form))
        assert "<script>alert(1)</script>" in paper
        assert "{{ 7*7 }}" in paper
        assert "O'Neil [/b] *x*" in paper
        assert not set(paper) & set("\u202e\u202c\x00\x07\ufffe\uffff"), form
    page = parse_page(written(meeting, "html"))
    assert page.find(["script", "img", "iframe", "link", "object", "form", "a"]) is None
    allowed = {"class", "lang", "charset", "scope", "name", "content", "http-equiv"}
    assert {name for tag in page.find_all(True) for name in tag.attrs} <= allowed


def test_the_same_minutes_are_the_same_bytes_at_any_hour() -> None:
    meeting = whole_meeting("board").meeting
    for form in FORMATS:
        assert written(meeting, form) == written(meeting, form)


def test_the_suffix_decides_where_no_format_is_named() -> None:
    assert format_of(Path("a.DOCX")).name == "docx"
    assert format_of(Path("a.htm")).name == "html"
    assert format_of(Path("minutes 24.3")).name == "md"
    assert format_of(None).name == "md"
    assert format_of(Path("a.docx"), "txt").name == "txt"
    with pytest.raises(Refusal, match=r"not written as \.pdf"):
        format_of(Path("a.pdf"))
    with pytest.raises(Refusal, match="no format"):
        format_of(None, "wordperfect")


def test_a_phrase_typed_into_a_public_copy_is_read_out_of_every_format() -> None:
    desk = whole_meeting("board")
    meeting = desk.meeting
    phrase = "the offer of two hundred and forty pounds"
    item = meeting.taken_items[1]
    entry = replace(item.entries[0], wording=f"Before {phrase}, after.")
    items = tuple(
        replace(item, entries=(entry, *item.entries[1:])) if other is item else other
        for other in meeting.items
    )
    leaking = replace(meeting, items=items)
    for form in FORMATS.values():
        assert phrase in " ".join(form.read(written(leaking, form.name)).split()), form.name
