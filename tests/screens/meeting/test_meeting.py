"""Minuting at the table, through the keys."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from threading import Event

import pytest
from textual.app import App
from textual.widgets import Input, Static

from clerk_tui.desk import Desk
from clerk_tui.domain.checks import Finding
from clerk_tui.domain.model.body import Body, Numbering
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Details, Item, Meeting
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.model.speech import Speech
from clerk_tui.office import Office
from clerk_tui.screens.meeting.screen import MeetingScreen
from clerk_tui.screens.meeting.status import status_of
from clerk_tui.widgets.minute_pad import MinutePad
from clerk_tui.widgets.status_line import StatusLine
from tests.helpers.screen_hosts import drawn
from tests.helpers.screen_waits import until
from tests.helpers.typist import Typist

ODD = "O'Neil [/b] *x*"


class Host(App[None]):
    """An app with nothing but the meeting screen."""

    def __init__(self, office: Office, desk: Desk) -> None:
        super().__init__()
        self.office, self.desk = office, desk

    def on_mount(self) -> None:
        self.push_screen(MeetingScreen(self.office, self.desk))


@pytest.fixture
def desk(office: Office) -> Desk:
    body = Body(
        "Harbour Committee",
        members=(Person("A Kinver", "Cllr"), Person(ODD, "Cllr"), Person("B Marden", "Cllr")),
        numbering=Numbering("HC{n}"),
    )
    desk = office.sit_down(office.prepare(body, date(2027, 3, 24)))
    desk.agenda.list_items(
        [{"title": "Apologies"}, {"title": "Lighting [/b]"}, {"title": "Staffing"}]
    )
    desk.roll.mark_all_present()
    desk.timings.commence()
    return desk


def screen_of(app: App[None]) -> MeetingScreen:
    assert isinstance(app.screen, MeetingScreen)
    return app.screen


@asynccontextmanager
async def at_the_table(office: Office, desk: Desk) -> AsyncIterator[Typist]:
    """A clerk at the keyboard of a terminal of the usual size."""
    async with Host(office, desk).run_test(size=(80, 24)) as pilot:
        yield Typist(pilot)


def texts(desk: Desk) -> list[list[str]]:
    return [
        [e.matter.text for e in item.entries if hasattr(e.matter, "text")]
        for item in desk.meeting.taken_items
    ]


async def test_words_typed_in_a_burst_are_filed_under_the_item_they_were_typed_for(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.press("f2")
        for n in range(5):
            await typist.type(f"Paragraph {n} about the harbour.")
            await typist.press("enter")
        await typist.type("Left in the pad")
        await typist.press("f2")
        await typist.type("Of the lights.")
        await typist.press("enter")
        assert texts(desk) == [
            [*(f"Paragraph {n} about the harbour." for n in range(5)), "Left in the pad"],
            ["Of the lights."],
        ]


async def test_a_refusal_keeps_every_letter_and_says_what_to_do(office: Office, desk: Desk) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.type("Typed before any item is open")
        await typist.press("enter")
        screen = screen_of(typist.app)
        assert screen.pad.text == "Typed before any item is open"
        assert "F2" in screen.line.refusal
        await typist.press("f2")
        assert screen.pad.text.strip() == "Typed before any item is open"
        await typist.press("enter")
        assert texts(desk) == [["Typed before any item is open"]]


async def test_a_clerk_who_does_not_look_up_after_a_refusal_loses_nothing(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.press("f2")
        await typist.command("zzz")
        await typist.type("The lamps were lit.")
        await typist.press("enter")
        await typist.type("They were put out.")
        await typist.press("enter")
        assert texts(desk) == [["The lamps were lit.", "They were put out."]]
        assert screen_of(typist.app).pad.text == ""
        await typist.press("up")
        assert screen_of(typist.app).pad.text == "/zzz"
        await typist.press("backspace", "backspace", "backspace")
        await typist.type("note mended")
        await typist.press("enter")
        assert texts(desk)[0][-1] == "mended"


async def test_two_refusals_in_a_row_do_not_stand_in_the_way_of_a_third_command(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.press("f2")
        await typist.command("foo")
        await typist.command("start", "25.00")
        await typist.command("note", "third")
        assert texts(desk) == [["third"]]
        await typist.press("up", "up")
        assert screen_of(typist.app).pad.text == "/foo"
        await typist.press("escape")
        assert screen_of(typist.app).pad.text == ""
        assert office.unfinished.writer.wait_until_saved()
    left_texts = office.unfinished.left_at(desk.meeting.ident)
    saved = {text.place.partition("@")[0]: text.text for text in left_texts}
    assert saved["recalled"] == "/foo\n\n/start 25.00"


async def test_figures_typed_alone_are_read_once_and_minuted_as_they_were_read(
    office: Office, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_again(text: str) -> None:
        raise AssertionError(f"{text} is read a second time")

    async with at_the_table(office, desk) as typist:
        await typist.press("f2")
        await typist.type("/m kinver marden That the lamps be lit")
        await typist.press("enter")
        monkeypatch.setattr("clerk_tui.commands.handlers.voting.votes.read_vote", read_again)
        await typist.type("2 for, 1 against")
        await typist.press("enter")
    motion = desk.corrections.last_entry().matter
    assert isinstance(motion, Motion)
    assert motion.vote is not None
    assert (motion.vote.in_favour, motion.vote.against, motion.outcome) == (2, 1, "carried")


async def test_figures_that_cannot_be_the_vote_come_back_as_the_command_they_were(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.press("f2")
        await typist.type("/m kinver marden That the lamps be lit")
        await typist.press("enter")
        await typist.type("9-1")
        await typist.press("enter")
        assert screen_of(typist.pilot.app).pad.recalled[0] == "/v 9 1"
    motion = desk.corrections.last_entry().matter
    assert isinstance(motion, Motion)
    assert motion.vote is None


async def test_enter_after_a_refusal_only_says_that_it_was_read(
    office: Office, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clerk_tui.screens.meeting.screen.SETTLE_SECONDS", 0.0)
    async with at_the_table(office, desk) as typist:
        await typist.command("foo")
        await typist.press("enter")
        assert not desk.meeting.taken
        assert not screen_of(typist.app).line.refusal


async def test_what_was_typed_and_not_filed_is_there_when_the_meeting_is_opened_again(
    office: Office, desk: Desk
) -> None:
    app = Host(office, desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await Typist(pilot).type("Half a senten")
        assert office.unfinished.writer.wait_until_saved()
    again = Host(office, office.sit_down(desk.meeting.ident))
    async with again.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert screen_of(again).pad.text == "Half a senten"
        assert screen_of(again).pad.cursor_offset == len("Half a senten")


async def test_private_session_is_said_in_words(office: Office, desk: Desk) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.press("f2")
        await typist.command("private", "3")
        await typist.type("The secret sum.")
        await typist.press("enter")
        line = str(typist.app.screen.query_one(StatusLine).render())
        assert "PRIVATE" in line
        assert "PRIVATE SESSION" in str(screen_of(typist.app).pad.border_title)
    assert "secret" not in office.papers.minutes(desk.meeting)
    assert "secret" in office.papers.minutes(desk.meeting, private=True)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (20, 5)])
async def test_names_and_titles_with_markup_in_them_are_shown_as_they_are(
    office: Office, desk: Desk, size: tuple[int, int]
) -> None:
    app = Host(office, desk)
    async with app.run_test(size=size) as pilot:
        typist = Typist(pilot)
        await typist.press("f2", "f2")
        await typist.type("@oneil")
        await typist.press("tab")
        await typist.text("said [bold]nothing[/] <b> & *more*")
        await typist.press("enter")
        await pilot.pause()
    assert texts(desk)[1] == [f"Cllr {ODD} said [bold]nothing[/] <b> & *more*"]


async def test_enter_on_an_empty_pad_does_what_the_guiding_line_says(
    office: Office, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clerk_tui.screens.meeting.screen.SETTLE_SECONDS", 0.0)
    async with at_the_table(office, desk) as typist:
        await typist.press("enter", "enter")
        assert texts(desk) == [["There were no apologies for absence."]]


async def test_a_second_enter_too_soon_does_nothing(office: Office, desk: Desk) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.press("f2")
        await typist.type("Done.\n\n")
        await typist.press("enter", "enter")
        assert desk.meeting.in_hand is not None
        assert desk.meeting.in_hand.title == "Apologies"


async def test_a_motion_begun_with_a_key_takes_the_words_already_typed(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.press("f2")
        await typist.type("That the lamps be lit")
        await typist.press("f5")
        assert screen_of(typist.app).pad.text == "/m That the lamps be lit"
        await typist.press("enter", "f8")
        await typist.type("3 0")
        await typist.press("enter")
        await typist.press("f9")
        await typist.pilot.pause()
        shown = " ".join(str(s.render()) for s in typist.app.screen.query(Static))
        assert "3 in favour of the motion, 0 against" in shown


async def test_the_last_entry_is_edited_in_the_pad(office: Office, desk: Desk) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.press("f2")
        await typist.type("The lamp")
        await typist.press("enter")
        await typist.command("edit")
        await typist.type("s were lit.")
        await typist.press("enter")
        assert texts(desk) == [["The lamps were lit."]]
        await typist.command("undo")
        assert texts(desk) == [["The lamp"]]


async def test_a_paste_of_several_lines_is_one_step_and_loses_its_control_characters(
    office: Office, desk: Desk
) -> None:
    from textual import events

    async with at_the_table(office, desk) as typist:
        await typist.press("f2")
        typist.app.post_message(events.Paste("One.\r\n- two;\x1b[31m\r\n# Three"))
        await typist.pilot.pause()
        await typist.press("enter")
        assert texts(desk) == [["One.", "two;[31m", "Three"]]
        await typist.command("undo")
        assert texts(desk) == [[]]


async def test_what_the_checks_find_is_counted_in_the_header_and_listed(
    office: Office, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clerk_tui.screens.meeting.background_checks.PAUSE_SECONDS", 0.01)
    async with at_the_table(office, desk) as typist:
        await typist.press("f2")
        await typist.command("m", "kinver marden That the lamps be lit")
        await typist.command("v", "7 2 announced")
        await typist.command("r", "the lamps be [TBC]")
        await typist.pilot.pause(0.3)
        assert "⚠" in str(typist.app.screen.query_one(StatusLine).render())
        await typist.command("check")
        await typist.pilot.pause()
        shown = " ".join(str(s.render()) for s in typist.app.screen.query(Static))
        assert "as announced by the person presiding" in shown


async def test_no_key_waits_for_a_check(
    office: Office, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may_end = Event(), Event()

    def check_for_ever(_: Meeting) -> Iterator[list[Finding]]:
        begun.set()
        may_end.wait(10)
        yield []

    monkeypatch.setattr("clerk_tui.screens.meeting.background_checks.PAUSE_SECONDS", 0.01)
    monkeypatch.setattr("clerk_tui.domain.checks.run_checks", check_for_ever)
    async with at_the_table(office, desk) as typist:
        await typist.press("f2")
        await until(typist.pilot, begun.is_set)
        await typist.press(*"lit")
        assert typist.app.screen.query_one(MinutePad).text == "lit"
        assert not may_end.is_set()
        may_end.set()


async def test_a_recorded_vote_is_taken_a_key_a_member(office: Office, desk: Desk) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.press("f2")
        await typist.command("m", "kinver marden That the lamps be lit")
        await typist.command("division")
        await typist.pilot.pause()
        await typist.press("f", "a", "f", "enter")
        await typist.pilot.pause()
        motion = desk.corrections.last_entry()
        assert motion.matter.vote.in_favour == 2  # type: ignore[union-attr]
        assert motion.matter.vote.names_against == ("@2",)  # type: ignore[union-attr]


def test_the_clock_of_public_questions_signals_before_the_time_is_up() -> None:
    opened = datetime(2027, 3, 24, 10, 30, tzinfo=UTC)
    item = Item("i1", "Public question time", opened=(opened,))
    meeting = Meeting(
        "m",
        Body("Wharf Board", question_minutes=30),
        Details(date(2027, 3, 24)),
        items=(item,),
        taken=("i1",),
        current="i1",
    )
    clocks = [
        status_of(meeting, opened + timedelta(minutes=m), "saved").item_clock for m in (5, 21, 30)
    ]
    assert clocks == ["item 0:05/0:30", "item 0:21/0:30!", "item 0:30/0:30 OVER"]


async def test_a_command_typed_over_one_that_was_offered_takes_its_place(
    office: Office, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clerk_tui.screens.meeting.screen.SETTLE_SECONDS", 0.0)
    desk.agenda.next_item()
    desk.motions.move("That the lamps be lit", "@1", "@3")
    async with at_the_table(office, desk) as typist:
        await typist.press("enter")
        assert screen_of(typist.app).pad.text == "/v "
        await typist.command("note", "ask who objects")
        assert texts(desk)[0][-1] == "ask who objects"


def test_the_clock_of_a_speaker_is_in_the_line_at_the_top_and_signals() -> None:
    begun = datetime(2027, 3, 24, 10, 30, tzinfo=UTC)
    meeting = Meeting(
        "m",
        Body("Wharf Board", speaker_minutes=3),
        Details(date(2027, 3, 24)),
        speeches=(Speech("Mrs Vane", begun),),
    )
    clocks = [
        status_of(meeting, begun + timedelta(seconds=s), "saved").speaker for s in (61, 126, 190)
    ]
    assert clocks == ["Mrs Vane 1:01/3:00", "Mrs Vane 2:06/3:00!", "Mrs Vane 3:10/3:00 OVER"]


async def test_all_that_matters_fits_at_eighty_columns_while_somebody_speaks(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.press("f2")
        await typist.command("speaking", "marden")
        await typist.pilot.pause()
        line = drawn(typist.app.screen.query_one(StatusLine))
        for part in ("IN SESSION", "Marden 0:00", "item 0:00", "3 here", "PUBLIC"):
            assert part in line
        await typist.command("times")
        await typist.pilot.pause()
        assert "Cllr B Marden" in drawn(typist.app.screen.query("Static").last())


async def test_what_was_prepared_for_an_item_stands_above_what_is_minuted(
    office: Office, desk: Desk
) -> None:
    desk.agenda.amend_item(desk.meeting.items[0].ident, note="Ask who is ill.")
    desk.questions.give_notice(desk.meeting.items[0].ident, "@1", "Who is ill?")
    app = Host(office, desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await Typist(pilot).press("f2")
        shown = drawn(app.screen.query_one("#minutes"))
        assert "agenda Ask who is ill." in shown
        assert "notice 1 Cllr A Kinver: Who is ill?" in shown


async def test_unfiled_private_words_cannot_be_filed_once_the_public_are_back(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.press("f2")
        await typist.command("private", "3")
        await typist.text("Grommet is to be dismissed")
        await typist.press("escape")
        await typist.command("public")
        await typist.press("up")
        assert screen_of(typist.app).pad.text == ""
        assert office.unfinished.writer.wait_until_saved()
    notes = [entry for entry in desk.meeting.entries() if "Grommet" in str(entry.matter)]
    assert [type(entry.matter).__name__ for entry in notes] == ["Note"]
    assert notes[0].private
    assert all(
        "Grommet" not in left_text.text
        for left_text in office.unfinished.left_at(desk.meeting.ident)
    )
    assert "Grommet" not in office.papers.minutes(desk.meeting)
    assert "Grommet" not in office.papers.minutes(desk.meeting, private=True)


async def test_an_offer_that_is_cleared_is_gone_and_what_is_typed_then_is_alone(
    office: Office, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clerk_tui.screens.meeting.screen.SETTLE_SECONDS", 0.0)
    desk.agenda.next_item()
    desk.motions.move("That the lamps be lit", "@1", "@3")
    async with at_the_table(office, desk) as typist:
        pad = screen_of(typist.app).pad
        await typist.press("enter", "ctrl+u")
        assert pad.text == ""
        await typist.press("f5")
        assert pad.text == "/amend That the lamps be lit"
        await typist.type("kinver ")
        await typist.press("ctrl+u")
        await typist.type("They were bright.")
        await typist.press("enter")
        assert texts(desk)[0][-1] == "They were bright."
        await typist.press("up")
        assert pad.text == "/amend kinver That the lamps be lit"


async def test_ctrl_u_in_what_the_clerk_typed_clears_the_line_as_ever(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.press("f2", "f8", "ctrl+u")
        await typist.type("One.")
        await typist.press("ctrl+j")
        await typist.type("Two.")
        await typist.press("ctrl+u")
        assert screen_of(typist.app).pad.text == "One.\n"


async def test_figures_alone_without_a_motion_are_refused_and_vote_on_the_next_one(
    office: Office, desk: Desk
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.press("f2")
        for typed in ("3 0 0", "3-0", "3 for 0 against"):
            await typist.type(typed)
            await typist.press("enter")
            assert "no motion" in screen_of(typist.app).line.refusal
            assert screen_of(typist.app).pad.text == ""
        assert texts(desk) == [[]]
        await typist.command("m", "kinver marden That the lamps be lit")
        await typist.press("up")
        await typist.press("enter")
        assert desk.corrections.last_entry().matter.outcome == "carried"  # type: ignore[union-attr]


def test_how_long_it_has_sat_is_said_only_where_the_clock_knows() -> None:
    began = datetime(2027, 3, 24, 10, 30, tzinfo=UTC)

    def state(typed: time, hours: int) -> str:
        meeting = Meeting(
            "m", Body("Wharf Board"), Details(date(2027, 3, 24)), started=typed, started_at=began
        )
        return status_of(meeting, began + timedelta(hours=hours), "saved").sat

    assert state(time(10, 25), 1) == "began 10.25, sat 1:05"
    assert state(time(19, 0), 1) == "began 7.00", "an evening's meeting, written up next day"
    assert state(time(10, 25), 25) == "began 10.25", "resumed on another day"


async def test_export_with_a_place_asks_only_for_enter(
    office: Office, desk: Desk, tmp_path: Path
) -> None:
    async with at_the_table(office, desk) as typist:
        await typist.command("export", str(tmp_path / "out.md"))
        await until(typist.pilot, lambda: isinstance(typist.app.focused, Input))
        await typist.press("enter")
        await until(typist.pilot, (tmp_path / "out.md").exists)
