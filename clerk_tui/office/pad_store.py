"""The texts of the minute pad, saved while they are typed and put back after a crash."""

from uuid import uuid4

from msgspec import Struct

from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.ports import UnfinishedText
from clerk_tui.office.text_boxes import StoredBox
from clerk_tui.office.unfinished_texts import UnfinishedTexts

_RECALL_LISTS = ("recalled", "before", "withheld")


class RestoredPad(Struct, frozen=True):
    """The texts that were being typed when the program was last stopped."""

    text: str = ""
    """What stood in the pad."""
    cursor: int = 0
    """Where the cursor was, in characters from the start."""
    recalled: tuple[str, ...] = ()
    """What Up brought back, newest first."""
    editing: str = ""
    """The ident of the entry being edited; empty if none was."""
    held: bool = False
    """True if typing was held back, as the public were still in."""
    before: tuple[str, ...] = ()
    """What Up brought back before that, or before the public went out."""
    withheld: tuple[str, ...] = ()
    """What was typed while the public were out, if they have come back since."""
    boxes: tuple[str, ...] = ()
    """The names of other places where something unfinished waits."""


class PadStore:
    """The saved texts of one meeting's pad. Each copy of the program saves its own, apart.

    A copy that is running keeps its texts to itself; those of one that was stopped, or that has
    left the meeting, are put back by the next to open it.
    """

    def __init__(self, unfinished: UnfinishedTexts, meeting: str) -> None:
        """Save them with *unfinished*, under the ident of the *meeting*."""
        self._unfinished = unfinished
        self._meeting = meeting
        self._places_taken_over: list[str] = []
        self._in_boxes: list[UnfinishedText] = []
        self.was_rescued = False
        """True if something could not be saved when it was typed, and was rescued to a file."""
        self._own_texts: dict[str, tuple[str, int]] = {}

    def save(self, text: str, cursor: int, place: str) -> None:
        """Save a text, in place of the one that was saved there.

        Args:
            text: The text.
            cursor: Where the cursor is, in characters from the start.
            place: "pad", or the name of a field of `RestoredPad`. "held" says that typing is held
                back, and "out" that the public are out, so that the other texts are private.
        """
        self._own_texts[place] = (text, cursor)
        own_place = f"{place}@{self._unfinished.copy}"
        self._unfinished.writer.keep(self._meeting, own_place, text, cursor)

    def read(self, meeting: Meeting) -> RestoredPad:
        """Return what is left by copies that were stopped; *meeting* is as it now stands."""
        self.was_rescued = self._meeting in self._unfinished.rescued_meetings()
        left_texts = self._sort_out_boxes()
        self._places_taken_over = [left_text.place for left_text in left_texts]
        if not meeting.public_excluded:
            left_texts = _with_private_withheld(left_texts)
        texts: list[str] = []
        lists: dict[str, list[str]] = {name: [] for name in _RECALL_LISTS}
        cursor, editing, is_held = 0, "", False
        entry_idents = {entry.ident for entry in meeting.entries()}
        for left_text in left_texts:
            place = left_text.place.partition("@")[0]
            if place == "pad":
                text = _without_filed_line(left_text.text, meeting)
                cursor = (
                    len("\n".join([*texts, ""]))
                    + left_text.cursor
                    - len(left_text.text)
                    + len(text)
                )
                texts += [text] if text else []
            elif place in lists:
                lists[place] += left_text.text.split("\n\n")
            elif place == "editing" and left_text.text in entry_idents:
                editing = left_text.text
            is_held = is_held or place == "held"
        recalled_texts, texts_before, withheld_texts = (
            tuple(lists[name]) for name in _RECALL_LISTS
        )
        boxes = tuple(box.name for e in self._in_boxes if (box := StoredBox.read(e.place)))
        editing = editing if texts else ""
        text = "\n".join(texts)
        return RestoredPad(
            text, cursor, recalled_texts, editing, is_held, texts_before, withheld_texts, boxes
        )

    def _sort_out_boxes(self) -> list[UnfinishedText]:
        """Return the texts left for the pad by other copies; note those left in boxes."""
        own_places = {f"{place}@{self._unfinished.copy}" for place in self._own_texts}
        left_texts = [
            left_text
            for left_text in self._unfinished.left_at(self._meeting)
            if left_text.place not in own_places  # those are in this very pad
        ]
        self._in_boxes = [
            left_text for left_text in left_texts if StoredBox.read(left_text.place) is not None
        ]
        return [left_text for left_text in left_texts if left_text not in self._in_boxes]

    def take_over(self) -> None:
        """Delete what other copies left, once it is saved here too."""
        own_copy = self._unfinished.copy
        for place in self._places_taken_over:
            if place.partition("@")[2] != own_copy:
                self._unfinished.writer.keep(self._meeting, place, "", 0)
        self._places_taken_over = []
        if self.was_rescued:  # their file is deleted, and a box may never be opened
            for box in self._in_boxes:
                self._unfinished.writer.keep(self._meeting, box.place, box.text, box.cursor)
        if self.was_rescued and self._unfinished.writer.wait_until_saved(1.0):
            self._unfinished.delete_rescued_copies(self._meeting)

    def leave(self) -> None:
        """Leave the texts for whoever opens the meeting next, in this window or another."""
        no_copy = uuid4().hex[:8]
        for place, (text, cursor) in self._own_texts.items():
            self._unfinished.writer.keep(self._meeting, f"{place}@{no_copy}", text, cursor)
            self._unfinished.writer.keep(self._meeting, f"{place}@{self._unfinished.copy}", "", 0)
        self._own_texts = {}


def _with_private_withheld(left_texts: list[UnfinishedText]) -> list[UnfinishedText]:
    """Return *left_texts* with those withheld that were left while the public were out.

    The public have come back since, in another window perhaps.
    """
    texts = {left_text.place: left_text.text for left_text in left_texts}
    restored_texts = []
    for left_text in left_texts:
        place, _, copy = left_text.place.partition("@")
        if f"out@{copy}" not in texts:
            restored_texts.append(left_text)
        elif place in ("pad", "withheld"):
            restored_texts.append(UnfinishedText(f"withheld@{copy}", left_text.text, 0))
        elif place == "recalled":
            public_texts = texts.get(f"before@{copy}", "").split("\n\n")
            for text in left_text.text.split("\n\n"):
                place_name = "recalled" if text in public_texts else "withheld"
                restored_texts.append(UnfinishedText(f"{place_name}@{copy}", text, 0))
    return restored_texts


def _without_filed_line(text: str, meeting: Meeting) -> str:
    """Return *text* without a first line that had just been filed when the program was stopped."""
    first_line, _, other_lines = text.partition("\n")
    item = meeting.in_hand
    newest = item.entries[-1].matter if item and item.entries else None
    filed = getattr(newest, "text", "")
    return other_lines if filed and first_line.strip() == filed else text
