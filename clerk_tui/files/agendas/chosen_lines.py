"""What the clerk chose for lines of an agenda: item or note, private or public."""

from collections.abc import Mapping, Sequence

from clerk_tui.files.agendas.choices import Choices
from clerk_tui.files.agendas.items.items import DraftItem
from clerk_tui.files.agendas.items.layout import Layout
from clerk_tui.files.agendas.numbers.marks import Mark, read_marks
from clerk_tui.files.agendas.sources.lines import Line


def chosen_mark(line: Line) -> Mark:
    """Return the number of a line that the clerk made an item; none if it has no number."""
    marks = read_marks(line.text)
    return marks[0] if marks else Mark("plain", 0, "", line.bullet or line.text)


class ChosenLines:
    """The clerk's choices, by the index of the line."""

    def __init__(self) -> None:
        """Begin with nothing chosen."""
        self.notes: set[int] = set()
        self.privacy: dict[int, bool] = {}

    def choose(
        self, choices: Choices, keys: Sequence[str], lines: Sequence[Line], layout: Layout
    ) -> None:
        """Take what the clerk chose for *lines* of these *keys*, and set *layout* by it."""
        for index, key in enumerate(keys):
            kind, privacy = choices.kinds.get(key), choices.privacy.get(key)
            if kind == "note":
                self.notes.add(index)
                layout.starts.pop(index, None)
            elif kind == "item" and index not in layout.starts:
                layout.starts[index] = chosen_mark(lines[index])
                layout.front.understood_as.pop(index, None)
            if privacy:
                self.privacy[index] = privacy == "private"

    def apply_privacy(self, item_starting_at: Mapping[int, DraftItem]) -> None:
        """Make the items private or public whose line the clerk made so."""
        for index, is_private in self.privacy.items():
            if (item := item_starting_at.get(index)) is not None:
                item.private = is_private
                item.why = [f"{'private' if is_private else 'public'}: the clerk made it so"]
