"""Tables in Word, with a header row that is repeated on each page and that screen readers find."""

from collections.abc import Callable

from clerk_tui.minutes.formats.sheet import Cell, Line, Run, Table

BORDERS = ("top", "left", "bottom", "right", "insideH", "insideV")
CellToXml = Callable[[Cell], str]


def table_xml(table: Table, width: int, set_cell: CellToXml) -> str:
    """Return a table as XML.

    Args:
        table: The table.
        width: Its width in twentieths of a point.
        set_cell: Returns the XML of the paragraphs of a cell.
    """
    widths = _widths(table, width)
    grid = "".join(f'<w:gridCol w:w="{column}"/>' for column in widths)
    rows = [_row(row, widths, set_cell) for row in table.rows]
    if table.columns:
        header = tuple(Line((Run(cell, strong=True),)) for cell in table.columns)
        rows.insert(0, _row(header, widths, set_cell, header=True))
    properties = _properties(width, headed=bool(table.columns))
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def _widths(table: Table, width: int) -> list[int]:
    count = len(table.rows[0]) if table.rows else len(table.columns)
    if table.wide is None:
        return [width // max(count, 1)] * count
    first_width, number_width = width // 8, width * 3 // 20
    rest = width - first_width - number_width * (count - 2)
    return [first_width, rest, *[number_width] * (count - 2)]


def _properties(width: int, *, headed: bool) -> str:
    line = 'w:val="single" w:sz="4" w:space="0" w:color="595959"'
    borders = "".join(f"<w:{side} {line}/>" for side in BORDERS)
    look = f'w:val="{"0020" if headed else "0000"}" w:firstRow="{int(headed)}"'
    return (
        f'<w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook {look}/></w:tblPr>'
    )


def _row(
    row_cells: tuple[Cell, ...], widths: list[int], set_cell: CellToXml, *, header: bool = False
) -> str:
    repeated = "<w:tblHeader/>" if header else ""
    cells_xml = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{set_cell(cell)}</w:tc>'
        for cell, width in zip(row_cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{cells_xml}</w:tr>"
