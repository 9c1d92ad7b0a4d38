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
from clerk_tui.minutes.compose.item_blocks import ItemComposer
from clerk_tui.minutes.privacy.public_part import public_part
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.minutes.wording.sentences import Sentences
from clerk_tui.widgets.printed_blocks import BULLET, lead_of, printed
from clerk_tui.widgets.printed_minutes import PrintedRow
from clerk_tui.widgets.text import plain

DEPTHS = (2, 3, 4)  # the levels at which the heading of an item may stand


def printed_rows(meeting: Meeting, style: HouseStyle, *, private: bool) -> list[PrintedRow]:
    """The minutes as `compose` makes them, row by row. Raises Refusal as it does."""
    document = compose(meeting, style, private=private)
    marks = [text for text in (document.copy, document.draft) if text]
    rows = [PrintedRow(plain(mark, "bold")) for mark in marks]
    rows += [_row([block]) for block in document.head]
    if document.columns:
        rows.append(_row([Lines("", (" | ".join(document.columns),))]))
    shown = meeting if private else public_part(meeting)
    rows += _business(document, meeting, shown, style)
    rows += [_row([block]) for block in document.foot]
    return [_close(row, below) for row, below in zip(rows, [*rows[1:], None], strict=True)]


def _close(row: PrintedRow, below: PrintedRow | None) -> PrintedRow:
    """*Row*, without the blank line after it where it is a bullet and the next is one too."""
    points = below is not None and row.lead == below.lead == BULLET
    return replace(row, tight=True) if points else row


class _TracedSetter(ItemComposer):
    """Sets items as the minutes do, and remembers which entry each part came from.

    Bullets and actions that follow one another are joined when they are set, but each
    point and each action stays the object it was: so parts are known by identity.
    """

    origins: dict[int, str] = field(default_factory=dict)
    _held: list[object] = field(default_factory=list)

    def with_origin(self, blocks: list[Block], entry: Entry) -> list[Block]:
        blocks = super().with_origin(blocks, entry)
        for block in blocks:
            for _, part in _parts(block):
                self.origins[id(part)] = entry.ident
                self._held.append(part)  # an id is of one object only while that is held
        return blocks

    def found(
        self, item: Item, number: str, stub: str, blocks: Sequence[Block], at: int
    ) -> tuple[int | None, list[Block]]:
        """Where in *blocks* those of *item* stand, and what they are; `origins` is then theirs.

        How deep its heading is depends on what stands above it, so each depth is tried.
        """
        own: list[Block] = []
        for depth in (self.depth, *(d for d in DEPTHS if d != self.depth)):
            self.origins.clear()
            self._held.clear()
            self.depth = depth
            own = self.blocks(item, number, stub)
            here = _found(blocks, own, at)
            if here is not None:
                return here, own
        return None, own


def _parts(block: Block) -> Iterator[tuple[Block, object]]:
    """The parts of a block that may come from different entries, each set by itself."""
    if isinstance(block, Bullets):
        yield from ((Bullets((point,)), point) for point in block.points)
    elif isinstance(block, Actions):
        for n, action in enumerate(block.actions):
            yield Actions("" if n else block.heading, (action,)), action
    else:
        yield block, block


def _business(
    document: Document, whole: Meeting, shown: Meeting, style: HouseStyle
) -> Iterator[PrintedRow]:
    """The rows of the business: what `compose` set, laid beside the same items traced.

    What cannot be matched is shown all the same; it only cannot be changed from here.
    """
    blocks = document.business
    actions = {ident: number.printed for ident, number in action_numbers(whole).items()}
    setter = _TracedSetter(whole, style, Sentences(shown, style), actions)
    numbers = minute_numbers(whole)
    hidden: set[str] = set() if shown is whole else hidden_in_public(whole)
    at = 0
    for item in shown.taken_items:
        stub = withheld_notice(item, style) if item.ident in hidden else ""
        here, own = setter.found(item, numbers[item.ident].printed, stub, blocks, at)
        if here is None:
            continue
        yield from (_row([block]) for block in blocks[at:here])
        yield from _item_rows(item, own, setter)
        at = here + len(own)
    yield from (_row([block]) for block in blocks[at:])


def _found(blocks: Sequence[Block], own: list[Block], at: int) -> int | None:
    """Where in *blocks*, from *at* on, the blocks of an item stand."""
    if not own:
        return None
    places = range(at, len(blocks) - len(own) + 1)
    return next(
        (n for n in places if blocks[n] == own[0] and list(blocks[n : n + len(own)]) == own), None
    )


def _item_rows(item: Item, own: list[Block], setter: _TracedSetter) -> Iterator[PrintedRow]:
    """The rows of one item: its heading, then a row to each entry that prints anything."""
    entries = {entry.ident: entry for entry in item.entries}
    held: list[Block] = []
    of = ""
    for n, (block, part) in enumerate(p for each in own for p in _parts(each)):
        origin = setter.origins.get(id(part), "")
        if n == 0 and isinstance(block, Heading) and not origin and block.level == setter.depth:
            # A heading that runs on holds the words of the first entry.
            first = next(iter(setter.origins.values()), "") if block.run_in else ""
            yield replace(_row([block], item, entries.get(first)), opens=True)
            continue
        if held and origin != of and not (of == "" and isinstance(held[-1], Heading)):
            yield _row(held, item, entries.get(of))
            held = []
        held.append(block)
        of = origin
    if held:
        yield _row(held, item, entries.get(of))


def _row(blocks: list[Block], item: Item | None = None, entry: Entry | None = None) -> PrintedRow:
    return PrintedRow(
        plain("\n\n").join([printed(block) for block in blocks]),
        item.ident if item else "",
        entry.ident if entry else "",
        private=bool(entry and entry.private),
        lead=lead_of(blocks[0]) if len(blocks) == 1 else "",
        result=all(_is_result(block) for block in blocks),
    )


def _is_result(block: Block) -> bool:
    """Whether *block* tells what became of a motion, and not the motion itself."""
    return isinstance(block, Para | Decision) and block.origin.field == "result"
