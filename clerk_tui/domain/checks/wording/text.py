"""Checks of the text: third person, past tense, no placeholders, and resolutions that read on."""

import re
from collections.abc import Iterator

from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding, Severity
from clerk_tui.domain.checks.wording.sentences import printed_words
from clerk_tui.domain.model.matters import Resolution
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.queries import entries

_BEGINS = r"(?:^|(?<=[.?!:] )|(?<=\n))"
# "Annex I", "a grade I listed house" and "Our Place" are names; "that I" and "Our view" are not.
_COUNTED = "annex appendix class grade part phase schedule section stage tier type volume"
_FIRST_PERSON = re.compile(
    rf"{_BEGINS}(?:I|We|Our|My)(?= [a-z])|\bI['’](?:m|d|ve|ll)\b|\b(?:we|our|my)\b"
    rf"|(?<![\w-])(?!(?:{_COUNTED.replace(' ', '|')})\b)[a-z]+[,;]? I(?= [a-z])"
)
_PRESENT = re.compile(r"\b(?:says|asks|states|(?:is|are) asked)\b", re.IGNORECASE)
_STATES = re.compile(r"\b(?:member|nation|the|other|between|solid|all) states\b", re.IGNORECASE)
_PLACEHOLDER = re.compile(
    r"\b[xX]{3,}\b|\?{3,}|\bTB[CAD]\b|…{2,}|\.{4,}|_{3,}"
    r"|\[[\s.…_?]*\]|\[(?:insert|name|date|time|number|amount|title|text)\b[^\]\n]*\]"
    r"|(?<!\S)@\w+"  # a name that was not completed
    r"|\b(?i:insert) (?:name|date|time|amount|here)s?\b|\bINSERT\b"
)
_READS_ON = re.compile(r"^\W*(?:\(?\w{1,3}[.)]\s*)?(?:that|to)\b", re.IGNORECASE)
_LEADS_ON = re.compile(r"\b(?:that|to)\W*$", re.IGNORECASE)


def first_person(meeting: Meeting) -> Iterator[Finding]:
    """Find the first person in narrative (practice: the third, except in quotations)."""
    message = "is in the first person"
    remedy = "Report it in the third person, or set the words in quotation marks (/review)."
    yield from _narrative(meeting, "first-person", _FIRST_PERSON, message, remedy)


def present_tense(meeting: Meeting) -> Iterator[Finding]:
    """Find the present tense in narrative (practice: the past, except in quotations)."""
    remedy = "Report it in the past tense: said, asked, was asked (/review)."
    yield from _narrative(meeting, "present-tense", _PRESENT, "is in the present tense", remedy)


def _narrative(
    meeting: Meeting, check: str, pattern: re.Pattern[str], message: str, remedy: str
) -> Iterator[Finding]:
    """Yield a note on each item with *pattern* in its narrative, outside quotations."""
    describe = Describer(meeting)
    by_item: dict[str, dict[str, tuple[Entry, str]]] = {}
    for words in printed_words(meeting):
        text = _STATES.sub(" ", words.unquoted) if words.narrative else ""
        if text and (match := pattern.search(text)):
            entry = words.entry
            by_item.setdefault(entry.item, {}).setdefault(entry.ident, (entry, match[0]))
    for in_item in by_item.values():
        entry, word = next(iter(in_item.values()))
        subject = _quote(entry, "I" if word.endswith(" I") else word, "A sentence")
        count = f" ({len(in_item)} entries)" if len(in_item) > 1 else ""
        message = f"{subject} {message}, in {describe.entry(entry)}{count}."
        yield _entry_finding(entry, check, "note", message, remedy)


def placeholder_left(meeting: Meeting) -> Iterator[Finding]:
    """Find a placeholder left in the text or in a title (practice: none before sign-off)."""
    describe, remedy = Describer(meeting), "Fill it in (/review, e)."
    for item in meeting.taken_items:
        if item.public_title is None and (match := _PLACEHOLDER.search(item.title)):
            message = f"“{match[0]}” still stands in the title of {describe.item(item)}."
            yield Finding("placeholder", "warning", message, remedy, item.ident)
    for words in printed_words(meeting):
        if match := _PLACEHOLDER.search(words.text):
            subject = _quote(words.entry, match[0], "A placeholder")
            message = f"{subject} still stands in {describe.entry(words.entry)}."
            yield _entry_finding(words.entry, "placeholder", "warning", message, remedy)


def resolution_does_not_read_on(meeting: Meeting) -> Iterator[Finding]:
    """Find a resolution no clause of which reads on from RESOLVED (practice: "That …", "to …")."""
    describe = Describer(meeting)
    for entry in entries(meeting):
        matter = entry.matter
        if not isinstance(matter, Resolution) or entry.printed_elsewhere or entry.wording:
            continue
        if "resolved" not in matter.lead.casefold() or _LEADS_ON.search(matter.lead):
            continue
        if matter.clauses and not any(_READS_ON.match(clause) for clause in matter.clauses):
            message = f"The resolution in {describe.entry(entry)} does not read on from “That”."
            remedy = "Begin it with That, as in: /r That the report be noted"
            yield _entry_finding(entry, "resolution", "warning", message, remedy)


def _quote(entry: Entry, words: str, instead: str) -> str:
    """Quote the words, or use those *instead* if the entry is private."""
    return instead if entry.private else f"“{words}”"


def _entry_finding(
    entry: Entry, check: str, severity: Severity, message: str, remedy: str
) -> Finding:
    return Finding(check, severity, message, remedy, entry.item, entry.ident)
