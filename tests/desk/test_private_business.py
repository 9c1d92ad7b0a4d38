"""At the desk: private business. What is minuted while the public are out stays private."""

from datetime import time

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Exclusion
from clerk_tui.domain.model.votes import Vote
from tests.helpers.ostermere import ADA, LOON, ROOKE


@pytest.fixture(autouse=True)
def in_hand(desk: Desk) -> None:
    """The first item is open."""
    desk.next_item()


def marks(desk: Desk, item: int = 0) -> list[bool]:
    """Whether each entry of an item is private."""
    return [entry.private for entry in desk.meeting.items[item].entries]


def test_every_kind_of_entry_is_private_while_the_public_are_excluded(desk: Desk) -> None:
    desk.write("In public.")
    desk.exclude_public("paragraph 3", time=time(11, 20))
    desk.jot("a\n- b")
    desk.head("c")
    desk.table(["d"])
    desk.row(["e"])
    desk.declare_none()
    desk.question(ADA, "f")
    desk.exchange(LOON, "g")
    desk.move("That h", ROOKE, ADA)
    desk.vote(Vote(in_favour=3))
    desk.resolve(["That i"])
    desk.action("j")
    desk.happen("k")
    desk.note("l")
    desk.arrive(ADA)
    desk.adjourn()
    desk.write("m", private=False)
    assert marks(desk) == [False] + [True] * 15
    desk.readmit_public(time=time(11, 50))
    desk.write("In public again.")
    assert marks(desk)[-1] is False
    assert desk.meeting.exclusions == (
        Exclusion("paragraph 3", time(11, 20), time(11, 50), ended=True),
    )


def test_the_resolution_that_excludes_them_is_minuted_in_public(desk: Desk) -> None:
    desk.exclude_public("paragraph 3", clause="That the public be excluded")
    assert marks(desk) == [False]
    assert desk.meeting.public_excluded
    desk.undo()
    assert marks(desk) == []
    assert not desk.meeting.public_excluded


def test_an_exclusion_needs_its_ground_and_happens_once(desk: Desk) -> None:
    with pytest.raises(Refusal, match="needs its ground"):
        desk.exclude_public("  ")
    desk.exclude_public("paragraph 1")
    with pytest.raises(Refusal, match="excluded already"):
        desk.exclude_public("paragraph 2")
    desk.readmit_public()
    with pytest.raises(Refusal, match="in public already"):
        desk.readmit_public()
    desk.exclude_public("paragraph 2")
    assert [e.ground for e in desk.meeting.exclusions] == ["paragraph 1", "paragraph 2"]


def test_an_exclusion_has_the_time_on_the_clock_unless_another_is_given_or_none(
    desk: Desk,
) -> None:
    desk.exclude_public("paragraph 1")
    desk.readmit_public(time=None)
    assert desk.meeting.exclusions[0].since == time(10, 30)
    assert desk.meeting.exclusions[0].until is None
    assert not desk.meeting.public_excluded


def test_an_item_of_part_2_is_private_from_its_first_word(desk: Desk) -> None:
    ident = desk.list_item("Tenders", private=True, exempt="paragraph 3")
    desk.open_item(ident)
    with pytest.raises(Refusal, match="the public have not been excluded"):
        desk.write("Fenn bid lowest.")
    with pytest.raises(Refusal, match="the public have not been excluded"):
        desk.action("Send the letters", "Clerk")
    desk.resolve(["That the public be excluded"])
    desk.exclude_public("paragraph 3")
    desk.action("Send the letters", "Clerk")
    assert [entry.private for entry in desk.meeting.item(ident).entries] == [False, True]


def test_business_added_in_private_is_private_and_so_is_its_title(desk: Desk) -> None:
    desk.exclude_public("paragraph 1")
    with pytest.raises(Refusal, match="An item needs a title"):
        desk.add_item(" ")
    ident = desk.add_item("Dismissal")
    added = desk.meeting.item(ident)
    assert (added.private, added.public_title) == (True, "")
    ident = desk.add_item("Pay of the diver", public_title="Pay")
    assert desk.meeting.item(ident).public_title == "Pay"


def test_a_row_told_in_private_begins_a_table_of_its_own(desk: Desk) -> None:
    desk.table(["Bidder"], [["Tarn"]])
    desk.exclude_public("paragraph 3")
    desk.row(["Fenn"])
    desk.row(["Gull"])
    assert marks(desk) == [False, True]
    desk.readmit_public()
    desk.row(["Heron"])
    assert marks(desk) == [False, True], "a private table stays private"


def test_a_correction_of_private_words_leaves_them_private(desk: Desk) -> None:
    desk.exclude_public("paragraph 3")
    desk.write("Fenn.")
    desk.readmit_public()
    ident = desk.last_entry().ident
    desk.reword(ident, "Fenn & Co.")
    desk.move_entry(ident, item=desk.meeting.items[1].ident)
    assert marks(desk, 1) == [True]


def test_a_paper_attached_in_private_is_private(desk: Desk) -> None:
    desk.attach("Tide table", ["High water."])
    desk.exclude_public("paragraph 3")
    desk.attach("Bids", ["Fenn."])
    assert [paper.private for paper in desk.meeting.attachments] == [False, True]


def test_what_is_added_afterwards_to_an_item_taken_in_private_is_private(desk: Desk) -> None:
    ident = desk.list_item("Tenders", private=True)
    desk.open_item(ident)
    desk.exclude_public("paragraph 3")
    desk.write("Fenn bid lowest.")
    desk.readmit_public()
    desk.write("Gull bid highest.")
    assert [entry.private for entry in desk.meeting.item(ident).entries] == [True, True]
    desk.happen("readmitted", private=False)
    assert desk.last_entry().private is False


def test_a_meeting_that_ended_in_private_can_have_its_public_minutes_put_right(desk: Desk) -> None:
    desk.write("The lamps were lit.")
    ident = desk.last_entry().ident
    desk.exclude_public("paragraph 3")
    with pytest.raises(Refusal, match="public are excluded"):
        desk.describe(venue="Lantern Hall")
    desk.conclude()
    desk.describe(venue="Lantern Hall")
    desk.reword(ident, "The lamps had been lit.")
    assert not desk.meeting.entry(ident).private
