"""Copies of the minutes written from the review, whole or in part, in a format chosen with Tab."""

from pathlib import Path
from typing import Literal

from clerk_tui.domain.errors import Refusal
from clerk_tui.keys import sign
from clerk_tui.minutes.compose.selection import WHOLE, Selection
from clerk_tui.minutes.formats.formats import FORMATS, MARKDOWN
from clerk_tui.office.papers.paper_files import export_name
from clerk_tui.screens.review.host import ReviewHost
from clerk_tui.screens.review.questions import Questions

WRITE = "write"


class Copies:
    """Asks where the copy shown is to be written, and writes it there."""

    def __init__(self, host: ReviewHost, questions: Questions) -> None:
        """Write copies of the minutes that *host* shows."""
        self._host = host
        self._questions = questions
        self.format_name = MARKDOWN.name
        """The name of the format last chosen."""
        self._selection = WHOLE
        self._asked_to_copy = ""  # the private entry that Y was pressed at once
        self._file_to_replace: Path | None = None  # asked about, and replaced on a second Enter
        questions.register(WRITE, self._write, self.choose_next_format, "format")

    def write(self) -> None:
        """Ask where to write the copy shown; the second time, write it there."""
        line = self._host.ask_line
        if line.question == WRITE:
            self._questions.take_answer(WRITE, line.answer)
        else:
            self._ask_where(WHOLE)

    def write_sheet(self, only: Literal["decisions", "actions"]) -> None:
        """Ask where to write the decisions, or the actions, alone."""
        self._ask_where(Selection(only))

    def write_extract(self) -> None:
        """Ask where to write the item in hand alone."""
        row = self._host.minutes.chosen
        if row is None or not row.item:
            self._host.message_line.refuse(
                "That is no item: choose one of its entries, or its heading."
            )
            return
        self._ask_where(Selection(item=row.item))

    def copy_entry(self) -> None:
        """Copy the entry in hand to the clipboard; a private one only when asked for again."""
        from clerk_tui.office.copied_text import entry_text
        from clerk_tui.screens.clipboard import put_on_clipboard

        row, line = self._host.chosen_entry(), self._host.message_line
        if row is None:
            return
        entry = self._host.meeting.entry(row.entry)
        is_sure, self._asked_to_copy = self._asked_to_copy == entry.ident, entry.ident
        if entry.private and not is_sure:
            line.say(
                f"That entry is private. {sign('review.copy-entry')} again copies it all the same.",
                "?",
            )
            return
        self._asked_to_copy = ""
        papers = self._host.office.papers
        put_on_clipboard(
            self._host.app, entry_text(papers, self._host.meeting, entry, even_private=True)
        )
        line.say("Copied: a private entry." if entry.private else "Copied.", "✓")

    def write_to(self, path_text: str) -> None:
        """Ask where to write the minutes shown, with *path_text* as the answer to start from."""
        self._ask_where(WHOLE, path_text)

    def _ask_where(self, selection: Selection, path_text: str = "") -> None:
        self._selection = selection
        self._file_to_replace = None
        path_text = path_text or str(self._host.office.exports / self._usual_name())
        hint = f"The {self._host.copy_name}. Tab: another format."
        self._questions.ask(WRITE, "Write to", path_text, hint)

    def _usual_name(self) -> str:
        """Return the file name that the copy shown usually has, in the format last chosen."""
        suffix = FORMATS[self.format_name].suffix
        meeting, private = self._host.meeting, self._host.private
        return export_name(meeting, private=private, suffix=suffix, selection=self._selection)

    def choose_next_format(self, text: str) -> None:
        """Choose another format for the file *text*: its name says which."""
        names = list(FORMATS)
        self.format_name = names[(names.index(self.format_name) + 1) % len(names)]
        try:
            path = Path(text.strip() or self._usual_name())
            renamed = str(path.with_suffix(FORMATS[self.format_name].suffix))
        except ValueError:
            renamed = self._usual_name()
        self._file_to_replace = None
        self._host.ask_line.replace_answer(renamed)
        label = FORMATS[self.format_name].label
        self._host.message_line.say(
            f"As {label}. Tab: another format.   Enter does it, Esc leaves it.", ""
        )

    def _write(self, typed: str) -> bool:
        """Write the copy shown; over a file that was worked on, only when asked twice."""
        host, target = self._host, target_file(typed, self._usual_name())
        is_sure = self._file_to_replace == target
        if not is_sure and host.office.papers.worked_on(target):
            self._file_to_replace = target
            host.message_line.say(
                f"{target} is there already, and was worked on since or is not of this "
                "program. Enter again replaces it.",
                "!",
            )
            return False
        written_file = host.office.papers.export(
            host.meeting, target, private=host.private, selection=self._selection, replace=is_sure
        )
        host.message_line.say(f"Wrote the {host.copy_name} to {written_file}")
        return True


def target_file(typed: str, usual_name: str) -> Path:
    """Return the file that *typed* means: in a folder, the one named *usual_name* in it.

    Raises:
        Refusal: Nothing was typed, or what was typed is no path.
    """
    if not typed:
        raise Refusal("Nothing says where to write.", "Type a folder or a file.")
    try:
        path = Path(typed).expanduser().absolute()
        return path / usual_name if path.is_dir() else path
    except (OSError, RuntimeError, ValueError):
        raise Refusal(f"“{typed[:60]}” is no place for a file.", "Type another.") from None
