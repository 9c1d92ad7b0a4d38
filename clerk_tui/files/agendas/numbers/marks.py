"""Read item numbers as agendas print them: "1", "2.", "(3)", "Item 4", "12/26", "SAF1", "A."."""

import re

from msgspec import Struct

from clerk_tui.domain.dates.dates import MONTHS

ALONE_ON_LINE = "lone"
BARE_NUMBER = "n"
# A number of one of these forms is always an item number; any other also needs a neighbour.
CERTAIN_FAMILIES = frozenset({"item", "dash", "n.", "n)", "(n)", "n:"})

# Forms in which minutes are numbered through the year; the number of the item may stand beside it.
_MINUTE_NUMBERS = frozenset({"n/k", "k/n", "Kn", "Kk/n", "n.m"})
_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (family, re.compile(pattern))
    for family, pattern in (
        (
            "item",
            r"(?:[Aa]genda\s+|AGENDA\s+)?(?:[Ii]tem|ITEM)\s+(?:[Nn]o\.?\s*|NO\.?\s*)?"
            r"(?P<printed>(?P<n>[0-9]{1,3}))(?!\.?[0-9])(?:\s*[.:)\-–—]\s*|\s*\t\s*|\s+(?=[A-Z])|$)",
        ),
        (
            "report",
            r"(?P<printed>(?:REPORT|Report)\s+(?:[Nn]o\.?\s*|NO\.?\s*)?(?P<n>[0-9]{1,3})"
            r"(?:[.:)](?=\s)|(?=\s*\t|\s+[-–—]\s)))(?:\s+[-–—])?\s+(?=\S)",
        ),
        (
            "n.m",
            r"(?P<printed>(?P<k>[0-9]{1,4}\.)(?P<n>[0-9]{1,3})(?:\.[0-9]{1,3})*[.):]?)(?=\s|$)",
        ),
        ("n/k", r"(?P<printed>(?P<n>[0-9]{1,4})(?P<k>/[0-9]{2,4})[.):]?)(?=\s|$)"),
        ("k/n", r"(?P<printed>(?P<k>[0-9]{2,4}/)(?P<n>[0-9]{1,4})[.):]?)(?=\s|$)"),
        ("n.", r"(?P<printed>(?P<n>[0-9]{1,4})\.)(?!\.?[0-9])"),
        ("n)", r"(?P<printed>(?P<n>[0-9]{1,4})\))"),
        ("(n)", r"(?P<printed>\((?P<n>[0-9]{1,3})\))"),
        ("n:", r"(?P<printed>(?P<n>[0-9]{1,3})):(?![0-9])"),
        ("n-", r"(?P<printed>(?P<n>[0-9]{1,3}))\s*[-–—]\s+(?![0-9])"),
        (BARE_NUMBER, r"(?P<printed>(?P<n>[0-9]{1,4}))(?=\s)"),
        (ALONE_ON_LINE, r"(?P<printed>(?P<n>[0-9]{1,4}))$"),
        (
            "Kn",
            r"(?P<printed>(?P<k>[A-Z]{1,6}[/.-]?)(?P<n>[0-9]{1,4})(?:/[0-9]{2,4})?[.):]?)(?=\s|$)",
        ),
        ("Kk/n", r"(?P<printed>(?P<k>[A-Z]{1,6}[0-9]{2,4}[/-])(?P<n>[0-9]{1,4})[.):]?)(?=\s|$)"),
        ("A", r"(?P<printed>\(?(?P<n>[A-Z])[.)])(?=\s|$)"),
        ("a", r"(?P<printed>\(?(?P<n>[a-z])[.)])(?=\s|$)"),
        ("I", r"(?P<printed>\(?(?P<n>[IVX]{1,5})[.)])(?=\s|$)"),
        ("i", r"(?P<printed>\(?(?P<n>[ivx]{1,5})[.)])(?=\s|$)"),
    )
)
# "4a", "05b", "8.I.", "8(a)": a number with a letter or a Roman numeral of its own.
_LETTERED = re.compile(
    r"(?P<printed>(?:(?P<k>[0-9]{1,4})|(?P<roman>[IVX]{1,5})(?=\.[A-Z]))(?:[.-](?=\S)|\s?(?=\())?\(?(?P<n>[a-z]|[A-Z]|[IVX]{2,5}|[ivx]{2,5})(?P<deep>\.(?:[ivx]{1,4}|[0-9]{1,2}))?[.):]{0,2})"
    r"(?=\s|$)"
)
# "C048/27      1.         APOLOGIES": a number of the minutes, and one of the agenda.
_SECOND_NUMBER = re.compile(
    r"(?:\s{2,}|\t\s*)(?:[0-9]{1,3}[.)]|\([0-9]{1,3}\)|[0-9]{1,3}(?=\t|\s{2}))\s+(?=\S)"
)
_TYPED_WITH_SPACE = re.compile(r"(?P<printed>(?P<digits>[0-9]{1,2}[.]? [0-9]{1,2})[.):]?)(?=\s+\D)")
_DASHED = re.compile(r"[-–—]\s+(?P<printed>(?P<n>[0-9]{1,3}))[.)]?\s+")
# "14 September 2021", "2 hours", "7 pm": a date or a count, not the number of an item.
_MONTHS = {month.casefold() for month in MONTHS}
_COUNTED_NOUNS = {"hours", "hour", "days", "day", "weeks", "months", "years", "year", "members"}
_COUNTED_NOUNS |= {"pm", "am", "p.m.", "a.m.", "noon"}
_ROMAN = {"i": 1, "v": 5, "x": 10}


class Mark(Struct, frozen=True):
    """One way in which the number of a line may be read."""

    family: str
    """The form of the number; marks of one family make one series."""
    value: int
    """The place in the series."""
    printed: str
    """The number as printed."""
    rest: str
    """The text after the number: the title and any columns."""
    is_certain: bool = False
    """The form alone says that this is the number of an item."""

    @property
    def is_numeric(self) -> bool:
        """True if the series is of figures rather than letters or Roman numerals."""
        return self.family[:1] not in {"A", "a", "I", "i"} or self.family == "item"


def read_marks(text: str) -> tuple[Mark, ...]:
    """Return every way in which *text* may be numbered; most lines have none."""
    if text[:1] in "-–—" and text[-1:] in "-–—" and (match := _DASHED.match(text)):
        rest = text[match.end() : -1]
        return (Mark("dash", int(match["n"]), match["printed"], rest, is_certain=True),)
    marks = (_match_form(family, form, text) for family, form in _FORMS)
    return tuple(mark for mark in marks if mark)


class LetteredMark(Struct, frozen=True):
    """A number with a letter, "4a": an item of its own behind item 4."""

    parent: int
    """The number before the letter."""
    places: tuple[int, ...]
    """Where in its series it may stand, from 1: "i" is the ninth letter and the first numeral."""
    mark: Mark
    is_deep: bool = False
    """A third number stands behind the letter: "5.a.i."."""
    is_parted: bool = False
    """A stop parts the number from its letter: "9.IV"."""


def read_lettered_mark(text: str) -> LetteredMark | None:
    """Kind: business swallowed as notes. Return the mark of "4a", "05b", "8.I." or "8(a)"."""
    match = _LETTERED.match(text[:40])
    if match is None:
        return None
    letter = match["n"].casefold()
    places = [ord(letter) - ord("a") + 1] if len(letter) == 1 else []
    if set(letter) <= set(_ROMAN):
        places.append(_number_value("i", letter))
    rest = text[match.end() :]
    parent = int(match["k"]) if match["k"] else _number_value("I", match["roman"])
    mark = Mark("lettered", parent, match["printed"], rest)
    is_deep, is_parted = match["deep"] is not None, "." in match["printed"][:-1]
    return LetteredMark(parent, tuple(places), mark, is_deep, is_parted)


def read_spaced_number(text: str) -> Mark | None:
    """Kind: business swallowed as notes. Return the mark of "1. 1", an 11 typed with a space."""
    match = _TYPED_WITH_SPACE.match(text[:40])
    if match is None:
        return None
    value = int("".join(c for c in match["digits"] if c.isdigit()))
    return Mark("spaced", value, match["printed"], text[match.end() :])


def _match_form(family: str, pattern: re.Pattern[str], text: str) -> Mark | None:
    match = pattern.match(text)
    if not match:
        return None
    rest = text[match.end() :]
    if family in _MINUTE_NUMBERS and (second := _SECOND_NUMBER.match(rest)):
        rest = rest[second.end() :]
    first_word = next(iter(rest[:40].split()), "").strip(",")
    if family == BARE_NUMBER and (first_word in _COUNTED_NOUNS or first_word.casefold() in _MONTHS):
        return None
    groups = match.groupdict()
    # The brackets belong to the series: "a)" below "(1)" is not the same list as "(a)".
    brackets = re.sub(r"\w", "", match["printed"]) if family in {"A", "a", "I", "i"} else ""
    series = f"{family} {groups.get('k') or ''}{brackets}".strip()
    # A number of four figures may be a year at the beginning of a wrapped line.
    is_short = not match["n"].isdecimal() or int(match["n"]) < 1000
    is_tabbed = family == BARE_NUMBER and rest.startswith("\t")
    return Mark(
        series,
        _number_value(family, match["n"]),
        match["printed"],
        rest,
        is_short and (family in CERTAIN_FAMILIES or is_tabbed),
    )


def _number_value(family: str, printed: str) -> int:
    if family in {"A", "a"}:
        return ord(printed.casefold()) - ord("a") + 1
    if family not in {"I", "i"}:
        return int(printed)
    total = 0
    digits = [_ROMAN[c] for c in printed.casefold()]
    for digit, after in zip(digits, [*digits[1:], 0], strict=True):
        total += digit if digit >= after else -digit
    return total
