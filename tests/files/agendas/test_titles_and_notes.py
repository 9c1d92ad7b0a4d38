"""Titles, pages, notes and sections of the items are told apart."""

from datetime import date

import pytest

from clerk_tui.files.agendas.read import read_agenda
from tests.helpers.agendas import PARISH, read_line_as, read_titles


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
    assert read_line_as(text, "Item Page") == "column headings"


def test_a_title_may_run_over_several_lines() -> None:
    assert read_titles(PARISH)[2].endswith("survey of footpaths and verges in the parish")
    assert read_line_as(PARISH, "verges") == "title continued"


def test_a_title_may_stand_below_its_number() -> None:
    text = "1.\n\nMinutes\n\n(Pages 1 - 2)\n\n2.\n\nLocal Plan:\nResponses\n\nReport of the Clerk"
    assert read_titles(text) == ["Minutes", "Local Plan: Responses"]
    assert read_agenda(text).items[1].number == "2."


def test_lines_below_a_title_are_its_note_and_wrapped_lines_are_joined() -> None:
    planning = read_agenda(PARISH).items[1]
    assert planning.note.splitlines() == [
        "1. 26/0123/FUL 4 The Green - side extension and new porch",
        "2. 26/0130/HH Mill House",
    ]
    assert read_line_as(PARISH, "To receive apologies") == "note to item 1"


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
    assert read_line_as(text, "POLICY") == "section"


def test_lettered_headings_are_sections_where_figures_number_the_items() -> None:
    text = "A. Opening business\n1. Apologies\n2. Minutes\nB. Reports\n3. Roads"
    assert [item.section for item in read_agenda(text).items][1:] == [
        "A. Opening business",
        "B. Reports",
    ]


def test_page_furniture_and_the_end_of_the_sheet_are_no_notes() -> None:
    assert read_line_as(PARISH, "Page 1 of 1") == "page furniture"
    assert read_line_as(PARISH, "Clerk to") == "signature"
    assert read_line_as(PARISH, "Jo Marlowe") == "officers"
    assert [(o.name, o.role) for o in read_agenda(PARISH).officers] == [
        ("Jo Marlowe", "Clerk to the Council")
    ]
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


def test_titles_lose_control_characters_and_stay_as_typed_otherwise() -> None:
    (item,) = read_agenda("1. Ro\x07ads \u202eand\u202c “Trees” – CAFÉ\u200b").items
    assert item.title == "Roads and “Trees” – CAFÉ"


def test_whose_item_it_is_and_how_long_it_takes_are_no_words_of_the_title() -> None:
    items = read_agenda("1. Budget – for approval (SBM) 20 mins\n2. Forum (15 minutes)").items
    assert [(item.title, item.note) for item in items] == [
        ("Budget – for approval", "(SBM) 20 mins"),
        ("Forum (15 minutes)", ""),
    ]


def test_an_act_whose_name_is_broken_is_one_line_and_brackets_are_no_words() -> None:
    (item,) = read_agenda(
        "1. Housing\nReport by the Director of Homes - to consider.\n"
        "The Committee is invited to resolve that, under section 5 of the Local Government\n"
        "(Scotland) Act 1973, the report be noted."
    ).items
    assert item.officer == "Director of Homes"
    assert item.recommendations[0].endswith("Act 1973, the report be noted.")
    (item,) = read_agenda("1. Housing\n[It is recommended that the report be noted]").items
    assert item.recommendations == ("that the report be noted",)


def test_apologies_without_a_number_above_the_numbers_are_an_item() -> None:
    items = read_agenda(
        "Roads Panel\nAGENDA\nAPOLOGIES FOR ABSENCE\n1   Minutes\n2   Parking"
    ).items
    assert [(item.number, item.title) for item in items] == [
        ("", "APOLOGIES FOR ABSENCE"),
        ("1", "Minutes"),
        ("2", "Parking"),
    ]


def test_what_an_item_is_for_is_one_note_though_it_is_broken() -> None:
    assert read_agenda("1. Budget\nFor\nDecision\n2. Roads").items[0].note == "For Decision"
