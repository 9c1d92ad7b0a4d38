"""Word agendas of several layouts are read item by item."""

from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_tui.files.agendas.read import read_agenda
from clerk_tui.files.agendas.sources.pack import extract_front_sheet
from clerk_tui.files.sandboxed_reader import read_in_process
from tests.helpers.agenda_files import WordFile, level
from tests.helpers.agendas import list_items, list_not_understood, read_agenda_of


def agenda_with_members_by_party() -> WordFile:
    """Return a Word agenda whose numbers restart and whose members stand under their party."""
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
    return word


def test_a_word_agenda_with_automatic_numbers_and_members_by_party_is_read(tmp_path: Path) -> None:
    word = agenda_with_members_by_party()
    agenda = read_agenda_of(tmp_path, "agenda.docx", word.held)
    assert (agenda.body, agenda.venue) == ("Roads Committee", "the Guildhall, Fenwick")
    assert (agenda.date, agenda.start) == (date(2026, 6, 9), time(19, 30))
    assert list_items(agenda) == [
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
    assert list_not_understood(agenda) == []


def test_a_word_agenda_laid_out_in_a_table_is_read(tmp_path: Path) -> None:
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
    agenda = read_agenda_of(tmp_path, "agenda.docx", word.held)
    assert list_items(agenda) == [
        ("1", "Welcome", False),
        ("2", "Budget monitoring", False),
        ("3", "Flooding: lessons", False),
    ]
    assert [item.page for item in agenda.items] == ["", "3 - 9", "10"]
    assert [item.officer for item in agenda.items] == ["", "H Pell", "R Oduya"]
    assert agenda.items[1].recommendations == ("That the report be noted.",)
    assert (agenda.venue, list_not_understood(agenda)) == ("Room 4, Moot House", [])


def test_a_word_agenda_without_any_numbers_is_read(tmp_path: Path) -> None:
    word = WordFile()
    word.say("Marden Parish Meeting", style="Heading 1")
    word.say("Thursday 4 June 2026, 7 pm, Village Hall")
    word.say("Agenda", style="Heading 2")
    for title in ("Welcome", "Apologies", "Footpaths", "Any other business"):
        word.say(title)
    agenda = read_agenda_of(tmp_path, "agenda.docx", word.held)
    assert list_items(agenda) == [
        ("", "Welcome", False),
        ("", "Apologies", False),
        ("", "Footpaths", False),
        ("", "Any other business", False),
    ]
    assert agenda.date == date(2026, 6, 4)


def test_roman_parts_and_lettered_items_are_read(tmp_path: Path) -> None:
    word = WordFile()
    on = '<w:lvlRestart w:val="0"/>'
    word.define(1, level(0, "upperRoman", "Part %1"), level(1, "upperLetter", "%2.", properties=on))
    word.say("Kinver Trustees", bold=True)
    word.item("- Public items", 1)
    word.item("Apologies", 1, 1)
    word.item("Accounts", 1, 1)
    word.item("- Private items", 1)
    word.item("Salaries", 1, 1)
    agenda = read_agenda_of(tmp_path, "agenda.docx", word.held)
    assert list_items(agenda) == [
        ("A.", "Apologies", False),
        ("B.", "Accounts", False),
        ("C.", "Salaries", True),
    ]


def test_titles_set_in_italics_alone_are_told_from_their_words(tmp_path: Path) -> None:
    word = WordFile()
    word.say("HARWICK PARISH COUNCIL", bold=True)
    word.say("AGENDA", bold=True)
    word.define(1, level(0, "decimal", "%1."))
    for title, words in (("Minutes. ", "The minutes of May are attached."), ("Roads", "")):
        word.item("", 1)
        word.document.paragraphs[-1].add_run(title).italic = True
        word.document.paragraphs[-1].add_run(words)
    minutes, roads = read_agenda_of(tmp_path, "agenda.docx", word.held).items
    assert (minutes.title, minutes.note) == ("Minutes", "The minutes of May are attached.")
    assert (roads.title, roads.note) == ("Roads", "")


def test_italic_lines_without_numbers_are_titles_and_those_below_them_notes(tmp_path: Path) -> None:
    word = WordFile()
    word.say("HARWICK PARISH COUNCIL", bold=True)
    word.say("AGENDA", bold=True)
    for title in ("Apologies", "Roads", "Lights"):
        word.say("").add_run(title).italic = True
        word.say(f"The clerk will report on the {title.casefold()} of the parish.")
    agenda = read_agenda_of(tmp_path, "agenda.docx", word.held)
    assert [item.title for item in agenda.items] == ["Apologies", "Roads", "Lights"]
    assert all(item.note.startswith("The clerk will report") for item in agenda.items)


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


def test_of_bold_titles_some_may_have_a_line_below_them(tmp_path: Path) -> None:
    word = WordFile()
    word.say("KIRK SESSION OF ST FERGUS")
    word.say("AGENDA", bold=True)
    for title, note in (
        *(
            ("Opening prayer", ""),
            ("Minutes", "For signature"),
            ("Fabric", "Report by the Convener"),
        ),
        *(("Private business", "Pastoral matters"), ("Close", "")),
    ):
        word.say(title, bold=True)
        if note:
            word.say(note)
    agenda = read_agenda_of(tmp_path, "agenda.docx", word.held)
    assert [(item.title, item.note, item.private) for item in agenda.items] == [
        ("Opening prayer", "", False),
        ("Minutes", "For signature", False),
        ("Fabric", "Report by the Convener", False),
        ("Private business", "Pastoral matters", True),
        ("Close", "", True),
    ]
