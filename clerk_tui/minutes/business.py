"""The entries of one item, set as blocks in their order."""

from collections import defaultdict
from dataclasses import dataclass, replace

from clerk_tui.domain import matters as mt
from clerk_tui.domain.meeting import Entry, Item, Meeting
from clerk_tui.domain.numbers import entry_numbers
from clerk_tui.minutes.document import (
    ActionLine,
    Actions,
    Block,
    Bullets,
    Decision,
    Grid,
    Heading,
    Para,
)
from clerk_tui.minutes.house_style import HouseStyle
from clerk_tui.minutes.sentences import Sentences


@dataclass
class ItemSetter:
    """Sets one item after another. `actions` are the printed references by entry.

    `depth` is the level of an item's heading: one deeper where items stand under sections.
    """

    meeting: Meeting
    style: HouseStyle
    sentences: Sentences
    actions: dict[str, str]
    depth: int = 2

    def blocks(self, item: Item, number: str, stub: str = "") -> list[Block]:
        """The heading of *item* and everything under it; *stub* stands for what is private."""
        self._numbers = {
            ident: n.printed for ident, n in entry_numbers(self.meeting, item, number).items()
        }
        self._margins = self._beside(item)
        inside: list[Block] = []
        for entry in item.entries:
            if entry.heading and not self._follows_actions(entry, inside):
                inside.append(Heading(entry.heading, level=self.depth + 1))
            inside = _joined(inside, self._set(entry))
        said = self.style.say(item.disposition) if item.disposition else ""
        if said and not item.entries:
            inside.append(Para(said))
        if stub:
            inside.append(Para(stub))
        return self._under_heading(item, number, inside)

    def _under_heading(self, item: Item, number: str, inside: list[Block]) -> list[Block]:
        heading = Heading(item.title, number, self.depth)
        if item.run_in and inside and isinstance(inside[0], Para):
            heading, inside = replace(heading, run_in=inside[0].text), inside[1:]
        return [heading, *inside] if heading.text or heading.number or heading.run_in else inside

    def _beside(self, item: Item) -> dict[str, tuple[str, ...]]:
        """What stands in the margin of each entry: owner and due date of its actions."""
        margins: dict[str, list[str]] = defaultdict(list)
        if self.style.chooses("actions") not in ("margin", "columns"):
            return {}
        for entry in item.entries:
            matter = entry.matter
            if isinstance(matter, mt.Action) and matter.beside:
                margins[matter.beside] += [matter.owner, matter.due]
        return {ident: tuple(words) for ident, words in margins.items()}

    def _margin(self, entry: Entry) -> tuple[str, ...]:
        own = entry.matter.margin if isinstance(entry.matter, mt.Paragraph | mt.Bullet) else ""
        return self._margins.get(entry.ident, ()) or ((own,) if own else ())

    def _follows_actions(self, entry: Entry, inside: list[Block]) -> bool:
        """Whether the heading over a list of actions stands already."""
        last = inside[-1] if inside else None
        return isinstance(entry.matter, mt.Action) and isinstance(last, Actions)

    def _set(self, entry: Entry) -> list[Block]:
        matter = entry.matter
        if entry.told or isinstance(matter, mt.Note):
            return []
        if isinstance(matter, mt.Table):
            return [Grid(matter.rows, matter.columns, matter.caption)]
        if isinstance(matter, mt.Resolution) and not entry.wording:
            return [self._decision(matter)]
        if isinstance(matter, mt.Action) and not entry.wording:
            return self._action(entry, matter)
        if isinstance(matter, mt.SubHeading):
            return [Heading(matter.text, self._number(entry), level=self.depth + 1)]
        if isinstance(matter, mt.Bullet):
            point = Para(entry.wording or matter.text, self._number(entry), self._margin(entry))
            return [Bullets((point,))]
        text = entry.wording or self._sentence(matter)
        sub = isinstance(matter, mt.Paragraph) and matter.sub
        blocks: list[Block] = []
        if text:
            blocks.append(Para(text, self._number(entry), self._margin(entry), sub))
        if isinstance(matter, mt.Motion) and matter.vote:
            blocks.extend(Para(line) for line in self.sentences.division(matter.vote))
        return blocks

    def _number(self, entry: Entry) -> str:
        return self._numbers.get(entry.ident, "")

    def _sentence(self, matter: mt.Matter) -> str:
        say = self.sentences
        if isinstance(matter, mt.Paragraph):
            return matter.text
        if isinstance(matter, mt.Declaration):
            return say.declaration(matter)
        if isinstance(matter, mt.Question):
            return say.question(matter)
        if isinstance(matter, mt.Exchange):
            return say.exchange(matter)
        if isinstance(matter, mt.Motion):
            return say.motion(matter)
        if isinstance(matter, mt.Happening):
            return say.happening(matter) if self._printed(matter) else ""
        return ""

    def _printed(self, matter: mt.Happening) -> bool:
        """Whether the house prints arrivals and departures, where this is one."""
        return matter.kind not in ("joined", "left") or self.style.chooses("movements") == "printed"

    def _decision(self, matter: mt.Resolution) -> Decision:
        marks = (*matter.marks, *[""] * len(matter.clauses))
        clauses = tuple(Para(text, mark) for text, mark in zip(matter.clauses, marks, strict=False))
        run_on = self.style.chooses("resolution") == "run on" or matter.lead.endswith(":")
        return Decision(
            matter.lead, clauses, run_on and bool(matter.lead), matter.reasons_label, matter.reasons
        )

    def _action(self, entry: Entry, matter: mt.Action) -> list[Block]:
        way = self.style.chooses("actions")
        ref = self.actions.get(entry.ident, "")
        if way in ("margin", "columns"):
            if matter.beside:
                return []
            margin = tuple(word for word in (matter.owner, matter.due) if word)
            return [Para(matter.text, ref, margin)]
        heading = entry.heading or matter.heading or self.style.say("action_heading")
        owner = "" if way == "between" else matter.owner
        due = "" if way == "between" and matter.due in matter.text else matter.due
        line = ActionLine(matter.text, ref, owner, due, matter.update)
        return [Actions("" if entry.heading else heading, (line,))]


def _joined(blocks: list[Block], more: list[Block]) -> list[Block]:
    """*Blocks* and *more*, with bullets and actions that follow one another in one block."""
    for block in more:
        last = blocks[-1] if blocks else None
        if isinstance(block, Bullets) and isinstance(last, Bullets):
            blocks = [*blocks[:-1], Bullets((*last.points, *block.points))]
        elif (
            isinstance(block, Actions)
            and isinstance(last, Actions)
            and block.heading in ("", last.heading)
        ):
            blocks = [*blocks[:-1], Actions(last.heading, (*last.actions, *block.actions))]
        else:
            blocks = [*blocks, block]
    return blocks
