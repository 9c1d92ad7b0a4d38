"""A minute book of any size, of invented words as frequent as words of a language are."""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate

from msgspec.structs import replace

from clerk_tui.domain.model.matters import Declaration, Matter, Paragraph, Resolution
from clerk_tui.domain.model.meeting import Details, Entry, Item, Meeting
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.ostermere import harbours

VOCABULARY = 60_000
FIRST_DAY = date(1990, 1, 2)
AT = datetime(2027, 3, 24, 10, 30, tzinfo=UTC)


class Words:
    """Words by rank: the word of rank r is 1/r as frequent as the most frequent (Zipf)."""

    def __init__(self, seed: int = 7) -> None:
        """Make up a language."""
        self._random = random.Random(seed)
        made = dict.fromkeys(self._invented() for _ in range(VOCABULARY))
        self.by_rank = sorted(made, key=len)[:200] + list(made)[:VOCABULARY]
        self._weights = list(accumulate(1 / (rank + 2) for rank in range(len(self.by_rank))))

    def _invented(self) -> str:
        syllables = self._random.randint(1, 4)
        word: str = "".join(
            self._random.choice("bcdfghlmnprstvw") + self._random.choice("aeiou")
            for _ in range(syllables)
        )
        return word + self._random.choice(["", "s", "n", "r", "a", "b", "c"])

    def some(self, count: int) -> str:
        """A text of *count* words."""
        return " ".join(self._random.choices(self.by_rank, cum_weights=self._weights, k=count))


def meetings(words: Words, count: int, entries: int, length: int) -> Iterator[Meeting]:
    """*Count* meetings, one after another, of so many entries of so many words."""
    bodies = [harbours(name=f"Committee of {words.by_rank[n]} {n}") for n in range(40)]
    for n in range(count):
        body = bodies[n % len(bodies)]
        details = Details(FIRST_DAY + timedelta(days=n), "Lantern Hall")
        per_item = 10
        items = tuple(
            Item(
                f"i{i}",
                words.some(4),
                opened=(AT,),
                entries=tuple(
                    Entry(f"e{i + e + 1}", f"i{i}", AT, _matter(words, e, length))
                    for e in range(min(per_item, entries - i))
                ),
            )
            for i in range(0, entries, per_item)
        )
        yield replace(
            Meeting(f"m{n}", body, details, items=items, started_at=AT),
            taken=tuple(item.ident for item in items),
        )


def _matter(words: Words, n: int, length: int) -> Matter:
    if n % 10 == 1:
        return Resolution((words.some(length),))
    if n % 50 == 2:
        return Declaration(("Councillor Ada Quill",), "personal", words.some(length))
    return Paragraph(words.some(length))


def fill(record: SqliteRecord, made: Iterator[Meeting], count: int) -> int:
    """Put the next *count* meetings in the book; returns how many words they hold."""
    total = 0
    record.db.conn.execute("BEGIN IMMEDIATE")
    for n, meeting in zip(range(count), made, strict=False):
        record.minute_book.update(meeting, AT)
        record.minute_book.forget(meeting.ident)
        total += sum(len(getattr(e.matter, "text", "").split()) or 60 for e in meeting.entries())
        if n % 200 == 199:
            record.db.conn.commit()
            record.db.conn.execute("BEGIN IMMEDIATE")
    record.db.conn.commit()
    return total
