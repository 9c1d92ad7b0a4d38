"""The lists that a Word document defines: what each level prints, from which start."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from msgspec import Struct, field
from msgspec.structs import replace

from clerk_tui.files.agendas.sources.word_styles import number_of, value_of, w

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}
# A count beyond this is a damaged file; letters and Roman numerals of it would fill the page.
_HIGHEST = 4999


class Level(Struct, frozen=True):
    """One level of a list: `text` with "%1" for the count at the first level, and so on.

    `legal` prints every count in figures; `restart_after` is the level from 1 after which the
    count begins again, 0 for never, -1 for any level above; `style` numbers paragraphs of it.
    """

    form: str = "decimal"
    text: str = ""
    start: int = 1
    legal: bool = False
    restart_after: int = -1
    style: str = ""

    def printed(self, count: int, legal: bool = False) -> str:
        """*Count* in the form of this level, or in figures."""
        return in_form("decimal" if legal else self.form, count)


class List(Struct, frozen=True):
    """A list as paragraphs name it. Those `counted_with` the same definition count together.

    `restarts` are the levels at which this list begins again where it is used first.
    """

    counted_with: str
    levels: Mapping[int, Level]
    restarts: Mapping[int, int] = field(default_factory=dict)

    def start(self, at: int) -> int:
        """The first count of a level."""
        return self.restarts.get(at, self.levels[at].start if at in self.levels else 1)

    def level_of(self, style: str) -> int:
        """The level whose paragraphs have *style*; the first where none says so."""
        return next((at for at, level in self.levels.items() if style and level.style == style), 0)


def in_form(form: str, count: int) -> str:
    """*Count* as Word prints it in a numbering form; figures where the form is not known."""
    if not 0 < count <= _HIGHEST:
        return str(count) if form != "none" else ""
    if form in {"lowerLetter", "upperLetter"}:
        # After z Word prints aa, bb, cc.
        letters = chr(ord("a") + (count - 1) % 26) * min(1 + (count - 1) // 26, 9)
        return letters.upper() if form == "upperLetter" else letters
    if form in {"lowerRoman", "upperRoman"}:
        return _roman(count).upper() if form == "upperRoman" else _roman(count)
    if form == "decimalZero":
        return f"{count:02}"
    if form == "ordinal":
        teens = 10 <= count % 100 <= 20
        return f"{count}{'th' if teens else _ORDINALS.get(count % 10, 'th')}"
    return "" if form in {"none", "bullet"} else str(count)


def _roman(count: int) -> str:
    printed = ""
    for value, letters in _ROMAN:
        printed += letters * (count // value)
        count %= value
    return printed


def lists_of(numbering: Element | None) -> dict[str, List]:
    """The lists of a numbering part, by the ident that paragraphs use."""
    if numbering is None:
        return {}
    defined = {
        each.get(w("abstractNumId"), ""): each for each in numbering.findall(w("abstractNum"))
    }
    linked = {value_of(each, "styleLink"): ident for ident, each in defined.items()}
    found = {}
    for each in numbering.findall(w("num")):
        ident = value_of(each, "abstractNumId")
        definition = defined.get(ident)
        if definition is not None and (link := value_of(definition, "numStyleLink")):
            ident = linked.get(link, ident)
            definition = defined.get(ident)
        if definition is not None:
            found[each.get(w("numId"), "")] = _list(each, ident, definition)
    found.pop("0", None)
    return found


def _list(num: Element, ident: str, definition: Element) -> List:
    levels = {_ilvl(each): _level(each) for each in definition.findall(w("lvl"))}
    restarts: dict[int, int] = {}
    for override in num.findall(w("lvlOverride")):
        at = _ilvl(override)
        own = override.find(w("lvl"))
        if own is not None:
            levels[at] = _level(own)
        if override.find(w("startOverride")) is not None:
            restarts[at] = number_of(override, "startOverride", 1)
            levels[at] = replace(levels.get(at, Level()), start=restarts[at])
    return List(ident, levels, restarts)


def _ilvl(element: Element) -> int:
    given = element.get(w("ilvl"), "0")
    return int(given) if given.isdecimal() else 0


def _level(element: Element) -> Level:
    legal = element.find(w("isLgl"))
    return Level(
        form=value_of(element, "numFmt") or "decimal",
        text=value_of(element, "lvlText")[:100],
        start=number_of(element, "start", 0),
        legal=legal is not None and legal.get(w("val"), "1") not in {"0", "false"},
        restart_after=number_of(element, "lvlRestart", -1),
        style=value_of(element, "pStyle"),
    )
