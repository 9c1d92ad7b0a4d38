"""At the desk: the head, the foot and the papers, a second meeting, and signing."""

from collections.abc import Callable
from datetime import date, time

import pytest

from clerk_tui.desk import Desk, check_open
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Attachment
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.model.votes import Vote
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.ostermere import ADA, DAY, desk_in, harbours

Act = Callable[[Desk], object]


def test_the_head_and_the_foot_are_changed_and_cleaned(desk: Desk) -> None:
    desk.head_and_foot.describe(
        venue="The quay\x00", heading=("HARBOURS\u202e",), date=date(2027, 4, 1)
    )
    desk.head_and_foot.close_with(["The tide turned.", " ", "We left.\x07"])
    desk.head_and_foot.sign_as(" Signed ")
    details = desk.meeting.details
    assert (details.venue, details.heading, details.date) == (
        "The quay",
        ("HARBOURS",),
        date(2027, 4, 1),
    )
    assert (details.closing, details.signature) == (("The tide turned.", "We left."), "Signed")


def test_a_paper_is_attached_a_paragraph_to_each_text(desk: Desk) -> None:
    desk.head_and_foot.attach("Tide\ntable", ["High water", "", "- Springs"], "item 2")
    assert desk.meeting.attachments == (
        Attachment("Tide table", ("High water", "- Springs"), "item 2"),
    )


def test_items_listed_after_a_second_meeting_began_belong_to_it(desk: Desk) -> None:
    desk.agenda.next_item()
    part = desk.second_meeting.begin(heading=("ANNUAL MEETING",), closing=("It ended.",))
    item_ident = desk.agenda.list_item("Election")
    desk.agenda.next_item()
    added = desk.agenda.add_item("Thanks")
    desk.agenda.list_items([{"title": "Close"}, {"title": "Left over", "part": ""}])
    parts = {item.title: item.part for item in desk.meeting.items}
    assert desk.meeting.item(item_ident).part == desk.meeting.item(added).part == part
    assert (parts["Close"], parts["Left over"], parts["Apologies"]) == (part, "", "")


def test_a_meeting_is_prepared_with_the_people_of_its_committee(record: SqliteRecord) -> None:
    body = harbours(members=(Person("A\x00da", "Cllr\u202e"),))
    desk = desk_in(record, body, kind="special\x07")
    ada, lamb = desk.meeting.people
    assert (ada.key, ada.person.name, ada.person.title, ada.standing, ada.presence) == (
        "@1",
        "Ada",
        "Cllr",
        "member",
        "expected",
    )
    assert (lamb.standing, lamb.person.name) == ("officer", "H Lamb")
    assert (desk.meeting.details.kind, desk.meeting.details.date) == ("special", DAY)
    assert desk.meeting.state == "in preparation"


def test_a_desk_at_which_there_is_no_meeting_is_refused(record: SqliteRecord, desk: Desk) -> None:
    with pytest.raises(Refusal, match="There is no such meeting"):
        Desk(record, desk._recorder.clock, "nowhere")


ACTS: list[Act] = [
    lambda desk: desk.paragraphs.write("One more thing."),
    lambda desk: desk.agenda.list_item("Another"),
    lambda desk: desk.agenda.open_item(desk.meeting.items[-1].ident),
    lambda desk: desk.roll.mark(ADA, "present"),
    lambda desk: desk.room.arrive(ADA),
    lambda desk: desk.voting.vote(
        Vote(in_favour=1), "carried", desk.corrections.last_entry().ident
    ),
    lambda desk: desk.corrections.reword(desk.corrections.last_entry().ident, "Otherwise"),
    lambda desk: desk.timings.conclude(time(13, 0)),
    lambda desk: desk.head_and_foot.describe(status="draft"),
    lambda desk: desk.undo(),
    lambda desk: desk.redo(),
]


@pytest.mark.parametrize("act", ACTS)
def test_signed_minutes_are_locked_whatever_is_tried(desk: Desk, act: Act) -> None:
    desk.agenda.next_item()
    desk.motions.move("That it be")
    desk.head_and_foot.describe(status="signed")
    signed = desk.meeting
    with pytest.raises(Refusal, match="signed and can no longer be changed") as refused:
        act(desk)
    assert refused.value.remedy == "A later meeting may correct them by resolution."
    assert desk.meeting is signed
    assert Desk(desk._recorder.record, desk._recorder.clock, signed.ident).meeting == signed
    assert signed.state == "signed"


def test_minutes_that_are_not_signed_are_open(desk: Desk) -> None:
    check_open(desk.meeting)


def test_there_is_nothing_to_undo_or_bring_back_at_first(record: SqliteRecord) -> None:
    desk = desk_in(record)
    with pytest.raises(Refusal, match="nothing to undo"):
        desk.undo()
    with pytest.raises(Refusal, match="nothing to bring back"):
        desk.redo()
    desk.timings.commence()
    desk.undo()
    assert desk.redo().started == time(10, 30)
