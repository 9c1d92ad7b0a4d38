"""At the desk: the head, the foot and the papers of the minutes."""

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from clerk_tui.desk.part import DeskPart
from clerk_tui.domain.events import Attached, DetailsChanged, PartBegun
from clerk_tui.domain.model.meeting import Attachment, Meeting, Part
from clerk_tui.domain.text import clean, one_line


class HeadAndFoot(DeskPart):
    """Heading, opening, closing lines, signature, next meeting, attachments."""

    def describe(self, **details: Any) -> Meeting:
        """Change the head or the foot of the minutes; fields as in `meeting.Details`."""
        self._refuse_in_private("The head and the foot of the minutes stand")
        return self._do(DetailsChanged(replace(self.meeting.details, **details)))

    def close_with(self, lines: Sequence[str]) -> Meeting:
        """Give the closing lines by hand, in place of those of the house style."""
        kept = tuple(clean(line) for line in lines if clean(line))
        return self.describe(closing=kept)

    def sign_as(self, signature: str) -> Meeting:
        """Give the line under which the chairman signs."""
        return self.describe(signature=clean(signature))

    def attach(self, title: str, text: Sequence[str], belongs_to: str = "") -> Meeting:
        """Attach a paper to the minutes, printed after them.

        One attached while the public are excluded, or a private item is in hand, is private.
        """
        kept = tuple(clean(line) for line in text if clean(line))
        here = self.meeting.in_hand
        private = self.meeting.public_excluded or bool(here and here.private)
        return self._do(Attached(Attachment(one_line(title), kept, one_line(belongs_to), private)))

    def begin_part(self, **fields: Any) -> str:
        """Begin a second meeting in the same document; returns its ident for its items."""
        self._refuse_in_private("The head and the foot of a second meeting stand")
        part = Part(self._new("p"), **fields)
        self._do(PartBegun(part))
        return part.ident
