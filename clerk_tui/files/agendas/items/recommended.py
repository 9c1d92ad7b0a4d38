"""Recognise what an agenda prints as recommended for an item."""

import re
from collections.abc import Callable, Sequence

from clerk_tui.domain.text import with_capital

_BODY = (
    r"(?:(?:all\s+)?(?:members|councillors|trustees|governors)"
    r"|(?:that\s+)?(?:the\s+)?(?:[\w'’&,-]+\s+){0,7}?(?:council|committee|sub-?committee|panel|board"
    r"|cabinet|executive|authority|forum|assembly|commission(?:er)?|group|party|meeting|mayor))"
)
# What a body may be asked or invited to decide. "To bring their papers" is no recommendation.
_VERBS = (
    r"(?:note|agree|approve|adopt|endorse|determine|recommend|accept|authorise|delegate|support"
    r"|confirm|appoint|resolve|decide|ratify|grant|refuse|nominate|elect|set|award|make)"
)
_DECIDES = rf"(?=to\s*(?::|[-–]|$)|to\s+{_VERBS}\b)"
_BEGINS = re.compile(
    r"\W*(?:"
    r"(?:(?:officers?|staff|clerk|managers?|chief\s+executives?|administration)['’]?s?\s+)?recommend(?:ations?|ed)(?:\(s\))?"
    r"(?:\s+(?:action|decision|resolution|motion)s?)?(?:\s+(?:to|of)\s+the\s+\w+\s*(?=:))?(?!\w)"
    r"|(?:proposed|draft|suggested|recommended)\s+(?:resolution|decision|recommendation|motion)s?\s*(?=[:–-])"
    r"|it\s+is\s+(?:\w+\s+)?recommended\b"
    rf"|{_BODY}\s+(?:is|are|be)\s+(?:\w+\s+)?recommended\b"
    rf"|{_BODY}\s+(?:is|are)\s+(?:\w+\s+)?(?:asked|invited|requested)\s+{_DECIDES}"
    r"|(?:the\s+)?(?:[\w'’&-]+\s+){1,8}?recommends?\s+(?=that\b)"
    r"|to\s+(?:(?:consider|debate|discuss|receive)\b.{0,80}?\b(?:and|to)\s+)?(?:if\s+thought\s+fit,?\s+(?:to\s+)?)?"
    r"(?:resolve|agree|recommend|propose|move|approve|confirm)\b(?:\s+(?:to|with)\s+(?:the\s+)?[\w\s]{2,60}?)?,?\s+(?=that\b)"
    r"|(?:resolved|moved|it\s+is\s+(?:proposed|moved|suggested)),?\s+(?=that\b)"
    rf"|(?=that\s(?:.{{2,200}}\sbe\s|{_BODY}\s+{_VERBS}s?\b))"
    r")(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_MARK = r"(?:\(?[0-9a-z]{1,4}[.)]|[-•*]|\([ivx]{1,4}\))"
_POINT = re.compile(rf"\W*(?:{_MARK}|that\b|to\b|and\b)\s*", re.IGNORECASE)
_BARE = re.compile(rf"\W*(?P<lead>that(?:\s+{_BODY})?|to)?\W*", re.IGNORECASE)
# Characters; far more than a recommendation has, so that no line takes long to match.
_LONGEST = 1500


def begins_recommendation(note: str) -> bool:
    """Return True if a line below a title begins what is recommended for the item."""
    return _match_beginning(note) is not None


def _match_beginning(note: str) -> re.Match[str] | None:
    """Match the beginning of a recommendation.

    Words in quotation marks are somebody's, and no recommendation by themselves.
    """
    return None if note.lstrip()[:1] in set("“”\"‘'") else _BEGINS.match(note[:_LONGEST])


def find_clauses(notes: Sequence[str], is_other_note: Callable[[str], bool]) -> tuple[str, ...]:
    """Return what *notes* recommend, one text for each clause, in order.

    A "to:" or "that:" with its points below it is joined to the first of them. No recommendation
    goes on in a note for which *is_other_note* is true, such as one that names who brings the item.
    """
    clauses: list[str] = []
    lead = ""
    is_inside = False
    for note in notes:
        note = note[1:-1] if note[:1] + note[-1:] == "[]" else note  # noqa: PLW2901
        if match := _match_beginning(note):
            clause = (match["rest"] + note[_LONGEST:]).strip(" \t:–-")
            bare_match = _BARE.fullmatch(clause)
            is_inside, lead = True, (bare_match["lead"] or "") if bare_match else ""
            clauses += [] if bare_match else [clause]
        elif is_inside and (_POINT.match(note) or lead or not clauses) and not is_other_note(note):
            clause = note.strip().lstrip("-•* ")
            clauses.append(f"{with_capital(lead)}: {clause}" if lead else clause)
            lead = ""
        else:
            is_inside, lead = False, ""
    return tuple(clauses)
