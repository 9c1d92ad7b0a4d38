"""Tables in Word: a header row that is repeated on each page and known to a screen reader."""

from collections.abc import Callable, Iterator
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from clerk_tui.minutes.pieces import Cell, Line, Run, Table

BORDERS = ("top", "left", "bottom", "right", "insideH", "insideV")
Set = Callable[[Cell], Iterator[Any]]


def table_of(table: Table, width: int, set_cell: Set) -> Any:
    """A table of Word, *width* twentieths of a point wide; *set_cell* sets a cell."""
    element = OxmlElement("w:tbl")
    element.append(_properties(width, headed=bool(table.columns)))
    widths = _widths(table, width)
    grid = OxmlElement("w:tblGrid")
    for each in widths:
        grid.append(_made("w:gridCol", w=each))
    element.append(grid)
    if table.columns:
        header = tuple(Line((Run(cell, strong=True),)) for cell in table.columns)
        element.append(_row(header, widths, set_cell, header=True))
    for row in table.rows:
        element.append(_row(row, widths, set_cell))
    return element


def _widths(table: Table, width: int) -> list[int]:
    count = len(table.rows[0]) if table.rows else len(table.columns)
    if table.wide is None:
        return [width // max(count, 1)] * count
    first, beside = width // 8, width * 3 // 20
    rest = width - first - beside * (count - 2)
    return [first, rest, *[beside] * (count - 2)]


def _properties(width: int, *, headed: bool) -> Any:
    properties = OxmlElement("w:tblPr")
    properties.append(_made("w:tblW", w=width, type="dxa"))
    borders = OxmlElement("w:tblBorders")
    for side in BORDERS:
        borders.append(_made(f"w:{side}", val="single", sz=4, space=0, color="595959"))
    properties.append(borders)
    properties.append(_made("w:tblLayout", type="fixed"))
    look = _made("w:tblLook", val="0020" if headed else "0000", firstRow=int(headed))
    properties.append(look)
    return properties


def _row(cells: tuple[Cell, ...], widths: list[int], set_cell: Set, *, header: bool = False) -> Any:
    row = OxmlElement("w:tr")
    properties = OxmlElement("w:trPr")
    properties.append(OxmlElement("w:cantSplit"))
    if header:
        properties.append(OxmlElement("w:tblHeader"))
    row.append(properties)
    for cell, width in zip(cells, widths, strict=True):
        element = OxmlElement("w:tc")
        held = OxmlElement("w:tcPr")
        held.append(_made("w:tcW", w=width, type="dxa"))
        element.append(held)
        for paragraph in set_cell(cell):
            _close_up(paragraph)
            element.append(paragraph)
        row.append(element)
    return row


def _close_up(paragraph: Any) -> None:
    spacing = paragraph.get_or_add_pPr().get_or_add_spacing()
    spacing.set(qn("w:before"), "40")
    spacing.set(qn("w:after"), "40")


def _made(name: str, **values: object) -> Any:
    element = OxmlElement(name)
    for key, value in values.items():
        element.set(qn(f"w:{key}"), str(value))
    return element
