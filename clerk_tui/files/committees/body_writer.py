"""Write a body as a committee file, with the clerk's own layout kept."""

from tomlkit.exceptions import TOMLKitError

from clerk_tui.domain.model.body import Body
from clerk_tui.files.committees.block_order import arrange_blocks, find_place, new_block
from clerk_tui.files.committees.blocks import Chunk, Name, join_blocks, split_blocks
from clerk_tui.files.committees.layout import GROUPS, HEADINGS, KNOWN_BY, REPEATED, to_table
from clerk_tui.files.committees.text import clean
from clerk_tui.files.committees.toml_edits import edit_block, plain_values

Table = dict[str, object]


def update_in_place(body: Body, previous: str) -> str:
    """Return *previous* changed to describe *body*; empty if its layout is too strange for that."""
    try:
        return format_committee(body, previous)
    except TOMLKitError:
        return ""


def format_committee(body: Body, previous: str) -> str:
    """Return the text of the file of *body*, with as little changed from *previous* as can be."""
    byte_order_mark = "\ufeff" if previous.startswith("\ufeff") else ""
    newline = "\r\n" if "\r\n" in previous else "\n"
    chunks = split_blocks(previous.removeprefix("\ufeff").replace("\r\n", "\n"))
    whole_table, sparse = to_table(body), to_table(body, omit_defaults=True)
    _update_block(
        chunks[0],
        _without_separate_groups(chunks, whole_table),
        _without_separate_groups(chunks, sparse),
    )
    for name in HEADINGS:
        if _is_in_another_block(chunks, name):
            continue
        if name in REPEATED:
            _write_entries(chunks, name, _entries_at(whole_table, name), _entries_at(sparse, name))
        else:
            _write_table(chunks, name, whole_table, sparse)
    return byte_order_mark + join_blocks(chunks).replace("\n", newline)


def _without_separate_groups(chunks: list[Chunk], table: Table) -> Table:
    """Return *table* without the groups, if these have headings of their own.

    `attendance.heading = "x"` may stand at the top, with [[attendance.groups]] further down.
    """
    if "attendance" not in table or all(chunk.name != GROUPS for chunk in chunks):
        return table
    attendance = {
        key: value for key, value in _table_at(table, "attendance").items() if key != GROUPS[1]
    }
    return {**table, "attendance": attendance}


def _update_block(block: Chunk, new_values: Table, sparse: Table) -> None:
    """Make *block* hold the *new_values*, except those under headings below its own."""
    name = block.name or ()
    headings_below = [
        heading for heading in HEADINGS if heading[: len(name)] == name and len(heading) > len(name)
    ]
    block.lines = edit_block(
        block.lines, new_values, sparse, {heading[len(name)] for heading in headings_below}
    )


def _is_in_another_block(chunks: list[Chunk], name: Name) -> bool:
    """Return True if a key of another block holds what the heading *name* would."""
    if any(chunk.name == name for chunk in chunks):
        return False
    return any(
        chunk.name == name[:depth] and name[depth] in plain_values(chunk.lines)
        for chunk in chunks
        for depth in range(len(name))
    )


def _write_table(chunks: list[Chunk], name: Name, new_values: Table, sparse: Table) -> None:
    key = name[0]
    block = next((chunk for chunk in chunks if chunk.name == name), None)
    table_needed = _table_at(sparse, key)
    if block is None:
        own_parts = {part for part in table_needed if (*name, part) not in HEADINGS}
        if not own_parts:
            return
        block = new_block(name)
        chunks.insert(find_place(chunks, name), block)
    _update_block(block, _table_at(new_values, key), table_needed)


def _write_entries(
    chunks: list[Chunk], name: Name, tables: list[Table], sparse_entries: list[Table]
) -> None:
    """Write the entries of a repeated heading, each into the block that has its name."""
    key = KNOWN_BY.get(name, "name")
    blocks_by_key: dict[str, list[Chunk]] = {}
    for chunk in chunks:
        if chunk.name == name:
            blocks_by_key.setdefault(clean(str(plain_values(chunk.lines)[key])), []).append(chunk)
    blocks_of_entries = [
        same_key.pop(0) if (same_key := blocks_by_key.get(str(entry[key]))) else None
        for entry in tables
    ]
    for block, entry, table_needed in zip(
        arrange_blocks(chunks, blocks_of_entries, name), tables, sparse_entries, strict=True
    ):
        _update_block(block, entry, table_needed)


def _table_at(table: Table, key: str) -> Table:
    value = table.get(key)
    return value if isinstance(value, dict) else {}


def _entries_at(table: Table, name: Name) -> list[Table]:
    for key in name[:-1]:
        table = _table_at(table, key)
    value = table.get(name[-1])
    return value if isinstance(value, list) else []
