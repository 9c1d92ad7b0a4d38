"""A session of the line mode: lines are read, entered at the table, and answered."""

import re
import shutil
import sys
from textwrap import wrap

from msgspec.structs import replace

from clerk_tui.cli.common import say
from clerk_tui.cli.line_mode.line_reader import LineSource, PipedLines, TerminalLines, is_text
from clerk_tui.cli.line_mode.line_table import Answer, LineTable, refused
from clerk_tui.commands.completion import complete
from clerk_tui.commands.snippets import complete_code
from clerk_tui.domain.text import printable_line, with_capital
from clerk_tui.office import Office

_LEAST_WIDTH = 20
# Keys of the screen, which a sentence of the desk may name, as what is typed in their place.
_KEYS = {
    "F1": "/help", "F2": "/next", "F3": "/roll", "F4": "/q", "F5": "/m", "F6": "/noted",
    "F7": "/agreed", "F8": "/v", "F9": "/readback", "Ctrl+Q": "Ctrl+D",
}  # fmt: skip
_KEY = re.compile(rf"\b({'|'.join(re.escape(key) for key in _KEYS)})\b")
_WORDS_TO_EDIT = re.compile(r"F5 puts (them|its words) in the pad( to edit)?")
_REVIEW = re.compile(r"Edit it in the review \(/review\)\.")


class LineSession:
    """Reads lines until there are no more, and answers each."""

    def __init__(self, office: Office, ident: str, *, quiet: bool, at_the_roll: bool) -> None:
        """Minute the meeting called *ident*, or call its roll.

        Args:
            office: The office.
            ident: The meeting.
            quiet: True to print refusals alone.
            at_the_roll: True where lines are those of the roll call.
        """
        self._is_typed = sys.stdin.isatty() and sys.stdout.isatty()
        self._quiet = quiet
        self._at_the_roll = at_the_roll
        self._table = LineTable(office, ident, self._forget_typed, can_fill=self._is_typed)
        self._source: LineSource = (
            TerminalLines(self._complete, self._save_half_typed, self._table.pad.remember)
            if self._is_typed
            else PipedLines()
        )
        self.refusals = 0
        """How many lines were refused that should not have been, or the other way round."""

    def run(self) -> None:
        """Answer every line; the meeting is then left to whoever opens it next."""
        opening_answer = self._table.open()
        for text in reversed(self._table.pad.recalled):
            self._source.bring_back(text)
        if self._at_the_roll:
            opening_answer = Answer((*self._table.forms.roll.rows(),))
        notices = self._table.notes.storage_notices()
        self._say(replace(opening_answer, lines=(*notices, *opening_answer.lines)), 0)
        try:
            for number, line in self._source.lines(self._prompt):
                answer = self._answer(line)
                self._say(answer, number)
                self._source.fill(answer.fill)
                if answer.ends:
                    break
        finally:
            self._table.leave()

    def _answer(self, line: str) -> Answer:
        if not is_text(line):
            return refused("That line is no text in UTF-8. Nothing of it was filed: type it again.")
        return self._table.enter(line, at_the_roll=self._at_the_roll)

    def _say(self, answer: Answer, number: int) -> None:
        self.refusals += answer.is_refused
        if self._quiet and not answer.is_refused:
            return
        line_name = "" if self._is_typed else f"Line {number} "
        for place, line in enumerate(answer.lines):
            line_start = f"{line_name}refused: " if answer.is_refused and not place else ""
            self._print(f"{with_capital(line_start)}{line}")
        sys.stdout.flush()

    def _print(self, line: str) -> None:
        """Print a line, broken between words where the terminal is narrower."""
        width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
        text = printable_line(_without_keys(line))
        for line_part in wrap(text, max(width, _LEAST_WIDTH)) if width else [text]:
            say(line_part)

    def _prompt(self) -> str:
        """Return what stands before a line: who may hear it, where that is not everybody."""
        if self._at_the_roll:
            return "roll> "
        if self._table.public_hold.is_held:
            return "HELD> "
        return "PRIVATE> " if self._table.desk.meeting.public_excluded else "> "

    def _forget_typed(self) -> None:
        self._source.forget()

    def _save_half_typed(self, text: str) -> None:
        self._table.pad_store.save(text, len(text), "pad")

    def _complete(self, typed: str) -> str:
        """Return what Tab makes of the line so far: a command, a name, standing wording."""
        desk, pattern = self._table.desk, self._table.style.layout_choice("name")
        completion = complete_code(desk, typed, pattern) or complete(
            typed, desk.meeting.people, pattern
        )
        if completion is None:
            return typed
        return f"{typed[: len(typed) - completion.drop]}{completion.add}"


def _without_keys(sentence: str) -> str:
    """Return *sentence* with the commands that do in lines what it names a key for."""
    sentence_here = _WORDS_TO_EDIT.sub(r"a dot begins it with \1", sentence)
    sentence_here = _REVIEW.sub("/say and /edit change its words.", sentence_here)
    phrases = re.split(r"(“[^”]*”)", sentence_here)  # the clerk's own words are in quotation marks
    return "".join(
        line_part if line_part.startswith("“") else _KEY.sub(lambda key: _KEYS[key[1]], line_part)
        for line_part in phrases
    )
