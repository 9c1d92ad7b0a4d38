"""What moderngov prints round its items is no word of them, and its tags stay with the items."""

from datetime import date

from clerk_tui.desk import Desk, prepare
from clerk_tui.domain.model.body import Body
from clerk_tui.files.agendas.read import read_agenda
from clerk_tui.minutes.privacy.public_part import public_part
from clerk_tui.office.preparation.plan import items_of
from tests.helpers.agendas import list_not_understood, read_line_as
from tests.helpers.fakes import FixedClock, MemoryRecord

TAGGED = """Harbour Panel
Wednesday 9 June 2027 at 2.00 pm in the Quay Room
<AI1>
1. Apologies for absence
</AI1>
<AI2>
2. Work programme
To note the programme.
</ AI2>
<AI3>3. Lease of the slipway (Exempt under paragraph 3)</AI3>
<TRAILER_SECTION>
</TRAILER_SECTION>
<RESTRICTED_TITLE_ONLY_LAYOUT_SECTION>
FIELD_RESTRICTED_SUMMARY
</ RESTRICTED_TITLE_ONLY_LAYOUT_SECTION>
"""
PAGE = """Harbour Panel - Wednesday, 9th June, 2027 2.00 pm
Venue: Quay Room, Custom House. View directions
Items
No. | Item |
1.
Apologies for absence
2.
Minutes of the meeting of 12 May 2027 pdf icon PDF 154 KB
Additional documents:
 ...  view the full agenda text for item 2.
3.
Dredging plan PDF 1.2 MB
View the reasons why item 3. is restricted
"""


def test_the_tags_stay_with_their_items_and_are_no_sections() -> None:
    items = read_agenda(TAGGED).items
    assert [(i.marker, i.number, i.title, i.private) for i in items] == [
        ("AI1", "1.", "Apologies for absence", False),
        ("AI2", "2.", "Work programme", False),
        ("AI3", "3.", "Lease of the slipway", True),
    ]
    assert [i.section for i in items] == ["", "", ""]
    assert items[1].note == "To note the programme."
    assert list_not_understood(read_agenda(TAGGED)) == []
    assert read_line_as(TAGGED, "FIELD_RESTRICTED") == "moderngov marker"


def test_a_tag_is_kept_with_the_item_of_the_meeting_in_its_public_copy_too() -> None:
    record, clock = MemoryRecord(), FixedClock()
    desk = Desk(record, clock, prepare(record, clock, Body("Harbour Panel"), date(2027, 6, 9)))
    fields = [
        {name: value for name, value in item.items() if name != "questions"}
        for item in items_of(read_agenda(TAGGED), ())
    ]
    listed = desk.agenda.list_items(fields)
    assert [item.marker for item in listed.items][-3:] == ["AI1", "AI2", "AI3"]
    assert [item.marker for item in public_part(listed).items][-3:] == ["AI1", "AI2", "AI3"]


def test_the_sizes_of_files_and_links_of_the_web_page_are_no_words() -> None:
    agenda = read_agenda(PAGE)
    assert (agenda.body, agenda.venue) == ("Harbour Panel", "Quay Room, Custom House")
    assert [(i.number, i.title, i.page) for i in agenda.items] == [
        ("1.", "Apologies for absence", ""),
        ("2.", "Minutes of the meeting of 12 May 2027", ""),
        ("3.", "Dredging plan", ""),
    ]
    assert list_not_understood(agenda) == []
