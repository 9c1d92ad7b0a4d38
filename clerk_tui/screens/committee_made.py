"""A committee that no file describes yet, offered from the agenda and made with the meeting."""

from typing import TYPE_CHECKING

from clerk_tui.bootstrap import Office
from clerk_tui.domain.attendance import Attendee
from clerk_tui.domain.body import Body
from clerk_tui.screens.agenda_people import the_member
from clerk_tui.widgets.committee_list import CommitteeList, CommitteeRow

if TYPE_CHECKING:
    from clerk_tui.exchange.agenda import ProposedAgenda

LEAD = "Ctrl+S makes a committee from this agenda"


def offer(committees: CommitteeList, agenda: "ProposedAgenda | None") -> None:
    """Offer among *committees* the one that *agenda* names, where none of them may be it.

    It is chosen, too, unless it has the people of another: that may be the same by another name.
    """
    body = None
    if agenda and agenda.members and not committees.knows(agenda.body):
        from clerk_tui.exchange.committees.from_agenda import body_of_agenda

        body = body_of_agenda(agenda)
    row = committees.row
    alike = bool(body and row and row.body and not row.unmade and _same_people(row.body, body))
    committees.offer(body, choose=not alike)


def about(row: CommitteeRow) -> str:
    """What will be made where *row* is prepared for; empty where it has its file."""
    return f"{LEAD}: {_counted(row.body)}." if row.unmade and row.body else ""


def make(office: Office, body: Body) -> tuple[Body, str]:
    """Write the file of *body*: the body as its file has it, and what to say. Raises Refusal."""
    from clerk_tui.exchange.committee import read_committee_file
    from clerk_tui.exchange.committees.from_agenda import keep_committee

    office.style(body)
    path = keep_committee(body, office.committees)
    quorum = "" if body.quorum_needed else " The agenda gives no quorum: none is set."
    said = f"Made {path.name} of {_counted(body)}. C on the first screen edits it.{quorum}"
    return read_committee_file(path), said


def _counted(body: Body) -> str:
    counts = [(len(body.members), "member"), (len(body.officers), "officer")]
    said = [f"{count} {word}{'' if count == 1 else 's'}" for count, word in counts if count]
    return ", ".join([body.name, *said])


def _same_people(known: Body, named: Body) -> bool:
    """Whether at least half of the members *named* are members of the committee *known*."""
    members = [Attendee("", person) for person in known.members]
    found = sum(the_member(members, person.name) is not None for person in named.members)
    return found * 2 >= len(named.members)
