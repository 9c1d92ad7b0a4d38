"""Minutes in Word: headings to go by, tables with a header, pages that can be kept."""

import subprocess
import sys
import time
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.formats.sheet import Run
from clerk_tui.minutes.formats.word import to_word
from clerk_tui.minutes.formats.word_xml import ParagraphLook, paragraph_xml, parse_elements
from clerk_tui.minutes.style.house_style import style_of
from tests.helpers.read_back import open_word, word_body_text, word_paragraphs, written
from tests.helpers.whole_meeting import whole_meeting


@pytest.fixture(scope="module")
def meeting() -> Meeting:
    """A whole meeting of a panel."""
    return whole_meeting("panel").meeting


def on_letterhead(meeting: Meeting, letterhead: Path) -> Any:
    """Return the minutes written on this letterhead, opened."""
    style = replace(style_of(meeting.body), letterhead=letterhead)
    return open_word(to_word(compose(meeting, style), style))


def styled(paper: Any, name: str) -> list[str]:
    """Return the paragraphs in the style called *name*."""
    return [p.text for p in word_paragraphs(paper) if p.style and p.style.name == name]


def page_texts(part: Any) -> str:
    """Return the words at the head or foot of a page, with fields."""
    return "".join(t.text or "" for t in part._element.iter(qn("w:t"), qn("w:tab")))


def test_headings_are_headings_with_their_printed_numbers(meeting: Meeting) -> None:
    paper = open_word(written(meeting, "docx", private=True))
    assert styled(paper, "Title") == ["MINUTES\nOSTERMERE HARBOURS COMMITTEE"]
    assert styled(paper, "Heading 1")[:2] == ["H1\tDeclarations of interest", "H2\tMoorings"]
    assert "The inner basin" in styled(paper, "Heading 2")
    assert styled(paper, "List Bullet")[:2] == ["It silts up.", "It smells."]


def test_no_number_is_one_that_word_would_count_itself(meeting: Meeting) -> None:
    paper = open_word(written(meeting, "docx"))
    assert not paper.element.body.findall(f".//{qn('w:numPr')}")


@pytest.mark.parametrize("style", ["panel", "columns"])
def test_the_header_row_of_a_table_is_marked_as_one(style: str) -> None:
    paper = open_word(written(whole_meeting(style).meeting, "docx"))
    table = paper.tables[0]
    first, *others = table._tbl.tr_lst
    assert first.find(f".//{qn('w:tblHeader')}") is not None
    assert all(row.find(f".//{qn('w:tblHeader')}") is None for row in others)


def test_every_page_has_a_number_a_place_for_initials_and_the_marks(meeting: Meeting) -> None:
    paper = open_word(written(meeting, "docx"))
    section = paper.sections[0]
    assert page_texts(section.header) == "PUBLIC COPY – DRAFT"
    for foot in (section.footer, section.first_page_footer):
        assert page_texts(foot).startswith("Initials ……")
        fields = [f.get(qn("w:instr")) for f in foot._element.iter(qn("w:fldSimple"))]
        assert fields == [" PAGE ", " NUMPAGES "]  # Page 1 of 4
    assert word_body_text(written(meeting, "docx")).split("\n")[:2] == ["PUBLIC COPY", "DRAFT"]


def test_a_signed_copy_is_no_draft(meeting: Meeting) -> None:
    signed = replace(meeting, details=replace(meeting.details, status="signed"))
    paper = open_word(written(signed, "docx", private=True))
    assert page_texts(paper.sections[0].header) == "PRIVATE COPY"
    assert "DRAFT" not in word_body_text(written(signed, "docx"))


def test_the_properties_of_the_file_say_what_it_is_and_name_nobody(meeting: Meeting) -> None:
    about = open_word(written(meeting, "docx")).core_properties
    assert about.title == "Ostermere Harbours Committee: Minutes, 24 March 2027"
    assert about.language == "en-GB"
    assert (about.author, about.last_modified_by, about.comments) == ("", "", "")
    assert about.modified.replace(tzinfo=UTC) == datetime(2027, 3, 24, tzinfo=UTC)
    languages = open_word(written(meeting, "docx")).styles.element.iter(qn("w:lang"))
    assert {language.get(qn("w:val")) for language in languages} == {"en-GB"}


def test_the_minutes_are_written_on_the_letterhead_of_the_body(
    meeting: Meeting, tmp_path: Path
) -> None:
    letterhead = docx.Document()
    letterhead.add_paragraph("The Quay House, Ostermere")
    letterhead.add_paragraph("")
    letterhead.sections[0].header.paragraphs[0].text = "OSTERMERE"
    letterhead.core_properties.author = "somebody"
    letterhead.save(str(tmp_path / "paper.docx"))
    paper = on_letterhead(meeting, tmp_path / "paper.docx")
    texts = [paragraph.text for paragraph in paper.paragraphs]
    assert texts[:3] == ["The Quay House, Ostermere", "PUBLIC COPY", "DRAFT"]
    head = [paragraph.text for paragraph in paper.sections[0].header.paragraphs]
    assert head == ["OSTERMERE", "PUBLIC COPY – DRAFT"]
    assert paper.core_properties.author == ""


def test_a_letterhead_without_our_styles_is_given_them(meeting: Meeting, tmp_path: Path) -> None:
    letterhead = docx.Document()
    for name in ("Title", "Heading 1", "Heading 2", "List Bullet", "Caption", "List Continue"):
        letterhead.styles[name].delete()
    letterhead.save(str(tmp_path / "paper.docx"))
    paper = on_letterhead(meeting, tmp_path / "paper.docx")
    assert styled(paper, "Heading 1")[:1] == ["H1\tDeclarations of interest"]
    assert paper.styles["Heading 1"].element.find(f".//{qn('w:outlineLvl')}") is not None
    assert "•\tIt silts up." in styled(paper, "List Bullet")


@pytest.mark.parametrize(
    ("called", "paragraphs"),
    [
        ("document.xml", 25_000_000),
        ("document.png", 25_000_000),
        ("document.bin", 25_000_000),
        ("document.xml", 600_000),
    ],
)
def test_a_letterhead_of_millions_of_paragraphs_is_refused_before_it_is_parsed(
    meeting: Meeting, tmp_path: Path, called: str, paragraphs: int
) -> None:
    whole, place = tmp_path / "whole.docx", tmp_path / "paper.docx"
    docx.Document().save(str(whole))
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            raw = old.read(part)
            if part.filename == "word/document.xml":
                raw = raw.replace(b"<w:body>", b"<w:body>" + b"<w:p/>" * paragraphs)
            raw = raw.replace(b"word/document.xml", f"word/{called}".encode())
            name = part.filename.replace("word/document.xml", f"word/{called}")
            new.writestr(name, raw)
    began = time.monotonic()
    with pytest.raises(Refusal, match="far more than a letterhead"):
        on_letterhead(meeting, place)
    assert time.monotonic() - began < 3.0


@pytest.mark.parametrize(
    ("name", "held", "why"),
    [
        ("gone.docx", None, "cannot be read"),
        ("text.docx", b"not a Word file", "is not a Word document"),
        ("zip.docx", "zip", "is not a Word document"),
        ("macros.docx", "macros", "holds macros"),
        ("bomb.docx", "bomb", "too large"),
    ],
)
def test_a_letterhead_that_cannot_be_used_is_refused(
    name: str, held: bytes | str | None, why: str, meeting: Meeting, tmp_path: Path
) -> None:
    place = tmp_path / name
    if isinstance(held, bytes):
        place.write_bytes(held)
    elif held:
        with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as parts:
            parts.writestr("a.txt", b"\0" * (201_000_000 if held == "bomb" else 1))
            if held == "macros":
                parts.writestr("word/vbaProject.bin", b"x")
    with pytest.raises(Refusal) as refused:
        on_letterhead(meeting, place)
    assert why in refused.value.what
    assert name in refused.value.what


def test_the_file_holds_nothing_of_the_machine_that_wrote_it(meeting: Meeting) -> None:
    with zipfile.ZipFile(BytesIO(written(meeting, "docx"))) as parts:
        assert not [name for name in parts.namelist() if "thumbnail" in name]
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_writing_markdown_loads_nothing_that_writes_word() -> None:
    script = (
        "import sys\n"
        "from clerk_tui.office import Office\n"
        "from tests.helpers.whole_meeting import whole_meeting\n"
        "from pathlib import Path\n"
        "Office(Path('none.db')).papers.minutes(whole_meeting('panel').meeting)\n"
        "print(*sys.modules)"
    )
    process = subprocess.run(
        [sys.executable, "-c", script],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    loaded = {name.split(".")[0] for name in process.stdout.split()}
    assert not loaded & {"docx", "lxml", "bs4", "textual", "rich", "mammoth", "pypdf"}


@given(
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")) | st.sampled_from(" \t\n&<>\"'"))
)
def test_a_run_says_its_words_as_they_stand_whatever_is_in_them(text: str) -> None:
    (element,) = parse_elements([paragraph_xml((Run(text, strong=True),), ParagraphLook('"&<'))])
    marks = {"tab": "\t", "br": "\n"}
    tags = ((part.tag.partition("}")[2], part.text or "") for part in element.iter())
    assert "".join(marks.get(tag, words) for tag, words in tags) == text


def test_a_character_that_no_file_of_word_may_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="may not stand"):
        parse_elements([paragraph_xml((Run("a\x00b"),))])
