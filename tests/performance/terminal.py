"""A program in a pseudo-terminal, with this process as its terminal.

A time ends when the bytes that put the text on the screen arrive here; the emulator is fed
afterwards, so its own cost is in no figure. A frame inside a synchronised update counts when the
update closes.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pyte

SYNCHRONISED = b"\x1b[?2026$y"
KEYS = {
    "enter": b"\r", "escape": b"\x1b", "backspace": b"\x7f", "up": b"\x1b[A", "down": b"\x1b[B",
    "f1": b"\x1bOP", "f2": b"\x1bOQ", "f3": b"\x1bOR", "f9": b"\x1b[20~",
    "ctrl+q": b"\x11", "ctrl+c": b"\x03", "ctrl+z": b"\x1a",
}  # fmt: skip
# Sequences the emulator does not know, and the questions that are answered here.
_PRIVATE = re.compile(rb"\x1b\[[<=>?][0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b\[c")
_CUT = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*|\][^\x07\x1b]*\x1b?)?\Z")


class Ended(Exception):
    """The program ended."""


class Terminal:
    """Runs *argv* at *columns* by *lines*; `screen` is what it shows."""

    def __init__(
        self,
        argv: Sequence[str],
        env: Mapping[str, str],
        folder: Path,
        columns: int = 80,
        lines: int = 24,
    ) -> None:
        """Start the program; `began` is the moment, in nanoseconds, at which it was started."""
        self.folder = folder
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self._chunks: list[tuple[int, bytes, bool]] = []
        self._held = b""
        self._within = False
        self.ended = False
        self.began = time.perf_counter_ns()
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
            os.chdir(folder)
            os.execvpe(argv[0], list(argv), dict(env))  # noqa: S606
        os.set_blocking(self._fd, False)

    # What the program writes

    def pump(self, seconds: float) -> bool:
        """Take what comes within *seconds*; whether anything did. Raises Ended at its end."""
        ready, _, _ = select.select([self._fd], [], [], max(0.0, seconds))
        if not ready:
            return False
        try:
            data = os.read(self._fd, 1 << 16)
        except BlockingIOError:
            return False
        except OSError as error:
            self.ended = True
            raise Ended from error
        if not data:
            self.ended = True
            raise Ended
        self._take(time.perf_counter_ns(), data)
        return True

    def _take(self, stamp: int, data: bytes) -> None:
        data = self._held + data
        cut = _CUT.search(data)
        self._held = data[cut.start() :] if cut else b""
        data = data[: cut.start()] if cut else data
        plain = _PRIVATE.sub(self._answered, data)
        self._chunks.append((stamp, plain, not self._within))

    def _answered(self, asked: re.Match[bytes]) -> bytes:
        """Answer what a terminal answers, and hide from the emulator what it does not know."""
        question = asked.group()
        if question == b"\x1b[?2026$p":
            self.send(b"\x1b[?2026;2$y")
        elif question == b"\x1b[c":
            self.send(b"\x1b[?62;22c")
        elif question == b"\x1b[?2026h":
            self._within = True
        elif question == b"\x1b[?2026l":
            self._within = False
        return question if question in (b"\x1b[?25h", b"\x1b[?25l") else b""

    def draw(self, stop_at: Callable[[int], bool] | None = None) -> bool:
        """Feed the emulator; True as soon as *stop_at*, told when a whole frame came, says so."""
        while self._chunks:
            stamp, data, is_whole = self._chunks.pop(0)
            self._stream.feed(data)
            if is_whole and stop_at and stop_at(stamp):
                return True
        return False

    @property
    def whole(self) -> bool:
        """Return True if the output ends with a whole frame, so that the cursor is in its place."""
        return not self._within and not self._held

    def frame(self, seconds: float = 3.0) -> None:
        """Wait until a whole frame has come, and do not draw it yet."""
        self.draw()
        limit = time.perf_counter() + seconds
        while time.perf_counter() < limit and not any(is_whole for _, _, is_whole in self._chunks):
            self.pump(0.05)

    def text(self) -> str:
        """Return the text on the screen."""
        return "\n".join(self.screen.display)

    def wait(self, words: str, seconds: float = 30.0, since: int = 0) -> float:
        """Milliseconds from *since* (else from the start) until *words* shows.

        Raises TimeoutError, with the screen, where it does not come up.
        """
        start = since or self.began
        seen: list[int] = []

        def there(stamp: int) -> bool:
            if stamp >= start and words in self.text():
                seen.append(stamp)
            return bool(seen)

        limit = time.perf_counter() + seconds
        while time.perf_counter() < limit:
            if self.draw(there):
                return (seen[0] - start) / 1e6
            self.pump(0.05)
        raise TimeoutError(f"“{words}” never came up:\n{self.text()}")

    def until_still(self, since: int, seconds: float) -> float:
        """Milliseconds from *since* to the last change that is shown before *seconds* of none."""
        shown, last = self.text(), since

        def changed(stamp: int) -> bool:
            nonlocal shown, last
            if (now := self.text()) != shown:
                shown, last = now, stamp
            return False

        limit = time.perf_counter() + 10
        while time.perf_counter() < limit and self.pump(seconds):
            self.draw(changed)
        return (last - since) / 1e6

    def quiet(self, seconds: float = 0.2, at_most: float = 10.0) -> None:
        """Wait until nothing is written for *seconds*."""
        limit = time.perf_counter() + at_most
        while time.perf_counter() < limit and self.pump(seconds):
            pass
        self.draw()

    # What the clerk presses

    def send(self, data: bytes) -> int:
        """Write *data* to the program; the moment at which it was written."""
        stamp = time.perf_counter_ns()
        while data:
            try:
                data = data[os.write(self._fd, data) :]
            except BlockingIOError:
                select.select([], [self._fd], [], 1.0)
            except OSError as error:
                self.ended = True
                raise Ended from error
        return stamp

    def press(self, key: str) -> int:
        """Press a named key, or type text."""
        return self.send(KEYS.get(key) or key.encode())

    def resize(self, columns: int, lines: int) -> None:
        """Give the window another size."""
        self.screen.resize(lines, columns)
        size = struct.pack("HHHH", lines, columns, 0, 0)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, size)
        os.killpg(os.getpgid(self.pid), signal.SIGWINCH)

    # The process

    def signal(self, number: int) -> None:
        """Send a signal to the process group."""
        os.killpg(os.getpgid(self.pid), number)

    def wait_for_end(self, seconds: float = 20.0) -> float:
        """Milliseconds until the program has ended by itself."""
        start, limit = time.perf_counter_ns(), time.perf_counter() + seconds
        try:
            while time.perf_counter() < limit:
                self.pump(0.5)
        except Ended:
            os.waitpid(self.pid, 0)
            return (time.perf_counter_ns() - start) / 1e6
        raise TimeoutError(f"The program did not end:\n{self.text()}")

    def hang_up(self, seconds: float = 20.0) -> None:
        """Close the terminal, as a window is closed, and wait for the end of the program.

        The kernel sends SIGHUP and SIGCONT; more of the second follow, so that one comes at each
        moment of the end. Raises TimeoutError where the program stays behind.
        """
        os.close(self._fd)
        self._fd = os.open(os.devnull, os.O_RDONLY)  # closed with the rest
        limit = time.perf_counter() + seconds
        while time.perf_counter() < limit:
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                self.ended = True
                return
            os.kill(self.pid, signal.SIGCONT)
            time.sleep(0.002)
        raise TimeoutError("The program stayed behind without a terminal.")

    def resident_mib(self) -> float:
        """The memory that the process has resident."""
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")
        match = re.search(r"VmRSS:\s+(\d+)", status)
        return int(match.group(1)) / 1024 if match else 0.0

    def cpu_ms(self) -> float:
        """Milliseconds of processor time that its threads have used."""
        tasks = Path(f"/proc/{self.pid}/task").iterdir()
        return sum(int((t / "schedstat").read_text().split()[0]) for t in tasks) / 1e6

    def close(self) -> None:
        """End it, if it is still there."""
        if not self.ended:
            try:
                os.killpg(os.getpgid(self.pid), signal.SIGKILL)
                os.waitpid(self.pid, 0)
            except (ProcessLookupError, ChildProcessError):
                pass
        os.close(self._fd)
