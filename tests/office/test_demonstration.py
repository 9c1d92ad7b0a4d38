"""The demonstration: a worked meeting that a newcomer may go on with."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.office import Office
from clerk_tui.office.demonstration import demonstration
from tests.helpers.fakes import FixedClock

UTC = dt.UTC


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = Office(tmp_path / "minutes.db", clock=FixedClock(), templates=tmp_path)
    yield office
    office.close()


@pytest.fixture
def both(office: Office) -> tuple[Meeting, Meeting]:
    """The earlier meeting, and the one in session."""
    ident = demonstration(office)
    now, before = office.minute_book.meetings()
    assert now.ident == ident
    return office.sit_down(before.ident).meeting, office.sit_down(ident).meeting


def test_one_meeting_is_in_session_today_and_one_is_closed(
    office: Office, both: tuple[Meeting, Meeting]
) -> None:
    before, now = both
    assert (before.state, now.state) == ("closed", "in session")
    assert now.details.date == office.clock.now().date()
    assert before.body.name == now.body.name
    assert before.details.date < now.details.date


def test_the_demonstration_goes_on_at_an_item_that_is_being_minuted(
    both: tuple[Meeting, Meeting],
) -> None:
    _, now = both
    assert now.in_hand is not None
    assert now.in_hand.title == "Response times in the rural parishes"
    assert [type(e.matter) for e in now.in_hand.entries] == [mt.Paragraph, mt.Paragraph]
    waiting = [item for item in now.items if item.ident not in now.taken]
    assert len(now.items) == 12
    assert len(waiting) == 5
    assert [item.title for item in now.items if item.private] == [waiting[-1].title]


def test_every_kind_of_business_is_shown(both: tuple[Meeting, Meeting]) -> None:
    before, now = both
    kinds = [type(entry.matter) for entry in now.entries()]
    assert kinds.count(mt.Question) == 2
    for kind in (mt.Paragraph, mt.Declaration, mt.Exchange, mt.Motion, mt.Resolution, mt.Action):
        assert kind in kinds
    nil = [e.matter for e in before.entries() if isinstance(e.matter, mt.Declaration)]
    assert nil == [mt.Declaration()]
    assert [a.person.name for a in now.people if a.presence == "apologies"] == ["T Halloway"]
    here = sum(1 for a in now.people if a.standing == "member" and a.in_the_room)
    motion = next(e.matter for e in now.entries() if isinstance(e.matter, mt.Motion))
    assert motion.vote is not None
    assert motion.vote.counted == here == 12


def test_the_demonstration_prints_complete_minutes(
    office: Office, both: tuple[Meeting, Meeting]
) -> None:
    _, now = both
    text = office.papers.minutes(now)
    for phrase in (
        "A meeting of the Wendmarsh Police and Crime Panel was held on Wednesday, 24th March, 2027",
        "Councillor C Abery declared a personal interest",
        "1\\. Councillor S Quenby had given notice",
        "2\\. Mr B Okonjo asked",
        "asked a supplementary question",
        "the motion was declared CARRIED (9 in favour of the motion, 2 against, 1 abstained).",
        "**ACTION**",
        "the meeting held on 20 January 2027 be approved",
    ):
        assert phrase in text
    assert "{" not in text


def test_numbers_run_on_from_the_earlier_meeting(
    office: Office, both: tuple[Meeting, Meeting]
) -> None:
    before, now = (office.papers.minutes(meeting) for meeting in both)
    assert "## 41 Apologies" in before
    assert "## 46 Premises" in before
    assert "## 47 Apologies" in now
    assert "## 53 Response times" in now


def test_nothing_private_is_in_a_public_copy(office: Office, both: tuple[Meeting, Meeting]) -> None:
    for meeting in both:
        public = office.papers.minutes(meeting)
        private = [
            e.matter for e in meeting.entries() if e.private or isinstance(e.matter, mt.Note)
        ]
        titles = [item.title for item in meeting.items if item.public_title is not None]
        for text in (*(getattr(matter, "text", "") for matter in private), *titles):
            assert not text or text not in public
        assert "NOT FOR PUBLICATION" not in public
    before, _ = both
    assert "Harbottle" in office.papers.minutes(before, private=True)
    assert "Harbottle" not in office.papers.minutes(before)


@pytest.mark.parametrize(
    "moment",
    [
        dt.datetime(2027, 5, 3, 14, 7, tzinfo=UTC),  # the municipal year is new
        dt.datetime(2027, 1, 1, 0, 4, tzinfo=UTC),  # so is the day
        dt.datetime(2028, 2, 29, 23, 59, 59, tzinfo=UTC),
    ],
)
def test_the_demonstration_is_right_on_any_day_at_any_hour(
    tmp_path: Path, moment: dt.datetime
) -> None:
    office = Office(tmp_path / "other.db", clock=FixedClock(moment), templates=tmp_path)
    meeting = office.sit_down(demonstration(office)).meeting
    assert "## 47 Apologies" in office.papers.minutes(meeting)
    moments = [entry.at for entry in meeting.entries()]
    assert moments == sorted(moments)
    assert meeting.details.date == moment.date()
    assert moments[0].date() == moment.date()
    assert moments[-1] <= moment
    assert meeting.started is not None
    assert meeting.started <= moment.time()
    office.close()


def test_at_the_table_a_newcomer_goes_on(office: Office) -> None:
    desk = office.sit_down(demonstration(office))
    desk.paragraphs.write("The Panel heard from the Superintendent.")
    desk.agenda.next_item()
    assert "The Panel heard from the Superintendent." in office.papers.minutes(desk.meeting)
