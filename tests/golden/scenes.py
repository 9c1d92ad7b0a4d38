"""The scenes of the golden screens: a meeting, a size, and what is pressed."""

import os
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from time import monotonic
from unittest.mock import patch

from msgspec import Struct
from textual.pilot import Pilot

from clerk_tui.app import ClerkApp
from clerk_tui.desk import Desk
from clerk_tui.domain.model.body import Group
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.model.votes import Vote, named_vote
from clerk_tui.office import Office
from clerk_tui.office.demonstration import demonstration
from clerk_tui.screens.meeting.background_checks import BackgroundChecks
from clerk_tui.screens.meeting.screen import MeetingScreen
from tests.golden.looks import until_steady
from tests.golden.screen_text import drawn_screen
from tests.helpers.clicks import take_step
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import ADA, DAY, LOON, OKAFOR, ONEIL, ROOKE, harbours
from tests.helpers.screen_hosts import ODD

MOMENT = datetime(2027, 3, 24, 11, 20, tzinfo=UTC)
MOST_SECONDS = 30  # that a slow machine may take to count the findings
SMALL, USUAL, ROOMY, WIDE = (60, 20), (80, 24), (120, 40), (200, 60)
Prepare = Callable[[Office], str]


class Scene(Struct, frozen=True):
    """A screen to draw."""

    prepare: Prepare
    size: tuple[int, int]
    steps: tuple[str, ...] = ()
    """What is typed: words, or a key in angle brackets."""
    no_color: bool = False


def _harbours(office: Office, *titles: str) -> Desk:
    body = harbours(groups=(Group("{value}:", split="authority"),))
    desk = office.sit_down(office.prepare(body, DAY, "golden", venue="Lantern Hall"))
    desk.agenda.list_items(
        [{"title": title, "agenda_number": str(n)} for n, title in enumerate(titles, 1)]
    )
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.chair.preside(ROOKE)
    return desk


def debate(office: Office) -> str:
    """A motion with an amendment lost, one carried, and its vote by name."""
    desk = _harbours(office, "Declarations of interest", "The colour of the harbour lights")
    desk.agenda.next_item()
    desk.agenda.next_item()
    desk.paragraphs.write("The Harbour Master presented her report on the lights.")
    desk.motions.move("That the lights be red", ADA, LOON)
    desk.paragraphs.write("Councillor Okafor thought red dear.")
    desk.motions.amend("That the lights be green", OKAFOR, ONEIL)
    desk.paragraphs.write("Green could not be seen in fog.")
    desk.voting.vote(Vote(in_favour=2, against=4))
    desk.motions.amend("That the lights be blue", OKAFOR, ROOKE)
    desk.voting.vote(Vote(in_favour=4, against=1, abstained=1))
    desk.voting.vote(named_vote((ADA, LOON, ROOKE), (OKAFOR,), (ONEIL,)))
    return desk.meeting.ident


def open_motion(office: Office) -> str:
    """A motion before the meeting, an interest barring a member, one member out."""
    desk = _harbours(office, "Declarations of interest", "Mooring fees", "Lease of the quay")
    desk.agenda.next_item()
    fees = desk.meeting.items[1].ident
    desk.interests.declare([ADA], kind="disclosable pecuniary", items=(fees,), nature="a mooring")
    desk.agenda.next_item()
    desk.room.depart(OKAFOR)
    desk.motions.move("That the fees be raised by a tenth", LOON, ONEIL)
    return desk.meeting.ident


def in_private(office: Office) -> str:
    """A private item, the public out."""
    desk = _harbours(office, "Mooring fees")
    desk.agenda.list_items([{"title": "Lease of the quay", "private": True, "agenda_number": "2"}])
    desk.agenda.next_item()
    desk.paragraphs.write("The fees were noted.")
    desk.private_business.exclude_public("paragraph 3 of Schedule 12A", clause="That they leave")
    desk.agenda.next_item()
    desk.paragraphs.write("The tenant had offered less than the valuer advised.")
    return desk.meeting.ident


def empty(office: Office) -> str:
    """A meeting without agenda, before the roll."""
    return office.prepare(harbours(), DAY, "golden")


def hundred(office: Office) -> str:
    """A hundred members, and many items with long titles."""
    people = tuple(Person(f"A{n} Member", "Councillor") for n in range(100))
    desk = office.sit_down(office.prepare(harbours(members=people), DAY, "golden"))
    title = "the annual report of the scheme, what it cost and whom it reached"
    desk.agenda.list_items([{"title": f"Matter {n}: {title}"} for n in range(30)])
    desk.roll.mark_all_present()
    desk.agenda.next_item()
    return desk.meeting.ident


def odd(office: Office) -> str:
    """Names and words that a parser of markup would fall over."""
    people = (Person(ODD, "Councillor"), Person("J Ełk", "Councillor"), Person("王小明", "Mr"))
    desk = office.sit_down(office.prepare(harbours(members=people), DAY, "golden"))
    desk.agenda.list_items([{"title": "Lighting [/b] & <i>quays</i>"}])
    desk.roll.mark_all_present()
    desk.agenda.next_item()
    desk.paragraphs.write(f"{ODD} said [bold]nothing[/] of 王小明 & Ełk.")
    return desk.meeting.ident


def closed(office: Office) -> str:
    """A meeting that was closed."""
    desk = _harbours(office, "Mooring fees")
    desk.agenda.next_item()
    desk.decisions.resolve(["That the fees be noted."])
    desk.timings.conclude()
    return desk.meeting.ident


_PLAN = ("/goto 52", "<enter>")
_REVIEW = (*_PLAN, "/review", "<enter>")
SCENES: dict[str, Scene] = {
    "table-60x20": Scene(demonstration, SMALL, _PLAN),
    "table-80x24": Scene(demonstration, USUAL, _PLAN),
    "table-120x40": Scene(demonstration, ROOMY, _PLAN),
    "table-200x60": Scene(demonstration, WIDE, _PLAN),
    "table-no-color-80x24": Scene(demonstration, USUAL, _PLAN, no_color=True),
    "table-no-color-120x40": Scene(demonstration, ROOMY, _PLAN, no_color=True),
    "item-just-opened-80x24": Scene(demonstration, USUAL, ("<f2>",)),
    "item-just-opened-200x60": Scene(demonstration, WIDE, ("<f2>",)),
    "commands-60x20": Scene(demonstration, SMALL, ("/de",)),
    "commands-80x24": Scene(demonstration, USUAL, ("/",)),
    "commands-chosen-120x40": Scene(demonstration, ROOMY, ("/de", "<down>")),
    "commands-no-color-80x24": Scene(demonstration, USUAL, ("/am", "<down>"), no_color=True),
    "names-80x24": Scene(demonstration, USUAL, ("/m ",)),
    "names-at-120x40": Scene(demonstration, ROOMY, ("The Panel thanked @ta", "<down>")),
    "understood-motion-80x24": Scene(
        demonstration, USUAL, ("/m quenby varley That the report be noted",)
    ),
    "understood-figures-80x24": Scene(open_motion, USUAL, ("3 1",)),
    "understood-wrong-80x24": Scene(demonstration, USUAL, ("/out nobody 11.30",)),
    "find-60x20": Scene(demonstration, SMALL, ("/find youth",)),
    "find-80x24": Scene(debate, USUAL, ("/find HARBOUR",)),
    "find-120x40": Scene(demonstration, ROOMY, ("/find youth", "<enter>", "<enter>")),
    "find-no-color-80x24": Scene(demonstration, USUAL, ("/find youth money",), no_color=True),
    "find-nothing-80x24": Scene(demonstration, USUAL, ("/find elephants",)),
    "review-find-80x24": Scene(demonstration, USUAL, (*_REVIEW, "<ctrl+f>", "YOUTH")),
    "review-find-no-color-80x24": Scene(
        demonstration, USUAL, (*_REVIEW, "<ctrl+f>", "youth", "<enter>"), no_color=True
    ),
    "review-list-80x24": Scene(demonstration, USUAL, (*_REVIEW, "h", "<up>")),
    "review-list-120x40": Scene(open_motion, ROOMY, (*_REVIEW[2:], "h")),
    "review-list-no-color-120x40": Scene(
        demonstration, ROOMY, (*_REVIEW, "h", "<up>"), no_color=True
    ),
    "review-list-200x60": Scene(debate, WIDE, (*_REVIEW[2:],)),
    "refused-60x20": Scene(demonstration, SMALL, ("/zzz", "<enter>")),
    "debate-80x24": Scene(debate, USUAL),
    "debate-120x40": Scene(debate, ROOMY),
    "debate-no-color-120x40": Scene(debate, ROOMY, no_color=True),
    "interests-120x40": Scene(open_motion, ROOMY),
    "room-alone-80x24": Scene(open_motion, USUAL, ("<ctrl+l>",)),
    "order-alone-60x20": Scene(demonstration, SMALL, ("<ctrl+l>", "<ctrl+l>")),
    "minutes-alone-120x40": Scene(debate, ROOMY, ("<ctrl+l>",)),
    "private-60x20": Scene(in_private, SMALL),
    "private-120x40": Scene(in_private, ROOMY),
    "private-no-color-80x24": Scene(in_private, USUAL, no_color=True),
    "empty-80x24": Scene(empty, USUAL),
    "empty-120x40": Scene(empty, ROOMY),
    "hundred-members-120x40": Scene(hundred, ROOMY),
    "odd-names-120x40": Scene(odd, ROOMY),
    "closed-80x24": Scene(closed, USUAL),
    "jump-60x20": Scene(demonstration, SMALL, (*_PLAN, "<ctrl+o>")),
    "jump-120x40": Scene(demonstration, ROOMY, (*_PLAN, "<ctrl+o>")),
    "jump-no-color-80x24": Scene(demonstration, USUAL, (*_PLAN, "<ctrl+o>"), no_color=True),
    "help-80x24": Scene(demonstration, USUAL, ("<f1>",)),
}


@asynccontextmanager
async def shown(scene: Scene) -> AsyncIterator[Pilot[None]]:
    """Show *scene*, with everything done that was to be done in it."""
    with (
        tempfile.TemporaryDirectory() as folder,
        coloured(no_color=scene.no_color),
        patch("clerk_tui.screens.meeting.background_checks.PAUSE_SECONDS", 0.01),
        patch("clerk_tui.screens.review.findings.PAUSE_SECONDS", 0.01),
        _noted_checks() as checked,
    ):
        office = Office(Path(folder) / "minutes.db", clock=FixedClock(MOMENT))
        app = ClerkApp(office, scene.prepare(office))
        async with app.run_test(size=scene.size) as pilot:
            await pilot.pause()
            for step in scene.steps:
                await _until_tried(pilot)
                await take_step(pilot, step)
            await _until_still(pilot, checked)
            yield pilot
        office.close()


async def draw(scene: Scene) -> str:
    """Return the golden screen of *scene*."""
    async with shown(scene) as pilot:
        return drawn_screen(pilot.app)


async def _until_tried(pilot: Pilot[None]) -> None:
    """Wait until what stands in the pad was tried: a key pressed sooner may mean something else.

    On other screens, wait until they are laid out: where a list stands rests on what was above it.
    """
    screens = [s for s in pilot.app.screen_stack if isinstance(s, MeetingScreen)]
    end = monotonic() + MOST_SECONDS
    while monotonic() < end and any(screen.pad_menu.is_waiting for screen in screens):
        await pilot.pause(0.02)
    if pilot.app.screen not in screens:
        await until_steady(pilot)


async def _until_still(pilot: Pilot[None], checked: Event) -> None:
    """Wait until the findings were counted and what was typed was tried, however slow it is."""
    screen = next(s for s in pilot.app.screen_stack if isinstance(s, MeetingScreen))
    checked.clear()
    screen.checks.schedule()
    end = monotonic() + MOST_SECONDS
    while monotonic() < end and not (checked.is_set() and not screen.pad_menu.is_waiting):
        await pilot.pause(0.02)
    await until_steady(pilot)


@contextmanager
def _noted_checks() -> Iterator[Event]:
    """Yield what is set whenever the findings have been counted."""
    checked, run = Event(), BackgroundChecks._run

    def run_and_note(checks: BackgroundChecks) -> None:
        """Run the checks, and note that they ran."""
        run(checks)
        checked.set()

    with patch.object(BackgroundChecks, "_run", run_and_note):
        yield checked


@contextmanager
def coloured(*, no_color: bool) -> Iterator[None]:
    """Set or clear NO_COLOR, which Textual reads when an app is made."""
    os.environ.pop("NO_COLOR", None)
    if no_color:
        os.environ["NO_COLOR"] = "1"
    try:
        yield
    finally:
        os.environ.pop("NO_COLOR", None)
