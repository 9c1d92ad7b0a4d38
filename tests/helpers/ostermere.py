"""Ostermere, an invented harbour town: its committee, its people, and a desk to minute at."""

from datetime import date
from typing import Any

from msgspec.structs import replace

from clerk_tui.desk import Desk, prepare
from clerk_tui.domain.model.body import Body, Quorum
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.ports import Record
from tests.helpers.fakes import FixedClock, MemoryRecord

DAY = date(2027, 3, 24)
MEMBERS = (
    Person("P. Rooke", "Councillor", "PR", "Chairman", "Ostermere Borough", "Quayside"),
    Person("Ada Quill", "Councillor", "AQ", "Vice-Chairman", "Ostermere Borough", "Quayside"),
    Person("Siobhán O'Neil", "Councillor", "SON", "", "Saltby District", "Uplands"),
    Person("J van der Loon", "Councillor", "JVL", "", "Saltby District", "Uplands"),
    Person("B Okafor", "Councillor", "BO", "", "Ostermere Borough", "Quayside and Tideway"),
    Person("T. Quill", "Ms", "TQ", "", "", ""),
)
CLERK = Person("H Lamb", "Mrs", "HL", "Clerk to the Committee")
ROOKE, ADA, ONEIL, LOON, OKAFOR, TESS, LAMB = (f"@{n}" for n in range(1, 8))


def harbours(**changes: Any) -> Body:
    """Return the Ostermere Harbours Committee; *changes* are fields of its `Body`."""
    body = Body(
        "Ostermere Harbours Committee",
        members=MEMBERS,
        officers=(CLERK,),
        quorum=Quorum(number=3),
        style="panel",
    )
    return replace(body, **changes)


def desk_in(record: Record, body: Body | None = None, **details: Any) -> Desk:
    """Return the desk of a meeting of *body* in *record*, at half past ten on the day.

    *details* are fields of its `Details`.
    """
    clock = FixedClock()
    day = details.pop("day", DAY)
    ident = prepare(record, clock, body or harbours(), day, venue="Lantern Hall", **details)
    return Desk(record, clock, ident)


def a_desk(body: Body | None = None, **details: Any) -> Desk:
    """Return the desk of a meeting of *body* with a record in memory."""
    return desk_in(MemoryRecord(), body, **details)


def opened(desk: Desk, *titles: str) -> Desk:
    """Return *desk* with items of these *titles* on the agenda and the first of them open."""
    desk.agenda.list_items([{"title": title} for title in titles or ("Dredging",)])
    desk.agenda.next_item()
    return desk


def minuted_texts(desk: Desk) -> list[str]:
    """Return the text of every entry, in order; empty for entries without one."""
    return [str(getattr(entry.matter, "text", "")) for entry in desk.meeting.entries()]
