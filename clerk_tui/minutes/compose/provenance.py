"""The origin of each block: the entry it was made from, stored with it and never printed."""

from typing import TypeVar

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

_WithOrigin = TypeVar("_WithOrigin", bound=Para | ActionLine | Heading | Grid | Decision)


def origin_field(field: str) -> Place:
    """Return an origin that names a field only; `trace_blocks` adds the entry."""
    return Place(field=field)


def mark_as_beside(blocks: list[Block]) -> list[Block]:
    """Mark *blocks* as made from the facts of an entry, beside the clerk's own words."""
    origin = origin_field("beside")
    return [replace(b, origin=origin) if isinstance(b, Para) else b for b in blocks]


def action_para(matter: mt.Action, ref: str) -> Para:
    """Return an action with its owner and due date in the margin."""
    return Para(matter.text, ref, (matter.owner, matter.due), origin=origin_field("action"))


def trace_blocks(blocks: list[Block], entry: Entry) -> list[Block]:
    """Return *blocks* with *entry* as their origin."""
    return [_trace(block, entry) for block in blocks]


def _trace(block: Block, entry: Entry) -> Block:
    if isinstance(block, Para):
        return _traced(block, entry)
    if isinstance(block, Bullets):
        return Bullets(tuple(_traced(point, entry) for point in block.points))
    if isinstance(block, Actions):
        return replace(block, actions=tuple(_traced(line, entry) for line in block.actions))
    if isinstance(block, Heading | Grid | Decision):
        return _traced(block, entry)
    return block


def _traced(part: _WithOrigin, entry: Entry) -> _WithOrigin:
    field = part.origin.field or "text"
    return replace(part, origin=Place(entry.item, entry.ident, field, entry.private))
