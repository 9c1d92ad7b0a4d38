"""What is found in the minute book, and what is never shown in public."""

from datetime import date

import pytest

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.minute_book.search_query import SearchQuery, read_query
from clerk_tui.domain.model.votes import Vote
from clerk_tui.storage.minute_book.search import search
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.ostermere import ADA, LOON, ONEIL, desk_in, harbours, opened

MARCH, APRIL = date(2027, 3, 24), date(2027, 4, 21)


@pytest.fixture(autouse=True)
def book(record: SqliteRecord) -> None:
    """Two meetings of two bodies."""
    desk = opened(desk_in(record, harbours(), day=MARCH), "Moorings and berths", "Café")
    desk.paragraphs.write("The mooring fees were naïve.")
    desk.interests.declare([ADA], kind="personal", nature="owner of a boat")
    desk.decisions.resolve(["That the fees be doubled"])
    desk.paragraphs.note("Ask about the fees.")
    desk.agenda.next_item()
    desk.paragraphs.write("The café was repainted in the committee's colours.")
    desk = opened(desk_in(record, harbours(name="Saltby Lights Panel"), day=APRIL), "Lamps")
    desk.interests.declare([LOON, ONEIL], kind="disclosable pecuniary", nature="maker of lamps")
    desk.decisions.resolve(["That the lamps be lit"])
    desk.private_business.exclude_public("Paragraph 3")
    desk.paragraphs.write("The secret price of the lamps and the fees.")


def texts(record: SqliteRecord, typed: str, **options: bool) -> list[str]:
    return [result.text for result in search(record.db.conn, read_query(typed, **options))]


def test_words_are_found_without_case_or_accents_the_newest_first(record: SqliteRecord) -> None:
    assert texts(record, "NAIVE fees ") == ["The mooring fees were naïve."]
    assert texts(record, "café ") == texts(record, "cafe ")
    assert texts(record, "that the ") == [
        "RESOLVED That the lamps be lit",
        "RESOLVED That the fees be doubled",
    ]


def test_a_motion_carried_is_found_as_a_resolution_and_as_a_motion(record: SqliteRecord) -> None:
    desk = opened(desk_in(record, harbours(), day=APRIL), "Cranes")
    for words, figures in (
        ("That the crane be moved", Vote(in_favour=7, against=2, abstained=0)),
        ("That it sink", Vote(in_favour=1, against=8, abstained=0)),
    ):
        desk.motions.move(words, ADA, LOON)
        desk.voting.vote(figures)
    motion_text = "That the crane be moved\ncarried (7 for, 2 against, 0 abstained)"
    assert texts(record, "kind:resolution crane") == [motion_text]
    assert motion_text in texts(record, "kind:motion crane")
    assert texts(record, "kind:resolution sink") == []
    resolution_rows = record.db.execute(
        "SELECT lead, resolution FROM resolutions WHERE item = 'Cranes'"
    )
    assert resolution_rows.fetchall() == [("RESOLVED", motion_text)]


def test_a_resolution_is_found_by_the_title_of_its_item(record: SqliteRecord) -> None:
    assert texts(record, "kind:resolutions berths") == ["RESOLVED That the fees be doubled"]


def test_declarations_are_found_by_the_member_who_made_them(record: SqliteRecord) -> None:
    (declaration,) = search(record.db.conn, SearchQuery(member="o'neil", kind="declaration"))
    assert declaration.people == "Councillor J van der Loon; Councillor Siobhán O'Neil"
    assert declaration.text.startswith("Councillor J van der Loon and Councillor Siobhán O'Neil:")
    assert (declaration.day, declaration.minute) == (APRIL, "1")
    assert texts(record, "by:quill kind:dec")[0].startswith("Councillor Ada Quill")


def test_entries_are_found_by_their_body_and_between_days(record: SqliteRecord) -> None:
    assert {f.body for f in search(record.db.conn, SearchQuery(body="lights"))} == {
        "Saltby Lights Panel"
    }
    assert {f.day for f in search(record.db.conn, SearchQuery(until=MARCH))} == {MARCH}
    assert texts(record, "from:25/3/27 to:2027 resolved ") == ["RESOLVED That the lamps be lit"]
    assert texts(record, "to:2026 resolved ") == []


@pytest.mark.parametrize("typed", ["mo", "moo", "moor", "moori", "mooring fees we"])
def test_a_word_is_found_while_it_is_typed(record: SqliteRecord, typed: str) -> None:
    assert "The mooring fees were naïve." in texts(record, typed)


def test_a_word_that_is_finished_is_not_the_beginning_of_another(record: SqliteRecord) -> None:
    assert texts(record, "moor ") == []


def test_words_in_quotation_marks_stand_as_they_are(record: SqliteRecord) -> None:
    assert len(texts(record, '"fees be"')) == 1
    assert texts(record, '"be fees"') == []


def test_private_business_and_notes_are_in_no_public_answer(record: SqliteRecord) -> None:
    assert texts(record, "secret") == []
    assert "Ask about the fees." not in texts(record, "fees")
    results = search(record.db.conn, read_query("fees ", private=True))
    assert {f.text for f in results if f.private} == {
        "The secret price of the lamps and the fees.",
        "Ask about the fees.",
    }


def test_a_private_title_is_known_only_with_private_business(record: SqliteRecord) -> None:
    desk = desk_in(record, day=APRIL)
    desk.agenda.list_items(
        [{"title": "Sale of Quayhouse", "public_title": "A lease", "private": True}]
    )
    desk.agenda.next_item()
    desk.private_business.exclude_public("Paragraph 3", clause="That the public be excluded")
    assert texts(record, "quayhouse") == []
    assert texts(record, "lease excluded ") == ["RESOLVED That the public be excluded"]


def test_no_more_than_is_asked_for(record: SqliteRecord) -> None:
    assert len(search(record.db.conn, SearchQuery("the", most=2))) == 2
    assert search(record.db.conn, SearchQuery()) == []


@pytest.mark.parametrize(
    "typed", ['"', "''", "*", "a OR", "NEAR(", "title:x", "-", "\0", "{text} : x", "by:'", 'x"y"z']
)
def test_no_mark_is_taken_for_the_language_of_the_index(record: SqliteRecord, typed: str) -> None:
    assert isinstance(texts(record, typed), list)


@pytest.mark.parametrize("typed", ["kind:poem", "from:31/2/27", "kind:"])
def test_what_is_no_kind_or_no_day_is_said(typed: str) -> None:
    with pytest.raises(Refusal):
        read_query(f"{typed} ") if typed != "kind:" else read_query('kind:""')


def test_what_was_removed_or_undone_is_not_found(record: SqliteRecord) -> None:
    desk = opened(desk_in(record), "Piers")
    desk.paragraphs.write("A zebra was seen.")
    assert texts(record, "zebra")
    desk.undo()
    assert not texts(record, "zebra")
    desk.redo()
    desk.corrections.remove_entry(desk.corrections.last_entry().ident)
    assert not texts(record, "zebra")


def test_a_motion_carried_as_amended_is_found_by_the_words_resolved(
    record: SqliteRecord,
) -> None:
    desk = opened(desk_in(record, harbours(), day=APRIL), "Cranes")
    desk.motions.move("That the crane be red", ADA, LOON)
    desk.motions.amend("delete red, insert green", ADA, LOON)
    desk.voting.vote(Vote(in_favour=7, against=2, abstained=0))
    desk.voting.vote(Vote(in_favour=6, against=3, abstained=0))
    amended = "That the crane be green\ncarried (6 for, 3 against, 0 abstained)"
    assert texts(record, "kind:resolution crane") == [amended]
    desk.decisions.resolve(["That the crane be green"])  # minuted by hand too: it is one resolution
    assert texts(record, "kind:resolution crane") == ["RESOLVED That the crane be green"]
    desk.undo()
    assert texts(record, "kind:resolution crane") == [amended]


@pytest.mark.parametrize("typed", ["oneil ", "ONEIL ", "onei", "oneil", "o'neil ", "by:oneil "])
def test_a_name_with_an_apostrophe_is_found_without_it(record: SqliteRecord, typed: str) -> None:
    (result,) = search(record.db.conn, read_query(typed))
    assert "Neil" in result.people
    desk = opened(desk_in(record, harbours(), day=APRIL), "Cranes")
    desk.paragraphs.write("Mrs D’Arcy asked when the mover had come over.")
    assert texts(record, "darcy ") == ["Mrs D’Arcy asked when the mover had come over."]
    assert texts(record, "darc") == texts(record, "darcy ")
    assert texts(record, "mover ") == texts(record, "darcy ")
