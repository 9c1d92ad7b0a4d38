"""At the desk: the head, the foot and the papers of the minutes."""

from collections.abc import Sequence
from typing import Unpack

from msgspec.structs import replace

from clerk_tui.desk.part import DeskPart
from clerk_tui.domain.events import Attached, DetailsChanged
from clerk_tui.domain.model.details import DetailsFields
from clerk_tui.domain.model.meeting import Attachment, Meeting
from clerk_tui.domain.text import clean, one_line


class HeadAndFoot(DeskPart):
    """Heading, opening, closing lines, signature, next meeting, attachments."""

    def describe(self, **details: Unpack[DetailsFields]) -> Meeting:
        """Change the head or the foot of the minutes."""
        self._refuse_in_private("The head and the foot of the minutes stand")
        return self._do(DetailsChanged(replace(self.meeting.details, **details)))

    def close_with(self, lines: Sequence[str]) -> Meeting:
        """Give the closing lines by hand, in place of those of the house style."""
        return self.describe(closing=tuple(clean(line) for line in lines if clean(line)))

    def sign_as(self, signature: str) -> Meeting:
        """Give the line under which the chairman signs."""
        return self.describe(signature=clean(signature))

    def attach(self, title: str, text: Sequence[str], belongs_to: str = "") -> Meeting:
        """Attach a paper to the minutes, printed after them.

        One attached while the public are excluded, or a private item is in hand, is private.
        """
        paragraphs = tuple(clean(paragraph) for paragraph in text if clean(paragraph))
        item_in_hand = self.meeting.in_hand
        private = self.meeting.public_excluded or bool(item_in_hand and item_in_hand.private)
        paper = Attachment(one_line(title), paragraphs, one_line(belongs_to), private)
        return self._do(Attached(paper))
