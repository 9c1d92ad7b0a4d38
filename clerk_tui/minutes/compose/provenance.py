"""Which entry each block came from: kept beside it, and never printed."""

from msgspec.structs import replace

from clerk_tui.domain.drafts.lines import Place
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry
from clerk_tui.minutes.compose.document import (
    ActionLine,
    Actions,
    Block,
    Bullets,
    Decision,
    Grid,
    Heading,
    Para,
)


def part(field: str) -> Place:
    """The part of an entry that a block holds; `traced` fills in which entry."""
    return Place(field=field)


def beside(blocks: list[Block]) -> list[Block]:
    """*Blocks* that the house makes from the facts of an entry, beside its own words."""
    made = part("beside")
    return [replace(b, origin=made) if isinstance(b, Para) else b for b in blocks]


def action_para(matter: mt.Action, ref: str) -> Para:
    """An action with its owner and due date in the margin."""
    return Para(matter.text, ref, (matter.owner, matter.due), origin=part("action"))


def trace_blocks(blocks: list[Block], entry: Entry) -> list[Block]:
    """*Blocks*, knowing that they came from *entry*."""
    return [_traced(block, entry) for block in blocks]


def _traced(block: Block, entry: Entry) -> Block:
    if isinstance(block, Bullets):
        return Bullets(tuple(_with(point, entry) for point in block.points))
    if isinstance(block, Actions):
        return Actions(block.heading, tuple(_of_list(line, entry) for line in block.actions))
    if isinstance(block, Heading | Grid | Decision):
        return replace(block, origin=_place(block.origin, entry))
    return _with(block, entry) if isinstance(block, Para) else block


def _with(para: Para, entry: Entry) -> Para:
    return replace(para, origin=_place(para.origin, entry))


def _of_list(line: ActionLine, entry: Entry) -> ActionLine:
    return replace(line, origin=_place(line.origin, entry))


def _place(known: Place, entry: Entry) -> Place:
    return Place(entry.item, entry.ident, known.field or "text", entry.private)
