"""Checks of executive decisions, and of what a panel may not go into."""

from collections.abc import Iterator

from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.locations import Places
from clerk_tui.domain.checks.wording.wording import printed
from clerk_tui.domain.model.matters import Motion, Resolution
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.model.queries import entries

_EXECUTIVE = ("executive", "cabinet")


def decision_without_reasons(meeting: Meeting) -> Iterator[Finding]:
    """A key decision of an executive without reasons, or without the alternatives rejected.

    The Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England)
    Regulations 2012 (SI 2012/2089) regulation 12(2): the record of an executive decision includes
    both. Asked of key decisions alone: procedural ones need neither in practice.
    """
    kind = folded(meeting.body.kind).split()
    if not any(word in kind for word in _EXECUTIVE):
        return
    places = Places(meeting)
    for entry in entries(meeting):
        matter = entry.matter
        if not isinstance(matter, Resolution | Motion) or not matter.key:
            continue
        lacks = [] if matter.reasons else ["reasons"]
        lacks += [] if matter.alternatives else ["alternatives considered"]
        if lacks:
            where = places.of_entry(entry)
            said = f"The key decision in {where} has no {' and no '.join(lacks)}."
            remedy = "Go to the item (/goto) and type them: /reasons …, /alternatives …"
            yield Finding("decision-record", "warning", said, remedy, entry.item, entry.ident)


def complaint_in_detail(meeting: Meeting) -> Iterator[Finding]:
    """Public words about a complaint at a police and crime panel, the first of each item.

    Complaints about the Commissioner are for the panel to resolve in confidence while they are live
    (the Elected Local Policing Bodies (Complaints and Misconduct) Regulations 2012†): practice is
    to take advice before detail is minuted.
    """
    if not meeting.body.is_panel:
        return
    places, seen = Places(meeting), set[str]()
    for words in printed(meeting):
        entry = words.entry
        told = folded(words.text).split()
        if entry.private or entry.item in seen or not {"complaint", "complaints"} & set(told):
            continue
        if "commissioner" not in told and "commissioners" not in told:
            continue
        seen.add(entry.item)
        said = f"A complaint about the Commissioner may be told of in {places.of_entry(entry)}."
        remedy = "If it is live, take advice and minute no detail in public (/markprivate)."
        yield Finding("complaint", "warning", said, remedy, entry.item, entry.ident)
