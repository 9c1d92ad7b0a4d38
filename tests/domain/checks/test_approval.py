"""Findings about minutes approved subject to an amendment."""

from datetime import date

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.checks import approval as ch
from clerk_tui.domain.events import AmendmentsMade, Confirmed
from clerk_tui.domain.model.lifecycle import Approval
from tests.domain.checks.check_assertions import accepts, finds, in_session

READ_GREEN = "minute 1 being amended to read “The buoys were green.”"


def approved(*amendments: str, private: bool = False) -> Desk:
    """Return a desk whose first minute was approved subject to *amendments*."""
    desk = in_session()
    desk.paragraphs.write("The buoys were red.")
    desk.timings.conclude()
    desk._do(Confirmed(Approval(date(2027, 4, 21), "m", "e1", amendments, private)))
    return desk


def test_an_amendment_that_does_not_stand_in_its_minute_is_found() -> None:
    desk = approved(READ_GREEN)
    finds(ch.amendment_not_made, desk, "error", "“minute 1 being amended to read “The buoys were")
    (finding,) = ch.amendment_not_made(desk.meeting)
    assert finding.item == desk.meeting.items[0].ident


@pytest.mark.parametrize(
    "made", ["The buoys were green.", "At noon the BUOYS  were green, he said."]
)
def test_an_amendment_is_made_once_its_words_are_in_the_minute_it_names(made: str) -> None:
    desk = approved(READ_GREEN)
    desk.corrections.reword(desk.meeting.items[0].entries[0].ident, made)
    accepts(ch.amendment_not_made, desk)
    desk.undo()
    assert list(ch.amendment_not_made(desk.meeting))


def test_words_that_were_there_before_do_not_make_an_amendment() -> None:
    amendment = "minute 1 being amended to read “red”"
    desk = approved(amendment)
    finds(ch.amendment_not_made, desk, "error", "that is not done yet")
    desk.paragraphs.write("All of them.", item=desk.meeting.items[0].ident)
    assert list(ch.amendment_not_made(desk.meeting))
    desk._do(AmendmentsMade((amendment,)))
    accepts(ch.amendment_not_made, desk)


def test_words_in_another_minute_do_not_make_an_amendment() -> None:
    desk = approved(READ_GREEN)
    desk.paragraphs.write("The buoys were green.", item=desk.meeting.items[1].ident)
    assert list(ch.amendment_not_made(desk.meeting))


@pytest.mark.parametrize(
    "amendment", ["“Quill” being spelt so throughout", "minute 9 reading “so”"]
)
def test_the_clerk_says_whether_an_amendment_without_its_words_is_made(amendment: str) -> None:
    desk = approved(amendment)
    assert list(ch.amendment_not_made(desk.meeting))
    desk._do(AmendmentsMade((amendment,)))
    accepts(ch.amendment_not_made, desk)


def test_each_amendment_is_checked_by_itself() -> None:
    desk = approved(READ_GREEN, "minute 2 being amended to read “Deferred.”")
    desk.corrections.reword(desk.meeting.items[0].entries[0].ident, "The buoys were green.")
    (finding,) = ch.amendment_not_made(desk.meeting)
    assert "Deferred" in finding.message


def test_an_amendment_resolved_in_private_is_not_quoted() -> None:
    (finding,) = ch.amendment_not_made(approved(READ_GREEN, private=True).meeting)
    assert "green" not in f"{finding.message}{finding.remedy}"
    assert not finding.item


def test_minutes_approved_without_amendments_are_in_order() -> None:
    accepts(ch.amendment_not_made, approved())
