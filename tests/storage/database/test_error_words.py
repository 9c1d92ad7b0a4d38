"""What SQLite and the disk report reaches the clerk in words, wherever the file lies."""

import sqlite3
from pathlib import Path

import pytest

from clerk_tui.domain.errors import Refusal
from clerk_tui.office.forms import carried_over, keeper_of
from clerk_tui.storage.database.error_words import storage_error_reason


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (sqlite3.DatabaseError("file is not a database"), "it is not a database"),
        (sqlite3.DatabaseError("database disk image is malformed"), "it is damaged"),
        (sqlite3.OperationalError("unable to open database file"), "it cannot be opened"),
        (sqlite3.OperationalError("no such table: kept"), "no such table: kept"),
        (
            Refusal("This passphrase does not open it.", "Try it again."),
            "This passphrase does not open it",
        ),
        (PermissionError(13, "Permission denied", "minutes.db"), "permission denied"),
    ],
)
def test_the_reason_a_file_is_refused_is_said_in_words(error: Exception, reason: str) -> None:
    assert storage_error_reason(error) == reason


def test_a_form_that_is_no_text_is_named_and_no_passphrase_is_changed(tmp_path: Path) -> None:
    database = tmp_path / "minutes.db"
    keeper_of(database, "preparing").write("Lighting")
    form = tmp_path / "minutes.db-preparing.json"
    form.write_bytes(b"\xff\xfe")

    def seal() -> None:
        raise AssertionError("the passphrase is changed")

    with pytest.raises(Refusal, match=r"cannot be read \(it is no text in UTF-8\)"):
        carried_over(database, seal, Path.unlink)
    assert form.read_bytes() == b"\xff\xfe"
