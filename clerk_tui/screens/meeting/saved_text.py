"""What is typed in the pad, kept while it is typed and put back after a crash."""

from uuid import uuid4

from msgspec import Struct

from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.ports import Unfinished
from clerk_tui.office import Office
from clerk_tui.office.text_boxes import StoredBox


class PutBack(Struct, frozen=True):
    """What was being typed when the program was last stopped; `editing` is an entry's ident.

    `held` says that it was held back, as the public were still in; `before` is what was put aside
    before that, or before they went out. `withheld` is what was typed while they were out, where
    they have come back since. `boxes` names the other places where something waits.
    """

    text: str = ""
    cursor: int = 0
    recalled: tuple[str, ...] = ()
    editing: str = ""
    held: bool = False
    before: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()
    boxes: tuple[str, ...] = ()


class PadKept:
    """The texts of one meeting's pad. Each copy of the program keeps its own, apart.

    A copy that is running keeps its texts to itself; those of one that was stopped, or that has
    left the meeting, are put back by the next to open it.
    """

    def __init__(self, office: Office, meeting: str) -> None:
        """Keep them in the database of *office*."""
        self._office = office
        self._meeting = meeting
        self._taken_over: list[str] = []
        self._in_boxes: list[Unfinished] = []
        self.rescued = False
        self._now: dict[str, tuple[str, int]] = {}

    def keep(self, text: str, cursor: int, place: str) -> None:
        """Keep a text: "pad", "recalled", "editing", "before" or "withheld" (see `PutBack`).

        "held" tells that it is held back, "out" that the public are out and the others private.
        """
        self._now[place] = (text, cursor)
        where = f"{place}@{self._office.copy}"
        self._office.unfinished.keep(self._meeting, where, text, cursor)

    def read(self, meeting: Meeting) -> PutBack:
        """What is left by copies that were stopped; *meeting* as it now stands."""
        self._taken_over = []
        texts: list[str] = []
        aside: dict[str, list[str]] = {"recalled": [], "before": [], "withheld": []}
        cursor, editing, held = 0, "", False
        known = {entry.ident for entry in meeting.entries()}
        self.rescued = self._meeting in self._office.rescued_meetings()
        mine = {f"{what}@{self._office.copy}" for what in self._now}  # it is in this very pad
        found = [e for e in self._office.left_unfinished(self._meeting) if e.place not in mine]
        self._in_boxes = [e for e in found if StoredBox.read(e.place) is not None]
        found = [e for e in found if e not in self._in_boxes]
        self._taken_over += [left.place for left in found]
        for left in found if meeting.public_excluded else _with_private_withheld(found):
            what = left.place.partition("@")[0]
            if what == "pad":
                text = _not_filed(left.text, meeting)
                cursor = len("\n".join([*texts, ""])) + left.cursor - len(left.text) + len(text)
                texts += [text] if text else []
            elif what in aside:
                aside[what] += left.text.split("\n\n")
            elif what == "editing" and left.text in known:
                editing = left.text
            held = held or what == "held"
        editing = editing if texts else ""
        asides = (tuple(aside[what]) for what in ("recalled", "before", "withheld"))
        recalled, before, withheld = asides
        boxes = tuple(box.name for e in self._in_boxes if (box := StoredBox.read(e.place)))
        text = "\n".join(texts)
        return PutBack(text, cursor, recalled, editing, held, before, withheld, boxes)

    def take_over(self) -> None:
        """Let go of what others left, once it is kept here too."""
        own = self._office.copy
        for place in (p for p in self._taken_over if p.partition("@")[2] != own):
            self._office.unfinished.keep(self._meeting, place, "", 0)
        self._taken_over = []
        if self.rescued:  # their file goes, and boxes are opened later, if at all
            for box in self._in_boxes:
                self._office.unfinished.keep(self._meeting, box.place, box.text, box.cursor)
        if self.rescued and self._office.unfinished.wait_until_saved(1.0):
            self._office.taken_over(self._meeting)

    def leave(self) -> None:
        """Leave the texts for whoever opens the meeting next, in this window or another."""
        left = uuid4().hex[:8]
        for place, (text, cursor) in self._now.items():
            self._office.unfinished.keep(self._meeting, f"{place}@{left}", text, cursor)
            self._office.unfinished.keep(self._meeting, f"{place}@{self._office.copy}", "", 0)
        self._now = {}


def _with_private_withheld(found: list[Unfinished]) -> list[Unfinished]:
    """Return the texts *found*, those withheld that were left while the public were out.

    They have come back since, in another window perhaps.
    """
    texts = {left.place: left.text for left in found}
    kept = []
    for left in found:
        what, _, copy = left.place.partition("@")
        if f"out@{copy}" not in texts:
            kept.append(left)
        elif what in ("pad", "withheld"):
            kept.append(Unfinished(f"withheld@{copy}", left.text, 0))
        elif what == "recalled":
            before = texts.get(f"before@{copy}", "").split("\n\n")
            for text in left.text.split("\n\n"):
                place = "recalled" if text in before else "withheld"
                kept.append(Unfinished(f"{place}@{copy}", text, 0))
    return kept


def _not_filed(text: str, meeting: Meeting) -> str:
    """*Text* without a first line that had just been filed when the program was stopped."""
    first, _, rest = text.partition("\n")
    item = meeting.in_hand
    newest = item.entries[-1].matter if item and item.entries else None
    filed = getattr(newest, "text", "")
    return rest if filed and first.strip() == filed else text
