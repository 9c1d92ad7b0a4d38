"""Words are found as a reader would find them, and marked where they stand."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.domain.word_search import WordSearch, fold_letters, search_texts


def hits_in(text: str, words: str) -> list[str]:
    return [text[start:end] for start, end in WordSearch(words).hits(text)]


def test_capitals_accents_and_apostrophes_do_not_matter() -> None:
    assert hits_in("Siân asked SIAN.", "sian") == ["Siân", "SIAN"]
    assert hits_in("The O’Neil and the O'Neil quay", "o’neil") == ["O’Neil", "O'Neil"]
    assert hits_in("Łukasz and Ørsted", "lukasz") == ["Łukasz"]


def test_an_accent_typed_as_a_character_of_its_own_is_found_with_its_letter() -> None:
    apart = unicodedata.normalize("NFD", "Siân Ellacott")
    assert hits_in(apart, "siân e") == [apart[:7]]
    assert hits_in("Siân", unicodedata.normalize("NFD", "Siân")) == ["Siân"]


def test_any_space_may_stand_between_words() -> None:
    assert hits_in("the lamps\non  the quay", "lamps on the") == ["lamps\non  the"]


def test_words_that_nowhere_follow_one_another_are_found_apart() -> None:
    texts = [fold_letters(text) for text in ("The quay has lamps.", "Lamps.", "The quay.")]
    search, positions = search_texts(texts, "lamps quay")
    assert positions == [0]
    assert search.apart
    assert [texts[0][a:b] for a, b in search.hits(texts[0])] == ["quay", "lamps"]
    search, positions = search_texts(texts, "quay has")
    assert (search.apart, positions) == (False, [0])


def test_signs_are_looked_for_as_they_are() -> None:
    assert hits_in("(1) That [x] be *so*.", "[x]") == ["[x]"]
    assert hits_in("anything", " ") == []


@given(st.text(max_size=60))
def test_a_text_keeps_its_length_when_folded(text: str) -> None:
    assert len(fold_letters(text)) == len(text)


@given(st.text(max_size=40), st.text(min_size=1, max_size=5), st.text(max_size=40))
def test_hits_are_in_order_and_do_not_overlap(before: str, words: str, after: str) -> None:
    spans = WordSearch(words, apart=True).hits(before + words + after)
    ends = [0, *(place for span in spans for place in span)]
    assert ends == sorted(ends)
