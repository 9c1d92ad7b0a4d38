"""A recording of a terminal, in the format asciicast v2 (asciinema, "asciicast file format")."""

import codecs
import json


class Cast:
    """Collects what a program writes, with the seconds since it began."""

    def __init__(self, title: str, columns: int, lines: int) -> None:
        """Record a terminal of *columns* by *lines*."""
        self._head = {"version": 2, "width": columns, "height": lines, "title": title}
        self._events: list[tuple[float, str]] = []
        # A letter may be cut between two reads.
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def add(self, seconds: float, written: bytes) -> None:
        """Add what the program wrote at that moment."""
        if text := self._decoder.decode(written):
            self._events.append((seconds, text))

    def text(self) -> str:
        """Return the recording: a line of JSON for the head, and one for each event."""
        lines = [json.dumps(self._head)]
        lines += [json.dumps([round(at, 3), "o", text]) for at, text in self._events]
        return "\n".join(lines) + "\n"
