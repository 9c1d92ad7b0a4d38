"""Items while an agenda is being read, before they are proposed."""

from msgspec import Struct, field

from clerk_tui.files.agendas.items.exclusion import marked_private, speaks_of_exclusion
from clerk_tui.files.agendas.items.item_details import officer_in, pages_in, recommendations_in
from clerk_tui.files.agendas.items.marks import Mark
from clerk_tui.files.agendas.items.on_notice import motions_in, questions_in
from clerk_tui.files.agendas.proposal import ProposedItem
from clerk_tui.files.agendas.sources.columns import row_of


class DraftItem(Struct):
    """An item of which more lines may come.

    `length` is that of its last title line, and -1 once a note has begun; `closed` means that
    its table row is complete; `block` that its title stands alone below the number.
    """

    number: str
    title: str
    place: int
    private: bool = False
    section: str = ""
    exemption: str = ""
    page: str = ""
    officer: str = ""
    notes: list[str] = field(default_factory=list)
    length: int = 0
    closed: bool = False
    block: bool = False

    @property
    def called(self) -> str:
        """How the item is spoken of: "item 3"."""
        return f"item {self.number.strip('.:)( ') or self.place}"

    @property
    def excludes_public(self) -> bool:
        """Whether this is the item at which the press and public are asked to leave."""
        low = self.title[:200].casefold()
        return speaks_of_exclusion(low) or ("press" in low and "public" in low)

    def add_note(self, text: str, joined: bool = False) -> None:
        """Add a line of note; *joined* to the line before where it was only wrapped."""
        if joined and self.notes:
            self.notes[-1] = f"{self.notes[-1]} {text}"
        else:
            self.notes.append(text)

    def entitle(self, text: str, pages: bool) -> None:
        """Take *text*, with any columns beside it, as the title or as more of it."""
        row = row_of(text, pages)
        self.title = f"{self.title} {row.title}".strip() if row.title else self.title
        self.page = self.page or row.page
        self.notes.extend(row.beside)
        self.length = len(text)
        if row.exemption:
            self.exemption, self.private = row.exemption, True
        if (why := marked_private(self.title)) is not None:
            self.private = True
            self.exemption = self.exemption or why

    def withhold(self, text: str) -> None:
        """Take a line below the title for the reason why the item is private."""
        self.private = True
        self.exemption = f"{self.exemption} {text}".strip()

    def proposed(self) -> ProposedItem:
        """The item as proposed; the words of a motion are no recommendation."""
        motions = motions_in(self.notes)
        recommended = recommendations_in(self.notes)
        return ProposedItem(
            number=self.number,
            title=self.title,
            private=self.private,
            section=self.section,
            exemption=self.exemption,
            page=self.page or pages_in(self.notes),
            note="\n".join(self.notes),
            officer=self.officer or officer_in(self.notes),
            recommendations=tuple(
                each
                for each in recommended
                if not any(each.strip('“”"') in m.text for m in motions)
            ),
            motions=motions,
            questions=questions_in(self.title, self.notes),
        )


def draft_item(mark: Mark, place: int, pages: bool) -> DraftItem:
    """An item that begins with *mark*; its title is empty where it is on the next line."""
    item = DraftItem(mark.printed, "", place)
    item.entitle(mark.rest, pages)
    if mark.family == "dash":
        # "- 9 TITLE -": the closing dash stands in the page column.
        item.page = item.page or "-"
    if mark.family == "plain" and not item.title:
        item.title, item.page = mark.rest, ""
    return item
