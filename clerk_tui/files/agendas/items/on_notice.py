"""Motions and questions of which notice was given, where the agenda prints their words."""

import re
from collections.abc import Sequence

from clerk_tui.domain.model.printed import PrintedMotion, PrintedQuestion

_TITLE = (
    r"(?:(?i:councillors?|cllrs?|alderman|ald|mrs|mr|ms|miss|mx|dr|prof|professor|revd?|reverend"
    r"|canon|sir|dame|lord|lady|baroness)\b\.?\s+)"
)
_WORD = r"(?:[A-Z]\.|[A-Z][\w'’-]*|de|da|van|von|der|le|la|di|du|ap)"
_WHO = rf"(?:{_TITLE}{{1,2}}{_WORD}(?:(?:\s+|(?<=\.)){_WORD}){{0,4}})"
# A bare name where the words before it leave no doubt that one follows.
_NAMED = rf"(?:{_WHO}|(?!(?:The|This|That|A|An)\b){_WORD}(?:\s+{_WORD}){{1,3}})"
_MARK = r"\W*(?:[0-9a-z]{1,3}[.)]\s+)?"
_SECONDED = (
    rf"(?:[\s,;.(]*(?i:and\s+)?(?:(?i:to\s+be\s+)?(?i:seconded\s+by|seconder)\s*:?\s*(?P<by>{_NAMED})"
    rf"|(?P<will>{_NAMED})\s+(?i:will|to)\s+(?i:second)\b|(?i:will\s+be\s+seconded\s+by)\s+"
    rf"(?P<be>{_NAMED}))\)?)?"
)
_REST = r"(?P<rest>[^\S\n]*(?:[.,:;–—-]*\s*|$).*)"
_MOTION = tuple(
    re.compile(pattern + _SECONDED + _REST, re.DOTALL)
    for pattern in (
        rf"{_MARK}(?P<who>{_NAMED})\s+(?i:(?:will|to)\s+(?:move|propose)|moves|proposes)\b(?!\s+to\b)",
        r"\W*(?i:to\s+(?:consider|debate|receive|determine)\s+.{0,20}?\bmotion\b|notice\s+of\s+motion"
        r"|motions?\s+on\s+notice|(?:the\s+)?(?:following\s+)?motion\b)[^.:“\"]{0,90}?\b(?i:by|from)\s+"
        rf"(?P<who>{_NAMED})",
        rf"{_MARK}(?i:(?:to\s+be\s+)?(?:moved|proposed)\s+by|mover|proposer)\s*:?\s*(?P<who>{_NAMED})",
    )
)
_SECOND = re.compile(rf"\W*(?i:seconded\s+by|seconder)\s*:?\s*(?P<who>{_NAMED})\W*")
_OF_PLACE = r"(?:,?\s+(?i:of|from)\s+[A-Z0-9][^:“\"]{1,80}?|\s*\([^()]{2,80}\))?"
_TO = r"(?:\s+(?i:to)\s+(?P<to>(?i:the\s+)?[A-Z][^:“\"]{2,80}?))?"
_QUESTION = (
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
_ASKING = re.compile(r"question|public participation|public speaking", re.IGNORECASE)
_QUOTES = "“”\"'‘’"
_LONGEST = 3000  # far more than a lead and a motion, so that no line costs much to look at


def motions_in(notes: Sequence[str]) -> tuple[PrintedMotion, ...]:
    """The motions printed in full among the *notes* below an item, in order."""
    found: list[PrintedMotion] = []
    at = free = 0  # `free`: the first line that is no part of a motion yet
    while at < len(notes):
        lead = _motion_lead(notes[at])
        if lead is None:
            at += 1
            continue
        mover, seconder, rest = lead
        above = "" if rest or at == free else _stands_above(notes[at - 1])
        at += 1
        if not rest and at < len(notes) and (other := _SECOND.fullmatch(notes[at][:_LONGEST])):
            seconder, at = other["who"], at + 1
        text, at = (above, at) if above else _words(rest, notes, at)
        if text:
            found.append(PrintedMotion(text, mover, seconder))
        free = at
    return tuple(found)


def questions_in(title: str, notes: Sequence[str]) -> tuple[PrintedQuestion, ...]:
    """The questions printed in full among the *notes* below an item with this *title*.

    Somebody who only "asks" puts a question on notice where the item is one for questions.
    """
    patterns = _QUESTION if _ASKING.search(title) else (_QUESTION[0], _QUESTION[2])
    found: list[PrintedQuestion] = []
    at = 0
    while at < len(notes):
        lead = next((f for each in patterns if (f := each.match(notes[at][:_LONGEST]))), None)
        at += 1
        if lead is None:
            continue
        to = lead["to"] or ""
        text, at = _words(lead["rest"].lstrip(" :,–—-\n"), notes, at)
        if text:
            found.append(PrintedQuestion(lead["who"].strip(" ,"), text, to.strip(" ,")))
    return tuple(found)


def only_names_movers(note: str) -> bool:
    """Whether a line names the movers of a motion, whose words are on lines of their own."""
    lead = _motion_lead(note)
    return bool(_SECOND.fullmatch(note[:_LONGEST]) or (lead and not lead[2]))


def _motion_lead(note: str) -> tuple[str, str, str] | None:
    """Mover, seconder and what follows of the words, where *note* begins a motion."""
    for pattern in _MOTION:
        if lead := pattern.match(note[:_LONGEST]):
            seconder = lead["by"] or lead["will"] or lead["be"] or ""
            rest = lead["rest"].lstrip(" :,;.)–—-\n")
            if not rest.startswith(tuple(_QUOTES)) and ":" in lead["rest"] and rest:
                rest = lead["rest"].partition(":")[2].strip() or rest
            return lead["who"].strip(), seconder.strip(), "" if _only_leads(rest) else rest
    return None


def _only_leads(rest: str) -> bool:
    """Whether what follows the movers only leads to the words: "the following motion:"."""
    return (rest.endswith(":") and len(rest) < 60) or rest.casefold() in {"that", "the motion"}


def _words(rest: str, notes: Sequence[str], at: int) -> tuple[str, int]:
    """The words that begin with *rest*, or on the line *at*, and the line after the last of them.

    Words in quotation marks go to the mark that closes them; others go on in points.
    """
    parts = [rest.strip()] if rest.strip() else []
    if not parts and at < len(notes) and not _is_lead(notes[at]):
        parts, at = [notes[at].strip()], at + 1
    if not parts:
        return "", at
    quoted = parts[0][:1] in '“"'
    while at < len(notes) and not _is_lead(notes[at]):
        ended = parts[-1].rstrip(" .")[-1:] in '”"'
        if (ended and parts[-1] not in _QUOTES) if quoted else not _goes_on(parts[-1], notes[at]):
            break
        parts.append(notes[at].strip())
        at += 1
    return _unquoted(" ".join(parts)), at


def _goes_on(above: str, note: str) -> bool:
    return above.endswith((":", ";", ",", "; and", "and")) or _POINT.match(note) is not None


def _is_lead(note: str) -> bool:
    start = note[:_LONGEST]
    leads = (*_MOTION, *_QUESTION, _SECOND)
    return any(each.match(start) for each in leads)


def _stands_above(note: str) -> str:
    """The words of a motion that stand above its movers; empty where *note* is none."""
    said = note.strip()
    return _unquoted(said) if said[:1] in '“"' or said[:5] == "That " else ""


def _unquoted(text: str) -> str:
    """*Text* without the quotation marks round the whole of it."""
    said = text.strip()
    if said[:1] in '“"':
        body = said[1:].rstrip(" .")
        if body[-1:] in '”"' and not set(body[:-1]) & set('“"'):
            return body[:-1].strip()
    return said
