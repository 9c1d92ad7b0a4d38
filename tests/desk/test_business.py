"""At the desk: declarations, questions, motions and votes, decisions, actions."""

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model import matters as mt
from tests.helpers.ostermere import ADA, LOON, ONEIL


@pytest.fixture(autouse=True)
def in_hand(desk: Desk) -> None:
    """Everybody is there, and the first item is open."""
    desk.roll.mark_all_present()
    desk.agenda.next_item()


def last(desk: Desk) -> mt.Matter:
    """The matter last minuted."""
    return desk.corrections.last_entry().matter


def test_one_member_or_several_declare_an_interest_and_none_is_said_too(desk: Desk) -> None:
    desk.interests.declare(
        [ADA, LOON], kind="personal", nature="boats\x00", relates_to="2", withdrew="left"
    )
    assert last(desk) == mt.Declaration((ADA, LOON), "personal", "boats", "2", "left")
    desk.interests.declare_none()
    assert last(desk) == mt.Declaration()


def test_a_question_is_answered_and_followed_up(desk: Desk) -> None:
    first = desk.questions.ask(ONEIL, "whether it floats", respondent="the Master", on_notice=True)
    desk.questions.follow_up("the Master", "it does")
    assert desk.meeting.entry(first).matter == mt.Question(
        ONEIL, "whether it floats", "the Master", on_notice=True
    )
    assert last(desk) == mt.Exchange("the Master", "it does", "response")


def test_a_resolution_needs_words_unless_they_stand_elsewhere(desk: Desk) -> None:
    for empty in ([], ["", " \n"]):
        with pytest.raises(Refusal, match="A resolution needs words"):
            desk.decisions.resolve(empty)
    desk.decisions.resolve(
        ["That A", "", "That B"], "AGREED:", marks=("(a)", "(b)"), reasons="Because."
    )
    assert last(desk) == mt.Resolution(
        ("That A", "That B"), "AGREED:", ("(a)", "(b)"), reasons="Because."
    )
    desk.decisions.resolve([], printed_elsewhere=True)
    assert desk.corrections.last_entry().printed_elsewhere


def test_an_action_needs_words_or_somebody_to_do_it(desk: Desk) -> None:
    with pytest.raises(Refusal, match="An action needs words"):
        desk.actions.add(" ")
    desk.actions.add("", "HL")
    desk.actions.add("To oil\nit", " H\nL ", "1\tMay", heading="ACTION", update="Done.")
    assert last(desk) == mt.Action("To oil\nit", "H L", "1 May", "", "ACTION", "Done.")


def test_something_that_happened_is_minuted_with_its_time(desk: Desk) -> None:
    desk.paragraphs.happen("tribute", "We stood.", who=ADA)
    assert last(desk) == mt.Happening("tribute", "We stood.", ADA)


def test_an_entry_may_be_put_after_another_and_under_another_item(desk: Desk) -> None:
    first = desk.questions.ask(ONEIL, "one")
    desk.agenda.next_item()
    desk.questions.follow_up("the Master", "two", after=first)
    desk.actions.add("To see to it", item=desk.meeting.items[2].ident, number="7")
    assert [len(item.entries) for item in desk.meeting.items] == [2, 0, 1, 0]
    assert desk.meeting.items[2].entries[0].number == "7"
    with pytest.raises(Refusal, match="no longer in the minutes"):
        desk.interests.declare_none(after="e99")
