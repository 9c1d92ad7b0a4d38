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


class Following(Struct, frozen=True):
    """What the last meeting leaves to the next.

    `items` have the fields of `Item`. `last` is None where there was no meeting; then they are
    the standing items alone. `unapproved` are the days whose minutes are to be approved, `deferred`
    counts the items that the last meeting deferred or did not reach.
    """

    items: tuple[dict[str, Any], ...]
    last: Meeting | None = None
    unapproved: tuple[date, ...] = ()
    actions: int = 0
    deferred: int = 0

    @property
    def venue(self) -> str:
        """Where the last meeting was."""
        return self.last.details.venue if self.last else ""

    @property
    def start(self) -> time | None:
        """When it is to begin: as the last meeting gave it, else when that was to begin."""
        if self.last is None:
            return None
        return find_time(self.last.details.next_meeting) or self.last.details.planned_start

    @property
    def day(self) -> date | None:
        """The day that the last meeting gave for the next."""
        return day_after(self.last) if self.last else None


def day_after(last: Meeting) -> date | None:
    """The day that *last* gave for the next meeting, at its foot or in the title of an item."""
    titles = [item.title for item in last.items if is_for_next_meeting(item.title)]
    said = (find_date(each) for each in (last.details.next_meeting, *titles))
    return next((day for day in said if day is not None), None)


def following(office: Office, body: Body, day: date) -> Following:
    """What a meeting of *body* on *day* takes over. Raises Refusal where it cannot be read."""
    held = [
        listed
        for listed in office.meetings(NO_LIMIT)
        if listed.body == body.name
        and listed.date < day.isoformat()
        and listed.state != "in preparation"
    ]
    if not held:
        return Following(agenda_after(body, None, (), ()))
    last = office.meeting(held[0].ident)
    days = _unapproved(held)
    actions = [action for action in office.actions() if action.body == body.name]
    items = agenda_after(body, last, days, actions)
    return Following(items, last, days, len(actions), len(items_left_over(body, last, days)))


def _unapproved(held: list[Listing]) -> tuple[date, ...]:
    """The days whose minutes are to be approved, of meetings *held*, the newest first.

    Those since the newest that was approved; of a body that never has, the last alone.
    """
    approved = [n for n, listed in enumerate(held) if listed.state in APPROVED]
    unapproved = held[: approved[0]] if approved else held[:1]
    return tuple(date.fromisoformat(listed.date) for listed in reversed(unapproved))


def committee_of(office: Office, last: Meeting) -> Body:
    """The body as the clerk's committee file has it now; as at *last* where there is no file."""
    from clerk_tui.domain.errors import Refusal
    from clerk_tui.files.committees.committee_file import read_committee_file

    for path in sorted(office.committees.glob("*.toml")):
        try:
            body = read_committee_file(path)
        except Refusal:
            continue
        if body.name == last.body.name:
            return body
    return last.body


def prepare_next(
    office: Office, body: Body, day: date, start: time | None = None, venue: str = ""
) -> tuple[str, Following]:
    """Prepare the meeting of *body* on *day* with all that its last one leaves; its ident.

    Raises Refusal where the house style of the body is not there.
    """
    office.style(body)
    left = following(office, body, day)
    ident = office.prepare(body, day, venue=venue or left.venue, planned_start=start or left.start)
    desk = office.sit_down(ident)
    desk.agenda.list_items(left.items)
    carry_questions(left.last, desk)
    return ident, left


def carry_questions(last: Meeting | None, desk: Desk) -> int:
    """Give notice at *desk* of the questions that *last* neither put nor answered in writing.

    Each goes under the item of the same title, else under the one for such questions, else under
    one of its own. Returns how many there were.
    """
    if last is None:
        return 0
    count = 0
    for item in last.items:
        for notice in notices_waiting(last, item.ident):
            asked = notice.question
            who, *others = (_here(last, desk, key) for key in (asked.questioner, *asked.jointly))
            desk.questions.give_notice(
                _item_for(item, desk, public=asked.kind == "resident"),
                who,
                asked.text,
                jointly=tuple(others),
                respondent=_here(last, desk, asked.respondent),
                kind=asked.kind,
            )
            count += 1
    return count


def _item_for(item: Item, desk: Desk, *, public: bool) -> str:
    """The item of the new meeting under which a question deferred from *item* is put."""
    same = [i for i in desk.meeting.items if folded(i.title) == folded(item.title)]
    other = None if item.private else find_questions_item(desk.meeting, public=public)
    found = [i for i in (*same, other) if i is not None and i.private == item.private]
    if found:
        return found[0].ident
    return desk.agenda.list_item(
        item.title, private=item.private, exempt=item.exempt, public_title=item.public_title
    )


def _here(last: Meeting, desk: Desk, key: str) -> str:
    """Whoever *key* named at *last*, as the new meeting names them."""
    was = last.attendee(key)
    if was is None:
        return key
    name = folded(was.person.name)
    found = [a.key for a in desk.meeting.people if folded(a.person.name) == name]
    return found[0] if found else was.person.name
