"""A committee without a file, offered from an agenda and made with the meeting."""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.text import counted
from clerk_tui.keys import with_signs
from clerk_tui.office import Office
from clerk_tui.office.preparation.agenda_people import find_member
from clerk_tui.widgets.lists.committee_list import CommitteeList
from clerk_tui.widgets.lists.committee_rows import CommitteeRow

if TYPE_CHECKING:
    from clerk_tui.files.agendas.read import ProposedAgenda

LEAD = "{prepare.accept} makes a committee from this agenda"


def offer_committee(committees: CommitteeList, agenda: "ProposedAgenda | None") -> None:
    """Offer among *committees* the one that *agenda* names, if none of them may be it.

    It is also chosen, unless it may be one of the clerk's by another name: one with the same
    people, or one of the clerk's own if the agenda lists nobody.
    """
    body = None
    if agenda and agenda.body and not committees.may_contain(agenda.body):
        from clerk_tui.files.committees.from_agenda import make_body_from_agenda

        body = make_body_from_agenda(agenda)
    row = committees.row
    is_known = False
    if body and row and row.body and not row.unmade:
        is_known = _have_same_people(row.body, body) if body.members else not row.example
    committees.offer(body, choose=not is_known)


def describe_offer(row: CommitteeRow) -> str:
    """Say what will be made if a meeting of *row* is prepared; return "" if it has its file."""
    if not row.unmade or not row.body:
        return ""
    question = "" if quorum_as_typed(row) else " Quorum? Type it above."
    return f"{with_signs(LEAD)}: {_counts_line(row.body)}.{question}"


def quorum_as_typed(row: CommitteeRow | None) -> str:
    """Return the quorum of a committee to be made as it is typed; "" if none is known."""
    if row is None or row.body is None or not row.unmade:
        return ""
    quorum = row.body.quorum
    return quorum.fraction or (str(quorum.number) if quorum.number else "")


def make_committee(office: Office, body: Body, quorum: str | None) -> tuple[Body, str]:
    """Write the file of a committee.

    Args:
        office: Where committee files are.
        body: The committee.
        quorum: The quorum that was typed, in place of the one from the agenda or the law.

    Returns:
        The committee as its file describes it, and what to say.

    Raises:
        Refusal: The file cannot be written, or the quorum is not understood.
    """
    from clerk_tui.files.committees.committee_file import read_committee_file
    from clerk_tui.files.committees.from_agenda import parse_quorum, save_committee

    office.papers.style(body)
    if quorum is not None:
        body = replace(body, quorum=parse_quorum(quorum))
    path = save_committee(body, office.committees)
    no_quorum = "" if body.quorum.number or body.quorum.fraction else " No quorum is set."
    message = (
        f"Made {path.name} of {_counts_line(body)}.{no_quorum} "
        "C on the first screen edits its members."
    )
    return read_committee_file(path), message


def _counts_line(body: Body) -> str:
    counts = [(len(body.members), "member"), (len(body.officers), "officer")]
    count_words = [counted(count, word) for count, word in counts if count]
    count_words = count_words if body.members else ["no members listed", *count_words]
    return ", ".join([body.name, *count_words])


def _have_same_people(known_body: Body, named_body: Body) -> bool:
    """Return True if at least half of the members of *named_body* are members of *known_body*."""
    members = [Attendee("", person) for person in known_body.members]
    count = sum(find_member(members, person.name) is not None for person in named_body.members)
    return count * 2 >= len(named_body.members)
