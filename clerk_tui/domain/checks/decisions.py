"""Checks of executive decisions, and complaints at a police and crime panel."""

from collections.abc import Iterator

from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.wording.sentences import printed_words
from clerk_tui.domain.model.matters import Motion, Resolution
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.model.queries import entries

_EXECUTIVE = ("executive", "cabinet")


def decision_without_reasons(meeting: Meeting) -> Iterator[Finding]:
    """Find a key decision of an executive without reasons, or without the alternatives rejected.

    The Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England)
    Regulations 2012 (SI 2012/2089) regulation 12(2): the record of an executive decision includes
    both. Only key decisions are checked: procedural ones need neither in practice.
    """
    kind = folded(meeting.body.kind).split()
    if not any(word in kind for word in _EXECUTIVE):
        return
    describe = Describer(meeting)
    for entry in entries(meeting):
        matter = entry.matter
        if not isinstance(matter, Resolution | Motion) or not matter.key:
            continue
        missing = [] if matter.reasons else ["reasons"]
        missing += [] if matter.alternatives else ["alternatives considered"]
        if missing:
            where = describe.entry(entry)
            message = f"The key decision in {where} has no {' and no '.join(missing)}."
            remedy = "Go to the item (/goto) and type them: /reasons …, /alternatives …"
            yield Finding("decision-record", "warning", message, remedy, entry.item, entry.ident)


def complaint_in_detail(meeting: Meeting) -> Iterator[Finding]:
    """Find public words about a complaint at a police and crime panel, the first of each item.

    Complaints about the Commissioner are for the panel to resolve in confidence while they are live
    (the Elected Local Policing Bodies (Complaints and Misconduct) Regulations 2012†): practice is
    to take advice before detail is minuted.
    """
    if not meeting.body.is_panel:
        return
    describe, items_found = Describer(meeting), set[str]()
    for words in printed_words(meeting):
        entry = words.entry
        words_used = folded(words.text).split()
        if (
            entry.private
            or entry.item in items_found
            or not {"complaint", "complaints"} & set(words_used)
        ):
            continue
        if "commissioner" not in words_used and "commissioners" not in words_used:
            continue
        items_found.add(entry.item)
        message = f"A complaint about the Commissioner may be told of in {describe.entry(entry)}."
        remedy = "If it is live, take advice and minute no detail in public (/markprivate)."
        yield Finding("complaint", "warning", message, remedy, entry.item, entry.ident)
