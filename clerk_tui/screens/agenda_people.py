"""The people an agenda names, against those of the committee: apologies, and who is not known."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from clerk_tui.desk import Desk
from clerk_tui.domain.attendance import Attendee
from clerk_tui.domain.body import Body
from clerk_tui.domain.finding_names import matches
from clerk_tui.domain.meeting import Item
from clerk_tui.domain.people import folded, series
from clerk_tui.domain.printed import PrintedQuestion
from clerk_tui.domain.questions import addressed

if TYPE_CHECKING:
    from clerk_tui.exchange.agenda import ProposedAgenda


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
    """The one of *people* whom an agenda names; None where it may be another, or nobody."""
    found: Sequence[Attendee] = matches(people, name)
    if not found and (words := name.split()) and len(words) > 1:
        found = matches(people, " ".join(words[1:]))
    return found[0] if len(found) == 1 else None


def give_notices(desk: Desk, item: Item, printed: Iterable[PrintedQuestion]) -> None:
    """Give notice of the questions that the agenda has *printed* under *item*.

    Who is neither on the list nor called a councillor is a member of the public.
    """
    for asked in printed:
        member = the_member(desk.meeting.people, asked.questioner)
        councillor = folded(asked.questioner).startswith(("councillor", "cllr", "alderman"))
        desk.give_notice(
            item.ident,
            member.key if member else asked.questioner,
            asked.text,
            respondent=addressed(desk.meeting, item, asked.respondent) if asked.respondent else "",
            kind="member" if member or councillor else "resident",
        )
