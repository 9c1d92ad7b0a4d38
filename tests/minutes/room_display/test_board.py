"""What a screen in the room shows: the item, the motion as amended, the vote, who speaks."""

from datetime import timedelta

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.minutes.room_display.board import WITHHELD, Board, board_lines, board_of
from clerk_tui.minutes.room_display.page import to_page
from clerk_tui.minutes.style.house_style import style_of
from tests.helpers.fakes import MemoryRecord
from tests.helpers.ostermere import a_desk
from tests.helpers.private_session import table_of


@pytest.fixture
def table() -> Table:
    """A meeting of the Ostermere committee in session, at its first item."""
    desk = a_desk()
    desk.agenda.list_items([
        {"title": "Dredging", "agenda_number": "4"},
        {"title": "The lease of <b>Pier 3</b>", "agenda_number": "5"},
    ])  # fmt: skip
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.agenda.next_item()
    return Table(desk, style_of(desk.meeting.body))


def shown(table: Table) -> Board:
    """Return what the room is shown."""
    return board_of(table.desk.meeting, table.style, table.desk.now)


def lines(table: Table, *typed: str) -> list[str]:
    """Type lines, and return those that the room is then shown."""
    for line in typed:
        run(table, line)
    return board_lines(shown(table))


def test_the_room_sees_the_item_that_is_being_taken(table: Table) -> None:
    assert "Item 4: Dredging" in lines(table)
    run(table, "/next")
    assert "Item 5: The lease of <b>Pier 3</b>" in lines(table)


def test_a_motion_is_shown_with_who_moved_it_until_it_is_decided(table: Table) -> None:
    shown_lines = lines(table, "/m rooke ada That the basin be dredged")
    assert "Motion. Moved by Councillor P. Rooke, seconded by Councillor Ada Quill" in shown_lines
    assert "That the basin be dredged" in shown_lines
    shown_lines = lines(table, "/v 4 1 0")
    assert "The motion: CARRIED. 4 votes for, 1 vote against, no abstentions" not in shown_lines
    assert any(line.startswith("The motion: CARRIED. 4") for line in shown_lines)
    assert "That the basin be dredged" not in shown_lines


def test_an_amendment_is_shown_with_the_motion_as_it_would_read(table: Table) -> None:
    shown_lines = lines(
        table,
        "/m rooke ada That three berths be dredged",
        "/amend oneil okafor delete three, insert six",
    )
    assert any(
        line.startswith("Amendment. Moved by Councillor Siobhán O'Neil") for line in shown_lines
    )
    assert "That [-three-] {+six+} berths be dredged" in shown_lines


def test_a_carried_amendment_stands_in_the_motion_and_its_vote_beside_it(table: Table) -> None:
    shown_lines = lines(
        table,
        "/m rooke ada That three berths be dredged",
        "/amend oneil okafor delete three, insert six",
        "/v 4 1 0",
    )
    assert any(line.startswith("The motion as amended.") for line in shown_lines)
    assert "That [-three-] {+six+} berths be dredged" in shown_lines
    assert any(line.startswith("The amendment: CARRIED") for line in shown_lines)


def test_the_motion_put_at_once_after_its_amendment_is_the_vote_that_is_shown(
    table: Table,
) -> None:
    shown_lines = lines(
        table,
        "/m rooke ada That the basin be dredged",
        "/amend okafor oneil That the basin be surveyed",
        "/v 5 1 0",
        "/v 3 2 1",
    )
    (vote,) = (line for line in shown_lines if "CARRIED" in line)
    assert vote.startswith("The motion: CARRIED. 3 ")


def test_a_lost_amendment_leaves_the_motion_as_it_was_moved(table: Table) -> None:
    shown_lines = lines(
        table,
        "/m rooke ada That three berths be dredged",
        "/amend oneil okafor delete three, insert six",
        "/v 1 4 0",
    )
    assert "That three berths be dredged" in shown_lines
    assert any(line.startswith("The amendment: LOST") for line in shown_lines)


def test_the_vote_on_one_motion_does_not_stand_beside_another(table: Table) -> None:
    shown_lines = lines(
        table, "/m rooke ada That one berth be dredged", "/v 4 1 0", "/m ada, okafor That we rest"
    )
    assert "That we rest" in shown_lines
    assert not any("CARRIED" in line for line in shown_lines)


def test_of_two_open_motions_the_one_voted_on_is_shown_with_its_result(table: Table) -> None:
    shown_lines = lines(
        table,
        "/m rooke ada That the basin be dredged",
        "/m okafor oneil That the crane be painted",
        "/v 4 1 0",
    )
    assert "That the crane be painted" in shown_lines
    assert "That the basin be dredged" not in shown_lines
    assert any(line.startswith("The motion: CARRIED. 4 ") for line in shown_lines)
    table.desk.paragraphs.write("The Committee went on to the basin.")
    shown_lines = lines(table)
    assert "That the basin be dredged" in shown_lines
    assert not any("CARRIED" in line for line in shown_lines)
    shown_lines = lines(table, "/v 1 4 0")
    assert any(line.startswith("The motion: LOST. 1 ") for line in shown_lines)


def test_the_names_of_a_recorded_vote_are_shown_on_their_sides(table: Table) -> None:
    run(table, "/m rooke ada That the basin be dredged")
    shown_lines = lines(table, "/named +rooke +AQ -oneil")
    assert any(line.startswith("For: Councillor P. Rooke, ") for line in shown_lines)
    assert "Against: Councillor Siobhán O'Neil" in shown_lines


def test_who_has_the_floor_is_shown_with_their_time(table: Table) -> None:
    assert "Speaking: Councillor Ada Quill, 0:00" in lines(table, "/speaking ada quill")
    later = table.desk.now + timedelta(minutes=2, seconds=30)
    board = board_of(table.desk.meeting, table.style, later)
    assert "Speaking: Councillor Ada Quill, 2:30" in board_lines(board)
    assert not any(line.startswith("Speaking") for line in lines(table, "/speaking"))


def test_the_room_is_told_until_when_the_meeting_is_adjourned(table: Table) -> None:
    assert lines(table, "/adjourn until 11.15")[1:] == ["Adjourned until 11.15 am"]
    assert "Item 4: Dredging" in lines(table, "/resume 11.15")


def test_a_time_of_adjourning_and_the_time_to_go_on_may_both_be_typed(table: Table) -> None:
    run(table, "/adjourn 10.40 until 2.30 pm")
    stop = table.desk.meeting.adjournments[-1]
    assert (str(stop.since), str(stop.expected)) == ("10:40:00", "14:30:00")
    run(table, "/undo")
    with pytest.raises(Refusal):
        run(table, "/adjourn until tea")


def test_the_room_is_told_that_the_meeting_has_not_begun_and_that_it_has_ended() -> None:
    desk = a_desk()
    style = style_of(desk.meeting.body)
    assert board_of(desk.meeting, style, desk.now).state == "not begun"
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.timings.conclude()
    assert board_of(desk.meeting, style, desk.now).state_words == "The meeting ended at 10.30 am"


def test_while_the_public_are_out_not_even_a_title_is_shown() -> None:
    table = table_of(MemoryRecord())
    assert lines(table, "/private 3")[1:] == ["The press and public are excluded"]


def test_a_withheld_title_is_shown_as_business_not_for_publication() -> None:
    table = table_of(MemoryRecord())
    item = table.desk.agenda.upcoming()
    assert item is not None
    table.desk.agenda.open_item(item.ident)
    run(table, "/publictitle")
    if table.desk.meeting.item(item.ident).public_title == "":
        assert any(WITHHELD in line for line in lines(table))
    run(table, "/publictitle A post")
    assert any("A post" in line for line in lines(table))


def test_what_is_marked_private_goes_from_the_screen_at_once(table: Table) -> None:
    assert "That the basin be sold" in lines(table, "/m rooke ada That the basin be sold")
    assert "That the basin be sold" not in lines(table, "/markprivate a commercial matter")


def test_on_the_page_no_title_is_taken_for_a_tag(table: Table) -> None:
    run(table, "/next")
    run(table, "/m rooke ada That <script>alert(1)</script> be read [/b]")
    page = to_page(shown(table)).decode()
    assert "&lt;b&gt;Pier 3&lt;/b&gt;" in page
    assert "<script" not in page
    assert "[/b]" in page


def test_the_page_marks_what_was_struck_and_added(table: Table) -> None:
    run(table, "/m rooke ada That three berths be dredged")
    run(table, "/amend oneil okafor delete three, insert six")
    page = to_page(shown(table)).decode()
    assert "<del>three</del> <ins>six</ins>" in page
    assert '<meta http-equiv="refresh" content="1">' in page
