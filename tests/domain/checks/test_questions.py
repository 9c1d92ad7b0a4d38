"""Findings about questions: put, answered, left over."""

from clerk_tui.domain.checks import questions as ch
from tests.domain.checks.check_assertions import accepts, finds, in_session
from tests.helpers.ostermere import ADA, LOON, ROOKE, harbours


def test_a_second_supplementary_of_the_same_questioner_is_found() -> None:
    desk = in_session()
    desk.questions.ask(ADA, "what it would cost")
    for text in ("who would pay", "and when"):
        desk.questions.follow_up(ADA, text, "supplementary")
    finds(ch.second_supplementary, desk, "note", "Ada Quill put a second supplementary")
    assert len(list(ch.second_supplementary(desk.meeting))) == 1


def test_one_supplementary_each_and_one_to_each_question_are_in_order() -> None:
    desk = in_session()
    for _ in range(2):
        desk.questions.ask(ADA, "what it would cost")
        desk.questions.follow_up(ADA, "who would pay", "supplementary")
        desk.questions.follow_up(LOON, "who would pay", "supplementary")
        desk.questions.follow_up("", "somebody asked who would pay", "supplementary")
        desk.questions.follow_up("", "somebody asked it again", "supplementary")
    accepts(ch.second_supplementary, desk)


def test_a_question_that_nobody_answered_is_found_once_its_item_was_left() -> None:
    desk = in_session()
    desk.questions.ask(ADA, "what it would cost")
    accepts(ch.question_without_response, desk)
    desk.agenda.next_item()
    finds(ch.question_without_response, desk, "warning", "“Dredging” (minute 1) has no response")


def test_a_question_answered_or_promised_an_answer_is_in_order() -> None:
    desk = in_session()
    desk.questions.ask(ADA, "what it would cost")
    desk.questions.follow_up(ROOKE, "that nobody knew")
    desk.agenda.next_item()
    desk.questions.ask(ADA, "what it would cost")
    desk.questions.promise_response("Clerk", "Write", owner="Clerk")
    desk.agenda.leave_item()
    accepts(ch.question_without_response, desk)


def test_a_question_on_notice_that_was_never_put_is_found() -> None:
    desk = in_session("Questions to the Chairman", "Moorings")
    desk.questions.give_notice(desk.meeting.current, ADA, "What will it cost?")
    desk.questions.give_notice(desk.meeting.current, LOON, "Who will pay?")
    accepts(ch.notice_not_dealt_with, desk)
    desk.agenda.next_item()
    finds(ch.notice_not_dealt_with, desk, "warning", "2 questions on notice were not put")


def test_questions_put_withdrawn_or_answered_in_writing_are_in_order() -> None:
    desk = in_session("Questions to the Chairman", "Moorings")
    current_item = desk.meeting.current
    first, second, third = (
        desk.questions.give_notice(current_item, ADA, f"What is {n}?") for n in range(3)
    )
    desk.questions.put_notices([first])
    desk.questions.withdraw_notice(second)
    desk.questions.leave_unreached([(third, "Clerk", "Clerk", "Write to her")])
    desk.agenda.next_item()
    accepts(ch.notice_not_dealt_with, desk)


def test_a_member_of_the_public_named_in_the_minutes_is_found() -> None:
    desk = in_session()
    desk.questions.ask("Mrs Vane", "whether the pier was safe", kind="resident")
    accepts(ch.resident_named, desk)
    desk.paragraphs.write("The Chairman thanked Mrs Vane.")
    finds(ch.resident_named, desk, "note", "A member of the public is named in “Dredging”")


def test_a_member_of_the_public_named_where_the_house_names_them_is_in_order() -> None:
    desk = in_session(body=harbours(layout={"residents": "named"}))
    desk.questions.ask("Mrs Vane", "whether the pier was safe", kind="resident")
    desk.paragraphs.write("The Chairman thanked Mrs Vane.")
    accepts(ch.resident_named, desk)
