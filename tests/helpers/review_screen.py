"""A meeting to review: a motion without an outcome, a placeholder, words misspelt, one private."""

from clerk_tui.desk import Desk
from clerk_tui.office import Office
from clerk_tui.screens.review.screen import ReviewScreen
from tests.helpers.screen_hosts import DAY, Host, a_body


def reviewed(office: Office) -> Desk:
    """The desk of that meeting."""
    desk = office.sit_down(office.prepare(a_body(), DAY))
    desk.mark_all_present()
    desk.preside("@1")
    desk.commence()
    desk.add_item("Lamps")
    desk.write("The lamps were recieved on XXXX.")
    desk.move("That the lamps be lit", "@1", "@2")
    desk.add_item("Quays")
    desk.write("The lamps on the quay.")
    desk.exclude_public("Paragraph 3")
    desk.write("The lamps were for Zzbrook.")
    desk.readmit_public()
    return desk


def host_of(office: Office, desk: Desk) -> Host:
    """Its review."""
    return Host(ReviewScreen(office, desk))
