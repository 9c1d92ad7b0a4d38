"""How PostgreSQL finds what is searched for. More of it: `python -m tests.performance hub`."""

from clerk_tui.domain.minute_book.search_query import SearchQuery
from tests.helpers.hub_clerks import WHARF
from tests.helpers.hubs import TestHub
from tests.performance.hub_rows import explain, fill_public_rows


def test_public_words_are_found_by_their_index_and_private_ones_by_the_body(hub: TestHub) -> None:
    hub.officer("Reader", reads=(WHARF,))
    fill_public_rows(hub, 20_000)
    hub.do(
        "INSERT INTO clerk.body SELECT 'Body ' || n FROM generate_series(1, 400) AS n; "
        "INSERT INTO clerk.private_entry SELECT 'm' || n, '1', 1, '2026-01-01', "
        "'Body ' || n % 400, '', '', '', '', '', 'crane', '', '', true "
        "FROM generate_series(1, 20000) AS n; "
        "ANALYZE clerk.private_entry"
    )
    with hub.connect("Reader") as reader:
        seldom = explain(reader, SearchQuery(words="crane"))
        assert "Bitmap Index Scan on public_entry_words" in seldom
        named = explain(reader, SearchQuery(member="quillfeather-77"))
        assert "Seq Scan" not in named
    with hub.cluster.connect(hub.name) as owner:
        owner.execute("SET ROLE clerk_hub_owner")
        plan = owner.execute(
            "EXPLAIN (COSTS off) SELECT e.* FROM clerk.my_bodies() AS b "
            "JOIN clerk.private_entry AS e ON e.body = b.body WHERE e.words @@ 'crane'::tsquery"
        ).fetchall()
    lines = [line for (line,) in plan]
    assert any("private_entry_body" in line for line in lines), lines
