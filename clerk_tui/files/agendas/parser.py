"""Walk down an agenda once: classify each line, and build the items from them."""

from collections.abc import Mapping, Sequence

from clerk_tui.domain.text import unreadable_reason
from clerk_tui.files.agendas.choices import Choices
from clerk_tui.files.agendas.chosen_lines import ChosenLines
from clerk_tui.files.agendas.head.when import TIMED
from clerk_tui.files.agendas.items.below_item import (
    continues_item_title,
    measure_page,
    read_line_below,
)
from clerk_tui.files.agendas.items.between_items import LinesBetweenItems
from clerk_tui.files.agendas.items.headings import is_agenda_heading, is_furniture
from clerk_tui.files.agendas.items.items import DraftItem, start_item
from clerk_tui.files.agendas.items.layout import Layout
from clerk_tui.files.agendas.items.notices import apologies_below
from clerk_tui.files.agendas.items.on_notice import (
    asks_for_notices,
    find_motions,
    names_asker_above,
)
from clerk_tui.files.agendas.numbers.contents_list import prints_pages_last
from clerk_tui.files.agendas.numbers.number_rules import number_rule, usual_form
from clerk_tui.files.agendas.privacy.exemptions import (
    apply_cited_grounds,
    assign_exemptions,
    exemption_row,
    has_exemption_column,
)
from clerk_tui.files.agendas.privacy.parts import opens_named_part, parse_part
from clerk_tui.files.agendas.privacy.privacy import Privacy
from clerk_tui.files.agendas.privacy.settle import settle_privacy
from clerk_tui.files.agendas.proposal import ProposedItem
from clerk_tui.files.agendas.sources.columns import (
    has_officer_column,
    has_page_column,
    is_column_heading,
    split_last_role,
)
from clerk_tui.files.agendas.sources.lines import Line


class AgendaWalk:
    """The items read so far, and what the next line is read against."""

    def __init__(self, lines: Sequence[Line], layout: Layout, markers: Sequence[str] = ()) -> None:
        """Begin above the first of *lines*, whose *layout* is known; *markers* stand round them."""
        self.markers = markers
        self.lines = lines
        self.layout = layout
        self.lines_between = LinesBetweenItems(lines, layout.starts)
        self.last_start = self.lines_between.last_start
        # The words for what each line was taken for.
        self.understood_as: list[str] = []
        self.items: list[DraftItem] = []
        self.exemption_rows: list[tuple[int, DraftItem]] = []
        self.item_starting_at: dict[int, DraftItem] = {}
        # The item that further lines belong to; None once a heading or a notice has closed it, so
        # that no line is put under an item it may have nothing to do with.
        self.current_item: DraftItem | None = None
        self.privacy = Privacy()
        self.section = ""
        self.last_number = 0
        self.has_page_column = prints_pages_last(layout.starts)
        self.has_officer_column = False
        self.in_exemption_table = False
        # Blank lines stand between the notes to an item, so one does not end the last item.
        self.has_spaced_notes = False
        self.usual_form = usual_form(layout.starts)
        # The lines above a number that are about the item below: who moves it, at what time.
        self.lead = self.time_above = ""
        self.widest = measure_page(lines)
        self.chosen = ChosenLines()
        # Why a line could not be read, by its index.
        self.unreadable_lines: dict[int, str] = {}

    def choose(self, choices: Choices, keys: Sequence[str]) -> None:
        """Take what the clerk chose for the lines of these *keys*, before the walk."""
        self.chosen.choose(choices, keys, self.lines, self.layout)
        if choices.kinds:
            self.lines_between = LinesBetweenItems(self.lines, self.layout.starts)
            self.last_start = self.lines_between.last_start

    def _read_chosen_note(self, line: Line) -> str:
        """Add a line to the item above, as the clerk chose."""
        item = self.current_item or (self.items[-1] if self.items else None)
        if item is None or not item.title:
            return ""
        item.add_note(line.text)
        item.last_title_length = -1
        return f"note to {item.label}"

    def walk(self, pages: Mapping[tuple[str, str], str] | None = None) -> tuple[ProposedItem, ...]:
        """Read every line and return the items; *pages* are those that an index gave."""
        for index, line in enumerate(self.lines):
            self.understood_as.append(self._read_line(index, line))
        self._assign_exemptions()
        excluding = [
            index for index, reading in enumerate(self.understood_as) if reading == "part 2"
        ]
        apply_cited_grounds(
            self.item_starting_at.items(), [(index, self.lines[index].text) for index in excluding]
        )
        settle_privacy(self.items, self.lines)
        self.chosen.apply_privacy(self.item_starting_at)
        for index, item in self.item_starting_at.items():
            self.understood_as[index] = item.label if item.title else ""
            item.page = item.page or (pages or {}).get(item.key, "")
        return tuple(item.to_proposal() for item in self.items if item.title)

    def _read_line(self, index: int, line: Line) -> str:
        if self._is_unreadable_heading(index, line):
            return ""
        if index in self.layout.starts:
            return self._begin_item(index, line)
        if index in self.chosen.notes:
            return self._read_chosen_note(line)
        if readings := self.layout.front.understood_as.get(index):
            self.current_item = None
            self.privacy.read_head(line.text)
            return ", ".join(readings)
        if is_furniture(line.text):
            return "page furniture"
        return (
            self._read_lead(index, line)
            or self._title_below_number(line)
            or self._open_part(index, line)
            or self._close_meeting(index, line)
            or self._read_column_headings(line)
            or self._read_exemption_row(index, line)
            or self._read_heading(index, line)
            or read_line_below(self, index, line)
        )

    def _is_unreadable_heading(self, index: int, line: Line) -> bool:
        """Return True if *line* is a title or a heading in which a letter cannot be read.

        It may say that the public are to leave, so no item is made of it, and nothing below it is
        put under the item before.
        """
        begins_item = index in self.layout.starts
        text = self.layout.starts[index].rest if begins_item else line.text
        is_title = begins_item or (self.current_item is not None and not self.current_item.title)
        is_heading = not begins_item and (
            parse_part(line.text) is not None or self._may_be_heading(index)
        )
        reason = unreadable_reason(text)
        if not reason or not (is_title or is_heading):
            return False
        self.unreadable_lines[index] = reason
        self.current_item = None
        return True

    def _may_be_heading(self, index: int) -> bool:
        return index < self.lines_between.first_start or self.lines_between.is_section_heading(
            index, self.last_number
        )

    def _begin_item(self, index: int, line: Line) -> str:
        item = start_item(self.layout.starts[index], len(self.items) + 1, self.has_page_column)
        item.is_complete = line.row_ends or bool(item.page)
        item.section = self.section
        if line.officer is not None:
            item.officer = line.officer
        elif self.has_officer_column and not item.notes:
            item.title, item.officer = split_last_role(item.title)
        elif self.has_officer_column:
            item.officer = item.notes[0]
        item.line = index
        if rule := number_rule(self.layout.starts[index], self.usual_form):
            item.why.append(rule)
        item.marker = self.markers[index] if self.markers else ""
        item.lead, item.notes[:0] = self.lead, [self.time_above] if self.time_above else []
        self.lead = self.time_above = ""
        item.part_title()
        self.privacy.begin_item(item)
        self.in_exemption_table = False
        self.last_number = self.layout.starts[index].value
        self.current_item = item
        self.items.append(item)
        self.item_starting_at[index] = item
        return item.label

    def _title_below_number(self, line: Line) -> str:
        if self.current_item is None or self.current_item.title or opens_named_part(line.text):
            return ""
        self.current_item.title_below_number = line.after_blank
        self.current_item.add_title(line.text, self.has_page_column)
        self.current_item.title = self.current_item.title or line.text
        self.current_item.is_complete = bool(self.current_item.page)
        self.current_item.part_title()
        self.privacy.apply_title(self.current_item)
        return self.current_item.label

    def _read_lead(self, index: int, line: Line) -> str:
        """Read a line above a number that is about the item below: its mover, its time."""
        if index + 1 not in self.layout.starts or line.bullet:
            return ""
        if TIMED.fullmatch(line.text.strip(" .()[]")):
            self.time_above = line.text
            return "time of the next item"
        item = self.current_item
        if item and not item.lead and (not item.title or find_motions(item.title, [])):
            return ""
        if not names_asker_above(line.text) or (item and asks_for_notices(item.title)):
            return ""
        self.current_item, self.lead = None, line.text
        return "mover of the next item"

    def _close_meeting(self, index: int, line: Line) -> str:
        """Read a line of the head that closes the whole meeting, or says that it is open."""
        if index >= self.lines_between.first_start or not self.privacy.read_head(line.text):
            return ""
        return "part 2" if self.privacy.private else "part 1"

    def _open_part(self, index: int, line: Line) -> str:
        part = self.privacy.open_part(
            line, self.current_item, before_item=index + 1 in self.layout.starts
        )
        if part is None:
            return ""
        self.current_item = None
        self.section = "" if self.lines_between.is_above_agenda(index) else part.heading
        self.has_page_column = self.has_page_column or has_page_column(line.text)
        return part.understood_as

    def _read_column_headings(self, line: Line) -> str:
        if not is_column_heading(line.text):
            return ""
        self.has_page_column = self.has_page_column or has_page_column(line.text)
        self.has_officer_column = self.has_officer_column or has_officer_column(line.text)
        self.in_exemption_table = has_exemption_column(line.text)
        return "column headings"

    def _read_exemption_row(self, index: int, line: Line) -> str:
        """Read a row of the table that lists the private items with their exemptions."""
        if not self.in_exemption_table and (self.current_item or not self.privacy.private):
            return ""
        row = exemption_row(line.text)
        if row is None:
            return ""
        item = DraftItem("", row[0], 0, private=True, section=self.section, exemption=row[1])
        self.exemption_rows.append((index, item))
        return "exemption"

    def _assign_exemptions(self) -> None:
        unlisted = assign_exemptions(self.items, self.exemption_rows)
        if unlisted:
            self.item_starting_at = dict(sorted({**self.item_starting_at, **unlisted}.items()))
            self.items = list(self.item_starting_at.values())
            for position, item in enumerate(self.items, 1):
                item.position = position

    def _read_heading(self, index: int, line: Line) -> str:
        if is_agenda_heading(line.text):
            return "heading"
        if index < self.lines_between.first_start:
            if (reading := self.lines_between.classify_above_items(index)) == "section":
                self.section = line.text
            return reading
        if self.current_item and continues_item_title(
            self.current_item, line, self.has_page_column, self.lines[index - 1], self.widest
        ):
            return ""
        if self.current_item and apologies_below(self.current_item.title, [line.text]):
            return ""
        if self.lines_between.is_section_heading(index, self.last_number):
            self.current_item, self.section = None, line.text
            return "part 2" if self.privacy.close_section(line.text) else "section"
        if self.lines_between.ends_agenda(index):
            self.current_item = None
            return "heading"
        return ""
