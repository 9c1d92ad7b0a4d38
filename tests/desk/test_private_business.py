"""At the desk: private business. What is minuted while the public are out stays private."""

from collections.abc import Callable
from datetime import time

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Exclusion
from clerk_tui.domain.model.votes import Vote
from tests.helpers.ostermere import ADA, LAMB, LOON, ROOKE


@pytest.fixture(autouse=True)
def in_hand(desk: Desk) -> None:
    """The first item is open."""
    desk.agenda.next_item()


def marks(desk: Desk, item: int = 0) -> list[bool]:
    """Return for each entry of an item whether it is private."""
    return [entry.private for entry in desk.meeting.items[item].entries]


def test_every_kind_of_entry_is_private_while_the_public_are_excluded(desk: Desk) -> None:
    desk.paragraphs.write("In public.")
    desk.private_business.exclude_public("paragraph 3", at=time(11, 20))
    desk.paragraphs.jot("a\n- b")
    desk.paragraphs.head("c")
    desk.paragraphs.table(["d"])
    desk.paragraphs.row(["e"])
    desk.interests.declare_none()
    desk.questions.ask(ADA, "f")
    desk.questions.follow_up(LOON, "g")
    desk.motions.move("That h", ROOKE, ADA)
    desk.voting.vote(Vote(in_favour=3))
    desk.decisions.resolve(["That i"])
    desk.actions.add("j")
    desk.paragraphs.happen("k")
    desk.paragraphs.note("l")
    desk.room.arrive(ADA)
    desk.timings.adjourn()
    desk.paragraphs.write("m", private=False)
    assert marks(desk) == [False] + [True] * 15
    desk.private_business.readmit_public(at=time(11, 50))
    desk.paragraphs.write("In public again.")
    assert marks(desk)[-1] is False
    assert desk.meeting.exclusions == (
        Exclusion("paragraph 3", time(11, 20), time(11, 50), ended=True),
    )


def test_the_resolution_that_excludes_them_is_minuted_in_public(desk: Desk) -> None:
    desk.private_business.exclude_public("paragraph 3", clause="That the public be excluded")
    assert marks(desk) == [False]
    assert desk.meeting.public_excluded
    desk.undo()
    assert marks(desk) == []
    assert not desk.meeting.public_excluded


def test_an_exclusion_needs_its_ground_and_happens_once(desk: Desk) -> None:
    with pytest.raises(Refusal, match="needs its ground"):
        desk.private_business.exclude_public("  ")
    desk.private_business.exclude_public("paragraph 1")
    with pytest.raises(Refusal, match="excluded already"):
        desk.private_business.exclude_public("paragraph 2")
    desk.private_business.readmit_public()
    with pytest.raises(Refusal, match="in public already"):
        desk.private_business.readmit_public()
    desk.private_business.exclude_public("paragraph 2")
    assert [e.ground for e in desk.meeting.exclusions] == ["paragraph 1", "paragraph 2"]


def test_an_exclusion_has_the_time_on_the_clock_unless_another_is_given_or_none(
    desk: Desk,
) -> None:
    desk.private_business.exclude_public("paragraph 1")
    desk.private_business.readmit_public(timed=False)
    assert desk.meeting.exclusions[0].since == time(10, 30)
    assert desk.meeting.exclusions[0].until is None
    assert not desk.meeting.public_excluded


def test_an_item_of_part_2_is_private_from_its_first_word(desk: Desk) -> None:
    ident = desk.agenda.list_item("Tenders", private=True, exempt="paragraph 3")
    desk.agenda.open_item(ident)
    with pytest.raises(Refusal, match="the public have not been excluded"):
        desk.paragraphs.write("Fenn bid lowest.")
    with pytest.raises(Refusal, match="the public have not been excluded"):
        desk.actions.add("Send the letters", "Clerk")
    desk.decisions.resolve(["That the public be excluded"])
    desk.private_business.exclude_public("paragraph 3")
    desk.actions.add("Send the letters", "Clerk")
    assert [entry.private for entry in desk.meeting.item(ident).entries] == [False, True]


def test_business_added_in_private_is_private_and_so_is_its_title(desk: Desk) -> None:
    desk.private_business.exclude_public("paragraph 1")
    with pytest.raises(Refusal, match="An item needs a title"):
        desk.agenda.add_item(" ")
    ident = desk.agenda.add_item("Dismissal")
    added = desk.meeting.item(ident)
    assert (added.private, added.public_title) == (True, "")
    ident = desk.agenda.add_item("Pay of the diver", public_title="Pay")
    assert desk.meeting.item(ident).public_title == "Pay"


def test_a_row_told_in_private_begins_a_table_of_its_own(desk: Desk) -> None:
    desk.paragraphs.table(["Bidder"], [["Tarn"]])
    desk.private_business.exclude_public("paragraph 3")
    desk.paragraphs.row(["Fenn"])
    desk.paragraphs.row(["Gull"])
    assert marks(desk) == [False, True]
    desk.private_business.readmit_public()
    desk.paragraphs.row(["Heron"])
    assert marks(desk) == [False, True], "a private table stays private"


def test_a_correction_of_private_words_leaves_them_private(desk: Desk) -> None:
    desk.private_business.exclude_public("paragraph 3")
    desk.paragraphs.write("Fenn.")
    desk.private_business.readmit_public()
    ident = desk.corrections.last_entry().ident
    desk.corrections.reword(ident, "Fenn & Co.")
    desk.corrections.move_entry(ident, item=desk.meeting.items[1].ident)
    assert marks(desk, 1) == [True]


def test_a_paper_attached_in_private_is_private(desk: Desk) -> None:
    desk.head_and_foot.attach("Tide table", ["High water."])
    desk.private_business.exclude_public("paragraph 3")
    desk.head_and_foot.attach("Bids", ["Fenn."])
    assert [paper.private for paper in desk.meeting.attachments] == [False, True]


def test_what_is_added_afterwards_to_an_item_taken_in_private_is_private(desk: Desk) -> None:
    ident = desk.agenda.list_item("Tenders", private=True)
    desk.agenda.open_item(ident)
    desk.private_business.exclude_public("paragraph 3")
    desk.paragraphs.write("Fenn bid lowest.")
    desk.private_business.readmit_public()
    desk.paragraphs.write("Gull bid highest.")
    assert [entry.private for entry in desk.meeting.item(ident).entries] == [True, True]
    desk.paragraphs.happen("readmitted", private=False)
    assert desk.corrections.last_entry().private is False


def test_a_meeting_that_ended_in_private_can_have_its_public_minutes_put_right(desk: Desk) -> None:
    desk.paragraphs.write("The lamps were lit.")
    ident = desk.corrections.last_entry().ident
    desk.private_business.exclude_public("paragraph 3")
    with pytest.raises(Refusal, match="public are excluded"):
        desk.head_and_foot.describe(venue="Lantern Hall")
    desk.timings.conclude()
    desk.head_and_foot.describe(venue="Lantern Hall")
    desk.corrections.reword(ident, "The lamps had been lit.")
    assert not desk.meeting.entry(ident).private


@pytest.fixture
def readmitted(desk: Desk) -> Desk:
    """Tenders were taken in private from 10.00, and the public came back at 10.25."""
    for key in (ADA, LAMB, LOON, ROOKE):
        desk.roll.mark(key, "present")
    desk.chair.preside(ROOKE)
    desk.timings.commence(time(9, 30))
    ident = desk.agenda.list_item("Tenders", private=True)
    desk.agenda.open_item(ident)
    desk.private_business.exclude_public("paragraph 3", at=time(10))
    desk.paragraphs.write("Fenn bid lowest.")
    desk.private_business.readmit_public(at=time(10, 25))
    return desk


def private_after(desk: Desk, act: Callable[[], object]) -> bool:
    """Return whether the entry that *act* makes is private."""
    act()
    return desk.corrections.last_entry().private


def test_what_becomes_of_the_meeting_before_the_public_is_public(readmitted: Desk) -> None:
    timings, movements = readmitted.timings, readmitted.room
    assert not private_after(readmitted, timings.adjourn)
    assert not private_after(readmitted, timings.reconvene)
    assert not private_after(readmitted, lambda: movements.depart(ADA))
    assert not private_after(readmitted, lambda: movements.arrive(ADA))
    assert not private_after(readmitted, lambda: readmitted.chair.preside(LOON))
    assert private_after(readmitted, lambda: readmitted.paragraphs.write("Gull bid highest."))


def test_what_happened_before_they_came_back_or_has_words_stays_private(readmitted: Desk) -> None:
    timings, movements = readmitted.timings, readmitted.room
    assert private_after(readmitted, lambda: movements.depart(ADA, time(10, 20)))
    assert private_after(readmitted, lambda: movements.depart(LOON, text="to fetch the bids"))
    assert private_after(readmitted, lambda: movements.depart(ROOKE, interest=True))
    assert private_after(readmitted, lambda: timings.adjourn(text="Adjourned to ask Fenn."))
    timings.reconvene()
    assert private_after(readmitted, lambda: movements.depart(LAMB))
    assert private_after(readmitted, lambda: readmitted.paragraphs.happen("event", "Applause."))
