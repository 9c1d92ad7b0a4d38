"""Search and the action log, opened from Home: what is shown, and what opens."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from clerk_tui.app import ClerkApp
from clerk_tui.office import Office
from clerk_tui.screens.action_log import ActionsScreen
from clerk_tui.screens.home import FIRST_PAGE, HomeScreen
from clerk_tui.screens.review.screen import ReviewScreen
from clerk_tui.screens.review.words_form import WordsForm
from clerk_tui.screens.search import SearchScreen
from clerk_tui.widgets.lists.meeting_list import MeetingList
from clerk_tui.widgets.lists.search_results import ResultList
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.printed_minutes import PrintedMinutes, PrintedRow
from clerk_tui.widgets.prompt_line import AskLine
from tests.helpers.offices import an_office
from tests.helpers.screen_hosts import DAY, ODD, Host, a_body, a_desk, drawn, press
from tests.helpers.screen_waits import until


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office with one meeting, of a public and a private item."""
    with an_office(tmp_path) as office:
        desk = a_desk(office)
        desk.timings.commence()
        desk.agenda.add_item("Cranes [/b]")
        for n in range(40):
            desk.paragraphs.write(f"Crane {n} was painted by {ODD}.")
        desk.actions.add("To oil the crane", "Mrs H Pell", "1 March 2027")
        desk.paragraphs.note("Ask about the winch.")
        desk.private_business.exclude_public("Paragraph 3")
        desk.paragraphs.write("A secret offer for the gantry.")
        yield office


def in_hand(app: ClerkApp) -> PrintedRow | None:
    """The row in hand of the review, once it is open."""
    screen = app.screen
    return screen.query_one(PrintedMinutes).chosen if isinstance(screen, ReviewScreen) else None


async def typed(pilot: Pilot[None], text: str) -> list[str]:
    """Type *text* into the search, and return the lines of what was found."""
    screen = pilot.app.screen
    screen.query_one("#words", Input).value = text
    await until(pilot, lambda: bool(screen.query_one(MessageLine).message))
    return drawn(screen.query_one("#results")).splitlines()


async def test_what_is_typed_is_found_and_opens_at_its_place(office: Office) -> None:
    app = ClerkApp(office)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "slash")
        assert isinstance(app.screen, SearchScreen)
        lines = await typed(pilot, "crane 7 pai")
        assert "Cranes [/b]  paragraph · Joint Committee" in lines[0]
        assert lines[1] == f"Crane 7 was painted by {ODD}."
        await press(pilot, "enter")
        await until(pilot, lambda: in_hand(app) is not None)
        assert isinstance(app.screen, ReviewScreen)
        row = in_hand(app)
        assert row is not None
        assert "Crane 7 was painted" in row.content.plain
        await press(pilot, "escape")
        assert app.screen.query_one("#words", Input).value == "crane 7 pai"


async def test_the_results_keep_their_room_once_words_of_an_entry_were_edited(
    office: Office,
) -> None:
    app = ClerkApp(office)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "slash")
        height = app.screen.query_one(ResultList).size.height
        await typed(pilot, "crane 7 pai")
        await press(pilot, "enter")
        await until(pilot, lambda: in_hand(app) is not None)
        await press(pilot, "e")
        await until(pilot, lambda: isinstance(app.screen, WordsForm))
        await press(pilot, "escape", "escape")
        await until(pilot, lambda: isinstance(app.screen, SearchScreen))
        assert app.screen.query_one("#words").size.height == 1
        assert app.screen.query_one(ResultList).size.height == height


async def test_private_business_is_marked_and_opens_in_the_private_copy(office: Office) -> None:
    app = ClerkApp(office)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "slash")
        lines = await typed(pilot, "gantry")
        assert lines[0].startswith("▸[private] 24 March 2027")
        await press(pilot, "enter")
        await until(pilot, lambda: in_hand(app) is not None)
        assert "PRIVATE COPY" in drawn(app.screen.query_one("#review-copy"))
        row = in_hand(app)
        assert row is not None
        assert "secret offer" in row.content.plain


async def test_what_prints_nothing_opens_at_its_item(office: Office) -> None:
    app = ClerkApp(office)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "slash")
        await typed(pilot, "winch")
        await press(pilot, "enter")
        await until(pilot, lambda: in_hand(app) is not None)
        row = in_hand(app)
        assert row is not None
        assert row.opens


async def test_the_arrows_choose_while_the_keyboard_stays_with_the_words(office: Office) -> None:
    app = ClerkApp(office)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "slash")
        await typed(pilot, "painted")
        assert "The newest 20" in app.screen.query_one(MessageLine).message
        await press(pilot, "down", "down", "up")
        assert app.screen.query_one(ResultList).highlighted == 1
        await press(pilot, "s")
        assert app.screen.query_one("#words", Input).value == "painteds"


async def test_what_is_not_understood_yet_is_said_and_finds_nothing_new(office: Office) -> None:
    app = ClerkApp(office)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "slash")
        await typed(pilot, "kind:poem")
        assert "is no kind of entry" in app.screen.query_one(MessageLine).message
        await press(pilot, "enter")
        await press(pilot, "escape")
        assert isinstance(app.screen, HomeScreen)


async def test_the_log_shows_what_is_overdue_and_takes_a_report(office: Office) -> None:
    app = ClerkApp(office)
    async with app.run_test(size=(100, 24)) as pilot:
        await press(pilot, "a")
        screen = app.screen
        assert isinstance(screen, ActionsScreen)
        assert "1 open, 1 overdue" in drawn(screen.query_one("#head"))
        assert "overdue, due 1 March 2027" in drawn(screen.query_one("#actions"))
        await press(pilot, "n", *"oil")  # in one burst: an o is then no command
        await until(pilot, lambda: screen.query_one(AskLine).answer == "oil")
        await press(pilot, "enter")
        await until(pilot, lambda: "in the record" in screen.query_one(MessageLine).message)
        assert "→ oil" in drawn(screen.query_one("#actions"))
        await press(pilot, "n")
        await until(pilot, lambda: screen.query_one(AskLine).has_focus_within)
        await press(pilot, "enter")
        await until(pilot, lambda: screen.query_one(MessageLine).is_refusal)
        assert "Nothing was reported" in screen.query_one(MessageLine).message
        await press(pilot, "escape")
        await until(pilot, lambda: not screen.query_one(AskLine).has_focus_within)
        await press(pilot, "d")
        await until(pilot, lambda: screen.query_one(AskLine).has_focus_within)
        await press(pilot, "enter")
        await until(pilot, lambda: "is done" in screen.query_one(MessageLine).message)
        assert "0 open" in drawn(screen.query_one("#head"))
        await press(pilot, "t")
        assert "done, due 1 March 2027" in drawn(screen.query_one("#actions"))
        await press(pilot, "enter")
        await until(pilot, lambda: in_hand(app) is not None)
        row = in_hand(app)
        assert row is not None
        assert "To oil the crane" in row.content.plain


async def test_meetings_of_long_ago_are_listed_a_page_at_a_time(office: Office) -> None:
    body = a_body()
    with office.record.db.conn:  # as many as two pages hold, written as one
        for n in range(FIRST_PAGE + 5):
            day = (DAY - timedelta(days=n + 1)).isoformat()
            office.record.db.conn.execute(
                "INSERT INTO meeting VALUES (?, ?, '', ?, '', 'closed', '', 0)",
                (f"old{n}", body.name, day),
            )
    host = Host(HomeScreen(office))
    async with host.run_test() as pilot:
        meeting_list = host.screen.query_one(MeetingList)
        assert len(office.minute_book.meetings(FIRST_PAGE)) == FIRST_PAGE
        await press(pilot, "end")
        assert "Older meetings" in str(
            meeting_list.get_option_at_index(meeting_list.option_count - 1).prompt
        )
        await press(pilot, "enter")
        await until(pilot, lambda: meeting_list.option_count > FIRST_PAGE + 3)
        assert meeting_list.option_count == 1 + FIRST_PAGE + 5 + 2  # two headings
        assert meeting_list.highlighted_option is not None
        assert meeting_list.highlighted_option.id == f"old{FIRST_PAGE - 1}"


async def test_the_bar_beside_the_results_grows_with_them(office: Office) -> None:
    app = ClerkApp(office)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "slash")
        await typed(pilot, "crane")
        results = app.screen.query_one(ResultList)
        assert results.vertical_scrollbar.window_virtual_size == results.virtual_size.height == 40
        await press(pilot, "pagedown", "pagedown", "pagedown")
        assert results.highlighted == 19
        assert results.scroll_offset.y == results.max_scroll_y > 0
