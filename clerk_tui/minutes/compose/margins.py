"""The words in the margin or the columns beside the entries of one item."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Item
from clerk_tui.minutes.compose.document import Block, Bullets, Decision, Para
from clerk_tui.minutes.style.house_style import HouseStyle

Words = tuple[str, ...]


class Margins:
    """The owners and due dates of one item's actions, beside the entries they belong to."""

    def __init__(
        self, item: Item, actions_layout: str, sentence: Callable[[mt.Matter], str]
    ) -> None:
        """Collect what stands beside the entries of *item*.

        Args:
            item: The item.
            actions_layout: Where the house style prints actions, such as "margin".
            sentence: Returns the sentence that a matter prints.
        """
        self._actions_layout = actions_layout
        self._sentence = sentence
        self.beside: dict[str, list[Words]] = defaultdict(list)
        """Owners and due dates by the entry they are printed beside."""
        in_margin = actions_layout in ("margin", "columns")
        actions = [
            entry.matter
            for entry in item.entries
            if isinstance(entry.matter, mt.Action) and (in_margin or entry.printed_elsewhere)
        ]
        entries_wanted = {action.beside for action in actions}
        candidates = (entry for entry in item.entries if entry.ident in entries_wanted)
        with_margin = {entry.ident for entry in candidates if self._takes_margin(entry)}
        for action in actions:
            if action.beside in with_margin:
                self.beside[action.beside].append((action.owner, action.due))

    def _takes_margin(self, entry: Entry) -> bool:
        """Return True if *entry* is printed as a block that can have words beside it."""
        if entry.printed_elsewhere or isinstance(entry.matter, mt.Note | mt.Table | mt.SubHeading):
            return False
        if isinstance(entry.matter, mt.Resolution):
            return bool(entry.wording or entry.matter.clauses)
        return bool(entry.wording or self._sentence(entry.matter))

    def prints_beside(self, matter: mt.Matter) -> bool:
        """Return True of an action whose owner and date print beside the entry it belongs to."""
        return isinstance(matter, mt.Action) and matter.beside in self.beside

    def needs_label(self, entry: Entry) -> bool:
        """Return True if an action stands beside *entry* in a house that has no margin for it."""
        return entry.ident in self.beside and self._actions_layout not in ("margin", "columns")

    def words_beside(self, entry: Entry) -> Words:
        """Return the words beside *entry*: owner and due date, or all of them in one text."""
        margin_words = entry.margin
        if isinstance(entry.matter, mt.Paragraph | mt.Bullet):
            margin_words = margin_words or entry.matter.margin
        margins: list[Words] = [(margin_words,)] if margin_words else []
        margins += self.beside.get(entry.ident, [])
        if self._actions_layout == "columns" and margins:
            owners = "; ".join(words[0] for words in margins if words[0])
            return owners, "; ".join(words[1] for words in margins if words[1:] and words[1])
        if len(margins) > 1:
            return ("; ".join(" – ".join(word for word in words if word) for words in margins),)
        return margins[0] if margins else ()


def label_margins(blocks: Sequence[Block], style: HouseStyle) -> list[Block]:
    """Return *blocks* with a label on their margins, unless a column heading says what they are."""
    if style.layout_choice("actions") != "margin" or style.layout_choice("columns"):
        return list(blocks)
    return [_label_block(block, style) for block in blocks]


def _label_block(block: Block, style: HouseStyle) -> Block:
    if isinstance(block, Para):
        return _label_para(block, style)
    if isinstance(block, Bullets):
        return Bullets(tuple(_label_para(point, style) for point in block.points))
    if isinstance(block, Decision):
        return replace(block, clauses=tuple(_label_para(clause, style) for clause in block.clauses))
    return block


def _label_para(para: Para, style: HouseStyle) -> Para:
    return replace(para, beside=style.say("action_beside")) if any(para.margin) else para
