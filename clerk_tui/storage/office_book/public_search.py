"""The search of other bodies' public minutes: its words as SQLite has them, and its results."""

from datetime import date
from typing import Any

from clerk_tui.domain.minute_book.search_query import SearchQuery, SearchResult


def read_result(row: tuple[Any, ...]) -> SearchResult:
    """Return the entry of a row as a result of a search."""
    meeting, entry, item, day, body, minute, title, kind, people, text = row
    on = date.fromisoformat(day)
    return SearchResult(meeting, entry, item, on, body, minute, title, kind, people, text, False)


def match_expression(query: SearchQuery) -> str:
    """Return the FTS5 expression of *query*; empty if it names no words."""
    words = [_quote(word) for word in query.words.split()]
    if words and query.unfinished:
        words[-1] = f"{words[-1]} *"
    parts = [f"{{title text people}} : {word}" for word in words]
    parts += [f"people : {_quote(word)}" for word in query.member.split()]
    parts += [f"body : {_quote(word)}" for word in query.body.split()]
    parts += [f"kind : {_quote(query.kind)}"] if query.kind else []
    return " AND ".join(part for part in parts if any(c.isalnum() for c in part))


def _quote(word: str) -> str:
    plain = word.replace('"', " ").replace("\0", " ")
    return f'"{plain}"'
