"""Follow, down the agenda, whether the press and public are excluded."""

from msgspec import Struct

from clerk_tui.files.agendas.items.exclusion import (
    changes_privacy,
    excludes_public_formally,
    is_conditional,
    is_private_business,
)
from clerk_tui.files.agendas.items.headings import begins_note, is_heading
from clerk_tui.files.agendas.items.items import DraftItem
from clerk_tui.files.agendas.items.parts import Part, opens_named_part, parse_part
from clerk_tui.files.agendas.sources.lines import Line


class Privacy(Struct):
    """The state of the business at this place of the agenda: public or private.

    In doubt business is private: the clerk sees the mark and can take it off, while private
    business shown as public could be published.
    """

    private: bool = False
    excluding: DraftItem | None = None
    """The item that made the business private."""

    def begin_item(self, item: DraftItem) -> None:
        """Set whether a new item is private, and whether its title makes later items private."""
        item.private = item.private or self.private
        self.apply_title(item)

    def apply_title(self, item: DraftItem) -> None:
        """Exclude the public, or let them back in, if the title of the item says so."""
        is_private_after = changes_privacy(item.title)
        item.private = item.private or is_private_business(item.title)
        if is_private_after is False:
            item.private = self.private = False
        elif is_private_after and self.excluding is not item:
            self.private, self.excluding = True, item
        elif is_private_after is None and self.excluding is item:
            self._undo_exclusion(item)

    def apply_note(self, item: DraftItem, text: str) -> None:
        """Apply an exclusion that is resolved, or made conditional, below the title."""
        if self.excluding is item and is_conditional(text):
            self._undo_exclusion(item)
        elif excludes_public_formally(text):
            item.private = item.private or not item.excludes_public
            self.private = True

    def open_part(self, line: Line, current: DraftItem | None) -> Part | None:
        """Return the part that *line* opens, or None if it is a note to the *current* item."""
        part = parse_part(line.text)
        if part is None:
            return None
        is_named = opens_named_part(line.text)
        if current and not is_named and not self._stands_out(line, current):
            return None
        self.private, self.excluding = part.private, None
        return part

    def _stands_out(self, line: Line, current: DraftItem) -> bool:
        if begins_note(line.text):
            return False
        if line.indent > 1 and not line.after_blank:
            return False
        stands_apart = line.after_blank and line.indent < 2
        return is_heading(line) or current.is_complete or stands_apart

    def _undo_exclusion(self, item: DraftItem) -> None:
        self.private, self.excluding = item.private, None
