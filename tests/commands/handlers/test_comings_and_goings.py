"""Who comes and goes, in lists and at times: what cannot have been so is never minuted."""

from datetime import UTC, datetime, time

import pytest

from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from tests.helpers.room_table import RunningClock, member, room_table


@pytest.mark.parametrize(
    "typed",
    [
        "tarrow, dawley and thornby",
        "Cllrs Tarrow, Dawley & Thornby",
        "tarrow and dawley, thornby,",
        "tarrow,dawley,thornby",
    ],
)
def test_several_leave_together_and_one_undo_brings_them_all_back(typed: str) -> None:
    table = room_table()
    before = table.desk.meeting
    assert run(table, f"/out {typed} 7.15") == "A Tarrow, J Dawley and P Thornby have left."
    for surname in ("Tarrow", "Dawley", "Thornby"):
        (movement,) = member(table, surname).movements
        assert (movement.kind, movement.time) == ("left", time(19, 15))
    run(table, "/undo")
    assert table.desk.meeting == before
    run(table, "/redo")
    reply = run(table, "/in tarrow and thornby")
    assert reply == "A Tarrow and P Thornby are in the room."


def test_several_attend_remotely_or_are_here_or_out_for_an_item() -> None:
    table = room_table()
    run(table, "/remote tarrow and the vice-chair 7.10")
    assert member(table, "Tarrow").switches[0].time == time(19, 10)
    assert member(table, "Marsh").switches[0].remote
    run(table, "/absentfor thornby, dawley 5 7")
    assert len(member(table, "Dawley").absent_for) == 2
    early = room_table(in_session=False)
    assert run(early, "/here tarrow, o'neil and mary quill") == (
        "A Tarrow, Siobhán O'Neil and Mary Quill are here."
    )
    run(early, "/sorry de souza")
    run(early, "/here all but thornby and david quill")
    away = [a.person.name for a in early.desk.meeting.people if a.presence != "present"]
    assert away == ["P Thornby", "David Quill", "L de Souza"]


@pytest.mark.parametrize("typed", [
    "/out tarrow and dawly", "/out tarrow, dawly", "/out tarrow dawley", "/out tarrow and quill",
    "/out tarrow, 7.15 dawley 7.18", "/in tarrow, dawley", "/here tarrow and nobody",
    "/remote tarrow and dawly 7.15", "/sorry tarrow and wife", "/out the mayor", "/out all",
])  # fmt: skip
def test_a_list_with_a_name_that_nobody_has_moves_nobody(typed: str) -> None:
    table = room_table()
    before = table.desk.meeting
    with pytest.raises(Refusal):
        run(table, typed)
    assert table.desk.meeting == before


@pytest.mark.parametrize(("typed", "name"), [
    ("the chair", "J Dawley"), ("chairman", "J Dawley"), ("Chair 7.15", "J Dawley"),
    ("vice chair", "Anne Fenn-Marsh"), ("the Vice-Chairman 7.15", "Anne Fenn-Marsh"),
    ("fenn marsh", "Anne Fenn-Marsh"), ("souza", "L de Souza"), ("o'neil", "Siobhán O'Neil"),
    ("m quill", "Mary Quill"),
])  # fmt: skip
def test_somebody_is_named_by_office_or_by_a_part_of_the_name(typed: str, name: str) -> None:
    assert run(room_table(), f"/out {typed}") == f"{name} has left."


def test_the_chair_is_asked_about_where_somebody_else_presides() -> None:
    table = room_table()
    run(table, "/chair thornby")
    with pytest.raises(Refusal, match="may be J Dawley, P Thornby"):
        run(table, "/out the chair")
    run(table, "/chair dawley")
    assert run(table, "/out the chair") == "J Dawley has left."


@pytest.mark.parametrize(("typed", "at"), [
    ("7.15", time(19, 15)), ("at 7.15", time(19, 15)), ("19:15", time(19, 15)),
    ("1915", time(19, 15)), ("quarter past seven", time(19, 15)), ("(7.15)", time(19, 15)),
    ("ten past 7 pm", time(19, 10)), ("seven o'clock", time(19, 0)), ("now", time(19, 20)),
    ("from 7.10", time(19, 10)), ("7.24", time(19, 24)),
])  # fmt: skip
def test_a_time_is_read_as_it_is_spoken(typed: str, at: time) -> None:
    table = room_table()
    run(table, f"/out tarrow {typed}")
    assert member(table, "Tarrow").movements[0].time == at


NOT_YET = "has not come yet: it is 7.20 pm"
BEFORE = "is before the meeting began, at 7.00 pm"


@pytest.mark.parametrize(("typed", "why"), [
    ("/out tarrow 7.30", NOT_YET), ("/out tarrow 8pm", NOT_YET), ("/out tarrow ten to 8", NOT_YET),
    ("/remote tarrow 8.30", NOT_YET), ("/chair tarrow 8.30", NOT_YET), ("/adjourn 7.45", NOT_YET),
    ("/close now 9.30", NOT_YET), ("/coopt Jane Doe 7.50", NOT_YET), ("/private 3 7.40", NOT_YET),
    ("/out tarrow 6.15", BEFORE), ("/out tarrow noon", BEFORE), ("/remote tarrow 6.30", BEFORE),
    ("/chair tarrow half past six", BEFORE), ("/adjourn 6.30", BEFORE), ("/in tarrow 6.45", BEFORE),
])  # fmt: skip
def test_a_time_at_which_nothing_can_have_happened_is_refused(typed: str, why: str) -> None:
    table = room_table()
    if typed.startswith("/in"):
        run(table, "/out tarrow 7.05")
    before = table.desk.meeting
    with pytest.raises(Refusal, match=why) as refused:
        run(table, typed)
    assert "/start, when, and announced" in refused.value.remedy
    assert table.desk.meeting == before


def test_a_start_still_to_come_is_refused_unless_another_clock_is_meant() -> None:
    table = room_table()
    with pytest.raises(Refusal, match=NOT_YET) as refused:
        run(table, "/start 7.45")
    assert "/start 7.45 pm announced" in refused.value.remedy
    assert run(table, "/start 7.24") == "In session from 7.24 pm."
    assert run(table, "/start 7.45 announced") == "In session from 7.45 pm."


def test_a_quorum_is_not_lost_at_a_time_when_there_was_one_unless_it_was_announced() -> None:
    table = room_table()
    members = [a.person.name for a in table.desk.meeting.people if a.standing == "member"]
    with pytest.raises(Refusal, match=r"At 7\.10 pm there was a quorum: \d+ were here and 3"):
        run(table, "/inquorate 7.10")
    run(table, f"/out {', '.join(members[2:])} 7.15")
    with pytest.raises(Refusal, match=r"At 7\.10 pm there was a quorum"):
        run(table, "/inquorate 7.10")
    assert run(table, "/inquorate 7.15") == "Minuted."
    assert run(table, "/inquorate 7.10 announced") == "Minuted."


def test_a_time_before_somebody_last_moved_is_refused() -> None:
    table = room_table()
    run(table, "/out tarrow 7.15")
    with pytest.raises(Refusal, match=r"A Tarrow left at 7.15 pm, after 7.10 pm"):
        run(table, "/in tarrow 7.10")
    run(table, "/in tarrow 7.15")
    with pytest.raises(Refusal, match=r"A Tarrow came in at 7.15 pm, after 7.05 pm"):
        run(table, "/out tarrow and dawley 7.05")
    assert not member(table, "Dawley").movements


def test_a_correction_to_a_time_still_to_come_is_refused() -> None:
    table = room_table()
    run(table, "/out tarrow 7.15")
    with pytest.raises(Refusal, match=NOT_YET):
        run(table, "/correct tarrow 8.15")


def test_before_the_meeting_nobody_comes_or_goes_but_stands_on_the_roll() -> None:
    table = room_table(in_session=False)
    with pytest.raises(Refusal, match="not begun") as refused:
        run(table, "/in thornby 5")
    assert "/here P Thornby" in refused.value.remedy
    run(table, "/here P Thornby")
    assert member(table, "Thornby").presence == "present"


def test_a_figure_that_may_be_an_hour_or_an_item_is_asked_about() -> None:
    table = room_table()
    with pytest.raises(Refusal, match="may be an hour, or item 1"):
        run(table, "/out tarrow 1")
    run(table, "/out tarrow agenda 1")
    assert member(table, "Tarrow").movements[0].minute == "Q1"


def test_a_clock_in_the_room_that_is_ahead_stays_ahead() -> None:
    table = room_table()
    run(table, "/start 7.10 pm")  # when this computer's clock showed twenty past
    with pytest.raises(Refusal, match=NOT_YET):
        run(table, "/out tarrow 7.40")
    run(table, "/undo")
    run(table, "/start 7.45 pm announced")
    run(table, "/out tarrow 7.48")
    assert member(table, "Tarrow").movements[0].time == time(19, 48)


def test_an_evening_written_up_next_morning_keeps_its_evening_times() -> None:
    table = room_table(in_session=False)
    clock = table.desk._recorder.clock
    assert isinstance(clock, RunningClock)
    clock.moment = datetime(2027, 3, 25, 9, 0, tzinfo=UTC)
    for line in ("/here all", "/start 7.00", "/next", "/out tarrow 7.15", "/in tarrow 7.30"):
        run(table, line)
    run(table, "/adjourn 7.40")
    run(table, "/resume 7.50")
    run(table, "/close now 9.10")
    meeting = table.desk.meeting
    assert meeting.started == time(19)
    assert [m.time for m in member(table, "Tarrow").movements] == [time(19, 15), time(19, 30)]
    assert (meeting.adjournments[0].since, meeting.ended) == (time(19, 40), time(21, 10))


def test_a_time_corrected_after_a_long_day_is_of_that_day() -> None:
    table = room_table(in_session=False)
    clock = table.desk._recorder.clock
    assert isinstance(clock, RunningClock)
    run(table, "/here all")
    clock.set_to(time(9, 0))
    run(table, "/start")
    run(table, "/next")
    clock.set_to(time(17, 0))
    run(table, "/out tarrow 10.15")
    run(table, "/close now")
    clock.set_to(time(21, 0))
    run(table, "/correct tarrow 10.20")
    assert member(table, "Tarrow").movements[0].time == time(10, 20)


def test_the_roll_marks_nobody_who_came_or_went() -> None:
    table = room_table()
    run(table, "/out tarrow 7.15")
    for line in ("/here tarrow", "/sorry tarrow", "/absent tarrow"):
        with pytest.raises(Refusal, match="came or went"):
            run(table, line)


def test_a_correction_keeps_comings_and_goings_in_their_order() -> None:
    table = room_table()
    run(table, "/out tarrow 7.10")
    run(table, "/in tarrow 7.15")
    before = table.desk.meeting
    with pytest.raises(Refusal, match=r"A Tarrow came in at 7.15 pm, before 7.18 pm"):
        run(table, "/correct tarrow out 7.18")
    with pytest.raises(Refusal, match=r"A Tarrow left at 7.10 pm, after 7.05 pm"):
        run(table, "/correct tarrow 7.05")
    assert table.desk.meeting == before
    run(table, "/correct tarrow out 7.12")
    assert member(table, "Tarrow").movements[0].time == time(19, 12)


def test_two_leave_together_for_an_interest_that_both_declared() -> None:
    table = room_table()
    run(table, "/dec tarrow and dawley 1 dpi owners")
    reply = run(table, "/leaves tarrow and dawley 7.15")
    assert reply == "A Tarrow and J Dawley have left for their interest."
    run(table, "/undo")
    with pytest.raises(Refusal, match="P Thornby has declared no interest"):
        run(table, "/leaves tarrow, thornby")
    assert member(table, "Tarrow").in_the_room


@pytest.mark.parametrize("until", ["6.40", "7.10"])
def test_nobody_adjourns_until_a_time_that_has_passed(until: str) -> None:
    table = room_table()
    with pytest.raises(Refusal, match=r"has passed: it is 7\.20 pm"):
        run(table, f"/adjourn until {until}")
    run(table, "/adjourn until 7.40")
    assert table.desk.meeting.adjournments[0].since == time(19, 20)


@pytest.mark.parametrize("typed", [
    "tarrow as chair", "chairman tarrow", "the chair: tarrow", "tarrow to the chair",
    "tarrow to be chairman",
])  # fmt: skip
def test_an_office_to_which_somebody_is_elected_is_not_who_held_it(typed: str) -> None:
    table = room_table()
    run(table, f"/elect {typed}")
    assert table.desk.meeting.presiding == member(table, "Tarrow").key
    moved = room_table()
    run(moved, "/elect tarrow as chair moved by the vice-chair seconded by thornby")
    assert moved.desk.meeting.presiding == member(moved, "Tarrow").key


@pytest.mark.parametrize("typed", [
    "/speaking tarrow and dawley", "/mayvote tarrow on item 5", "/nextmeeting 5 May 2020",
    "/nextmeeting 24 March 2027", "/rename tarrow: none", "/rename tarrow: Al Poe and Jo Reed",
])  # fmt: skip
def test_what_cannot_be_meant_is_refused(typed: str) -> None:
    table = room_table()
    before = table.desk.meeting
    with pytest.raises(Refusal):
        run(table, typed)
    assert table.desk.meeting == before


def test_words_after_several_names_in_the_list_are_of_each_and_none_is_nothing() -> None:
    table = room_table()
    run(table, "/remark tarrow, dawley from minute 12")
    assert member(table, "Tarrow").printed == member(table, "Dawley").printed == "from minute 12"
    run(table, "/person tarrow: party Green")
    run(table, "/person tarrow: party none")
    assert not member(table, "Tarrow").person.party
