"""Words found in the minutes, and what stands there once they are replaced."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.find_replace import WordReplacement, apply_changes, find_changes
from clerk_tui.domain.model.meeting import Entry
from tests.helpers.meeting_acts import acts, carry_out
from tests.helpers.ostermere import a_desk, opened


def minutes_with(*texts: str) -> Desk:
    desk = opened(a_desk())
    for text in texts:
        desk.paragraphs.write(text)
    return desk


def find_words(desk: Desk, words: str, instead: str = "", **options: bool) -> list[str]:
    replacement = replace(WordReplacement(words, instead), **options)
    return [change.old for change in find_changes(desk.meeting, replacement)]


@pytest.mark.parametrize(
    ("text", "words", "options", "found_words"),
    [
        ("A quay, the quays.", "quay", {}, ["quay"]),
        ("A quay, the quays.", "quay", {"whole": False}, ["quay", "quay"]),
        ("Quay and quay.", "quay", {}, ["quay"]),
        ("Quay and quay.", "quay", {"case": False}, ["Quay", "quay"]),
        ("O’Neil and O'Neil", "O'Neil", {}, ["O’Neil", "O'Neil"]),
        ("10 am, 10\u00a0am", "10 am", {}, ["10 am", "10\u00a0am"]),
        ("what [was] (a.b)?", "(a.b)?", {}, ["(a.b)?"]),
        ("aaa", "aa", {"whole": False}, ["aa"]),
    ],
)
def test_words_are_found_as_they_were_typed(
    text: str, words: str, options: dict[str, bool], found_words: list[str]
) -> None:
    assert find_words(minutes_with(text), words, "pier", **options) == found_words


def test_words_that_would_not_change_are_left_out() -> None:
    desk = minutes_with("The panel and the Panel.")
    changes = find_changes(desk.meeting, WordReplacement("panel", "Panel", case=False))
    assert [change.old for change in changes] == ["panel"]


def test_a_capital_is_kept_if_case_is_ignored() -> None:
    desk = minutes_with("Quays and quays.")
    changes = find_changes(desk.meeting, WordReplacement("quays", "piers", case=False))
    assert [change.new for change in changes] == ["Piers", "piers"]


def test_empty_words_are_refused() -> None:
    with pytest.raises(Refusal, match="what to find"):
        find_words(minutes_with("A quay."), "  ")


def test_typed_names_are_found_and_keys_of_the_list_are_not() -> None:
    desk = minutes_with()
    desk.questions.ask("@1", "of @1 and 1")
    desk.questions.ask("Mrs Simth", "so")
    assert find_words(desk, "@1", "@2") == ["@1"]
    assert find_words(desk, "Simth", "Smith") == ["Simth"]


def test_notes_and_items_not_taken_are_not_part_of_the_minutes() -> None:
    desk = minutes_with("A quay.")
    desk.paragraphs.note("quay")
    desk.agenda.list_item("quay")
    assert find_words(desk, "quay", "pier") == ["quay"]


def test_several_places_in_one_text_are_replaced_by_words_of_another_length() -> None:
    desk = minutes_with("A quay, a quay and a quay.")
    changes = find_changes(desk.meeting, WordReplacement("quay", "landing stage"))
    after = apply_changes(desk.corrections.last_entry(), [changes[2], changes[0]])
    assert after.matter.text == "A landing stage, a quay and a landing stage."  # type: ignore[union-attr]


@given(acts(), st.sampled_from(["so", "a", "VAT", "b", "1", "s"]))
def test_making_all_changes_replaces_the_words_in_every_text(
    done: list[object], words: str
) -> None:
    desk = carry_out(a_desk(), done)  # type: ignore[arg-type]
    wanted = WordReplacement(words, "ZZ", whole=False)
    changes = find_changes(desk.meeting, wanted)
    for entry in desk.meeting.entries():
        own = [change for change in changes if change.place.ident == entry.ident]
        after = apply_changes(entry, own)
        assert isinstance(after, Entry)
        assert (after.private, after.printed_elsewhere, after.number) == (
            entry.private,
            entry.printed_elsewhere,
            entry.number,
        )
        typed = {change.place: change.text for change in own}
        for place, text in typed.items():
            again = [c for c in own if c.place == place]
            swapped = re.sub(re.escape(words), "ZZ", text)
            assert text.count(words) == len(again)
            assert swapped in repr(after) or repr(swapped)[1:-1] in repr(after)


def test_text_that_was_changed_since_is_not_replaced() -> None:
    desk = minutes_with("A quay.")
    changes = find_changes(desk.meeting, WordReplacement("quay", "pier"))
    desk.corrections.reword(desk.corrections.last_entry().ident, "Another quay.")
    with pytest.raises(Refusal, match="changed since"):
        apply_changes(desk.corrections.last_entry(), changes)
