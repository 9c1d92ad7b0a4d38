"""Findings about those who voted by name."""

from datetime import time

from msgspec.structs import replace

from clerk_tui.domain.checks.voting import voters as ch
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.model.votes import named_vote
from tests.domain.checks.check_assertions import accepts, finds, in_session, motion
from tests.helpers.ostermere import ADA, LAMB, LOON, OKAFOR, ONEIL, ROOKE, TESS, harbours

DPI = "disclosable pecuniary"
EVERYBODY = (ROOKE, ADA, ONEIL, LOON, OKAFOR, TESS)


def test_a_member_who_votes_beside_their_substitute_is_found() -> None:
    desk = in_session()
    stand_in = desk.roll.substitute(ADA, Person("F Dunmore", "Councillor"))
    motion(desk, vote=named_vote((stand_in, ROOKE)))
    accepts(ch.voter_not_entitled, desk)
    desk.room.arrive(ADA)
    motion(desk, vote=named_vote((ADA, ROOKE)))
    finds(ch.voter_not_entitled, desk, "error", "represented by a substitute")


def test_a_vote_of_a_member_who_had_left_is_found() -> None:
    desk = in_session()
    desk.room.depart(ADA, time(10, 20))
    motion(desk, vote=replace(named_vote(EVERYBODY), override="so"))
    message = "Councillor Ada Quill is named in the vote in “Dredging” (minute 1)"
    finds(ch.voter_not_in_the_room, desk, "error", message, "was not in the room")


def test_a_vote_of_a_member_who_came_later_is_found() -> None:
    desk = in_session()
    desk.roll.mark(LOON, "expected")
    motion(desk, vote=replace(named_vote(EVERYBODY), override="so"))
    finds(ch.voter_not_in_the_room, desk, "error", "J van der Loon")
    desk.room.arrive(LOON, time(10, 45))
    finds(ch.voter_not_in_the_room, desk, "error", "J van der Loon")
    desk.attendance_corrections.correct_movement(LOON, time(10, 15))
    accepts(ch.voter_not_in_the_room, desk)


def test_a_vote_of_the_members_who_were_there_is_in_order() -> None:
    desk = in_session()
    desk.room.depart(ADA, time(10, 20))
    motion(desk, vote=named_vote((ROOKE, ONEIL), (LOON,), (OKAFOR, TESS), (ADA,)))
    accepts(ch.voter_not_in_the_room, desk)


def test_a_vote_of_an_officer_is_found() -> None:
    desk = in_session()
    motion(desk, vote=named_vote((ROOKE, ONEIL), (LAMB,)))
    finds(ch.voter_not_entitled, desk, "error", "Mrs H Lamb", "not on the list of members")


def test_a_vote_of_somebody_on_no_list_is_found() -> None:
    desk = in_session()
    motion(desk, vote=named_vote((ROOKE, "Cllr Nobody")))
    finds(ch.voter_not_entitled, desk, "warning", "Cllr Nobody is named")


def test_a_vote_of_a_member_present_from_elsewhere_is_found() -> None:
    desk = in_session()
    desk.roll.correct_person(ADA, remote=True)
    motion(desk, vote=named_vote((ROOKE, ADA)))
    finds(ch.voter_not_entitled, desk, "error", "Ada Quill", "from elsewhere")


def test_a_member_from_elsewhere_votes_where_the_body_lets_them() -> None:
    desk = in_session(body=harbours(remote_members="count"))
    desk.roll.correct_person(ADA, remote=True)
    motion(desk, vote=named_vote((ROOKE, ADA)))
    accepts(ch.voter_not_entitled, desk)


def test_a_member_named_by_typed_words_is_recognised() -> None:
    desk = in_session()
    motion(desk, vote=named_vote(("Councillor P. Rooke", "O'Neil", "Councillor Okafor")))
    accepts(ch.voter_not_entitled, desk)


def test_a_vote_of_a_member_with_a_pecuniary_interest_in_the_item_is_found() -> None:
    desk = in_session()
    desk.interests.declare([ADA], kind=DPI, items=(desk.meeting.current,))
    motion(desk, vote=replace(named_vote(EVERYBODY), override="so"))
    message = "Councillor Ada Quill is named in the vote in “Dredging” (minute 1), "
    message += "but declared a disclosable pecuniary interest in it."
    finds(ch.voter_with_an_interest, desk, "error", message)


def test_an_interest_declared_in_private_names_nobody() -> None:
    desk = in_session()
    desk.interests.declare([ADA], kind=DPI, items=(desk.meeting.current,), private=True)
    motion(desk, vote=replace(named_vote(EVERYBODY), override="so"))
    finding = finds(ch.voter_with_an_interest, desk, "error", "A member", "declared an interest")
    assert "Quill" not in finding.message
    assert "pecuniary" not in finding.message


def test_interests_elsewhere_dispensed_or_lesser_do_not_bar_a_vote() -> None:
    desk = in_session()
    item_here, there = (item.ident for item in desk.meeting.items)
    desk.interests.declare([ADA], kind=DPI, items=(there,))
    desk.interests.declare([ONEIL], kind=DPI, items=(item_here,), dispensation=True)
    desk.interests.declare([LOON], kind="personal", items=(item_here,))
    motion(desk, vote=named_vote(EVERYBODY))
    accepts(ch.voter_with_an_interest, desk)
