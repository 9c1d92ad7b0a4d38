"""Lines below an item: more of its title, its page, why it is private, and notes to it."""

from collections.abc import Sequence
from typing import Protocol

from clerk_tui.files.agendas.items.exclusion import excludes_formally, is_withheld
from clerk_tui.files.agendas.items.headings import begins_note, notice_of
from clerk_tui.files.agendas.items.item_details import says_of
from clerk_tui.files.agendas.items.items import DraftItem
from clerk_tui.files.agendas.items.marks import marks_of
from clerk_tui.files.agendas.items.on_notice import only_names_movers
from clerk_tui.files.agendas.items.privacy import Privacy
from clerk_tui.files.agendas.sources.columns import is_exemption, page_of, row_of, runs_on
from clerk_tui.files.agendas.sources.lines import Line

# A line set in by as much as this begins below the title, not below the number.
_TITLE_COLUMN = 3
# A line as long as this was broken by the edge of the page, unless it ends a sentence.
_WRAPPED = 60


class Place(Protocol):
    """Where the reading of an agenda has got to."""

    lines: Sequence[Line]
    current: DraftItem | None
    privacy: Privacy
    last: int
    pages: bool
    loose: bool


def take_below(place: Place, at: int, line: Line) -> str:
    """What a line is that begins nothing: it belongs to the item above it, or to none."""
    item = place.current
    if item and at > place.last and line.after_blank and _ends_sheet(place, item, line):
        item = place.current = None
    if item is None:
        if excludes_formally(line.text):
            place.privacy.private = True
            return "part 2"
        return notice_of(line.text)
    return _belongs(place, item, at, line)


def runs_on_below(item: DraftItem, line: Line, pages: bool) -> bool:
    """Whether *line* is more of the title of *item*. *pages*: there is a page column."""
    set_in = line.source[:1] == "\t" or line.indent >= _TITLE_COLUMN
    if item.length < 0 or line.after_blank or line.bullet or (item.closed and not set_in):
        return False
    if item.block and not begins_note(line.text) and not marks_of(line.text):
        return True
    # In a list with pages, the page stands on the last line of a title.
    if pages and not item.page and not set_in and row_of(line.text, pages).page:
        return True
    return runs_on(item.title, item.length, line.text, line.indent)


def _ends_sheet(place: Place, item: DraftItem, line: Line) -> bool:
    """Whether a line that stands apart below the last item is no longer about it."""
    if line.indent > 1 or line.source[:1] == "\t":
        return False
    if notice_of(line.text):
        return True
    if says_of(line.text) or begins_note(line.text):
        return False
    return item.closed or not place.loose


def _is_wrapped(above: str, line: Line) -> bool:
    """Whether *line* goes on with the note *above* it, which the edge of the page had broken."""
    if line.after_blank or line.bullet or marks_of(line.text):
        return False
    if line.text[0].islower():
        return True
    if only_names_movers(above):
        return False
    ended = above.rstrip("”’\"')]")[-1:] in ".:;?!" or says_of(line.text) or begins_note(line.text)
    return len(above) >= _WRAPPED and not ended and page_of(line.text) == ""


def _belongs(place: Place, item: DraftItem, at: int, line: Line) -> str:
    if not item.page and (page := page_of(line.text)):
        item.page = page
        return f"page of {item.called}"
    if runs_on_below(item, line, place.pages):
        item.entitle(line.text, place.pages)
        item.closed = item.closed or line.row_ends
        place.privacy.heed_title(item)
        return "title continued"
    if is_withheld(line.text) or (item.private and is_exemption(line.text)):
        item.withhold(line.text)
        return f"exemption of {item.called}"
    place.loose = place.loose or line.after_blank
    place.privacy.heed_note(item, line.text)
    wrapped = _is_wrapped(place.lines[at - 1].text, line)
    item.add_note(line.text, joined=wrapped and item.length < 0)
    # A note has begun: what follows can no longer be part of the title.
    item.length = -1
    return f"{says_of(line.text) or 'note'} to {item.called}"
