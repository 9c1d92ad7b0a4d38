"""The committees as they are drawn: the clerk's files, and the members of the one in hand."""

from datetime import date
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from clerk_tui.domain.dates.dates import print_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import Person
from clerk_tui.files.committees.edit_session import CommitteeEditSession
from clerk_tui.office import Office
from clerk_tui.screens.committees.prompts import CommitteeAnswers
from clerk_tui.screens.committees.rows import count_of, in_order, row_of
from clerk_tui.screens.committees.unsaved import UnwrittenChanges
from clerk_tui.screens.letter_keys import LettersInOrder
from clerk_tui.screens.prepare.committee_choices import committee_files
from clerk_tui.widgets.lists.columns import key_line
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.prompt_line import AskLine
from clerk_tui.widgets.text import plain

_NONE = "There is no committee file of your own yet. Make one with: clerk-tui committee new "


class CommitteesView(LettersInOrder[None]):
    """Takes up one file after another, and draws who belongs to its committee."""

    AUTO_FOCUS = "#files"

    def __init__(self, office: Office, today: date) -> None:
        """The committee files of *office*, with those who belong to them *today*."""
        super().__init__()
        self._office, self._today = office, today
        self._files: list[Path] = []
        self._rows: list[Person] = []
        self._in_hand: CommitteeEditSession | None = None
        self._before: list[Body] = []
        self._answers = CommitteeAnswers()
        self._asked_to_leave = False
        self._unwritten = UnwrittenChanges(office.form_keeper("committees"))

    def compose(self) -> ComposeResult:
        """The files on the left, the members on the right, the question under them."""
        yield Static(id="head")
        with Horizontal():
            yield OptionList(id="files", markup=False)
            yield OptionList(id="members", markup=False)
        yield AskLine(id="ask")
        yield MessageLine(id="message")
        yield Static(
            key_line(
                ("J", "joins"),
                ("L", "leaves"),
                ("R", "role"),
                ("P", "party"),
                ("Z", "take back"),
                ("Ctrl+S", "write"),
                ("Esc", "back"),
                ("F1", "help"),
            ),
            classes="keys",
        )

    def on_mount(self) -> None:
        """List the files and take up the first."""
        self._message_line, self._ask = self.query_one(MessageLine), self.query_one(AskLine)
        self._names = self.query_one("#files", OptionList)
        self._members = self.query_one("#members", OptionList)
        self._names.border_title = plain("Committees")
        self._files = committee_files(self._office.committees)
        self._names.add_options(Option(plain(f" {path.stem}")) for path in self._files)
        self._head("Committees")
        if self._files:
            paths = [path.resolve() for path in self._files]
            left = self._unwritten.path
            self._names.highlighted = paths.index(left) if left in paths else 0
        else:
            self._message_line.say(f"{_NONE}{self._office.committees / 'mine.toml'}", "→")

    @property
    def typed_here(self) -> str:
        """What was changed and is not in the file yet."""
        return (
            str(self._in_hand.unsaved_changes())
            if self._in_hand and self._in_hand.has_changes
            else ""
        )

    def _head(self, name: str) -> None:
        day = print_date(self._today, "{d} {month} {year}")
        self.query_one("#head", Static).update(plain(f"{name} · {day}"))

    # The committee in hand

    @on(OptionList.OptionHighlighted, "#files")
    def _chosen(self, chosen: OptionList.OptionHighlighted) -> None:
        """Take up another file, unless there are changes to this one."""
        path = self._files[chosen.option_index]
        if self._in_hand is not None:
            if self._in_hand.path == path.resolve():
                return
            if self._in_hand.has_changes:
                self._names.highlighted = self._index_in_hand()
                self._message_line.refuse(
                    "Write the changes first (Ctrl+S), or take them back (Z)."
                )
                return
        self._open(path)

    def _index_in_hand(self) -> int:
        paths = [path.resolve() for path in self._files]
        return paths.index(self._in_hand.path) if self._in_hand else 0

    def _open(self, path: Path) -> None:
        self._before.clear()
        try:
            self._in_hand = CommitteeEditSession(path)
            self._put_back(self._in_hand)
        except Refusal as refusal:
            self._in_hand = None
            self._message_line.refuse(str(refusal))
        self._draw()

    def _put_back(self, held: CommitteeEditSession) -> None:
        """Offer what was changed and not written when the program was last stopped."""
        self._message_line.say("")
        as_written = held.body
        try:
            if self._unwritten.put_back(held):
                self._before.append(as_written)
                self._message_line.say(
                    "Changes not written are back. Ctrl+S writes them, Z not.", "→"
                )
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))

    def _draw(self) -> None:
        """Show the members, and stay with the one highlighted."""
        at, held = self._members.highlighted or 0, self._in_hand
        self._members.clear_options()
        self._rows = in_order(held.body, self._today) if held else []
        self._members.add_options(Option(plain(row_of(p, self._today))) for p in self._rows)
        if self._rows:
            self._members.highlighted = min(at, len(self._rows) - 1)
        self._members.border_title = plain(count_of(held.body, self._today) if held else "")
        mark = " (changed)" if held and held.has_changes else ""
        self._head(f"{held.body.name}{mark}" if held else "Committees")

    @on(OptionList.OptionSelected, "#files")
    def _settled(self) -> None:
        if not self._ask.question:
            self._members.focus()
