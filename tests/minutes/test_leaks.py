"""A private phrase typed into the public minutes is found before anything is written."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.bootstrap import Office
from clerk_tui.desk import Desk
from clerk_tui.domain.body import Body
from clerk_tui.domain.errors import Refusal
from clerk_tui.minutes.house_style import style_of
from clerk_tui.minutes.leaks import TELLING_WORDS, leaks
from tests.fakes import FixedClock
from tests.minutes.private_meeting import private_meeting

SECRET = "The lease of Kiln Wharf would be sold for £240,000 to a single bidder."


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = Office(tmp_path / "minutes.db", FixedClock(), exports=tmp_path / "out")
    yield office
    office.close()


@pytest.fixture
def desk(office: Office) -> Desk:
    """A meeting with a public item, and a private one in which the secret was minuted."""
    body = Body("Wharf Committee")
    desk = office.sit_down(office.prepare(body, date(2027, 3, 24)))
    desk.list_items([{"title": "Lighting"}, {"title": "Lease", "private": True}])
    desk.next_item()
    desk.write("The lamps were discussed.")
    desk.next_item()
    desk.exclude_public("Schedule 12A, paragraph 3")
    desk.write(SECRET)
    desk.resolve(["That the report be noted."], "RESOLVED:")
    desk.readmit_public()
    return desk


def test_a_public_copy_without_the_secret_is_written(office: Office, desk: Desk) -> None:
    text = office.export(desk.meeting).read_text(encoding="utf-8")
    assert "lamps" in text
    assert "240,000" not in text
    assert "240,000" in office.minutes(desk.meeting, private=True)


@pytest.mark.parametrize(
    "typed",
    [
        SECRET,
        SECRET.upper(),
        f"As was said,  {SECRET.replace(' ', '  ')} That was all.",
        "The LEASE of *Kiln Wharf* would be sold, for £240,000 to a single bidder",
    ],
)
def test_the_secret_in_a_public_paragraph_stops_the_copy_and_names_the_item(
    office: Office, desk: Desk, typed: str
) -> None:
    desk.write(typed, item=desk.meeting.taken[0])
    with pytest.raises(Refusal, match="under “Lease”"):
        office.export(desk.meeting)
    assert not list(office.exports.glob("*")) if office.exports.exists() else True
    assert office.export(desk.meeting, private=True).exists()


def test_standing_wording_is_nobodys_secret(office: Office, desk: Desk) -> None:
    desk.resolve(["That the report be noted."], "RESOLVED:", item=desk.meeting.taken[0])
    assert office.export(desk.meeting).exists()


@given(words=st.lists(st.from_regex(r"[a-z]{4,9}", fullmatch=True), min_size=TELLING_WORDS))
def test_any_telling_sentence_is_found_whatever_stands_round_it(words: list[str]) -> None:
    secret = " ".join(words)
    meeting = private_meeting(secret)
    style = style_of(meeting.body)
    assert leaks(f"Before **{secret.title()}**, after.", meeting, style)
    assert not leaks("Before, after.", meeting, style)
