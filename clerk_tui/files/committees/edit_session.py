"""A committee file in hand: what it says, and what it would say with the clerk's changes."""

from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.files.committees.committee_file import read_committee, write_committee
from clerk_tui.files.committees.files import text_of
from clerk_tui.files.committees.text import clean


class CommitteeInHand:
    """The committee of one file while it is being changed; the file is not written here."""

    def __init__(self, path: Path) -> None:
        """Open the file at *path*. Raises Refusal where it cannot be read as a committee."""
        self.path = path.resolve()
        self._was = text_of(self.path)
        self._body_was = self.body = read_committee(self._was, clean(path.name))

    @property
    def changed(self) -> bool:
        """Whether anything is to be written."""
        return self.body != self._body_was

    def written(self) -> bytes:
        """The file with the changes in it, its remarks kept.

        Raises Refusal where somebody else has changed the file since it was opened, and where
        what was changed is no committee file.
        """
        if text_of(self.path) != self._was:
            raise Refusal(
                f"{self.path.name} was changed by another program since it was opened here.",
                "Nothing was written. Leave with Esc and open it again.",
            )
        text = write_committee(self.body, self._was)
        read_committee(text, self.path.name)
        return text.encode()

    def in_words(self) -> dict[str, str]:
        """The file as it was and as it would be, to be kept until it is written."""
        return {"was": self._was, "would be": write_committee(self.body, self._was)}

    def take_up(self, words: dict[str, str]) -> None:
        """Take up changes that were kept by `in_words`.

        Raises Refusal where the file is not any more what they were made in.
        """
        if words.get("was") != self._was:
            raise Refusal(
                f"{self.path.name} was changed by another program since.",
                "What was changed here and not written does not fit it any more; make it again.",
            )
        self.body = read_committee(words.get("would be", ""), self.path.name)

    def kept(self) -> None:
        """Note that the file is now as the committee is."""
        self._was, self._body_was = text_of(self.path), self.body
