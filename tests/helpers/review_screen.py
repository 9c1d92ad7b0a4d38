"""A meeting to review: a motion without an outcome, a placeholder, words misspelt, one private."""

from textual.app import App
from textual.widgets import Static

from clerk_tui.desk import Desk
from clerk_tui.office import Office
from clerk_tui.screens.review.screen import ReviewScreen
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.printed_minutes import PrintedMinutes
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


class ReviewHost(App[None]):
    """Shows nothing but the review of one meeting."""

    def __init__(self, office: Office, desk: Desk) -> None:
        super().__init__()
        self.office, self.desk, self.left = office, desk, False

    def on_mount(self) -> None:
        self.push_screen(ReviewScreen(self.office, self.desk), lambda _: self._leave())

    def _leave(self) -> None:
        self.left = True

    @property
    def printed(self) -> PrintedMinutes:
        return self.screen_stack[1].query_one(PrintedMinutes)

    @property
    def message(self) -> str:
        return self.screen.query_one(MessageLine).message

    def shown(self, ident: str) -> str:
        return str(self.screen.query_one(ident, Static).content)

    def texts(self) -> list[str]:
        return [row.content.plain for row in self.printed.rows]

    def take(self, words: str) -> None:
        """Take the row in hand that begins with these words."""
        self.printed.choose(next(n for n, t in enumerate(self.texts()) if t.startswith(words)))
