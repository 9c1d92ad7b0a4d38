"""The people an agenda names, matched with those of the committee."""

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
from clerk_tui.domain.text import counted

if TYPE_CHECKING:
    from clerk_tui.files.agendas.read import ProposedAgenda


# More lines to look at than these would hide what else is said.
_MOST_DOUBTS = 6


def agenda_notes(agenda: "ProposedAgenda", body: Body | None) -> list[str]:
    """Return what the agenda says besides its items, in sentences to check before accepting."""
    members = [Attendee("", person) for person in body.members] if body else []
    notes = []
    if agenda.apologies:
        notes.append(f"Apologies received: {series(list(agenda.apologies))}")
    if agenda.next_meeting:
        notes.append(f"Next meeting: {agenda.next_meeting}")
    if agenda.quorum:
        notes.append(f"Quorum: {agenda.quorum}")
    if agenda.members:
        notes.append(f"It lists {counted(len(agenda.members), 'member')}")
    if agenda.officers:
        notes.append(f"Officers: {series([officer.name for officer in agenda.officers])}")
    names = [*(member.name for member in agenda.members), *agenda.apologies]
    unknown = [name for name in dict.fromkeys(names) if body and find_member(members, name) is None]
    if unknown:
        notes.append(f"Not on the committee: {series(unknown)}")
    doubted = [line.doubted for line in agenda.lines if line.doubt]
    return notes + doubted[:_MOST_DOUBTS]


def find_member(people: Iterable[Attendee], name: str) -> Attendee | None:
    """Return the one of *people* whom an agenda names; None for nobody, or if it is not certain.

    The whole name must fit: "Mary Fenn" is not J Fenn, but she is M Fenn, as an initial says less.
    """
    candidates = list(people)
    fit, closest = closest_fit(candidates, name, None, surnames_of(candidates))
    if fit is not None and (fit.is_whole or fit >= Fit.ROLE):
        return closest[0] if len(closest) == 1 else None
    by_initials = [a for a in candidates if fits_initials(a.person, name_words(name))]
    return by_initials[0] if len(by_initials) == 1 else None


def _member_asking(desk: Desk, item: Item, questioner: str) -> Attendee | None:
    """Return the member on the list who asks; None if it is a resident of the same name.

    Members are called by their title where the public put questions: "Mr J Fenn" is not the
    Councillor of that name.
    """
    member = find_member(desk.meeting.people, questioner)
    if member is None or not is_for_public_questions(item):
        return member
    title = title_of(questioner)
    has_civil_title = bool(title) and title not in COUNCILLORS
    return None if has_civil_title and title != folded(member.person.title) else member


def give_notices(desk: Desk, item: Item, printed_questions: Iterable[PrintedQuestion]) -> None:
    """Give notice of the questions that the agenda prints under *item*.

    Whoever is neither on the list nor called a councillor is a member of the public.
    """
    for question in printed_questions:
        member = _member_asking(desk, item, question.questioner)
        is_councillor = title_of(question.questioner) in COUNCILLORS
        desk.questions.give_notice(
            item.ident,
            member.key if member else question.questioner,
            question.text,
            respondent=question.respondent
            and find_addressee(desk.meeting, item, question.respondent),
            kind="member" if member or is_councillor else "resident",
        )
