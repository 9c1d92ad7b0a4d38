"""Numbers of minutes, paragraphs, questions and actions, from a pattern.

A pattern is text with slots: `{n}` the number in its sequence (`{n:02}` padded, `{n:i}` roman,
`{n:a}` a letter, `{n:I}` and `{n:A}` in capitals), `{year}` and `{yy}` the calendar year of the
meeting, `{municipal}` and `{my}` the year in which the municipal year began, `{years}` both years
of it ("2026-27"), `{month}` the month, `{meeting}` the number of the meeting, `{agenda}` the number
of the item on the agenda, `{item}` the number of the minute. "SAF{n}", "{n}/{yy}", "QR {n}/{my}",
"{yy}{month:02}.{n:02}", "C{meeting:03}/{yy} {n}.", "{n}/{years}" and "{item} {n:i})" are in use.
"""

import re
from collections.abc import Mapping
from datetime import date

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.lazy_pattern import lazy_pattern
from clerk_tui.domain.numbering.number_forms import print_counted, read_counted, reads_as

_SLOT = lazy_pattern(r"\{(\w*)(?::(\d+|[iIaA]))?\}")
NO_NUMBER = "none"
"""In place of a pattern: no number, where an empty pattern means another thing."""
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
_READ = {
    "year": r"\d{4}",
    "yy": r"\d{2}",
    "municipal": r"\d{4}",
    "my": r"\d{2}",
    "years": r"\d{4}-\d{2}",
    "month": r"\d{1,2}",
    "meeting": r"\d{1,6}",
    "agenda": r".*?",
    "item": r".+?",
}
_KNOWN = {"n", *_READ}


def check_pattern(pattern: str) -> None:
    """Raise Refusal unless *pattern* has one `{n}`, or `{agenda}`, and no slot not known."""
    widths = [int(m[2][:9]) for m in _SLOT.finditer(pattern) if m[2] and m[2].isdigit()]
    if any(width > WIDEST for width in widths):
        raise Refusal(
            f"The pattern “{pattern}” pads its number to {max(widths)} places.",
            f"Ask for {WIDEST} at the most, as in {{n:02}}.",
        )
    names = [match[1] for match in _SLOT.finditer(pattern)]
    strange = [name for name in names if name not in _KNOWN]
    if strange:
        slot_names = ", ".join(f"{{{name}}}" for name in sorted(_KNOWN))
        raise Refusal(
            f"The pattern “{pattern}” has the unknown slot {{{strange[0]}}}.",
            f"The slots are {slot_names}.",
        )
    if stray := re.search(r"[{}]", _SLOT.sub("", pattern)):
        raise Refusal(
            f"The pattern “{pattern}” has a {stray[0]} that belongs to no slot.",
            "Write a slot as {n}, or {n:02} for two figures.",
        )
    if names.count("n") != 1 and not ("agenda" in names and "n" not in names):
        raise Refusal(
            f"The pattern “{pattern}” has {'two' if 'n' in names else 'no'} {{n}}.",
            "Put {n} once where the number goes, as in SAF{n}.",
        )


def counts(pattern: str) -> bool:
    """Return True if *pattern* has a number of its own, and not that of the agenda alone."""
    return any(match[1] == "n" for match in _SLOT.finditer(pattern))


def print_number(
    pattern: str, n: int, day: date, item: str = "", *, agenda: str = "", meeting_number: int = 0
) -> str:
    """Print number *n* by a pattern.

    Args:
        pattern: The pattern.
        n: The number in its sequence.
        day: The day of the meeting.
        item: What fills `{item}`, without its closing stop: the number of the minute.
        agenda: What fills `{agenda}`, without its closing stop: the number of the agenda.
        meeting_number: What fills `{meeting}`.
    """
    values = {"item": item.rstrip(". "), "agenda": agenda.rstrip(". "), **_years(day)}
    figures = {"n": n, "month": day.month, "meeting": meeting_number}

    def fill_slot(match: re.Match[str]) -> str:
        """Return the value of the slot that was matched."""
        slot, form = match[1], match[2] or ""
        if slot in figures:
            return print_counted(figures[slot], form)
        return values.get(slot, match[0])

    return _SLOT.sub(fill_slot, pattern)


def _years(day: date) -> Mapping[str, str]:
    """Return the slots for the calendar year of *day* and for its municipal year."""
    began = municipal_year(day)
    return {
        "year": str(day.year),
        "yy": f"{day.year % 100:02}",
        "municipal": str(began),
        "my": f"{began % 100:02}",
        "years": f"{began}-{(began + 1) % 100:02}",
    }


def read_number(pattern: str, printed: str) -> int | None:
    """Return the `n` of a number printed by *pattern*; None if it was not printed by it.

    A closing stop may be missing or added: clerks are not consistent about it.
    """
    matched, form = _match(pattern, printed)
    return read_counted(matched["n"], form) if matched and "n" in matched.groupdict() else None


def read_item(pattern: str, printed: str) -> str:
    """Return the number of the minute in a number printed by *pattern*; "" if it has none."""
    matched, _ = _match(pattern, printed)
    return matched["item"] if matched and "item" in matched.groupdict() else ""


def _match(pattern: str, printed: str) -> tuple[re.Match[str] | None, str]:
    """Match a printed number against *pattern*; return the form of its `{n}` too."""
    pattern_left, parts, last_end, form = pattern.strip().rstrip(". "), list[str](), 0, ""
    names = set[str]()
    for match in _SLOT.finditer(pattern_left):
        slot = match[1]
        parts.append(re.escape(pattern_left[last_end : match.start()]))
        if slot == "n":
            form = match[2] or ""
        inner = reads_as(form) if slot == "n" else _READ.get(slot, ".+?")
        is_named = slot in ("n", "item") and slot not in names
        parts.append(f"(?P<{slot}>{inner})" if is_named else inner)
        names.add(slot)
        last_end = match.end()
    parts.append(re.escape(pattern_left[last_end:]))
    return re.fullmatch("".join(parts), printed.strip().rstrip(". ")), form


def check_number(printed: str, pattern: str) -> None:
    """Raise Refusal unless *printed*, set by hand, is a number and not words.

    "50/19", "9A", "SAF1", "(iv)", "Minute 4" are: a figure or a letter or two, with the letters
    of the body's *pattern* or a short prefix. A number stands in every copy, public ones too.
    """
    letters = re.findall(r"[^\W\d_]+", printed)
    usual_words = {match.casefold() for match in re.findall(r"[^\W\d_]+", _SLOT.sub("", pattern))}
    usual_words |= {"minute", "min", "no"}
    strange = [run for run in letters if run.casefold() not in usual_words]
    has_number = any(c.isdigit() for c in printed)
    longest = LONGEST_PREFIX if has_number else LONGEST_LETTERS
    too_long = any(len(run) > longest for run in strange) or len(strange) > MOST_RUNS
    if len(printed) > LONGEST_NUMBER or too_long or not (has_number or letters):
        raise Refusal(
            f"“{printed[:40]}” is no number.",
            "Type one as in 9A, 50/19 or SAF12; auto goes back to the pattern.",
        )


def has_no_words(printed: str, pattern: str) -> bool:
    """Return True if *printed* has no letters but those of the *pattern*, or one by itself: "9A".

    Such a number tells nothing of what was minuted under it.
    """
    usual_words = set(re.findall(r"[^\W\d_]+", _SLOT.sub("", pattern).casefold()))
    letter_runs = re.findall(r"[^\W\d_]+", printed.casefold())
    return (
        all(len(run) == 1 or run in usual_words for run in letter_runs)
        and len(letter_runs) <= len(usual_words) + 1
    )


def sequence_period(resets: str, day: date) -> str:
    """Return a label of the period within which a sequence of numbers runs on.

    *resets* is "municipal year" (by practice from May; a principal council's annual
    meeting is in March, April or May, a parish's in May: Local Government Act 1972, Schedule 12,
    paragraphs 1(2) and 7(2)), "calendar year", "month", "never" or
    "meeting". For "meeting" the label is empty: every meeting starts afresh.
    """
    if resets == "municipal year":
        start = municipal_year(day)
        return f"{start}/{(start + 1) % 100:02}"
    if resets == "calendar year":
        return str(day.year)
    if resets == "month":
        return f"{day.year}-{day.month:02}"
    return "always" if resets == "never" else ""


def municipal_year(day: date) -> int:
    """Return the year in which the municipal year of *day* began, with its annual meeting."""
    return day.year if day.month >= ANNUAL_MEETING else day.year - 1


ANNUAL_MEETING = 5  # May: Local Government Act 1972, Schedule 12, paragraphs 1 and 7
