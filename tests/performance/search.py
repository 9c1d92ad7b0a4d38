"""How long searching and filing take as the minute book and the meeting grow.

`python -m tests.performance.search [MEETINGS] [FOLDER]` fills a book of so many meetings (10,000
unless told) of 50 entries of 60 words, and prints what each size costs. Times are in ms.
"""

import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import quantiles

from clerk_tui.desk import Desk
from clerk_tui.domain.minute_book.search_query import SearchQuery, read_query
from clerk_tui.storage.minute_book import meeting_list as listing
from clerk_tui.storage.minute_book.search import search
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.ostermere import desk_in, opened
from tests.performance.big_book import Words, fill, meetings

ENTRIES, LENGTH = 50, 60
SIZES = (10, 100, 1_000, 10_000)


def timed(act: Callable[[], object]) -> float:
    """Return how long *act* takes, in ms."""
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


def print_times(name: str, times: list[float]) -> None:
    """Print the median, the 95th and the 99th of a hundred, and the worst."""
    cuts = quantiles(times, n=100)
    print(  # noqa: T201 - that is what it is for
        f"  {name:44} p50 {cuts[49]:8.2f}  p95 {cuts[94]:8.2f}  worst {max(times):8.2f}"
    )


def questions(words: Words) -> dict[str, list[SearchQuery]]:
    """Return the searches of the minute book, by name."""
    rank, chance = words.by_rank, random.Random(3)

    def any_word() -> str:
        return rank[min(int(1.12 ** chance.uniform(0, 95)), len(rank) - 1)]

    some = [any_word() for _ in range(200)]
    typed = [word for word in some if len(word) > 3]
    return {
        "one word, of any frequency": [SearchQuery(word) for word in some],
        "the most frequent word": [SearchQuery(rank[0])] * 50,
        "as typed: 2 letters": [read_query(word[:2]) for word in some],
        "as typed: 3 letters": [read_query(word[:3]) for word in typed],
        "as typed: 4 letters and more": [
            read_query(word[:n]) for word in typed for n in range(4, len(word) + 1)
        ],
        "two words together": [SearchQuery(f"{any_word()} {any_word()}") for _ in range(200)],
        "resolutions on a word": [SearchQuery(word, kind="resolution") for word in some],
        "declarations by a member on a word": [
            SearchQuery(word, kind="declaration", member="quill") for word in some
        ],
        "a word of one body": [
            SearchQuery(word, body=f"committee {n % 40}") for n, word in enumerate(some)
        ],
        "a word, in a year long ago": [read_query(f"{word} from:1990 to:1990 ") for word in some],
    }


def file_entries(record: SqliteRecord, words: Words, entry_count: int) -> list[float]:
    """File forty paragraphs in a meeting that holds so many already."""
    desk = opened(desk_in(record), *(f"Item {n}" for n in range(10)))
    _fill_meeting(desk, words, entry_count)
    return [timed(lambda: desk.paragraphs.write(words.some(LENGTH))) for _ in range(40)]


def _fill_meeting(desk: Desk, words: Words, entry_count: int) -> None:
    from msgspec.structs import replace

    from clerk_tui.domain.model.matters import Paragraph

    first = desk._entry(Paragraph("")).entry
    made = desk.meeting.sequence
    events = [
        type(desk._entry(Paragraph("")))(
            replace(first, ident=f"e{made + n + 1}", matter=Paragraph(words.some(LENGTH)))
        )
        for n in range(entry_count)
    ]
    if events:
        desk._do(*events)


def main() -> None:
    """Fill the book and measure it at each size."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else SIZES[-1]
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(tempfile.mkdtemp())
    words, record = Words(), SqliteRecord(folder / "minutes.db")
    made, entry_count, total = meetings(words, most, ENTRIES, LENGTH), 0, 0
    for size in [size for size in SIZES if size < most] + [most]:
        begun = time.perf_counter()
        total += fill(record, made, size - entry_count)
        entry_count = size
        megabytes = record.path.stat().st_size / 1e6
        print(f"{size} meetings, {total:,} words, {megabytes:.0f} MB")  # noqa: T201
        print(f"  filled in {time.perf_counter() - begun:.0f} s")  # noqa: T201
        for name, query in questions(words).items():
            print_times(name, [timed(lambda w=w: search(record.db.conn, w)) for w in query])  # type: ignore[misc]
        print_times("filing a paragraph", file_entries(record, words, 0))
        print_times(
            "the newest 200 meetings",
            [timed(lambda: listing.list_meetings(record.db)) for _ in range(50)],
        )
    for entries in SIZES:
        print_times(
            f"filing in a meeting of {entries} entries", file_entries(record, words, entries)
        )
    record.close()
    if len(sys.argv) <= 2:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
