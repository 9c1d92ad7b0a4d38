"""Searching the minute book: the newest first, in bounded time even for a common word.

The index is walked backwards from its newest row, and the walk ends at the limit. A beginning of a
word is looked up as the words that begin so: FTS5's own prefix query would gather every place of
every one of them first.
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


def search(db: Connection, wanted: SearchQuery) -> list[SearchResult]:
    """What is found of *wanted*, the newest first; nothing where nothing is asked for."""
    match = _match_expression(db, wanted)
    if wanted.is_empty or match is None:
        return []
    since = first_id(wanted.since, 0) if wanted.since else 0
    until = first_id(wanted.until + timedelta(days=1), 0) if wanted.until else 1 << 62
    public = "" if wanted.private else "AND NOT entry.private"
    if match:
        query = (
            f"SELECT {_COLUMNS} FROM entry_fts JOIN entry ON entry.id = entry_fts.rowid "
            f"WHERE entry_fts MATCH ? AND entry_fts.rowid >= ? AND entry_fts.rowid < ? {public} "
            "ORDER BY entry_fts.rowid DESC LIMIT ?"
        )
        rows = db.execute(query, (match, since, until, wanted.most))
    else:
        query = (
            f"SELECT {_COLUMNS} FROM entry WHERE entry.id >= ? AND entry.id < ? {public} "
            "ORDER BY entry.id DESC LIMIT ?"
        )
        rows = db.execute(query, (since, until, wanted.most))
    return [_read_found(row) for row in rows]


def _read_found(row: tuple[Any, ...]) -> SearchResult:
    meeting, entry, item, day, body, minute, title, kind, people, text, private = row
    on = date.fromisoformat(day)
    return SearchResult(
        meeting, entry, item, on, body, minute, title, kind, people, text, bool(private)
    )


def _match_expression(db: Connection, wanted: SearchQuery) -> str | None:
    """What to ask the index; empty for everything, None where nothing can be found."""
    words = list(_split_phrases(wanted.words))
    asked = wanted.words.strip() or wanted.member.strip() or wanted.body.strip()
    last = words.pop() if wanted.unfinished and words else ""
    parts = [f"{{title text people}} : ({_word_or_name(db, word)})" for word in words]
    if last:
        ends = " OR ".join(_completions(db, last))
        parts.append(f"{{title text people}} : ({ends})")
    parts += [f"people : ({_word_or_name(db, word)})" for word in _split_phrases(wanted.member)]
    parts += [f"body : ({_quote_phrase(word)})" for word in _split_phrases(wanted.body)]
    if asked and not parts:
        return None  # only marks that are in no word
    if wanted.kind:
        parts.append(f"kind : ({_quote_phrase(wanted.kind)})")
    return " AND ".join(parts)


def _split_phrases(text: str) -> Iterator[str]:
    """The words of *text*, and what stands in quotation marks whole; only what has letters."""
    plain = text.replace("“", '"').replace("”", '"').replace("\0", " ")
    for n, part in enumerate(plain.split('"')):
        pieces = [part] if n % 2 else part.split()
        yield from (piece for piece in pieces if any(c.isalnum() for c in piece))


def _quote_phrase(phrase: str) -> str:
    inside = phrase.replace('"', " ")
    return f'"{inside}"'


def _word_or_name(db: Connection, word: str) -> str:
    """*Word*, or the same with the apostrophe of a name: "obrien" is O’Brien as well."""
    return " OR ".join([_quote_phrase(word), *_apostrophe_form(db, folded(word))])


def _apostrophe_form(db: Connection, word: str) -> list[str]:
    """The two words that the index has of *word*, if that may be a name with an apostrophe.

    "mover" is none, as "over" is a word by itself: looking for "m" before it would take long. An
    "o" alone is seldom anything but the beginning of a name.
    """
    letter, rest = word[:1], word[1:]
    if letter not in _BEFORE_APOSTROPHE or len(rest) < _SHORTEST_AFTER or not rest.isalpha():
        return []
    known = db.execute("SELECT 1 FROM word WHERE word = ?", (rest,)).fetchone()
    return [] if known and letter != "o" else [_quote_phrase(f"{letter} {rest}")]


def _completions(db: Connection, typed: str) -> list[str]:
    """*Typed* as it stands, and the words that begin with it."""
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
