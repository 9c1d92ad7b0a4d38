"""An office with a closed meeting of the Harbours Committee in it."""

from datetime import date, time

import pytest

from clerk_tui.desk import Desk
from clerk_tui.office import Office
from tests.helpers.ostermere import ADA, ROOKE, harbours


@pytest.fixture
def desk(office: Office) -> Desk:
    """March's meeting: two items in public, one in private, closed."""
    desk = office.sit_down(office.prepare(harbours(), date(2027, 3, 24), venue="Lantern Hall"))
    desk.roll.mark_all_present()
    desk.timings.commence(time(10, 30))
    desk.agenda.add_item("Buoys")
    desk.paragraphs.write("The buoys had been painted red.")
    desk.paragraphs.write("Two of them were missing.")
    desk.decisions.resolve(["That the buoys be replaced."])
    desk.agenda.add_item("Cranes")
    desk.paragraphs.write("The east crane was out of use.")
    desk.motions.move("That it be repaired", ROOKE, ADA)
    desk.agenda.add_item("Lease of the slipway", private=True)
    desk.private_business.exclude_public("paragraph 3")
    desk.paragraphs.write("Harbottle had offered nine thousand pounds a year.")
    desk.private_business.readmit_public()
    desk.timings.conclude(time(12, 0))
    return desk


@pytest.fixture
def april(office: Office, desk: Desk) -> Desk:
    """April's meeting of the same committee, at the minutes of the last one."""
    later = office.sit_down(office.prepare(harbours(), date(2027, 4, 21), venue="Lantern Hall"))
    later.timings.commence(time(10, 30))
    return later
