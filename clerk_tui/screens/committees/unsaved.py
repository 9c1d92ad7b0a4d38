"""Changes to a committee that are not in its file yet: kept, put back, and written."""

from pathlib import Path

from msgspec import Struct

from clerk_tui.disk.atomic_write import write_atomically
from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.ports import UnfinishedText
from clerk_tui.files.committees.edit_session import CommitteeEditSession
from clerk_tui.files.form_draft import FormDraft, TextStore

_LINE = "line "


class UnwrittenChanges:
    """What was changed and not written, kept on disk so that a crash costs nothing of it."""

    def __init__(self, keeper: TextStore) -> None:
        """Keep it with *keeper*."""
        self._draft = FormDraft(keeper)
        self._before = self._draft.read()
        self._changes = {n: t for n, t in self._before.items() if not n.startswith(_LINE)}
        self._lines = {n: t for n, t in self._before.items() if n.startswith(_LINE)}

    @property
    def path(self) -> Path | None:
        """The file whose changes were kept when the program was last stopped; None for none."""
        return Path(self._before["file"]) if "file" in self._before else None

    def keep(self, held: CommitteeEditSession) -> None:
        """Keep the changes of *held*; nothing where there are none any more."""
        self._changes = (
            {"file": str(held.path), **held.unsaved_changes()} if held.has_changes else {}
        )
        self._write()

    def keep_line(self, question: str, text: str) -> None:
        """Keep what is typed in answer to *question*; nothing where it is taken or given up."""
        self._lines.pop(f"{_LINE}{question}", None)
        if text:
            self._lines[f"{_LINE}{question}"] = text
        self._write()

    def line(self, question: str) -> str:
        """What was typed in answer to *question* and not taken."""
        return self._lines.get(f"{_LINE}{question}", "")

    def _write(self) -> None:
        if fields := {**self._changes, **self._lines}:
            self._draft.save(fields)
        else:
            self._draft.discard()

    def forget(self) -> None:
        """They were written, or left on purpose."""
        self._changes, self._lines = {}, {}
        self._draft.discard()

    def put_back(self, held: CommitteeEditSession) -> bool:
        """Put back in *held* what was kept of it; False where there is nothing.

        Raises Refusal where another program has changed the file since.
        """
        if self.path != held.path:
            return False
        before, self._before = self._before, {}
        held.restore_changes(before)
        return held.has_changes


class AskedLine(Struct, frozen=True):
    """Where the answer to one question about a committee is kept while it is typed."""

    kept: UnwrittenChanges
    question: str

    @property
    def left(self) -> UnfinishedText | None:
        """What was typed here and neither taken nor given up."""
        text = self.kept.line(self.question)
        return UnfinishedText(self.question, text, len(text)) if text else None

    def keep(self, text: str, cursor: int = 0) -> None:  # noqa: ARG002 - as other places have it
        """Keep *text* as it now stands here."""
        self.kept.keep_line(self.question, text)

    def forget(self) -> None:
        """What was typed here is taken, or given up."""
        self.kept.keep_line(self.question, "")


def write_file(held: CommitteeEditSession) -> None:
    """Write the file of *held*, with the remarks in it kept. Raises Refusal where it cannot be."""
    try:
        write_atomically(held.path, held.to_bytes(), owner_only=True)
    except OSError as error:
        raise Refusal(f"{held.path} could not be written ({os_error_reason(error)}).") from error
    held.mark_saved()
