"""Minutes kept in a database of before print as they did then, to the byte."""

import gzip
import hashlib
import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from clerk_tui.minutes.formats.formats import FORMATS
from clerk_tui.office import Office
from tests.helpers.fakes import FixedClock
from tests.helpers.offices import an_office

BEFORE = Path(__file__).with_name("before")
MEETINGS = sorted(path.stem for path in BEFORE.glob("*.md"))
PRINTED: dict[str, str] = json.loads((BEFORE / "printed.json").read_text(encoding="utf-8"))
STILL_OPEN = "aaaa00000005"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office on a database that a program of before made: no meeting in it has an edition.

    In each there is debate between a motion and its vote; one draft is issued, one meeting signed.
    """
    whole = gzip.decompress((BEFORE / "edition-0.db.gz").read_bytes())
    (tmp_path / "minutes.db").write_bytes(whole)
    clock = FixedClock()
    clock.moment += timedelta(days=60)
    with an_office(tmp_path, clock) as office:
        yield office


@pytest.mark.parametrize("meeting", MEETINGS)
def test_minutes_of_before_print_to_the_byte_as_they_did(office: Office, meeting: str) -> None:
    printed_before = (BEFORE / f"{meeting}.md").read_text(encoding="utf-8")
    assert office.papers.minutes(office.sit_down(meeting).meeting, private=True) == printed_before


@pytest.mark.parametrize("asked", PRINTED)
def test_every_format_of_both_copies_says_what_it_said(office: Office, asked: str) -> None:
    meeting, form, copy = asked.split()
    held = office.sit_down(meeting).meeting
    written = office.papers.paper(held, private=copy == "private", form=form)
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
