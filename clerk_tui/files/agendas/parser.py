"""One walk down an agenda: each line is taken for something, and the items grow by it."""

from collections.abc import Sequence

from clerk_tui.domain.text import unreadable
from clerk_tui.files.agendas.items.below_item import runs_on_below, take_below
from clerk_tui.files.agendas.items.between_items import Between
from clerk_tui.files.agendas.items.exemptions import (
    assign_exemptions,
    cite_grounds,
    exemption_row,
    heads_reasons,
)
from clerk_tui.files.agendas.items.headings import is_agenda_heading, is_furniture
from clerk_tui.files.agendas.items.items import DraftItem, draft_item
from clerk_tui.files.agendas.items.layout import Layout
from clerk_tui.files.agendas.items.parts import opens_named_part, part_of
from clerk_tui.files.agendas.items.privacy import Privacy
from clerk_tui.files.agendas.proposal import ProposedItem
from clerk_tui.files.agendas.sources.columns import heads_officers, heads_pages, is_column_heads
from clerk_tui.files.agendas.sources.lines import Line


class AgendaWalk:
    """The items read so far, and what a line is read against.

    `current` is the item that further lines belong to; None once a heading or a notice has
    closed it, so that no line is put under an item it may have nothing to do with.
    """

    def __init__(self, lines: Sequence[Line], layout: Layout) -> None:
        """Stand above the first of *lines*, laid out as *layout* has it."""
        self.lines = lines
        self.layout = layout
        self.between = Between(lines, layout.starts)
        self.last = self.between.last
        self.understood: list[str] = []
        self.items: list[DraftItem] = []
        self.listed: list[tuple[int, DraftItem]] = []
        self.began: dict[int, DraftItem] = {}
        self.current: DraftItem | None = None
        self.privacy = Privacy()
        self.section = ""
        self.number = 0
        self.pages = False
        self.officers = False
        self.reasons = False
        self.loose = False
        self.unreadable: dict[int, str] = {}

    def walk(self) -> tuple[ProposedItem, ...]:
        """Read every line, and give the items that came of it."""
        for at, line in enumerate(self.lines):
            self.understood.append(self._take(at, line))
        self._settle_exemptions()
        excluding = [at for at, taken in enumerate(self.understood) if taken == "part 2"]
        cite_grounds(self.began.items(), [(at, self.lines[at].text) for at in excluding])
        for at, item in self.began.items():
            self.understood[at] = item.called if item.title else ""
        return tuple(item.proposed() for item in self.items if item.title)

    def _take(self, at: int, line: Line) -> str:
        if self._lost(at, line):
            return ""
        if at in self.layout.starts:
            return self._open(at, line)
        if taken := self.layout.front.taken.get(at):
            self.current = None
            return ", ".join(taken)
        if is_furniture(line.text):
            return "page furniture"
        return (
            self._title_below_number(line)
            or self._part(line)
            or self._columns(line)
            or self._row(at, line)
            or self._heading(at, line)
            or take_below(self, at, line)
        )

    def _lost(self, at: int, line: Line) -> bool:
        """Whether *line* is a title or a heading in which a letter cannot be read.

        What it says may be that the public are to leave: no item is made of it, and none of what
        follows is put under the one before.
        """
        opens = at in self.layout.starts
        text = self.layout.starts[at].rest if opens else line.text
        titles = opens or (self.current is not None and not self.current.title)
        heads = not opens and (part_of(line.text) is not None or self._may_head(at))
        why = unreadable(text)
        if not why or not (titles or heads):
            return False
        self.unreadable[at] = why
        self.current = None
        return True

    def _may_head(self, at: int) -> bool:
        return at < self.between.first or self.between.heads_section(at, self.number)

    def _open(self, at: int, line: Line) -> str:
        item = draft_item(self.layout.starts[at], len(self.items) + 1, self.pages)
        item.closed = line.row_ends or bool(item.page)
        item.section = self.section
        item.officer = item.notes[0] if self.officers and item.notes else ""
        self.privacy.open(item)
        self.reasons = False
        self.number = self.layout.starts[at].value
        self.current = item
        self.items.append(item)
        self.began[at] = item
        return item.called

    def _title_below_number(self, line: Line) -> str:
        if self.current is None or self.current.title or opens_named_part(line.text):
            return ""
        self.current.block = line.after_blank
        self.current.entitle(line.text, self.pages)
        self.current.title = self.current.title or line.text
        self.current.closed = bool(self.current.page)
        self.privacy.heed_title(self.current)
        return self.current.called

    def _part(self, line: Line) -> str:
        part = self.privacy.part(line, self.current)
        if part is None:
            return ""
        self.current = None
        self.section = part.heading
        self.pages = self.pages or heads_pages(line.text)
        return part.understood_as

    def _columns(self, line: Line) -> str:
        if not is_column_heads(line.text):
            return ""
        self.pages = self.pages or heads_pages(line.text)
        self.officers = self.officers or heads_officers(line.text)
        self.reasons = heads_reasons(line.text)
        return "column headings"

    def _row(self, at: int, line: Line) -> str:
        """A row of a table that lists the private items with their exemptions."""
        if not self.reasons and (self.current or not self.privacy.private):
            return ""
        row = exemption_row(line.text)
        if row is None:
            return ""
        item = DraftItem("", row[0], 0, private=True, section=self.section, exemption=row[1])
        self.listed.append((at, item))
        return "exemption"

    def _settle_exemptions(self) -> None:
        unknown = assign_exemptions(self.items, self.listed)
        if unknown:
            self.began = dict(sorted({**self.began, **unknown}.items()))
            self.items = list(self.began.values())
            for place, item in enumerate(self.items, 1):
                item.place = place

    def _heading(self, at: int, line: Line) -> str:
        if is_agenda_heading(line.text):
            return "heading"
        if at < self.between.first:
            if (found := self.between.above(at)) == "section":
                self.section = line.text
            return found
        if self.current and runs_on_below(self.current, line, self.pages):
            return ""
        if self.between.heads_section(at, self.number):
            self.current, self.section = None, line.text
            return "section"
        if self.between.ends_items(at):
            self.current = None
            return "heading"
        return ""
