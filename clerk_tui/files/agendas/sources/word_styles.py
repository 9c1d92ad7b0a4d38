"""Values in the parts of a Word document, and the lists to which its styles belong."""

from xml.etree.ElementTree import Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# A chain of styles longer than this is a loop.
_LONGEST_CHAIN = 20


def w(name: str) -> str:
    """The full name of an element or attribute of a Word document."""
    return _W + name


def value_of(parent: Element | None, name: str) -> str:
    """The value of the child *name*; empty where there is none."""
    child = parent.find(w(name)) if parent is not None else None
    return child.get(w("val"), "") if child is not None else ""


def number_of(parent: Element | None, name: str, default: int) -> int:
    """The value of the child *name* as a number, or *default*."""
    given = value_of(parent, name)
    return int(given) if given.isdecimal() and len(given) < 7 else default


class ListStyles:
    """Which list a paragraph belongs to by its style, or by the style that one is based on."""

    def __init__(self, styles: Element | None) -> None:
        """Read the *styles* part; there may be none."""
        found = styles.findall(w("style")) if styles is not None else []
        self._styles = {each.get(w("styleId"), ""): each for each in found}
        self.default = next(
            (
                each.get(w("styleId"), "")
                for each in found
                if each.get(w("type")) == "paragraph" and each.get(w("default")) in {"1", "true"}
            ),
            "",
        )

    def list_of(self, style: str) -> tuple[str, int]:
        """The ident of its list and its level; an empty ident, and -1 for a level not said."""
        known = self._styles.get(style or self.default)
        level = -1
        for _ in range(_LONGEST_CHAIN):
            if known is None:
                break
            listed = known.find(f"{w('pPr')}/{w('numPr')}")
            if listed is not None:
                level = number_of(listed, "ilvl", -1) if level < 0 else level
                if ident := value_of(listed, "numId"):
                    return ident, level
            known = self._styles.get(value_of(known, "basedOn"))
        return "", level
