"""Read the motions and questions on notice whose words the agenda prints."""

import re
from collections.abc import Sequence

from clerk_tui.domain.model.printed import PrintedMotion, PrintedQuestion
from clerk_tui.domain.names.titles import titles_pattern

_TITLE = rf"(?:(?i:{titles_pattern()})\b\.?\s+)"
_WORD = r"(?:[A-Z]\.|[A-Z][\w'’-]*|de|da|van|von|der|le|la|di|du|ap)"
_WHO = rf"(?:{_TITLE}{{1,2}}{_WORD}(?:(?:\s+|(?<=\.)){_WORD}){{0,4}})"
# A name without a title, for places where the words before it show that a name follows.
_NAMED = rf"(?:{_WHO}|(?!(?:The|This|That|A|An)\b){_WORD}(?:\s+{_WORD}){{1,3}})"
_MARK = r"\W*(?:[0-9a-z]{1,3}[.)]\s+)?"
_SECONDED = (
    rf"(?:[\s,;.(]*(?i:and\s+)?(?:(?i:to\s+be\s+)?(?i:seconded\s+by|seconder)\s*:?\s*(?P<by>{_NAMED})"
    rf"|(?P<will>{_NAMED})\s+(?i:will|to)\s+(?i:second)\b|(?i:will\s+be\s+seconded\s+by)\s+"
    rf"(?P<be>{_NAMED}))\)?)?"
)
_REST = r"(?P<rest>[^\S\n]*(?:[.,:;–—-]*\s*|$).*)"
_MOTION_LEADS = tuple(
    re.compile(pattern + _SECONDED + _REST, re.DOTALL)
    for pattern in (
        rf"{_MARK}(?P<who>{_NAMED})\s+(?i:(?:will|to)\s+(?:move|propose)|moves|proposes)\b(?!\s+to\b)",
        r"\W*(?i:to\s+(?:consider|debate|receive|determine)\s+.{0,20}?\bmotion\b|notice\s+of\s+motion"
        r"|motions?\s+on\s+notice|(?:the\s+)?(?:following\s+)?motion\b)[^.:“\"]{0,90}?\b(?i:by|from)\s+"
        rf"(?P<who>{_NAMED})",
        rf"{_MARK}(?i:(?:to\s+be\s+)?(?:moved|proposed)\s+by|mover|proposer)\s*:?\s*(?P<who>{_NAMED})",
    )
)
_SECONDER_LINE = re.compile(rf"\W*(?i:seconded\s+by|seconder)\s*:?\s*(?P<who>{_NAMED})\W*")
_OF_PLACE = r"(?:,?\s+(?i:of|from)\s+[A-Z0-9][^:“\"]{1,80}?|\s*\([^()]{2,80}\))?"
_TO = r"(?:\s+(?i:to)\s+(?P<to>(?i:the\s+)?[A-Z][^:“\"]{2,80}?))?"
_QUESTION_LEADS = (
    re.compile(
        rf"{_MARK}(?i:(?:public\s+)?questions?\s+(?:no\.?\s*)?(?:[0-9]{{1,3}}[.:)]?\s+)?(?:on\s+notice\s+)?"
        rf"(?:received\s+)?(?:from|by|of)\s+)(?P<who>{_NAMED}{_OF_PLACE}){_TO}\s*(?::|\s[–—-]\s|$)(?P<rest>.*)",
        re.DOTALL,
    ),
    re.compile(
        rf"{_MARK}(?P<who>{_WHO}{_OF_PLACE}),?\s+(?i:(?:will\s+|to\s+)ask|asks|has\s+asked)\b"
        r"(?:\s+(?P<to>(?i:the\s+)[A-Z][\w'’&-]*(?:\s+(?:of|the|for|and|[A-Z][\w'’&-]*)){0,6}))?"
        r"(?i:\s+the\s+following\s+question)?(?P<rest>\W.*|$)",
        re.DOTALL,
    ),
    re.compile(
        rf"{_MARK}(?P<who>{_WHO}{_OF_PLACE}),?\s+(?i:has\s+(?:given\s+notice\s+of|submitted|asked)\s+"
        rf"(?:the\s+following|this|a)\s+question){_TO}\s*:(?P<rest>.*)",
        re.DOTALL,
    ),
)
_POINT = re.compile(
    r"\W*(?:\(?[0-9a-z]{1,3}[.)]|[-•*]|\([ivx]{1,4}\)|and\b|that\b|to\b)", re.IGNORECASE
)
_QUESTION_TIME = re.compile(r"question|public participation|public speaking", re.IGNORECASE)
_QUOTES = "“”\"'‘’"
_LONGEST = 3000  # characters; far more than a motion has, so that no line takes long to match


def find_motions(notes: Sequence[str]) -> tuple[PrintedMotion, ...]:
    """Return the motions printed in full among the *notes* below an item, in order."""
    motions: list[PrintedMotion] = []
    index = first_free = 0  # `first_free`: the first line that is no part of a motion yet
    while index < len(notes):
        lead = _read_motion_lead(notes[index])
        if lead is None:
            index += 1
            continue
        mover, seconder, rest = lead
        words_above = "" if rest or index == first_free else _words_above_movers(notes[index - 1])
        index += 1
        if (
            not rest
            and index < len(notes)
            and (seconder_match := _SECONDER_LINE.fullmatch(notes[index][:_LONGEST]))
        ):
            seconder, index = seconder_match["who"], index + 1
        text, index = (words_above, index) if words_above else _read_words(rest, notes, index)
        if text:
            motions.append(PrintedMotion(text, mover, seconder))
        first_free = index
    return tuple(motions)


def find_questions(title: str, notes: Sequence[str]) -> tuple[PrintedQuestion, ...]:
    """Return the questions printed in full among the *notes* below an item with this *title*.

    Somebody who only "asks" puts a question on notice if the item is one for questions.
    """
    patterns = (
        _QUESTION_LEADS
        if _QUESTION_TIME.search(title)
        else (_QUESTION_LEADS[0], _QUESTION_LEADS[2])
    )
    questions: list[PrintedQuestion] = []
    index = 0
    while index < len(notes):
        lead = next(
            (m for pattern in patterns if (m := pattern.match(notes[index][:_LONGEST]))), None
        )
        index += 1
        if lead is None:
            continue
        addressee = lead["to"] or ""
        text, index = _read_words(lead["rest"].lstrip(" :,–—-\n"), notes, index)
        if text:
            questions.append(PrintedQuestion(lead["who"].strip(" ,"), text, addressee.strip(" ,")))
    return tuple(questions)


def only_names_movers(note: str) -> bool:
    """Return True if a line names the movers of a motion whose words are on lines of their own."""
    lead = _read_motion_lead(note)
    return bool(_SECONDER_LINE.fullmatch(note[:_LONGEST]) or (lead and not lead[2]))


def _read_motion_lead(note: str) -> tuple[str, str, str] | None:
    """Return mover, seconder and the words after them, if *note* begins a motion."""
    for pattern in _MOTION_LEADS:
        if lead := pattern.match(note[:_LONGEST]):
            seconder = lead["by"] or lead["will"] or lead["be"] or ""
            rest = lead["rest"].lstrip(" :,;.)–—-\n")
            if not rest.startswith(tuple(_QUOTES)) and ":" in lead["rest"] and rest:
                rest = lead["rest"].partition(":")[2].strip() or rest
            return lead["who"].strip(), seconder.strip(), "" if _only_introduces(rest) else rest
    return None


def _only_introduces(rest: str) -> bool:
    """Return True if the text after the movers only leads to the words: "the following motion:"."""
    return (rest.endswith(":") and len(rest) < 60) or rest.casefold() in {"that", "the motion"}


def _read_words(rest: str, notes: Sequence[str], index: int) -> tuple[str, int]:
    """Return the words that begin with *rest* or on line *index*, and the index after their end.

    Words in quotation marks go on to the closing mark; others go on in points.
    """
    parts = [rest.strip()] if rest.strip() else []
    if not parts and index < len(notes) and not _begins_notice(notes[index]):
        parts, index = [notes[index].strip()], index + 1
    if not parts:
        return "", index
    is_quoted = parts[0][:1] in '“"'
    while index < len(notes) and not _begins_notice(notes[index]):
        is_closed = parts[-1].rstrip(" .")[-1:] in '”"'
        if (
            (is_closed and parts[-1] not in _QUOTES)
            if is_quoted
            else not _continues(parts[-1], notes[index])
        ):
            break
        parts.append(notes[index].strip())
        index += 1
    return _without_quotes(" ".join(parts)), index


def _continues(above: str, note: str) -> bool:
    return above.endswith((":", ";", ",", "; and", "and")) or _POINT.match(note) is not None


def _begins_notice(note: str) -> bool:
    start = note[:_LONGEST]
    leads = (*_MOTION_LEADS, *_QUESTION_LEADS, _SECONDER_LINE)
    return any(pattern.match(start) for pattern in leads)


def _words_above_movers(note: str) -> str:
    """Return the words of a motion that stand above its movers; empty if *note* is none."""
    text = note.strip()
    return _without_quotes(text) if text[:1] in '“"' or text[:5] == "That " else ""


def _without_quotes(text: str) -> str:
    """Return *text* without the quotation marks round the whole of it."""
    stripped = text.strip()
    if stripped[:1] in '“"':
        inside = stripped[1:].rstrip(" .")
        if inside[-1:] in '”"' and not set(inside[:-1]) & set('“"'):
            return inside[:-1].strip()
    return stripped
