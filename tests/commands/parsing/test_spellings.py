"""What is typed a little otherwise than the examples is understood, or refused."""

from datetime import time

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.guidance.next_step import guide
from clerk_tui.commands.registry import run
from clerk_tui.domain.checks.wording.text import placeholder_left
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.people import Person


def test_the_public_go_and_come_back_at_the_times_that_are_typed(table: Table) -> None:
    run(table, "/goto staffing")
    with pytest.raises(Refusal, match="not voted on yet"):
        run(table, "/private 3 moved kinver marden 10.40")
    assert not table.desk.meeting.debate.motions
    run(table, "/private 3 moved kinver marden 6 0 10.40 am")
    run(table, "/public 11.25 am")
    run(table, "/private 3 11.40")
    run(table, "/public 11.50")
    spells = [(e.since, e.until) for e in table.desk.meeting.exclusions]
    assert spells == [(time(10, 40), time(11, 25)), (time(11, 40), time(11, 50))]


@pytest.mark.parametrize("typed", ["/public for tea", "/adjourn for tea"])
def test_what_is_no_time_is_not_passed_over(table: Table, typed: str) -> None:
    if typed.startswith("/public"):
        run(table, "/goto staffing")
        run(table, "/private 3")
    before = table.desk.meeting
    with pytest.raises(Refusal, match="no time in “for tea”"):
        run(table, typed)
    assert table.desk.meeting == before


def test_a_private_item_left_unminuted_is_pointed_out_before_the_close(table: Table) -> None:
    run(table, "/goto staffing")
    for title in ("Declarations", "Minutes of", "Questions", "Harbour"):
        run(table, f"/goto {title}")
        run(table, "/note seen")
        table.desk.paragraphs.write("It was seen to.")
    hint = guide(table.desk, table.style)
    assert (hint.command, hint.fill) == ("/goto 6", True)
    assert "Staffing" in hint.text
    run(table, "/goto 6")
    run(table, "/private 3")
    table.desk.paragraphs.write("It was seen to.")
    run(table, "/public")
    run(table, "/goto 5")
    assert guide(table.desk, table.style).command == "/close "


def test_a_name_is_found_after_its_apostrophe_and_a_mistyped_one_is_asked_after(
    table: Table,
) -> None:
    table.desk.roll.list_person(Person("S O’Corrigan", "Councillor"), "member")
    table.desk.roll.mark_all_present()
    run(table, "/m corrigan kinver That it be painted")
    open_motion = table.desk.meeting.open_motion()
    assert open_motion is not None
    assert isinstance(open_motion.matter, Motion)
    assert table.desk.person(open_motion.matter.mover).person.name == "S O’Corrigan"
    with pytest.raises(Refusal, match=r"Did you mean B Marden\?"):
        run(table, "/m mardne kinver That it be mended")
    with pytest.raises(Refusal, match=r"“zzyx”\. Type another"):
        run(table, "/out zzyx")


def test_a_name_left_unfinished_and_a_doubled_space(table: Table) -> None:
    table.desk.paragraphs.jot("Thanks  were given to @corr and to lamps@kinver.example.")
    (finding,) = placeholder_left(table.desk.meeting)
    assert "@corr" in finding.message
    assert "Thanks were" in finding.message or "  " not in str(table.desk.corrections.last_entry())


def test_a_command_runs_on_into_its_figures(table: Table) -> None:
    run(table, "/close now 11.31")
    assert table.desk.meeting.ended == time(11, 31)
    run(table, "/resume")
    run(table, "/adjourn11.40")
    assert table.desk.meeting.adjournments[-1].since == time(11, 40)


def test_the_next_meeting_wants_its_date(table: Table) -> None:
    with pytest.raises(Refusal, match="When is it"):
        run(table, "/nextmeeting")
    run(table, "/nextmeeting 23 June 2027")
    assert table.desk.meeting.details.next_meeting == "Wednesday, 23 June 2027"
    run(table, "/nextmeeting 23 June 2027 at 7 pm")
    assert table.desk.meeting.details.next_meeting == "23 June 2027 at 7 pm"
    run(table, "/nextmeeting none")
    assert table.desk.meeting.details.next_meeting == ""
