"""Check and convert single values of a committee file.

Each function returns *raw* as the body keeps it, and raises Refusal, with the line, if it is of
another kind.
"""

from collections.abc import Mapping
from datetime import date, datetime

from clerk_tui.domain.dates.dates import parse_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.files.committees.committee_source import CommitteeSource, format_heading
from clerk_tui.files.committees.text import clean, find_nearest
from clerk_tui.files.committees.toml_positions import KeyPath

# More than any body needs, and less than the largest number that storage holds.
_MOST = 999_999


def read_words(
    raw: object, path: KeyPath, source: CommitteeSource, *, keep_lines: bool = False
) -> str:
    """Return a text, on one line unless *keep_lines* is true."""
    if isinstance(raw, str):
        return clean(raw, keep_lines=keep_lines)
    if isinstance(path[-1], int):
        raise source.refusal(
            path,
            f"“{path[-2]}” holds something that is not text.",
            "Put each of its texts in straight quotation marks.",
        )
    raise source.refusal(
        path, f"“{path[-1]}” is not text.", f'Write {path[-1]} = "…" with straight quotation marks.'
    )


def read_count(raw: object, path: KeyPath, source: CommitteeSource) -> int:
    """Return a whole number, from 0 up."""
    if not isinstance(raw, int) or isinstance(raw, bool):
        raise source.refusal(
            path,
            f"“{path[-1]}” is not a whole number.",
            f"Write {path[-1]} = 3, without quotation marks.",
        )
    if not 0 <= raw <= _MOST:
        raise source.refusal(
            path, f"“{path[-1]}” cannot be {_shortened(raw)}.", f"Write a number from 0 to {_MOST}."
        )
    return raw


def read_day(raw: object, path: KeyPath, source: CommitteeSource) -> date:
    """Return a day of the calendar, as TOML writes one."""
    if isinstance(raw, date) and not isinstance(raw, datetime):
        return raw
    example = "2026-05-12"
    if isinstance(raw, str | datetime):
        try:
            date_read = parse_date(raw) if isinstance(raw, str) else raw.date()
            example = date_read.isoformat()
        except Refusal:
            pass
    raise source.refusal(
        path,
        f"“{path[-1]}” is not a date.",
        f"Write {path[-1]} = {example}, the year first and without quotation marks.",
    )


def _shortened(number: int) -> str:
    return "below 0" if number < 0 else f"above {_MOST}"


def read_yes_or_no(raw: object, path: KeyPath, source: CommitteeSource) -> bool:
    """Return true or false."""
    if isinstance(raw, bool):
        return raw
    raise source.refusal(
        path,
        f"“{path[-1]}” is neither true nor false.",
        f"Write {path[-1]} = true, without quotation marks.",
    )


def read_choice(
    allowed: tuple[str, ...], raw: object, path: KeyPath, source: CommitteeSource
) -> str:
    """Return one of the *allowed* words."""
    word = read_words(raw, path, source)
    if word in allowed:
        return word
    likely_word = find_nearest(word, filter(None, allowed))
    choices_text = ", ".join(f"“{entry}”" for entry in allowed if entry)
    remedy = f"Did you mean “{likely_word}”? It may be" if likely_word else "It may be"
    raise source.refusal(path, f"“{path[-1]}” cannot be “{word}”.", f"{remedy} {choices_text}.")


def read_words_by_name(raw: object, path: KeyPath, source: CommitteeSource) -> Mapping[str, str]:
    """Return a table of texts, whatever its keys."""
    if not isinstance(raw, dict):
        raise heading_refusal(path, source)
    return {
        clean(key): read_words(value, (*path, key), source, keep_lines=True)
        for key, value in raw.items()
    }


def heading_refusal(path: KeyPath, source: CommitteeSource) -> Exception:
    """Return the refusal for a value that stands where a heading should."""
    return source.refusal(
        path,
        f"“{path[-1]}” is a heading, not a line.",
        f"Write {format_heading(path)} on a line of its own.",
    )
