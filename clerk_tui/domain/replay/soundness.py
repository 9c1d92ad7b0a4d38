"""Checks that events from elsewhere hold only what this program would have recorded."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from fractions import Fraction
from typing import Any

from msgspec import Struct

from clerk_tui.domain.agenda.snippets import check_code
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.body import Body, Numbering, Quorum
from clerk_tui.domain.model.meeting import Details, Entry, Item, Part
from clerk_tui.domain.model.notices import Notice
from clerk_tui.domain.numbering.patterns import NO_NUMBER, check_pattern

LARGEST_NUMBER = 9_999_999  # a committee file takes six figures; a meeting makes fewer entries
LONGEST_TEXT = 1_000_000  # characters of one text
LONGEST_WORD = 10_000  # characters without a space: checks, and lines on a screen, take it whole
YEARS = range(1800, 2501)
_IDENT = re.compile(r"[a-z@][0-9]{1,9}")
_FRACTION = re.compile(r"[0-9]{1,4}/[0-9]{1,4}")
_WORD_TOO_LONG = re.compile(rf"\S{{{LONGEST_WORD + 1}}}")


def check_sound(content: Any) -> None:
    """Raise Refusal if an event, or a text, holds what is never recorded here, naming the first."""
    fault = next(_faults(content), "")
    if fault:
        raise Refusal(f"It holds {fault}, which no meeting minuted here could hold.")


def is_part_of_one(fraction: str) -> bool:
    """Return True for a fraction above nought and up to one: "1/3"."""
    if not _FRACTION.fullmatch(fraction):
        return False
    top, _, bottom = fraction.partition("/")
    return int(bottom) > 0 and 0 < Fraction(int(top), int(bottom)) <= 1


def _faults(value: Any) -> Iterator[str]:
    """Yield the faults of *value*, and of everything it holds."""
    if isinstance(value, str):
        yield from _text_faults(value)
    elif isinstance(value, bool) or value is None:
        return
    elif isinstance(value, int):
        if not 0 <= value <= LARGEST_NUMBER:
            yield "a number out of all bounds"
    elif isinstance(value, datetime):
        if value.tzinfo is None:
            yield "a moment without its time zone"
    elif isinstance(value, Struct):
        yield from _struct_faults(value)
    elif isinstance(value, dict):
        yield from _faults_of_all([*value, *value.values()])
    elif isinstance(value, tuple | list | set | frozenset):
        yield from _faults_of_all(value)


def _faults_of_all(values: Iterable[Any]) -> Iterator[str]:
    for value in values:
        yield from _faults(value)


def _struct_faults(struct: Struct) -> Iterator[str]:
    rule = _RULES.get(type(struct))
    if rule is not None:
        yield from rule(struct)
    yield from _faults_of_all(getattr(struct, name) for name in struct.__struct_fields__)


def _text_faults(text: str) -> Iterator[str]:
    if len(text) > LONGEST_TEXT:
        yield f"a text of {len(text):,} characters"
    elif len(text) > LONGEST_WORD and _WORD_TOO_LONG.search(text):
        yield f"a word of more than {LONGEST_WORD:,} letters"


def _ident_faults(numbered: Any) -> Iterator[str]:
    if not _IDENT.fullmatch(numbered.ident):
        yield "an entry or an item that is numbered as none is"


def _key_faults(attendee: Attendee) -> Iterator[str]:
    if not _IDENT.fullmatch(attendee.key):
        yield "somebody who is numbered as nobody is"


def _quorum_faults(quorum: Quorum) -> Iterator[str]:
    if quorum.fraction and not is_part_of_one(quorum.fraction):
        yield "a quorum that is no part of the seats"


def _numbering_faults(numbering: Numbering) -> Iterator[str]:
    for name in ("minute", "paragraph", "question", "action", "subitem"):
        pattern = getattr(numbering, name)
        if pattern not in ("", NO_NUMBER) and _is_refused(check_pattern, pattern):
            yield "a pattern of numbers that gives none"


def _body_faults(body: Body) -> Iterator[str]:
    for code, text in body.codes.items():
        if _is_refused(check_code, code, text):
            yield "a short code that nobody could type"


def _details_faults(details: Details) -> Iterator[str]:
    if details.date.year not in YEARS:
        yield "a meeting in a year that is none"


def _is_refused(check: Callable[..., object], *arguments: str) -> bool:
    try:
        check(*arguments)
    except Refusal:
        return True
    return False


_RULES: dict[type, Callable[[Any], Iterator[str]]] = {
    Entry: _ident_faults,
    Item: _ident_faults,
    Part: _ident_faults,
    Notice: _ident_faults,
    Attendee: _key_faults,
    Quorum: _quorum_faults,
    Numbering: _numbering_faults,
    Body: _body_faults,
    Details: _details_faults,
}
