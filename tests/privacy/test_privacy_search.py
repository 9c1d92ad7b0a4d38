"""A clerk who types at random, over several meetings, discloses nothing that was private.

A short run of `python -m tests.performance privacy`, and proof that it would find a leak.
"""

import pytest

from clerk_tui.domain.model.matters import Note
from clerk_tui.domain.model.meeting import Entry
from tests.performance.private_words import search_all

SEED = 2027


def test_meetings_minuted_at_random_disclose_no_private_word() -> None:
    tally = search_all(1, SEED, lines=60)
    assert tally.private > 10
    assert tally.outputs > 100
    assert tally.leaked == []
    assert tally.crashed == []


def test_a_disclosed_word_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def every_entry(entry: Entry) -> bool:
        return not isinstance(entry.matter, Note)

    monkeypatch.setattr("clerk_tui.minutes.privacy.public_part._is_public", every_entry)
    monkeypatch.setattr("clerk_tui.minutes.privacy.leaks.find_leaks", lambda *_: [])
    assert search_all(1, SEED, lines=60).leaked
