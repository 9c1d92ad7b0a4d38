"""A meeting to review: a motion without an outcome, a placeholder, words misspelt, one private."""

from clerk_tui.desk import Desk
from clerk_tui.office import Office
from clerk_tui.screens.review.screen import ReviewScreen
from tests.helpers.screen_hosts import DAY, Host, a_body


def reviewed(office: Office) -> Desk:
    """The desk of that meeting."""
    desk = office.sit_down(office.prepare(a_body(), DAY))
    desk.roll.mark_all_present()
    desk.chair.preside("@1")
    desk.timings.commence()
    desk.agenda.add_item("Lamps")
    desk.paragraphs.write("The lamps were recieved on XXXX.")
    desk.motions.move("That the lamps be lit", "@1", "@2")
    desk.agenda.add_item("Quays")
    desk.paragraphs.write("The lamps on the quay.")
    desk.private_business.exclude_public("Paragraph 3")
    desk.paragraphs.write("The lamps were for Zzbrook.")
    desk.private_business.readmit_public()
    return desk


def host_of(office: Office, desk: Desk) -> Host:
    """Its review."""
    return Host(ReviewScreen(office, desk))
