"""What is typed or marked outside the pad outlives the program, and waits where it was typed."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual import events
from textual.screen import Screen
from textual.widgets import Input

from clerk_tui.app import ClerkApp
from clerk_tui.desk import Desk
from clerk_tui.domain.model.matters import Motion
from clerk_tui.office import Office
from clerk_tui.screens.action_log import ActionsScreen
from clerk_tui.screens.committees.screen import CommitteesScreen
from clerk_tui.screens.division.screen import DivisionScreen
from clerk_tui.screens.meeting.screen import MeetingScreen
from clerk_tui.screens.review.chairman_changes import ChangesScreen
from clerk_tui.screens.review.replacing.screen import ReplaceScreen
from clerk_tui.screens.review.screen import ReviewScreen
from clerk_tui.screens.roll_call.screen import RollCallScreen
from clerk_tui.widgets.lists.roll_list import Roll
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.text_pad import SavedPad
from tests.helpers.offices import an_office
from tests.helpers.review_screen import reviewed
from tests.helpers.screen_hosts import DAY, drawn
from tests.helpers.typist import Typist, at_the_keyboard


class Clerk(Typist):
    """A clerk at a meeting whose program may be stopped and opened again."""

    office: Office
    desk: Desk

    async def open(self, screen: Screen[None]) -> None:
        """Open a screen over the table."""
        self.app.push_screen(screen)
        await self.pilot.pause()

    async def review(self, entry: str = "") -> ReviewScreen:
        """Open the review, at an *entry*."""
        screen = ReviewScreen(self.office, self.desk, entry)
        await self.open(screen)
        return screen

    @property
    def message(self) -> str:
        return self.app.screen.query_one(MessageLine).message

    @property
    def at_the_table(self) -> str:
        """Return the text of the line over the pad."""
        screen = self.app.screen_stack[0]
        assert isinstance(screen, MeetingScreen)
        return screen.line.done

    @property
    def answer(self) -> str:
        return self.app.screen.query_one("#answer", Input).value

    @property
    def box(self) -> str:
        return self.app.screen.query_one(SavedPad).text


class Table:
    """One database, opened by one run of the program after another."""

    def __init__(self, folder: Path, prepare: Callable[[Office], Desk]) -> None:
        self.folder = folder
        with an_office(folder) as office:
            self.ident = prepare(office).meeting.ident

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[Clerk]:
        """A run of the program, which ends with whatever is open on the screen still open."""
        with an_office(self.folder) as office:
            async with at_the_keyboard(ClerkApp(office, self.ident)) as typist:
                clerk = Clerk(typist.pilot)
                clerk.office, clerk.desk = office, office.sit_down(self.ident)
                yield clerk

    @property
    def desk(self) -> Desk:
        with an_office(self.folder) as office:
            return office.sit_down(self.ident)


def with_a_motion(office: Office) -> Desk:
    """The same meeting, with a motion in hand."""
    desk = reviewed(office)
    desk.motions.move("That the quay be swept", "@1", "@2")
    return desk


@pytest.fixture
def table(tmp_path: Path) -> Table:
    return Table(tmp_path, reviewed)


def lamps(clerk: Clerk) -> str:
    """The first entry."""
    return clerk.desk.meeting.items[0].entries[0].ident


async def test_words_being_edited_come_back_in_their_box_with_the_cursor(table: Table) -> None:
    async with table.opened() as clerk:
        await clerk.review(lamps(clerk))
        await clerk.press("e", "ctrl+home")
        await clerk.type("Quite so. ")
    async with table.opened() as clerk:
        assert "the words of an entry (/review, then E)" in clerk.at_the_table
        assert "Quite" not in clerk.at_the_table
        await clerk.review()
        assert "the words in hand (e goes on)" in clerk.message
        await clerk.press("e")
        assert clerk.box == "Quite so. The lamps were recieved on XXXX."
        await clerk.type("Yes. ")
        await clerk.press("ctrl+s")
    assert table.desk.meeting.items[0].entries[0].matter.text.startswith("Quite so. Yes. The")  # type: ignore[union-attr]
    async with table.opened() as clerk:
        assert "Typed before" not in clerk.at_the_table
        await clerk.review(lamps(clerk))
        await clerk.press("e", "escape")
        assert isinstance(clerk.app.screen, ReviewScreen), "nothing was typed there any more"


async def test_words_given_up_are_not_offered_again(table: Table) -> None:
    async with table.opened() as clerk:
        await clerk.review(lamps(clerk))
        await clerk.press("e")
        await clerk.type(" Twice.")
        await clerk.press("escape", "escape", "e")
        assert clerk.box == "The lamps were recieved on XXXX."
    async with table.opened() as clerk:
        assert "Typed before" not in clerk.at_the_table


async def test_words_that_are_refused_stay_kept(table: Table) -> None:
    async with table.opened() as clerk:
        await clerk.review(lamps(clerk))
        await clerk.press("e", "f7")
        await clerk.type(" ")
        await clerk.press("ctrl+s")
        assert clerk.app.screen.query_one(MessageLine).is_refusal
        await clerk.type("The lamps")
    async with table.opened() as clerk:
        await clerk.review()
        await clerk.press("e")
        assert clerk.box == " The lamps"


async def test_the_marks_of_a_recorded_vote_come_back_and_go_once_it_is_recorded(
    tmp_path: Path,
) -> None:
    table = Table(tmp_path, with_a_motion)
    async with table.opened() as clerk:
        await clerk.line("/division")
        await clerk.type("ffb:@dawley")
    async with table.opened() as clerk:
        assert "the marks of a recorded vote (/division)" in clerk.at_the_table
        await clerk.line("/division")
        screen = clerk.app.screen
        assert isinstance(screen, DivisionScreen)
        assert [row.split()[2] for row in drawn(screen.query_one(Roll)).splitlines()[:3]] == [
            "for", "for", "abstained",
        ]  # fmt: skip
        assert clerk.message.startswith("Type: @dawley")
        await clerk.press("escape")
        await clerk.type("*")
        await clerk.press("enter")
    motion = table.desk.meeting.items[-1].entries[-1].matter
    assert isinstance(motion, Motion)
    assert motion.vote is not None
    assert (motion.vote.in_favour, motion.vote.against, motion.vote.abstained) == (2, 0, 3)
    async with table.opened() as clerk:
        assert "Typed before" not in clerk.at_the_table


async def test_marks_of_a_vote_that_was_left_are_gone(tmp_path: Path) -> None:
    table = Table(tmp_path, with_a_motion)
    async with table.opened() as clerk:
        await clerk.line("/division")
        await clerk.type("ff")
        await clerk.press("escape", "escape")
        await clerk.line("/division")
        await clerk.press("enter")
        assert clerk.message.startswith("No vote is recorded yet")


@pytest.mark.parametrize(
    ("keys", "typed", "key", "shown"),
    [
        ("n", "K Brandreth, Treas", "n", "K Brandreth, Treas"),
        ("1e", "S E Edgeley", "1e", "S E Edgeley"),
        ("2s", "J Sub", "2s", "J Sub"),
        ("#", "4", "#", "4"),
    ],
)
async def test_a_line_typed_at_the_roll_waits_under_its_key(
    table: Table, keys: str, typed: str, key: str, shown: str
) -> None:
    async with table.opened() as clerk:
        await clerk.press("f3")
        await clerk.type(keys)
        await clerk.type(typed)
    async with table.opened() as clerk:
        assert "a line of the roll (F3)" in clerk.at_the_table
        await clerk.press("f3")
        assert f"{key[-1].upper()} goes on with" in clerk.message
        await clerk.type(key)
        assert clerk.answer == shown
        await clerk.press("escape", "escape")
        await clerk.press("f3")
        assert "waits" not in clerk.message


async def test_a_new_person_waits_until_it_is_told_what_they_are(table: Table) -> None:
    async with table.opened() as clerk:
        await clerk.press("f3")
        await clerk.line("nK Brandreth")
    async with table.opened() as clerk:
        await clerk.press("f3")
        await clerk.type("n")
        assert clerk.answer == "K Brandreth"
        await clerk.press("enter")
        await clerk.line("o")
    assert [a.person.name for a in table.desk.meeting.people][-1] == "K Brandreth"


async def test_a_note_in_the_action_log_waits_on_its_action(tmp_path: Path) -> None:
    def prepare(office: Office) -> Desk:
        desk = reviewed(office)
        desk.actions.add("write to the county", "Clerk", "3 May")
        return desk

    table = Table(tmp_path, prepare)
    async with table.opened() as clerk:
        await clerk.open(ActionsScreen(clerk.office))
        await clerk.type("nThe county answ")
    async with table.opened() as clerk:
        await clerk.open(ActionsScreen(clerk.office))
        assert "N goes on with it" in clerk.message
        await clerk.type("nered.")
        assert clerk.answer == "The county answered."
        await clerk.press("enter")
        assert "It is in the record" in clerk.message
    async with table.opened() as clerk:
        await clerk.open(ActionsScreen(clerk.office))
        assert "goes on" not in clerk.message


async def test_a_change_of_the_chairmans_being_edited_waits(tmp_path: Path) -> None:
    def prepare(office: Office) -> Desk:
        desk = reviewed(office)
        desk.timings.conclude()
        return desk

    table = Table(tmp_path, prepare)
    async with table.opened() as clerk:
        await clerk.review()
        await clerk.press("n", "enter", "g")
        draft = Path(clerk.desk.meeting.afterwards.drafts[0].files[0])
        theirs = tmp_path / "back.md"
        theirs.write_text(draft.read_text().replace("recieved", "received"))
        await clerk.press("c")
        clerk.app.screen.query_one("#answer", Input).value = str(theirs)
        await clerk.press("enter", "e")
        await clerk.type(" In the rain.")
    async with table.opened() as clerk:
        await clerk.review()
        assert "a change of the chairman's (c)" in clerk.message
        await clerk.press("c")
        assert isinstance(clerk.app.screen, ChangesScreen)
        await clerk.press("e")
        assert clerk.box.endswith(" In the rain.")
        await clerk.press("ctrl+s")
        assert "Taken as you edited it" in clerk.message
    async with table.opened() as clerk:
        assert "Typed before" not in clerk.at_the_table


async def test_a_reason_waits_on_the_entry_it_is_of(table: Table) -> None:
    async with table.opened() as clerk:
        await clerk.review(lamps(clerk))
        await clerk.press("m")
        await clerk.type("it names a ten")
    async with table.opened() as clerk:
        await clerk.review()
        assert "the line of m" in clerk.message
        await clerk.press("m")
        await clerk.type("ant")
        assert clerk.answer == "it names a tenant"
        await clerk.press("enter")
    assert table.desk.meeting.items[0].entries[0].private
    async with table.opened() as clerk:
        await clerk.review(lamps(clerk))
        assert "Typed here" not in clerk.message


async def test_find_and_replace_goes_on_with_its_words_and_what_was_taken(table: Table) -> None:
    async with table.opened() as clerk:
        await clerk.review()
        await clerk.press("slash")
        await clerk.line("lamps")
        await clerk.type("torch")
    async with table.opened() as clerk:
        await clerk.review()
        assert "the line of /" in clerk.message
        await clerk.press("slash")
        assert clerk.answer == "lamps"
        await clerk.press("enter")
        assert clerk.answer == "torch"
        await clerk.type("es")
        await clerk.press("enter")
        await clerk.press("t")
    async with table.opened() as clerk:
        await clerk.review()
        assert "find and replace (/)" in clerk.message
        await clerk.press("slash", "enter", "enter")
        screen = clerk.app.screen
        assert isinstance(screen, ReplaceScreen)
        assert sum(screen._decisions.values()) == 1
        await clerk.press("escape")
        assert "Esc again" in clerk.message
        await clerk.press("enter")
    assert table.desk.meeting.items[0].entries[0].matter.text.startswith("The torches")  # type: ignore[union-attr]


async def test_what_is_typed_of_a_private_entry_waits_in_the_private_copy_alone(
    table: Table,
) -> None:
    async with table.opened() as clerk:
        private = next(e.ident for e in clerk.desk.meeting.entries() if e.private)
        await clerk.review(private)
        await clerk.press("e")
        await clerk.type(" At Qqmoor.")
    async with table.opened() as clerk:
        await clerk.review()
        assert "Typed here" not in clerk.message
        await clerk.press("p")
        assert "the words in hand (e goes on)" in clerk.message
        await clerk.press("e")
        assert clerk.box.endswith("Qqmoor.")
        assert "Qqmoor" not in clerk.office.papers.minutes(clerk.desk.meeting)


async def test_what_is_typed_of_a_public_entry_in_the_private_copy_waits_in_both(
    table: Table,
) -> None:
    async with table.opened() as clerk:
        await clerk.review(lamps(clerk))
        await clerk.press("p", "e")
        await clerk.type(" Twice.")
    async with table.opened() as clerk:
        await clerk.review()
        await clerk.press("e")
        assert clerk.box.endswith(" Twice.")


async def test_names_pasted_into_a_recorded_vote_are_put_down(tmp_path: Path) -> None:
    table = Table(tmp_path, with_a_motion)
    async with table.opened() as clerk:
        await clerk.line("/division")
        await clerk.type(":")
        clerk.app.post_message(events.Paste("all for but\n-dawley"))
        await clerk.pilot.pause()
        assert clerk.message.startswith("Type: all for but -dawley")


async def test_what_was_typed_in_private_session_is_not_offered_to_the_public(
    table: Table,
) -> None:
    async with table.opened() as clerk:
        await clerk.line("/private 3")
        await clerk.press("f3")
        await clerk.type("nMr Zzquill, of the tenant")
    async with table.opened() as clerk:
        await clerk.line("/public")
        await clerk.press("f3")
        assert "waits" not in clerk.message
        await clerk.type("n")
        assert clerk.answer == ""


async def test_a_line_about_a_committee_waits_too(tmp_path: Path) -> None:
    table = Table(tmp_path, reviewed)
    (tmp_path / "committees").mkdir()
    (tmp_path / "committees" / "harbour.toml").write_text(
        'name = "Harbour Committee"\n[[members]]\nname = "A Kinver"\n'
    )
    async with table.opened() as clerk:
        await clerk.open(CommitteesScreen(clerk.office, DAY))
        await clerk.press("j")
        await clerk.type("K Brand")
    async with table.opened() as clerk:
        await clerk.open(CommitteesScreen(clerk.office, DAY))
        await clerk.press("j")
        await clerk.type("reth")
        assert clerk.answer == "K Brandreth"
        await clerk.press("enter", "enter")
    async with table.opened() as clerk:
        await clerk.open(CommitteesScreen(clerk.office, DAY))
        assert "Changes not written are back" in clerk.message
        await clerk.type("j")
        assert clerk.answer == ""


async def test_ctrl_q_asks_where_something_typed_is_not_filed(table: Table) -> None:
    async with table.opened() as clerk:
        await clerk.review(lamps(clerk))
        await clerk.press("e")
        await clerk.type(" Twice.")
        await clerk.press("ctrl+q")
        assert clerk.app.is_running
        assert "Ctrl+Q again leaves" in clerk.message
        await clerk.type("!")
        await clerk.press("ctrl+q")
        assert clerk.app._exit is False, "something was typed since it was asked"
        await clerk.press("ctrl+q")
        assert clerk.app._exit
    async with table.opened() as clerk:
        await clerk.review()
        await clerk.press("e")
        assert clerk.box.endswith(" Twice.!")


@pytest.mark.parametrize("where", ["division", "roll"])
async def test_ctrl_q_asks_over_marks_and_lines_too(tmp_path: Path, where: str) -> None:
    table = Table(tmp_path, with_a_motion)
    async with table.opened() as clerk:
        if where == "division":
            await clerk.line("/division")
            await clerk.type("f")
        else:
            await clerk.press("f3")
            assert isinstance(clerk.app.screen, RollCallScreen)
            await clerk.type("nK B")
        await clerk.press("ctrl+q")
        assert clerk.app._exit is False
        await clerk.press("ctrl+q")
        assert clerk.app._exit


async def test_ctrl_q_leaves_at_once_where_nothing_was_typed(table: Table) -> None:
    async with table.opened() as clerk:
        await clerk.review(lamps(clerk))
        await clerk.press("e", "ctrl+q")
        assert clerk.app._exit
