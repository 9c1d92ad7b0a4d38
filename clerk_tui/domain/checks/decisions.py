"""Checks of executive decisions, and complaints at a police and crime panel."""

import re
from collections.abc import Iterator

from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding, Severity
from clerk_tui.domain.checks.wording.sentences import printed_words
from clerk_tui.domain.law.kinds import is_executive
from clerk_tui.domain.law.nation import nation_of
from clerk_tui.domain.model.matters import Motion, Resolution
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.model.queries import entries

_ONLY_NOTED = re.compile(
    r"\b(?:be |is |are |to )(?:noted|received|excluded|readmitted|note|receive)\b"
    r"|\bminutes\b.*\b(?:approved|confirmed|signed|agreed)\b",
    re.IGNORECASE,
)


def decision_without_reasons(meeting: Meeting) -> Iterator[Finding]:
    """Find an executive decision without reasons, or without the alternatives that were rejected.

    The record of every executive decision made at a meeting includes both (Local Authorities
    (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012, SI
    2012/2089, regulation 12(1) and (2)). Of one that is no key decision it is a
    note; procedure, and what was only noted or received, decides nothing of substance. That no
    alternatives were considered is an answer.
    """
    if not is_executive(meeting.body) or nation_of(meeting.body) != "England":
        return
    describe = Describer(meeting)
    for entry in entries(meeting):
        matter = entry.matter
        if not isinstance(matter, Resolution | Motion) or not _is_of_substance(matter):
            continue
        missing = [] if matter.reasons else ["reasons"]
        missing += [] if matter.alternatives else ["alternatives considered"]
        if missing:
            where = describe.entry(entry)
            called = "key decision" if matter.key else "executive decision"
            message = f"The {called} in {where} has no {' and no '.join(missing)}."
            remedy = "Go to the item (/goto) and type them: /reasons …, /alternatives … (or none)"
            severity: Severity = "warning" if matter.key else "note"
            yield Finding("decision-record", severity, message, remedy, entry.item, entry.ident)


def _is_of_substance(matter: Resolution | Motion) -> bool:
    """Return True for a decision that is more than procedure, noting or receiving."""
    if matter.key:
        return True
    if isinstance(matter, Motion):
        is_taken = matter.outcome == "carried" and matter.kind not in ("procedural", "amendment")
        return is_taken and not matter.excludes and not _ONLY_NOTED.search(matter.text)
    return not all(_ONLY_NOTED.search(clause) for clause in matter.clauses)


def complaint_in_detail(meeting: Meeting) -> Iterator[Finding]:
    """Find public words about a complaint at a police and crime panel, the first of each item.

    The record of an informal resolution is not published unless the complainant and the
    Commissioner could make representations and the panel finds it in the public interest (Elected
    Local Policing Bodies (Complaints and Misconduct) Regulations 2012, SI 2012/62, regulation
    28(13)), also after it is over. Practice is to take advice before detail is minuted.
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
        remedy = "Take advice before detail is minuted in public (SI 2012/62, regulation 28(13)); "
        remedy += "to take it out: /markprivate"
        yield Finding("complaint", "warning", message, remedy, entry.item, entry.ident)
