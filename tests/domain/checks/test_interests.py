"""Findings about what members did who had declared an interest."""

from datetime import time

from clerk_tui.domain.checks import interests as ch
from tests.domain.checks.check_assertions import (
    accepts,
    finds,
    in_session,
    later,
    motion,
)
from tests.helpers.ostermere import ADA, LOON, ONEIL, ROOKE

DPI = "disclosable pecuniary"


def test_a_member_who_asked_a_question_on_their_own_interest_is_found() -> None:
    desk = in_session()
    desk.interests.declare([ADA], kind=DPI, items=(desk.meeting.current,))
    desk.questions.ask(ADA, "what it would cost")
    message = "Councillor Ada Quill spoke in “Dredging” (minute 1), having declared a disclosable"
    finds(ch.spoke_with_an_interest, desk, "warning", message)


def test_a_member_who_replied_on_their_own_interest_is_found() -> None:
    desk = in_session()
    desk.interests.declare(
        [ADA, LOON], kind=DPI, items=(desk.meeting.current,), withdrew="spoke then left"
    )
    desk.questions.ask(ROOKE, "what it would cost")
    desk.questions.follow_up(LOON, "that nobody knew", "comment")
    finds(ch.spoke_with_an_interest, desk, "warning", "J van der Loon spoke")


def test_a_member_in_arrears_one_with_leave_and_one_on_another_item_may_speak() -> None:
    desk = in_session()
    item_here, there = (item.ident for item in desk.meeting.items)
    desk.interests.declare([ADA], kind="council tax arrears", items=(item_here,))
    desk.interests.declare(
        [LOON], kind="prejudicial", items=(item_here,), withdrew="spoke then left"
    )
    desk.interests.declare([ONEIL], kind=DPI, items=(there,))
    desk.interests.declare([ROOKE], kind=DPI, items=(item_here,), dispensation=True)
    for key in (ADA, LOON, ONEIL, ROOKE):
        desk.questions.ask(key, "what it would cost")
    accepts(ch.spoke_with_an_interest, desk)


def test_a_member_who_stayed_for_the_decision_on_their_interest_is_found_once() -> None:
    desk = in_session()
    desk.interests.declare([ADA], kind=DPI, items=(desk.meeting.current,))
    motion(desk, ROOKE, LOON)
    desk.decisions.resolve(["That the basin be dredged"])
    finds(ch.stayed_with_an_interest, desk, "warning", "Ada Quill was in the room", "“Dredging”")
    assert len(list(ch.stayed_with_an_interest(desk.meeting))) == 1


def test_a_member_who_withdrew_before_the_decision_is_in_order() -> None:
    desk = in_session()
    desk.interests.declare([ADA], kind=DPI, items=(desk.meeting.current,))
    desk.interests.declare([LOON], kind=DPI, items=(desk.meeting.current,), withdrew="left")
    desk.room.depart(ADA, interest=True)
    later(desk, 5)
    motion(desk, ROOKE, ONEIL)
    later(desk, 5)
    desk.room.arrive(ADA)
    accepts(ch.stayed_with_an_interest, desk)


def test_nobody_stayed_for_a_decision_at_an_unknown_time() -> None:
    desk = in_session()
    desk.interests.declare([ADA], kind=DPI, items=(desk.meeting.current,))
    desk.timings.conclude(time(11, 0))
    later(desk, 24 * 60)
    desk.decisions.resolve(["That the basin be dredged"], item=desk.meeting.items[0].ident)
    accepts(ch.stayed_with_an_interest, desk)


def test_an_interest_that_bars_every_vote_of_the_meeting_is_found() -> None:
    desk = in_session()
    desk.interests.declare([ADA], kind=DPI, nature="a boat owner")
    finds(ch.interest_in_no_item, desk, "warning", "Ada Quill declared", "without an item")


def test_an_interest_in_an_item_and_one_that_bars_nobody_are_in_order() -> None:
    desk = in_session()
    desk.interests.declare([ADA], kind=DPI, items=(desk.meeting.current,))
    desk.interests.declare([LOON], kind="personal")
    desk.interests.declare_none()
    accepts(ch.interest_in_no_item, desk)


def test_a_paragraph_that_a_barred_member_spoke_is_found() -> None:
    desk = in_session()
    desk.interests.declare([LOON], kind=DPI, items=(desk.meeting.current,))
    desk.paragraphs.write("Councillor van der Loon said that it was dear.")
    message = "Councillor J van der Loon is said to have spoken in “Dredging”"
    finds(ch.minuted_as_speaking_with_an_interest, desk, "warning", message)


def test_a_paragraph_on_another_speaker_or_one_with_leave_is_in_order() -> None:
    desk = in_session()
    desk.interests.declare([ONEIL], kind="prejudicial", items=(desk.meeting.current,))
    desk.paragraphs.write("Councillor Rooke said that Councillor O'Neil had left.")
    accepts(ch.minuted_as_speaking_with_an_interest, desk)
    desk.paragraphs.write("Councillor O'Neil asked what it would cost.")
    desk.room.depart(ONEIL, interest=True, spoke=True)
    accepts(ch.minuted_as_speaking_with_an_interest, desk)


def test_a_member_who_had_the_floor_on_their_own_interest_is_found() -> None:
    desk = in_session()
    desk.interests.declare([ADA], kind=DPI, items=(desk.meeting.current,))
    desk.questions.speak(ADA)
    desk.questions.speak(ADA)
    finds(ch.had_the_floor_with_an_interest, desk, "warning", "Ada Quill had the floor")
    assert len(list(ch.had_the_floor_with_an_interest(desk.meeting))) == 1


def test_a_member_who_had_the_floor_on_another_item_is_in_order() -> None:
    desk = in_session()
    desk.interests.declare([ADA], kind=DPI, items=(desk.meeting.items[1].ident,))
    desk.questions.speak(ADA)
    desk.questions.speak("Mrs Vane")
    accepts(ch.had_the_floor_with_an_interest, desk)
