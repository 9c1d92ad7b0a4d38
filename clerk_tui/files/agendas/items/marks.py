"""Item numbers as agendas print them: "1", "2.", "(3)", "Item 4", "12/26", "SAF1", "A."."""

import re

from msgspec import Struct

from clerk_tui.domain.dates.dates import MONTHS

LONE = "lone"
BARE = "n"
# A number in one of these is an item number by its form; any other also needs a neighbour.
SURE = frozenset({"item", "dash", "n.", "n)", "(n)", "n:"})

_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (family, re.compile(pattern))
    for family, pattern in (
        (
            "item",
            r"(?:[Aa]genda\s+|AGENDA\s+)?(?:[Ii]tem|ITEM)\s+(?:[Nn]o\.?\s*|NO\.?\s*)?"
            r"(?P<printed>(?P<n>[0-9]{1,3}))(?!\.?[0-9])(?:\s*[.:)\-–—]\s*|\s*\t\s*|\s+(?=[A-Z])|$)",
        ),
        (
            "n.m",
            r"(?P<printed>(?P<k>[0-9]{1,4}\.)(?P<n>[0-9]{1,3})(?:\.[0-9]{1,3})*[.):]?)(?=\s|$)",
        ),
        ("n/k", r"(?P<printed>(?P<n>[0-9]{1,4})(?P<k>/[0-9]{2,4})[.):]?)(?=\s|$)"),
        ("k/n", r"(?P<printed>(?P<k>[0-9]{2,4}/)(?P<n>[0-9]{1,4})[.):]?)(?=\s|$)"),
        ("n.", r"(?P<printed>(?P<n>[0-9]{1,3})\.)(?!\.?[0-9])"),
        ("n)", r"(?P<printed>(?P<n>[0-9]{1,3})\))"),
        ("(n)", r"(?P<printed>\((?P<n>[0-9]{1,3})\))"),
        ("n:", r"(?P<printed>(?P<n>[0-9]{1,3})):(?![0-9])"),
        ("n-", r"(?P<printed>(?P<n>[0-9]{1,3}))\s*[-–—]\s+(?![0-9])"),
        (BARE, r"(?P<printed>(?P<n>[0-9]{1,3}))(?=\s)"),
        (LONE, r"(?P<printed>(?P<n>[0-9]{1,3}))$"),
        (
            "Kn",
            r"(?P<printed>(?P<k>[A-Z]{1,6}[/-]?)(?P<n>[0-9]{1,4})(?:/[0-9]{2,4})?[.):]?)(?=\s|$)",
        ),
        ("Kk/n", r"(?P<printed>(?P<k>[A-Z]{1,6}[0-9]{2,4}[/-])(?P<n>[0-9]{1,4})[.):]?)(?=\s|$)"),
        ("A", r"(?P<printed>\(?(?P<n>[A-Z])[.)])(?=\s|$)"),
        ("a", r"(?P<printed>\(?(?P<n>[a-z])[.)])(?=\s|$)"),
        ("I", r"(?P<printed>\(?(?P<n>[IVX]{1,5})[.)])(?=\s|$)"),
        ("i", r"(?P<printed>\(?(?P<n>[ivx]{1,5})[.)])(?=\s|$)"),
    )
)
_DASHED = re.compile(r"[-–—]\s+(?P<printed>(?P<n>[0-9]{1,3}))[.)]?\s+")
# "14 September 2021", "2 hours", "7 pm": a date or a count, not the number of an item.
_MONTHS = {month.casefold() for month in MONTHS}
_COUNTED = {"hours", "hour", "days", "day", "weeks", "months", "years", "year", "members"}
_COUNTED |= {"pm", "am", "p.m.", "a.m.", "noon"}
_ROMAN = {"i": 1, "v": 5, "x": 10}


class Mark(Struct, frozen=True):
    """One reading of how a line is numbered.

    Numbers of one `family` make one series; `value` is the place in it. `sure` means the form
    alone says it is an item number; `rest` is what follows, the title and any columns.
    """

    family: str
    value: int
    printed: str
    rest: str
    sure: bool = False

    @property
    def numeric(self) -> bool:
        """Whether the series is of figures rather than letters or Roman numerals."""
        return self.family[:1] not in {"A", "a", "I", "i"} or self.family == "item"


def marks_of(text: str) -> tuple[Mark, ...]:
    """Every way in which *text* may be numbered; most lines have none."""
    if text[:1] in "-–—" and text[-1:] in "-–—" and (found := _DASHED.match(text)):
        rest = text[found.end() : -1]
        return (Mark("dash", int(found["n"]), found["printed"], rest, sure=True),)
    marks = (_mark(family, form, text) for family, form in _FORMS)
    return tuple(mark for mark in marks if mark)


def _mark(family: str, form: re.Pattern[str], text: str) -> Mark | None:
    found = form.match(text)
    if not found:
        return None
    rest = text[found.end() :]
    first = next(iter(rest[:40].split()), "").strip(",")
    if family == BARE and (first in _COUNTED or first.casefold() in _MONTHS):
        return None
    kept = found.groupdict()
    # The brackets belong to the series: "a)" below "(1)" is not the same list as "(a)".
    around = re.sub(r"\w", "", found["printed"]) if family in {"A", "a", "I", "i"} else ""
    series = f"{family} {kept.get('k') or ''}{around}".strip()
    tabbed = family == BARE and rest.startswith("\t")
    return Mark(
        series, _value(family, found["n"]), found["printed"], rest, family in SURE or tabbed
    )


def _value(family: str, printed: str) -> int:
    if family in {"A", "a"}:
        return ord(printed.casefold()) - ord("a") + 1
    if family not in {"I", "i"}:
        return int(printed)
    total = 0
    digits = [_ROMAN[c] for c in printed.casefold()]
    for here, after in zip(digits, [*digits[1:], 0], strict=True):
        total += here if here >= after else -here
    return total
