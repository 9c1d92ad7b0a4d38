"""Read the motions and questions on notice whose words the agenda prints."""

import re
from collections.abc import Sequence

from clerk_tui.domain.model.printed import PrintedMotion, PrintedQuestion
from clerk_tui.files.agendas.items.notice_forms import (
    FROM_LINE,
    MOTION_LEADS,
    NUMBERED_QUESTION,
    QUESTION_LEADS,
    SECONDER_LINE,
    TITLE_MOTION,
    TITLE_QUESTION,
)

_POINT = re.compile(
    r"\W*(?:\(?[0-9a-z]{1,3}[.)]|[-•*]|\([ivx]{1,4}\)|and\b|that\b|to\b)", re.IGNORECASE
)
_QUESTION_TIME = re.compile(
    r"question|public participation|public speaking|representations|public forum|petition"
    r"|cwestiynau",
    re.IGNORECASE,
)
_MOTION = re.compile(
    r"\bmotions?\b|\b(?:proposed|moved)\s+by\b|\bmover\b|\bproposer\b", re.IGNORECASE
)
_BEGINS_MOTION = re.compile(
    r"\W*(?:notices?\s+of\s+motion|motions?|resolutions?|proposed|moved|submitted)\b", re.IGNORECASE
)
_NO_MOTION = re.compile(r"\bminutes\b|\breports?\s+(?:of|from|by)\b|\bupdate\b", re.IGNORECASE)
_MOTION_LABEL = re.compile(
    r"^\W*(?:notices?\s+of\s+motion|motions?(?:\s+on\s+notice)?)\b\W*", re.IGNORECASE
)
_PEOPLE_ASKING = re.compile(
    r"\b(?:members?|public|councillors|residents|electors|press|committee|council|floor|local)\b",
    re.IGNORECASE,
)
_QUOTES = "“”\"'‘’"
_LONGEST = 3000  # characters; far more than a motion has, so that no line takes long to match


def find_motions(title: str, notes: Sequence[str], lead: str = "") -> tuple[PrintedMotion, ...]:
    """Return the motions of an item, in order.

    Args:
        title: Its title, which may say who moves it.
        notes: The lines below the title.
        lead: The line above its number, which may say who moves it.
    """
    motions = _motions_in_notes(notes)
    if motions:
        return motions
    return _motion_of_title(title, notes, lead)


def _motion_of_title(title: str, notes: Sequence[str], lead: str) -> tuple[PrintedMotion, ...]:
    """Kind: movers. Return the motion whose mover is named above the number, or in the title."""
    subject = lead or title
    if not _MOTION.search(subject[:300]) or _NO_MOTION.search(subject[:300]):
        return ()
    match = TITLE_MOTION.match(subject[:_LONGEST])
    if match is None:
        return ()
    seconder = match["by"] or match["will"] or match["be"] or ""
    rest = list(notes)
    if not seconder and rest and (below := SECONDER_LINE.fullmatch(rest[0][:_LONGEST])):
        seconder, rest = below["who"], rest[1:]
    if lead:
        text = _read_words(title, rest, 0)[0]
    else:
        text = _read_words("", rest, 0)[0] or match["rest"].strip(" .:;,)–—-")
        text = text or (match["subject"] or match["between"]).strip(" (:;,–—-")
    text = _MOTION_LABEL.sub("", text).strip(" :–—-") or text
    return (PrintedMotion(text, match["who"].strip(), seconder.strip()),) if text else ()


def _motions_in_notes(notes: Sequence[str]) -> tuple[PrintedMotion, ...]:
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


def find_questions(title: str, notes: Sequence[str], lead: str) -> tuple[PrintedQuestion, ...]:
    """Return the questions printed in full among the *notes* below an item with this *title*.

    Somebody who only "asks" puts a question on notice if the item is one for questions. The *lead*
    is the line above its number, which may say who asks.
    """
    is_question_time = bool(_QUESTION_TIME.search(title))
    patterns = QUESTION_LEADS if is_question_time else (QUESTION_LEADS[0], QUESTION_LEADS[2])
    questions: list[PrintedQuestion] = []
    index = 0
    asking = ("", "")
    while index < len(notes):
        start = notes[index][:_LONGEST]
        match = next((m for pattern in patterns if (m := pattern.match(start))), None)
        from_line = FROM_LINE.fullmatch(start) if is_question_time and match is None else None
        numbered = NUMBERED_QUESTION.match(start) if asking[0] and not from_line else None
        index += 1
        if match := match or from_line:
            asking = (match["who"].strip(" ,"), (match["to"] or "").strip(" ,"))
            rest = (match["rest"] or "").lstrip(" :,–—-\n")
            if not rest and index < len(notes) and NUMBERED_QUESTION.match(notes[index][:_LONGEST]):
                continue
        elif numbered:
            rest = numbered["rest"]
        else:
            continue
        text, index = _read_words(rest, notes, index)
        if text:
            questions.append(PrintedQuestion(asking[0], text, asking[1]))
    return tuple(questions) or _question_of_title(title, notes, lead)


def _question_of_title(title: str, notes: Sequence[str], lead: str) -> tuple[PrintedQuestion, ...]:
    """Kind: questioners. Return the question whose asker is above the number or in the title."""
    match = TITLE_QUESTION.match((lead or title)[:_LONGEST])
    match = match or (FROM_LINE.fullmatch(lead[:_LONGEST]) if lead else None)
    if match is None or _PEOPLE_ASKING.search(match["who"]):
        return ()
    own_words = title if lead else (match["rest"] or "").strip(" .:;)–—-")
    text, _ = _read_words(own_words, notes, 0)
    asker, addressee = match["who"].strip(" ,"), (match["to"] or "").strip(" ,")
    return (PrintedQuestion(asker, text, addressee),) if text else ()


def asks_for_notices(title: str) -> bool:
    """Return True if an item is for motions or questions: who moves below it moves in it."""
    is_bare = re.fullmatch(
        r"\W*(?:to\s+\w+\s+)?(?:any\s+)?(?:notices?\s+of\s+motions?|motions?|(?:[\w']+\s+){0,3}questions?)\b.{0,60}",
        title[:200],
        re.IGNORECASE,
    )
    return is_bare is not None and TITLE_MOTION.match(title[:300]) is None


def names_asker_above(text: str) -> bool:
    """Kind: movers. Return True if a line says who moves or asks the item that begins below it."""
    start = text[:_LONGEST]
    if _NO_MOTION.search(start):
        return False
    if FROM_LINE.fullmatch(start) and not start.endswith((".", "?")):
        return True
    is_motion = _BEGINS_MOTION.match(start) and TITLE_MOTION.match(start)
    return bool(is_motion or TITLE_QUESTION.match(start)) and not start.rstrip().endswith(
        ("?", "”")
    )


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
    leads = (*MOTION_LEADS, *QUESTION_LEADS, SECONDER_LINE, NUMBERED_QUESTION)
    return any(pattern.match(start) for pattern in leads) or bool(FROM_LINE.fullmatch(start))


def _words_above_movers(note: str) -> str:
    """Return the words of a motion that stand above its movers; empty if *note* is none."""
    text = note.strip()
    return _without_quotes(text) if text[:1] in '“"' or text[:5] == "That " else ""


def _without_quotes(text: str) -> str:
    """Return *text* without the quotation marks round the whole of it."""
    stripped = text.strip()
    if stripped[:1] in '“"':
        inner_text = stripped[1:].rstrip(" .")
        if inner_text[-1:] in '”"' and not set(inner_text[:-1]) & set('“"'):
            return inner_text[:-1].strip()
    return stripped
