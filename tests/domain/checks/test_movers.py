"""Findings about those who moved and seconded."""

from datetime import time

from clerk_tui.domain.checks import movers as ch
from tests.domain.checks.check_assertions import (
    accepts,
    finds,
    in_session,
    later,
    motion,
)
from tests.helpers.ostermere import ADA, LAMB, LOON, ONEIL, ROOKE

DPI = "disclosable pecuniary"


def test_a_mover_who_had_left_is_found() -> None:
    desk = in_session()
    desk.room.depart(ADA, time(10, 20))
    motion(desk, ADA, ROOKE)
    message = (
        "Councillor Ada Quill moved a motion in “Dredging” (minute 1), but was not in the room."
    )
    finds(ch.mover_not_in_the_room, desk, "error", message)


def test_a_seconder_who_left_after_seconding_is_in_order() -> None:
    desk = in_session()
    motion(desk, ADA, ROOKE)
    later(desk, 5)
    desk.room.depart(ADA)
    accepts(ch.mover_not_in_the_room, desk)


def test_a_motion_seconded_by_an_officer_is_found() -> None:
    desk = in_session()
    motion(desk, ADA, LAMB)
    finds(ch.mover_not_a_member, desk, "error", "Mrs H Lamb seconded a motion", "not a member.")


def test_a_motion_moved_by_a_name_that_is_on_no_list_is_found() -> None:
    desk = in_session()
    motion(desk, "Cllr Nobody", ADA)
    finds(ch.mover_not_a_member, desk, "warning", "Cllr Nobody moved a motion")


def test_a_motion_moved_and_seconded_by_members_is_in_order() -> None:
    desk = in_session()
    motion(desk, ADA, "Councillor B Okafor")
    accepts(ch.mover_not_a_member, desk)


def test_a_motion_moved_with_a_pecuniary_interest_is_found() -> None:
    desk = in_session()
    desk.interests.declare([LOON], kind=DPI, items=(desk.meeting.current,))
    motion(desk, LOON, ADA)
    finds(ch.mover_with_an_interest, desk, "error", "van der Loon moved", f"declared a {DPI} int")


def test_a_motion_moved_by_a_member_in_arrears_with_council_tax_is_in_order() -> None:
    desk = in_session()
    desk.interests.declare([LOON], kind="council tax arrears", items=(desk.meeting.current,))
    desk.interests.declare([ONEIL], kind=DPI, items=(desk.meeting.items[1].ident,))
    motion(desk, LOON, ONEIL)
    accepts(ch.mover_with_an_interest, desk)


def test_a_second_meeting_in_the_document_is_not_compared_with_the_roll() -> None:
    desk = in_session()
    desk.second_meeting.begin(
        heading=("Sub-Committee",), attendance=("Mrs A Other", "Mr B Another")
    )
    desk.agenda.add_item("Fees")
    motion(desk, "Mrs A Other", "Mr B Another")
    accepts(ch.mover_not_a_member, desk)
