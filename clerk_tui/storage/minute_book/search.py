"""Searching the minute book, newest first, in bounded time even for a common word.

The index is read backwards from its newest row, up to the limit. The beginning of a word is looked
up as all words that begin with it: FTS5's own prefix query would first gather every place of each.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from sqlite3 import Connection
from typing import Any

from clerk_tui.domain.minute_book.search_query import SearchQuery, SearchResult
from clerk_tui.domain.model.people import folded
from clerk_tui.storage.minute_book.entries import SHORTEST_WORD, first_id

MOST_COMPLETIONS = 400
_BEFORE_APOSTROPHE = "odlmnt"  # O'Brien, D'Arcy, L'Estrange, M'Bow, N'Dour, T'Serclaes
_SHORTEST_AFTER = 3
_COLUMNS = """
entry.meeting, entry.entry, entry.item, entry.date, entry.body, coalesce((SELECT printed FROM number
WHERE number.meeting = entry.meeting AND number.ident = entry.item LIMIT 1), ''),
entry.title, entry.kind, entry.people, entry.text, entry.private
"""


def search(db: Connection, query: SearchQuery) -> list[SearchResult]:
    """Return the results of *query*, newest first; none if it asks for nothing."""
    expression = _match_expression(db, query)
    if query.is_empty or expression is None:
        return []
    from_id = first_id(query.since, 0) if query.since else 0
    before_id = first_id(query.until + timedelta(days=1), 0) if query.until else 1 << 62
    condition = "" if query.private else "AND NOT entry.private"
    if expression:
        sql = (
            f"SELECT {_COLUMNS} FROM entry_fts JOIN entry ON entry.id = entry_fts.rowid "
            f"WHERE entry_fts MATCH ? AND entry_fts.rowid >= ? AND entry_fts.rowid < ? {condition} "
            "ORDER BY entry_fts.rowid DESC LIMIT ?"
        )
        rows = db.execute(sql, (expression, from_id, before_id, query.most))
    else:
        sql = (
            f"SELECT {_COLUMNS} FROM entry WHERE entry.id >= ? AND entry.id < ? {condition} "
            "ORDER BY entry.id DESC LIMIT ?"
        )
        rows = db.execute(sql, (from_id, before_id, query.most))
    return [_read_result(row) for row in rows]


def _read_result(database_row: tuple[Any, ...]) -> SearchResult:
    meeting, entry, item, day, body, minute, title, kind, people, text, private = database_row
    on = date.fromisoformat(day)
    return SearchResult(
        meeting, entry, item, on, body, minute, title, kind, people, text, bool(private)
    )


def _match_expression(db: Connection, query: SearchQuery) -> str | None:
    """Return the FTS5 expression; empty if everything matches, None if nothing can match."""
    words = list(_split_phrases(query.words))
    is_restricted = bool(query.words.strip() or query.member.strip() or query.body.strip())
    last_word = words.pop() if query.unfinished and words else ""
    parts = [f"{{title text people}} : ({_word_or_name(db, word)})" for word in words]
    if last_word:
        ends = " OR ".join(_completions(db, last_word))
        parts.append(f"{{title text people}} : ({ends})")
    parts += [f"people : ({_word_or_name(db, word)})" for word in _split_phrases(query.member)]
    parts += [f"body : ({_quote_phrase(word)})" for word in _split_phrases(query.body)]
    if is_restricted and not parts:
        return None  # only characters that are in no word
    if query.kind:
        parts.append(f"kind : ({_quote_phrase(query.kind)})")
    return " AND ".join(parts)


def _split_phrases(text: str) -> Iterator[str]:
    """Yield the words of *text*, and each phrase in quotation marks as a whole."""
    plain = text.replace("“", '"').replace("”", '"').replace("\0", " ")
    for n, part in enumerate(plain.split('"')):
        is_quoted = n % 2 == 1
        phrases = [part] if is_quoted else part.split()
        yield from (phrase for phrase in phrases if any(c.isalnum() for c in phrase))


def _quote_phrase(phrase: str) -> str:
    unquoted = phrase.replace('"', " ")
    return f'"{unquoted}"'


def _word_or_name(db: Connection, word: str) -> str:
    """Return an expression for *word*, or for it as a name: "obrien" finds O’Brien as well."""
    return " OR ".join([_quote_phrase(word), *_apostrophe_form(db, folded(word))])


def _apostrophe_form(db: Connection, word: str) -> list[str]:
    """Return the phrase for a name with an apostrophe, which the index has as two words.

    "mover" is no such name, as "over" is a word by itself, and a search for "m" before it would
    take long. An "o" by itself is nearly always the beginning of a name.
    """
    letter, rest = word[:1], word[1:]
    if letter not in _BEFORE_APOSTROPHE or len(rest) < _SHORTEST_AFTER or not rest.isalpha():
        return []
    stored_word = db.execute("SELECT 1 FROM word WHERE word = ?", (rest,)).fetchone()
    return [] if stored_word and letter != "o" else [_quote_phrase(f"{letter} {rest}")]


def _completions(db: Connection, typed: str) -> list[str]:
    """Return expressions for *typed* itself and for the words that begin with it."""
    word = folded(typed.replace("_", " "))
    if " " in word or len(word) < 2:
        return [_quote_phrase(typed)]
    if len(word) < SHORTEST_WORD:
        return [f"{_quote_phrase(typed)} *"]
    rows = db.execute(
        "SELECT word FROM word WHERE word >= ? AND word < ? LIMIT ?",
        (word, f"{word}\U0010ffff", MOST_COMPLETIONS + 1),
    ).fetchall()
    if len(rows) > MOST_COMPLETIONS:
        return [f"{_quote_phrase(typed)} *"]
    words = [row[0] for row in rows]
    names = [form for word in words for form in _apostrophe_form(db, word)]
    return [_quote_phrase(typed), *map(_quote_phrase, words), *names]
