"""The plan of a new meeting: what was typed and understood, and how it is set up."""

from datetime import date, time
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.agenda.law_cited import without_citation
from clerk_tui.domain.attendance.membership import committee_on
from clerk_tui.domain.dates.dates import DAYS, parse_date
from clerk_tui.domain.dates.times import parse_time, print_time
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.text import one_line
from clerk_tui.office import Office
from clerk_tui.office.next_agenda import carry_questions
from clerk_tui.office.preparation.agenda_people import find_member, give_notices

if TYPE_CHECKING:
    from clerk_tui.files.agendas.read import ProposedAgenda

USUAL_KIND = "ordinary"


class MeetingPlan(Struct, frozen=True):
    """A meeting that is to be prepared."""

    body: Body
    day: date
    venue: str
    start: time | None
    kind: str
    items: tuple[dict[str, Any], ...]
    """The fields of each `Item`, and its `questions` on notice."""
    apologies: tuple[str, ...] = ()
    """The names of those who sent apologies in advance."""
    next_meeting: str = ""
    """When the body meets next, as printed."""
    last: Meeting | None = None
    """The meeting before, which may have left questions on notice."""

    @property
    def details(self) -> dict[str, Any]:
        """The fields of the meeting's `Details`, but for the date."""
        return {
            "venue": self.venue,
            "planned_start": self.start,
            "kind": self.kind,
            "next_meeting": self.next_meeting,
        }


def prepare_meeting(office: Office, plan: MeetingPlan) -> str:
    """Prepare the meeting of *plan* without its items, and return its ident. Raises Refusal."""
    # A missing house style is better noticed now than when the minutes are due.
    office.papers.style(plan.body)
    return office.prepare(plan.body, plan.day, **plan.details)


def are_for_same_committee(plan: MeetingPlan, other_plan: MeetingPlan) -> bool:
    """Return True if both plans are for one body, with the same members on the day of each."""
    return plan.body is other_plan.body and (
        plan.day == other_plan.day
        or committee_on(plan.body, plan.day) == committee_on(other_plan.body, other_plan.day)
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
        member = find_member((a for a in desk.meeting.people if a.standing == "member"), name)
        if member and member.presence == "expected":
            desk.roll.mark(member.key, "apologies")
    law = office.papers.style(plan.body).layout_choice("law")
    questions = [item.get("questions", ()) for item in plan.items]
    fields = [{k: v for k, v in item.items() if k != "questions"} for item in plan.items]
    desk.agenda.list_items([_with_law(item, law) for item in fields])
    new_items = desk.meeting.items[-len(fields) :] if fields else ()
    for item, printed_question in zip(new_items, questions, strict=True):
        give_notices(desk, item, printed_question)
    carry_questions(plan.last, desk)


def _with_law(item_fields: dict[str, Any], law: str) -> dict[str, Any]:
    """Return *item_fields*; the title of a private one without an exemption under another *law*."""
    if not item_fields.get("private"):
        return item_fields
    return item_fields | {"title": without_citation(item_fields["title"], law)}


def items_of(
    agenda: "ProposedAgenda | None", default_items: tuple[dict[str, Any], ...]
) -> tuple[dict[str, Any], ...]:
    """Return the items that *agenda* proposes, or *default_items* without an agenda.

    Raises:
        Refusal: There is an agenda, and no item in it.
    """
    if agenda is None:
        return default_items
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
            "marker": item.marker,
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
    """Return when the body meets next, as printed in its item and at the foot of the minutes."""
    return one_line(agenda.next_meeting) if agenda else ""


def parse_start(typed: str) -> time | None:
    """Return the start that was typed; None if nothing was. Raises Refusal."""
    return parse_time(typed) if typed.strip() else None


def interpret_day(typed: str) -> str:
    """Say how a date that was typed is understood: the day of the week."""
    try:
        return DAYS[parse_date(typed).weekday()]
    except Refusal:
        return "not a date yet" if typed.strip() else ""


def interpret_time(typed: str) -> str:
    """Say how a time that was typed is understood: "7.30 pm"."""
    try:
        start = parse_start(typed)
    except Refusal:
        return "not a time yet"
    return print_time(start) if start else ""
