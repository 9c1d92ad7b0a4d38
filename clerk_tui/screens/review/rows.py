"""The rows of the review: the minutes as composed, and which entry each part came from."""

from collections.abc import Iterator, Sequence

from msgspec import field
from msgspec.structs import replace

from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.numbering.numbers import action_numbers, minute_numbers
from clerk_tui.minutes.compose.compose import compose, hidden_in_public, withheld_notice
from clerk_tui.minutes.compose.document import (
    Actions,
    Block,
    Bullets,
    Decision,
    Document,
    Heading,
    Lines,
    Para,
)
from clerk_tui.minutes.compose.items.item_blocks import ItemComposer
from clerk_tui.minutes.privacy.public_part import public_part
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.minutes.wording.sentences import Sentences
from clerk_tui.widgets.printed_blocks import BULLET, block_lead, draw_block
from clerk_tui.widgets.printed_minutes import PrintedRow
from clerk_tui.widgets.text import plain

DEPTHS = (2, 3, 4)  # the levels at which the heading of an item may stand


def printed_rows(meeting: Meeting, style: HouseStyle, *, private: bool) -> list[PrintedRow]:
    """Return the minutes as `compose` makes them, row by row. Raises Refusal as it does."""
    document = compose(meeting, style, private=private)
    copy_marks = [text for text in (document.copy, document.draft) if text]
    rows = [PrintedRow(plain(mark, "bold")) for mark in copy_marks]
    rows += [_row([block]) for block in document.head]
    if document.columns:
        rows.append(_row([Lines("", (" | ".join(document.columns),))]))
    shown_meeting = meeting if private else public_part(meeting)
    rows += _business(document, meeting, shown_meeting, style)
    rows += [_row([block]) for block in document.foot]
    return [
        _tighten_bullet(row, row_below)
        for row, row_below in zip(rows, [*rows[1:], None], strict=True)
    ]


def _tighten_bullet(row: PrintedRow, row_below: PrintedRow | None) -> PrintedRow:
    """Return *row*, without the blank line after it if it and the next are both bullets."""
    are_bullets = row_below is not None and row.lead == row_below.lead == BULLET
    return replace(row, tight=True) if are_bullets else row


class _TracingComposer(ItemComposer):
    """Composes items as the minutes do, and notes which entry each part came from.

    Bullets and actions that follow one another are joined when they are composed, but each
    point and each action stays the object it was: so parts are known by identity.
    """

    origins: dict[int, str] = field(default_factory=dict)
    """The ident of its entry, by the `id` of each part."""
    _parts_alive: list[object] = field(default_factory=list)
    """The parts; an `id` belongs to one object only while that object lives."""

    def with_origin(self, blocks: list[Block], entry: Entry) -> list[Block]:
        """Return *blocks* as they are composed from *entry*, and note that they are."""
        blocks = super().with_origin(blocks, entry)
        for block in blocks:
            for _, part in _parts(block):
                self.origins[id(part)] = entry.ident
                self._parts_alive.append(part)
        return blocks

    def find_item(
        self, item: Item, number: str, stub: str, blocks: Sequence[Block], start_index: int
    ) -> tuple[int | None, list[Block]]:
        """Find the blocks of an item among those of the minutes; `origins` is then of them.

        How deep its heading is depends on what stands above it, so each depth is tried.

        Args:
            item: The item.
            number: Its minute number.
            stub: What is printed in its place, if it is withheld.
            blocks: The blocks of all business.
            start_index: The index in *blocks* to search from.

        Returns:
            The index of its first block (None if they are not found), and its blocks.
        """
        item_blocks: list[Block] = []
        for depth in (self.depth, *(d for d in DEPTHS if d != self.depth)):
            self.origins.clear()
            self._parts_alive.clear()
            self.depth = depth
            item_blocks = self.blocks(item, number, stub)
            index = _index_of_run(blocks, item_blocks, start_index)
            if index is not None:
                return index, item_blocks
        return None, item_blocks


def _parts(block: Block) -> Iterator[tuple[Block, object]]:
    """Yield the parts of a block that may come from different entries, each as a block too."""
    if isinstance(block, Bullets):
        yield from ((Bullets((point,)), point) for point in block.points)
    elif isinstance(block, Actions):
        for n, action in enumerate(block.actions):
            heading, heads = ("", ()) if n else (block.heading, block.columns)
            yield Actions(heading, (action,), heads, block.cells), action
    else:
        yield block, block


def _business(
    document: Document, whole_meeting: Meeting, meeting: Meeting, style: HouseStyle
) -> Iterator[PrintedRow]:
    """Yield the rows of the business: what `compose` made, matched with the same items traced.

    What cannot be matched is shown all the same; it only cannot be changed from here.
    """
    blocks = document.business
    actions = {ident: number.printed for ident, number in action_numbers(whole_meeting).items()}
    composer = _TracingComposer(whole_meeting, style, Sentences(meeting, style), actions)
    numbers = minute_numbers(whole_meeting)
    private_idents: set[str] = (
        set() if meeting is whole_meeting else hidden_in_public(whole_meeting)
    )
    block_index = 0
    for item in meeting.taken_items:
        stub = withheld_notice(item, style) if item.ident in private_idents else ""
        number = numbers[item.ident].printed
        index, item_blocks = composer.find_item(item, number, stub, blocks, block_index)
        if index is None:
            continue
        yield from (_row([block]) for block in blocks[block_index:index])
        yield from _item_rows(item, item_blocks, composer)
        block_index = index + len(item_blocks)
    yield from (_row([block]) for block in blocks[block_index:])


def _index_of_run(blocks: Sequence[Block], run: list[Block], start_index: int) -> int | None:
    """Return where in *blocks* *run* begins, from *start_index* on; None if nowhere."""
    if not run:
        return None
    indexes = range(start_index, len(blocks) - len(run) + 1)
    return next(
        (n for n in indexes if blocks[n] == run[0] and list(blocks[n : n + len(run)]) == run), None
    )


def _item_rows(
    item: Item, item_blocks: list[Block], composer: _TracingComposer
) -> Iterator[PrintedRow]:
    """Yield the rows of one item: its heading, then a row for each entry that prints anything."""
    entries = {entry.ident: entry for entry in item.entries}
    row_blocks: list[Block] = []
    row_entry = ""
    parts = (part for item_block in item_blocks for part in _parts(item_block))
    for n, (block, part) in enumerate(parts):
        origin = composer.origins.get(id(part), "")
        if n == 0 and isinstance(block, Heading) and not origin and block.level == composer.depth:
            # A heading that runs on holds the words of the first entry.
            first_origin = next(iter(composer.origins.values()), "") if block.run_in else ""
            yield replace(_row([block], item, entries.get(first_origin)), opens=True)
            continue
        follows_heading = row_entry == "" and row_blocks and isinstance(row_blocks[-1], Heading)
        if row_blocks and origin != row_entry and not follows_heading:
            yield _row(row_blocks, item, entries.get(row_entry))
            row_blocks = []
        row_blocks.append(block)
        row_entry = origin
    if row_blocks:
        yield _row(row_blocks, item, entries.get(row_entry))


def _row(blocks: list[Block], item: Item | None = None, entry: Entry | None = None) -> PrintedRow:
    return PrintedRow(
        plain("\n\n").join([draw_block(block) for block in blocks]),
        item.ident if item else "",
        entry.ident if entry else "",
        private=bool(entry and entry.private),
        lead=block_lead(blocks[0]) if len(blocks) == 1 else "",
        result=all(_is_result(block) for block in blocks),
    )


def _is_result(block: Block) -> bool:
    """Return True if *block* prints the result of a motion, and not the motion itself."""
    return isinstance(block, Para | Decision) and block.origin.field == "result"
