"""What was found in the minute book, two lines each: where it stands, and what it says."""

import re

from textual.content import Content, Span

from clerk_tui.domain.dates.dates import print_date
from clerk_tui.domain.minute_book.search_query import SearchResult
from clerk_tui.widgets.text import plain

BEFORE = 24  # characters shown before the first word that was looked for
SHOWN = 240  # characters of an entry that are shown: a wide screen's line


def found_row(found: SearchResult, words: str) -> Content:
    """*Found* as the list shows it, with what begins as one of *words* does in bold."""
    day = print_date(found.day, "{d} {month} {year}")
    private = "[private] " if found.private else ""
    where = " ".join(part for part in (found.minute, found.title) if part)
    head = Content.assemble(
        plain(f" {private}", "bold"),
        plain(f"{day}  "),
        plain(where, "bold"),
        plain(f"  {found.kind} · {found.body}"),
    )
    return Content("\n").join([head, Content.assemble("   ", _marked(found.text, words))])


def _marked(text: str, words: str) -> Content:
    """The line of *text* round the first of *words*, each of them in bold."""
    line = " ".join(text.split())
    wanted = [re.escape(word) for word in re.findall(r"\w+", words)]
    if not wanted:
        return plain(line[:SHOWN])
    pattern = re.compile(rf"\b(?:{'|'.join(wanted)})\w*", re.IGNORECASE)
    first = pattern.search(line)
    cut = 0
    if first and first.start() > 2 * BEFORE:
        cut = line.rfind(" ", 0, first.start() - BEFORE) + 1
    shown = plain(f"{'…' if cut else ''}{line[cut : cut + SHOWN]}")
    spans = [Span(*found.span(), "bold underline") for found in pattern.finditer(shown.plain)]
    return Content(shown.plain, spans)
