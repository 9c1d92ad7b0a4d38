"""Findings about the roll and the chair."""

from datetime import time

from clerk_tui.domain.checks import attendance as ch
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.model.votes import named_vote
from tests.domain.checks.check_assertions import accepts, finds, in_session, motion
from tests.helpers.ostermere import ADA, LOON, OKAFOR, ONEIL, ROOKE, TESS, a_desk, opened


def test_members_of_whom_the_roll_says_nothing_are_found() -> None:
    desk = opened(a_desk())
    desk.roll.mark_all_present([ROOKE, ONEIL, LOON])
    desk.roll.mark(OKAFOR, "apologies")
    finds(ch.roll_not_called, desk, "warning", "Councillor Ada Quill and Ms T. Quill came.")


def test_only_the_first_members_missing_from_the_roll_are_named() -> None:
    desk = opened(a_desk())
    finds(ch.roll_not_called, desk, "warning", "P. Rooke", "B Okafor and 1 more came.")


def test_a_roll_that_accounts_for_every_member_is_in_order() -> None:
    desk = in_session()
    desk.roll.mark(ADA, "apologies")
    accepts(ch.roll_not_called, desk)


def test_nobody_is_missing_before_the_meeting() -> None:
    accepts(ch.roll_not_called, a_desk())


def test_a_meeting_without_anybody_in_the_chair_is_found() -> None:
    finds(ch.nobody_presides, opened(a_desk()), "warning", "Nobody")


def test_a_meeting_with_somebody_in_the_chair_is_in_order() -> None:
    accepts(ch.nobody_presides, in_session())
    accepts(ch.nobody_presides, a_desk())


def test_a_chairman_who_sent_apologies_is_found() -> None:
    desk = in_session()
    desk.roll.mark(ROOKE, "apologies")
    finds(ch.chair_not_present, desk, "error", "Councillor P. Rooke")


def test_a_chairman_who_left_early_is_in_order() -> None:
    desk = in_session()
    desk.room.depart(ROOKE, time(10, 40))
    accepts(ch.chair_not_present, desk)


def test_apologies_of_a_member_who_seconded_are_found() -> None:
    desk = in_session()
    motion(desk, ADA, ONEIL)
    desk.roll.mark(ONEIL, "apologies")
    finding = finds(ch.apology_of_participant, desk, "error", "O'Neil seconded")
    assert finding.entry == desk.corrections.last_entry().ident


def test_absence_of_a_member_who_voted_by_name_is_found() -> None:
    desk = in_session()
    motion(desk, vote=named_vote((ADA, ONEIL), (TESS,)))
    desk.roll.mark(TESS, "absent")
    finds(ch.apology_of_participant, desk, "error", "Ms T. Quill voted")


def test_apologies_of_a_member_who_asked_a_question_are_found_once() -> None:
    desk = in_session()
    desk.questions.ask(LOON, "what it would cost")
    desk.questions.follow_up(LOON, "when it would end", "supplementary")
    desk.roll.mark(LOON, "away")
    finds(ch.apology_of_participant, desk, "error", "J van der Loon spoke")
    assert len(list(ch.apology_of_participant(desk.meeting))) == 1


def test_apologies_of_members_who_took_no_part_are_in_order() -> None:
    desk = in_session()
    desk.roll.mark(ONEIL, "apologies")
    stand_in = desk.roll.substitute(ADA, Person("F Dunmore", "Councillor"))
    motion(desk, stand_in, LOON)
    accepts(ch.apology_of_participant, desk)


def test_a_member_who_sent_apologies_and_came_after_all_may_take_part() -> None:
    desk = in_session()
    desk.roll.mark(ONEIL, "apologies")
    desk.room.arrive(ONEIL)
    motion(desk, ONEIL, ADA)
    accepts(ch.apology_of_participant, desk)


def test_a_question_on_notice_may_be_put_for_an_absent_member() -> None:
    desk = in_session()
    desk.roll.mark(ONEIL, "apologies")
    desk.questions.ask(ONEIL, "what it would cost", on_notice=True)
    accepts(ch.apology_of_participant, desk)
