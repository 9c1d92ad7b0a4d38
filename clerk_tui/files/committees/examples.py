"""The committee files that come with the program, and new ones begun from them."""

import re
from importlib.resources import files

from msgspec.structs import replace

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body
from clerk_tui.files.committees.block_order import remove_block
from clerk_tui.files.committees.blocks import Chunk, Name, join_blocks, split_blocks
from clerk_tui.files.committees.text import clean, find_nearest, is_blank

KINDS = {
    "police and crime panel": "police-and-crime-panel",
    "scrutiny board": "scrutiny-board",
    "committee": "council-committee",
    "parish council": "parish-council",
}
# Words of a kind that is none of these, with the kind it is most like.
_TELLING_WORDS = (
    ({"panel"}, "police and crime panel"),
    ({"scrutiny", "board"}, "scrutiny board"),
    ({"commissioner"}, "scrutiny board"),
    ({"parish"}, "parish council"),
    ({"town"}, "parish council"),
    ({"community", "council"}, "parish council"),
    ({"village"}, "parish council"),
)
_TYPING_MISTAKE = 0.85


def shipped_examples() -> dict[str, str]:
    """Return the text of each example, by the name of its file without ".toml"."""
    folder = files("clerk_tui") / "templates" / "committees"
    entries = sorted(
        (entry for entry in folder.iterdir() if entry.name.endswith(".toml")),
        key=lambda entry: entry.name,
    )
    return {entry.name.removesuffix(".toml"): entry.read_text("utf-8") for entry in entries}


def nearest_kind(kind: str) -> str:
    """Return the kind of body with an example that is most like *kind*."""
    if likely_kind := find_nearest(kind, KINDS, _TYPING_MISTAKE):
        return likely_kind
    words = set(kind.casefold().split())
    return next(
        (kind_name for telling_words, kind_name in _TELLING_WORDS if telling_words <= words),
        "committee",
    )


def emptied_example(kind: str) -> str:
    """Return the example for *kind*, with one member and one officer left in it as remarks."""
    chunks = split_blocks(shipped_examples()[KINDS[nearest_kind(kind)]])
    for name in (("members",), ("officers",)):
        _leave_one_as_remark(chunks, name)
    return join_blocks(chunks)


def _leave_one_as_remark(chunks: list[Chunk], name: Name) -> None:
    """Make a remark of the first block called *name* and take out the others."""
    blocks = [chunk for chunk in chunks if chunk.name == name]
    for block in blocks[1:]:
        remove_block(chunks, block)
    for block in blocks[:1]:
        lines = block.text.splitlines(keepends=True)
        remark = "".join(line if line.startswith("#") else f"# {line}" for line in lines)
        chunks[chunks.index(block)] = Chunk(None, lines=remark)


def without_example_details(body: Body, name: str, kind: str) -> Body:
    """Return *body*, read from an emptied example, as a new committee's own.

    What belonged to the invented body alone goes: its authority, its vacancies, how it calls
    itself, and the letters before its minute numbers.

    Raises:
        Refusal: if *name* is empty.
    """
    if is_blank(clean(name)):
        raise Refusal("The committee has no name.", "Type its name as the minutes print it.")
    minute = re.sub(r"\A[A-Za-z]+(?=\{)", "", body.numbering.minute)
    return replace(
        body,
        name=clean(name).strip(),
        kind=clean(kind).strip() or body.kind,
        authority="",
        calls_itself="",
        vacancies=0,
        numbering=replace(body.numbering, minute=minute),
    )
