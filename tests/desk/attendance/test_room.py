"""At the desk: the roll, arrivals and departures, who presides, and the times."""

from datetime import time

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Movement
from clerk_tui.domain.model.matters import Happening
from clerk_tui.domain.model.people import Person
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import ADA, LAMB, LOON, ONEIL, ROOKE, TESS


def clock(desk: Desk) -> FixedClock:
    """The clock on the wall."""
    desk_clock = desk._recorder.clock
    assert isinstance(desk_clock, FixedClock)
    return desk_clock


def presences(desk: Desk) -> list[str]:
    """Return how everybody is marked, in the order of the list."""
    return [a.presence for a in desk.meeting.people]


def test_everybody_is_marked_present_in_one_stroke_and_the_exceptions_one_by_one(
    desk: Desk,
) -> None:
    desk.roll.mark(ADA, "apologies", reason=" at\nsea ")
    desk.roll.mark(LOON, "away", category="business")
    desk.roll.mark_all_present()
    assert presences(desk) == [
        "present", "apologies", "present", "away", "present", "present", "present",
    ]  # fmt: skip
    assert desk.person(ADA).reason == "at sea"
    assert desk.person(LOON).category == "business"
    assert desk.roll.mark_all_present() is desk.meeting
    desk.undo()
    assert presences(desk).count("expected") == 5


def test_nobody_who_is_not_on_the_list_can_be_marked_or_moved(desk: Desk) -> None:
    for act in (
        lambda: desk.roll.mark("@99", "present"),
        lambda: desk.room.arrive("@99"),
        lambda: desk.chair.preside("@99"),
        lambda: desk.roll.correct_person("@99", printed="x"),
        lambda: desk.roll.substitute("@99", Person("F Dunmore")),
    ):
        with pytest.raises(Refusal, match="not on the attendance list"):
            act()


def test_a_visitor_is_listed_and_present_once(desk: Desk) -> None:
    key = desk.roll.list_person(Person("Dr\nFenn", role="Pilot"))
    assert desk.person(key).person.name == "Dr Fenn"
    assert desk.person(key).in_the_room
    with pytest.raises(Refusal, match="Dr fenn is on the list already"):
        desk.roll.list_person(Person("Dr fenn"))
    assert desk.roll.list_person(Person("Dr Fenn"), "officer") != key
    assert desk.roll.list_person(Person("", role="three students"))
    with pytest.raises(Refusal, match="A person needs a name"):
        desk.roll.list_person(Person(" "))


def test_somebody_arrives_by_the_clock_by_a_time_or_by_a_minute_number(desk: Desk) -> None:
    clock(desk).set_to(time(10, 41))
    desk.room.arrive(ADA)
    desk.room.arrive(ONEIL, time(10, 35))
    desk.room.arrive(LOON, minute="2")
    assert [desk.person(key).movements for key in (ADA, ONEIL, LOON)] == [
        (Movement("arrived", time(10, 41)),),
        (Movement("arrived", time(10, 35)),),
        (Movement("arrived", None, "2"),),
    ]
    assert [desk.person(key).presence for key in (ADA, ONEIL, LOON)] == ["present"] * 3


def test_coming_and_going_is_minuted_under_the_item_in_hand_and_nowhere_without_one(
    desk: Desk,
) -> None:
    desk.roll.mark_all_present()
    desk.room.depart(ADA, time(10, 31))
    assert list(desk.meeting.entries()) == []
    desk.agenda.next_item()
    desk.room.depart(LOON, time(10, 45))
    assert desk.corrections.last_entry().matter == Happening("left", "", LOON, time(10, 45))
    desk.room.arrive(LOON, text="Cllr van der Loon came back.")
    assert desk.corrections.last_entry().matter == Happening(
        "returned", "Cllr van der Loon came back.", LOON, time(10, 30)
    )


def test_nobody_comes_in_twice_or_leaves_without_having_come(desk: Desk) -> None:
    with pytest.raises(Refusal, match="Ada Quill is not in the room"):
        desk.room.depart(ADA)
    desk.room.arrive(ADA)
    with pytest.raises(Refusal, match="Ada Quill is in the room already") as refused:
        desk.room.arrive(ADA)
    assert "roll call" in refused.value.remedy


def test_a_substitute_sits_for_a_member_who_sent_apologies(desk: Desk) -> None:
    desk.roll.mark(ADA, "apologies", reason="ill")
    key = desk.roll.substitute(ADA, Person("F Dunmore", "Councillor"))
    stand_in = desk.person(key)
    assert (stand_in.standing, stand_in.presence, stand_in.substitute_for) == (
        "member",
        "present",
        ADA,
    )
    assert stand_in.person.authority == "Ostermere Borough"
    assert (desk.person(ADA).presence, desk.person(ADA).reason) == ("apologies", "ill")
    with pytest.raises(Refusal, match="A person needs a name"):
        desk.roll.substitute(LOON, Person(" "))


def test_the_chair_is_taken_and_passed_on(desk: Desk) -> None:
    desk.chair.preside(ROOKE)
    desk.chair.preside(ADA)
    assert desk.meeting.presiding == ADA
    desk.undo()
    assert desk.meeting.presiding == ROOKE


def test_how_somebody_is_listed_is_corrected(desk: Desk) -> None:
    desk.roll.correct_person(LAMB, name="H. Lamb", printed="minutes", with_members=True)
    lamb = desk.person(LAMB)
    assert (lamb.person.name, lamb.person.title) == ("H. Lamb", "Mrs")
    assert (lamb.printed, lamb.with_members) == ("minutes", True)


def test_the_public_are_counted(desk: Desk) -> None:
    desk.roll.count_public(11, "Eleven people watched.")
    assert desk.meeting.details.public_present == 11
    with pytest.raises(Refusal, match="fewer than no members"):
        desk.roll.count_public(-1)


def test_a_member_marked_present_after_leaving_can_be_brought_back(desk: Desk) -> None:
    desk.room.arrive(TESS)
    desk.room.depart(TESS)
    desk.roll.correct_person(TESS, movements=())
    assert desk.person(TESS).in_the_room
