"""What kind of minute a paragraph is, as a style of Word that a letterhead can set."""

from io import BytesIO
from typing import Any

import docx
import pytest
from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.formats.formats import FORMATS
from tests.helpers.house_table import house_table, type_lines


@pytest.fixture
def paper() -> Any:
    """The Word file of a meeting with a question, a vote by names, a resolution and an action."""
    table: Table = house_table(style="committee")
    type_lines(
        table,
        """/q pool what it cost
        /a rill forty pounds
        /m pool rill That it be lit
        /named all for but -tarn
        /x Clerk by 3 May: write to the county""",
    )
    written = FORMATS["docx"].write(compose(table.desk.meeting, table.style), table.style)
    return docx.Document(BytesIO(written))


@pytest.mark.parametrize(
    ("words", "style"),
    [
        ("asked what it cost", "Question"),
        ("forty pounds", "Answer"),
        ("Against (1)", "Vote"),
        ("That it be lit", "Resolution"),
    ],
)
def test_each_kind_of_minute_has_a_style_of_its_name(paper: Any, words: str, style: str) -> None:
    paragraph = next(p for p in paper.paragraphs if words in p.text)
    assert paragraph.style.name == style


def test_answers_are_indented_where_the_letterhead_says_nothing(paper: Any) -> None:
    assert paper.styles["Answer"].paragraph_format.left_indent.twips == 720
    assert paper.styles["Resolution"].paragraph_format.left_indent is None


def test_the_styles_are_the_bodys_own_and_based_on_its_text(paper: Any) -> None:
    assert not paper.styles["Resolution"].builtin
    assert paper.styles["Resolution"].base_style.name == "Normal"


def footer(table: Table) -> str:
    written = FORMATS["docx"].write(compose(table.desk.meeting, table.style), table.style)
    section = docx.Document(BytesIO(written)).sections[0]
    return str(section.footer.paragraphs[0]._p.xml)


def test_each_page_says_of_how_many_it_is() -> None:
    fields = footer(house_table())
    assert "NUMPAGES" in fields
    assert " of " in fields


def test_a_house_may_leave_the_number_of_pages_out_and_meetings_of_before_do() -> None:
    assert "NUMPAGES" not in footer(house_table({"page_of": ""}))
    table = house_table()
    before = replace(table.desk.meeting, edition=1)
    written = FORMATS["docx"].write(compose(before, table.style), table.style)
    foot = docx.Document(BytesIO(written)).sections[0].footer
    assert "NUMPAGES" not in str(foot.paragraphs[0]._p.xml)
