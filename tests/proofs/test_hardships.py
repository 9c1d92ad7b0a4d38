"""A disk that refuses, a lock, a file that goes: the clerk is told, types on, and loses nothing."""

import shutil
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body
from clerk_tui.office import Office
from clerk_tui.storage.autosave.rescue_file import RescueFile, find_rescue_files
from clerk_tui.storage.doctor import examine
from clerk_tui.storage.safety.backups import list_backups
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import desk_in, minuted_texts, opened
from tests.performance.books import book
from tests.performance.hardship_trials import Endured, endured
from tests.performance.hardships import CLOCK, READ_ONLY

no_windows = pytest.mark.skipif(sys.platform == "win32", reason="open files stay there on Windows")
WELL = Endured(is_told=True, lost=0, doubled=False, private=True)


@pytest.fixture(scope="module")
def minute_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book with one short meeting."""
    path = tmp_path_factory.mktemp("book") / "minutes.db"
    book(path, entries=10, people=8)
    return path


@no_windows
@pytest.mark.parametrize(
    ("hardship", "kill"),
    [
        ("locked by another program", True),
        ("moved while open", False),
        (CLOCK, False),
        (READ_ONLY, False),
        (READ_ONLY, True),
    ],
)
def test_what_is_typed_meanwhile_is_in_the_pad_afterwards_and_once(
    minute_book: Path, hardship: str, kill: bool
) -> None:
    assert endured(minute_book, "thelongone", hardship, kill=kill) == WELL


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """An office whose rescue files go to a folder of the test's own."""
    office = Office(tmp_path / "data" / "minutes.db", FixedClock())
    office.unfinished.rescue_folders = (tmp_path / "no folder" / "here", tmp_path / "rescued")
    (tmp_path / "no folder").write_text("so the first place takes nothing")
    return office


@no_windows
def test_a_database_deleted_while_it_is_open_is_put_back_whole(office: Office) -> None:
    desk = opened(desk_in(office.record), "Buoys")
    desk.paragraphs.write("Before.")
    shutil.rmtree(office.database.parent)
    office.database.parent.mkdir()
    desk.paragraphs.write("After.")
    office.close()
    assert examine(office.database).is_well
    again = Office(office.database, FixedClock())
    assert minuted_texts(again.sit_down(desk.meeting.ident)) == ["Before.", "After."]
    again.close()


@no_windows
def test_where_another_database_was_put_in_its_place_both_are_kept(office: Office) -> None:
    desk = opened(desk_in(office.record), "Buoys")
    desk.paragraphs.write("Before.")
    other = Office(office.database.with_name("other.db"), FixedClock())
    other.prepare(Body("Wharf Board"), date(2027, 3, 24))
    other.close()
    other.database.replace(office.database)
    for _ in range(2):
        with pytest.raises(Refusal, match="Another database was put in the place"):
            desk.paragraphs.write("After.")
    [backup] = list_backups(office.database)
    backup_office = Office(backup.file, FixedClock())
    assert minuted_texts(backup_office.sit_down(desk.meeting.ident)) == ["Before."]
    backup_office.close()
    reopened = Office(office.database, FixedClock())
    assert [m.body for m in reopened.minute_book.meetings()] == ["Wharf Board"]


@no_windows
def test_another_window_that_put_it_back_is_followed(office: Office) -> None:
    desk = opened(desk_in(office.record), "Buoys")
    second = Office(office.database, FixedClock())
    other = opened(desk_in(second.record), "Cranes")
    office.database.unlink()
    desk.paragraphs.write("Put back by the first window.")
    other.paragraphs.write("And used by the second.")
    for window, sitting in ((office, other), (second, desk)):
        assert len(minuted_texts(window.sit_down(sitting.meeting.ident))) == 1


def test_a_rescue_file_gives_way_to_what_the_database_took_later(office: Office) -> None:
    ident = desk_in(office.record).meeting.ident
    rescue = RescueFile(office.unfinished.rescue_folders, office.database, "0123abcd")
    early, late = (datetime(2027, 3, 24, hour, tzinfo=UTC) for hour in (9, 11))
    rescue.save({(ident, "pad@0123abcd"): ("Typed early", 11)}, early)
    assert [text.text for text in office.unfinished.left_at(ident)] == ["Typed early"]
    assert office.unfinished.rescued_meetings() == {ident}
    office.unfinished.writer.keep(ident, "pad@0123abcd", "Typed later", 11)
    office.unfinished.writer.wait_until_saved()
    assert [text.text for text in office.unfinished.left_at(ident)] == ["Typed later"]
    assert office.unfinished.rescued_meetings() == set()
    rescue.save({(ident, "pad@0123abcd"): ("Typed last", 10)}, late)
    assert [text.text for text in office.unfinished.left_at(ident)] == ["Typed last"]
    office.unfinished.delete_rescued_copies(ident)
    assert find_rescue_files(office.unfinished.rescue_folders, office.database) == []
    office.close()


def test_a_rescue_file_that_is_damaged_stays_and_stops_nobody(office: Office) -> None:
    ident = desk_in(office.record).meeting.ident
    rescue = RescueFile(office.unfinished.rescue_folders, office.database, "0123abcd")
    rescue.save({(ident, "pad@0123abcd"): ("Typed", 5)}, datetime(2027, 3, 24, 11, tzinfo=UTC))
    assert rescue.path is not None
    rescue.path.write_text("{half of")
    assert office.unfinished.left_at(ident) == []
    office.unfinished.delete_rescued_copies(ident)
    assert rescue.path.exists()
    office.close()
