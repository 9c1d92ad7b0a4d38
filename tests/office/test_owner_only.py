"""What is private is for the owner alone: files, titles of windows, what a crash prints."""

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.segment import Segments

from clerk_tui.app import ClerkApp
from clerk_tui.domain.errors import describe_mistake
from clerk_tui.files.committees.edit_session import CommitteeEditSession
from clerk_tui.files.committees.from_agenda import save_committee
from clerk_tui.office import Office
from clerk_tui.screens.committees.unsaved import write_committee_file
from clerk_tui.storage.autosave.rescue_file import RescueFile
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import desk_in, harbours, opened
from tests.helpers.shell import run_command

SECRET = "zqwxvlamp"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office on a machine that would let everybody read whatever is written."""
    before = os.umask(0)
    folder = tmp_path / "data"
    office = Office(folder / "minutes.db", FixedClock(), exports=tmp_path / "exports")
    yield office
    office.close()
    os.umask(before)


def minute(office: Office) -> str:
    desk = opened(desk_in(office.record), "Buoys")
    desk.private_business.exclude_public("paragraph 3")
    desk.paragraphs.write(f"The {SECRET} was let.")
    return desk.meeting.ident


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_every_file_with_a_private_word_is_for_the_owner_alone(office: Office) -> None:
    ident = minute(office)
    office.claims.claim(ident)
    office.unfinished.writer.keep(ident, "pad", SECRET, 0)
    office.unfinished.writer.wait_until_saved()
    office.form_keeper().write(SECRET)
    office.safety.back_up("closed")
    rescue = RescueFile([office.database.parent / "rescued"], office.database, "0123abcd")
    assert rescue.save({(ident, "pad@0123abcd"): (SECRET, 0)}, office.clock.now())
    meeting = office.sit_down(ident).meeting
    for form in ("md", "docx", "html", "txt", "json"):
        office.papers.export(meeting, private=True, form=form)
    office.pack(ident)
    for file in (p for top in (office.database.parent, office.exports) for p in top.rglob("*")):
        mode = stat.S_IMODE(file.stat().st_mode)
        assert mode == (0o700 if file.is_dir() else 0o600), file.name
    for folder in (office.database.parent, office.exports):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_files_beside_the_database_are_for_the_owner_alone(
    office: Office,
) -> None:
    home = office.database.parent
    desk_in(office.record)
    office.dictionary.add("quayhead")
    office.dictionary.add("slipways")
    save_committee(harbours(), office.committees)
    assert run_command(office.database, "style", "new", "ours").exit_code == 0
    new = home / "committees" / "new" / "parish.toml"
    assert run_command(office.database, "committee", "new", str(new)).exit_code == 0
    assert (home / "words.txt").read_text() == "quayhead\nslipways\n"
    assert {p.name for p in home.iterdir()} >= {"committees", "templates", "words.txt"}
    for file in (p for p in home.rglob("*")):
        mode = stat.S_IMODE(file.stat().st_mode)
        assert mode == (0o700 if file.is_dir() else 0o600), file


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_a_committee_file_is_the_owners_alone_once_it_is_written(
    office: Office,
) -> None:
    path = save_committee(harbours(), office.committees)
    path.chmod(0o644)
    session = CommitteeEditSession(path)
    session.body = harbours(chair_title="Chair")
    write_committee_file(session)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "Chair" in path.read_text(encoding="utf-8")


def test_folders_of_before_they_lay_beside_the_database_are_still_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_folder = tmp_path / "own"
    monkeypatch.setattr("clerk_tui.paths.data_folder", lambda: own_folder)
    (own_folder / "committees").mkdir(parents=True)
    elsewhere = Office(tmp_path / "data" / "minutes.db")
    assert elsewhere.committees == own_folder / "committees"
    assert elsewhere.templates == tmp_path / "data" / "templates"
    (tmp_path / "data" / "committees").mkdir(parents=True)
    assert Office(elsewhere.database).committees == tmp_path / "data" / "committees"


def test_no_file_is_named_after_private_business(office: Office) -> None:
    desk = opened(desk_in(office.record), "Buoys")
    desk.agenda.list_item(f"Lease of {SECRET}", private=True)
    office.papers.export(desk.meeting, private=True)
    office.pack(desk.meeting.ident)
    office.safety.back_up()
    assert not [f for f in office.database.parents[1].rglob("*") if SECRET in f.name]


async def test_the_title_of_the_window_says_nothing_and_a_crash_no_private_word(
    office: Office,
) -> None:
    app = ClerkApp(office, minute(office))
    with pytest.raises(ValueError, match=SECRET):
        await crash(app)
    assert app.return_code == 1


async def crash(app: ClerkApp) -> None:
    """Let *app* fail over private words, and look at what it would print."""
    async with app.run_test() as pilot:
        await pilot.pause()
        assert (app.title, app.sub_title) == ("clerk-tui", "")
        assert SECRET not in f"{app.screen.title}{app.screen.sub_title}"
        try:
            words = f"The {SECRET} was let."
            raise ValueError(words)
        except ValueError as error:
            app._handle_exception(error)
        renderables = [
            renderable for renderable in app._exit_renderables if isinstance(renderable, Segments)
        ]
        printed = "".join(
            segment.text for renderable in renderables for segment in renderable.segments
        )
        assert SECRET not in printed
        assert "ValueError" in printed
        assert "What you typed is kept" in " ".join(printed.split())


def test_a_command_that_fails_unforeseen_says_so_without_private_words(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    minute(office)

    def fails(*_: object, **__: object) -> None:
        raise ValueError(SECRET)

    monkeypatch.setattr("clerk_tui.office.minute_book.MinuteBookReader.meetings", fails)
    result = run_command(office.database, "meetings")
    assert result.exit_code == 1
    assert "ValueError" in result.stderr
    assert SECRET not in result.output
    assert "Traceback" not in result.output


def test_what_is_said_of_a_mishap_names_places_in_the_program() -> None:
    try:
        raise KeyError(SECRET)
    except KeyError as error:
        description = describe_mistake(error)
    assert "test_owner_only.py line" in description
    assert SECRET not in description
