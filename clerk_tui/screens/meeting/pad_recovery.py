"""What was being typed when the program was last stopped, put back in the pad."""

from clerk_tui.domain.errors import Refusal
from clerk_tui.office.pad_store import PadStore, RestoredPad
from clerk_tui.office.public_hold import PublicHold
from clerk_tui.office.recall_privacy import RecallPrivacy
from clerk_tui.screens.meeting.host import MeetingHost
from clerk_tui.screens.text_boxes import boxes_still_open, unfinished_note

_BACK = "What could not be saved when it was typed is back in the pad."
_AWAITED = "Type on: what was being typed here before is put back once it can be read."
_UNDER_UP = "What was being typed here before can be read now: Up brings it back."


class PadRecovery:
    """Puts back what was being typed; tries again while the database cannot be read."""

    def __init__(
        self,
        host: MeetingHost,
        pad_store: PadStore,
        public_hold: PublicHold,
        recall_privacy: RecallPrivacy,
    ) -> None:
        """Put it back in the pad of *host*."""
        self._host = host
        self._pad_store = pad_store
        self._public_hold = public_hold
        self._recall_privacy = recall_privacy
        self._problem = ""  # why it is not in the pad yet

    @property
    def is_waiting(self) -> bool:
        """True if the text could not be read yet."""
        return bool(self._problem)

    def put_back(self) -> str:
        """Put back what was being typed when the program was last stopped; return what to say.

        If the database cannot be read now, that is said, and tried again each second. What was
        typed meanwhile stays in the pad then, and Up brings back what was there before.
        """
        host = self._host
        try:
            restored = self._pad_store.read(host.desk.meeting)
        except Refusal as refusal:
            self._problem = f"{refusal.what} {_AWAITED}"
            return ""
        self._problem = ""
        if host.pad.text.strip():
            return self._put_back_under_up(restored)
        self._public_hold.restore(is_held=restored.held)
        self._recall_privacy.restore(restored)
        if restored.text:
            host.pad.set_text(restored.text, restored.cursor)
            host.editing = restored.editing
            self._pad_store.save(restored.editing, 0, "editing")
        self._pad_store.take_over()
        unfinished = unfinished_note(boxes_still_open(host.desk.meeting, restored.boxes))
        return " ".join(filter(None, (_BACK if self._pad_store.was_rescued else "", unfinished)))

    def _put_back_under_up(self, restored: RestoredPad) -> str:
        """Put back *restored* though the clerk has typed on: nothing of either is lost."""
        self._public_hold.restore(is_held=restored.held)
        typed_since = self._host.pad.recalled
        self._recall_privacy.restore(restored)
        for text in (*reversed(typed_since), restored.text):
            self._host.pad.remember(text)
        self._pad_store.take_over()
        return _UNDER_UP if restored.text else ""

    def try_again(self, default: str) -> None:
        """Put back what could not be read when the meeting was opened.

        Args:
            default: What to say where there is nothing else to say of it.
        """
        line = self._host.line
        message = self.put_back()
        if self._problem:
            if not line.refusal:
                line.refusal = self._problem
        else:
            self._host.show(message or default)
