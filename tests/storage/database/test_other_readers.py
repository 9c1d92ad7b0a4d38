"""Another program looks at the minute book while a meeting is minuted, and ends."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from clerk_tui.office import Office
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import desk_in, opened


def look(path: Path) -> None:
    """Look at the database as a spreadsheet or Datasette does, in a process of its own."""
    program = (
        "import sqlite3, sys; db = sqlite3.connect(sys.argv[1]); "
        "db.execute('SELECT count(*) FROM event').fetchone(); db.close()"
    )
    subprocess.run([sys.executable, "-c", program, str(path)], check=True)


def test_who_looks_at_the_minute_book_takes_nothing_of_it_away(tmp_path: Path) -> None:
    """The last to close a database removes its WAL: no other program may think that it is."""
    path = tmp_path / "home" / "minutes.db"
    office = Office(path, FixedClock())
    desk = opened(desk_in(office.record), "Buoys")
    office.unfinished.writer.keep(desk.meeting.ident, "pad", "a second connection", 0)
    office.unfinished.writer.wait_until_saved()
    office.safety.back_up()
    look(path)
    desk.paragraphs.write("Filed after the other program had ended.")
    shutil.copytree(path.parent, tmp_path / "as after a crash")
    with closing(sqlite3.connect(tmp_path / "as after a crash" / "minutes.db")) as copy:
        rows = copy.execute("SELECT count(*) FROM event WHERE payload LIKE '%Filed after%'")
        assert rows.fetchone() == (1,)
    office.close()
