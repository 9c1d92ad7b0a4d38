"""The words that go to the clipboard: an entry, an item, or the whole of the minutes."""

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.minutes.compose.plain_words import plain_text
from clerk_tui.minutes.compose.selection import WHOLE, Selection
from clerk_tui.minutes.wording.sentences import Sentences
from clerk_tui.office.papers.papers import Papers

TEXT = "txt"  # the format that every program can paste


def entry_text(papers: Papers, meeting: Meeting, entry: Entry, *, even_private: bool) -> str:
    """Return the words of *entry* as they print. Raises Refusal for a private one, unless asked."""
    if entry.private and not even_private:
        raise Refusal(
            "That entry is private: whoever pastes next on this computer would see it. "
            "Nothing was copied.",
            "To copy it all the same: /copy private",
        )
    return entry.wording or plain_text(
        entry.matter, Sentences(meeting, papers.style_of_meeting(meeting))
    )


def item_text(papers: Papers, meeting: Meeting, item: Item, *, private: bool) -> str:
    """Return the minutes of *item* as text; the public copy of it, unless *private*."""
    return _text(papers, meeting, Selection(item=item.ident), private=private)


def whole_text(papers: Papers, meeting: Meeting, *, private: bool) -> str:
    """Return the minutes as text; the public copy, unless *private*."""
    return _text(papers, meeting, WHOLE, private=private)


def _text(papers: Papers, meeting: Meeting, selection: Selection, *, private: bool) -> str:
    paper = papers.paper(meeting, private=private, form=TEXT, selection=selection)
    return paper.decode()
