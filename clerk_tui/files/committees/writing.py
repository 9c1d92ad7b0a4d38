"""From a body to its committee file, with the clerk's own layout kept."""

from tomlkit.exceptions import TOMLKitError

from clerk_tui.domain.model.body import Body
from clerk_tui.files.committees.block_order import arrange, new_block, place
from clerk_tui.files.committees.blocks import Chunk, Name, join, split
from clerk_tui.files.committees.editing import edited, held
from clerk_tui.files.committees.layout import GROUPS, HEADINGS, KNOWN_BY, REPEATED, to_table
from clerk_tui.files.committees.text import clean

Table = dict[str, object]


def update_in_place(body: Body, previous: str) -> str:
    """*previous* brought to describe *body*, or "" where its layout is too strange for that."""
    try:
        return written(body, previous)
    except TOMLKitError:
        return ""


def written(body: Body, previous: str) -> str:
    """The text of the file of *body*, as little changed from *previous* as can be."""
    mark = "\ufeff" if previous.startswith("\ufeff") else ""
    newline = "\r\n" if "\r\n" in previous else "\n"
    chunks = split(previous.removeprefix("\ufeff").replace("\r\n", "\n"))
    wanted, sparse = to_table(body), to_table(body, sparse=True)
    _edit(chunks[0], _apart_from(chunks, wanted), _apart_from(chunks, sparse))
    for name in HEADINGS:
        if _stands_in_another(chunks, name):
            continue
        if name in REPEATED:
            _write_entries(chunks, name, _entries(wanted, name), _entries(sparse, name))
        else:
            _write_table(chunks, name, wanted, sparse)
    return mark + join(chunks).replace("\n", newline)


def _apart_from(chunks: list[Chunk], table: Table) -> Table:
    """*table* without the groups where these have headings of their own.

    `attendance.heading = "x"` may stand at the top, with [[attendance.groups]] further down.
    """
    if "attendance" not in table or all(chunk.name != GROUPS for chunk in chunks):
        return table
    kept = {key: value for key, value in _table(table, "attendance").items() if key != GROUPS[1]}
    return {**table, "attendance": kept}


def _edit(block: Chunk, wanted: Table, sparse: Table) -> None:
    """Bring *block* to say what is *wanted*, save what stands under headings below its own."""
    name = block.name or ()
    below = [each for each in HEADINGS if each[: len(name)] == name and len(each) > len(name)]
    block.lines = edited(block.lines, wanted, sparse, {each[len(name)] for each in below})


def _stands_in_another(chunks: list[Chunk], name: Name) -> bool:
    """Whether a key of another block holds what the heading *name* would."""
    if any(chunk.name == name for chunk in chunks):
        return False
    return any(
        chunk.name == name[:depth] and name[depth] in held(chunk.lines)
        for chunk in chunks
        for depth in range(len(name))
    )


def _write_table(chunks: list[Chunk], name: Name, wanted: Table, sparse: Table) -> None:
    key = name[0]
    block = next((chunk for chunk in chunks if chunk.name == name), None)
    needed = _table(sparse, key)
    if block is None:
        own = {part for part in needed if (*name, part) not in HEADINGS}
        if not own:
            return
        block = new_block(name)
        chunks.insert(place(chunks, name), block)
    _edit(block, _table(wanted, key), needed)


def _write_entries(
    chunks: list[Chunk], name: Name, wanted: list[Table], sparse: list[Table]
) -> None:
    """Write the entries of a repeated heading, each into the block that has its name."""
    key = KNOWN_BY.get(name, "name")
    pool: dict[str, list[Chunk]] = {}
    for chunk in chunks:
        if chunk.name == name:
            pool.setdefault(clean(str(held(chunk.lines)[key])), []).append(chunk)
    kept = [known.pop(0) if (known := pool.get(str(entry[key]))) else None for entry in wanted]
    for block, entry, needed in zip(arrange(chunks, kept, name), wanted, sparse, strict=True):
        _edit(block, entry, needed)


def _table(table: Table, key: str) -> Table:
    value = table.get(key)
    return value if isinstance(value, dict) else {}


def _entries(table: Table, name: Name) -> list[Table]:
    for key in name[:-1]:
        table = _table(table, key)
    value = table.get(name[-1])
    return value if isinstance(value, list) else []
