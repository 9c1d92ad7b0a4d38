"""Numbers of minutes, paragraphs, questions and actions, from a pattern.

A pattern is text with slots: `{n}` the number in its sequence (`{n:02}` padded),
`{year}` and `{yy}` the calendar year of the meeting, `{item}` the number of the minute.
"SAF{n}", "{n}/{yy}", "{yy}.{n}", "{item}.{n}" and "{year}/{n:02}" are all in use.
"""

import re
from datetime import date

from clerk_tui.domain.errors import Refusal

_SLOT = re.compile(r"\{(\w*)(?::(\d+))?\}")
WIDEST = 6
"""Digits that a number may be padded to."""
LONGEST_NUMBER = 24
"""Characters that a number set by hand may have."""
LONGEST_PREFIX = 6
"""Letters in a row that may stand beside a figure, as in "DSFRA/12"."""
LONGEST_LETTERS = 4
"""Letters in a row that may stand without a figure, as in "viii"."""
MOST_RUNS = 2
"""Groups of letters that a number set by hand may have besides those of the pattern."""
_KNOWN = {"n", "year", "yy", "item"}
_READ = {"n": r"0*(?P<n>\d{1,9})", "year": r"\d{4}", "yy": r"\d{2}", "item": r".+?"}


def check_pattern(pattern: str) -> None:
    """Raise Refusal unless *pattern* has one `{n}` and no slot that is not known."""
    widths = [int(match[2][:9]) for match in _SLOT.finditer(pattern) if match[2]]
    if any(width > WIDEST for width in widths):
        raise Refusal(
            f"The pattern “{pattern}” pads its number to {max(widths)} places.",
            f"Ask for {WIDEST} at the most, as in {{n:02}}.",
        )
    names = [match[1] for match in _SLOT.finditer(pattern)]
    strange = [name for name in names if name not in _KNOWN]
    if strange:
        known = ", ".join(f"{{{name}}}" for name in sorted(_KNOWN))
        raise Refusal(
            f"The pattern “{pattern}” has the unknown slot {{{strange[0]}}}.",
            f"The slots are {known}.",
        )
    if stray := re.search(r"[{}]", _SLOT.sub("", pattern)):
        raise Refusal(
            f"The pattern “{pattern}” has a {stray[0]} that belongs to no slot.",
            "Write a slot as {n}, or {n:02} for two figures.",
        )
    if names.count("n") != 1:
        raise Refusal(
            f"The pattern “{pattern}” has {'two' if 'n' in names else 'no'} {{n}}.",
            "Put {n} once where the number goes, as in SAF{n}.",
        )


def print_number(pattern: str, n: int, day: date, item: str = "") -> str:
    """Print number *n* by a pattern; *item* fills `{item}`, without its closing stop."""

    def fill_slot(match: re.Match[str]) -> str:
        """Return the value of the slot that was matched."""
        slot, width = match[1], int(match[2] or 0)
        if slot == "n":
            return f"{n:0{width}}" if width else str(n)
        if slot == "item":
            return item.rstrip(". ")
        if slot == "year":
            return str(day.year)
        return f"{day.year % 100:02}" if slot == "yy" else str(match[0])

    return _SLOT.sub(fill_slot, pattern)


def read_number(pattern: str, printed: str) -> int | None:
    """Return the `n` of a number printed by *pattern*; None if it was not printed by it.

    A closing stop may be missing or added: clerks are not consistent about it.
    """
    wanted, parts, last = pattern.strip().rstrip(". "), [], 0
    for match in _SLOT.finditer(wanted):
        parts.append(re.escape(wanted[last : match.start()]))
        parts.append(_READ.get(match[1], ".+?"))
        last = match.end()
    parts.append(re.escape(wanted[last:]))
    matched = re.fullmatch("".join(parts), printed.strip().rstrip(". "))
    return int(matched["n"]) if matched else None


def check_number(printed: str, pattern: str) -> None:
    """Raise Refusal unless *printed*, set by hand, is a number and not words.

    "50/19", "9A", "SAF1", "(iv)", "Minute 4" are: a figure or a letter or two, with the letters
    of the body's *pattern* or a short prefix. A number stands in every copy, public ones too.
    """
    letters = re.findall(r"[^\W\d_]+", printed)
    usual = {match.casefold() for match in re.findall(r"[^\W\d_]+", _SLOT.sub("", pattern))}
    usual |= {"minute", "min", "no"}
    strange = [run for run in letters if run.casefold() not in usual]
    counted = any(c.isdigit() for c in printed)
    longest = LONGEST_PREFIX if counted else LONGEST_LETTERS
    too_long = any(len(run) > longest for run in strange) or len(strange) > MOST_RUNS
    if len(printed) > LONGEST_NUMBER or too_long or not (counted or letters):
        raise Refusal(
            f"“{printed[:40]}” is no number.",
            "Type one as in 9A, 50/19 or SAF12; auto goes back to the pattern.",
        )


def sequence_period(resets: str, day: date) -> str:
    """Return a label of the period within which a sequence of numbers runs on.

    *resets* is "municipal year" (which begins with the annual meeting in May: Local
    Government Act 1972, Schedule 12, paragraph 1), "calendar year", "never" or
    "meeting". For "meeting" the label is empty: every meeting starts afresh.
    """
    if resets == "municipal year":
        start = day.year if day.month >= 5 else day.year - 1
        return f"{start}/{(start + 1) % 100:02}"
    if resets == "calendar year":
        return str(day.year)
    return "always" if resets == "never" else ""
