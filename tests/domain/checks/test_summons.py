"""Findings about business that is not on a parish council's summons."""

from msgspec.structs import replace

from clerk_tui.domain.checks import summons as ch
from tests.domain.checks.check_assertions import accepts, finds, in_session, item
from tests.helpers.ostermere import harbours

PARISH = harbours(kind="parish council")


def test_a_decision_that_a_parish_takes_off_its_summons_is_found() -> None:
    desk = in_session(body=PARISH)
    desk.agenda.amend_item(item(desk).ident, agenda_number="1")
    desk.agenda.add_item("Storm damage")
    desk.decisions.resolve(["That the wall be mended"])
    finds(ch.decided_off_the_summons, desk, "warning", "which is not on the summons")
    accepts(ch.decided_off_the_summons, replace(desk.meeting, body=harbours()))


def test_what_a_parish_only_hears_of_off_its_summons_is_in_order() -> None:
    desk = in_session(body=PARISH)
    desk.agenda.amend_item(item(desk).ident, agenda_number="1")
    desk.decisions.resolve(["That the accounts be approved"])
    desk.agenda.add_item("Storm damage")
    desk.paragraphs.write("The Clerk reported that the wall had fallen.")
    accepts(ch.decided_off_the_summons, desk)


def test_an_agenda_without_numbers_says_nothing_of_its_items() -> None:
    desk = in_session(body=PARISH)
    desk.decisions.resolve(["That the wall be mended"])
    accepts(ch.decided_off_the_summons, desk)
