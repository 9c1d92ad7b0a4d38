"""Follow, down the agenda, whether the press and public are excluded."""

from msgspec import Struct

from clerk_tui.files.agendas.items.headings import begins_note, is_heading
from clerk_tui.files.agendas.items.items import DraftItem
from clerk_tui.files.agendas.privacy.exclusion import (
    announces_session,
    changes_privacy,
    closes_whole_meeting,
    excludes_public_formally,
    is_conditional,
    is_private_business,
    is_withheld,
    marked_exemption,
    names_no_subject,
    names_public_business,
    readmits_public,
)
from clerk_tui.files.agendas.privacy.parts import (
    Part,
    opens_named_part,
    parse_part,
    part_in_title,
    split_mark,
)
from clerk_tui.files.agendas.sources.lines import Line


class Privacy(Struct):
    """The state of the business at this place of the agenda: public or private.

    In doubt business is private: the clerk sees the mark and can take it off, while private
    business shown as public could be published.
    """

    private: bool = False
    excluding: DraftItem | None = None
    """The item that made the business private."""
    why: str = ""
    """The rule that made the business private, with the words that it fired on."""
    part: str = ""
    """The heading of the part, as printed."""

    def begin_item(self, item: DraftItem) -> None:
        """Set whether a new item is private, and whether its title makes later items private."""
        if self.private:
            item.make_private(self.why)
        item.part = self.part
        self.apply_title(item)

    def apply_title(self, item: DraftItem) -> None:
        """Exclude the public, or let them back in, if the title of the item says so."""
        is_private_after = changes_privacy(item.title)
        if is_private_after is None and (is_private_part := part_in_title(item.title)) is not None:
            is_private_after = is_private_part
            if is_private_part:
                item.make_private("the title names private business")
        if is_private_after is False:
            if item.private:
                item.why = ["public: the public are let back in"]
            item.private = self.private = False
            self.part = item.part = ""
            return
        if is_private_business(item.title):
            item.make_private("the title names private business")
        if is_private_after and self.excluding is not item:
            self._exclude(item, f"below “{_shortened(item.title)}”")
            if not item.private:
                item.why.append("the public are excluded here, in public")
        elif is_private_after is None and self.excluding is item:
            self._undo_exclusion(item)

    def apply_note(self, item: DraftItem, text: str) -> None:
        """Apply an exclusion that is resolved, or made conditional, below the title."""
        if self.excluding is item and is_conditional(text):
            self._undo_exclusion(item)
        elif excludes_public_formally(text):
            if not item.excludes_public:
                item.make_private("the public are excluded below its title")
            self._exclude(None if item.private else item, f"after “{_shortened(text)}”")
            self.excluding = None
        elif self.private and item.private and readmits_public(text):
            self.readmit()

    def exclude(self, text: str) -> None:
        """Exclude the public by a line that stands by itself."""
        self._exclude(None, f"after “{_shortened(text)}”")

    def readmit(self) -> None:
        """Let the public back in."""
        self.private, self.excluding, self.why, self.part = False, None, "", ""

    def open_part(self, line: Line, current: DraftItem | None, before_item: bool) -> Part | None:
        """Return the part that *line* opens, or None if it is a note to the *current* item.

        *before_item* is True if the next line begins an item.
        """
        if before_item and line.indent < 2 and announces_session(line.text):
            # It may only come to that: in doubt what it names is private, and not the item above.
            return self._close(line.text)
        part = parse_part(line.text)
        if part is None:
            return None
        is_named = opens_named_part(line.text)
        opens_again = readmits_public(line.text) or (
            before_item and names_public_business(split_mark(line.text)[1])
        )
        is_way_back = self.private and not part.private and opens_again
        if (
            current
            and not is_named
            and not is_way_back
            and not self._stands_out(line, current, part)
            and not (before_item and self._closes_next(line, current, part))
        ):
            return None
        self.private, self.excluding = part.private, None
        self.why = f"below “{_shortened(line.text)}”" if part.private else ""
        self.part = line.text.split("\t", maxsplit=1)[0].strip() if part.heading or is_named else ""
        return part

    def close_section(self, heading: str) -> bool:
        """Close what follows a heading with a mark, "Board meeting (private)"; True if it has one.

        Kind: private shown public.
        """
        is_marked = marked_exemption(heading) is not None and not readmits_public(heading)
        if is_marked:
            self._close(heading)
            self.part = heading
        return is_marked

    def _close(self, text: str) -> Part:
        self.private, self.excluding, self.part = True, None, ""
        self.why = f"below “{_shortened(text)}”"
        return Part(private=True)

    def read_head(self, text: str) -> bool:
        """Apply a line above the items that closes the whole meeting, or says that it is open.

        Kind: private shown public. Returns True if the line says either.
        """
        is_closed = closes_whole_meeting(text)
        if is_closed is None:
            return False
        self.private = is_closed
        self.why = f"the whole meeting is closed: “{_shortened(text)}”" if is_closed else ""
        return True

    def _stands_out(self, line: Line, current: DraftItem, part: Part) -> bool:
        words = split_mark(line.text)[1]
        if begins_note(words):
            return False
        if line.indent > 1 and not line.after_blank:
            return False
        stands_apart = line.after_blank and line.indent < 2
        # In doubt it closes business; to open it, a heading must look like one.
        names_private = part.private and line.indent < 2 and names_no_subject(words)
        return is_heading(line) or current.is_complete or stands_apart or names_private

    def _closes_next(self, line: Line, current: DraftItem, part: Part) -> bool:
        """Return True if a line before a number says that the body goes into private here."""
        return (
            part.private
            and not current.excludes_public
            and not begins_note(line.text)
            and not is_withheld(line.text)
            and (not is_conditional(line.text) or is_private_business(line.text))
            and line.indent < 2
            and line.text[:1] not in "“\"‘'("
        )

    def _exclude(self, item: DraftItem | None, why: str) -> None:
        self.why = self.why if self.private else why
        self.private, self.excluding = True, item

    def _undo_exclusion(self, item: DraftItem) -> None:
        self.private, self.excluding = item.private, None
        if not item.private:
            self.why = ""


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else f"{words[:57]}…"
