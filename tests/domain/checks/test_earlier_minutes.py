"""Findings about the minutes of earlier meetings."""

from datetime import date

from clerk_tui.domain.checks import earlier_minutes as ch
from tests.domain.checks.check_assertions import accepts, finds, in_session
from tests.helpers.ostermere import ADA, ROOKE

APPROVED = "That the minutes of the meeting held on {} be approved as a correct record."


def test_the_minutes_of_one_meeting_approved_twice_are_found() -> None:
    desk = in_session("Minutes", "Dredging")
    desk.earlier_minutes.approve_minutes(date(2027, 2, 9), APPROVED.format("9 February 2027"))
    desk.decisions.resolve(["That the minutes of 9 February 2027 be confirmed and signed."])
    message = "The minutes of 9 February 2027 are approved twice, in “Minutes” (minute 1) and in"
    finds(ch.minutes_approved_twice, desk, "warning", message)


def test_a_motion_carried_and_a_resolution_elsewhere_approve_them_twice() -> None:
    desk = in_session("Minutes", "Dredging")
    desk.motions.move(APPROVED.format("9 February 2027"), ROOKE, ADA)
    desk.motions.settle("carried")
    desk.agenda.next_item()
    desk.decisions.resolve([APPROVED.format("9 February 2027")])
    finds(ch.minutes_approved_twice, desk, "warning", "(minute 2)")


def test_minutes_approved_once_are_in_order() -> None:
    desk = in_session("Minutes of 9 February 2027", "Minutes of the Moorings Panel")
    desk.motions.move("That the minutes be approved", ROOKE, ADA)
    desk.motions.settle("carried")
    desk.decisions.resolve(["That the minutes be approved as a correct record and signed."])
    desk.decisions.resolve([APPROVED.format("2 February 2027")])
    desk.agenda.next_item()
    desk.decisions.resolve(["That the minutes of the Moorings Panel of 9 February 2027 be agreed."])
    desk.decisions.resolve(["That the minutes be sent to the harbour master."])
    accepts(ch.minutes_approved_twice, desk)
