"""The next meeting of a body, prepared from its last."""

from datetime import date, time
from typing import Any

from msgspec import Struct

from clerk_tui.desk import Desk
from clerk_tui.domain.agenda.next_agenda import agenda_after, is_for_next_meeting, items_left_over
from clerk_tui.domain.agenda.questions import find_questions_item, notices_waiting
from clerk_tui.domain.dates.dates import find_date
from clerk_tui.domain.dates.times import find_time
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.office import Office
from clerk_tui.storage.minute_book.meeting_list import NO_LIMIT, Listing

APPROVED = ("confirmed", "signed")


class NextAgenda(Struct, frozen=True):
    """The agenda and the details that the last meeting leaves to the next."""

    items: tuple[dict[str, Any], ...]
    """The fields of each `Item`; where there was no meeting, the standing items alone."""
    last: Meeting | None = None
    """The last meeting; None where there was none."""
    unapproved: tuple[date, ...] = ()
    """The days whose minutes are to be approved."""
    actions: int = 0
    """The number of open actions."""
    deferred: int = 0
    """The number of items that the last meeting deferred or did not reach."""

    @property
    def venue(self) -> str:
        """Return the venue of the last meeting, or ""."""
        return self.last.details.venue if self.last else ""

    @property
    def start(self) -> time | None:
        """Return the start that the last meeting gave, else its own planned start."""
        if self.last is None:
            return None
        return find_time(self.last.details.next_meeting) or self.last.details.planned_start

    @property
    def day(self) -> date | None:
        """Return the day that the last meeting gave for the next."""
        return day_after(self.last) if self.last else None


def day_after(last_meeting: Meeting) -> date | None:
    """Return the day that *last_meeting* gave for the next, at its foot or in an item's title."""
    titles = [
        item.title
        for item in last_meeting.items
        if is_for_next_meeting(f"{item.title} {item.second_title}")
    ]
    days = (find_date(text) for text in (last_meeting.details.next_meeting, *titles))
    return next((day for day in days if day is not None), None)


def next_agenda(office: Office, body: Body, day: date) -> NextAgenda:
    """Return what a meeting of *body* on *day* takes over. Raises Refusal if it cannot be read."""
    held_meetings = [
        listing
        for listing in office.minute_book.meetings(NO_LIMIT)
        if listing.body == body.name
        and listing.date < day.isoformat()
        and listing.state != "in preparation"
    ]
    if not held_meetings:
        return NextAgenda(agenda_after(body, None, (), ()))
    last_meeting = office.minute_book.meeting(held_meetings[0].ident)
    days = _unapproved(held_meetings)
    actions = [action for action in office.minute_book.actions() if action.body == body.name]
    items = agenda_after(body, last_meeting, days, actions)
    return NextAgenda(
        items, last_meeting, days, len(actions), len(items_left_over(body, last_meeting, days))
    )


def _unapproved(past_meetings: list[Listing]) -> tuple[date, ...]:
    """Return the days whose minutes are to be approved, of *past_meetings*, newest first.

    Those since the newest that was approved; of a body that never has, the last alone.
    """
    approved = [n for n, past_meeting in enumerate(past_meetings) if past_meeting.state in APPROVED]
    unapproved = past_meetings[: approved[0]] if approved else past_meetings[:1]
    return tuple(date.fromisoformat(past_meeting.date) for past_meeting in reversed(unapproved))


def committee_of(office: Office, last_meeting: Meeting) -> Body:
    """Return the body as its committee file has it now; without one, as at *last_meeting*."""
    from clerk_tui.domain.errors import Refusal
    from clerk_tui.files.committees.committee_file import read_committee_file

    for path in sorted(office.committees.glob("*.toml")):
        try:
            body = read_committee_file(path)
        except Refusal:
            continue
        if body.name == last_meeting.body.name:
            return body
    return last_meeting.body


def prepare_next(
    office: Office, body: Body, day: date, planned_start: time | None = None, venue: str = ""
) -> tuple[str, NextAgenda]:
    """Prepare the meeting of *body* on *day* with all that its last one leaves.

    Returns its ident and what it took over.

    Raises Refusal where the house style of the body is not there.
    """
    office.papers.style(body)
    business_left = next_agenda(office, body, day)
    ident = office.prepare(
        body,
        day,
        venue=venue or business_left.venue,
        planned_start=planned_start or business_left.start,
    )
    desk = office.sit_down(ident)
    desk.agenda.list_items(business_left.items)
    carry_questions(business_left.last, desk)
    return ident, business_left


def carry_questions(last_meeting: Meeting | None, desk: Desk) -> int:
    """Give notice at *desk* of the questions that *last_meeting* neither put nor answered.

    Each goes under the item of the same title, else under the one for such questions, else under
    one of its own. Returns how many there were.
    """
    if last_meeting is None:
        return 0
    count = 0
    for item in last_meeting.items:
        for notice in notices_waiting(last_meeting, item.ident):
            question = notice.question
            questioner, *joint_questioners = (
                _person_here(last_meeting, desk, key)
                for key in (question.questioner, *question.jointly)
            )
            desk.questions.give_notice(
                _item_for(item, desk, public=question.kind == "resident"),
                questioner,
                question.text,
                jointly=tuple(joint_questioners),
                respondent=_person_here(last_meeting, desk, question.respondent),
                kind=question.kind,
            )
            count += 1
    return count


def _item_for(item: Item, desk: Desk, *, public: bool) -> str:
    """Return the item of the new meeting under which a question deferred from *item* is put."""
    same_items = [i for i in desk.meeting.items if folded(i.title) == folded(item.title)]
    questions_item = None if item.private else find_questions_item(desk.meeting, public=public)
    homes = [
        i for i in (*same_items, questions_item) if i is not None and i.private == item.private
    ]
    if homes:
        return homes[0].ident
    return desk.agenda.list_item(
        item.title, private=item.private, exempt=item.exempt, public_title=item.public_title
    )


def _person_here(last_meeting: Meeting, desk: Desk, key: str) -> str:
    """Return whoever *key* named at *last_meeting*, as the new meeting names them."""
    attendee = last_meeting.attendee(key)
    if attendee is None:
        return key
    name = folded(attendee.person.name)
    keys = [a.key for a in desk.meeting.people if folded(a.person.name) == name]
    return keys[0] if keys else attendee.person.name
