"""The words that are printed, entry by entry."""

import re
from collections.abc import Iterator

from msgspec import Struct

from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.queries import entries

_NARRATIVE = (mt.Paragraph, mt.Bullet, mt.Exchange, mt.Happening)
# Quoted to its closing mark or, as in a quotation of several paragraphs, to the end. A straight
# single mark is an apostrophe more often than not, and is left alone.
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?|(?<!\w)‘.*?(?:’(?!\w)|$)", re.DOTALL)


class PrintedWords(Struct, frozen=True):
    """Some printed words of one entry."""

    entry: Entry
    text: str
    narrative: bool = False
    """True for the clerk's account of what happened, False for words that somebody put."""

    @property
    def unquoted(self) -> str:
        """Return the words outside quotation marks."""
        return _QUOTED.sub(" ", self.text)


def printed_words(meeting: Meeting) -> Iterator[PrintedWords]:
    """Yield the printed words of every entry, in the order of the minutes."""
    for entry in entries(meeting):
        if not entry.printed_elsewhere:
            yield from (words for words in _words(entry) if words.text)


def _words(entry: Entry) -> Iterator[PrintedWords]:
    narrative = isinstance(entry.matter, _NARRATIVE) and not _quotes_somebody(entry.matter)
    if entry.wording:
        yield PrintedWords(entry, entry.wording, narrative)
        return
    for text in _texts(entry.matter):
        yield PrintedWords(entry, text, narrative)


def _quotes_somebody(matter: mt.Matter) -> bool:
    """Return True if these are somebody's own words: a supplementary question as it was put."""
    return isinstance(matter, mt.Exchange) and matter.kind == "supplementary"


def _texts(matter: mt.Matter) -> tuple[str, ...]:
    """Return the texts of *matter* as they were typed, without what the house style adds."""
    if isinstance(matter, mt.Table):
        cells = (cell for row in (matter.columns, *matter.rows) for cell in row)
        return (matter.caption, *cells)
    if isinstance(matter, mt.Resolution):
        return (*matter.clauses, matter.reasons, matter.alternatives, matter.conflicts)
    if isinstance(matter, mt.Action):
        return (matter.text, matter.owner, matter.due, matter.update)
    if isinstance(matter, mt.Declaration):
        return (matter.nature, matter.relates_to)
    if isinstance(matter, mt.Motion):
        return (matter.lead_in, matter.text, matter.note)
    return (matter.text,)
