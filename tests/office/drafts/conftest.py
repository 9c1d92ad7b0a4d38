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
    desk.mark_all_present()
    desk.commence(time(10, 30))
    desk.add_item("Buoys")
    desk.write("The buoys had been painted red.")
    desk.write("Two of them were missing.")
    desk.resolve(["That the buoys be replaced."])
    desk.add_item("Cranes")
    desk.write("The east crane was out of use.")
    desk.move("That it be repaired", ROOKE, ADA)
    desk.add_item("Lease of the slipway", private=True)
    desk.exclude_public("paragraph 3")
    desk.write("Harbottle had offered nine thousand pounds a year.")
    desk.readmit_public()
    desk.conclude(time(12, 0))
    return desk


@pytest.fixture
def april(office: Office, desk: Desk) -> Desk:
    """April's meeting of the same committee, at the minutes of the last one."""
    later = office.sit_down(office.prepare(harbours(), date(2027, 4, 21), venue="Lantern Hall"))
    later.commence(time(10, 30))
    return later
