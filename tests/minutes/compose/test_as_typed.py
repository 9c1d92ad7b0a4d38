"""Every text is printed as it was typed, in every house style and every place."""

from itertools import cycle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from clerk_tui.domain.model.body import Numbering
from clerk_tui.domain.text import clean
from clerk_tui.minutes.formats.markdown_text import (
    escape,
    heading,
    inline,
    running,
    strong,
)
from clerk_tui.minutes.style.style_files import shipped_styles
from tests.helpers.meeting_acts import Done, acts, carry_out
from tests.helpers.ostermere import a_desk, harbours, opened
from tests.helpers.printed import assert_says, document, minutes, read, squeezed
from tests.helpers.text_everywhere import text_everywhere, texts


@settings(max_examples=80)
@given(style=st.sampled_from(shipped_styles()), drawn=st.lists(texts, min_size=1, max_size=9))
def test_every_text_comes_back_from_the_markdown_whole_and_in_order(
    style: str, drawn: list[str]
) -> None:
    desk, typed = text_everywhere(style, cycle(drawn).__next__)
    printed_texts = list(document(desk.meeting).texts())
    assert_says(minutes(desk.meeting), printed_texts)
    everything = squeezed("".join(printed_texts)).casefold()
    for text in typed:  # a sentence may begin with a capital and end with a stop of its own
        assert squeezed(clean(text)).casefold() in everything


@settings(max_examples=60)
@given(style=st.sampled_from(shipped_styles()), done=acts(most=30))
def test_whatever_was_done_both_copies_can_be_printed(style: str, done: list[Done]) -> None:
    desk = carry_out(opened(a_desk(harbours(style=style)), "Buoys", "Cranes"), done)
    for private in (False, True):
        printed = minutes(desk.meeting, private=private)
        assert_says(printed, document(desk.meeting, private=private).texts())


@given(texts)
def test_a_text_is_itself_wherever_on_a_line_it_stands(text: str) -> None:
    expected = squeezed(clean(text))
    for markdown in (
        escape(clean(text)),
        f"# {heading(clean(text))}",
        f"- {escape(clean(text))}",
        f"> {escape(clean(text))}",
        strong(clean(text)),
    ):
        assert squeezed(read(markdown)) == expected
    assert squeezed(read(f"7 {running(clean(text))}")) == f"7{expected}"
    cell = inline(clean(text))
    assert (
        squeezed(read(f"| {cell} | B |\n| --- | --- |\n| 7 | {cell} |"))
        == f"{expected}B7{expected}"
    )


def test_a_line_break_that_was_typed_is_a_line_break_in_print() -> None:
    desk = opened(a_desk(harbours(numbering=Numbering(paragraph="{n}"))), "Buoys")
    desk.paragraphs.write("One line\n2. another\n\n# a third")
    assert "1 One line\\\n2\\. another\\\n\\# a third\n" in minutes(desk.meeting)


@pytest.mark.parametrize("style", shipped_styles())
def test_words_of_the_house_are_escaped_like_those_of_the_clerk(style: str) -> None:
    body = harbours(style=style, chair_title="*Chair*", wording={"draft": "<b>DRAFT</b> _1_"})
    desk = opened(a_desk(replace(body, attendance_heading="# PRESENT")), "Buoys")
    assert_says(minutes(desk.meeting), document(desk.meeting).texts())
