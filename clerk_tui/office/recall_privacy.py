"""The texts that Up brings back, kept from coming back in front of the public."""

from collections.abc import Sequence
from typing import Protocol

from clerk_tui.desk import Desk
from clerk_tui.office.pad_store import PadStore, RestoredPad
from clerk_tui.office.public_hold import PublicHold

WITHHELD = (
    "The public are in again. What was typed in private and not filed is put away: "
    "Up has it again once they are out."
)


class RecallingPad(Protocol):
    """The pad where the clerk types, and older texts are brought back."""

    text: str
    """What stands there now, and is not entered."""
    recalled: list[str]
    """The texts that Up brings back, newest first."""

    def recall_only(self, texts: list[str]) -> None:
        """Have Up bring back these *texts*, and no others."""

    def put_away(self) -> None:
        """Take out what stands there; Up brings it back."""

    def put_away_given_back(self) -> None:
        """Put away what was refused and given back; what was typed since stays."""

    def forget_undo(self) -> None:
        """Let nothing else bring back what stood there before."""


class RecallHost(Protocol):
    """The desk, and where the clerk types."""

    desk: Desk

    @property
    def pad(self) -> RecallingPad:
        """The pad where the clerk types."""


class RecallPrivacy:
    """Withholds texts that were typed in private while the public are in; saved with the pad.

    However the public come back (/public, the exclusion undone in the review, another window),
    nothing typed while they were out comes back into the pad: it is withheld until they are out
    again, or filed as a private note.
    """

    def __init__(self, host: RecallHost, pad_store: PadStore, public_hold: PublicHold) -> None:
        """Watch over the pad of *host*."""
        self._host = host
        self._pad_store = pad_store
        self._public_hold = public_hold
        self._public_texts: list[str] | None = None
        """What Up brought back before the public went out; None while the meeting is in public."""
        self._were_public_out = False
        self._withheld: list[str] = []

    def restore(self, restored: RestoredPad) -> None:
        """Go on with the texts of when the program was last stopped."""
        self._host.pad.recall_only(list(restored.recalled))
        self._withhold(list(restored.withheld))
        if self._is_private:
            self._save_public_texts(list(restored.before))
        self._note_who_is_in()

    @property
    def _is_private(self) -> bool:
        return self._public_hold.is_held or self._host.desk.meeting.public_excluded

    def update(self) -> str:
        """Follow whether the public are in, or should be out; return what to tell the clerk.

        There is something to tell if texts were put away.
        """
        message = ""
        public_excluded = self._host.desk.meeting.public_excluded
        if self._were_public_out and not public_excluded:
            self._empty_pad()
            message = self._forget_private_texts(())
        if self._is_private and self._public_texts is None:
            self._save_public_texts(list(self._host.pad.recalled))
        elif not self._is_private and self._public_texts is not None:
            self._public_texts = None
            self._pad_store.save("", 0, "before")
        if self._withheld and not self._were_public_out and public_excluded:
            self._host.pad.recall_only([*self._host.pad.recalled, *self._withheld])
            self._withhold([])
        self._note_who_is_in()
        return message

    def _note_who_is_in(self) -> None:
        """Note whether the public are out now, and save it: the texts of this pad are private."""
        public_are_out = self._host.desk.meeting.public_excluded
        if public_are_out is not self._were_public_out:
            self._pad_store.save("out" if public_are_out else "", 0, "out")
        self._were_public_out = public_are_out

    def _save_public_texts(self, texts: list[str]) -> None:
        self._public_texts = texts
        self._pad_store.save("\n\n".join(texts), 0, "before")

    def _withhold(self, texts: list[str]) -> None:
        if texts != self._withheld:
            self._withheld = texts
            self._pad_store.save("\n\n".join(texts), 0, "withheld")

    def unfiled_private_texts(self) -> list[str]:
        """Return what was typed for private session and has not been filed."""
        from clerk_tui.commands.privacy.unfiled_private_text import typed_in_private

        return typed_in_private(self._host.pad.recalled, self._public_texts or ())

    def texts_to_note(self) -> list[str]:
        """Return what is withheld: it is filed as a note with the next words filed in public."""
        return [] if self._host.desk.meeting.public_excluded else self._withheld

    def forget_filed(self, typed: str, brought_back: str = "") -> None:
        """Let Up no longer bring back what is now filed.

        Args:
            typed: The text that was filed. Older texts that it makes good are filed with it.
            brought_back: The text that Up had put in the pad, of which the clerk made *typed*.
        """
        from clerk_tui.commands.privacy.unfiled_private_text import is_correction_of

        pad = self._host.pad
        unfiled = [
            text
            for text in pad.recalled
            if text != brought_back and not is_correction_of(text, typed)
        ]
        if unfiled != pad.recalled:
            pad.recall_only(unfiled)

    def forget_noted(self) -> None:
        """Withhold nothing more, as `texts_to_note` are in the record."""
        if self.texts_to_note():
            self._withhold([])

    def withhold_private_texts(self, noted_texts: Sequence[str]) -> str:
        """Withhold what must not be filed in front of the public, who are back by a command.

        Args:
            noted_texts: Texts that the command has filed as a private note already.

        Returns:
            What to tell the clerk; empty if nothing was withheld.
        """
        message = self._forget_private_texts(noted_texts)
        self._note_who_is_in()
        return message

    def put_away_given_back(self) -> None:
        """Put away what was refused and given back, as it was meant for private session."""
        self._host.pad.put_away_given_back()

    def _empty_pad(self) -> None:
        """Take out what is half typed: it was meant for private session.

        A command without words stays: taken away under the clerk's hands, /takeover would be lost.
        """
        from clerk_tui.commands.privacy.unfiled_private_text import is_command_alone

        pad = self._host.pad
        if pad.text.strip() and not is_command_alone(pad.text):
            pad.put_away()

    def _forget_private_texts(self, noted_texts: Sequence[str]) -> str:
        """Let neither Up nor Ctrl+Z bring back what was typed in private; withhold it."""
        private_texts, pad = self.unfiled_private_texts(), self._host.pad
        pad.recall_only([text for text in pad.recalled if text not in private_texts])
        pad.forget_undo()
        new_texts = [
            text for text in private_texts if text not in noted_texts and text not in self._withheld
        ]
        self._withhold([*new_texts, *self._withheld])
        return WITHHELD if new_texts else ""
