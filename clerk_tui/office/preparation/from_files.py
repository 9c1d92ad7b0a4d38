"""A meeting prepared at once from a committee and an agenda file, without a form."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from clerk_tui.domain.dates.dates import parse_date
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import same_name
from clerk_tui.domain.text import one_line
from clerk_tui.office import Office
from clerk_tui.office.next_agenda import next_agenda
from clerk_tui.office.preparation.agenda_people import agenda_notes
from clerk_tui.office.preparation.plan import (
    USUAL_KIND,
    MeetingPlan,
    items_of,
    list_items,
    next_meeting_of,
    parse_start,
    prepare_meeting,
)

if TYPE_CHECKING:
    from clerk_tui.files.agendas.read import ProposedAgenda


class TypedParticulars(Struct, frozen=True):
    """The particulars typed for a meeting beside its agenda, each "" where that says it."""

    day: str = ""
    start: str = ""
    venue: str = ""
    kind: str = ""


class Prepared(Struct, frozen=True):
    """A meeting that was prepared."""

    ident: str
    remarks: tuple[str, ...] = ()
    """Sentences on what to look at."""


def prepare_from_files(
    office: Office, body: Body, agenda_file: Path | None, typed: TypedParticulars
) -> Prepared | None:
    """Prepare a meeting of *body* with the items of *agenda_file*; None if no day is known.

    Without an agenda it has the items that the last meeting leaves, or the standing ones. Raises
    Refusal, and nothing is prepared then, where the file or what was typed is not understood.
    """
    agenda = _read(agenda_file, office.clock.now().date())
    typed_day = parse_date(typed.day) if typed.day else None
    day = typed_day or (agenda.date if agenda else None)
    following = next_agenda(office, body, day or date.max)
    day = day or following.day
    if day is None:
        return None
    start = parse_start(typed.start) or (agenda.start if agenda else None) or following.start
    plan = MeetingPlan(
        body=body,
        day=day,
        venue=one_line(typed.venue) or _venue_of(agenda) or following.venue,
        start=start,
        kind=one_line(typed.kind) or (agenda.kind if agenda else "") or USUAL_KIND,
        items=items_of(agenda, following.items),
        last=following.last,
        apologies=agenda.apologies if agenda else (),
        next_meeting=next_meeting_of(agenda),
    )
    ident = prepare_meeting(office, plan)
    list_items(office, ident, plan)
    return Prepared(ident, tuple(_remarks(agenda, body)))


def _read(agenda_file: Path | None, today: date) -> "ProposedAgenda | None":
    if agenda_file is None:
        return None
    from clerk_tui.files.agendas.read import read_agenda_file

    return read_agenda_file(agenda_file, today)


def _venue_of(agenda: "ProposedAgenda | None") -> str:
    if agenda is None:
        return ""
    from clerk_tui.files.agendas.head.capitals import recase_name

    return one_line(recase_name(agenda.venue))


def _remarks(agenda: "ProposedAgenda | None", body: Body) -> list[str]:
    """Return what of *agenda* to look at: what was not understood, and what it says besides."""
    if agenda is None:
        return []
    unread = [line.shown for line in agenda.lines if not line.understood_as]
    wrong_body = agenda.body and not same_name(agenda.body, body.name)
    return [
        *([f"The agenda says “{agenda.body}”: is the committee right?"] if wrong_body else []),
        *(f"Not understood of the agenda: {line}" for line in unread),
        *(f"{note}." for note in agenda_notes(agenda, body)),
        *agenda.left_out,
    ]
