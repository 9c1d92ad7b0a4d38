"""The items of an agenda while it is being read."""

from msgspec import Struct, field

from clerk_tui.files.agendas.items.exclusion import marked_exemption, speaks_of_exclusion
from clerk_tui.files.agendas.items.item_details import (
    find_officer,
    find_pages,
    find_recommendations,
)
from clerk_tui.files.agendas.items.marks import Mark
from clerk_tui.files.agendas.items.on_notice import find_motions, find_questions
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

    @property
    def label(self) -> str:
        """The words for the item in messages: "item 3"."""
        return f"item {self.number.strip('.:)( ') or self.position}"

    @property
    def excludes_public(self) -> bool:
        """True if this is the item at which the press and public are asked to leave."""
        lowered = self.title[:200].casefold()
        return speaks_of_exclusion(lowered) or ("press" in lowered and "public" in lowered)

    def add_note(self, text: str, joined: bool = False) -> None:
        """Add a line of note, *joined* to the line before if it was only wrapped."""
        if joined and self.notes:
            self.notes[-1] = f"{self.notes[-1]} {text}"
        else:
            self.notes.append(text)

    def add_title(self, text: str, has_page_column: bool) -> None:
        """Add *text* to the title, and what stands in the columns beside it to its own field."""
        row = parse_row(text, has_page_column)
        self.title = f"{self.title} {row.title}".strip() if row.title else self.title
        self.page = self.page or row.page
        self.notes.extend(row.other_cells)
        self.last_title_length = len(text)
        if row.exemption:
            self.exemption, self.private = row.exemption, True
        if (exemption := marked_exemption(self.title)) is not None:
            self.private = True
            self.exemption = self.exemption or exemption

    def mark_exempt(self, text: str) -> None:
        """Make the item private for the reason in *text*, a line below the title."""
        self.private = True
        self.exemption = f"{self.exemption} {text}".strip()

    def to_proposal(self) -> ProposedItem:
        """Return the item as proposed. The words of a motion are no recommendation."""
        motions = find_motions(self.notes)
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
            questions=find_questions(self.title, self.notes),
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
