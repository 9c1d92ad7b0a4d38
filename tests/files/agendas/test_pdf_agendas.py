"""PDF agendas are read item by item, packs by their front sheet alone."""

import time as clock
from datetime import date
from pathlib import Path

import pytest

from clerk_tui.domain.errors import Refusal
from tests.helpers.agenda_files import pdf, typed_page
from tests.helpers.agendas import list_items, list_not_understood, read_agenda_of

PRINTED = """\
EDGLEY DISTRICT COUNCIL
Planning Committee
Wednesday, 14 October 2026 at 6.30 pm, Council Chamber, Edgley

AGENDA
Item                                                   Page
1.   Apologies for absence
2.   Minutes of the meeting of 9 September 2026 and    1 - 4
     matters arising from them
3.   Applications for determination                    5 - 40
     Report of the Planning Manager on six sites
PART II
4.   Enforcement at Old Wharf                          41
     Not for publication: paragraph 7 of Schedule 12A
"""


def test_a_pdf_with_a_page_column_and_a_private_part_is_read(tmp_path: Path) -> None:
    agenda = read_agenda_of(tmp_path, "agenda.pdf", pdf(typed_page(PRINTED)))
    assert (agenda.body, agenda.date) == ("Planning Committee", date(2026, 10, 14))
    assert list_items(agenda) == [
        ("1.", "Apologies for absence", False),
        ("2.", "Minutes of the meeting of 9 September 2026 and matters arising from them", False),
        ("3.", "Applications for determination", False),
        ("4.", "Enforcement at Old Wharf", True),
    ]
    assert [item.page for item in agenda.items] == ["", "1 - 4", "5 - 40", "41"]
    assert agenda.items[2].officer == "Planning Manager"
    assert "paragraph 7" in agenda.items[3].exemption
    assert list_not_understood(agenda) == []


def test_a_pack_of_sixty_pages_gives_its_front_sheet_alone_and_soon(tmp_path: Path) -> None:
    head = "Edgley District Council                    Planning Committee\n\n"
    sheet = head + PRINTED + "\n\n                    Page {}"
    second_sheet = (
        head + "5.   Urgent business\n     To be agreed by the Chairman\n\n\n          Page 2"
    )
    report = head + "Agenda Item {}\n\nREPORT TO: Planning Committee\n1. Background\n" + (
        "1.1 The site lies by the wharf and has been empty for years.\n" * 30
    )  # fmt: skip
    pages = [sheet.format(1), second_sheet, *(report.format(n) for n in range(2, 60))]
    begun = clock.perf_counter()
    agenda = read_agenda_of(tmp_path, "pack.pdf", pdf(*(typed_page(page) for page in pages)))
    assert clock.perf_counter() - begun < 8
    assert [item.number for item in agenda.items] == ["1.", "2.", "3.", "4.", "5."]
    assert "Pages 3 to 60 are papers to the agenda, and left out." in agenda.left_out
    assert any("Printed on each page" in sentence for sentence in agenda.left_out)
    assert sum("Edgley District" in line.text for line in agenda.lines) == 1


def test_a_scanned_pdf_is_refused_because_it_has_no_text(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        read_agenda_of(tmp_path, "scan.pdf", pdf([], []))
    assert "has no text in it: its pages are pictures (a scan)" in refused.value.what
    assert refused.value.remedy
