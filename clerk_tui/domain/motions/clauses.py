"""The clauses of a decision: splitting them, and the form in which they print."""

import re
from collections.abc import Sequence

from clerk_tui.domain.lazy_pattern import lazy_pattern

_MARKS = lazy_pattern(r"(?:^|\s)\((\d{1,2}|[a-z]|[ivx]{1,4})\)\s+")
_LINE_MARK = lazy_pattern(r"(\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+(\S.*)", re.DOTALL)
_FIRST_MARKS = (["1", "2"], ["a", "b"], ["i", "ii"])
_ENDS = ".!?:;,"
_BECAUSE = lazy_pattern(r"^\s*(?:because|as|since)\b[\s,:]*", re.IGNORECASE)
_ABBREVIATION = lazy_pattern(r"\b(?:[A-Za-z]\.){2,}$")


def split_clauses(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Split the words of a resolution into clauses, and return them with their marks.

    Each line is a clause, or each part after a mark: "(1) … (2) …". Words before the first mark
    ("That:") are a clause without a mark.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) > 1:
        return tuple(lines), ()
    matches = list(_MARKS.finditer(text))
    lead = text[: matches[0].start()].strip() if matches else ""
    may_follow = not lead or lead[-1] in ":;-–" or lead.casefold().endswith("that")
    if len(matches) < 2 or not may_follow or [m[1] for m in matches[:2]] not in _FIRST_MARKS:
        return (text.strip(),), ()
    clause_ends = [*[m.start() for m in matches[1:]], len(text)]
    texts = [text[m.end() : end].strip() for m, end in zip(matches, clause_ends, strict=True)]
    marks = [f"({m[1]})" for m in matches]
    if lead:
        texts, marks = [lead, *texts], ["", *marks]
    return tuple(texts), tuple(marks)


def split_line_marks(texts: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Split the marks off clauses that are lines of their own: "1. The trees stay.", "(b) …".

    The first may be the words before them. Where another has no mark, all stay as they are.
    """
    matches = [_LINE_MARK.match(text) for text in texts]
    if len(texts) < 2 or not all(matches[1:]):
        return tuple(texts), ()
    pairs = [
        (match[2], match[1]) if match else (text, "")
        for match, text in zip(matches, texts, strict=True)
    ]
    return tuple(text for text, _ in pairs), tuple(mark for _, mark in pairs)


def capitalise_first(text: str) -> str:
    """Return *text* with a capital at the beginning; a name such as iPad keeps its own."""
    first_word = text.split(maxsplit=1)[:1]
    return f"{text[0].upper()}{text[1:]}" if first_word and first_word[0].islower() else text


def with_full_stop(texts: Sequence[str]) -> tuple[str, ...]:
    """Return *texts* with a full stop at the end of the last, if it has none."""
    *first_texts, last_text = texts or ("",)
    has_stop = not last_text or last_text.rstrip("”\"')’")[-1:] in _ENDS
    return (*first_texts, last_text if has_stop else f"{last_text}.")


def without_full_stop(text: str) -> str:
    """Return *text* without the stop of its sentence; those of "10.30 p.m." and "…" are words'."""
    is_stop = text.endswith(".") and not text.endswith("..") and not _ABBREVIATION.search(text)
    return text[:-1] if is_stop else text


def without_because(reason: str) -> str:
    """Return a *reason* without the "because" that the sentence of the house has before it."""
    return _BECAUSE.sub("", reason)


def is_empty_decision(texts: Sequence[str]) -> bool:
    """Return True if *texts* are empty but for the word that a decision begins with."""
    return " ".join(texts).strip().rstrip(" .:…").casefold() in ("that", "to") or not any(texts)


def is_wordless(text: str) -> bool:
    """Return True if *text* has no word but the one a decision begins with: "", "…", "That"."""
    return is_empty_decision([text]) or not any(map(str.isalnum, text))
