"""The people an agenda names, against those of the committee: apologies, and who is not known."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from clerk_tui.desk import Desk
from clerk_tui.domain.agenda.questions import find_addressee, is_for_public_questions
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.meeting import Item
from clerk_tui.domain.model.people import folded, series
from clerk_tui.domain.model.printed import PrintedQuestion
from clerk_tui.domain.names.name_forms import COUNCILLORS, Fit, fits_initials, name_words, title_of
from clerk_tui.domain.names.name_match import closest_fit, surnames_of

if TYPE_CHECKING:
    from clerk_tui.files.agendas.read import ProposedAgenda


def told_beside(agenda: "ProposedAgenda", body: Body | None) -> list[str]:
    """What the agenda tells beside its business, in sentences to look at before accepting."""
    members = [Attendee("", person) for person in body.members] if body else []
    told = []
    if agenda.apologies:
        told.append(f"Apologies received: {series(list(agenda.apologies))}")
    if agenda.next_meeting:
        told.append(f"Next meeting: {agenda.next_meeting}")
    if agenda.quorum:
        told.append(f"Quorum: {agenda.quorum}")
    if agenda.members:
        count = len(agenda.members)
        told.append(f"It lists {count} member{'' if count == 1 else 's'}")
    if agenda.officers:
        told.append(f"Officers: {series([each.name for each in agenda.officers])}")
    named = [*(member.name for member in agenda.members), *agenda.apologies]
    unknown = [name for name in dict.fromkeys(named) if body and the_member(members, name) is None]
    if unknown:
        told.append(f"Not on the committee: {series(unknown)}")
    return told


def the_member(people: Iterable[Attendee], name: str) -> Attendee | None:
    """The one of *people* whom an agenda names; None where it may be another, or nobody.

    All of the name must fit: "Mary Fenn" is not J Fenn, but she is M Fenn, as an initial says less.
    """
    listed = list(people)
    fit, closest = closest_fit(listed, name, None, surnames_of(listed))
    if fit is not None and (fit.is_whole or fit >= Fit.ROLE):
        return closest[0] if len(closest) == 1 else None
    initialled = [a for a in listed if fits_initials(a.person, name_words(name))]
    return initialled[0] if len(initialled) == 1 else None


def _asks_as_member(desk: Desk, item: Item, questioner: str) -> Attendee | None:
    """The member on the list who put a question; nobody where a resident has the same name.

    Members are called by their title where the public put questions: "Mr J Fenn" is not the
    Councillor of that name.
    """
    member = the_member(desk.meeting.people, questioner)
    if member is None or not is_for_public_questions(item):
        return member
    title = title_of(questioner)
    civil = bool(title) and title not in COUNCILLORS
    return None if civil and title != folded(member.person.title) else member


def give_notices(desk: Desk, item: Item, printed: Iterable[PrintedQuestion]) -> None:
    """Give notice of the questions that the agenda has *printed* under *item*.

    Who is neither on the list nor called a councillor is a member of the public.
    """
    for asked in printed:
        member = _asks_as_member(desk, item, asked.questioner)
        councillor = title_of(asked.questioner) in COUNCILLORS
        desk.questions.give_notice(
            item.ident,
            member.key if member else asked.questioner,
            asked.text,
            respondent=asked.respondent and find_addressee(desk.meeting, item, asked.respondent),
            kind="member" if member or councillor else "resident",
        )
