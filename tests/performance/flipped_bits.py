"""Single bits of a database flipped, one at a time: which of them the doctor notices."""

import random
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.doctor import examine

# When each migration was applied, a pad, spare bytes of the index: nothing tells of them.
UNWATCHED = ("_sqlite_migrations", "unfinished", "holder", "sqlite_sequence", "entry_fts")


@dataclass(frozen=True)
class Flips:
    """Counts of the bytes that were flipped, were noticed, or changed nothing.

    What is left over was not noticed and changed what stands in the record or beside it.
    """

    flipped: int
    noticed: int
    harmless: int

    @property
    def missed(self) -> int:
        """Return the number of changes that nobody would have noticed."""
        return self.flipped - self.noticed - self.harmless


def flip_bytes(database: Path, hurt: Path, count: int, seed: int = 36) -> Flips:
    """Flip a bit of one byte of a copy at *hurt*, and have the doctor look; so many times."""
    chance = random.Random(seed)
    content, stood = database.read_bytes(), _contents(database)
    noticed = harmless = 0
    for _ in range(count):
        data = bytearray(content)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        hurt.write_bytes(data)
        if _is_noticed(hurt):
            noticed += 1
        else:
            harmless += _contents(hurt) == stood
    return Flips(count, noticed, harmless)


def _is_noticed(hurt: Path) -> bool:
    try:
        return not examine(hurt).is_well
    except Refusal:
        return True


def _contents(path: Path) -> dict[str, object]:
    """Everything that stands in the database."""
    with closing(sqlite3.connect(path)) as db:
        tables = db.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
        return {
            name: (sql, db.execute(f'SELECT * FROM "{name}"').fetchall())
            for name, sql in tables
            if (sql or "").startswith("CREATE TABLE") and not name.startswith(UNWATCHED)
        }
