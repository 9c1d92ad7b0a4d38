"""The numbers that Word prints by itself come out as Word shows them."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from clerk_tui.files.agendas.sources.from_word import read_word
from clerk_tui.files.agendas.sources.word_levels import format_count
from tests.helpers.agenda_files import WordFile, level


def read_numbers(word: WordFile, folder: Path) -> list[str]:
    """Return what stands before each paragraph whose text begins with a capital X."""
    path = folder / "agenda.docx"
    path.write_bytes(word.held)
    lines = "\n".join(read_word(path)).split("\n")
    return [line.split("X")[0].strip() for line in lines if line.strip()]


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("decimal", ["1", "2", "27"]),
        ("decimalZero", ["01", "02", "27"]),
        ("lowerLetter", ["a", "b", "aa"]),
        ("upperLetter", ["A", "B", "AA"]),
        ("lowerRoman", ["i", "ii", "xxvii"]),
        ("upperRoman", ["I", "II", "XXVII"]),
        ("ordinal", ["1st", "2nd", "27th"]),
        ("chineseCounting", ["1", "2", "27"]),
        ("none", ["", "", ""]),
    ],
)
def test_a_count_is_printed_in_the_form_of_its_level(form: str, shown: list[str]) -> None:
    assert [format_count(form, count) for count in (1, 2, 27)] == shown


def test_levels_below_begin_again_below_each_item(tmp_path: Path) -> None:
    word = WordFile()
    word.define(1, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"))
    for at in (0, 1, 1, 0, 1, 0):
        word.item("X", 1, at)
    assert read_numbers(word, tmp_path) == ["1.", "1.1", "1.2", "2.", "2.1", "3."]


def test_a_level_may_go_on_through_the_items_above_it(tmp_path: Path) -> None:
    word = WordFile()
    on = '<w:lvlRestart w:val="0"/>'
    word.define(1, level(0, "upperRoman", "Part %1"), level(1, "decimal", "%2.", properties=on))
    for at in (0, 1, 1, 0, 1):
        word.item("X", 1, at)
    assert read_numbers(word, tmp_path) == ["Part I", "1.", "2.", "Part II", "3."]


def test_a_list_may_begin_elsewhere_and_another_restart_it(tmp_path: Path) -> None:
    word = WordFile()
    word.define(1, level(0, "decimal", "(%1)", start=47))
    word.list(2, 1)
    word.list(3, 1, restart=1)
    for num in (1, 1, 2, 3, 3):
        word.item("X", num)
    assert read_numbers(word, tmp_path) == ["(47)", "(48)", "(49)", "(1)", "(2)"]


def test_legal_numbering_prints_figures_for_every_level(tmp_path: Path) -> None:
    word = WordFile()
    word.define(
        1, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", properties="<w:isLgl/>")
    )
    for at in (0, 0, 1):
        word.item("X", 1, at)
    assert read_numbers(word, tmp_path) == ["I.", "II.", "2.1"]


def test_bullets_and_plain_paragraphs_do_not_count(tmp_path: Path) -> None:
    word = WordFile()
    word.define(1, level(0, "decimal", "%1"))
    word.define(2, level(0, "bullet", "•"))
    word.item("X", 1)
    word.say("X")
    word.item("X", 2)
    word.item("X", 0)
    word.item("X", 1)
    assert read_numbers(word, tmp_path) == ["1", "", "-", "", "2"]


def test_a_style_numbers_its_paragraphs(tmp_path: Path) -> None:
    word = WordFile()
    by_style = '<w:pStyle w:val="Heading2"/>'
    word.define(7, level(0, "upperLetter", "%1."), level(1, "decimal", "%2)", properties=by_style))
    properties = word.document.styles["Heading 2"].element.get_or_add_pPr()
    properties.get_or_add_numPr().get_or_add_numId().val = 7
    word.say("X", style="Heading 2")
    word.say("X", style="Heading 2")
    assert [n.strip("# ") for n in read_numbers(word, tmp_path)] == ["1)", "2)"]


@pytest.mark.parametrize(
    "levels",
    [[], [level(0, "decimal", "%9.")], [level(0, "decimal", "%1.").replace('"0"', '"x"')]],
    ids=["no level", "a level that is not there", "a level that is no number"],
)
def test_a_damaged_list_loses_no_text(levels: Sequence[str], tmp_path: Path) -> None:
    word = WordFile()
    word.define(1, *levels)
    word.item("X", 1)
    word.item("X", 99)
    assert len(read_numbers(word, tmp_path)) == 2
