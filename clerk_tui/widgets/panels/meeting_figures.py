"""The meeting highlighted on Home: how it stands, its items, its actions, its findings."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from textual.content import Content
from textual.widgets import Static

from clerk_tui.widgets.text import plain, shortened


class ShownItem(Struct, frozen=True):
    """An item in the preview."""

    number: str
    title: str
    sign: str


class ShownMeeting(Struct, frozen=True):
    """A meeting in the preview."""

    title: str
    place: str
    state: str
    items: tuple[ShownItem, ...] = ()
    notes: tuple[str, ...] = ()
    """What stands open, a line each."""


class MeetingFigures(Static):
    """Shows one meeting; as many of its items as there is room for, the one in hand among them."""

    DEFAULT_CSS = """
    MeetingFigures { height: 1fr; padding: 0 1; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def show(self, shown_meeting: ShownMeeting | None) -> None:
        """Show *shown_meeting*; None leaves the panel empty."""
        self._meeting = shown_meeting
        self._draw()

    def on_resize(self) -> None:
        """Fill the new size."""
        self._draw()

    _meeting: ShownMeeting | None = None

    def _draw(self) -> None:
        width, height = self.content_size
        if self._meeting is None or not width:
            self.update("")
            return
        self.update(Content("\n").join(_lines(self._meeting, width, height)))


def _lines(shown_meeting: ShownMeeting, width: int, height: int) -> Iterator[Content]:
    yield plain(shortened(shown_meeting.title, width), "bold")
    yield plain(shortened(shown_meeting.place, width), "$text-muted")
    yield plain(shortened(" · ".join([shown_meeting.state, *shown_meeting.notes[:1]]), width))
    yield from (plain(shortened(note, width)) for note in shown_meeting.notes[1:])
    room = height - 3 - max(0, len(shown_meeting.notes) - 1) - 1
    if room >= 3 and shown_meeting.items:
        yield Content()
        yield from (_item_line(item, width) for item in _that_fit(shown_meeting.items, room))


def _that_fit(items: Sequence[ShownItem], width: int) -> Sequence[ShownItem]:
    """Return the items that fit, with the one in hand among them."""
    in_hand = next((n for n, item in enumerate(items) if item.sign == "▶"), 0)
    first_shown = max(0, min(in_hand - width // 2, len(items) - width))
    return items[first_shown : first_shown + width]


def _item_line(item: ShownItem, width: int) -> Content:
    head = f"{item.sign or ' '} {item.number:>3} "
    text = head + shortened(item.title, width - len(head))
    return plain(text, "bold" if item.sign == "▶" else "")
