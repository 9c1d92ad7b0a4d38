"""A form half filled, kept on disk while it is typed, so that a crash costs nothing of it.

There is no meeting yet to keep it with, so it lies in a small file of its own beside the
database, for the clerk alone, and goes when the meeting is prepared or the form is left.
"""

import json
import os
from pathlib import Path


class FormKept:
    """The fields of one form, by name, in the file at `path`."""

    def __init__(self, path: Path) -> None:
        """Keep them at *path*."""
        self._path = path
        self._last: dict[str, str] = {}

    def read(self) -> dict[str, str]:
        """What was kept; nothing where there is none, or where it cannot be read."""
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        if not isinstance(kept, dict):
            return {}
        return {str(name): value for name, value in kept.items() if isinstance(value, str)}

    def keep(self, fields: dict[str, str]) -> None:
        """Keep *fields*, the whole file at once. A disk that refuses is no reason to stop."""
        if fields == self._last:
            return
        self._last = dict(fields)
        partial = self._path.with_suffix(".part")
        try:
            partial.touch(mode=0o600)
            partial.write_text(json.dumps(fields, ensure_ascii=False), encoding="utf-8")
            os.replace(partial, self._path)  # noqa: PTH105 - atomic on every system
        except OSError:
            return

    def forget(self) -> None:
        """The form was accepted, or left on purpose."""
        self._last = {}
        self._path.unlink(missing_ok=True)
