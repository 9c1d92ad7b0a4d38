"""A meeting as it is being planned: what was typed, understood, and set up at the office."""

from datetime import date, time
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.agenda.law_cited import without_citation
from clerk_tui.domain.attendance.membership import committee_on
from clerk_tui.domain.dates.dates import DAYS, parse_date, print_date
from clerk_tui.domain.dates.times import parse_time, print_time
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.text import one_line
from clerk_tui.office import Office
from clerk_tui.office.next_agenda import carry_questions
from clerk_tui.screens.prepare.agenda_people import give_notices, the_member

if TYPE_CHECKING:
    from clerk_tui.files.agendas.read import ProposedAgenda

USUAL_KIND = "ordinary"


class MeetingPlan(Struct, frozen=True):
    """What a meeting will be; `items` have the fields of `Item`, and `questions` on notice.

    `apologies` are the names of those who sent them in advance, `next_meeting` is as printed.
    `last` is the meeting before, whose questions on notice may have been left.
    """

    body: Body
    day: date
    venue: str
    start: time | None
    kind: str
    items: tuple[dict[str, Any], ...]
    apologies: tuple[str, ...] = ()
    next_meeting: str = ""
    last: Meeting | None = None

    @property
    def details(self) -> dict[str, Any]:
        """The fields of the meeting's `Details`, but for the date."""
        return {
            "venue": self.venue,
            "planned_start": self.start,
            "kind": self.kind,
            "next_meeting": self.next_meeting,
        }


def prepare(office: Office, plan: MeetingPlan) -> str:
    """Prepare the meeting of *plan*, its items to be listed next; returns its ident.

    Raises Refusal.
    """
    # A house style that is not there is better known now than when the minutes are due.
    office.style(plan.body)
    return office.prepare(plan.body, plan.day, **plan.details)


def same_committee(one: MeetingPlan, other: MeetingPlan) -> bool:
    """Whether both plans are for one body, with the same members on the day of each."""
    return one.body is other.body and (
        one.day == other.day
        or committee_on(one.body, one.day) == committee_on(other.body, other.day)
    )


def list_items(office: Office, ident: str, plan: MeetingPlan) -> None:
    """List the items of *plan* at the meeting just prepared. Raises Refusal.

    It may have been prepared by an earlier try, which got no further: what was changed in
    the plan since then is changed in the meeting too.
    """
    desk = office.sit_down(ident)
    details = replace(desk.meeting.details, date=plan.day, **plan.details)
    if details != desk.meeting.details:
        desk.head_and_foot.describe(date=plan.day, **plan.details)
    for name in plan.apologies:
        member = the_member((a for a in desk.meeting.people if a.standing == "member"), name)
        if member and member.presence == "expected":
            desk.roll.mark(member.key, "apologies")
    law = office.style(plan.body).layout_choice("law")
    questions = [item.get("questions", ()) for item in plan.items]
    fields = [{k: v for k, v in item.items() if k != "questions"} for item in plan.items]
    desk.agenda.list_items([_under_the_law(item, law) for item in fields])
    listed = desk.meeting.items[-len(fields) :] if fields else ()
    for item, printed in zip(listed, questions, strict=True):
        give_notices(desk, item, printed)
    carry_questions(plan.last, desk)


def _under_the_law(item: dict[str, Any], law: str) -> dict[str, Any]:
    """*Item*; a private one without an exemption in its title that another *law* gives."""
    if not item.get("private"):
        return item
    return item | {"title": without_citation(item["title"], law)}


def items_of(
    agenda: "ProposedAgenda | None", otherwise: tuple[dict[str, Any], ...]
) -> tuple[dict[str, Any], ...]:
    """The items that *agenda* proposes, or *otherwise* those that are known without one.

    Raises Refusal where there is an agenda and no item in it.
    """
    if agenda is None:
        return otherwise
    items = tuple(
        {
            "title": item.title,
            "agenda_number": item.number,
            "section": item.section,
            "private": item.private,
            "exempt": item.exemption,
            "note": item.note,
            "page": item.page if any(c.isalnum() for c in item.page) else "",
            "officer": item.officer,
            "recommendations": item.recommendations,
            "motions": item.motions,
            "questions": item.questions,
        }
        for item in agenda.items
        if one_line(item.title)
    )
    if not items:
        raise Refusal(
            "No item was understood in the agenda.",
            "Begin each with its number, as in 1. Apologies, or clear the agenda.",
        )
    return items


def next_meeting_of(agenda: "ProposedAgenda | None") -> str:
    """When the body meets next, as printed: its item and the foot of the minutes give it."""
    return one_line(agenda.next_meeting) if agenda else ""


def typed_time(typed: str) -> time | None:
    """The start that was typed; none where nothing was. Raises Refusal."""
    return parse_time(typed) if typed.strip() else None


def day_meant(typed: str) -> str:
    """What a date that was typed means, for the screen: the day of the week."""
    try:
        return DAYS[parse_date(typed).weekday()]
    except Refusal:
        return "not a date yet" if typed.strip() else ""


def time_meant(typed: str) -> str:
    """What a time that was typed means, for the screen: "7.30 pm"."""
    try:
        start = typed_time(typed)
    except Refusal:
        return "not a time yet"
    return print_time(start) if start else ""


def shown_date(day: date) -> str:
    """A date as it stands in the form."""
    return print_date(day, "{d} {month} {year}")
