"""Pages that run on through the minute book: the first has the number that the clerk gave."""

from io import BytesIO

import docx
from docx.oxml.ns import qn

from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.formats.html_page import to_page
from clerk_tui.minutes.formats.word import to_word
from clerk_tui.minutes.style.house_style import style_of
from tests.helpers.ostermere import a_desk, harbours


def page_start(first_page: int) -> tuple[str | None, str]:
    """Return the first page number in the Word file, and the style sheet of the page."""
    desk = a_desk(harbours(), first_page=first_page)
    style = style_of(desk.meeting.body)
    document = compose(desk.meeting, style)
    section = docx.Document(BytesIO(to_word(document, style))).sections[0]._sectPr
    kind = section.find(qn("w:pgNumType"))
    return None if kind is None else kind.get(qn("w:start")), to_page(document, style).decode()


def test_pages_begin_at_the_number_given() -> None:
    start, page = page_start(214)
    assert start == "214"
    assert "counter-reset: page 214" in page


def test_pages_are_numbered_by_themselves_where_none_is_given() -> None:
    start, page = page_start(0)
    assert start is None
    assert "counter-reset" not in page
