"""However the public come back, nothing typed while they were out comes back into a pad."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.matters import Note
from clerk_tui.domain.model.people import Person
from clerk_tui.office import Office
from tests.helpers.fakes import FixedClock
from tests.helpers.typist import Typist
from tests.helpers.windows import Window, pass_a_second

FILED, ASIDE, HALF = "Harbottle is dismissed.", "/x Clerk by 32 May: write to Harbottle", "Harb"


@pytest.fixture
def offices(tmp_path: Path) -> Iterator[tuple[Office, Office]]:
    """Two copies of the program on one database."""
    database = tmp_path / "minutes.db"
    both = Office(database, FixedClock()), Office(database, FixedClock())
    yield both
    for office in both:
        office.close()


@pytest.fixture
def meeting(offices: tuple[Office, Office]) -> str:
    """A meeting with an item in hand."""
    office = offices[0]
    ident = office.prepare(Body("Wharf Board", members=(Person("A Kinver"),)), date(2027, 3, 24))
    desk = office.sit_down(ident)
    desk.agenda.list_items([{"title": "Lighting"}, {"title": "Staffing"}])
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.agenda.next_item()
    return ident


async def in_private(clerk: Typist, *, half: bool = True) -> None:
    """Exclude the public; file a paragraph, have a command refused, and begin another text."""
    await clerk.command("x Clerk by 32 May: paint the pier")
    await clerk.command("private 3")
    await clerk.line(FILED)
    await clerk.line(ASIDE)
    if half:
        await clerk.type(HALF)


async def undo_in_the_review(clerk: Typist) -> None:
    """Take the exclusion, and the private words after it, back from the review."""
    await clerk.press("escape")
    await clerk.command("review")
    await clerk.press("u", "u", "escape")
    await clerk.pilot.pause()


async def brought_back(window: Window, clerk: Typist) -> str:
    """Return all that Up, Down and the keys of undo and redo bring into the pad."""
    seen = [window.table.pad.text]
    for key in ("ctrl+z",) * 6 + ("ctrl+y",) * 6:
        await clerk.press(key)
        seen.append(window.table.pad.text)
    window.table.pad.clear()
    for key in ("up",) * 5 + ("down",) * 5:
        await clerk.press(key)
        seen.append(window.table.pad.text)
    window.table.pad.clear()
    return "\n".join(seen)


async def has_it_again(window: Window, clerk: Typist) -> None:
    """The public go out again: Up brings back what was typed for private session."""
    await clerk.command("private 3")
    assert "write to Harbottle" in window.table.pad.recalled[-1] + window.table.pad.recalled[0]
    assert HALF in window.table.pad.recalled


async def test_the_exclusion_undone_in_the_review(
    offices: tuple[Office, Office], meeting: str
) -> None:
    window = Window(offices[0], meeting)
    async with window.run_test(size=(80, 24)) as pilot:
        clerk = Typist(pilot)
        await in_private(clerk)
        await undo_in_the_review(clerk)
        assert not window.desk.meeting.public_excluded
        assert "put away" in window.table.line.done
        seen = await brought_back(window, clerk)
        assert "Harb" not in seen
        assert "paint the pier" in seen
        await has_it_again(window, clerk)


async def test_what_is_withheld_is_kept_as_a_note_with_the_next_words_filed_in_public(
    offices: tuple[Office, Office], meeting: str
) -> None:
    window = Window(offices[0], meeting)
    async with window.run_test(size=(80, 24)) as pilot:
        clerk = Typist(pilot)
        await in_private(clerk)
        await undo_in_the_review(clerk)
        await clerk.line("The lamps were lit.")
        *_, note = window.desk.meeting.entries()
        assert isinstance(note.matter, Note)
        assert ASIDE in note.matter.text
        assert note.private
        await clerk.line("They were lit at dusk.")
        assert sum(isinstance(e.matter, Note) for e in window.desk.meeting.entries()) == 1
        assert "Harbottle" not in offices[0].papers.minutes(window.desk.meeting)


async def test_private_words_are_forgotten_when_another_window_lets_the_public_in(
    offices: tuple[Office, Office], meeting: str
) -> None:
    first, second = (Window(office, meeting) for office in offices)
    async with first.run_test(size=(80, 24)) as one, second.run_test(size=(80, 24)) as two:
        clerk, other = Typist(one), Typist(two)
        await in_private(clerk)
        await other.command("takeover")
        await other.command("public")
        await pass_a_second(first, one)
        assert first.table.pad.text == ""
        seen = await brought_back(first, clerk)
        assert "Harb" not in seen
        assert "paint the pier" in seen
        await other.command("private 3")
        await pass_a_second(first, one)
        assert ASIDE in first.table.pad.recalled
        assert HALF in first.table.pad.recalled


async def test_private_words_are_not_brought_back_after_taking_a_public_meeting_over(
    offices: tuple[Office, Office], meeting: str
) -> None:
    first, second = (Window(office, meeting) for office in offices)
    async with first.run_test(size=(80, 24)) as one, second.run_test(size=(80, 24)) as two:
        clerk, other = Typist(one), Typist(two)
        await in_private(clerk, half=False)
        await other.command("takeover")
        await pass_a_second(first, one)
        await other.command("public")
        await clerk.command("takeover")
        assert "Harb" not in await brought_back(first, clerk)
        await clerk.line("The lamps were lit.")
        assert ASIDE in str([e.matter for e in first.desk.meeting.entries()])


async def test_a_command_half_typed_when_the_public_come_back_elsewhere_stays_in_the_pad(
    offices: tuple[Office, Office], meeting: str
) -> None:
    first, second = (Window(office, meeting) for office in offices)
    async with first.run_test(size=(80, 24)) as one, second.run_test(size=(80, 24)) as two:
        clerk, other = Typist(one), Typist(two)
        await in_private(clerk, half=False)
        await other.command("takeover")
        await pass_a_second(first, one)
        await clerk.type("/takeo")
        await other.command("public")
        await pass_a_second(first, one)
        assert first.table.pad.text == "/takeo"
        await clerk.type("ver")
        await pass_a_second(first, one)
        await clerk.press("enter")
        assert not first.table.other_copies.is_read_only
        assert "Harb" not in await brought_back(first, clerk)


async def test_a_window_left_in_private_and_opened_in_public(
    offices: tuple[Office, Office], meeting: str
) -> None:
    first = Window(offices[0], meeting)
    async with first.run_test(size=(80, 24)) as one:
        await in_private(Typist(one))
        first.pop_screen()
        await one.pause()
    assert offices[0].unfinished.writer.wait_until_saved()
    desk = offices[1].sit_down(meeting)
    desk.private_business.readmit_public()
    second = Window(offices[1], meeting)
    async with second.run_test(size=(80, 24)) as two:
        clerk = Typist(two)
        seen = await brought_back(second, clerk)
        assert "Harb" not in seen
        assert "paint the pier" in seen
        await has_it_again(second, clerk)


async def test_a_window_left_and_opened_in_the_same_private_session_has_all_of_it(
    offices: tuple[Office, Office], meeting: str
) -> None:
    first = Window(offices[0], meeting)
    async with first.run_test(size=(80, 24)) as one:
        await in_private(Typist(one))
        first.pop_screen()
        await one.pause()
    assert offices[0].unfinished.writer.wait_until_saved()
    second = Window(offices[1], meeting)
    async with second.run_test(size=(80, 24)):
        assert second.table.pad.text == HALF
        assert ASIDE in second.table.pad.recalled
