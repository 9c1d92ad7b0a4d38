"""Keep a half-filled form on disk while it is typed, so that a crash loses nothing of it.

There is no meeting yet to keep it with, so it lies in a small file of its own beside the database,
for the clerk alone. It is removed when the meeting is prepared or the form is left.
"""

import json
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from clerk_tui.disk.atomic_write import set_aside, write_atomically
from clerk_tui.disk.regular_files import read_regular


class TextStore(Protocol):
    """A place that keeps one text. Each method raises OSError if the disk refuses."""

    def read(self) -> str:
        """Return the text that was kept; empty if there is none."""
        ...

    def write(self, text: str) -> None:
        """Keep *text*, all of it at once."""
        ...

    def forget(self) -> None:
        """Remove the text."""
        ...

    def set_aside(self) -> None:
        """Rename what cannot be read, so that nothing is written over it."""
        ...


class PlainFile:
    """A text in an unencrypted file that only the clerk can read."""

    def __init__(self, path: Path) -> None:
        """Keep the text at *path*."""
        self._path = path

    def read(self) -> str:
        """Return the text in the file."""
        return read_regular(self._path).decode("utf-8")

    def write(self, text: str) -> None:
        """Write *text*, all of it or none, without waiting for the disk."""
        content = text.encode("utf-8", "replace")
        write_atomically(self._path, content, owner_only=True, durable=False)

    def forget(self) -> None:
        """Delete the file."""
        self._path.unlink(missing_ok=True)

    def set_aside(self) -> None:
        """Rename the file, so that it is not written over."""
        set_aside(self._path)


class FormDraft:
    """The fields of one half-filled form, by name."""

    def __init__(self, store: TextStore) -> None:
        """Keep the fields in *store*."""
        self._store = store
        self._last_saved: dict[str, str] = {}

    def read(self) -> dict[str, str]:
        """Return the fields that were kept; none if there are none.

        A text that cannot be read (damaged, or of another program) is set aside and not written
        over.
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
        """Keep the *fields*, the whole form at once. An error of the disk is ignored."""
        if fields == self._last_saved:
            return
        self._last_saved = dict(fields)
        try:
            self._store.write(json.dumps(fields, ensure_ascii=False))
        except OSError:
            return

    def discard(self) -> None:
        """Remove the draft: the form was accepted, or left on purpose."""
        self._last_saved = {}
        self._store.forget()
