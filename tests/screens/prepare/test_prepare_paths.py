"""What the clerk of a new meeting gave once is never asked for again."""

from pathlib import Path
from threading import Event

import pytest

from clerk_tui.files.agendas.sources.pack import AgendaSource
from clerk_tui.office import Office
from clerk_tui.screens.prepare import agenda_reader
from clerk_tui.screens.prepare.screen import PrepareScreen
from clerk_tui.widgets.progress_line import ProgressLine
from tests.helpers.prepare_screen import AGENDA, COMMITTEE, preparing
from tests.helpers.screen_waits import until


@pytest.mark.parametrize("leave", ["enter", "tab", "ctrl+s"])
async def test_a_path_typed_in_the_agenda_pad_is_read(
    office: Office, tmp_path: Path, leave: str
) -> None:
    (tmp_path / "my agenda.txt").write_text(AGENDA)
    async with preparing(office) as clerk:
        clerk.pad.focus()
        clerk.pad.insert(f"{tmp_path}/my agenda.txt")
        await clerk.press(leave)
        await clerk.settled()
        assert clerk.pad.text == AGENDA
        assert clerk.field("file").value == f"{tmp_path}/my agenda.txt"
        await clerk.press("ctrl+s")
        assert len(clerk.prepared.items) == 3


async def test_a_path_in_the_pad_that_leads_nowhere_is_refused_and_kept(office: Office) -> None:
    async with preparing(office) as clerk:
        clerk.pad.focus()
        clerk.pad.insert("nowhere.docx")
        await clerk.press("enter")
        await clerk.settled()
        assert clerk.host.message.startswith("There is no file “nowhere.docx”.")
        assert clerk.field("file").value == "nowhere.docx"


async def test_a_first_item_that_names_a_file_is_an_item(office: Office) -> None:
    async with preparing(office) as clerk:
        clerk.pad.focus()
        clerk.pad.insert("1. Apologies, see list.docx")
        await clerk.press("enter")
        assert clerk.pad.text == "1. Apologies, see list.docx\n"


async def test_a_committee_file_made_meanwhile_is_seen_and_what_was_typed_stays(
    office: Office, tmp_path: Path
) -> None:
    async with preparing(office) as clerk:
        await clerk.type("venue", "The Old Chapel")
        clerk.field("file")._input.value = str(tmp_path / "agenda.docx")
        text = COMMITTEE.replace("Harbour Committee", "Quay Board")
        (office.committees / "quay.toml").write_text(text, encoding="utf-8")
        screen = clerk.host.screen
        assert isinstance(screen, PrepareScreen)
        screen._reload_changed_committees()
        await clerk.settled()
        assert clerk.head == "New meeting · Quay Board"
        assert clerk.field("file").value == str(tmp_path / "agenda.docx")
        assert clerk.field("venue").value == "The Old Chapel"


async def test_a_committee_that_was_chosen_stays_chosen_when_another_comes(office: Office) -> None:
    async with preparing(office) as clerk:
        await clerk.press("down")
        chosen = clerk.head
        (office.committees / "a.toml").write_text(COMMITTEE.replace("Harbour", "Quay"))
        screen = clerk.host.screen
        assert isinstance(screen, PrepareScreen)
        screen._reload_changed_committees()
        await clerk.settled()
        assert clerk.head == chosen
        assert "Quay Committee" in clerk.committees


async def test_a_mistake_mended_in_a_committee_file_is_seen_at_once(office: Office) -> None:
    file = office.committees / "harbour.toml"
    file.write_text("quorun = 3\n", encoding="utf-8")
    async with preparing(office) as clerk:
        await clerk.press("up", "up", "up", "up", "up", "up")
        file.write_text(COMMITTEE, encoding="utf-8")
        screen = clerk.host.screen
        assert isinstance(screen, PrepareScreen)
        screen._reload_changed_committees()
        await clerk.settled()
        assert clerk.head == "New meeting · Harbour Committee"


async def test_a_second_ctrl_s_of_the_same_burst_is_no_answer_to_a_question_not_yet_read(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with preparing(office) as clerk:
        monkeypatch.setattr("clerk_tui.screens.prepare.screen._READING_SECONDS", 1e9)
        await clerk.press("ctrl+s", "ctrl+s", "ctrl+s")
        assert clerk.host.message.startswith("No date was given.")
        assert office.minute_book.meetings() == []
        monkeypatch.setattr("clerk_tui.screens.prepare.screen._READING_SECONDS", 0)
        await clerk.press("ctrl+s")
        assert len(office.minute_book.meetings()) == 1


async def test_a_long_reading_of_a_file_says_so_and_esc_leaves_the_agenda_as_it_was(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, goes_on = tmp_path / "agenda.txt", Event()
    file.write_text(AGENDA)
    read = agenda_reader.read_source

    def read_slowly(typed: str) -> AgendaSource:
        """Read the file once the test lets it."""
        goes_on.wait(20)
        return read(typed)

    monkeypatch.setattr(agenda_reader, "read_source", read_slowly)
    async with preparing(office) as clerk:
        line = clerk.host.screen.query_one(ProgressLine)
        await clerk.type("file", str(file))
        await clerk.pilot.press("enter")
        await until(clerk.pilot, lambda: line.is_shown)
        assert "Reading the file" in str(line.render())
        await clerk.pilot.press("shift+tab")  # the keys go on
        await clerk.pilot.press("escape")
        assert not line.is_shown
        assert clerk.host.message == "Stopped. The agenda is as it was."
        goes_on.set()
        await clerk.settled()
        assert not clerk.pad.text
        await clerk.type("file", str(file))
        await clerk.press("enter")
        await clerk.settled()
        assert clerk.pad.text == AGENDA
