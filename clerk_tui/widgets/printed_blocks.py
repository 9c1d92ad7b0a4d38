"""The blocks of printed minutes as content for the screen, exactly as they were typed."""

import textwrap
from collections.abc import Iterable, Sequence

from textual.content import Content

from clerk_tui.minutes.compose.document import (
    Actions,
    Block,
    Bullets,
    Decision,
    Grid,
    Heading,
    Lines,
    Para,
    Title,
)
from clerk_tui.widgets.text import plain

TABLE_WIDTH = 72  # fits a screen of 80 columns whatever stands beside it
BULLET = "• "
_GAP = "  "


def draw_block(block: Block) -> Content:
    """Return a block as it prints: headings and lead words bold, tables as aligned text."""
    if isinstance(block, Title):
        return _join_lines(plain(line, "bold") for line in block.lines)
    if isinstance(block, Heading):
        return _join_words(
            plain(_with_number(block.number, block.text), "bold"), plain(block.run_in)
        )
    if isinstance(block, Lines):
        return _lines(block)
    if isinstance(block, Para):
        return _para(block)
    if isinstance(block, Bullets):
        return _join_lines(_para(point) for point in block.points)
    if isinstance(block, Grid):
        return _grid(block)
    if isinstance(block, Decision):
        return _decision(block)
    if isinstance(block, Actions):
        return _actions(block)
    return plain(block.text)


def block_lead(block: Block) -> str:
    """Return what stands before the first line of a block, and as spaces before the others."""
    if isinstance(block, Bullets):
        return BULLET
    return "    " if isinstance(block, Para) and block.sub else ""


def _join_lines(contents: Iterable[Content]) -> Content:
    return plain("\n").join([line for line in contents if line])


def _join_words(*contents: Content) -> Content:
    return plain(" ").join([part for part in contents if part])


def _with_number(number: str, text: str) -> str:
    return " ".join(part for part in (number, text) if part)


def _para(block: Para) -> Content:
    margin = " – ".join(word for word in block.margin if word)
    text = plain(_with_number(block.number, block.text))
    margin_note = f"{block.beside} {margin}".strip()
    return _join_words(text, plain(f"– {margin_note}", "bold")) if margin else text


def _lines(block: Lines) -> Content:
    label = plain(block.label, "bold")
    if len(block.lines) == 1:
        return _join_words(label, plain(block.lines[0]))
    return _join_lines([label, *(plain(line) for line in block.lines)])


def _decision(block: Decision) -> Content:
    lead = plain(block.lead, "bold")
    clauses = [_para(clause) for clause in block.clauses]
    if block.run_in:
        lead = _join_words(lead, clauses.pop(0))
    decision = _join_lines([lead, *clauses])
    return _join_lines([decision, plain(block.reasons_label, "bold"), plain(block.reasons)])


def _actions(block: Actions) -> Content:
    if block.cells:
        return _join_lines([plain(block.heading, "bold"), _grid(Grid(block.rows, block.heads))])
    lines = [plain(block.heading, "bold")]
    for action in block.actions:
        text = f"{action.ref}: {action.text}" if action.ref else action.text
        lines.append(_join_words(plain(text), plain(action.owner, "bold"), plain(action.due)))
        lines.append(plain(action.update))
    return _join_lines(lines)


def _grid(block: Grid) -> Content:
    """Return a table: its header bold over a rule, each cell wrapped to its column."""
    widths = _column_widths([block.columns, *block.rows], block.width)
    lines = [plain(block.caption)]
    if any(block.columns):
        lines.append(plain(_row(block.columns, widths), "bold"))
        lines.append(plain(_GAP.join("─" * width for width in widths)))
    lines += [plain(_row(row, widths)) for row in block.rows]
    return _join_lines(lines)


def _column_widths(rows: Sequence[Sequence[str]], count: int) -> list[int]:
    """Return the width of each column: what its widest cell needs, or a fair share."""
    widths = [max((len(row[n]) for row in rows if n < len(row)), default=1) for n in range(count)]
    room = max(TABLE_WIDTH - len(_GAP) * (count - 1), count)
    while sum(widths) > room:
        widths[widths.index(max(widths))] -= 1
    return [max(1, width) for width in widths]


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Return a row of a table, over as many lines as its longest cell needs."""
    padded = [*cells, *[""] * (len(widths) - len(cells))]
    folded = [textwrap.wrap(cell, width) for cell, width in zip(padded, widths, strict=True)]
    height = max((len(lines) for lines in folded), default=1) or 1
    return "\n".join(
        _GAP.join(
            (lines[n] if n < len(lines) else "").ljust(width)
            for lines, width in zip(folded, widths, strict=True)
        ).rstrip()
        for n in range(height)
    )
