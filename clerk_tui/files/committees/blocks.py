"""Cut a committee file into blocks, so that one can be changed and the rest left alone.

A block is a heading with its lines and the remarks that touch it. What stands between blank lines
belongs to the place, not to a block, and stays when a block is removed.
"""

from msgspec import Struct

from clerk_tui.files.committees.toml_positions import TomlPositions

Name = tuple[str, ...]


class Chunk(Struct, eq=False):
    """A stretch of the file: a block, or the text between two blocks."""

    name: Name | None
    """The parts of the heading: () for the first block, None for text between two blocks."""
    top: str = ""
    """The remarks directly above the heading, and the heading."""
    lines: str = ""
    """The text below the heading."""
    is_new: bool = False
    """The chunk is new, and needs blank lines around it."""

    @property
    def text(self) -> str:
        """The chunk as it stands in the file."""
        return self.top + self.lines


class _Span(Struct):
    """The offsets of a block, from its heading to the end of its last line."""

    name: Name
    start: int
    heading_end: int
    end: int


def split_blocks(text: str) -> list[Chunk]:
    """Return the chunks of *text*; the first is always the block without a heading."""
    if text and not text.endswith("\n"):
        text += "\n"
    spans = _find_spans(text)
    chunks = []
    lines_above = ""
    for order, span in enumerate(spans, 1):
        is_last = order == len(spans)
        rest = text[span.end :] if is_last else text[span.end : spans[order].start]
        own_lines, lines_between, next_above = _share_out_lines(rest, is_last=is_last)
        top = lines_above + text[span.start : span.heading_end]
        chunks.append(Chunk(span.name, top, text[span.heading_end : span.end] + own_lines))
        if lines_between:
            chunks.append(Chunk(None, lines=lines_between))
        lines_above = next_above
    return chunks


def _find_spans(text: str) -> list[_Span]:
    spans = [_Span((), 0, 0, 0)]
    for statement in TomlPositions(text).statements:
        end = text.index("\n", statement.end) + 1
        if statement.is_heading:
            name = tuple(part for part in statement.path if isinstance(part, str))
            start = text.rfind("\n", 0, statement.start) + 1
            spans.append(_Span(name, start, end, end))
        else:
            spans[-1].end = end
    return spans


def _share_out_lines(rest: str, *, is_last: bool) -> tuple[str, str, str]:
    """Divide the lines after a block: its own, those between, and those of the next block."""
    lines = [f"{line}\n" for line in rest.split("\n")[:-1]]
    blank = [n for n, line in enumerate(lines) if not line.strip()]
    if not blank:
        return (rest, "", "") if is_last else ("", "", rest)
    last = len(lines) if is_last else blank[-1] + 1
    own_lines, lines_between, lines_above = lines[: blank[0]], lines[blank[0] : last], lines[last:]
    return "".join(own_lines), "".join(lines_between), "".join(lines_above)


def join_blocks(chunks: list[Chunk]) -> str:
    """Return the file made of *chunks*, with a blank line on either side of each new one."""
    text = ""
    after_new = False
    for chunk in chunks:
        if text and (chunk.is_new or (after_new and not chunk.text.startswith("\n"))):
            text = text.rstrip("\n") + "\n\n"
        text += chunk.text
        after_new = chunk.is_new
    return text
