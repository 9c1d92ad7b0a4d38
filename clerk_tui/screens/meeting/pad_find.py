"""Finding at the table: while `/find words` stands in the pad, the minutes show where they are.

Nothing is written by any of it, and nothing but this screen shows it.
"""

from bisect import bisect_right
from collections.abc import Callable

from clerk_tui.commands.command import Table
from clerk_tui.commands.minutes_search import FoundPlaces, Place, SearchedMinutes
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.domain.text import counted
from clerk_tui.minutes.wording.sentences import Sentences
from clerk_tui.screens.meeting.entries import minutes_around
from clerk_tui.screens.meeting.host import CommandHost
from clerk_tui.screens.meeting.key_lines import FIND_START
from clerk_tui.widgets.panels.minutes_panel import MinutesPanel
from clerk_tui.widgets.text import shortened

STEPS = {"enter": -1, "up": -1, "down": 1}
_KEYS = ("Enter ↑ back  ↓ on  Tab lists  Esc leaves", "↑↓ go  Tab lists", "↑↓")
_MARGIN = 2  # columns of the line below the pad that no word stands in


def words_to_find(text: str) -> str | None:
    """Return the words after `/find`, where that is what stands in the pad; else None."""
    is_finding = text[: len(FIND_START)].casefold() == FIND_START and "\n" not in text.rstrip()
    return " ".join(text[len(FIND_START) :].split()) if is_finding else None


class PadFind:
    """Shows the places that hold the words in the pad, and goes from one to the next."""

    def __init__(self, host: CommandHost, table: Callable[[], Table]) -> None:
        """Find in the minutes of the meeting that *host* shows."""
        self._host = host
        self._table = table
        self._minutes: SearchedMinutes | None = None
        self._found: FoundPlaces | None = None
        self._in_hand = 0
        self._start = ""
        """The ident of the lowest entry on the screen before."""
        self._position_before: tuple[object, int] = ("", 0)
        self._words_before = ""
        """What stood in the pad before, which Escape gives back."""

    @property
    def _panel(self) -> MinutesPanel:
        return self._host.minutes_panel

    @property
    def place(self) -> Place | None:
        """The place in hand; None while none is shown."""
        return self._found.places[self._in_hand] if self._found and self._found.places else None

    def begin(self) -> None:
        """Put `/find` in the pad; what stood there is put away until the clerk has found."""
        pad = self._host.pad
        if words_to_find(pad.text) is not None:
            return
        if pad.text:
            self._words_before = pad.text
            pad.put_away()
        pad.set_text(FIND_START)

    # What is shown

    def look(self, text: str) -> str:
        """Show the places that hold the words in *text*; return what to say below the pad."""
        words = words_to_find(text)
        if not words:
            self._show_none()
            self._searched_minutes()  # read now, so that the first letter need not wait for it
            return ""
        if self._found is None or self._found.search.words != words:
            if self._found is None:
                self._note_place()
            self._found = self._searched_minutes().find(words)
            self._in_hand = self._nearest_place(self._found)
        if self._found.places:
            self._show(is_finding=True)
        else:
            self._show_before()
        return self._line(self._found)

    def _show(self, *, is_finding: bool) -> None:
        """Show the minutes, with their panel in sight while something is found."""
        self._host.panel_layout.is_finding = is_finding
        self._host.panel_layout.apply()
        self._host.show_minutes()

    def _show_before(self) -> None:
        """Show the minutes where the clerk was."""
        self._panel.search, self._panel.hit = None, ""
        self._show(is_finding=False)
        self._panel.go_back_to(self._position_before)

    def show_minutes(self, panel: MinutesPanel) -> bool:
        """Show the minutes around the place in hand; return False while there is none."""
        found_place, found_places = self.place, self._found
        if found_place is None or found_places is None:
            return False
        meeting = self._searched_minutes().meeting
        panel.search, panel.hit = found_places.search, found_place.entry or found_place.item
        panel.subheading = ""
        count = f"{self._in_hand + 1} of {len(found_places.places)}"
        style = self._host.style_of_house
        panel.present(
            f"{count} with “{found_places.search.words}”",
            minutes_around(meeting, style, found_place.item, found_place.entry),
            has_changed=True,
        )
        return True

    def _searched_minutes(self) -> SearchedMinutes:
        """Return the words of the meeting as it now stands, read once for each state of it."""
        meeting = self._host.desk.meeting
        if self._minutes is None or self._minutes.meeting is not meeting:
            self._minutes = SearchedMinutes(meeting, Sentences(meeting, self._table().style))
            if self._found is not None:
                self._found = self._minutes.find(self._found.search.words)
                self._in_hand = min(self._in_hand, max(0, len(self._found.places) - 1))
        return self._minutes

    def _note_place(self) -> None:
        """Note where the clerk is in the minutes."""
        self._start, self._position_before = self._panel.lowest_shown, self._panel.position

    def _nearest_place(self, found_places: FoundPlaces) -> int:
        """Return which place is the nearest above where the clerk was, or else below."""
        places = self._searched_minutes().places
        start_index = next(
            (n for n, p in enumerate(places) if p.entry and p.entry == self._start), None
        )
        if start_index is None:
            taken_idents = set(self._searched_minutes().meeting.taken)
            start_index = sum(found_place.item in taken_idents for found_place in places) - 1
        return max(0, bisect_right(found_places.positions, start_index) - 1)

    def _show_none(self) -> None:
        """Show the minutes where the clerk was, if something else is shown."""
        if self._found is not None:
            self._found = self._minutes = None
            self._show_before()

    def _line(self, found_places: FoundPlaces) -> str:
        """Return how many places there are and in which items, and the keys there is room for."""
        if not found_places.places:
            return f"✗ “{found_places.search.words}” stands nowhere in these minutes."
        count = len(found_places.places)
        numbers = self._item_numbers(found_places)
        items = f"item{'' if len(numbers) == 1 else 's'} {', '.join(numbers)}"
        apart_note = " with all these words" if found_places.search.apart else ""
        summary = f"{counted(count, 'place')}{apart_note}: {items}"
        room = self._host.app.size.width - _MARGIN
        for keys in _KEYS:
            if len(summary) + len(keys) + 3 <= room:
                return f"{summary} · {keys}"
        keys = _KEYS[1]
        return f"{shortened(summary, room - len(keys) - 3)} · {keys}"

    def _item_numbers(self, found_places: FoundPlaces) -> list[str]:
        """Return the numbers of the items that hold the words, as the running order has them."""
        meeting = self._searched_minutes().meeting
        minutes = minute_numbers(meeting)
        numbers: dict[str, str] = {}
        for found_place in found_places.places:
            if found_place.item not in numbers:
                number = (
                    minutes[found_place.item].printed if found_place.item in meeting.taken else ""
                )
                item = meeting.item(found_place.item)
                printed_number = (number or item.agenda_number).rstrip(". ")
                numbers[found_place.item] = printed_number or f"“{shortened(item.title, 20)}”"
        return list(numbers.values())

    # Keys, handed on by the pad in the order typed

    def take_key(self, key: str) -> bool:
        """Do what *key* means while words are looked for; return False if it means nothing."""
        pad = self._host.pad
        words = words_to_find(pad.text)
        if words is None:
            return False
        if key == "escape":
            self._leave()
        elif key in STEPS and words and not (pad.is_recalling and key != "enter"):
            return self._move_hit(STEPS[key])
        elif key == "tab":
            self._host.obey(pad.text)
        else:
            return False
        return True

    def _move_hit(self, step: int) -> bool:
        """Go to another place, after the last to the first; return False if there is none."""
        text = self._host.pad.text
        is_shown = self._found is not None and self._found.search.words == words_to_find(text)
        hint = self.look(text)  # Enter may come before it was looked for
        if self._found is None or not self._found.places:
            return False
        if is_shown:
            self._in_hand = (self._in_hand + step) % len(self._found.places)
            self._host.show_minutes()
        self._host.show_hint(hint)
        return True

    def _leave(self) -> None:
        """Show the minutes where the clerk was, and give back what stood in the pad."""
        self._host.pad.put_away()
        self.end()

    def end(self) -> None:
        """Look for nothing any more; give back what stood in the pad before, if it is empty."""
        self._show_none()
        pad, words = self._host.pad, self._words_before
        self._words_before = ""
        # What was typed in private is no longer there to be given back once the public are in.
        if words and not pad.text and words in pad.recalled:
            pad.set_text(words)
