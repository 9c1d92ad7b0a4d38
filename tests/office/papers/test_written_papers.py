"""Where papers are written: never over what was worked on since, the database, or no file."""

import os
import stat
import sys
from collections.abc import Callable, Iterator
from datetime import time
from pathlib import Path

import pytest

from clerk_tui.office import Office
from clerk_tui.office.drafts import issue
from tests.helpers.fakes import FixedClock
from tests.helpers.shell import run_command, wharf_book

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files and modes")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return wharf_book(tmp_path)


def drafts(database: Path) -> None:
    """Two drafts of the minutes, to be compared."""
    office = Office(database, FixedClock(), exports=database.parent / "drafts")
    desk = office.sit_down(office.minute_book.find("last").ident)
    desk.timings.commence(time(10, 30))
    desk.agenda.add_item("Buoys")
    desk.paragraphs.write("The buoys had been painted red.")
    desk.timings.conclude(time(12, 0))
    issue(office, desk)
    desk.corrections.reword(
        desk.meeting.items[-1].entries[0].ident, "The buoys had been painted green."
    )
    issue(office, desk)
    office.close()


WRITERS = {"export": ("export", "last"), "compare": ("compare", "last", "1", "2")}


@pytest.mark.parametrize("command", WRITERS.values(), ids=WRITERS.keys())
def test_a_file_worked_on_since_is_replaced_only_by_force(
    database: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    drafts(database)
    paper = tmp_path / "paper.md"

    def write(*options: str) -> int:
        return run_command(database, *command, "--out", str(paper), *options).exit_code

    assert write() == 0
    assert write() == 0  # as it was written: there is nothing to lose
    written = paper.read_bytes()
    paper.write_text("The chairman's own words.")
    refused = run_command(database, *command, "--out", str(paper))
    assert refused.exit_code == 1
    assert "worked on since" in refused.stderr
    assert "--force" in refused.stderr
    assert paper.read_text() == "The chairman's own words."
    assert write("--force") == 0
    assert paper.read_bytes() == written


def test_minutes_that_went_on_replace_what_was_written_before(database: Path) -> None:
    paper = database.with_name("paper.md")
    assert run_command(database, "export", "last", "--out", str(paper)).exit_code == 0
    office = Office(database, FixedClock())
    desk = office.sit_down(office.minute_book.find("last").ident)
    desk.timings.commence(time(10, 30))
    desk.agenda.add_item("Dredging")
    office.close()
    assert run_command(database, "export", "last", "--out", str(paper)).exit_code == 0
    assert "Dredging" in paper.read_text()


def test_a_file_of_another_program_is_left_alone(database: Path) -> None:
    letter = database.with_name("letter.md")
    letter.write_text("Dear Ada")
    assert run_command(database, "export", "last", "--out", str(letter)).exit_code == 1
    assert letter.read_text() == "Dear Ada"


@pytest.mark.parametrize("force", [(), ("--force",)])
@pytest.mark.parametrize(
    "name",
    ["minutes.db", "minutes.db-wal", "minutes.db-shm", "backups/x.db", ".minutes.db-open/x.typing"],
)
@pytest.mark.parametrize("command", [("export", "last"), ("pack", "last")])
def test_nothing_is_written_over_the_database(
    database: Path, name: str, command: tuple[str, ...], force: tuple[str, ...]
) -> None:
    before = database.read_bytes()
    force = force if command[0] == "export" else ()
    refused = run_command(
        database, *command, "--out", str(database.with_name("x") / ".." / name), *force
    )
    assert refused.exit_code == 1
    assert "left as it is" in refused.stderr
    assert database.read_bytes() == before
    if name != "minutes.db":
        assert not (database.parent / name).exists()


def test_a_backup_may_be_written_among_the_backups_and_over_nothing_else(database: Path) -> None:
    place = database.parent / "backups" / "before the move.db"
    assert run_command(database, "backup", "--out", str(place)).exit_code == 0
    for other in (place, database, database.with_name("minutes.db-wal")):
        refused = run_command(database, "backup", "--out", str(other))
        assert refused.exit_code == 1
        assert "left as it is" in refused.stderr
    assert run_command(database, "doctor").exit_code == 0


@posix
def test_a_database_is_never_overwritten_by_another_name_of_it(database: Path) -> None:
    link, hard = database.with_name("paper.md"), database.with_name("hard.md")
    link.symlink_to(database)
    os.link(database, hard)
    before = database.read_bytes()
    for name in (link, hard):
        assert run_command(database, "export", "last", "--out", str(name), "--force").exit_code == 1
    assert database.read_bytes() == before


def a_pipe(place: Path) -> None:
    os.mkfifo(place)


def a_link_to_a_device(place: Path) -> None:
    place.symlink_to(os.devnull)


COMMANDS = {
    "export": ("export", "last", "--force", "--out"),
    "pack": ("pack", "last", "--out"),
    "backup": ("backup", "--out"),
    "restore": ("restore",),
    "rescued": ("rescued",),
    "unpack": ("unpack",),
    "chairman": ("chairman", "last"),
}


@posix
@pytest.mark.timeout(30)
@pytest.mark.parametrize("make", [a_pipe, a_link_to_a_device])
@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS.keys())
def test_what_is_no_file_is_refused_in_a_sentence_and_left(
    database: Path, command: tuple[str, ...], make: Callable[[Path], None]
) -> None:
    place = database.with_name("place")
    make(place)
    refused = run_command(database, *command, str(place))
    assert refused.exit_code == 1
    assert refused.stderr.startswith("clerk-tui: ")
    assert "mistake" not in refused.stderr
    kind = stat.S_ISFIFO if make is a_pipe else stat.S_ISCHR
    assert kind(place.stat().st_mode)


@posix
@pytest.mark.timeout(30)
@pytest.mark.parametrize("command", [("meetings",), ("doctor",), ("restore", "x.db"), ("encrypt",)])
def test_a_pipe_for_a_database_is_refused(tmp_path: Path, command: tuple[str, ...]) -> None:
    place = tmp_path / "minutes.db"
    os.mkfifo(place)
    refused = run_command(place, *command, typed="a long passphrase\na long passphrase\n")
    assert refused.exit_code == 1
    assert "mistake" not in refused.stderr
    assert stat.S_ISFIFO(place.stat().st_mode)


@posix
@pytest.mark.timeout(30)
def test_a_pipe_for_a_letterhead_is_refused(database: Path) -> None:
    from clerk_tui.domain.errors import Refusal
    from clerk_tui.minutes.formats.letterhead import open_letterhead

    for place in (database.with_name("pipe.docx"), Path("/dev/zero"), database.parent):
        if place.suffix:
            os.mkfifo(place)
        with pytest.raises(Refusal, match="cannot be read"):
            open_letterhead(place)


@pytest.fixture
def open_to_all() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


@posix
@pytest.mark.usefixtures("open_to_all")
def test_every_folder_made_for_a_paper_is_the_owners_alone(database: Path) -> None:
    out = database.with_name("papers") / "of" / "2027" / "paper.md"
    assert run_command(database, "export", "last", "--out", str(out)).exit_code == 0
    for folder in list(out.parents)[:3]:
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@posix
def test_a_link_to_a_paper_stays_a_link(database: Path) -> None:
    paper, link = database.with_name("paper.md"), database.with_name("newest.md")
    paper.touch()
    link.symlink_to(paper)
    assert run_command(database, "export", "last", "--out", str(link), "--force").exit_code == 0
    assert link.is_symlink()
    assert "Wharf Board" in paper.read_text()
