"""Print each block of a document as Markdown: for the program's page and for houses' templates."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from clerk_tui.minutes.compose.document import (
    ActionLine,
    Actions,
    Block,
    Bullets,
    Decision,
    Grid,
    Heading,
    Lines,
    Para,
    Signature,
    Title,
)
from clerk_tui.minutes.formats.markdown_text import (
    LINE_BREAK,
    escape,
    heading,
    inline,
    numbered,
    running,
    strong,
)


def block_markdown(block: Block) -> str:
    """Return *block* as Markdown, without a line end; "" if it has no words.

    Raises:
        TypeError: It is no block, which only a house's own template can ask for.
    """
    printer = _PRINTERS.get(type(block))
    if printer is None:
        raise TypeError("it prints as a block what is no block of the minutes")
    return printer(block)


def _title(block: Title) -> str:
    return "\n\n".join(f"# {heading(line)}" for line in block.lines)


def _lines(block: Lines) -> str:
    if block.label and len(block.lines) == 1:
        return f"{strong(block.label)} {running(block.lines[0])}"
    label = (strong(block.label),) if block.label else ()
    return LINE_BREAK.join((*label, *map(escape, block.lines)))


def _heading(block: Heading) -> str:
    words = f"{block.number} {block.text}"
    if block.run_in:
        return f"{strong(words)} {running(block.run_in)}"
    return f"{'#' * block.level} {heading(words)}"


def _para(block: Para) -> str:
    return f"{'> ' if block.sub else ''}{numbered(block)}{_margin_words(block, LINE_BREAK)}"


def _margin_words(block: Para, separator: str) -> str:
    """Return what stands in the margin of *block*, after a separator; "" if nothing does."""
    words = [word for word in block.margin if word]
    if not words:
        return ""
    return separator + strong(" ".join(filter(None, (block.beside, " – ".join(words)))))


def _bullets(block: Bullets) -> str:
    return "\n".join(f"- {numbered(point)}{_margin_words(point, ' – ')}" for point in block.points)


def _grid(block: Grid) -> str:
    width = block.width
    padded = [[*row, *[""] * (width - len(row))] for row in (block.columns, *block.rows)]
    return f"{escape(block.caption)}\n\n{_table(*padded) if width else ''}"


def _table(heads: Sequence[str], *rows: Iterable[str]) -> str:
    cells = (heads, *rows)
    lines = [f"|{''.join(f' {inline(cell)} |' for cell in row)}" for row in cells]
    lines.insert(1, f"|{' --- |' * len(heads)}")
    return "\n".join(lines)


def _decision(block: Decision) -> str:
    clauses: Iterable[Para] = block.clauses
    if block.run_in:
        first_clause, *clauses = block.clauses
        number = f"{inline(first_clause.number)} " if first_clause.number else ""
        words = f"{number}{running(first_clause.text)}{_margin_words(first_clause, LINE_BREAK)}"
        lead = f"{strong(block.lead)} {words}"
    else:
        lead = strong(block.lead)
    reasons = strong(block.reasons_label), escape(block.reasons)
    return "\n\n".join((lead, *map(_para, clauses), *reasons))


def _actions(block: Actions) -> str:
    if block.cells:
        printed = [_table(block.heads, *block.rows)]
    else:
        printed = [words for action in block.actions for words in _action(action)]
    return "\n\n".join((strong(block.heading), *printed))


def _action(line: ActionLine) -> tuple[str, str]:
    """Return the line of an action, and what has been done since."""
    words = f"{escape(line.ref)}: {running(line.text)}" if line.ref else escape(line.text)
    owner = f" {strong(line.owner)}" if line.owner else ""
    due = f" {inline(line.due)}" if line.due else ""
    return f"{words}{owner}{due}", escape(line.update)


def _signature(block: Signature) -> str:
    return escape(block.text)


_PRINTERS: dict[type[Block], Callable[[Any], str]] = {
    Title: _title,
    Lines: _lines,
    Heading: _heading,
    Para: _para,
    Bullets: _bullets,
    Grid: _grid,
    Decision: _decision,
    Actions: _actions,
    Signature: _signature,
}
