"""A form half filled, kept on disk while it is typed, so that a crash costs nothing of it.

There is no meeting yet to keep it with, so it lies in a small file of its own beside the
database, for the clerk alone, and goes when the meeting is prepared or the form is left.
"""

import json
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from clerk_tui.disk.atomic_write import set_aside, write_atomically
from clerk_tui.disk.regular_files import read_regular


class TextStore(Protocol):
    """Where one text is kept. Each raises OSError where the disk refuses."""

    def read(self) -> str:
        """What was kept; nothing where there is none."""
        ...

    def write(self, text: str) -> None:
        """Keep *text*, all of it at once."""
        ...

    def forget(self) -> None:
        """Keep nothing any more."""
        ...

    def set_aside(self) -> None:
        """Put what cannot be read under another name, so that nothing is written over it."""
        ...


class PlainFile:
    """A text in a file, for the clerk alone."""

    def __init__(self, path: Path) -> None:
        """Keep it at *path*."""
        self._path = path

    def read(self) -> str:
        """What was kept."""
        return read_regular(self._path).decode("utf-8")

    def write(self, text: str) -> None:
        """Keep *text*, all of it or none. No key waits for the disk."""
        content = text.encode("utf-8", "replace")
        write_atomically(self._path, content, owner_only=True, durable=False)

    def forget(self) -> None:
        """Take the file away."""
        self._path.unlink(missing_ok=True)

    def set_aside(self) -> None:
        """Put the file under another name."""
        set_aside(self._path)


class FormDraft:
    """The fields of one form, by name."""

    def __init__(self, store: TextStore) -> None:
        """Keep them with *store*."""
        self._store = store
        self._last_saved: dict[str, str] = {}

    def read(self) -> dict[str, str]:
        """What was kept; nothing where there is none.

        What cannot be read (damaged, of another program, no file) is put aside, and nothing of it
        is written over.
        """
        try:
            fields = json.loads(self._store.read() or "{}")
            if not isinstance(fields, dict):
                raise ValueError(fields)
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError):
            with suppress(OSError):
                self._store.set_aside()
            return {}
        return {str(name): value for name, value in fields.items() if isinstance(value, str)}

    def save(self, fields: dict[str, str]) -> None:
        """Keep *fields*, the whole form at once. A disk that refuses is no reason to stop."""
        if fields == self._last_saved:
            return
        self._last_saved = dict(fields)
        try:
            self._store.write(json.dumps(fields, ensure_ascii=False))
        except OSError:
            return

    def discard(self) -> None:
        """The form was accepted, or left on purpose."""
        self._last_saved = {}
        self._store.forget()
