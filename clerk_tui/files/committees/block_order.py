"""Put blocks into a committee file, take them out, and bring them into an order."""

import re
from collections.abc import Sequence

from clerk_tui.files.committees.blocks import Chunk, Name
from clerk_tui.files.committees.layout import HEADINGS, REPEATED

_ENDS_BLANK = re.compile(r"(?:\A|\n)[ \t]*\n\Z")
_BEGINS_BLANK = re.compile(r"\A(?:[ \t]*\n)+")


def new_block(name: Name) -> Chunk:
    """Return a block that holds only its heading."""
    heading = ".".join(name)
    return Chunk(name, f"[[{heading}]]\n" if name in REPEATED else f"[{heading}]\n", is_new=True)


def find_place(chunks: list[Chunk], name: Name) -> int:
    """Return the index in *chunks* at which the first block called *name* belongs.

    That is below an example of it that is commented out, if there is one: the remark it stands in
    may have to be cut from what follows it. Otherwise it is the place it has in a new file.
    """
    example = re.compile(rf"^#[# \t]*\[\[?{re.escape('.'.join(name))}\]", re.MULTILINE)
    for index, chunk in enumerate(chunks):
        if match := example.search(chunk.text):
            _split_remark(chunks, index, match.end())
            return index + 1
    order = ((), *HEADINGS)
    before = [
        index
        for index, chunk in enumerate(chunks)
        if chunk.name is not None and order.index(chunk.name) <= order.index(name)
    ]
    return before[-1] + 1


def _split_remark(chunks: list[Chunk], index: int, offset: int) -> None:
    """Cut the text between two blocks at the first blank line after *offset*."""
    chunk = chunks[index]
    blank = chunk.text.find("\n\n", offset)
    if chunk.name is None and blank >= 0:
        chunks.insert(index + 1, Chunk(None, lines=chunk.lines[blank + 1 :]))
        chunk.lines = chunk.lines[: blank + 1]


def remove_block(chunks: list[Chunk], block: Chunk) -> None:
    """Take *block* out of *chunks*, with the blank lines it leaves behind.

    Remarks above the first of several blocks are about them all, and stay.
    """
    index = chunks.index(block)
    first = next(chunk for chunk in chunks if chunk.name == block.name)
    remarks = "".join(block.top.splitlines(keepends=True)[:-1])
    if block is first and remarks:
        chunks[index] = Chunk(None, lines=remarks)
        return
    del chunks[index]
    below = chunks[index] if index < len(chunks) else None
    if below and below.name is None and _ENDS_BLANK.search(chunks[index - 1].text):
        below.lines = _BEGINS_BLANK.sub("", below.lines)
        if not below.lines:
            del chunks[index]


def arrange_blocks(
    chunks: list[Chunk], new_order: Sequence[Chunk | None], name: Name
) -> list[Chunk]:
    """Bring the blocks called *name* into *new_order*, and return them in that order.

    Args:
        chunks: The chunks of the file, changed in place.
        new_order: The blocks to keep, in order; None stands for a new one. The others are taken
            out.
        name: The name of the heading.
    """
    for chunk in [chunk for chunk in chunks if chunk.name == name and chunk not in new_order]:
        remove_block(chunks, chunk)
    places = [index for index, chunk in enumerate(chunks) if chunk.name == name]
    reused = [chunk for chunk in new_order if chunk is not None]
    for index, chunk in zip(places, reused, strict=True):
        chunks[index] = chunk
    if not new_order:
        return []
    index = places[0] if places else find_place(chunks, name)
    blocks = []
    for known_block in new_order:
        block = known_block or new_block(name)
        if known_block is None:
            chunks.insert(index, block)
        index = chunks.index(block) + 1
        blocks.append(block)
    return blocks
