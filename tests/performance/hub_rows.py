"""Invented public rows by the million, the searches of them, and the plans of these."""

import time
from typing import Any

from clerk_tui.domain.minute_book.search_query import SearchQuery
from clerk_tui.hub.book.office_search import search_hub
from clerk_tui.hub.remote import Hub
from tests.helpers.hubs import TestHub

# Words by how often they come; the last ones stand in a row of a thousand, or of ten thousand.
_COMMON = "committee resolved report members noted budget lighting highway licence approved"
_SELDOM = "crane ferry sluice beacon causeway wharfinger"
QUERIES = {
    "a word of every tenth row": SearchQuery(words="committee", most=20),
    "two common words": SearchQuery(words="committee budget", most=20),
    "a seldom word": SearchQuery(words="crane", most=20),
    "a word that is nowhere": SearchQuery(words="zeppelin", most=20),
    "a phrase": SearchQuery(words='"crane noted"', most=20),
    "a name": SearchQuery(member="quillfeather-7", most=20),
    "resolutions of one body": SearchQuery(body="Body 17 ", kind="resolution", most=20),
    "a common word of one body": SearchQuery(words="committee", body="Body 17 ", most=20),
}
_FILL = """
INSERT INTO clerk.public_entry (meeting, entry, seq, date, body, minute, item, title, kind, people,
  text, lead, interest)
SELECT 'm' || n / 50, (n % 50)::text, n % 50, date '2006-01-01' + (n / 50 % 7300)::int,
  'Body ' || n / 50 % 400 || ' of Ostermere', n::text, '1', 'Item ' || n % 12,
  CASE n % 5 WHEN 0 THEN 'resolution' WHEN 1 THEN 'motion' ELSE 'paragraph' END,
  CASE WHEN n % 3 = 0 THEN 'Cllr Quillfeather-' || n % 9973 ELSE '' END,
  common[1 + abs(hashint8(n)) % 10] || ' ' || common[1 + abs(hashint8(n + 1)) % 10] || ' the quay '
  || 'and the lamps of ward ' || abs(hashint8(n + 2)) % 3000 || ' were spoken of at length '
  || CASE WHEN abs(hashint8(n + 3)) % 1000 = 0 THEN seldom[1 + abs(hashint8(n + 4)) % 6] ELSE '' END
  || ' ' || common[1 + abs(hashint8(n + 5)) % 10] || ' before the autumn tides', '', ''
FROM generate_series({first}, {last}) AS n,
  (SELECT string_to_array('{common}', ' ') AS common, string_to_array('{seldom}', ' ') AS seldom)
  AS words
"""
_MEETINGS = """
INSERT INTO clerk.public_meeting (meeting, body, kind, date, venue, state, maker, fingerprint)
SELECT 'm' || n, 'Body ' || n % 400 || ' of Ostermere', 'ordinary',
  date '2006-01-01' + (n % 7300)::int, '', 'signed', 1, ''
FROM generate_series({first}, {last}) AS n
"""


def fill_public_rows(hub: TestHub, size: int) -> None:
    """Bring the public rows of *hub* up to *size*."""
    [(there,)] = hub.ask("SELECT count(*) FROM clerk.public_entry")
    words = {"common": _COMMON, "seldom": _SELDOM}
    for first in range(there, size, 100_000):
        last = min(first + 100_000, size) - 1
        hub.do(_FILL.format(first=first, last=last, **words))
    hub.do(_MEETINGS.format(first=there // 50, last=(size - 1) // 50))
    hub.do("VACUUM ANALYZE clerk.public_entry")
    hub.do("VACUUM ANALYZE clerk.public_meeting")


def search_times(hub: Hub, query: SearchQuery, times: int) -> list[float]:
    """Return how long each of so many searches took, in milliseconds."""
    took = []
    for _ in range(times):
        start = time.perf_counter()
        search_hub(hub, query)
        took.append((time.perf_counter() - start) * 1000)
    return took


def explain(connection: Any, query: SearchQuery) -> str:
    """Return how PostgreSQL finds the rows of *query*: by its words, else in the newest years."""
    if query.words:
        sql = (
            "SELECT 1 FROM clerk.public_entry WHERE "
            f"words @@ websearch_to_tsquery('clerk.minutes', '{query.words}') LIMIT 1001"
        )
    else:
        conditions = ["date >= date '2025-01-01'"]
        if query.member:
            conditions.append(f"clerk.folded(people) LIKE '%{query.member}%'")
        if query.body:
            conditions.append("body = ANY (ARRAY['Body 17 of Ostermere'])")
        if query.kind:
            conditions.append(f"kind LIKE '%{query.kind}'")
        sql = (
            f"SELECT meeting FROM clerk.public_entry WHERE {' AND '.join(conditions)} "
            "ORDER BY date DESC, meeting, seq DESC LIMIT 20"
        )
    rows = connection.execute(f"EXPLAIN (COSTS off) {sql}").fetchall()
    nodes = [line.strip(" ->") for (line,) in rows if "Scan" in line]
    return "; ".join(nodes)
