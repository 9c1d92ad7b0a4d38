"""Minutes kept in a database of before print as they did then, to the byte."""

import gzip
import hashlib
import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from clerk_tui.minutes.formats.formats import FORMATS
from clerk_tui.minutes.style.style_files import shipped_text
from clerk_tui.office import Office
from tests.helpers.fakes import FixedClock
from tests.helpers.offices import an_office

FOLDERS = {
    "aaaa": Path(__file__).with_name("before"),
    "bbbb": Path(__file__).with_name("before_edition_3"),
    "cccc": Path(__file__).with_name("before_edition_4"),
}
MEETINGS = sorted(path.stem for folder in FOLDERS.values() for path in folder.glob("*.md"))
PRINTED: dict[str, str] = {
    asked: digest
    for folder in FOLDERS.values()
    for asked, digest in json.loads((folder / "printed.json").read_text(encoding="utf-8")).items()
}
STILL_OPEN = "aaaa00000005"


@pytest.fixture
def office(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Office]:
    """An office on a database that a program of before made: no meeting has today's edition.

    In each of the older ones there is debate between a motion and its vote; one draft is issued,
    one meeting signed. In the others, in a house each, the committee votes in each way, members
    are co-opted, sworn in and elected, and the last business is private; of edition 3 motions are
    amended, named and decided by a casting vote.
    """
    parameters = getattr(getattr(request.node, "callspec", None), "params", {})
    asked = next((str(value) for value in parameters.values()), STILL_OPEN)
    [database] = FOLDERS[asked[:4]].glob("*.db.gz")
    (tmp_path / "minutes.db").write_bytes(gzip.decompress(database.read_bytes()))
    clock = FixedClock()
    clock.moment += timedelta(days=60)
    with an_office(tmp_path, clock) as office:
        yield office


@pytest.mark.parametrize("meeting", MEETINGS)
def test_minutes_of_before_print_to_the_byte_as_they_did(office: Office, meeting: str) -> None:
    printed_before = (FOLDERS[meeting[:4]] / f"{meeting}.md").read_text(encoding="utf-8")
    assert office.papers.minutes(office.sit_down(meeting).meeting, private=True) == printed_before


@pytest.mark.parametrize("asked", PRINTED)
def test_every_format_of_both_copies_says_what_it_said(office: Office, asked: str) -> None:
    meeting, form, copy = asked.split()
    old_meeting = office.sit_down(meeting).meeting
    written = office.papers.paper(old_meeting, private=copy == "private", form=form)
    words = FORMATS[form].read(written)
    assert hashlib.sha256(words.encode()).hexdigest() == PRINTED[asked], words


def test_a_meeting_begun_before_goes_on_as_it_began(office: Office) -> None:
    desk = office.sit_down(STILL_OPEN)
    desk.agenda.open_item(desk.meeting.items[0].ident)
    desk.motions.move("That the bell be rung", "@1", "@2")
    desk.paragraphs.write("It was said to be cracked.")
    desk.motions.settle("withdrawn")
    printed = office.papers.minutes(desk.meeting)
    assert printed.index("The motion was withdrawn") < printed.index("said to be cracked")


def test_a_copy_of_a_shipped_house_style_prints_older_meetings_as_they_did(
    office: Office, tmp_path: Path
) -> None:
    own_style = tmp_path / "templates" / "styles" / "panel.toml"
    own_style.parent.mkdir(parents=True)
    own_style.write_text(shipped_text("styles", "panel.toml"), encoding="utf-8")
    printed_before = (FOLDERS["aaaa"] / f"{STILL_OPEN}.md").read_text(encoding="utf-8")
    assert office.papers.minutes(office.sit_down(STILL_OPEN).meeting, private=True) == (
        printed_before
    )
