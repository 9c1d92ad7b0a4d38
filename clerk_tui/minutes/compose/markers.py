"""A document whose every text ends in a mark of its own, to find it again on paper.

Whatever a house's template or a file format makes of a document, the marks come out where the
texts do; so the lines of a draft know which entry they were printed from, and no template has
to say it. The marks are characters for private use, and are in no copy that is given out.
"""

import re
from collections.abc import Iterable

from msgspec.structs import replace

from clerk_tui.domain.drafts.lines import Line, Place, Stretch
from clerk_tui.minutes.compose.document import (
    ActionLine,
    Actions,
    Block,
    Bullets,
    Decision,
    Document,
    Grid,
    Heading,
    Para,
)

_FIRST, _LAST = 0x100000, 0x10FFFD
_MARKS = re.compile(f"[{chr(_FIRST)}-{chr(_LAST)}]")
_SEPARATORS = " \n–-:|•.\t"


class Marker:
    """Marks the texts of one document; `places` are where those of each mark came from."""

    def __init__(self) -> None:
        """Nothing is marked yet."""
        self.places: list[Place] = []

    def document(self, document: Document) -> Document:
        """*Document* with its texts marked."""
        mark = Place(field="mark")
        return replace(
            document,
            business=tuple(self._block(block) for block in document.business),
            draft=self._text(document.draft, mark),
            copy=self._text(document.copy, mark),
        )

    def _text(self, text: str, place: Place) -> str:
        if not text or len(self.places) > _LAST - _FIRST:
            return text
        self.places.append(place)
        return f"{text}{chr(_FIRST + len(self.places) - 1)}"

    def _of(self, text: str, place: Place, field: str) -> str:
        return self._text(text, replace(place, field=field))

    def _block(self, block: Block) -> Block:
        if isinstance(block, Heading):
            return self._heading(block)
        if isinstance(block, Para):
            return self._para(block)
        if isinstance(block, Bullets):
            return Bullets(tuple(self._para(point) for point in block.points))
        if isinstance(block, Grid):
            return self._grid(block)
        if isinstance(block, Decision):
            return self._decision(block)
        if isinstance(block, Actions):
            return Actions(block.heading, tuple(self._action(line) for line in block.actions))
        return block

    def _heading(self, block: Heading) -> Heading:
        return replace(
            block,
            number=self._of(block.number, block.origin, "number"),
            text=self._text(block.text, block.origin),
            run_in=self._text(block.run_in, block.run_in_origin),
        )

    def _para(self, block: Para) -> Para:
        of, action = block.origin, block.origin.field == "action"
        beside: tuple[str, ...] = ("owner", "due") if action else ("beside", "beside")
        if not action and len(block.margin) == 1:
            beside = ("margin",)  # its own, unless an action stands there: the desk sees which
        return replace(
            block,
            number=self._of(block.number, of, "number"),
            text=self._of(block.text, of, "text") if action else self._text(block.text, of),
            margin=tuple(
                self._of(word, of, name) for word, name in zip(block.margin, beside, strict=False)
            ),
        )

    def _grid(self, block: Grid) -> Grid:
        of = block.origin
        rows = [
            tuple(self._of(cell, of, f"cell {n} {c}") for c, cell in enumerate(row))
            for n, row in enumerate((block.columns, *block.rows))
        ]
        caption = self._of(block.caption, of, "caption")
        return replace(block, caption=caption, columns=rows[0], rows=tuple(rows[1:]))

    def _decision(self, block: Decision) -> Decision:
        of = block.origin
        made = of.field == "result"  # by a vote, from the words of the motion
        clauses = tuple(
            replace(
                clause,
                number=self._of(clause.number, of, "number"),
                text=self._of(clause.text, of, of.field if made else f"clause {n}"),
                margin=tuple(self._of(word, of, "beside") for word in clause.margin),
            )
            for n, clause in enumerate(block.clauses)
        )
        return replace(
            block,
            lead=self._of(block.lead, of, of.field if made else "lead"),
            clauses=clauses,
            reasons_label=self._of(block.reasons_label, of, "label"),
            reasons=self._of(block.reasons, of, "reasons"),
        )

    def _action(self, line: ActionLine) -> ActionLine:
        of = line.origin
        return replace(
            line,
            ref=self._of(line.ref, of, "number"),
            text=self._of(line.text, of, "text"),
            owner=self._of(line.owner, of, "owner"),
            due=self._of(line.due, of, "due"),
            update=self._of(line.update, of, "update"),
        )

    def traced(self, lines: Iterable[Line]) -> list[Line]:
        """The *lines* read from the marked copy: their words, and where those came from."""
        found = []
        for line in lines:
            made = replace(line, text=_MARKS.sub("", line.text), stretches=self._cut(line.text))
            if made.text.strip():
                found.append(made)
        return found

    def _cut(self, text: str) -> tuple[Stretch, ...]:
        cut: list[Stretch] = []
        at = 0
        for found in _MARKS.finditer(text):
            n = ord(found[0]) - _FIRST
            place = self.places[n] if n < len(self.places) else Place()
            words = text[at : found.start()]
            lead = len(words) - len(words.lstrip(_SEPARATORS)) if at else 0
            cut.append(Stretch(words, place, lead))
            at = found.end()
        if rest := text[at:]:
            cut.append(Stretch(rest))
        return tuple(cut)
