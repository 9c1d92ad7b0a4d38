"""Two windows on one meeting: one minutes, the other follows, and nothing is interleaved."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from textual.widgets import Static

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import Person
from clerk_tui.hub.handover.follow_state import FollowState
from clerk_tui.office import Office
from clerk_tui.screens.meeting.hub_window import HubWindow
from clerk_tui.widgets.status_line import StatusLine
from tests.helpers.fakes import FixedClock
from tests.helpers.shell import run_command
from tests.helpers.typist import Typist
from tests.helpers.windows import Window, pass_a_second


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "minutes.db"


@pytest.fixture
def meeting(database: Path) -> str:
    """A meeting of the Wharf Board with an item in hand, and no window open on it."""
    office = Office(database, FixedClock())
    ident = office.prepare(Body("Wharf Board", members=(Person("A Kinver"),)), date(2027, 3, 24))
    desk = office.sit_down(ident)
    desk.agenda.list_items([{"title": "Lighting"}, {"title": "Staffing"}])
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.agenda.next_item()
    office.close()
    return ident


@pytest.fixture
def offices(database: Path) -> Iterator[tuple[Office, Office]]:
    """Two copies of the program on one database."""
    both = Office(database, FixedClock()), Office(database, FixedClock())
    yield both
    for office in both:
        office.close()


def minuted(desk: Desk) -> list[str]:
    return [getattr(entry.matter, "text", "") for entry in desk.meeting.entries()]


async def test_the_second_window_follows_and_refuses_to_file_and_can_take_over(
    offices: tuple[Office, Office], meeting: str
) -> None:
    first, second = (Window(office, meeting) for office in offices)
    async with first.run_test(size=(80, 24)) as one:
        await Typist(one).text("The pier was lit.")
        await one.press("enter")
        async with second.run_test(size=(80, 24)) as two:
            assert second.table.other_copies.is_read_only
            assert "READ ONLY" in second.table.query_one(StatusLine).status.saved
            await Typist(one).text("The quay was not.")
            await one.press("enter")
            await pass_a_second(second, two)
            assert minuted(second.desk) == ["The pier was lit.", "The quay was not."]
            clerk = Typist(two)
            await clerk.text("Typed in the wrong window")
            await clerk.press("enter")
            assert second.table.pad.text == "Typed in the wrong window"
            assert "another window" in second.table.line.refusal
            await clerk.press("escape")
            await clerk.command("takeover")
            assert "READ ONLY" not in str(second.table.pad.border_title)
            await clerk.text("It is minuted here now.")
            await clerk.press("enter")
            await pass_a_second(first, one)
            assert first.table.other_copies.is_read_only
            assert minuted(first.desk)[-1] == "It is minuted here now."
            await Typist(one).text("Too late")
            await one.press("enter")
            assert first.table.pad.text == "Too late", "refused, and kept"
    assert minuted(offices[0].sit_down(meeting)) == minuted(second.desk)


async def test_a_follower_has_the_meeting_by_itself_once_the_other_window_is_left(
    offices: tuple[Office, Office], meeting: str
) -> None:
    first, second = (Window(office, meeting) for office in offices)
    async with second.run_test(size=(80, 24)) as two, first.run_test(size=(80, 24)) as one:
        assert first.table.other_copies.is_read_only
        await Typist(two).text("half a sent")
        second.pop_screen()
        await two.pause()
        assert offices[1].unfinished.writer.wait_until_saved()
        await pass_a_second(first, one)
        assert not first.table.other_copies.is_read_only
        assert not first.table.query_one("#pad").border_title
        await Typist(one).text("Filed here.")
        await one.press("enter")
        assert minuted(first.desk) == ["Filed here."]
    left_texts = offices[0].unfinished.left_at(meeting)
    assert [text.text for text in left_texts] == ["half a sent"]


async def test_a_colleague_whose_name_comes_after_the_claim_is_named(
    offices: tuple[Office, Office], meeting: str
) -> None:
    first, second = (Window(office, meeting) for office in offices)
    async with first.run_test(size=(80, 24)), second.run_test(size=(80, 24)) as two:
        table = second.table
        assert "in another window" in table.line.guidance
        table.hub_window = HubWindow(offices[1], meeting, table.other_copies)
        table.hub_window._state = FollowState(holder="Brook")
        await pass_a_second(second, two)
        assert "by Brook at another machine" in table.line.guidance


async def test_what_a_living_window_has_in_its_pad_is_not_put_in_another(
    offices: tuple[Office, Office], meeting: str
) -> None:
    first, second = (Window(office, meeting) for office in offices)
    async with first.run_test(size=(80, 24)) as one:
        await Typist(one).text("being typed")
        assert offices[0].unfinished.writer.wait_until_saved()
        async with second.run_test(size=(80, 24)):
            assert second.table.pad.text == ""
        async with Window(offices[0], meeting).run_test(size=(80, 24)) as again:
            assert again.app.screen.query_one("#pad").text == "being typed"  # type: ignore[attr-defined]


DYING = """
import sys
from pathlib import Path
from clerk_tui.office import Office
office = Office(Path(sys.argv[1]))
assert office.claims.claim(sys.argv[2])
print("held", flush=True)
sys.stdin.read()
"""


def test_a_window_that_was_killed_holds_nothing(
    database: Path, meeting: str, offices: tuple[Office, Office]
) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", DYING, str(database), meeting],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[3],
    )
    with other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        assert not offices[0].claims.claim(meeting)
        with pytest.raises(Refusal, match="another window"):
            offices[0].sit_down(meeting).paragraphs.jot("Over it.")
        other.kill()
    assert offices[0].claims.claim(meeting)
    offices[0].sit_down(meeting).paragraphs.jot("After it.")


def test_a_meeting_taken_over_takes_nothing_from_the_other_window(
    meeting: str, offices: tuple[Office, Office]
) -> None:
    slow, quick = (office.sit_down(meeting) for office in offices)
    assert offices[0].claims.claim(meeting)
    assert offices[1].claims.claim(meeting, even_if_held=True)
    with pytest.raises(Refusal, match="another window"):
        slow.paragraphs.jot("From the slow one.")
    with pytest.raises(Refusal, match="another window"):
        slow.undo()
    quick.paragraphs.jot("From the quick one.")
    assert slow.follow()
    assert minuted(slow) == ["From the quick one."]


def test_a_command_of_the_shell_is_told_what_can_be_done_there(
    database: Path, meeting: str, offices: tuple[Office, Office]
) -> None:
    offices[0].sit_down(meeting).timings.conclude()
    assert offices[0].claims.claim(meeting)
    refused = run_command(database, "draft", meeting)
    assert refused.exit_code == 1
    assert "another window" in refused.stderr
    assert "Leave it there (Ctrl+Q), and try again." in refused.stderr
    assert "/takeover" not in refused.stderr


@pytest.mark.usefixtures("meeting")
def test_the_folder_of_open_windows_is_private_and_emptied_on_closing(
    database: Path, meeting: str
) -> None:
    office = Office(database, FixedClock())
    office.claims.claim(meeting)
    folder = database.parent / ".minutes.db-open"
    assert folder.stat().st_mode & 0o077 == 0
    assert [file.stat().st_mode & 0o077 for file in folder.iterdir()] == [0]
    office.close()
    assert not list(folder.iterdir())


async def test_the_keys_line_says_how_to_take_over(
    offices: tuple[Office, Office], meeting: str
) -> None:
    first, second = (Window(office, meeting) for office in offices)
    async with first.run_test(size=(80, 24)), second.run_test(size=(80, 24)) as two:
        assert "/takeover" in second.table.line.guidance
        await two.press("enter")
        assert second.table.other_copies.is_read_only, "a stray Enter takes nothing over"
        assert isinstance(second.table.query_one("#keys"), Static)
