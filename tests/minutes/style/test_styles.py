"""Every house style prints a whole meeting: its words, its numbers, its marks and nothing else."""

import re
from itertools import pairwise

import pytest

from clerk_tui.domain.model.body import Numbering
from clerk_tui.minutes.style.style_files import shipped_styles
from tests.helpers.ostermere import a_desk, harbours, opened
from tests.helpers.printed import assert_says, document, minutes, read, tokens
from tests.helpers.whole_meeting import whole_meeting

STYLES = shipped_styles()


def test_the_five_house_styles_are_shipped() -> None:
    assert STYLES == ["board", "columns", "committee", "panel", "parish"]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("private", [False, True])
def test_the_markdown_says_the_document_and_nothing_else(style: str, private: bool) -> None:
    meeting = whole_meeting(style).meeting
    markdown = minutes(meeting, private=private)
    assert_says(markdown, document(meeting, private=private).texts())
    assert "\n\n\n" not in markdown
    assert markdown.endswith("\n")


@pytest.mark.parametrize("style", STYLES)
def test_everything_minuted_is_printed_in_the_order_of_business(style: str) -> None:
    printed = " ".join(read(minutes(whole_meeting(style).meeting, private=True)).split())
    places = [
        "P. Rooke (Chairman)",
        "H1 Declarations of interest",
        "declared a personal interest in item 2 as a boat owner",
        "H2 Moorings",
        "considered a report on moorings.",
        "The inner basin",
        "It silts up.",
        "It smells.",
        "Fees by berth",
        "£35",
        "whether the fees would rise",
        "they would not",
        "what of the year after?",
        "the fees be frozen",
        f"{'one' if style == 'parish' else '1'} in favour of the amendment,",
        "the fees be frozen",
        "Boats had left.",
        "To write to the berth holders",
        "stood in silence for the late pilot.",
        "That the public be excluded under paragraph 3",
        "H3",
        "secretb",
        "secretm",
        "H4 Date of the next meeting",
        "Date of next meeting: 21 April 2027",
    ]
    at = 0
    for words in places:
        position = printed.find(words, at)
        assert position >= at, (words, printed[at : at + 200])
        at = position


@pytest.mark.parametrize("style", STYLES)
def test_an_unsigned_copy_is_marked_draft_and_a_signed_one_is_not(style: str) -> None:
    desk = whole_meeting(style)
    assert read(minutes(desk.meeting)).split("\n")[1:3] == ["PUBLIC COPY", "DRAFT"]
    assert read(minutes(desk.meeting, private=True)).split("\n")[1:3] == ["PRIVATE COPY", "DRAFT"]
    desk.head_and_foot.describe(status="signed")
    assert "DRAFT" not in read(minutes(desk.meeting))


def test_the_house_words_its_draft_mark_itself() -> None:
    plain = {"public_copy": "", "draft": "Subject to approval"}
    printed = minutes(whole_meeting("panel", wording=plain).meeting)
    assert printed.startswith("**Subject to approval**\n")
    plain["draft"] = ""
    assert not minutes(whole_meeting("panel", wording=plain).meeting).startswith("**")


@pytest.mark.parametrize("style", STYLES)
def test_headings_go_down_one_level_at_a_time(style: str) -> None:
    desk = whole_meeting(style)
    levels = [int(t.tag[1]) for t in tokens(minutes(desk.meeting)) if t.type == "heading_open"]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_items_under_a_section_stand_a_level_below_it_and_the_others_do_not() -> None:
    desk = a_desk()
    desk.agenda.list_items(
        [{"title": "Apologies"}, {"title": "Buoys", "section": "PART 2"}, {"title": "Close"}]
    )
    for _ in range(3):
        desk.agenda.next_item()
    headings = re.findall(r"^#+ .*$", minutes(desk.meeting), re.MULTILINE)
    assert headings[2:] == ["## 1 Apologies", "## PART 2", "### 2 Buoys", "## 3 Close"]


def test_the_columns_style_is_one_table_from_the_first_item_to_the_last() -> None:
    rows = [
        line for line in minutes(whole_meeting("columns").meeting).split("\n") if line[:1] == "|"
    ]
    text = "\n".join(rows)
    assert text in minutes(whole_meeting("columns").meeting)
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {5}
    assert "| 2027/01 | To write to the berth holders | HL | by 1 May |" in text


@pytest.mark.parametrize("columns", ["", "No|Item", "No|Item|Action", "A|B|C|D|E"])
def test_no_cell_is_lost_however_many_columns_a_house_names(columns: str) -> None:
    meeting = whole_meeting("columns", layout={"columns": columns}).meeting
    assert_says(minutes(meeting), document(meeting).texts())


@pytest.mark.parametrize("style", STYLES)
def test_minute_numbers_run_from_the_first_of_the_meeting(style: str) -> None:
    body = harbours(style=style, numbering=Numbering(minute="{n}/{yy}"))
    desk = opened(a_desk(body, first_number=43), "Apologies", "Buoys", "Cranes")
    desk.agenda.next_item()
    desk.agenda.next_item()
    assert re.findall(r"\d+/27", read(minutes(desk.meeting))) == ["43/27", "44/27", "45/27"]
