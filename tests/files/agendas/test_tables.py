"""Agendas set as tables: who presents an item, when and for what stand in columns of their own."""

from pathlib import Path

import pytest

from clerk_tui.files.agendas.read import read_agenda, read_agenda_file
from tests.helpers.agenda_files import WordFile, pdf, typed_page
from tests.helpers.agendas import list_items, read_agenda_of

HEAD = "Harwick Health Board\nTuesday 6 April 2027 at 9.30 am in the Boardroom, Quay House\n"
BY_TABS = """\
Item\tSubject\tPresenter\tPurpose\tTime
1\tWelcome\tChair\t-\t9:30
2\tFinance report\tA. Kinver, Director of Finance\tAssurance\t9:35
3\tClose\tChair\t-\t10:10
"""
BY_SPACES = """\
Time    Item                   Presenter                      Format
9.30    1.  Welcome            Chair                          Verbal
        MONEY
9.35    2.  Finance report     A. Kinver, Director of Finance   Paper A
10.10   3.  Close              Chair                          Verbal
"""
IN_MARKDOWN = """\
| No | Item | Lead | Action |
|----|------|------|--------|
| 1 | Welcome | Chair | |
| 2 | Finance report | A. Kinver, Director of Finance | To note |
| 3 | Close | Chair | |
"""
ITEMS = [("1", "Welcome", "Chair"), ("2", "Finance report", "A. Kinver, Director of Finance")]
ITEMS += [("3", "Close", "Chair")]


@pytest.mark.parametrize("table", [BY_TABS, BY_SPACES, IN_MARKDOWN])
def test_presenters_and_times_are_no_words_of_a_title(table: str) -> None:
    agenda = read_agenda(HEAD + table)
    assert [(i.number.strip("."), i.title, i.officer) for i in agenda.items] == ITEMS
    assert not [line.text for line in agenda.lines if not line.understood_as]


def test_a_heading_among_the_rows_is_the_section_of_those_below_it() -> None:
    assert [item.section for item in read_agenda(HEAD + BY_SPACES).items] == ["", "MONEY", "MONEY"]


def test_a_table_of_word_with_its_own_numbers_is_read_by_its_columns(tmp_path: Path) -> None:
    word = WordFile()
    word.say("HARWICK HEALTH BOARD")
    word.say("Tuesday 6 April 2027 at 9.30 am in the Boardroom")
    word.table(
        ["No", "Item", "Lead", "Time"],
        ["1.", "Welcome", "Chair", "9.30"],
        ["2.", "Questions", "", ""],
        ["3.", "Staffing", "B Marden", "9.40"],
    )
    agenda = read_agenda_of(tmp_path, "agenda.docx", word.held)
    assert [(item.title, item.officer) for item in agenda.items] == [
        ("Welcome", "Chair"),
        ("Questions", ""),
        ("Staffing", "B Marden"),
    ]


def test_a_title_and_a_name_go_on_below_their_row_in_a_pdf(tmp_path: Path) -> None:
    page = """\
HARWICK HEALTH BOARD
Tuesday 6 April 2027 at 9.30 am in the Boardroom
No     Item                           Lead               Time
1.     Welcome                        Chair              9.30
2.     Report on the quality and      Rosa Halloran,     9.40
       safety of wards                Chief Nurse
3.     Close                          Chair              10.10"""
    agenda = read_agenda_of(tmp_path, "agenda.pdf", pdf(typed_page(page)))
    assert [(item.title, item.officer) for item in agenda.items] == [
        ("Welcome", "Chair"),
        ("Report on the quality and safety of wards", "Rosa Halloran, Chief Nurse"),
        ("Close", "Chair"),
    ]


@pytest.mark.parametrize("name", ["agenda.csv", "agenda.tsv"])
def test_a_table_of_values_is_an_agenda(tmp_path: Path, name: str) -> None:
    rows = "Item;Title;Presenter;Time;Private\n1;Minutes;Chair;18:30;No\n2;Lease;B Marden;18:40;Yes"
    path = tmp_path / name
    path.write_text(rows.replace(";", "," if name.endswith("csv") else "\t"), encoding="utf-8")
    agenda = read_agenda_file(path)
    assert list_items(agenda) == [("1", "Minutes", False), ("2", "Lease", True)]
    assert [item.officer for item in agenda.items] == ["Chair", "B Marden"]


@pytest.mark.parametrize("cell", ["Yes", "Private", "Part 2", "Exempt - paragraph 3"])
def test_a_column_closes_an_item_unless_it_says_that_it_is_open(cell: str) -> None:
    rows = ["No\tItem\tLead\tPrivate", "1\tMinutes\tChair\tNo", f"2\tLease\tClerk\t{cell}"]
    items = read_agenda("\n".join([*rows, "3\tClose\tChair\t"])).items
    assert [item.private for item in items] == [False, True, False]


def test_the_reason_in_such_a_column_is_the_exemption() -> None:
    (_, lease) = read_agenda(
        "No\tItem\tLead\tPrivate\n1\tMinutes\tChair\tNo\n2\tLease\tClerk\tExempt - paragraph 3"
    ).items
    assert lease.exemption == "Exempt - paragraph 3"


def test_members_and_items_in_two_columns_of_a_page_are_not_mixed(tmp_path: Path) -> None:
    page = """\
Harbour Conservancy Board
Friday 16 April 2027 10.00am, Boardroom
Members                       Agenda
Cllr A Finch                  1. Apologies
Cllr B Gale                   2. Dredging programme
Mr C Hale                     3. Confidential: pilot contracts
                              4. Next meeting"""
    agenda = read_agenda_of(tmp_path, "agenda.pdf", pdf(typed_page(page)))
    assert [member.name for member in agenda.members] == ["A Finch", "B Gale", "C Hale"]
    assert list_items(agenda) == [
        ("1.", "Apologies", False),
        ("2.", "Dredging programme", False),
        ("3.", "Confidential: pilot contracts", True),
        ("4.", "Next meeting", False),
    ]


def test_a_table_goes_on_over_the_page_and_a_note_in_its_cell_is_a_note(tmp_path: Path) -> None:
    head = "HARWICK HEALTH BOARD\nTuesday 6 April 2027 at 9.30 am in the Boardroom\n"
    first = """\
No     Item                           Lead               Time
1.     Interests                      Chair              9.30
       Members are to say so."""
    second = """\
2.     Integrated report              Tess Oduya, Chief  9.40
                                      Operating Officer
3.     Close                                             10.10"""
    pages = pdf(typed_page(head + first), typed_page(second))
    agenda = read_agenda_of(tmp_path, "agenda.pdf", pages)
    assert [(item.title, item.officer) for item in agenda.items] == [
        ("Interests", "Chair"),
        ("Integrated report", "Tess Oduya, Chief Operating Officer"),
        ("Close", ""),
    ]
    assert agenda.items[0].note.splitlines()[-1] == "Members are to say so."


def test_the_column_of_the_titles_needs_no_name() -> None:
    head = "                    Lead         Time\n"
    items = read_agenda(
        f"{HEAD}{head}1.  Welcome      Chair       18.30\n2.  Roads   B. Tait  18.40"
    ).items
    assert [(i.title, i.officer) for i in items] == [("Welcome", "Chair"), ("Roads", "B. Tait")]
