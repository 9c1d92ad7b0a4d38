"""What stands in the margin, or in the columns, beside the entries of one item."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from msgspec.structs import replace

from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Item
from clerk_tui.minutes.compose.document import Block, Bullets, Decision, Para
from clerk_tui.minutes.style.house_style import HouseStyle

Words = tuple[str, ...]


class Margins:
    """Owner and due date of the actions of one item, beside the entries they belong to.

    `beside` has those by entry, where the house prints them so; an action that is to stand
    beside something that is not printed is not among them.
    """

    def __init__(self, item: Item, way: str, sentence: Callable[[mt.Matter], str]) -> None:
        """Read them off *item*; *way* is how the house prints actions."""
        self._way = way
        self._sentence = sentence
        self.beside: dict[str, list[Words]] = defaultdict(list)
        if way not in ("margin", "columns"):
            return
        actions = [e.matter for e in item.entries if isinstance(e.matter, mt.Action)]
        wanted = {action.beside for action in actions}
        having = (entry for entry in item.entries if entry.ident in wanted)
        shown = {entry.ident for entry in having if self._may_have(entry)}
        for action in actions:
            if action.beside in shown:
                self.beside[action.beside].append((action.owner, action.due))

    def _may_have(self, entry: Entry) -> bool:
        """Whether *entry* is printed as something that may have words beside it."""
        if entry.told or isinstance(entry.matter, mt.Note | mt.Table | mt.SubHeading):
            return False
        if isinstance(entry.matter, mt.Resolution):
            return bool(entry.wording or entry.matter.clauses)
        return bool(entry.wording or self._sentence(entry.matter))

    def words_beside(self, entry: Entry) -> Words:
        """The words beside *entry*, its own first: owner and due date, or all in one."""
        own = entry.matter.margin if isinstance(entry.matter, mt.Paragraph | mt.Bullet) else ""
        pairs: list[Words] = [(own,)] if own else []
        pairs += self.beside.get(entry.ident, [])
        if self._way == "columns" and pairs:
            owners = "; ".join(pair[0] for pair in pairs if pair[0])
            return owners, "; ".join(pair[1] for pair in pairs if pair[1:] and pair[1])
        if len(pairs) > 1:
            return ("; ".join(" – ".join(word for word in pair if word) for pair in pairs),)
        return pairs[0] if pairs else ()


def label_margins(blocks: Iterable[Block], style: HouseStyle) -> list[Block]:
    """*Blocks* saying what stands in their margins, where no heading of a column says it."""
    if style.layout_choice("actions") != "margin" or style.layout_choice("columns"):
        return list(blocks)
    label = style.say("action_beside")
    return [_labelled(block, label) for block in blocks]


def _labelled(block: Block, label: str) -> Block:
    if isinstance(block, Para):
        return _of_para(block, label)
    if isinstance(block, Bullets):
        return Bullets(tuple(_of_para(each, label) for each in block.points))
    if isinstance(block, Decision):
        return replace(block, clauses=tuple(_of_para(each, label) for each in block.clauses))
    return block


def _of_para(para: Para, label: str) -> Para:
    return replace(para, beside=label) if any(para.margin) else para
