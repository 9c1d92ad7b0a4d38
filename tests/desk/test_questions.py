"""Questions on notice at the desk."""

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.agenda.questions import find_respondent, notices_for, notices_waiting
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Action, Exchange, Question
from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.style.house_style import style_of
from tests.helpers.ostermere import ADA, LOON


@pytest.fixture
def asked(desk: Desk) -> Desk:
    """Three questions on notice for the first item, given before the meeting."""
    first = desk.meeting.items[0].ident
    for who, text in ((ADA, "What of the buoys?"), (LOON, "What of the cranes?"), (ADA, "Why?")):
        desk.questions.give_notice(first, who, text, respondent="the Harbour Master")
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.agenda.next_item()
    return desk


def questions_put(desk: Desk) -> list[Question]:
    return [e.matter for e in desk.meeting.entries() if isinstance(e.matter, Question)]


def test_questions_are_put_in_order_and_undoing_one_has_it_wait_again(asked: Desk) -> None:
    given = notices_for(asked.meeting)
    asked.questions.put_notices([given[0].ident])
    assert notices_waiting(asked.meeting) == given[1:]
    asked.undo()
    assert notices_waiting(asked.meeting) == given
    with pytest.raises(Refusal):
        asked.questions.put_notices(["n99"])


def test_the_question_of_a_member_who_is_not_there_is_put_for_them(asked: Desk) -> None:
    asked.room.depart(LOON)
    asked.questions.put_notices([notices_for(asked.meeting)[1].ident])
    assert not questions_put(asked)[0].questioner_present
    asked.questions.put_notices([notices_for(asked.meeting)[0].ident], absent=True)
    assert not questions_put(asked)[1].questioner_present


def test_questions_put_together_are_one_group_and_one_step(asked: Desk) -> None:
    given = notices_for(asked.meeting)
    asked.questions.put_notices([given[0].ident, given[2].ident])
    groups = {question.group for question in questions_put(asked)}
    assert groups == {next(asked.meeting.entries()).ident}
    asked.undo()
    assert questions_put(asked) == []


def test_questions_not_reached_get_a_written_response_and_an_action_each(
    asked: Desk,
) -> None:
    notices = notices_waiting(asked.meeting)
    asked.questions.leave_unreached(
        [(n.ident, "Master", "Master", f"Write of {n.ident}") for n in notices]
    )
    entries = list(asked.meeting.entries())
    kinds = [type(entry.matter) for entry in entries]
    assert kinds == [Question, Exchange, Action] * 3
    assert len({entry.ident for entry in entries}) == 9
    for promise, action in zip(entries[1::3], entries[2::3], strict=True):
        assert isinstance(action.matter, Action)
        assert action.matter.beside == promise.ident
    asked.undo()
    assert len(notices_waiting(asked.meeting)) == 3


def test_a_withdrawn_question_is_neither_put_nor_waiting(asked: Desk) -> None:
    asked.questions.withdraw_notice(notices_for(asked.meeting)[1].ident)
    assert [n.question.questioner for n in notices_waiting(asked.meeting)] == [ADA, ADA]
    with pytest.raises(Refusal):
        asked.questions.put_notices([notices_for(asked.meeting)[1].ident])


def test_a_question_on_notice_is_in_no_copy_before_it_is_put(asked: Desk) -> None:
    asked.agenda.amend_item(note="Ask for the figures first.")
    for private in (False, True):
        copy = compose(asked.meeting, style_of(asked.meeting.body), private=private)
        copy_text = " ".join(copy.texts())
        assert "buoys" not in copy_text
        assert "figures" not in copy_text


def test_a_title_says_who_answers(desk: Desk) -> None:
    desk.agenda.list_items([{"title": "Questions to the Clerk to the Committee"}])
    desk.agenda.list_items([{"title": "Questions for the Mayor"}])
    officer, mayor = desk.meeting.items[-2:]
    assert find_respondent(officer) == "the Clerk to the Committee"
    assert find_respondent(mayor) == "the Mayor"
    assert find_respondent(desk.meeting.items[0]) == ""


def test_the_item_of_declarations_never_stays_silent(desk: Desk) -> None:
    desk.agenda.list_items([{"title": "Declarations of interest"}, {"title": "Close"}])
    declarations = desk.meeting.items[-2].ident
    desk.agenda.open_item(declarations)
    desk.agenda.next_item()
    assert desk.meeting.item(declarations).entries == ()  # only looked at: nothing has begun
    desk.timings.commence()
    desk.agenda.open_item(declarations)
    desk.timings.conclude()
    assert [e.matter.members for e in desk.meeting.item(declarations).entries] == [()]  # type: ignore[union-attr]
    desk.undo()
    assert desk.meeting.item(declarations).entries == ()


def test_nobody_is_said_to_have_declared_none_where_somebody_did(desk: Desk) -> None:
    desk.agenda.list_items([{"title": "Declarations of interest"}])
    desk.timings.commence()
    desk.agenda.next_item()
    desk.interests.declare([ADA], kind="personal")
    desk.agenda.open_item(desk.meeting.items[-1].ident)
    desk.agenda.leave_item()
    assert desk.meeting.items[-1].entries == ()
