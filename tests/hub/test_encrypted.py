"""An encrypted book is shared as any other, and what comes from the hub is encrypted with it."""

from pathlib import Path

import pytest

from clerk_tui.hub.handover.process import start_sync
from clerk_tui.storage.database.connect import forget_passphrase, remember_passphrase
from clerk_tui.storage.office_book.book import OfficeBook
from clerk_tui.storage.office_book.book_file import office_book_file
from clerk_tui.storage.safety.encrypt import encrypt_database
from tests.helpers.hub_clerks import QUAY, WHARF, an_officer
from tests.helpers.hubs import TestHub

pytest.importorskip("sqlcipher3")
PHRASE = "a ferry at noon, and a lamp"


def test_an_encrypted_book_is_shared_in_the_background(hub: TestHub, tmp_path: Path) -> None:
    with an_officer(tmp_path, hub, "Lowe", QUAY) as lowe:
        published = lowe.prepare(QUAY)
        lowe.write(published, "The ferry was late.")
        lowe.publish(published)
        lowe.sync()
    with an_officer(tmp_path, hub, "Brook", WHARF) as brook:
        ident, database = brook.prepare(), brook.office.database
    encrypt_database(database, PHRASE)
    remember_passphrase(database, PHRASE)
    try:
        process = start_sync(database, "--quiet")
        process.communicate(timeout=60)
        assert process.returncode == 0
        assert hub.ask("SELECT count(*) FROM clerk.head WHERE meeting = %s", ident) == [(1,)]
        assert b"ferry" not in office_book_file(database).read_bytes()
        assert not office_book_file(database).read_bytes().startswith(b"SQLite format 3")
        book = OfficeBook(database)
        assert book.public_meetings() == {published}
        book.close()
    finally:
        forget_passphrase(database)
        forget_passphrase(office_book_file(database))


def test_what_came_from_the_hub_is_fetched_again_where_its_file_cannot_be_read(
    hub: TestHub, tmp_path: Path
) -> None:
    with an_officer(tmp_path, hub, "Brook", WHARF) as brook:
        brook.prepare()
        brook.sync()
        office_book_file(brook.office.database).write_bytes(b"nothing that is a database" * 400)
        assert brook.sync().shared == 1
