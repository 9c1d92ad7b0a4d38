"""Read the motions and questions on notice whose words the agenda prints."""

import re
from collections.abc import Sequence

from clerk_tui.domain.model.printed import PrintedMotion, PrintedQuestion
from clerk_tui.files.agendas.items.notice_forms import (
    MOTION_LEADS,
    QUESTION_LEADS,
    SECONDER_LINE,
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
            and (seconder_match := SECONDER_LINE.fullmatch(notes[index][:_LONGEST]))
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
        QUESTION_LEADS if _QUESTION_TIME.search(title) else (QUESTION_LEADS[0], QUESTION_LEADS[2])
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
    return bool(SECONDER_LINE.fullmatch(note[:_LONGEST]) or (lead and not lead[2]))


def _read_motion_lead(note: str) -> tuple[str, str, str] | None:
    """Return mover, seconder and the words after them, if *note* begins a motion."""
    for pattern in MOTION_LEADS:
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
    leads = (*MOTION_LEADS, *QUESTION_LEADS, SECONDER_LINE)
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
