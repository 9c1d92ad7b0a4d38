"""Ten invented agendas in layouts and kinds of file that clerks have, each read item by item."""

import time as clock
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_tui.domain.errors import Refusal
from clerk_tui.files.agendas.read import ProposedAgenda, read_agenda, read_agenda_file
from clerk_tui.files.agendas.sources.pack import extract_front_sheet
from clerk_tui.files.sandboxed_reader import read_in_process
from tests.helpers.agenda_files import WordFile, level, pdf, typed_page


def read(folder: Path, name: str, data: bytes | str) -> ProposedAgenda:
    """The agenda in a file of *data*; every line of its text is accounted for."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_agenda_file(path)


def listed(agenda: ProposedAgenda) -> list[tuple[str, str, bool]]:
    """Number, title and whether private, of each item in order."""
    return [(item.number, item.title, item.private) for item in agenda.items]


def missed(agenda: ProposedAgenda) -> list[str]:
    """The lines that were not understood."""
    return [line.text.strip() for line in agenda.lines if not line.understood_as]


def test_1_a_word_agenda_with_automatic_numbers_and_members_by_party(tmp_path: Path) -> None:
    word = WordFile()
    word.define(1, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"))
    word.list(2, 1, restart=11)
    word.say("FENWICK TOWN COUNCIL", style="Title")
    word.say("Meeting of the Roads Committee", bold=True)
    word.say("To be held on Tuesday 9 June 2026 at 7.30 pm in the Guildhall, Fenwick")
    word.say("Membership:", bold=True)
    word.say("Labour (2): Councillors A Kinver (Chair) and B Marden")
    word.say("Conservative Group (1)")
    word.say("Councillor C Findern (Vice-Chair)")
    word.say("Independent co-opted members: Dr P Edgley")
    word.say("AGENDA", bold=True)
    word.item("Apologies for absence", 1)
    word.say("Apologies received from Councillor Marden", left=720)
    word.item("Roads", 1)
    word.item("Mill Lane", 1, 1)
    word.item("Church Row", 1, 1)
    word.item("Reports", 1)
    word.say("PRIVATE BUSINESS", bold=True)
    word.item("Lease of the depot (exempt - paragraph 3)", 2)
    word.item("Staffing", 2)
    agenda = read(tmp_path, "agenda.docx", word.held)
    assert (agenda.body, agenda.venue) == ("Roads Committee", "the Guildhall, Fenwick")
    assert (agenda.date, agenda.start) == (date(2026, 6, 9), time(19, 30))
    assert listed(agenda) == [
        ("1.", "Apologies for absence", False),
        ("2.", "Roads", False),
        ("3.", "Reports", False),
        ("11.", "Lease of the depot (exempt - paragraph 3)", True),
        ("12.", "Staffing", True),
    ]
    assert agenda.items[1].note == "(a)\tMill Lane\n(b)\tChurch Row"
    assert [(m.title, m.name, m.role, m.party) for m in agenda.members] == [
        ("Councillor", "A Kinver", "Chair", "Labour"),
        ("Councillor", "B Marden", "", "Labour"),
        ("Councillor", "C Findern", "Vice-Chair", "Conservative Group"),
        ("Dr", "P Edgley", "Independent co-opted members", ""),
    ]
    assert agenda.apologies == ("Councillor Marden",)
    assert missed(agenda) == []


def test_2_a_word_agenda_laid_out_in_a_table(tmp_path: Path) -> None:
    word = WordFile()
    word.say("Thornby Scrutiny Panel", bold=True)
    word.say("Date: 3 March 2027")
    word.say("Time: 2.00 pm")
    word.say("Venue: Room 4, Moot House")
    word.table(
        ["Item", "Title", "Lead officer", "Page"],
        ["1", "Welcome", "", ""],
        ["2", "Budget monitoring\nRecommendation: That the report be noted.", "H Pell", "3 - 9"],
        ["3", "Flooding: lessons\nReport of the Head of Drainage", "R Oduya", "10"],
    )
    agenda = read(tmp_path, "agenda.docx", word.held)
    assert listed(agenda) == [
        ("1", "Welcome", False),
        ("2", "Budget monitoring", False),
        ("3", "Flooding: lessons", False),
    ]
    assert [item.page for item in agenda.items] == ["", "3 - 9", "10"]
    assert [item.officer for item in agenda.items] == ["", "H Pell", "R Oduya"]
    assert agenda.items[1].recommendations == ("That the report be noted.",)
    assert (agenda.venue, missed(agenda)) == ("Room 4, Moot House", [])


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


def test_3_a_pdf_with_a_page_column_and_a_private_part(tmp_path: Path) -> None:
    agenda = read(tmp_path, "agenda.pdf", pdf(typed_page(PRINTED)))
    assert (agenda.body, agenda.date) == ("Planning Committee", date(2026, 10, 14))
    assert listed(agenda) == [
        ("1.", "Apologies for absence", False),
        ("2.", "Minutes of the meeting of 9 September 2026 and matters arising from them", False),
        ("3.", "Applications for determination", False),
        ("4.", "Enforcement at Old Wharf", True),
    ]
    assert [item.page for item in agenda.items] == ["", "1 - 4", "5 - 40", "41"]
    assert agenda.items[2].officer == "Planning Manager"
    assert "paragraph 7" in agenda.items[3].exemption
    assert missed(agenda) == []


def test_4_a_pack_of_sixty_pages_gives_its_front_sheet_alone_and_soon(tmp_path: Path) -> None:
    head = "Edgley District Council                    Planning Committee\n\n"
    sheet = head + PRINTED + "\n\n                    Page {}"
    more = head + "5.   Urgent business\n     To be agreed by the Chairman\n\n\n          Page 2"
    report = head + "Agenda Item {}\n\nREPORT TO: Planning Committee\n1. Background\n" + (
        "1.1 The site lies by the wharf and has been empty for years.\n" * 30
    )  # fmt: skip
    pages = [sheet.format(1), more, *(report.format(n) for n in range(2, 60))]
    begun = clock.perf_counter()
    agenda = read(tmp_path, "pack.pdf", pdf(*(typed_page(page) for page in pages)))
    assert clock.perf_counter() - begun < 8
    assert [item.number for item in agenda.items] == ["1.", "2.", "3.", "4.", "5."]
    assert "Pages 3 to 60 are papers to the agenda, and left out." in agenda.left_out
    assert any("Printed on each page" in each for each in agenda.left_out)
    assert sum("Edgley District" in line.text for line in agenda.lines) == 1


def test_5_a_scanned_pdf_says_that_it_has_no_text(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        read(tmp_path, "scan.pdf", pdf([], []))
    assert "has no text in it: its pages are pictures (a scan)" in refused.value.what
    assert refused.value.remedy


SAVED = """<!DOCTYPE html><html><head><title>Agenda</title><script>var x = "1. Theft";</script>
</head><body><nav><ul><li>Home</li><li>Your council</li></ul></nav><div class="mgContent">
<h2 class="mgSubTitleTxt">Dawley Licensing Board - Tuesday, 9th June, 2026 7.00 pm</h2>
<p>Venue: <a href="http://maps">Council Chamber, Dawley</a></p>
<table class="mgItemTable"><tr><th>No.</th><th>Item</th></tr>
<tr><td><p class="mgAiTitleTxt">1.</p></td><td><p>Apologies for absence</p>
 <div class="mgWordPara"><p>To receive apologies.</p></div></td></tr>
<tr><td>2.</td><td><p>Minutes</p><p>Additional documents:</p>
 <ul class="mgBulletList"><li><a href="x.pdf">Minutes of 5 May</a></li></ul></td></tr>
<tr><td></td><td><p>PART 2</p></td></tr>
<tr><td>3.</td><td><p>Exclusion of the press and public</p>
 <p>To resolve that the press and public be excluded under section 100A(4) of the Local Government
 Act 1972 on the grounds that exempt information in paragraph 3 would be disclosed.</p></td></tr>
<tr><td>4.</td><td><p>Taxi rank &amp; <b>lease</b></p></td></tr>
</table></div><footer>Cookies</footer></body></html>"""


def test_6_a_saved_committee_page_is_read_without_the_site_around_it(tmp_path: Path) -> None:
    agenda = read(tmp_path, "agenda.html", SAVED)
    assert (agenda.body, agenda.venue) == ("Dawley Licensing Board", "Council Chamber, Dawley")
    assert (agenda.date, agenda.start) == (date(2026, 6, 9), time(19, 0))
    assert [(i.number, i.title) for i in agenda.items] == [
        ("1.", "Apologies for absence"),
        ("2.", "Minutes"),
        ("3.", "Exclusion of the press and public"),
        ("4.", "Taxi rank & lease"),
    ]
    assert (agenda.items[3].private, agenda.items[3].exemption) == (True, "paragraph 3")
    assert agenda.items[0].note == "To receive apologies."
    assert not any("Theft" in line.text or "Cookies" in line.text for line in agenda.lines)


def test_7_a_word_agenda_without_any_numbers(tmp_path: Path) -> None:
    word = WordFile()
    word.say("Marden Parish Meeting", style="Heading 1")
    word.say("Thursday 4 June 2026, 7 pm, Village Hall")
    word.say("Agenda", style="Heading 2")
    for title in ("Welcome", "Apologies", "Footpaths", "Any other business"):
        word.say(title)
    agenda = read(tmp_path, "agenda.docx", word.held)
    assert listed(agenda) == [
        ("", "Welcome", False),
        ("", "Apologies", False),
        ("", "Footpaths", False),
        ("", "Any other business", False),
    ]
    assert agenda.date == date(2026, 6, 4)


def test_8_roman_parts_and_lettered_items(tmp_path: Path) -> None:
    word = WordFile()
    on = '<w:lvlRestart w:val="0"/>'
    word.define(1, level(0, "upperRoman", "Part %1"), level(1, "upperLetter", "%2.", properties=on))
    word.say("Kinver Trustees", bold=True)
    word.item("- Public items", 1)
    word.item("Apologies", 1, 1)
    word.item("Accounts", 1, 1)
    word.item("- Private items", 1)
    word.item("Salaries", 1, 1)
    agenda = read(tmp_path, "agenda.docx", word.held)
    assert listed(agenda) == [
        ("A.", "Apologies", False),
        ("B.", "Accounts", False),
        ("C.", "Salaries", True),
    ]


def test_9_a_text_agenda_in_utf_16_with_apologies_recommendations_and_the_next_meeting(
    tmp_path: Path,
) -> None:
    text = """Findern Harbour Board
Date: 1 July 2026   Time: 10.30 am   Venue: Custom House

Membership
Name\tRole\tAuthority
Cllr A Kinver\tChairman\tFindern Council
Cllr B Marden\t\tThornby Council
Vacancy

Apologies received in advance: Cllr Marden and Mr J Edgley

AGENDA

1. Dredging
   Report of the Harbour Master on the winter dredging
   Recommended:
   (a) That the tender be accepted.
   (b) That the Board be told of the cost.
2. Lights

The next meeting of the Board will be held on 9 September 2026.
"""
    agenda = read(tmp_path, "agenda.txt", text.encode("utf-16"))
    assert listed(agenda) == [("1.", "Dredging", False), ("2.", "Lights", False)]
    assert agenda.items[0].officer == "Harbour Master"
    assert agenda.items[0].recommendations == (
        "(a) That the tender be accepted.",
        "(b) That the Board be told of the cost.",
    )
    assert agenda.apologies == ("Cllr Marden", "Mr J Edgley")
    assert agenda.next_meeting == "9 September 2026"
    assert [(m.name, m.role, m.authority) for m in agenda.members] == [
        ("A Kinver", "Chairman", "Findern Council"),
        ("B Marden", "", "Thornby Council"),
    ]
    assert missed(agenda) == []


def test_10_a_parish_agenda_with_the_1960_act_and_lines_nobody_could_understand(
    tmp_path: Path,
) -> None:
    text = """# Thornby Parish Council

**Monday 7 September 2026, 7.15 pm, St Bride's Hall**

Bring your own cushion

26/41 Apologies
26/42 Public questions
26/43 To resolve that under the Public Bodies (Admission to Meetings) Act 1960 the public be
excluded for the following item
26/44 Clerk's contract
"""
    agenda = read(tmp_path, "agenda.md", text)
    assert [i.number for i in agenda.items] == ["26/41", "26/42", "26/43", "26/44"]
    assert [i.private for i in agenda.items] == [False, False, False, True]
    assert agenda.items[3].exemption == "Public Bodies (Admission to Meetings) Act 1960"
    assert missed(agenda) == ["Bring your own cushion"]


@pytest.mark.parametrize(
    "line", ["Councillor A Kinver", "Members: A Kinver, B Marden and C Findern"]
)
def test_names_above_the_items_are_members(line: str) -> None:
    agenda = read_agenda(f"Roads Panel\n{line}\n1. Apologies\n2. Roads")
    assert agenda.members[0].name == "A Kinver"


@pytest.mark.parametrize(
    "line",
    ["Members of the public are welcome", "Members will be welcomed by the Clerk in the hall"],
)
def test_a_sentence_about_members_lists_nobody(line: str) -> None:
    assert read_agenda(f"Roads Panel\n{line}\n1. Apologies\n2. Roads").members == ()


WORDS = st.from_regex(r"[A-Za-z][a-z]{1,9}( [a-z]{2,8}){0,4}", fullmatch=True)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("plain item point table".split()), WORDS), min_size=1))
def test_every_line_of_a_word_agenda_is_used_or_listed(
    tmp_path_factory: pytest.TempPathFactory, paragraphs: list[tuple[str, str]]
) -> None:
    word = WordFile()
    word.define(1, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"))
    for kind, text in paragraphs:
        if kind == "table":
            word.table([text, "12"])
        elif kind == "plain":
            word.say(text)
        else:
            word.item(text, 1, int(kind == "point"))
    path = tmp_path_factory.mktemp("agenda") / "agenda.docx"
    path.write_bytes(word.held)
    pages = read_in_process("clerk_tui.files.agendas.sources.from_word:read_word", path)
    source = extract_front_sheet(pages)
    shown = "\n".join(line.text for line in read_agenda(source.text).lines)
    shown += "\n".join(source.left_out)
    assert all(text in shown for _, text in paragraphs)
