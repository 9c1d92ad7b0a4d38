"""What is typed or marked outside the pad: in edit boxes, asked lines and lists of marks.

Each is kept key by key as the pad is (`storage.unfinished`), under the place where it was typed,
until it is filed or given up; who comes back to that place finds it there. What is typed in
private is kept apart, and never offered where the public may see it.
"""

from __future__ import annotations

from typing import Protocol

from msgspec import Struct

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.ports import UnfinishedText

PUBLIC, PRIVATE = "box:", "private box:"
_Place = tuple[str, bool]  # the name of the place, and whether it is private


class StoredBox(Struct, frozen=True):
    """The place of a box as the database names it, taken apart."""

    name: str
    private: bool

    @classmethod
    def read(cls, stored_place: str) -> StoredBox | None:
        """Take *stored_place* apart; None where it is no box but a text of the pad."""
        box_name = stored_place.partition("@")[0]
        for prefix, private in ((PUBLIC, False), (PRIVATE, True)):
            if box_name.startswith(prefix):
                return cls(box_name.removeprefix(prefix), private)
        return None


class TextWriter(Protocol):
    """The writer of text as it is typed; see `storage.autosave.writer`."""

    def keep(self, meeting: str, place: str, text: str, cursor: int) -> object:
        """Keep *text* as it now stands at *place*; "" forgets it."""


class BoxStore(Protocol):
    """The store of boxes: the writer of what is typed, and the texts left unfinished."""

    @property
    def writer(self) -> TextWriter:
        """The writer of text being typed."""

    @property
    def copy(self) -> str:
        """The name of this copy of the program, which no other copy has."""

    def left_at(self, ident: str) -> list[UnfinishedText]:
        """Return what was typed at the meeting and not filed."""


class BoxTexts:
    """The texts and marks of one meeting's boxes, as this copy of the program knows them."""

    def __init__(self, store: BoxStore, meeting: str) -> None:
        """Keep those of *meeting* in *store*."""
        self._store = store
        self._meeting = meeting
        self._texts: dict[_Place, UnfinishedText] = {}
        self._of_ended: dict[_Place, str] = {}  # stored by copies of the program that ended
        self._dropped: set[str] = set()  # forgotten here, and perhaps not yet in the database
        self._own: set[_Place] = set()

    def read(self) -> None:
        """Read what copies of the program that ended have left; a database that fails, nothing."""
        try:
            left_texts = self._store.left_at(self._meeting)
        except Refusal:
            return
        for text in left_texts:
            box = StoredBox.read(text.place)
            if box is None or text.place in self._dropped:
                continue
            box_key = (box.name, box.private)
            if box_key not in self._texts and box_key not in self._own:
                self._texts[box_key] = UnfinishedText(box.name, text.text, text.cursor)
                self._of_ended[box_key] = text.place

    def box(self, name: str, *, private: bool) -> Box:
        """Return the box called *name*; a *private* one also offers what was typed in public."""
        return Box(self, name.replace("@", ""), private)

    def waiting(self, kind: str = "", *, private: bool) -> list[UnfinishedText]:
        """Return what waits in boxes whose name begins with *kind*, private ones if *private*."""
        return [
            text
            for (name, is_private), text in self._texts.items()
            if name.startswith(kind) and (private or not is_private)
        ]

    def text_at(self, name: str, *, private: bool) -> UnfinishedText | None:
        """Return what waits in the box called *name*."""
        return self._texts.get((name, private))

    def keep(self, name: str, text: str, cursor: int, *, private: bool) -> None:
        """Keep *text*: when this returns, it outlives the program."""
        place = (name, private)
        self._own.add(place)
        self._texts[place] = UnfinishedText(name, text, cursor)
        self._write(place, text, cursor)

    def forget(self, name: str, *, private: bool) -> None:
        """Forget what was typed there: it is filed, or given up."""
        place = (name, private)
        if self._texts.pop(place, None) is not None:
            self._own.add(place)
            self._write(place, "", 0)

    def _write(self, box: _Place, text: str, cursor: int) -> None:
        name, private = box
        place = f"{PRIVATE if private else PUBLIC}{name}@{self._store.copy}"
        self._store.writer.keep(self._meeting, place, text, cursor)
        stored = self._of_ended.pop(box, place)
        if stored != place:
            self._dropped.add(stored)
            self._store.writer.keep(self._meeting, stored, "", 0)


class Box(Struct, frozen=True):
    """One place where something is typed or marked; see `domain.record.TypingPlace`."""

    texts: BoxTexts
    name: str
    private: bool

    @property
    def unfinished_text(self) -> UnfinishedText | None:
        """Return what was typed here and neither filed nor given up."""
        text = self.texts.text_at(self.name, private=self.private)
        if text is None and self.private:
            return self.texts.text_at(self.name, private=False)
        return text

    def keep(self, text: str, cursor: int = 0) -> None:
        """Keep *text* as it now stands here."""
        self.texts.keep(self.name, text, cursor, private=self.private)
        if self.private:
            self.texts.forget(self.name, private=False)

    def forget(self) -> None:
        """Forget what was typed here: it is filed, or given up."""
        self.texts.forget(self.name, private=self.private)
        if self.private:
            self.texts.forget(self.name, private=False)
