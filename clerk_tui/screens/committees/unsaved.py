"""Changes to a committee that are not in its file yet: saved, restored, and written."""

from pathlib import Path

from msgspec import Struct

from clerk_tui.disk.atomic_write import write_atomically
from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.ports import UnfinishedText
from clerk_tui.files.committees.edit_session import CommitteeEditSession
from clerk_tui.files.form_draft import FormDraft, TextStore

_LINE_PREFIX = "line "


class UnwrittenChanges:
    """Saves changes that are not in the committee file yet, so that a crash loses none."""

    def __init__(self, keeper: TextStore) -> None:
        """Save them with *keeper*."""
        self._draft = FormDraft(keeper)
        self._restored = self._draft.read()
        self._changes = {n: t for n, t in self._restored.items() if not n.startswith(_LINE_PREFIX)}
        self._lines = {n: t for n, t in self._restored.items() if n.startswith(_LINE_PREFIX)}

    @property
    def path(self) -> Path | None:
        """The file whose changes were saved when the program was last stopped; None for none."""
        return Path(self._restored["file"]) if "file" in self._restored else None

    def save_changes(self, session: CommitteeEditSession) -> None:
        """Save the changes of *session*; delete them if there are none any more."""
        self._changes = (
            {"file": str(session.path), **session.unsaved_changes()} if session.has_changes else {}
        )
        self._write()

    def save_line(self, question: str, text: str) -> None:
        """Save what is typed in answer to *question*; delete it if *text* is empty."""
        self._lines.pop(f"{_LINE_PREFIX}{question}", None)
        if text:
            self._lines[f"{_LINE_PREFIX}{question}"] = text
        self._write()

    def read_line(self, question: str) -> str:
        """Return what was typed in answer to *question* and not taken."""
        return self._lines.get(f"{_LINE_PREFIX}{question}", "")

    def _write(self) -> None:
        if fields := {**self._changes, **self._lines}:
            self._draft.save(fields)
        else:
            self._draft.discard()

    def forget(self) -> None:
        """Delete all changes: they were written, or left on purpose."""
        self._changes, self._lines = {}, {}
        self._draft.discard()

    def restore(self, session: CommitteeEditSession) -> bool:
        """Restore the saved changes in *session*; return False if there are none.

        Raises:
            Refusal: Another program has changed the file since.
        """
        if self.path != session.path:
            return False
        changes, self._restored = self._restored, {}
        session.restore_changes(changes)
        return session.has_changes


class AnswerBox(Struct, frozen=True):
    """Saves the answer to one question about a committee while it is typed."""

    unwritten: UnwrittenChanges
    question: str
    """The name of the question."""

    @property
    def unfinished_text(self) -> UnfinishedText | None:
        """The answer that was typed here and neither taken nor given up, if there is one."""
        text = self.unwritten.read_line(self.question)
        return UnfinishedText(self.question, text, len(text)) if text else None

    def keep(self, text: str, cursor: int = 0) -> None:  # noqa: ARG002 - as other places have it
        """Save *text* as it now stands here."""
        self.unwritten.save_line(self.question, text)

    def forget(self) -> None:
        """Delete what was typed here: it is taken, or given up."""
        self.unwritten.save_line(self.question, "")


def write_committee_file(session: CommitteeEditSession) -> None:
    """Write the file of *session*, with the remarks in it. Raises Refusal if it cannot be."""
    try:
        write_atomically(session.path, session.to_bytes(), owner_only=True)
    except OSError as error:
        raise Refusal(f"{session.path} could not be written ({os_error_reason(error)}).") from error
    session.mark_saved()
