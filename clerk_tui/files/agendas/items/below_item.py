"""Read the lines below an item: its title continued, its page, its exemption, its notes."""

import re
from collections.abc import Sequence
from typing import Protocol

from clerk_tui.files.agendas.items.headings import begins_note, classify_notice
from clerk_tui.files.agendas.items.item_details import classify_note
from clerk_tui.files.agendas.items.items import DraftItem
from clerk_tui.files.agendas.items.on_notice import only_names_movers
from clerk_tui.files.agendas.numbers.marks import read_marks
from clerk_tui.files.agendas.privacy.exclusion import excludes_public_formally, is_withheld
from clerk_tui.files.agendas.privacy.privacy import Privacy
from clerk_tui.files.agendas.sources.columns import (
    continues_title,
    is_exemption,
    parse_page,
    parse_row,
)
from clerk_tui.files.agendas.sources.lines import Line

# A line indented by this much begins below the title, not below the number.
_TITLE_INDENT = 3
# A line as long as this was broken by the edge of the page, unless it ends a sentence.
_WRAPPED_LENGTH = 60
# A wider line was never broken: the text is of paragraphs.
_WIDEST_PAGE = 160


_LETTERED_POINT = re.compile(r"\(?(?:[a-z]|[ivx]{1,4})[.)]\s+\S")


# "… under the Local Government", and below it "(Scotland) Act 1973".
_REST_OF_ACT = re.compile(r"\([^()]{3,40}\)\s+(?:Act|Order|Regulations)\b")


class ReadingState(Protocol):
    """The part of `AgendaWalk` that reading a line below an item needs."""

    lines: Sequence[Line]
    current_item: DraftItem | None
    privacy: Privacy
    last_start: int
    has_page_column: bool
    has_spaced_notes: bool
    widest: int


def read_line_below(state: ReadingState, index: int, line: Line) -> str:
    """Add a line that begins nothing to the item above it; return what the line was taken for."""
    item = state.current_item
    if item and index > state.last_start and line.after_blank and _ends_agenda(state, item, line):
        item = state.current_item = None
    if item is None:
        if excludes_public_formally(line.text):
            state.privacy.exclude(line.text)
            return "part 2"
        return classify_notice(line.text)
    return _add_to_item(state, item, index, line)


def measure_page(lines: Sequence[Line]) -> int:
    """Return the column at which the lines of the page were broken; 0 if they were not."""
    widest = max((line.width for line in lines), default=0)
    return widest if _WRAPPED_LENGTH <= widest <= _WIDEST_PAGE else 0


def _is_broken_title(item: DraftItem, above: Line, line: Line, widest: int) -> bool:
    """Kind: titles. Return True if the edge of the page broke a title before a capital.

    The line begins under the title, and its first word had no room on the line above.
    """
    if not widest or above.width < _WRAPPED_LENGTH or line.indent < _TITLE_INDENT:
        return False
    if (
        above.text.rstrip(" ”’\"')")[-1:] in ".:;?!"
        or begins_note(line.text)
        or read_marks(line.text)
    ):
        return False
    first_word = line.text.split(maxsplit=1)[0]
    return above.width + 1 + len(first_word) > widest and not item.page


def continues_item_title(
    item: DraftItem, line: Line, has_page_column: bool, above: Line, widest: int
) -> bool:
    """Return True if *line* continues the title of *item*.

    Args:
        item: The item above the line.
        line: The line to classify.
        has_page_column: The agenda has a column for pages.
        above: The line above it.
        widest: The column at which the lines of the page were broken; 0 if they were not.
    """
    is_indented = line.source[:1] == "\t" or line.indent >= _TITLE_INDENT
    if (
        item.last_title_length < 0
        or line.after_blank
        or line.bullet
        or _LETTERED_POINT.match(line.text)
        or (item.is_complete and not is_indented)
    ):
        return False
    if item.title_below_number and not begins_note(line.text) and not read_marks(line.text):
        return True
    # In a list with pages, the page stands on the last line of a title.
    if (
        has_page_column
        and not item.page
        and not is_indented
        and parse_row(line.text, has_page_column).page
    ):
        return True
    if _is_broken_title(item, above, line, widest):
        return True
    return continues_title(item.title, item.last_title_length, line.text, line.indent)


def _ends_agenda(state: ReadingState, item: DraftItem, line: Line) -> bool:
    """Return True if a line that stands apart below the last item is no longer about that item."""
    if line.indent > 1 or line.source[:1] == "\t":
        return False
    notice = classify_notice(line.text)
    # "Report of the Clerk" ends like a signature.
    if notice and not (notice == "signature" and classify_note(line.text)):
        return True
    if classify_note(line.text) or begins_note(line.text):
        return False
    return item.is_complete or not state.has_spaced_notes


def _is_wrapped(previous_text: str, line: Line) -> bool:
    """Return True if *line* continues the note above it, which the edge of the page had broken."""
    if line.after_blank or line.bullet or read_marks(line.text):
        return False
    if previous_text.casefold() in {"for", "to"}:  # "For", and below it "Decision"
        return True
    if line.text[0].islower() or _REST_OF_ACT.match(line.text):
        return True
    if only_names_movers(previous_text):
        return False
    is_ended = (
        previous_text.rstrip("”’\"')]")[-1:] in ".:;?!"
        or classify_note(line.text)
        or begins_note(line.text)
    )
    return len(previous_text) >= _WRAPPED_LENGTH and not is_ended and parse_page(line.text) == ""


def _add_to_item(state: ReadingState, item: DraftItem, index: int, line: Line) -> str:
    if not item.page and (page := parse_page(line.text)):
        item.page = page
        return f"page of {item.label}"
    if continues_item_title(
        item, line, state.has_page_column, state.lines[index - 1], state.widest
    ):
        item.add_title(line.text, state.has_page_column)
        item.part_title()
        item.is_complete = item.is_complete or line.row_ends
        state.privacy.apply_title(item)
        return "title continued"
    if is_withheld(line.text) or (item.private and is_exemption(line.text)):
        item.mark_exempt(line.text)
        return f"exemption of {item.label}"
    state.has_spaced_notes = state.has_spaced_notes or line.after_blank
    state.privacy.apply_note(item, line.text)
    wrapped = _is_wrapped(state.lines[index - 1].text, line)
    item.add_note(line.text, joined=wrapped and item.last_title_length < 0)
    # A note has begun: what follows can no longer be part of the title.
    item.last_title_length = -1
    return f"{classify_note(line.text) or 'note'} to {item.label}"
