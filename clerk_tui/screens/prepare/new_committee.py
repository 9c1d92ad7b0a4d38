"""A committee that no file describes yet, offered from the agenda and made with the meeting."""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.body import Body
from clerk_tui.office import Office
from clerk_tui.screens.prepare.agenda_people import the_member
from clerk_tui.widgets.lists.committee_list import CommitteeList
from clerk_tui.widgets.lists.committee_rows import CommitteeRow

if TYPE_CHECKING:
    from clerk_tui.files.agendas.read import ProposedAgenda

LEAD = "Ctrl+S makes a committee from this agenda"


def offer(committees: CommitteeList, agenda: "ProposedAgenda | None") -> None:
    """Offer among *committees* the one that *agenda* names, where none of them may be it.

    It is chosen, too, unless it may be another of the clerk's by another name: that has the same
    people, or no people are listed.
    """
    body = None
    if agenda and agenda.body and not committees.knows(agenda.body):
        from clerk_tui.files.committees.from_agenda import make_body_from_agenda

        body = make_body_from_agenda(agenda)
    row = committees.row
    alike = False
    if body and row and row.body and not row.unmade:
        alike = _same_people(row.body, body) if body.members else not row.example
    committees.offer(body, choose=not alike)


def about(row: CommitteeRow) -> str:
    """What will be made where *row* is prepared for; empty where it has its file."""
    if not row.unmade or not row.body:
        return ""
    asked = "" if quorum_shown(row) else " Quorum? Type it above."
    return f"{LEAD}: {_counted(row.body)}.{asked}"


def quorum_shown(row: CommitteeRow | None) -> str:
    """The quorum of a committee that is to be made, as it is typed; empty where none is known."""
    if row is None or row.body is None or not row.unmade:
        return ""
    quorum = row.body.quorum
    return quorum.fraction or (str(quorum.number) if quorum.number else "")


def make(office: Office, body: Body, quorum: str | None = None) -> tuple[Body, str]:
    """Write the file of *body*: the body as its file has it, and what to say. Raises Refusal.

    A *quorum* that was typed takes the place of the one the agenda or the law gives.
    """
    from clerk_tui.files.committees.committee_file import read_committee_file
    from clerk_tui.files.committees.from_agenda import parse_quorum, save_committee

    office.style(body)
    if quorum is not None:
        body = replace(body, quorum=parse_quorum(quorum))
    path = save_committee(body, office.committees)
    none = "" if body.quorum.number or body.quorum.fraction else " No quorum is set."
    said = f"Made {path.name} of {_counted(body)}.{none} C on the first screen edits its members."
    return read_committee_file(path), said


def _counted(body: Body) -> str:
    counts = [(len(body.members), "member"), (len(body.officers), "officer")]
    said = [f"{count} {word}{'' if count == 1 else 's'}" for count, word in counts if count]
    said = said if body.members else ["no members listed", *said]
    return ", ".join([body.name, *said])


def _same_people(known: Body, named: Body) -> bool:
    """Whether at least half of the members *named* are members of the committee *known*."""
    members = [Attendee("", person) for person in known.members]
    found = sum(the_member(members, person.name) is not None for person in named.members)
    return found * 2 >= len(named.members)
