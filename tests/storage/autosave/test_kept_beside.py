"""Files beside the database that it cannot take in: meetings open all the same, nothing is lost."""

import json
import os
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from clerk_tui.domain.model.body import Body
from clerk_tui.office import Office
from clerk_tui.storage.autosave.journal import TypingJournal
from clerk_tui.storage.autosave.journal_files import find_journals
from clerk_tui.storage.autosave.rescue_file import RescueFile
from clerk_tui.storage.database.meeting_lock import running_copies_folder
from clerk_tui.storage.doctor import examine
from clerk_tui.storage.safety.backups import restore_backup
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import desk_in
from tests.helpers.shell import run_command

AT = datetime(2027, 3, 24, 10, 40, tzinfo=UTC).isoformat()
TYPED = "Mr Tovey said that the slipway"
pipes = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such pipes in folders")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = Office(tmp_path / "minutes.db", FixedClock())
    office.unfinished.rescue_folders = (tmp_path / "rescued",)
    return office


def note(office: Office, meeting: str, text: str = TYPED, cursor: int = 3) -> Path:
    """Write a note as a copy of the program that was killed left it, and return the file."""
    ahead = TypingJournal(office.database, "0123abcd")
    ahead.note(meeting, "pad@0123abcd", text, cursor, AT)
    ahead.close(delete=False)
    return running_copies_folder(office.database) / "0123abcd.typing"


def doctor_of(office: Office) -> str:
    report = examine(office.database, rescue_folders=office.unfinished.rescue_folders)
    return "\n".join(report.side_file_notes)


def after_restoring(office: Office) -> tuple[str, str]:
    """Back up, prepare another meeting, be killed while typing at it, and restore the backup."""
    ident_here = desk_in(office.record).meeting.ident
    backup = office.safety.back_up()
    later = office.prepare(Body("Wharf Board"), date(2027, 4, 7))
    note(office, later)
    office.close()
    restore_backup(office.database, backup, office.clock.now())
    return ident_here, later


def test_a_backup_older_than_the_meeting_typed_at_lets_other_meetings_open(
    office: Office,
) -> None:
    ident_here, later = after_restoring(office)
    again = Office(office.database, FixedClock())
    assert again.unfinished.left_at(ident_here) == []
    [file] = find_journals(office.database)
    assert f"not in this database ({later})" in doctor_of(office)
    assert str(file) in doctor_of(office)
    assert TYPED in run_command(office.database, "rescued", str(file)).stdout
    again.close()


def test_whoever_restores_and_whoever_opens_the_app_is_told_where_the_words_are(
    office: Office,
) -> None:
    _, later = after_restoring(office)
    [backup] = (office.database.parent / "backups").glob("*00.db")
    output = run_command(office.database, "restore", str(backup)).stdout
    assert f"not in this database ({later})" in output
    assert "clerk-tui rescued" in output
    again = Office(office.database, FixedClock())
    [sentence] = again.unfinished.notes_on_texts_beside()
    assert sentence in output
    again.close()


def test_the_words_are_in_their_pad_once_the_meeting_is_back(office: Office) -> None:
    ident_here, later = after_restoring(office)
    for ident in (ident_here, ident_here):  # they outlive whatever is opened meanwhile
        again = Office(office.database, FixedClock())
        assert again.unfinished.left_at(ident) == []
        again.close()
    [before] = (office.database.parent / "backups").glob("*before-restoring.db")
    restore_backup(
        office.database, before, FixedClock(datetime(2027, 3, 24, 11, 0, tzinfo=UTC)).now()
    )
    again = Office(office.database, FixedClock())
    assert [left_text.text for left_text in again.unfinished.left_at(later)] == [TYPED]
    assert find_journals(office.database) == []
    again.close()


@pytest.mark.parametrize("cursor", [10**23, -4, 2.5, None, "end"])
def test_a_cursor_that_is_no_place_in_the_text_keeps_no_meeting_shut(
    office: Office, cursor: int
) -> None:
    ident = desk_in(office.record).meeting.ident
    note(office, ident, cursor=cursor)
    [left_text] = office.unfinished.left_at(ident)
    assert left_text.text == TYPED
    assert 0 <= left_text.cursor <= len(TYPED)
    office.close()


DAMAGED = {
    "a newer version's": json.dumps(["m", "pad@0123abcd", "words", 1, AT, "more"]).encode(),
    "another program's": b"\x89PNG\r\n\x1a\n\x00\x00",
    "no time in it": json.dumps(["m", "pad@0123abcd", "words", 1, "yesterday"]).encode(),
    "too deep": b"[" * 100_000 + b"]" * 100_000,
    "numbers for words": json.dumps([1, 2, 3, 4, AT]).encode(),
}


@pytest.mark.parametrize("line", DAMAGED.values(), ids=DAMAGED.keys())
def test_a_line_that_cannot_be_read_stays_and_the_rest_is_taken_in(
    office: Office, line: bytes
) -> None:
    ident = desk_in(office.record).meeting.ident
    file = note(office, ident)
    file.write_bytes(file.read_bytes() + line + b"\n")
    for _ in range(2):
        assert [left_text.text for left_text in office.unfinished.left_at(ident)] == [TYPED]
    assert file.read_bytes().rstrip(b"\n").splitlines() == line.splitlines()
    assert "cannot read" in doctor_of(office)
    office.close()


def test_times_without_a_zone_are_compared_all_the_same(office: Office) -> None:
    ident = desk_in(office.record).meeting.ident
    office.unfinished.writer.keep(ident, "pad@0123abcd", "older", 0)
    assert office.unfinished.writer.wait_until_saved()
    ahead = TypingJournal(office.database, "0123abcd")
    ahead.note(ident, "pad@0123abcd", TYPED, 0, "2027-03-24T23:00:00")
    ahead.close(delete=False)
    assert [left_text.text for left_text in office.unfinished.left_at(ident)] == [TYPED]
    office.close()


def a_pipe(file: Path) -> None:
    os.mkfifo(file)


def a_folder(file: Path) -> None:
    file.mkdir()


def a_dead_link(file: Path) -> None:
    file.symlink_to(file.with_name("nowhere"))


@pipes
@pytest.mark.timeout(20)
@pytest.mark.parametrize("make", [a_pipe, a_folder, a_dead_link])
def test_what_is_no_file_keeps_no_meeting_shut(
    office: Office, make: Callable[[Path], None]
) -> None:
    ident = desk_in(office.record).meeting.ident
    rescue = RescueFile(office.unfinished.rescue_folders, office.database, "0123abcd")
    assert rescue.save({(ident, "pad@0123abcd"): (TYPED, 3)}, office.clock.now())
    assert rescue.path is not None
    rescue.delete()
    beside = office.database.parent
    folder = running_copies_folder(office.database)
    folder.mkdir(exist_ok=True)
    (beside / "backups").mkdir()
    for place in (
        folder / "89abcdef.typing",
        folder / "89abcdef",
        office.unfinished.rescue_folders[0] / f"{rescue._name}.json",
        beside / "minutes.db-preparing.json",
        beside / "backups" / "minutes-20270323-103000.db",
    ):
        make(place)
    office.claims.claim(ident)
    assert office.unfinished.left_at(ident) == []
    assert office.unfinished.rescued_meetings() == set()
    form = office.form_keeper()
    with pytest.raises(OSError, match=r"it is|directory"):
        form.read()
    office.safety.is_backup_due()
    office.safety.back_up()
    assert "89abcdef.typing" in doctor_of(office)
    office.close()


@pipes
@pytest.mark.timeout(60)
@pytest.mark.parametrize("make", [a_pipe, a_folder, a_dead_link])
@pytest.mark.parametrize("end", ["-wal", "-shm", "-journal"])
def test_what_is_no_file_in_the_place_of_sqlites_own_is_put_aside(
    office: Office, make: Callable[[Path], None], end: str
) -> None:
    desk_in(office.record)
    office.close()
    stranger = office.database.with_name(f"minutes.db{end}")
    make(stranger)
    assert "Ostermere" in run_command(office.database, "meetings").stdout
    doctor = run_command(office.database, "doctor")
    assert doctor.exit_code == 1
    assert f"{stranger}.aside could not be used" in doctor.stdout


def test_a_form_that_cannot_be_read_is_put_aside_and_named(office: Office) -> None:
    from clerk_tui.files.form_draft import FormDraft

    desk_in(office.record)
    form_draft = office.database.with_name("minutes.db-preparing.json")
    form_draft.write_bytes(b'{"agenda": "1. Apolo\xff')
    form = FormDraft(office.form_keeper())
    assert form.read() == {}
    form.save({"venue": "Guildhall"})
    aside = form_draft.with_name(f"{form_draft.name}.aside")
    assert aside.read_bytes() == b'{"agenda": "1. Apolo\xff'
    assert FormDraft(office.form_keeper()).read() == {"venue": "Guildhall"}
    office.close()
    doctor = run_command(office.database, "doctor")
    assert doctor.exit_code == 1
    assert str(aside) in doctor.stdout


def test_a_backup_of_no_day_that_ever_was_is_passed_over(office: Office) -> None:
    desk_in(office.record)
    folder = office.database.parent / "backups"
    folder.mkdir()
    for name in ("minutes-20271399-000000.db", "minutes-00000000-000000.db"):
        (folder / name).touch()
    assert office.safety.is_backup_due()
    office.safety.back_up()
    assert not office.safety.is_backup_due()
    office.close()


def test_two_databases_of_one_folder_keep_a_form_each(tmp_path: Path) -> None:
    for name in ("harbour.db", "parish.db"):
        Office(tmp_path / name).form_keeper().write(name)
    for name in ("harbour.db", "parish.db"):
        assert Office(tmp_path / name).form_keeper().read() == name


def test_a_form_of_before_databases_had_their_own_is_taken_over(tmp_path: Path) -> None:
    (tmp_path / "preparing.json").write_text('{"venue": "Guildhall"}')
    assert "Guildhall" in Office(tmp_path / "minutes.db").form_keeper().read()
    assert not (tmp_path / "preparing.json").exists()
