"""One committee file being edited: what it says, and what it would say with the changes."""

from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.files.committees.committee_file import read_committee, write_committee
from clerk_tui.files.committees.files import read_text_file
from clerk_tui.files.committees.text import clean


class CommitteeEditSession:
    """The committee of one file while the clerk changes it. The file is not written here."""

    def __init__(self, path: Path) -> None:
        """Open the committee file at *path*.

        Raises:
            Refusal: if it cannot be read as a committee.
        """
        self.path = path.resolve()
        self._original_text = read_text_file(self.path)
        self._original_body = self.body = read_committee(self._original_text, clean(path.name))

    @property
    def has_changes(self) -> bool:
        """True if the committee differs from its file."""
        return self.body != self._original_body

    def to_bytes(self) -> bytes:
        """Return the content of the file with the changes made and its remarks kept.

        Raises:
            Refusal: if another program has changed the file since it was opened, or if the
                changed committee cannot be written as a committee file.
        """
        if read_text_file(self.path) != self._original_text:
            raise Refusal(
                f"{self.path.name} was changed by another program since it was opened here.",
                "Nothing was written. Leave with Esc and open it again.",
            )
        text = write_committee(self.body, self._original_text)
        read_committee(text, self.path.name)
        return text.encode()

    def unsaved_changes(self) -> dict[str, str]:
        """Return the text of the file before and after the changes, to keep until it is written."""
        changed_text = write_committee(self.body, self._original_text)
        return {"was": self._original_text, "would be": changed_text}

    def restore_changes(self, stored_changes: dict[str, str]) -> None:
        """Make the changes again that `unsaved_changes` returned before the program stopped.

        Raises:
            Refusal: if the file is no longer the one in which they were made.
        """
        if stored_changes.get("was") != self._original_text:
            raise Refusal(
                f"{self.path.name} was changed by another program since.",
                "What was changed here and not written does not fit it any more; make it again.",
            )
        self.body = read_committee(stored_changes.get("would be", ""), self.path.name)

    def mark_saved(self) -> None:
        """Note that the file has been written with the committee as it is now."""
        self._original_text, self._original_body = read_text_file(self.path), self.body
