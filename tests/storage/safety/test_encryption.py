"""A database encrypted with a passphrase: no private word in plain bytes in any file beside it."""

import os
import sqlite3
import stat
import sys
import tomllib
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from click.testing import Result

from clerk_tui.domain.errors import Refusal
from clerk_tui.office import Office
from clerk_tui.paths import rescue_folders
from clerk_tui.storage.autosave.journal import TypingJournal
from clerk_tui.storage.autosave.rescue_file import RescueFile, find_rescue_files, read_rescue_file
from clerk_tui.storage.database import connect as connecting
from clerk_tui.storage.database.connect import SQLCIPHER, is_encrypted, remember_passphrase
from clerk_tui.storage.doctor import examine
from clerk_tui.storage.safety import encrypt as sealing
from clerk_tui.storage.safety.backups import back_up, check_backup, list_backups
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import desk_in, opened
from tests.helpers.shell import run_command

SECRET = "zqwxvlamp"
PASSPHRASE = "four wörds that don't belong"
ANOTHER = "another four words entirely"
needs_cipher = pytest.mark.usefixtures("cipher")


@pytest.fixture
def cipher() -> Iterator[None]:
    """SQLCipher, making keys in a few rounds: its usual ones take a tenth of a second a key."""
    library = pytest.importorskip(
        "sqlcipher3.dbapi2", reason="the extra “encrypted” is not installed"
    )
    with closing(library.connect(":memory:")) as connection:
        [usual_rounds] = connection.execute("PRAGMA cipher_default_kdf_iter").fetchone()
        connection.execute("PRAGMA cipher_default_kdf_iter = 4000")
        yield
        connection.execute(f"PRAGMA cipher_default_kdf_iter = {usual_rounds}")


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    """Each test begins with a program that knows no passphrase."""
    connecting._passphrases.clear()
    yield
    connecting._passphrases.clear()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "data" / "minutes.db"


def run(database: Path, *arguments: str, typed: str = "") -> Result:
    """A command in a program of its own, with what is typed at its prompts."""
    connecting._passphrases.clear()
    return run_command(database, *arguments, typed=typed)


def minute(office: Office) -> str:
    """Minute, type and half fill a form, all with the secret in it; returns the meeting's ident."""
    desk = opened(desk_in(office.record, day=date(2027, 3, 24)), f"Lease of {SECRET}")
    desk.private_business.exclude_public("paragraph 3")
    for number in range(50):
        desk.paragraphs.write(f"The {SECRET} was let for {number} pounds.")
    office.unfinished.writer.keep(desk.meeting.ident, "pad@00000000", f"typing {SECRET}", 3)
    office.unfinished.writer.wait_until_saved()
    office.form_keeper().write(f"an agenda with {SECRET}")
    return desk.meeting.ident


def holding_the_secret(folder: Path) -> list[str]:
    """The files in which the secret can be read, whatever their letters or width."""
    signs = [SECRET.encode(), SECRET.upper().encode(), SECRET.encode("utf-16-le")]
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [file.name for file in files if any(sign in file.read_bytes() for sign in signs)]


@needs_cipher
def test_what_a_killed_program_had_noted_is_encrypted_with_the_rest(database: Path) -> None:
    office = Office(database, FixedClock())
    ident = desk_in(office.record).meeting.ident
    office.close()
    at = office.clock.now().isoformat()
    TypingJournal(database, "0123abcd").note(ident, "pad@0123abcd", f"typing {SECRET}", 3, at)
    assert holding_the_secret(database.parent) != []
    assert run(database, "encrypt", typed=f"{PASSPHRASE}\n{PASSPHRASE}\n").exit_code == 0
    assert holding_the_secret(database.parent) == []
    remember_passphrase(database, PASSPHRASE)
    again = Office(database, FixedClock())
    assert [left_text.text for left_text in again.unfinished.left_at(ident)] == [f"typing {SECRET}"]
    again.close()


@needs_cipher
def test_no_plain_byte_is_on_the_disk_while_it_is_minuted_and_backed_up(
    database: Path,
) -> None:
    assert run(database, "encrypt", typed=f"{PASSPHRASE}\n{PASSPHRASE}\n").exit_code == 0
    folder = database.parent
    remember_passphrase(database, PASSPHRASE)
    office = Office(database, FixedClock(), exports=folder)
    ident = minute(office)
    assert {"minutes.db-wal", "minutes.db-preparing.sealed"} <= {
        file.name for file in folder.iterdir()
    }
    assert holding_the_secret(folder) == []
    backup = office.safety.back_up("closed")
    assert is_encrypted(backup)
    check_backup(backup, database)
    with closing(office.minute_book.open_search()) as searching:
        assert searching is not None
    assert holding_the_secret(folder) == []
    office.close()
    assert examine(database).is_well
    assert holding_the_secret(folder) == []
    again = Office(database, FixedClock())
    assert len(list(again.sit_down(ident).meeting.entries())) == 50
    assert [text.text for text in again.unfinished.left_at(ident)] == [f"typing {SECRET}"]
    again.close()


@needs_cipher
def test_what_cannot_be_written_is_rescued_encrypted(database: Path) -> None:
    remember_passphrase(database, PASSPHRASE)
    file = RescueFile([database.parent], database, "0123abcd")
    owed = {("m", "pad@0123abcd"): (f"typing {SECRET}", 3)}
    assert file.save(owed, FixedClock().now())
    assert holding_the_secret(database.parent) == []
    file.close()
    [rescued] = find_rescue_files([database.parent], database)
    assert holding_the_secret(database.parent) == []
    assert [text.text for text in read_rescue_file(rescued, database)] == [f"typing {SECRET}"]
    shown = run(database, "rescued", str(rescued), typed=f"{PASSPHRASE}\n")
    assert f"typing {SECRET}" in shown.stdout


@needs_cipher
def test_nothing_is_encrypted_while_typed_text_waits_in_a_plain_file(database: Path) -> None:
    office = Office(database, FixedClock())
    minute(office)
    office.close()
    file = RescueFile(rescue_folders(), database, "0123abcd")
    assert file.save({("m", "pad@0123abcd"): (f"typing {SECRET}", 3)}, FixedClock().now())
    file.close()
    refused = run(database, "encrypt")
    assert refused.exit_code == 1
    assert "Open that meeting first" in refused.stderr
    assert not is_encrypted(database)
    [waiting] = find_rescue_files(rescue_folders(), database)
    waiting.unlink()
    assert run(database, "encrypt", typed=f"{PASSPHRASE}\n{PASSPHRASE}\n").exit_code == 0


@needs_cipher
def test_a_plain_database_is_encrypted_with_its_backups_and_nothing_plain_is_left(
    database: Path,
) -> None:
    office = Office(database, FixedClock())
    ident = minute(office)
    office.safety.back_up()
    office.close()
    assert len(holding_the_secret(database.parent)) >= 2
    before = sqlite3.connect(database).execute("SELECT seq, digest FROM event").fetchall()
    done = run(database, "encrypt", typed=f"{PASSPHRASE}\n{PASSPHRASE}\n")
    assert done.exit_code == 0, done.output
    assert "and 1 backups are encrypted" in done.stdout
    assert "wipe its free space" in done.stdout
    assert holding_the_secret(database.parent) == []
    files = [file for file in database.parent.rglob("*") if file.is_file()]
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    remember_passphrase(database, PASSPHRASE)
    with closing(connecting.connect(database)) as reader:
        assert reader.execute("SELECT seq, digest FROM event").fetchall() == before
    assert examine(database).is_well
    check_backup(list_backups(database)[0].file, database)
    office = Office(database, FixedClock())
    assert office.sit_down(ident).meeting.ident == ident
    office.close()


@needs_cipher
def test_changing_the_passphrase_changes_that_of_the_backups(database: Path) -> None:
    run(database, "encrypt", typed=f"{PASSPHRASE}\n{PASSPHRASE}\n")
    assert run(database, "backup", typed=f"{PASSPHRASE}\n").exit_code == 0
    typed = f"{PASSPHRASE}\n{ANOTHER}\n{ANOTHER}\n"
    done = run(database, "passphrase", typed=typed)
    assert done.exit_code == 0, done.output
    assert "does not open" in run(database, "meetings", typed=f"{PASSPHRASE}\n").stderr
    assert run(database, "meetings", typed=f"{ANOTHER}\n").exit_code == 0
    name = list_backups(database)[0].file.name
    put_back = run(database, "restore", name, typed=f"{ANOTHER}\n")
    assert put_back.exit_code == 0, put_back.output
    assert run(database, "doctor", typed=f"{ANOTHER}\n").exit_code == 0


@needs_cipher
def test_a_change_of_the_passphrase_that_was_interrupted_is_told_and_ended(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(database, "encrypt", typed=f"{PASSPHRASE}\n{PASSPHRASE}\n")
    remember_passphrase(database, PASSPHRASE)
    for minute_of_day in (1, 2, 3):
        back_up(database, datetime(2027, 3, 24, 10, minute_of_day, tzinfo=UTC))
    sealed: list[Path] = []
    seal_one = sealing._encrypt_file

    def stops(file: Path, passphrase: str) -> None:
        if len(sealed) == 2:
            file.with_name(f".{file.name}.77.old").write_bytes(file.read_bytes())
            raise KeyboardInterrupt
        seal_one(file, passphrase)
        sealed.append(file)

    monkeypatch.setattr(sealing, "_encrypt_file", stops)
    with pytest.raises(KeyboardInterrupt):
        sealing.encrypt_database(database, ANOTHER)
    monkeypatch.undo()
    doctor = run(database, "doctor", typed=f"{PASSPHRASE}\n")
    assert doctor.exit_code == 1
    for file in sealed:
        assert file.name in doctor.stdout
    assert ".77.old" in doctor.stdout
    assert "with the same new passphrase: clerk-tui passphrase" in doctor.stdout
    again = run(database, "passphrase", typed=f"{PASSPHRASE}\n{ANOTHER}\n{ANOTHER}\n")
    assert "and 3 backups have a new passphrase" in again.stdout, again.output
    done = run(database, "doctor", typed=f"{ANOTHER}\n")
    assert done.exit_code == 0, done.output
    assert not list(database.parent.rglob("*.old"))


@needs_cipher
@pytest.mark.parametrize("ending", ["a kill", "Ctrl+C"])
def test_an_encryption_ended_before_the_new_file_has_its_name_leaves_the_minutes(
    database: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    office = Office(database, FixedClock())
    ident = minute(office)
    office.close()

    replace = os.replace

    def ends(partial: Path, target: Path) -> None:
        if target != database:  # a thread of an earlier test writes a file of its own
            replace(partial, target)
            return
        if ending == "a kill":  # nothing is tidied up after it
            monkeypatch.setattr(sealing, "_give_name_back", lambda *_: None)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", ends)
        with pytest.raises(KeyboardInterrupt):
            sealing.encrypt_database(database, PASSPHRASE)
    files_left = list(database.parent.rglob("*.old"))
    assert len(files_left) == (1 if ending == "a kill" else 0)
    again = run(database, "encrypt", typed=f"{PASSPHRASE}\n{PASSPHRASE}\n")
    assert again.exit_code == 0, again.output
    minutes = run(database, "export", ident, "--private", "--out", "-", typed=f"{PASSPHRASE}\n")
    assert SECRET in minutes.stdout, minutes.output
    assert not list(database.parent.rglob("*.old"))
    assert run(database, "doctor", typed=f"{PASSPHRASE}\n").exit_code == 0


@needs_cipher
def test_a_backup_under_yet_another_passphrase_is_left_and_named(database: Path) -> None:
    run(database, "encrypt", typed=f"{PASSPHRASE}\n{PASSPHRASE}\n")
    run(database, "backup", typed=f"{PASSPHRASE}\n")
    (backup,) = list_backups(database)
    before = backup.file.read_bytes()
    run(database, "passphrase", typed=f"{PASSPHRASE}\n{ANOTHER}\n{ANOTHER}\n")
    backup.file.write_bytes(before)
    third = "a third of four words"
    done = run(database, "passphrase", typed=f"{ANOTHER}\n{third}\n{third}\n")
    assert "and 0 backups have" in done.stdout, done.output
    assert f"yet another passphrase: {backup.file.name}." in done.stdout
    assert backup.file.read_bytes() == before


@needs_cipher
@pytest.mark.parametrize("typed", ["wrong, quite wrong\n", "'; DROP TABLE event; --\n"])
def test_a_wrong_passphrase_costs_a_sentence_and_changes_nothing(
    database: Path, typed: str
) -> None:
    run(database, "encrypt", typed=f"{PASSPHRASE}\n{PASSPHRASE}\n")
    before = database.read_bytes()
    for command in (("meetings",), ("backup",), ("doctor",), ("export", "last")):
        result = run(database, *command, typed=typed)
        assert result.exit_code == 1
        assert "This passphrase does not open" in result.stderr
        assert "Traceback" not in result.output
        assert typed.strip() not in result.output
    assert database.read_bytes() == before


@needs_cipher
def test_no_passphrase_or_a_short_one_or_two_different_ones_make_nothing(database: Path) -> None:
    for typed, refusal in (
        ("", "No passphrase was given"),
        ("short\nshort\n", "at least 12"),
        (f"{PASSPHRASE}\n{ANOTHER}\n", "not the same"),
    ):
        result = run(database, "encrypt", typed=typed)
        assert result.exit_code == 1
        assert refusal in result.stderr
        assert not database.exists()


@needs_cipher
def test_a_script_gives_the_passphrase_by_a_file_descriptor(database: Path) -> None:
    reading, writing = os.pipe()
    os.write(writing, f"{PASSPHRASE}\n{PASSPHRASE}\n".encode())
    given = ("--passphrase-fd", str(reading))
    try:
        connecting._passphrases.clear()
        for command in ("encrypt", "meetings"):
            result = run_command(database, *given, command)
            assert result.exit_code == 0, result.output
            connecting._passphrases.clear()
    finally:
        os.close(reading)
        os.close(writing)


@needs_cipher
def test_without_the_extra_an_encrypted_database_is_refused_by_name(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(database, "encrypt", typed=f"{PASSPHRASE}\n{PASSPHRASE}\n")

    def not_there(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr("importlib.import_module", not_there)
    result = run(database, "meetings", typed=f"{PASSPHRASE}\n")
    assert result.exit_code == 1
    assert f'{sys.executable} -m pip install "{SQLCIPHER}"' in result.stderr


def test_what_is_installed_for_it_is_what_the_project_asks_for() -> None:
    project = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["optional-dependencies"]["encrypted"] == [SQLCIPHER]


@needs_cipher
def test_an_encrypted_database_without_a_passphrase_is_left_untouched(database: Path) -> None:
    run(database, "encrypt", typed=f"{PASSPHRASE}\n{PASSPHRASE}\n")
    connecting._passphrases.clear()
    with pytest.raises(Refusal, match="is encrypted"):
        Office(database, FixedClock()).minute_book.meetings()
    with pytest.raises(Refusal, match="is encrypted"):
        back_up(database, FixedClock().now())


@needs_cipher
def test_a_byte_changed_in_an_encrypted_database_is_noticed(database: Path) -> None:
    remember_passphrase(database, PASSPHRASE)
    office = Office(database, FixedClock())
    minute(office)
    office.close()
    data = bytearray(database.read_bytes())
    for at in range(100, len(data), len(data) // 7):
        changed = bytearray(data)
        changed[at] ^= 1
        database.write_bytes(changed)
        with suppress(Refusal):  # the first page: it is no passphrase's
            assert not examine(database).is_well


def test_a_database_damaged_in_its_first_byte_is_not_taken_for_an_encrypted_one(
    database: Path,
) -> None:
    office = Office(database, FixedClock())
    desk_in(office.record)
    office.close()
    data = database.read_bytes()
    database.write_bytes(b"X" + data[1:])
    assert not is_encrypted(database)
    assert "is not a database" in run(database, "meetings").stderr


def test_every_connection_is_made_in_one_place() -> None:
    package = Path(connecting.__file__).parents[1]
    made = {
        file.name
        for file in package.rglob("*.py")
        if "sqlite3.connect(" in file.read_text(encoding="utf-8").replace('(":memory:")', "")
    }
    assert made == {"connect.py"}


@needs_cipher
def test_a_form_half_filled_is_encrypted_with_the_rest_and_follows_each_passphrase(
    database: Path,
) -> None:
    office = Office(database, FixedClock())
    desk_in(office.record)
    for form in ("preparing", "committees"):
        office.form_keeper(form).write(f"an agenda with {SECRET}")
    office.close()
    done = run(database, "encrypt", typed=f"{PASSPHRASE}\n{PASSPHRASE}\n")
    assert done.exit_code == 0, done.output
    assert "half filled in a form is kept" in done.stdout
    done = run(database, "passphrase", typed=f"{PASSPHRASE}\n{ANOTHER}\n{ANOTHER}\n")
    assert done.exit_code == 0, done.output
    assert holding_the_secret(database.parent) == []
    remember_passphrase(database, ANOTHER)
    again = Office(database, FixedClock())
    for form in ("preparing", "committees"):
        assert again.form_keeper(form).read() == f"an agenda with {SECRET}"
    again.close()


@needs_cipher
def test_nothing_is_encrypted_while_words_of_a_meeting_that_is_gone_lie_beside(
    database: Path,
) -> None:
    office = Office(database, FixedClock())
    desk_in(office.record)
    office.close()
    ahead = TypingJournal(database, "0123abcd")
    ahead.note("gone", "pad@0123abcd", f"typing {SECRET}", 3, office.clock.now().isoformat())
    ahead.close(delete=False)
    refused = run(database, "encrypt", typed=f"{PASSPHRASE}\n{PASSPHRASE}\n")
    assert refused.exit_code == 1
    assert "0123abcd.typing holds, as plain text," in refused.stderr
    assert not is_encrypted(database)
    assert holding_the_secret(database.parent) == ["0123abcd.typing"]


@needs_cipher
def test_the_passphrase_stays_while_a_rescue_file_waits_under_it(database: Path) -> None:
    remember_passphrase(database, PASSPHRASE)
    office = Office(database, FixedClock())
    ident = desk_in(office.record).meeting.ident
    office.close()
    file = RescueFile(rescue_folders(), database, "0123abcd")
    assert file.save({(ident, "pad@0123abcd"): ("typing", 3)}, FixedClock().now())
    file.close()
    refused = run(database, "passphrase", typed=f"{PASSPHRASE}\n{ANOTHER}\n{ANOTHER}\n")
    assert refused.exit_code == 1
    assert "Open that meeting first" in refused.stderr
    file.delete()
