"""The bytes of a slow terminal, read as the keys that were pressed.

Escape is the first byte of every key that is no letter, so that a terminal which sends late or in
lumps is ambiguous. Textual takes Escape and a sentence that arrive together for one long key:
it loses the Escape, holds the letters back, and types a "^" before a long one.
"""

import re
from collections.abc import Iterable
from typing import Any

from textual import events
from textual._time import get_time
from textual._xterm_parser import XTermParser
from textual.message import Message

ESCAPE = "\x1b"
_PASTE_BEGINS, _PASTE_ENDS = "\x1b[200~", "\x1b[201~"
# Escape and at least two letters more: Alt and a letter is one alone. What may begin a sequence of
# the terminal's own ("[", "O", "P" …) is letters only where small letters follow.
_BURST = re.compile(rf"{ESCAPE}(?=(?:[^\x00-\x1f\x7f\[\]OP_^\\][^\x00-\x1f\x7f]|[OP][a-z]{{2}}))")
_SPLIT = re.compile(r"(?:\[|O)[ABCDHF]")
SPLIT_SECONDS = 1.0  # within which the rest of an arrow key may come after its Escape


class TerminalKeys(XTermParser):
    """Reads keys as Textual does, but for Escape in a burst and arrow keys sent in two parts.

    The parser, its `_timeout_time` and the clock are private to Textual. If they go, do not install
    this class (`install_terminal_keys`): keys are then read as Textual does, and
    tests/screens/test_terminal_keys.py shows what a slow terminal loses by it.
    """

    def __init__(self, *options: Any) -> None:
        """Begin with nothing read."""
        super().__init__(*options)
        self._is_pasting = False
        self._escape_time = 0.0  # when an Escape was last taken as a key of its own

    def feed(self, data: str) -> Iterable[Message]:
        """Yield the keys in *data*; an Escape before letters is a key of its own."""
        if _SPLIT.fullmatch(data) and get_time() - self._escape_time < SPLIT_SECONDS:
            data = f"{ESCAPE}{data}"  # the arrow's Escape has come, and was taken as the key
        self._escape_time = 0.0
        if self._is_pasting or _PASTE_BEGINS in data:
            self._is_pasting = data.rfind(_PASTE_BEGINS) > data.rfind(_PASTE_ENDS) or (
                self._is_pasting and _PASTE_ENDS not in data
            )
            yield from super().feed(data)
            return
        burst_end = 0
        for burst in _BURST.finditer(data):
            yield from super().feed(data[burst_end : burst.end()])
            self._timeout_time = 0.0  # nothing more of a key comes after this Escape
            yield from super().tick()
            burst_end = burst.end()
        if burst_end < len(data) or not data:
            yield from super().feed(data[burst_end:])

    def tick(self) -> Iterable[Message]:
        """Yield an Escape after which nothing came; what follows soon may still be of an arrow."""
        for message in super().tick():
            if isinstance(message, events.Key) and message.key == "escape":
                self._escape_time = get_time()
            yield message


def install_terminal_keys() -> None:
    """Let Textual's driver read keys with `TerminalKeys`, if it reads a terminal's bytes."""
    from contextlib import suppress

    with suppress(ImportError):  # on Windows another driver gets keys, not bytes
        from textual.drivers import linux_driver

        linux_driver.XTermParser = TerminalKeys  # type: ignore[assignment, attr-defined]
