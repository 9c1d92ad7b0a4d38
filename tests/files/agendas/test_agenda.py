"""Agendas as clerks have them are read into proposed items, and no line is lost."""

import contextlib
import time as clock
import tomllib
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.text import without_ligatures
from clerk_tui.files.agendas.read import ProposedAgenda, read_agenda, read_agenda_file

CASES = Path(__file__).parents[3].parent / "shared" / "cases"

PARISH = """\
LITTLE WYBURN PARISH COUNCIL

3 June 2026

To all Councillors: you are summoned to a meeting of Little Wyburn Parish Council to be held
in the Village Hall on Tuesday 9th June 2026 at 7.30pm

AGENDA

1. Apologies for absence
   To receive apologies
2. Planning
   1. 26/0123/FUL 4 The Green - side extension and
      new porch
   2. 26/0130/HH Mill House
3. To consider the response of the Council to the survey of footpaths and
verges in the parish
4. Date of next meeting: 14 July 2026

Jo Marlowe
Clerk to the Council

Page 1 of 1
"""

PANEL = """\
Date:\tMonday 1 June 2026
Time:\t2.00 pm
Venue:
Committee Room 1, Guildhall, Fenwick

AGENDA
Part 1 - Public Items\t\tPage
1\tWELCOME\t3
2\t2025/26 BUDGET - SIX PLANS\t4 - 27
3\tROADS\t-

Part 2 - Private Items

Item\tSection
<i>Lease of the Mill</i>\t<i>(43) Commercial Interests</i>
*Conduct*\t*(40) Personal Information*

- 4 LEASE OF THE MILL -
- 5 CONDUCT -
"""


def titles(text: str) -> list[str]:
    """The titles read from *text*."""
    return [item.title for item in read_agenda(text).items]


def numbers(text: str) -> list[str]:
    """The numbers read from *text*."""
    return [item.number for item in read_agenda(text).items]


def private_titles(text: str) -> list[str]:
    """The titles of the private items read from *text*."""
    return [item.title for item in read_agenda(text).items if item.private]


def taken_for(text: str, line: str) -> str:
    """What the line of *text* that contains *line* was taken for."""
    return next(read.understood_as for read in read_agenda(text).lines if line in read.text)


# The head of the sheet


def test_a_summons_gives_the_body_and_when_and_where_it_meets() -> None:
    agenda = read_agenda(PARISH)
    assert agenda.body == "LITTLE WYBURN PARISH COUNCIL"
    assert (agenda.date, agenda.start) == (date(2026, 6, 9), time(19, 30))
    assert agenda.venue == "the Village Hall"


def test_the_date_of_the_letter_is_not_the_date_of_the_meeting() -> None:
    assert taken_for(PARISH, "3 June") == ""
    assert read_agenda(PARISH).date == date(2026, 6, 9)


def test_labels_give_date_time_and_venue_also_where_the_venue_is_on_the_next_line() -> None:
    agenda = read_agenda(PANEL)
    assert (agenda.date, agenda.start) == (date(2026, 6, 1), time(14, 0))
    assert agenda.venue == "Committee Room 1, Guildhall, Fenwick"
    assert taken_for(PANEL, "Committee Room") == "venue"


@pytest.mark.parametrize(
    "line",
    [
        "Tuesday, 9 June 2026 at 6.30 p.m. Council Chamber, Fenwick",
        "Date: 9 June 2026 Time: 18:30 Venue: Council Chamber, Fenwick",
        "9/6/26 6.30 pm in Council Chamber, Fenwick",
        "A meeting will be held in Council Chamber, Fenwick on 9 June 2026 at 1830 hours",
    ],
)
def test_one_line_may_say_when_and_where(line: str) -> None:
    agenda = read_agenda(f"{line}\n1. Apologies")
    assert (agenda.date, agenda.start) == (date(2026, 6, 9), time(18, 30))
    assert agenda.venue == "Council Chamber, Fenwick"


def test_the_committee_that_meets_is_the_body_and_not_its_council() -> None:
    assert read_agenda("Fenwick Town Council\nRoads Committee\n1. Apologies").body == (
        "Roads Committee"
    )


def test_the_next_meeting_is_not_this_meeting() -> None:
    text = "Fenwick Panel\nThe next meeting is on 9 July 2026\n1. Apologies"
    assert read_agenda(text).date is None
    assert taken_for(text, "next meeting") == "next meeting"
    assert read_agenda(text).next_meeting == "9 July 2026"


def test_a_date_that_does_not_exist_is_shown_as_not_understood() -> None:
    text = "Date: 31 June 2026\n1. Apologies"
    assert read_agenda(text).date is None
    assert taken_for(text, "31 June") == ""


# Numbers


@pytest.mark.parametrize(
    ("first", "second", "printed"),
    [
        ("1", "2", ["1", "2"]),
        ("1.", "2.", ["1.", "2."]),
        ("1)", "2)", ["1)", "2)"]),
        ("(1)", "(2)", ["(1)", "(2)"]),
        ("Item 1", "Item 2", ["1", "2"]),
        ("Item 1:", "Item 2:", ["1", "2"]),
        ("A.", "B.", ["A.", "B."]),
        ("I.", "II.", ["I.", "II."]),
        ("12/26", "13/26", ["12/26", "13/26"]),
        ("26/012", "26/013", ["26/012", "26/013"]),
        ("26.1", "26.2", ["26.1", "26.2"]),
        ("SAF9", "SAF10", ["SAF9", "SAF10"]),
        ("FC/9", "FC/10", ["FC/9", "FC/10"]),
        ("**1.**", "**2.**", ["1.", "2."]),
        ("## 1.", "## 2.", ["1.", "2."]),
        ("- ", "- ", ["", ""]),
        ("•", "•", ["", ""]),
        ("##", "##", ["", ""]),
        ("", "", ["", ""]),
    ],
)
def test_items_are_numbered_in_any_common_way_or_not_at_all(
    first: str, second: str, printed: list[str]
) -> None:
    text = f"{first} Minutes\n{second} Roads".replace("\n ", "\n").lstrip()
    assert titles(text) == ["Minutes", "Roads"]
    assert numbers(text) == printed


def test_a_number_between_dashes_goes_on_from_plain_ones() -> None:
    assert numbers(PANEL) == ["1", "2", "3", "4", "5"]
    assert titles(PANEL)[3:] == ["LEASE OF THE MILL", "CONDUCT"]


def test_numbers_may_begin_again_under_a_new_heading() -> None:
    text = "1. Apologies\n2. Minutes\nReports\n1. Roads\n2. Trees\n3. Ponds"
    assert numbers(text) == ["1.", "2.", "1.", "2.", "3."]
    assert read_agenda(text).items[2].section == "Reports"


def test_points_in_the_same_form_as_the_items_are_notes() -> None:
    text = "1. Apologies\n2. Minutes\n3. Planning\n1. Mill Lane\n2. Church Row\n4. Finance"
    assert titles(text) == ["Apologies", "Minutes", "Planning", "Finance"]
    assert read_agenda(text).items[2].note == "1. Mill Lane\n2. Church Row"


@pytest.mark.parametrize("points", ["2.1 Lane\n2.2 Row", "a) Lane\nb) Row", "- Lane\n- Row"])
def test_points_below_an_item_are_its_notes(points: str) -> None:
    agenda = read_agenda(f"1. Apologies\n2. Planning\n{points}\n3. Close")
    assert [item.title for item in agenda.items] == ["Apologies", "Planning", "Close"]
    assert agenda.items[1].note == points


def test_figures_in_a_plain_list_are_not_numbers_of_items() -> None:
    text = "Apologies\n1 High Street application\n3 year plan\n30 minutes for the public"
    assert titles(text) == text.splitlines()


def test_a_sentence_that_begins_with_a_figure_is_no_item() -> None:
    text = "1 Apologies\n2 Minutes\n3 members may speak for each party\n3 Roads"
    assert titles(text) == ["Apologies", "Minutes", "Roads"]


def test_a_list_typed_in_small_letters_is_read() -> None:
    assert titles("1 apologies\n2 minutes\n3 roads") == ["apologies", "minutes", "roads"]


# Titles, pages, notes and sections


@pytest.mark.parametrize(
    ("line", "page"),
    [
        ("1.\tMINUTES\t1 - 4", "1 - 4"),
        ("1.\tMINUTES\t28", "28"),
        ("1.\tMINUTES\t-", "-"),
        ("1.\tMINUTES\t", ""),
        ("1. MINUTES       12", "12"),
        ("1. MINUTES ........ 3-8", "3-8"),
        ("1. MINUTES (Pages 5 - 7)", "5 - 7"),
        ("1. MINUTES\n(Pages 5 - 7)", "5 - 7"),
        ("| 1. | MINUTES | 9 |", "9"),
    ],
)
def test_an_item_with_a_page_column_keeps_only_its_title(line: str, page: str) -> None:
    (item,) = read_agenda(line).items
    assert (item.title, item.page) == ("MINUTES", page)


def test_pages_parted_by_one_space_are_read_where_the_column_has_a_heading() -> None:
    text = "Item Page\n1 Minutes 3\n2 Budget 2026\n3 Roads 4 - 9"
    assert [(i.title, i.page) for i in read_agenda(text).items] == [
        ("Minutes", "3"),
        ("Budget 2026", ""),
        ("Roads", "4 - 9"),
    ]
    assert taken_for(text, "Item Page") == "column headings"


def test_a_title_may_run_over_several_lines() -> None:
    assert titles(PARISH)[2].endswith("survey of footpaths and verges in the parish")
    assert taken_for(PARISH, "verges") == "title continued"


def test_a_title_may_stand_below_its_number() -> None:
    text = "1.\n\nMinutes\n\n(Pages 1 - 2)\n\n2.\n\nLocal Plan:\nResponses\n\nReport of the Clerk"
    assert titles(text) == ["Minutes", "Local Plan: Responses"]
    assert read_agenda(text).items[1].number == "2."


def test_lines_below_a_title_are_its_note_and_wrapped_lines_are_joined() -> None:
    planning = read_agenda(PARISH).items[1]
    assert planning.note.splitlines() == [
        "1. 26/0123/FUL 4 The Green - side extension and new porch",
        "2. 26/0130/HH Mill House",
    ]
    assert taken_for(PARISH, "To receive apologies") == "note to item 1"


def test_other_columns_are_kept_as_notes() -> None:
    (item,) = read_agenda("Item\tLead\tPage\n1\tRoads\tJo Marlowe\t3").items
    assert (item.title, item.note, item.page) == ("Roads", "Jo Marlowe", "3")


def test_a_heading_between_items_is_the_section_of_those_after_it() -> None:
    text = "1. MINUTES\t1 - 4\nPOLICY MATTERS\t\t\n2. ROADS\t5\n\nReports and Updates\n3. TREES\t9"
    assert [item.section for item in read_agenda(text).items] == [
        "",
        "POLICY MATTERS",
        "Reports and Updates",
    ]
    assert taken_for(text, "POLICY") == "section"


def test_lettered_headings_are_sections_where_figures_number_the_items() -> None:
    text = "A. Opening business\n1. Apologies\n2. Minutes\nB. Reports\n3. Roads"
    assert [item.section for item in read_agenda(text).items][1:] == [
        "A. Opening business",
        "B. Reports",
    ]


def test_page_furniture_and_the_end_of_the_sheet_are_no_notes() -> None:
    assert taken_for(PARISH, "Page 1 of 1") == "page furniture"
    assert taken_for(PARISH, "Clerk to") == "signature"
    assert taken_for(PARISH, "Jo Marlowe") == ""
    assert read_agenda(PARISH).items[-1].note == ""


def test_a_markdown_agenda_is_read_without_its_marks() -> None:
    text = "# Fenwick Panel\n**Date:** 9 June 2026\n\n## Agenda\n1. **Roads** & *trees*\n   - elms"
    agenda = read_agenda(text)
    assert (agenda.body, agenda.date) == ("Fenwick Panel", date(2026, 6, 9))
    assert (agenda.items[0].title, agenda.items[0].note) == ("Roads & trees", "- elms")


def test_bullets_under_headings_are_items_and_the_headings_sections() -> None:
    agenda = read_agenda("## Opening\n- Apologies\n- Minutes\n## Reports\n- Roads")
    assert [(i.title, i.section) for i in agenda.items] == [
        ("Apologies", "Opening"),
        ("Minutes", "Opening"),
        ("Roads", "Reports"),
    ]


def test_bullets_below_plain_lines_are_their_notes() -> None:
    agenda = read_agenda("Apologies\nPlanning\n- Mill Lane\n- Church Row\nFinance")
    assert [i.title for i in agenda.items] == ["Apologies", "Planning", "Finance"]
    assert agenda.items[1].note == "- Mill Lane\n- Church Row"


def test_what_is_proposed_has_no_control_characters_and_is_otherwise_as_typed() -> None:
    (item,) = read_agenda("1. Ro\x07ads \u202eand\u202c “Trees” – CAFÉ\u200b").items
    assert item.title == "Roads and “Trees” – CAFÉ"


# Private business


def test_items_of_part_two_are_private_each_with_the_exemption_listed_for_it() -> None:
    assert private_titles(PANEL) == ["LEASE OF THE MILL", "CONDUCT"]
    assert [item.exemption for item in read_agenda(PANEL).items[3:]] == [
        "(43) Commercial Interests",
        "(40) Personal Information",
    ]
    assert read_agenda(PANEL).items[4].section == "Part 2 - Private Items"
    assert taken_for(PANEL, "Lease") == "exemption"


def test_items_that_only_the_table_of_exemptions_lists_are_proposed_too() -> None:
    text = "1. Welcome\nPart 2\nItem\tParagraph\nLease\tParagraph 3\nPay\tParagraph 1"
    assert titles(text) == ["Welcome", "Lease", "Pay"]
    assert private_titles(text) == ["Lease", "Pay"]
    assert taken_for(text, "Lease") == "item 2"


@pytest.mark.parametrize(
    "heading",
    [
        "Part 2",
        "PART II",
        "Part B - Exempt items",
        "Part Two: items for which the public may not stay",
        "Part 2 - Items containing exempt information",
        "EXEMPT ITEMS",
        "CONFIDENTIAL BUSINESS",
        "EXCLUSION OF THE PRESS AND PUBLIC",
        "PRESS AND PUBLIC EXCLUDED",
        "ITEMS TO BE CONSIDERED IN THE ABSENCE OF THE PUBLIC",
        "2. Exclusion of press and public",
        "2. To resolve that the press and public be excluded for the following item",
        "2. Press and public\nTo resolve to exclude the press and public: 1960 Act",
        "2. Confidential items",
    ],
)
def test_business_after_such_a_heading_is_private(heading: str) -> None:
    text = f"Part 1\n1. Apologies\n{heading}\n3. Pay"
    items = read_agenda(text).items
    assert (items[0].private, items[-1].private) == (False, True)


@pytest.mark.parametrize(
    "heading",
    [
        "Part 1",
        "PART I - OPEN ITEMS",
        "Part A: items not exempt",
        "Part 2 - for information",
        "ITEMS TO BE DEALT WITH IN THE PRESENCE OF THE PRESS AND PUBLIC",
        "2. Exclusion of press and public: whether any items should be taken in private",
        "2. Exclusion of press and public\nTo agree any items to be taken in private",
        "2. Private hire licences",
        "2. Public question time",
    ],
)
def test_business_after_such_a_heading_is_public(heading: str) -> None:
    assert private_titles(f"1. Apologies\n{heading}\n3. Pay") == []


def test_the_exclusion_is_public_business_and_the_public_may_be_readmitted() -> None:
    text = "1. Exclusion of the press and public\n2. Pay\n3. Readmission of the public\n4. Close"
    assert private_titles(text) == ["Pay"]


def test_an_exclusion_in_an_unnumbered_list_is_an_item_and_makes_later_ones_private() -> None:
    text = "Apologies\nExclusion of the press and public\nPay"
    assert titles(text) == text.splitlines()
    assert private_titles(text) == ["Pay"]


def test_a_month_does_not_make_an_exclusion_conditional() -> None:
    text = "1. Exclusion of the press and public for the minutes of 12 May 2026\n2. Minutes"
    assert private_titles(text) == ["Minutes"]


@pytest.mark.parametrize(
    ("item", "exemption"),
    [
        ("1. Pay (exempt - paragraph 1)", "paragraph 1"),
        ("1.\tPay\t(40) Personal Information", "(40) Personal Information"),
        ("1. Pay\nNot for publication: paragraph 1", "Not for publication: paragraph 1"),
        ("1. Pay (confidential)", ""),
    ],
)
def test_an_item_may_be_marked_private_by_itself(item: str, exemption: str) -> None:
    first, second = read_agenda(f"{item}\n2. Close").items
    assert (first.private, first.exemption, second.private) == (True, exemption, False)


# Files


def test_a_text_file_is_read_in_either_encoding(tmp_path: Path) -> None:
    for encoding in ("utf-8-sig", "cp1252"):
        path = tmp_path / "agenda.txt"
        path.write_bytes("1. Café – plans\r\n2. Close\r\n".encode(encoding))
        assert [item.title for item in read_agenda_file(path).items] == ["Café – plans", "Close"]


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("agenda.txt", b"", "is empty"),
        ("agenda.txt", b" \n\t\n", "is empty"),
        ("agenda.txt", b"1. A\0b", "is not plain text"),
        ("agenda.txt", b"\x81\x8d\xff", "is not plain text"),
        ("agenda.txt", b"%PDF-1.7 1. A", "is not plain text"),
        ("agenda.txt", b"1. A\n" * 500_000, "is over 2 MB"),
        ("agenda.docx", b"1. A", "is not a Word document"),
        ("agenda.pdf", b"1. A", "is not a PDF"),
        ("agenda.docm", b"1. A", "may hold macros"),
        ("agenda.doc", b"1. A", "is a .doc file"),
        ("agenda.xyz", b"1. A", "is not a Word document (.docx), a PDF, a web page"),
    ],
)
def test_a_file_that_cannot_be_an_agenda_is_refused(
    tmp_path: Path, name: str, data: bytes, expected: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(Refusal) as refused:
        read_agenda_file(path)
    assert refused.value.what.startswith(f"“{name}”")
    assert expected in refused.value.what
    assert refused.value.remedy


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="There is no file"):
        read_agenda_file(tmp_path / "agenda.md")
    with pytest.raises(Refusal, match="is a folder"):
        read_agenda_file(tmp_path)


def test_a_file_that_may_not_be_opened_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "agenda.txt"
    path.write_text("1. Roads")

    def denied(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", denied)
    with pytest.raises(Refusal, match="cannot be read"):
        read_agenda_file(path)


# Whatever is pasted

FRAGMENTS = st.sampled_from(
    [
        *[
            "1.",
            "2.",
            "(3)",
            "4",
            "\t",
            "  ",
            "\n",
            "\n\n",
            "- ",
            "#",
            "Part 2",
            "A.",
            "PAY",
            "Roads",
        ],
        *["Date:", "9 June 2026", "7 pm", "(40) Personal Information", "Item\tSection", "*", "|"],
        *["exclusion of the public", "Page 2 of 5", "AGENDA", "Venue:", "\x0c", "\u202e", "12/26"],
        *["²", "<i>", "> ", "1.1", "- 9 X -", "readmitted", "Item 3", "of ", "Please contact"],
    ]
)
PASTED = st.one_of(st.text(), st.lists(FRAGMENTS, max_size=40).map("".join))


def visible(text: str) -> str:
    """Return the letters and figures of *text*, with ligatures folded as the reading folds them."""
    return "".join(c for c in without_ligatures(text) if c.isalnum())


@settings(max_examples=400, deadline=None)
@given(PASTED)
@example("\ufb00")
def test_every_line_is_shown_and_every_item_has_a_title(text: str) -> None:
    agenda = read_agenda(text)
    source = [visible(line) for line in text.splitlines() if visible(line)]
    assert [visible(read.text) for read in agenda.lines if visible(read.text)] == source
    assert all(item.title.strip() for item in agenda.items)
    assert len(agenda.items) <= len(agenda.lines)
    assert not any(c in item.title for item in agenda.items for c in "\n\t\x00\x1b\u202e")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.from_regex(r"[A-Z][a-z]{2,8} [a-z]{3,9}", fullmatch=True), min_size=1))
def test_a_numbered_list_comes_back_whole_and_in_order(business: list[str]) -> None:
    text = "\n".join(f"{n}. {title}" for n, title in enumerate(business, 1))
    assert titles(text) == business


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400))
def test_a_file_of_any_bytes_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.mktemp("agenda") / "agenda.txt"
    path.write_bytes(data)
    with contextlib.suppress(Refusal):
        assert isinstance(read_agenda_file(path), ProposedAgenda)


@pytest.mark.parametrize(
    "text",
    [
        PARISH * 40,
        "1." + " " * 200_000 + "x",
        "*x" * 100_000,
        "1. " + "." * 200_000 + "x",
        "<b " * 60_000,
        "meeting of " * 20_000,
        "1. x\n" * 5_000,
        "3. x\n" + "1. y\n2. y\n" * 2_500,
        "".join(f"{n}. x\n" for n in range(999, 0, -1)) * 5,
    ],
    ids=lambda text: f"{len(text)} characters from {text[:8]!r}",
)
def test_a_long_text_is_read_in_bounded_time(text: str) -> None:
    before = clock.perf_counter()
    read_agenda(text)
    assert clock.perf_counter() - before < 5


# Real front sheets


@pytest.mark.shared
def test_the_published_front_sheets_are_read_item_by_item() -> None:
    sheets = sorted(CASES.glob("*/agenda.txt"))
    if not sheets:
        pytest.skip("the published front sheets (../shared) are not beside this checkout")
    for sheet in sheets:
        _compare(sheet.parent)


def _compare(folder: Path) -> None:
    """Compare what is read of a front sheet with the facts of its case, field by field."""
    facts = tomllib.loads((folder / "facts.toml").read_text(encoding="utf-8"))["agenda_front"]
    agenda = read_agenda_file(folder / "agenda.txt")
    assert (agenda.body, str(agenda.date)) == (facts["body"], facts["for_meeting"])
    assert (str(agenda.start)[:5], agenda.venue) == (facts["time"], facts["venue"])
    assert len(agenda.items) == len(facts["entries"])
    for item, entry in zip(agenda.items, facts["entries"], strict=True):
        for name in ("number", "title", "page", "private", "section", "exemption", "note"):
            assert getattr(item, name) == entry.get(name, ""), (entry["number"], name)
    members = [
        f"{m.title} {m.name}{f' ({m.role})' if m.role else ''} - {m.party}" for m in agenda.members
    ]
    assert members == facts.get("membership", [])
    assert agenda.next_meeting == facts.get("next_meeting", "")


@pytest.mark.parametrize(
    "title",
    [
        "Staffing (con\ufb01dential)",
        "Sta\ufb03ng (confidential)",
        "Staffing (confi\xaddential)",
        "Staffing (con\u200dfidential)",
    ],
)
def test_a_letter_set_as_another_hides_no_private_item(title: str) -> None:
    (item,) = read_agenda(f"1. {title}").items
    assert (item.title, item.private) == ("Staffing (confidential)", True)


def test_a_ligature_hides_no_exclusion_of_the_public() -> None:
    agenda = read_agenda(
        "1. Apologies\nPart 2 \u2013 Con\ufb01dential items\n2. Sta\ufb00\n3. O\ufb00ice lease\n"
    )
    assert [(i.title, i.private) for i in agenda.items] == [
        ("Apologies", False), ("Staff", True), ("Office lease", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("letter", "named"), [("\0", "U+FFFD"), ("\ufffd", "U+FFFD"), ("\ue001", "U+E001")]
)
def test_a_title_with_a_letter_lost_is_listed_with_the_reason(letter: str, named: str) -> None:
    agenda = read_agenda(
        f"1. Apologies\n2. Staffing (con{letter}dential)\n  Report of the officer\n3. Lamps\n"
    )
    assert [item.title for item in agenda.items] == ["Apologies", "Lamps"]
    missed = [line for line in agenda.lines if not line.understood_as]
    assert missed[0].text.strip().startswith("2. Staffing")
    assert missed[0].reason.startswith(f"a character in it stands for no letter ({named})")
    assert missed[0].reason in missed[0].shown
    assert all("officer" not in item.note for item in agenda.items)


def test_a_title_below_its_number_is_listed_where_a_letter_is_lost() -> None:
    agenda = read_agenda("1. Apologies\n2.\nStaffing (con\ufffddential)\n3. Lamps\n")
    assert [item.title for item in agenda.items] == ["Apologies", "Lamps"]
    assert [line.reason != "" for line in agenda.lines] == [False, False, True, False]


def test_a_mark_of_one_font_in_a_note_or_as_a_bullet_harms_no_item() -> None:
    agenda = read_agenda("1. Apologies\n\uf0b7 Who is ill \uf0fc\n2. Lamps\n")
    assert [(item.title, item.private) for item in agenda.items] == [
        ("Apologies", False), ("Lamps", False),
    ]  # fmt: skip
