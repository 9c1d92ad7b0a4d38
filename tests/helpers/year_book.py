"""A year of the Ostermere Harbours Committee, with something for each picture of it."""

from datetime import UTC, datetime
from typing import cast

from clerk_tui.desk import Desk
from clerk_tui.domain.model.votes import Vote, named_vote
from clerk_tui.office import Office
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import ADA, LOON, OKAFOR, ONEIL, ROOKE, TESS, harbours

SECRET = "The lease of the lighthouse"
SECRET_ACTION = "Offer the keeper less"


def year_book(office: Office) -> str:
    """Hold meetings in July, November and March; the last has private business.

    Returns "": no meeting is to be opened.
    """
    clock = cast("FixedClock", office.clock)
    today = clock.moment
    for number, month in enumerate((7, 11, 3)):
        clock.moment = datetime(2026 + (month < 5), month, 3, 10, 30, tzinfo=UTC)
        desk = _called_to_order(office, clock, number)
        _report(desk, clock, number)
        if month == 3:
            _in_private(desk, clock)
        clock.forward(5)
        desk.timings.conclude()
    clock.moment = today
    return ""


def _called_to_order(office: Office, clock: FixedClock, number: int) -> Desk:
    desk = office.sit_down(office.prepare(harbours(), clock.moment.date(), f"year{number}"))
    titles = ("Apologies for absence", "The harbour master's report", "Dredging of the inner basin")
    desk.agenda.list_items(
        [{"title": title, "agenda_number": str(n)} for n, title in enumerate(titles, 1)]
    )
    desk.roll.mark_all_present()
    if number:
        desk.roll.mark(OKAFOR, "apologies")
    if number == 2:
        desk.roll.mark(TESS, "absent")
    desk.timings.commence()
    desk.agenda.next_item()
    clock.forward(4)
    return desk


def _report(desk: Desk, clock: FixedClock, number: int) -> None:
    desk.agenda.next_item()
    clock.forward(35 + 10 * number)
    desk.actions.add("Sound the inner basin", "Harbour Master", "1 September 2026")
    desk.actions.add("Write to the Board", "Clerk", "1 June 2027" if number else "")
    desk.agenda.next_item()
    clock.forward(20)
    desk.motions.move("That the basin be dredged", ADA, LOON)
    desk.voting.vote(named_vote((ADA, LOON, ROOKE), (ONEIL,)))
    desk.motions.move("That the dredger be hired", ADA, LOON)
    desk.voting.vote(Vote(in_favour=3, against=1))


def _in_private(desk: Desk, clock: FixedClock) -> None:
    desk.agenda.list_items([{"title": SECRET, "private": True, "public_title": ""}])
    desk.private_business.exclude_public("paragraph 3")
    desk.agenda.next_item()
    clock.forward(15)
    desk.motions.move("That the keeper be offered less", ROOKE, LOON)
    desk.voting.vote(named_vote((ROOKE, LOON), (ADA,), (ONEIL,)))
    desk.actions.add(SECRET_ACTION, "Solicitor", "1 April 2027")
