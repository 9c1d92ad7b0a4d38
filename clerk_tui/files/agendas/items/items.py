"""The items of an agenda while it is being read."""

from msgspec import Struct, field

from clerk_tui.domain.model.people import folded
from clerk_tui.files.agendas.items.item_details import (
    find_officer,
    find_pages,
    find_recommendations,
)
from clerk_tui.files.agendas.items.on_notice import find_motions, find_questions
from clerk_tui.files.agendas.items.run_on import split_title
from clerk_tui.files.agendas.numbers.marks import Mark
from clerk_tui.files.agendas.privacy.exclusion import (
    cites_access_law,
    is_private_cell,
    marked_exemption,
    speaks_of_exclusion,
)
from clerk_tui.files.agendas.privacy.phrases.marks import LAW_MARK
from clerk_tui.files.agendas.proposal import ProposedItem
from clerk_tui.files.agendas.sources.columns import parse_row


class DraftItem(Struct):
    """An item that further lines may add to."""

    number: str
    """The number as printed, with its stop; empty if there is none."""
    title: str
    position: int
    """The place among the items, from 1."""
    private: bool = False
    """The item is to be taken without the press and public."""
    section: str = ""
    """The heading that the item stands under."""
    exemption: str = ""
    """The reason why the item is private, as printed."""
    page: str = ""
    officer: str = ""
    notes: list[str] = field(default_factory=list)
    """The lines printed below the title."""
    last_title_length: int = 0
    """The length of the last line of the title; -1 once a note has begun."""
    is_complete: bool = False
    """The table row of the item has ended, so its title cannot go on."""
    title_below_number: bool = False
    """The title stands alone on the lines below the number."""
    part: str = ""
    """The heading of the part that it stands in."""
    marker: str = ""
    """The tag of moderngov round it."""
    lead: str = ""
    """The line above its number that says who moves or asks it."""
    line: int = -1
    """The place of the line it begins on."""
    why: list[str] = field(default_factory=list)
    """The rules that made it what it is."""
    doubt: str = ""
    """Why the clerk should look at it."""

    @property
    def label(self) -> str:
        """The words for the item in messages: "item 3"."""
        return f"item {self.number.strip('.:)( ') or self.position}"

    @property
    def key(self) -> tuple[str, str]:
        """The number and the title in small letters, by which an index names it."""
        return self.number.strip(".:) "), folded(self.title)

    @property
    def excludes_public(self) -> bool:
        """True if this is the item at which the press and public are asked to leave."""
        lowered = self.title[:200].casefold()
        return (
            speaks_of_exclusion(lowered)
            or ("press" in lowered and "public" in lowered)
            or cites_access_law(lowered)
        )

    def make_private(self, why: str) -> None:
        """Make the item private, and keep the first reason *why*."""
        if not self.private:
            self.why.append(f"private: {why}")
        self.private = True

    def add_note(self, text: str, joined: bool = False) -> None:
        """Add a line of note, *joined* to the line before if it was only wrapped."""
        if joined and self.notes:
            self.notes[-1] = f"{self.notes[-1]} {text}"
        else:
            self.notes.append(text)

    def add_title(self, text: str, has_page_column: bool) -> None:
        """Add *text* to the title, and what stands in the columns beside it to its own field."""
        if (law := LAW_MARK.search(text[-400:])) is not None:
            self.exemption = self.exemption or law["why"].strip()
            self.make_private("its title is marked")
            text = text.replace(law[0], " ").rstrip()
        row = parse_row(text, has_page_column)
        self.title = " ".join(f"{self.title} {row.title}".split()) if row.title else self.title
        self.page = self.page or row.page
        self.notes.extend(row.other_cells)
        self.last_title_length = len(text)
        if any(is_private_cell(cell) for cell in row.other_cells):
            self.make_private("a cell of its row says so")
        if row.exemption:
            self.exemption = row.exemption
            self.make_private("an exemption stands in its row")
        exemption = marked_exemption(self.title)
        if exemption is not None and not cites_access_law(self.title.partition(" - ")[0]):
            self.make_private("its title is marked")
            self.exemption = self.exemption or exemption

    def part_title(self) -> None:
        """Part the title from the words run on behind it, which become the first note."""
        title, rest = split_title(self.title)
        if rest:
            self.title = title
            self.notes.insert(0, rest)
            self.last_title_length = -1
            self.why.append("its title was parted from the words behind it")

    def mark_exempt(self, text: str) -> None:
        """Make the item private for the reason in *text*, a line below the title."""
        self.make_private("a line below the title says so")
        self.exemption = f"{self.exemption} {text}".strip()

    def to_proposal(self) -> ProposedItem:
        """Return the item as proposed. The words of a motion are no recommendation."""
        motions = find_motions(self.title, self.notes, self.lead)
        recommendations = find_recommendations(self.notes)
        return ProposedItem(
            number=self.number,
            title=self.title,
            private=self.private,
            section=self.section,
            exemption=self.exemption,
            page=self.page or find_pages(self.notes),
            note="\n".join(self.notes),
            officer=self.officer or find_officer(self.notes),
            recommendations=tuple(
                clause
                for clause in recommendations
                if not any(clause.strip('“”"') in motion.text for motion in motions)
            ),
            motions=motions,
            questions=find_questions(self.title, self.notes, self.lead),
            part=self.part,
            marker=self.marker,
            line=self.line,
            why=tuple(self.why),
        )


def start_item(mark: Mark, position: int, has_page_column: bool) -> DraftItem:
    """Return the item that begins with *mark*; its title is empty if it is on the next line."""
    item = DraftItem(mark.printed, "", position)
    item.add_title(mark.rest, has_page_column)
    if mark.family == "dash":
        # "- 9 TITLE -": the closing dash stands in the page column.
        item.page = item.page or "-"
    if mark.family == "plain" and not item.title:
        item.title, item.page = mark.rest, ""
    return item
