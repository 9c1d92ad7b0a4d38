"""Lines as they are typed: at a terminal, where they can be edited, or from a pipe."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from types import ModuleType
from typing import Protocol

SAVED_EACH = 0.25  # seconds between two looks at a line that is half typed
GOES_ON = "\\"  # at the end of a line: its text goes on in the next


class LineSource(Protocol):
    """The source of the lines: a file, a pipe or a terminal."""

    def lines(self, prompt: Callable[[], str]) -> Iterator[tuple[int, str]]:
        """Yield each line with its number, several that go on joined; *prompt* is asked before."""

    def fill(self, text: str) -> None:
        """Put *text* into the next line."""

    def bring_back(self, text: str) -> None:
        """Have Up bring *text* back, which was not filed when the meeting was last left."""

    def forget(self) -> None:
        """Let no line typed before be brought back."""


class PipedLines:
    """The lines of a pipe or a file."""

    def lines(self, prompt: Callable[[], str]) -> Iterator[tuple[int, str]]:  # noqa: ARG002
        """Yield each line with the number of its last part."""
        typed_lines: list[str] = []
        number = 0
        for number, line_bytes in enumerate(sys.stdin.buffer, 1):
            line = line_bytes.decode("utf-8-sig" if number == 1 else "utf-8", "surrogateescape")
            line = line.rstrip("\r\n")
            if line.endswith(GOES_ON):
                typed_lines.append(line[:-1])
                continue
            yield number, "\n".join([*typed_lines, line])
            typed_lines = []
        if typed_lines:
            yield number, "\n".join(typed_lines)

    def fill(self, text: str) -> None:
        """Do nothing: nobody could mend it."""

    def bring_back(self, text: str) -> None:
        """Do nothing: nothing brings it back."""

    def forget(self) -> None:
        """Do nothing: nothing is kept."""


class TerminalLines:
    """The lines typed at a terminal; Up brings back those of this session, and no file has them."""

    def __init__(
        self,
        complete: Callable[[str], str],
        save_line: Callable[[str], object],
        put_aside: Callable[[str], object],
    ) -> None:
        """Read them.

        Args:
            complete: Returns what Tab makes of the line so far; the same where it makes nothing.
            save_line: Handed, from another thread, what stands in the line while it is typed.
            put_aside: Handed what stood in a line that was broken off.
        """
        self._save = save_line
        self._put_aside = put_aside
        self._fill = ""
        self._parts: list[str] = []
        self._is_reading = False
        self._readline: ModuleType | None = None
        with suppress(ImportError):  # a Python without it reads plain lines
            import readline

            self._readline = readline
            readline.clear_history()
            readline.set_auto_history(True)
            readline.set_completer_delims("")
            readline.set_completer(lambda text, n: None if n else _completed_line(complete, text))
            readline.parse_and_bind("tab: complete")
            readline.set_startup_hook(self._insert_fill)
            threading.Thread(target=self._save_half_typed, name="half-typed", daemon=True).start()

    def _save_half_typed(self) -> None:
        """Save what is half typed, several times a second, so that it outlives the program."""
        saved_text, pause = "", threading.Event()
        while not pause.wait(SAVED_EACH):
            typed = self._half_typed() if self._is_reading else ""
            if typed != saved_text:
                self._save(typed)
                saved_text = typed

    def _half_typed(self) -> str:
        buffer = self._readline.get_line_buffer() if self._readline is not None else ""
        return "\n".join([*self._parts, buffer]).strip("\n")

    def _insert_fill(self) -> None:
        if self._readline is not None and self._fill:
            self._readline.insert_text(self._fill)
            self._fill = ""

    def lines(self, prompt: Callable[[], str]) -> Iterator[tuple[int, str]]:
        """Yield each line; Ctrl+C breaks one off, Ctrl+D ends."""
        number = 0
        while True:
            try:
                line = self._read("... " if self._parts else prompt())
            except EOFError:
                sys.stdout.write("\n")
                break
            except KeyboardInterrupt:
                self._break_off()
                continue
            number += 1
            if line.endswith(GOES_ON):
                self._parts.append(line[:-1])
                continue
            whole_text, self._parts = "\n".join([*self._parts, line]), []
            yield number, whole_text
        if self._parts:
            yield number, "\n".join(self._parts)

    def _read(self, prompt: str) -> str:
        self._is_reading = True
        try:
            return input(prompt)
        finally:
            self._is_reading = False

    def _break_off(self) -> None:
        """Put aside what stood in the line, as not filed, and say how to leave."""
        self._put_aside(self._half_typed())
        self._parts = []
        sys.stdout.write("\nNot filed. Ctrl+D leaves.\n")

    def fill(self, text: str) -> None:
        """Put *text* into the next line, to be completed."""
        self._fill = text

    def bring_back(self, text: str) -> None:
        """Have Up bring *text* back."""
        if self._readline is not None:
            self._readline.add_history(text.replace("\n", " "))

    def forget(self) -> None:
        """Let Up bring back no line typed before."""
        if self._readline is not None:
            self._readline.clear_history()


def _completed_line(complete: Callable[[str], str], text: str) -> str | None:
    completed_text = complete(text)
    return completed_text if completed_text != text else None


def is_text(line: str) -> bool:
    """Return True if every byte of *line* was text in UTF-8."""
    return not any("\ud800" <= sign <= "\udfff" for sign in line)
