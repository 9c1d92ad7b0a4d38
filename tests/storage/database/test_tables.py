"""The file opened in another program: tables that explain themselves, and nothing private."""

import re
import sqlite3
from pathlib import Path

import pytest

from clerk_tui.storage.record import SqliteRecord
from tests.helpers.ostermere import ADA, desk_in, opened

GUIDE = Path(__file__).parents[3] / "docs" / "guide" / "minute-book.md"
VIEWS = ("minuted", "resolutions", "motions", "declarations", "questions", "actions", "attendance")


@pytest.fixture(autouse=True)
def book(record: SqliteRecord) -> None:
    """One meeting with a public and a private part."""
    desk = opened(desk_in(record), "Moorings")
    desk.timings.commence()
    desk.interests.declare([ADA], kind="personal", nature="owner of a boat")
    desk.decisions.resolve(["That the fees be doubled"])
    desk.private_business.exclude_public("Paragraph 3")
    desk.interests.declare([ADA], kind="personal", nature="secret")
    desk.decisions.resolve(["That the secret be kept"])
    desk.actions.add("To keep the secret")
    desk.questions.ask(ADA, "whether it is secret")
    desk.motions.move("That it stay secret", ADA)
    desk.paragraphs.note("A secret note.")


def test_every_table_and_view_says_what_it_is(record: SqliteRecord) -> None:
    shadows = re.compile(r"entry_fts_|sqlite_|_sqlite")
    names = {
        str(name)
        for (name,) in record.db.execute(
            "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
        )
        if not shadows.match(name)
    }
    about = record.db.execute('SELECT name, "column", means FROM about').fetchall()
    assert names == {name for name, _, _ in about}
    for name, column, means in about:
        assert means
        if column:
            record.db.execute(f'SELECT "{column}" FROM {name}')


def test_the_views_hold_nothing_private(record: SqliteRecord) -> None:
    for view in VIEWS:
        assert "secret" not in repr(record.db.execute(f"SELECT * FROM {view}").fetchall())
    assert record.db.execute("SELECT count(*) FROM entry WHERE private").fetchone() == (6,)


def test_the_queries_of_the_guide_find_what_they_say(path: Path) -> None:
    (block,) = re.findall(r"```sql\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    first, second = [query for query in block.split(";") if query.strip()]
    with sqlite3.connect(path) as other:  # as another program opens it
        assert other.execute(first).fetchall() == [
            ("2027-03-24", "1", "Moorings", "RESOLVED That the fees be doubled")
        ]
        assert other.execute(second).fetchall() == [("Councillor Ada Quill", "personal", 1)]
    other.close()
