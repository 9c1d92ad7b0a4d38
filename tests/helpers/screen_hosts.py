"""A tiny app with one screen on it, and what is read off that screen."""

from datetime import date
from typing import Any

from textual import events
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

from clerk_tui.desk import Desk
from clerk_tui.domain.model.body import Body, Group, Quorum, StandingItem
from clerk_tui.domain.model.people import Person
from clerk_tui.office import Office
from clerk_tui.screens.home import HomeScreen
from clerk_tui.widgets.lists.row_cursor import MARK, MARK_OF_OTHER_LIST, CursorOptionList
from clerk_tui.widgets.message_line import MessageLine
from tests.helpers.screen_waits import messages_handled

DAY = date(2027, 3, 24)
ODD = "O'Neil [/b] *x*"
NAMES = ("S E Edgley", "D Thornby", "A Dawley", ODD, "J Ełk")


class Host(App[None]):
    """Shows one screen; notes the meetings it asks to have opened and what it gives back."""

    def __init__(self, screen: Screen[Any]) -> None:
        super().__init__()
        self.first = screen
        self.opened: list[str] = []
        self.results: list[object] = []

    def on_mount(self) -> None:
        self.push_screen(self.first, self.results.append)

    def on_home_screen_meeting_chosen(self, chosen: HomeScreen.MeetingChosen) -> None:
        self.opened.append(chosen.ident)

    @property
    def message(self) -> str:
        return self.screen.query_one(MessageLine).message


def a_body(members: int = 0) -> Body:
    """A joint committee of five members (or of many) from two councils, with one officer."""
    names = NAMES if not members else [f"A{n} Member" for n in range(members)]
    halves = ("Ash Borough", "Elm City")
    people = tuple(
        Person(
            name, "Councillor", role="" if n else "Chairman", authority=halves[2 * n // len(names)]
        )
        for n, name in enumerate(names)
    )
    return Body(
        "Joint Committee",
        members=people,
        officers=(Person("H Pell", "Mrs", role="Clerk"),),
        quorum=Quorum(number=3),
        groups=(Group("{value}:", split="authority"),),
        standing_items=(StandingItem("Apologies"), StandingItem("Minutes of the last meeting")),
    )


def a_desk(office: Office, members: int = 0) -> Desk:
    """The desk of a meeting of that body today."""
    return office.sit_down(office.prepare(a_body(members), DAY, venue="Town Hall"))


CHARACTERS = {"asterisk": "*", "slash": "/", "number_sign": "#", "space": " ", "colon": ":"}


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press *keys* in one burst, as quick hands do, and wait until all was done."""
    for key in keys:
        character = CHARACTERS.get(key, key if len(key) == 1 else None)
        pilot.app.post_message(events.Key(key, character))
    await messages_handled(pilot.app)
    await pilot.pause()


def drawn(widget: Widget) -> str:
    """Return what *widget* shows inside its border, line by line, as the clerk sees it.

    The mark of the highlighted row of a list is left out: what is asked for are the rows.
    """
    if widget.children:
        return "\n".join(
            text for child in widget.children if child.display and (text := drawn(child))
        )
    lines = [strip.text for strip in widget.render_lines(widget.size.region)]
    inside = [line.strip("│┃").strip() for line in lines if line.strip()[:1] not in "╭┏╰┗"]
    if isinstance(widget, CursorOptionList):
        inside = [line.lstrip(f"{MARK}{MARK_OF_OTHER_LIST}").lstrip() for line in inside]
    return "\n".join(line for line in inside if line)
