"""The rows of search results, two lines each: where the words stand, and what they are."""

import re

from textual.content import Content, Span

from clerk_tui.domain.dates.dates import short_date
from clerk_tui.domain.minute_book.search_query import SearchResult
from clerk_tui.widgets.text import plain

CONTEXT = 24  # characters shown before the first word that was looked for
MOST_SHOWN = 240  # characters of an entry that are shown: a wide screen's line


def result_row(result: SearchResult, words: str) -> Content:
    """Return a result as the list shows it; what begins like one of *words* is in bold."""
    day = short_date(result.day)
    private = "[private] " if result.private else ""
    minute_name = " ".join(part for part in (result.minute, result.title) if part)
    head = Content.assemble(
        plain(f" {private}", "bold"),
        plain(f"{day}  "),
        plain(minute_name, "bold"),
        plain(f"  {result.kind} · {result.body}"),
    )
    return Content("\n").join([head, Content.assemble("   ", _excerpt(result.text, words))])


def _excerpt(text: str, words: str) -> Content:
    """Return the part of *text* around the first of *words*, with each of them in bold."""
    line = " ".join(text.split())
    patterns = [re.escape(word) for word in re.findall(r"\w+", words)]
    if not patterns:
        return plain(line[:MOST_SHOWN])
    pattern = re.compile(rf"\b(?:{'|'.join(patterns)})\w*", re.IGNORECASE)
    first_match = pattern.search(line)
    text_start = 0
    if first_match and first_match.start() > 2 * CONTEXT:
        text_start = line.rfind(" ", 0, first_match.start() - CONTEXT) + 1
    shown_text = plain(f"{'…' if text_start else ''}{line[text_start : text_start + MOST_SHOWN]}")
    spans = [Span(*match.span(), "bold underline") for match in pattern.finditer(shown_text.plain)]
    return Content(shown_text.plain, spans)
