"""The chairman's changes on the screen: a key each, marked without colour, kept when left."""

from datetime import date
from pathlib import Path

from textual.app import App
from textual.widgets import Input

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.desk import Desk
from clerk_tui.domain.model.matters import Paragraph
from clerk_tui.office import Office
from clerk_tui.screens.review.chairman_changes import ChangesScreen
from clerk_tui.screens.review.screen import ReviewScreen
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.printed_minutes import PrintedMinutes
from tests.helpers.screen_hosts import a_desk


class Host(App[None]):
    """The review, and what is opened from it."""

    def __init__(self, office: Office, desk: Desk) -> None:
        super().__init__()
        self.office, self.desk = office, desk

    def on_mount(self) -> None:
        self.push_screen(ReviewScreen(self.office, self.desk))

    @property
    def message(self) -> str:
        return self.screen.query_one(MessageLine).message

    def rows(self) -> list[str]:
        return [row.content.plain for row in self.screen.query_one(PrintedMinutes).rows]


def closed(office: Office) -> Desk:
    desk = a_desk(office)
    desk.agenda.add_item("Buoys")
    desk.paragraphs.write("The buoys were red.")
    desk.paragraphs.write("Two were missing [/b].")
    desk.timings.conclude()
    return desk


async def test_from_the_draft_to_the_last_change_by_keys(office: Office) -> None:
    desk = closed(office)
    host = Host(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "enter")
        assert host.message.startswith("Draft 1 is ")
        await pilot.press("g")
        assert desk.meeting.state == "with the chairman"
        draft = Path(desk.meeting.afterwards.drafts[0].files[0])
        theirs = office.database.with_name("back.md")
        theirs.write_text(
            draft.read_text().replace("were red", "were green").replace("Two", "Three")
        )
        await pilot.press("c")
        answer = host.screen.query_one("#answer", Input)
        assert answer.value == str(draft), "what comes back is often kept in its place"
        answer.value = str(theirs)
        await pilot.press("enter")
        assert isinstance(host.screen, ChangesScreen)
        assert host.rows() == [
            "1 Buoys",
            "? changed: The buoys were [-red-]{+green+}.",
            "? changed: [-Two-]{+Three+} were missing [/b].",
        ]
        await pilot.press("t")
        assert "✓ changed: The buoys" in host.rows()[1]
        await pilot.press("u", "t", "escape")
        await pilot.press("c", "l", "d")
        assert isinstance(host.screen, ReviewScreen)
    words = [e.matter for e in desk.meeting.entries()]
    assert words == [Paragraph("The buoys were green."), Paragraph("Two were missing [/b].")]
    assert [d.decided for d in desk.meeting.afterwards.returned[0].decisions] == [
        "taken",
        "left",
    ]
    assert desk.meeting.state == "draft 1 issued"


async def test_after_a_key_the_next_change_is_in_hand_wherever_the_clerk_began(
    office: Office,
) -> None:
    desk = a_desk(office)
    desk.agenda.add_item("Buoys")
    for n in range(4):
        desk.paragraphs.write(f"Buoy {n} was red.")
    desk.timings.conclude()
    host = Host(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "enter", "c")
        theirs = office.database.with_name("back.md")
        draft = Path(desk.meeting.afterwards.drafts[0].files[0])
        theirs.write_text(draft.read_text().replace("was red", "was green"))
        host.screen.query_one("#answer", Input).value = str(theirs)
        await pilot.press("enter", "down", "down", "t")
        assert in_hand_row(host).startswith("? changed: Buoy 3"), "and not back to the first"
        await pilot.press("u")
        assert in_hand_row(host).startswith("? changed: Buoy 2"), "what was undone is asked again"
        await pilot.press("t", "l")
        assert in_hand_row(host).startswith("? changed: Buoy 0"), "past the last, the first"


def in_hand_row(host: Host) -> str:
    chosen = host.screen.query_one(PrintedMinutes).chosen
    assert chosen is not None
    return chosen.content.plain


async def test_a_wrong_file_leaves_the_line_as_it_was_typed(office: Office) -> None:
    desk = closed(office)
    host = Host(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("c")
        assert host.message.startswith("No draft was issued yet")
        await pilot.press("n", "enter", "c")
        host.screen.query_one("#answer").value = "nowhere.md"  # type: ignore[attr-defined]
        await pilot.press("enter")
        assert "There is no file" in host.message
        await pilot.press("escape")
        assert isinstance(host.screen, ReviewScreen)
        await pilot.press("s")
        assert "where that was minuted elsewhere" in host.message, "they have not been approved"


async def test_the_day_of_signing_is_that_of_the_approval_until_another_is_typed(
    office: Office,
) -> None:
    desk = closed(office)
    april = office.sit_down(office.prepare(desk.meeting.body, date(2027, 4, 14)))
    april.roll.mark_all_present()
    april.timings.commence()
    april.agenda.add_item("Minutes")
    april.earlier_minutes.approve_minutes(desk.meeting.details.date, "That they be approved.")
    host = Host(office, office.sit_down(desk.meeting.ident))
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("s")
        assert host.screen.query_one("#answer").value == "14 April 2027"  # type: ignore[attr-defined]
        await pilot.press(*"15/4/27", "enter")
        assert "Signed" in host.message
    assert office.minute_book.meeting(desk.meeting.ident).details.status == "signed"


async def test_who_changes_minutes_of_which_a_draft_is_published_is_told_where_it_goes(
    office: Office,
) -> None:
    notice = "Draft 1 is published and stays as it was issued: this is for draft 2."
    desk = closed(office)
    host = Host(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "tab", "enter", "g", "g")
        assert host.message == "Draft 1 is published. u takes it back."
        await pilot.press("p")
        assert notice not in host.message
        await pilot.press("down", "down", "p")
        host.screen.query_one(PrintedMinutes).choose(
            next(n for n, row in enumerate(host.rows()) if row.startswith("Two were"))
        )
        await pilot.press("x")
        assert host.message == f"Removed. u brings it back. {notice}"
        table = Table(desk, office.papers.style(desk.meeting.body))
        assert run(table, "/rename Thornby: D Thornbury").endswith(notice)
        await pilot.press("n", "enter")
        assert notice not in host.message
    assert desk.meeting.afterwards.issued == 2
    names = [draft.files[0] for draft in desk.meeting.afterwards.drafts]
    assert [name.endswith(".docx") for name in names] == [True, True], "in Word like the last"
