"""At the desk: putting right what was minuted."""

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model import matters as mt
from tests.helpers.minuted import matters, texts
from tests.helpers.ostermere import ADA, ROOKE


@pytest.fixture(autouse=True)
def in_hand(desk: Desk) -> None:
    """The first item is open."""
    desk.agenda.next_item()


def test_plain_words_are_changed_themselves_and_keep_their_place(desk: Desk) -> None:
    desk.paragraphs.write("Wrnog.", margin="PR")
    desk.paragraphs.bullet("Wrnog.")
    for entry in desk.meeting.items[0].entries:
        desk.corrections.reword(entry.ident, "Right.")
    assert matters(desk) == [mt.Paragraph("Right.", "PR"), mt.Bullet("Right.")]
    with pytest.raises(Refusal, match="Nothing would be left"):
        desk.corrections.reword(desk.corrections.last_entry().ident, " ")


def test_a_sentence_of_the_houses_keeps_its_facts_and_prints_the_clerks_words(desk: Desk) -> None:
    desk.interests.declare([ADA], kind="personal")
    ident = desk.corrections.last_entry().ident
    desk.corrections.reword(ident, "Ada has a boat.")
    assert desk.corrections.last_entry().wording == "Ada has a boat."
    assert matters(desk) == [mt.Declaration((ADA,), "personal")]
    desk.corrections.reword(ident, "")
    assert desk.corrections.last_entry().wording == ""


def test_a_resolution_reworded_is_still_a_resolution(desk: Desk) -> None:
    desk.decisions.resolve(["That A", "That B"], marks=("(1)", "(2)"), reasons="Because.")
    desk.corrections.reword(desk.corrections.last_entry().ident, "(1) That C\n(2) That D\nThat E")
    assert matters(desk) == [
        mt.Resolution(("That C", "That D", "That E"), "RESOLVED", ("(1)", "(2)", ""), "Because.")
    ]
    with pytest.raises(Refusal, match="Nothing would be left"):
        desk.corrections.reword(desk.corrections.last_entry().ident, "")


def test_an_action_reworded_keeps_its_owner_and_date(desk: Desk) -> None:
    desk.actions.add("To oil it", "HL", "1 May")
    desk.corrections.reword(desk.corrections.last_entry().ident, "To oil them  HL – 1 May")
    assert matters(desk) == [mt.Action("To oil them", "HL", "1 May")]
    desk.corrections.reword(desk.corrections.last_entry().ident, "To oil all")
    assert matters(desk) == [mt.Action("To oil all", "HL", "1 May")]


def test_a_table_is_not_reworded(desk: Desk) -> None:
    desk.paragraphs.table(["A"])
    with pytest.raises(Refusal, match="changed row by row"):
        desk.corrections.reword(desk.corrections.last_entry().ident, "words")


def test_facts_are_corrected_and_who_wrote_it_stays(desk: Desk) -> None:
    desk.motions.move("That it be", ROOKE, ADA, source="import")
    ident = desk.corrections.last_entry().ident
    desk.corrections.correct(ident, mt.Motion("That it not be", ROOKE, ADA))
    desk.corrections.reword(ident, "Not to be.")
    assert matters(desk) == [mt.Motion("That it not be", ROOKE, ADA, reworded=True)]
    assert desk.corrections.last_entry().source == "import"


def test_entries_are_moved_within_their_item_and_to_another(desk: Desk) -> None:
    desk.paragraphs.jot("a\nb\nc")
    a, b, c = (entry.ident for entry in desk.meeting.items[0].entries)
    desk.corrections.move_entry(c)
    assert texts(desk) == ["c", "a", "b"]
    desk.corrections.shift_entry(c, 1)
    assert texts(desk) == ["a", "c", "b"]
    desk.corrections.shift_entry(c, 99)
    desk.corrections.shift_entry(b, -99)
    assert texts(desk) == ["b", "a", "c"]
    desk.corrections.move_entry(a, item=desk.meeting.items[1].ident)
    desk.corrections.move_entry(b, after=a)
    assert (texts(desk), texts(desk, 1)) == (["c"], ["a", "b"])
    for wrong in ({"after": c}, {"item": "i99"}, {"after": "e99"}):
        with pytest.raises(Refusal):
            desk.corrections.move_entry(c, **wrong)
    assert (texts(desk), texts(desk, 1)) == (["c"], ["a", "b"])


def test_a_removed_entry_is_gone_until_undo_brings_it_back(desk: Desk) -> None:
    desk.paragraphs.jot("a\nb")
    desk.corrections.remove_entry(desk.corrections.last_entry().ident)
    assert texts(desk) == ["a"]
    with pytest.raises(Refusal, match="no longer in the minutes"):
        desk.corrections.remove_entry("e99")
    desk.undo()
    assert texts(desk) == ["a", "b"]


def test_there_is_no_last_entry_where_nothing_is_minuted(desk: Desk) -> None:
    with pytest.raises(Refusal, match="Nothing is minuted under this item"):
        desk.corrections.last_entry()
