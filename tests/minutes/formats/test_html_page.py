"""Minutes as a web page: what a screen reader goes by, and nothing that runs or is fetched."""

import re
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup
from msgspec.structs import replace

from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.formats.formats import FORMATS
from clerk_tui.minutes.style.style_files import shipped_styles
from tests.helpers.house_table import house_table, type_lines
from tests.helpers.read_back import parse_page, written
from tests.helpers.whole_meeting import whole_meeting


@pytest.fixture(scope="module", params=shipped_styles())
def page(request: pytest.FixtureRequest) -> BeautifulSoup:
    """The page of a whole meeting, in each house style."""
    return parse_page(written(whole_meeting(request.param).meeting, "html", private=True))


def test_the_page_says_its_language_its_title_and_its_parts(page: BeautifulSoup) -> None:
    assert page.html is not None
    assert page.html["lang"] == "en-GB"
    assert page.title is not None
    assert page.title.text == "Ostermere Harbours Committee: Minutes, 24 March 2027"
    body = page.body
    assert body is not None
    assert [e.name for e in body.find_all(True, recursive=False)] == ["header", "main", "footer"]


def test_the_headings_of_the_page_are_in_order_and_none_is_empty(page: BeautifulSoup) -> None:
    headings = page.find_all(re.compile(r"^h\d$"))
    levels = [int(heading.name[1]) for heading in headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(heading.text.strip() for heading in headings)
    assert "H2 Moorings" in [" ".join(heading.text.split()) for heading in headings] or (
        "Moorings" in [heading.text for heading in headings]
    )


def test_the_tables_of_the_page_have_headers_for_their_columns(page: BeautifulSoup) -> None:
    tables = page.find_all("table")
    assert tables
    for table in tables:
        assert table.thead is not None
        assert {th["scope"] for th in table.thead.find_all("th")} == {"col"}
        widths = {len(row.find_all(["td", "th"])) for row in table.find_all("tr")}
        assert len(widths) == 1


def test_the_page_fetches_nothing_and_runs_nothing(page: BeautifulSoup) -> None:
    assert not page.find_all(["script", "link", "img", "iframe"])
    policy = page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})
    assert policy is not None
    assert "default-src 'none'" in policy["content"]
    assert page.style is not None
    assert "url(" not in page.style.text
    assert "@import" not in page.style.text


def test_the_marks_of_a_copy_stand_first_and_on_each_printed_sheet(page: BeautifulSoup) -> None:
    assert page.header is not None
    marks = [mark.text for mark in page.header.find_all(class_="mark")]
    assert marks == ["PRIVATE COPY", "DRAFT"]
    assert page.style is not None
    top_right = re.search(r'@top-right \{ content: "([^"]*)"', page.style.text)
    assert top_right
    shown = re.sub(r"\\([0-9a-f]{6})", lambda escape: chr(int(escape[1], 16)), top_right[1])
    assert shown == "PRIVATE COPY – DRAFT"


def test_numbers_hang_before_their_words_in_meetings_prepared_from_now_on() -> None:
    table = house_table()
    type_lines(table, "/r That the lamps be lit")
    page = FORMATS["html"].write(compose(table.desk.meeting, table.style), table.style)
    before = replace(table.desk.meeting, edition=1)
    assert b"text-indent: -3em" in page
    assert b"text-indent" not in FORMATS["html"].write(compose(before, table.style), table.style)


def test_what_runs_in_on_the_line_of_its_title_hangs_as_one_with_it() -> None:
    table = house_table(layout={"run_in": "each"})
    type_lines(table, "They were old.")
    page = FORMATS["html"].write(compose(table.desk.meeting, table.style), table.style).decode()
    hanging = page.index(".run-in:has(.number) { padding-left: 3em; text-indent: -3em; }")
    assert page.index(".run-in > :has(> .number:first-child) { padding-left: 0; }") > hanging
    assert '<div class="run-in"><h2><span class="number">1</span>' in page
