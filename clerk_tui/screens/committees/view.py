"""The committees screen as it is drawn: the clerk's files, and the members of one of them."""

from datetime import date
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from clerk_tui.domain.dates.dates import short_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import Person
from clerk_tui.files.committees.edit_session import CommitteeEditSession
from clerk_tui.keys import sign
from clerk_tui.office import Office
from clerk_tui.screens.committees.prompts import CommitteeAnswers
from clerk_tui.screens.committees.rows import count_line, member_row, sort_members
from clerk_tui.screens.committees.unsaved import UnwrittenChanges
from clerk_tui.screens.letter_keys import LettersInOrder
from clerk_tui.screens.prepare.committee_choices import committee_files
from clerk_tui.widgets.key_bar import KeyBar, foot_keys
from clerk_tui.widgets.lists.row_cursor import CursorOptionList
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.prompt_line import AskLine
from clerk_tui.widgets.text import plain

_NO_FILES = "There is no committee file of your own yet. Make one with: clerk-tui committee new "


class CommitteesView(LettersInOrder[None]):
    """Opens one file after another, and draws who belongs to its committee."""

    AUTO_FOCUS = "#files"

    def __init__(self, office: Office, today: date) -> None:
        """Show the committee files of *office*, with their members *today*."""
        super().__init__()
        self._office, self._today = office, today
        self._files: list[Path] = []
        self._rows: list[Person] = []
        self._session: CommitteeEditSession | None = None  # of the file in hand
        self._bodies_before: list[Body] = []  # before each change that is not written
        self._answers = CommitteeAnswers()
        self._asked_to_leave = False
        self._unwritten = UnwrittenChanges(office.form_keeper("committees"))

    def compose(self) -> ComposeResult:
        """Lay out the files on the left, the members on the right, the question under them."""
        yield Static(id="head")
        with Horizontal():
            yield CursorOptionList(id="files", markup=False)
            yield CursorOptionList(id="members", markup=False)
        yield AskLine(id="ask")
        yield MessageLine(id="message")
        yield KeyBar(
            foot_keys(
                ("{committees.joins}", "joins"), ("{committees.leaves}", "leaves"),
                ("{committees.role}", "role"), ("{committees.party}", "party"),
                ("{committees.take-back}", "take back", 2), ("{committees.write}", "write"),
                ("Esc", "back"), ("{app.help}", "help", 1),
            ),
            classes="keys",
        )  # fmt: skip

    def on_mount(self) -> None:
        """List the files and open the first, or the one with saved changes."""
        self._message_line, self._ask = self.query_one(MessageLine), self.query_one(AskLine)
        self._names = self.query_one("#files", OptionList)
        self._members = self.query_one("#members", OptionList)
        self._names.border_title = plain("Committees")
        self._files = committee_files(self._office.committees)
        self._names.add_options(Option(plain(f" {path.stem}")) for path in self._files)
        self._show_head("Committees")
        if self._files:
            paths = [path.resolve() for path in self._files]
            changed_path = self._unwritten.path
            self._names.highlighted = paths.index(changed_path) if changed_path in paths else 0
        else:
            self._message_line.say(f"{_NO_FILES}{self._office.committees / 'mine.toml'}", "→")

    @property
    def typed_here(self) -> str:
        """The changes that are not in the file yet; empty for none."""
        return (
            str(self._session.unsaved_changes())
            if self._session and self._session.has_changes
            else ""
        )

    def _show_head(self, name: str) -> None:
        day = short_date(self._today)
        self.query_one("#head", Static).update(plain(f"{name} · {day}"))

    @on(OptionList.OptionHighlighted, "#files")
    def _open_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Open another file, unless there are changes to this one."""
        path = self._files[event.option_index]
        if self._session is not None:
            if self._session.path == path.resolve():
                return
            if self._session.has_changes:
                self._names.highlighted = self._session_index()
                self._message_line.refuse(
                    f"Write the changes first ({sign('committees.write')}), "
                    f"or take them back ({sign('committees.take-back')})."
                )
                return
        self._open(path)

    def _session_index(self) -> int:
        paths = [path.resolve() for path in self._files]
        return paths.index(self._session.path) if self._session else 0

    def _open(self, path: Path) -> None:
        self._bodies_before.clear()
        try:
            self._session = CommitteeEditSession(path)
            self._restore_changes(self._session)
        except Refusal as refusal:
            self._session = None
            self._message_line.refuse(str(refusal))
        self._draw()

    def _restore_changes(self, session: CommitteeEditSession) -> None:
        """Restore what was changed and not written when the program was last stopped."""
        self._message_line.say("")
        written_body = session.body
        try:
            if self._unwritten.restore(session):
                self._bodies_before.append(written_body)
                self._message_line.say(
                    f"Changes not written are back. {sign('committees.write')} writes them, "
                    f"{sign('committees.take-back')} not.",
                    "→",
                )
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))

    def _draw(self) -> None:
        """Show the members, and keep the one highlighted."""
        index, session = self._members.highlighted or 0, self._session
        self._members.clear_options()
        self._rows = sort_members(session.body, self._today) if session else []
        self._members.add_options(Option(plain(member_row(p, self._today))) for p in self._rows)
        if self._rows:
            self._members.highlighted = min(index, len(self._rows) - 1)
        self._members.border_title = plain(count_line(session.body, self._today) if session else "")
        mark = " (changed)" if session and session.has_changes else ""
        self._show_head(f"{session.body.name}{mark}" if session else "Committees")

    @on(OptionList.OptionSelected, "#files")
    def _go_to_members(self) -> None:
        if not self._ask.question:
            self._members.focus()
