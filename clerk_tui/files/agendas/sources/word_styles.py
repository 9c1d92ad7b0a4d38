"""Read values in the parts of a Word document, and the lists to which its styles belong."""

from xml.etree.ElementTree import Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# A chain of styles longer than this is a loop.
_LONGEST_CHAIN = 20


def w(name: str) -> str:
    """Return the full name of an element or attribute of a Word document: `w("p")` is `w:p`."""
    return _W + name


def child_value(parent: Element | None, name: str) -> str:
    """Return the value of the child *name*; empty if there is none."""
    child = parent.find(w(name)) if parent is not None else None
    return child.get(w("val"), "") if child is not None else ""


def child_number(parent: Element | None, name: str, default: int) -> int:
    """Return the value of the child *name* as a number, or *default*."""
    value = child_value(parent, name)
    return int(value) if value.isdecimal() and len(value) < 7 else default


class ListStyles:
    """Finds the list of a paragraph by its style, or by the style that one is based on."""

    def __init__(self, styles: Element | None) -> None:
        """Read the *styles* part; there may be none."""
        style_elements = styles.findall(w("style")) if styles is not None else []
        self._styles = {
            style_element.get(w("styleId"), ""): style_element for style_element in style_elements
        }
        self.default = next(
            (
                style_element.get(w("styleId"), "")
                for style_element in style_elements
                if style_element.get(w("type")) == "paragraph"
                and style_element.get(w("default")) in {"1", "true"}
            ),
            "",
        )

    def find_list(self, style_name: str) -> tuple[str, int]:
        """Return the ident of the style's list and its level; empty for no list, -1 for none."""
        style_element = self._styles.get(style_name or self.default)
        level = -1
        for _ in range(_LONGEST_CHAIN):
            if style_element is None:
                break
            list_properties = style_element.find(f"{w('pPr')}/{w('numPr')}")
            if list_properties is not None:
                level = child_number(list_properties, "ilvl", -1) if level < 0 else level
                if ident := child_value(list_properties, "numId"):
                    return ident, level
            style_element = self._styles.get(child_value(style_element, "basedOn"))
        return "", level
