"""Read the lists that a Word document defines: what each level prints, and its first count."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from msgspec import Struct, field
from msgspec.structs import replace

from clerk_tui.files.agendas.sources.word_styles import child_number, child_value, w

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}
# A count beyond this is a damaged file; letters and Roman numerals of it would fill the page.
_HIGHEST = 4999


class Level(Struct, frozen=True):
    """One level of a list."""

    form: str = "decimal"
    """How Word writes the count: "decimal", "lowerRoman" and so on."""
    text: str = ""
    """What is printed, with "%1" for the count at the first level, and so on."""
    start: int = 1
    """The first count."""
    legal: bool = False
    """Every count is printed in figures."""
    restart_after: int = -1
    """The level, from 1, after which the count restarts: 0 never, -1 after any level above."""
    style: str = ""
    """The style whose paragraphs this level numbers."""

    def printed(self, count: int, legal: bool = False) -> str:
        """Return *count* in the form of this level, or in figures if *legal*."""
        return format_count("decimal" if legal else self.form, count)


class List(Struct, frozen=True):
    """A list as paragraphs name it."""

    counted_with: str
    """The ident of the definition; lists of one definition count together."""
    levels: Mapping[int, Level]
    restarts: Mapping[int, int] = field(default_factory=dict)
    """The first count of each level that begins again where this list is used first."""

    def first_count(self, depth: int) -> int:
        """Return the first count of the level at *depth*."""
        return self.restarts.get(depth, self.levels[depth].start if depth in self.levels else 1)

    def level_for_style(self, style_name: str) -> int:
        """Return the level whose paragraphs have *style_name*; the first if none does."""
        return next(
            (
                depth
                for depth, level in self.levels.items()
                if style_name and level.style == style_name
            ),
            0,
        )


def format_count(form: str, count: int) -> str:
    """Return *count* as Word prints it in a numbering form; in figures if the form is unknown."""
    if not 0 < count <= _HIGHEST:
        return str(count) if form != "none" else ""
    if form in {"lowerLetter", "upperLetter"}:
        # After z Word prints aa, bb, cc.
        letters = chr(ord("a") + (count - 1) % 26) * min(1 + (count - 1) // 26, 9)
        return letters.upper() if form == "upperLetter" else letters
    if form in {"lowerRoman", "upperRoman"}:
        return _format_roman(count).upper() if form == "upperRoman" else _format_roman(count)
    if form == "decimalZero":
        return f"{count:02}"
    if form == "ordinal":
        teens = 10 <= count % 100 <= 20
        return f"{count}{'th' if teens else _ORDINALS.get(count % 10, 'th')}"
    return "" if form in {"none", "bullet"} else str(count)


def _format_roman(count: int) -> str:
    printed = ""
    for value, letters in _ROMAN:
        printed += letters * (count // value)
        count %= value
    return printed


def read_lists(numbering: Element | None) -> dict[str, List]:
    """Return the lists of a numbering part, by the ident that paragraphs use."""
    if numbering is None:
        return {}
    definitions = {
        element.get(w("abstractNumId"), ""): element
        for element in numbering.findall(w("abstractNum"))
    }
    ident_by_style = {
        child_value(element, "styleLink"): ident for ident, element in definitions.items()
    }
    lists = {}
    for element in numbering.findall(w("num")):
        ident = child_value(element, "abstractNumId")
        definition = definitions.get(ident)
        if definition is not None and (link := child_value(definition, "numStyleLink")):
            ident = ident_by_style.get(link, ident)
            definition = definitions.get(ident)
        if definition is not None:
            lists[element.get(w("numId"), "")] = _read_list(element, ident, definition)
    lists.pop("0", None)
    return lists


def _read_list(num: Element, ident: str, definition: Element) -> List:
    levels = {
        _read_depth(element): _read_level(element) for element in definition.findall(w("lvl"))
    }
    restarts: dict[int, int] = {}
    for override in num.findall(w("lvlOverride")):
        depth = _read_depth(override)
        own_level = override.find(w("lvl"))
        if own_level is not None:
            levels[depth] = _read_level(own_level)
        if override.find(w("startOverride")) is not None:
            restarts[depth] = child_number(override, "startOverride", 1)
            levels[depth] = replace(levels.get(depth, Level()), start=restarts[depth])
    return List(ident, levels, restarts)


def _read_depth(element: Element) -> int:
    value = element.get(w("ilvl"), "0")
    return int(value) if value.isdecimal() else 0


def _read_level(element: Element) -> Level:
    legal = element.find(w("isLgl"))
    return Level(
        form=child_value(element, "numFmt") or "decimal",
        text=child_value(element, "lvlText")[:100],
        start=child_number(element, "start", 0),
        legal=legal is not None and legal.get(w("val"), "1") not in {"0", "false"},
        restart_after=child_number(element, "lvlRestart", -1),
        style=child_value(element, "pStyle"),
    )
