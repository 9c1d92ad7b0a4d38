"""What was left out is put in, and what stands under the wrong item moved, from the review."""

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from clerk_tui.desk import Desk
from clerk_tui.domain.model.matters import Action, Paragraph
from clerk_tui.office import Office
from clerk_tui.screens.meeting.screen import MeetingScreen
from clerk_tui.screens.review.screen import ReviewScreen
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.printed_minutes import PrintedMinutes, PrintedRow
from tests.helpers.review_screen import reviewed
from tests.helpers.screen_hosts import Host


@pytest.fixture
def desk(office: Office) -> Desk:
    """A meeting with a motion, a private paragraph and two items."""
    return reviewed(office)


def printed(app: App[None]) -> PrintedMinutes:
    return app.screen_stack[-1].query_one(PrintedMinutes)


def texts(app: App[None]) -> list[str]:
    return [row.content.plain for row in printed(app).rows]


def take(app: App[None], words: str) -> None:
    rows = printed(app).rows
    printed(app).choose(next(n for n, row in enumerate(rows) if words in row.content.plain))


def chosen(app: App[None]) -> PrintedRow:
    row = printed(app).chosen
    assert row is not None
    return row


def message_on(app: App[None]) -> str:
    return app.screen.query_one(MessageLine).message


async def put_in(pilot: Pilot[None], key: str, words: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    pilot.app.screen.query_one(TextArea).insert(words)
    await pilot.press("ctrl+s")
    await pilot.pause()


def matters(desk: Desk, title: str) -> list[object]:
    return [e.matter for i in desk.meeting.items if i.title == title for e in i.entries]


async def test_an_entry_is_put_in_after_and_before_the_row_in_hand(
    office: Office, desk: Desk
) -> None:
    desk.timings.conclude()
    app = Host(ReviewScreen(office, desk))
    async with app.run_test(size=(80, 24)) as pilot:
        take(app, "recieved")
        await put_in(pilot, "full_stop", "They were heavy.\nThey were red.")
        await put_in(pilot, "comma", "They came by cart.")
        await pilot.press("home")
        words = [m.text for m in matters(desk, "Lamps") if isinstance(m, Paragraph)]
        assert words == [
            "The lamps were recieved on XXXX.",
            "They came by cart.",
            "They were heavy.",
            "They were red.",
        ]
        take(app, "Lamps")
        await put_in(pilot, "full_stop", "At first nothing was said.")
        assert matters(desk, "Lamps")[0] == Paragraph("At first nothing was said.")
        assert chosen(app).entry == desk.meeting.item(chosen(app).item).entries[0].ident
        await pilot.press("u")
        assert "At first nothing was said." not in " ".join(texts(app))


async def test_an_action_left_out_is_put_in_by_its_command(office: Office, desk: Desk) -> None:
    desk.timings.conclude()
    app = Host(ReviewScreen(office, desk))
    async with app.run_test(size=(80, 24)) as pilot:
        take(app, "recieved")
        await put_in(pilot, "full_stop", "/x Clerk by 3 May: count them")
        assert matters(desk, "Lamps")[1] == Action("Count them.", "Mrs H Pell", "3 May")
        before = desk.meeting
        await put_in(pilot, "full_stop", "/v 3 2")
        form = pilot.app.screen
        assert form.query_one(TextArea).text == "/v 3 2"
        assert "/v is minuted at the table" in form.query_one(MessageLine).message
        assert desk.meeting is before


async def test_beside_private_text_it_is_private(office: Office, desk: Desk) -> None:
    private = next(entry for entry in desk.meeting.entries() if entry.private)
    desk.timings.conclude()
    app = Host(ReviewScreen(office, desk, private.ident))
    async with app.run_test(size=(80, 24)) as pilot:
        await put_in(pilot, "comma", "Zzbrook was the lowest.")
        new = [e for e in desk.meeting.entries() if "lowest" in getattr(e.matter, "text", "")]
        assert [entry.private for entry in new] == [True]
        await pilot.press("p")
        assert "Zzbrook" not in " ".join(texts(app))


async def test_nothing_is_put_in_beside_what_is_no_entry(office: Office, desk: Desk) -> None:
    app = Host(ReviewScreen(office, desk))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("home", "full_stop")
        await pilot.pause()
        assert not app.screen.query(TextArea)
        assert "Choose an entry" in message_on(app)


async def test_an_entry_goes_to_another_item_and_stays_in_hand(office: Office, desk: Desk) -> None:
    app = Host(ReviewScreen(office, desk))
    async with app.run_test(size=(80, 24)) as pilot:
        take(app, "on the quay")
        entry = chosen(app).entry
        await pilot.press("t", *"lamps", "enter")
        await pilot.pause()
        assert chosen(app).entry == entry
        assert desk.meeting.entry(entry).item == desk.meeting.items[-2].ident
        assert message_on(app).startswith("Moved to Lamps")
        await pilot.press("t", *"no such", "enter")
        await pilot.pause()
        assert app.screen.query_one("#answer", Input).value == "no such"
        await pilot.press("escape", "u")
        assert desk.meeting.entry(entry).item == desk.meeting.items[-1].ident


async def test_the_review_opens_at_what_was_minuted_last_and_then_where_one_was(
    office: Office, desk: Desk
) -> None:
    class Table(App[None]):
        def on_mount(self) -> None:
            self.push_screen(MeetingScreen(office, desk))

    desk.agenda.add_item("Berths")
    desk.paragraphs.write("A berth was let.")
    app = Table()
    async with app.run_test(size=(80, 24)) as pilot:

        async def review() -> PrintedRow:
            await pilot.press(*"/review", "enter")
            await pilot.pause()
            await pilot.pause()
            return chosen(app)

        assert "A berth was let." in (await review()).content.plain
        take(app, "recieved")
        await pilot.press("escape")
        await pilot.pause()
        assert "recieved" in (await review()).content.plain
        await pilot.press("escape")
        await pilot.pause()
        desk.paragraphs.write("Another was let.")
        assert "Another was let." in (await review()).content.plain
