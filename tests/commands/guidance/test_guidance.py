"""The guiding line says the one thing to do next."""

from typing import Any

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.completion import complete
from clerk_tui.commands.guidance.next_step import guide
from clerk_tui.commands.registry import run
from clerk_tui.desk import Desk
from clerk_tui.domain.model.matters import Resolution
from clerk_tui.minutes.style.house_style import style_of
from tests.helpers.ferry_table import ferry_table
from tests.helpers.ostermere import OKAFOR, ROOKE, a_desk, harbours, opened


def test_a_whole_meeting_can_be_led_by_the_guiding_line(table: Table) -> None:
    desk = table.desk
    assert guide(desk).command == "/apologies"
    run(table, "/apologies")
    assert guide(desk).command == "/next"
    run(table, "/next")
    assert guide(desk).command == "/dec"
    run(table, "/dec")
    run(table, "/next")
    assert guide(desk).command == "/approve "
    run(table, "/approve 1 February 2027")
    run(table, "/next")
    run(table, "/next")
    run(table, "/m kinver marden That the lights be mended")
    assert guide(desk).fill
    assert "vote on the motion" in guide(desk).text
    run(table, "/amend dawley edgley That they be replaced")
    assert "amendment" in guide(desk).text
    run(table, "/v 1 5")
    run(table, "/v 5 1")
    assert guide(desk).command == "/private "
    run(table, "/private 1")
    assert guide(desk).text == "Next: 6 Staffing"
    run(table, "/next")
    assert guide(desk).command == "", "Enter does not let the public in unasked"
    desk.paragraphs.jot("The post would be filled.")
    assert guide(desk).command == "/public"
    run(table, "/adjourn")
    assert guide(desk).command == "/resume"
    run(table, "/resume")
    run(table, "/public")
    assert guide(desk).command == "/close "
    run(table, "/close")
    assert guide(desk).command == "/review"


def test_the_public_are_called_in_before_the_date_of_a_public_item_is_asked_for() -> None:
    table = ferry_table()
    table.desk.agenda.list_items(
        [{"title": "Lease", "private": True}, {"title": "Date of next meeting"}]
    )
    table.desk.roll.mark_all_present()
    for line in ("/start", "/next", "/private 3", "/next"):
        run(table, line)
    assert guide(table.desk).command == "/public"
    run(table, "/public")
    assert guide(table.desk).command == "/nextmeeting "


def test_the_stop_after_a_number_of_the_agenda_is_none_of_its_name() -> None:
    table = ferry_table()
    table.desk.agenda.list_items([{"title": "Boats", "agenda_number": "9."}])
    assert guide(table.desk).text == "Next: 9 Boats"


def test_tab_completes_a_command_and_a_name(table: Table) -> None:
    people = table.desk.meeting.people
    command = complete("/apol", people, "{title} {name}")
    assert command is not None
    assert command.add == "ogies"
    name = complete("It was said by @plum", people, "{title} {name}")
    assert name is not None
    assert (name.drop, name.add) == (5, "Councillor N Plumley Ward ")
    assert complete("someone@example", people, "{name}") is None


def test_in_a_command_a_name_is_completed_without_a_mark(table: Table) -> None:
    people = table.desk.meeting.people
    seconder = complete("/m kinver find", people, "{title} {name}")
    assert seconder is not None
    assert (seconder.drop, seconder.add) == (4, "J P Findern ")
    assert complete("/m kinver findern That the lights be kinver", people, "{name}") is None


def test_a_panel_is_warned_of_live_complaints_before_any_detail_is_minuted() -> None:
    for kind, warned in (("police and crime panel", True), ("committee", False)):
        desk = opened(a_desk(harbours(kind=kind)), "Complaints about the Commissioner")
        desk.roll.mark_all_present()
        desk.chair.preside(ROOKE)
        desk.timings.commence()
        assert ("A live complaint" in guide(desk).text) is warned
        assert guide(desk).command == ("" if warned else "/close ")
        desk.paragraphs.write("The summary was noted.")
        assert "complaint" not in guide(desk).text


def before_the_meeting() -> Desk:
    """The desk of a meeting that is prepared, its roll not called."""
    desk = a_desk()
    desk.agenda.list_items([{"title": "Dredging"}])
    return desk


def test_apologies_known_beforehand_are_no_roll_called() -> None:
    desk = before_the_meeting()
    desk.roll.mark(OKAFOR, "apologies")
    assert guide(desk).command == "/roll"
    desk.roll.mark(ROOKE, "present")
    assert guide(desk).command == "/start"


def test_the_chairman_who_is_here_is_proposed_to_preside_and_one_enter_does_it() -> None:
    desk = before_the_meeting()
    desk.roll.mark_all_present()
    desk.timings.commence()
    assert guide(desk).text == "P. Rooke (Chairman) is here. In the chair"
    run(Table(desk, style_of(desk.meeting.body)), guide(desk).command)
    assert desk.meeting.presiding == ROOKE
    assert guide(desk).command == "/next"


def test_without_the_chairman_it_is_the_vice_chairman() -> None:
    desk = before_the_meeting()
    desk.roll.mark(ROOKE, "apologies")
    desk.roll.mark_all_present()
    desk.timings.commence()
    assert guide(desk).command == "/chair Ada Quill"


def listed(table: Table, **fields: Any) -> None:
    """An item with these *fields*, as its agenda printed it, put on the agenda and opened."""
    ident = table.desk.agenda.list_item("Lamps", **fields)
    table.desk.agenda.open_item(ident)


@pytest.mark.parametrize(
    ("recommended", "command"),
    [
        (("that the lamps be lit.",), "/r That the lamps be lit."),
        (("to agree the plan.",), "/r That the Committee agree the plan."),
        (("To: (a) light it; and", "(b) mend it."),
         "/r That the Committee: (a) light it; and (b) mend it."),
        (("(a) to light it; and", "(b) to mend it."),
         "/r That the Committee: (a) light it; and (b) mend it."),
        (("to light it", "that it be mended"), "/r To light it\nthat it be mended"),
        (("1. That it be lit.", "2. That it be mended."),
         "/r (1) That it be lit. (2) That it be mended."),
        (("To: light it; and", "mend it."),
         "/r That the Committee: (a) light it; and (b) mend it."),
        (("to Council that it be lit",), "/rec Council: That it be lit"),
    ],
)  # fmt: skip
def test_a_printed_recommendation_is_decided_upon_without_typing_it(
    table: Table, recommended: tuple[str, ...], command: str
) -> None:
    listed(table, recommendations=recommended)
    table.desk.paragraphs.jot("The report was presented.")
    hint = guide(table.desk)
    assert (hint.command, hint.fill) == (command, True)
    run(table, hint.command)
    assert guide(table.desk).command != command, "once decided it is not offered again"


def test_clauses_of_a_printed_recommendation_keep_their_marks(table: Table) -> None:
    listed(table, recommendations=("To: (a) light it; and", "(b) mend it."))
    run(table, guide(table.desk).command)
    entry = table.desk.meeting.item(table.desk.meeting.current).entries[-1]
    assert isinstance(entry.matter, Resolution)
    assert entry.matter.marks == ("", "(a)", "(b)")


def test_a_recommended_exclusion_and_private_business_in_public_are_not_offered(
    table: Table,
) -> None:
    listed(table, recommendations=("that the press and public be excluded for item 6",))
    assert not guide(table.desk).command.startswith("/r")
    listed(table, recommendations=("that it be let.",), private=True, exempt="Paragraph 3")
    assert guide(table.desk).command == "/private 3"
    run(table, "/private 3")
    assert guide(table.desk).command == "/r That it be let."


@pytest.mark.parametrize(
    ("title", "note"),
    [
        ("Minutes of the meeting of 9 February 2027", ""),
        ("Minutes of the meeting held on 9th February", ""),
        ("Minutes", "To approve the minutes of 9 February 2027 (Pages 3 to 8)."),
        ("Minutes", "To approve those of Tuesday 9 February"),
    ],
)
def test_the_minutes_to_approve_are_those_the_agenda_names_anywhere(
    table: Table, title: str, note: str
) -> None:
    table.desk.agenda.open_item(table.desk.agenda.list_item(title, note=note))
    hint = guide(table.desk)
    assert (hint.command, hint.fill) == ("/approve 9 February 2027", False)
    assert "9 February 2027" in run(table, "/approve")
