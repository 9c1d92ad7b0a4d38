"""Invisible marks at the end of each text of a document, to find its origin in the printed copy.

Templates and file formats carry the marks along with the texts, so each line of a draft can be
traced to its entry without help from the template. The marks are characters of a Unicode
private-use plane, and are in no copy that is given out.
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
# What a mark calls each text of an action: a reference is its number.
_FIELDS_OF_ACTIONS = {"ref": "number"} | {
    name: name for name in ("text", "owner", "due", "update", "state")
}
_SEPARATORS = " \n–-:|•.\t"


class Marker:
    """Marks the texts of one document, and reads the marks back from its printed lines."""

    def __init__(self) -> None:
        """Begin without marks."""
        self.places: list[Place] = []
        """The origin of the text that each mark ends, by the number of the mark."""

    def mark_document(self, document: Document) -> Document:
        """Return *document* with its texts marked."""
        copy_mark = Place(field="mark")
        return replace(
            document,
            business=tuple(self._mark_block(block) for block in document.business),
            draft=self._mark(document.draft, copy_mark),
            copy=self._mark(document.copy, copy_mark),
        )

    def _mark(self, text: str, place: Place) -> str:
        if not text or len(self.places) > _LAST - _FIRST:
            return text
        self.places.append(place)
        return f"{text}{chr(_FIRST + len(self.places) - 1)}"

    def _mark_field(self, text: str, place: Place, field: str) -> str:
        return self._mark(text, replace(place, field=field))

    def _mark_block(self, block: Block) -> Block:
        if isinstance(block, Heading):
            return self._mark_heading(block)
        if isinstance(block, Para):
            return self._mark_para(block)
        if isinstance(block, Bullets):
            return Bullets(tuple(self._mark_para(point) for point in block.points))
        if isinstance(block, Grid):
            return self._mark_grid(block)
        if isinstance(block, Decision):
            return self._mark_decision(block)
        if isinstance(block, Actions):
            return replace(block, actions=tuple(map(self._mark_action, block.actions)))
        return block

    def _mark_heading(self, block: Heading) -> Heading:
        return replace(
            block,
            number=self._mark_field(block.number, block.origin, "number"),
            text=self._mark(block.text, block.origin),
            run_in=self._mark(block.run_in, block.run_in_origin),
        )

    def _mark_para(self, block: Para) -> Para:
        origin, is_action = block.origin, block.origin.field == "action"
        margin_fields: tuple[str, ...] = ("owner", "due") if is_action else ("beside", "beside")
        if not is_action and len(block.margin) == 1:
            margin_fields = (
                "margin",
            )  # the paragraph's own words, or an action's: the desk tells which
        return replace(
            block,
            number=self._mark_field(block.number, origin, "number"),
            text=self._mark_field(block.text, origin, "text")
            if is_action
            else self._mark(block.text, origin),
            margin=tuple(
                self._mark_field(word, origin, name)
                for word, name in zip(block.margin, margin_fields, strict=False)
            ),
        )

    def _mark_grid(self, block: Grid) -> Grid:
        origin = block.origin
        rows = [
            tuple(self._mark_field(cell, origin, f"cell {n} {c}") for c, cell in enumerate(row))
            for n, row in enumerate((block.columns, *block.rows))
        ]
        caption = self._mark_field(block.caption, origin, "caption")
        return replace(block, caption=caption, columns=rows[0], rows=tuple(rows[1:]))

    def _mark_decision(self, block: Decision) -> Decision:
        origin = block.origin
        is_result = origin.field == "result"  # made by a vote from the text of the motion
        clauses = tuple(
            replace(
                clause,
                number=self._mark_field(clause.number, origin, "number"),
                text=self._mark_field(
                    clause.text, origin, origin.field if is_result else f"clause {n}"
                ),
                margin=tuple(self._mark_field(word, origin, "beside") for word in clause.margin),
            )
            for n, clause in enumerate(block.clauses)
        )
        return replace(
            block,
            lead=self._mark_field(block.lead, origin, origin.field if is_result else "lead"),
            clauses=clauses,
            reasons_label=self._mark_field(block.reasons_label, origin, "label"),
            reasons=self._mark_field(block.reasons, origin, "reasons"),
        )

    def _mark_action(self, action_line: ActionLine) -> ActionLine:
        marked = {
            name: self._mark_field(getattr(action_line, name), action_line.origin, field)
            for name, field in _FIELDS_OF_ACTIONS.items()
        }
        return replace(action_line, **marked)

    def trace_lines(self, lines: Iterable[Line]) -> list[Line]:
        """Return the lines of the marked copy without marks, with the origin of their words."""
        traced_lines = []
        for line in lines:
            stretches = self._split_at_marks(line.text)
            traced_line = replace(line, text=_MARKS.sub("", line.text), stretches=stretches)
            if traced_line.text.strip():
                traced_lines.append(traced_line)
        return traced_lines

    def _split_at_marks(self, text: str) -> tuple[Stretch, ...]:
        stretches: list[Stretch] = []
        start = 0
        for mark in _MARKS.finditer(text):
            n = ord(mark[0]) - _FIRST
            place = self.places[n] if n < len(self.places) else Place()
            words = text[start : mark.start()]
            lead = len(words) - len(words.lstrip(_SEPARATORS)) if start else 0
            stretches.append(Stretch(words, place, lead))
            start = mark.end()
        if rest := text[start:]:
            stretches.append(Stretch(rest))
        return tuple(stretches)
