"""Two wordings in one: the same differences, marked to the letter or as they are read out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.domain.word_diff import diff_phrases, diff_words, mark_phrases

words = st.lists(
    st.sampled_from(("the", "pier", "and", "lamps", "two,", "three.", "now", "(dusk)")), max_size=12
).map(" ".join)


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("Raised by two per cent", "Raised by three", "Raised by [-two per cent-] {+three+}"),
        ("The pier be mended.", "The pier be mended now.", "The pier be mended {+now+}."),
        ("The old pier be mended", "The pier be mended", "The [-old-] pier be mended"),
        ("Lit at dusk; and dawn", "Lit at noon; and dawn", "Lit at [-dusk-] {+noon+}; and dawn"),
        ("(a) lit\n(b) dimmed", "(a) lit\n(b) swept", "(a) lit (b) [-dimmed-] {+swept+}"),
        ("Lamps be lit", "That lamps be lit", "[-Lamps-] {+That lamps+} be lit"),
        ("", "That it be so", "{+That it be so+}"),
    ],
)
def test_a_change_is_read_out_with_its_words_apart(old: str, new: str, shown: str) -> None:
    assert mark_phrases(old, new) == shown


@given(words, words)
def test_both_wordings_can_be_told_from_the_pieces_to_the_letter(old: str, new: str) -> None:
    pieces = diff_words(old, new)
    assert "".join(piece.text for piece in pieces if piece.change != "new") == old
    assert "".join(piece.text for piece in pieces if piece.change != "gone") == new


@given(words, words)
def test_what_is_read_out_has_every_word_of_both_and_no_space_too_many(old: str, new: str) -> None:
    pieces = diff_phrases(old, new)
    for wording, others in ((old, "new"), (new, "gone")):
        text = "".join(piece.text for piece in pieces if piece.change != others)
        assert "".join(text.split()) == "".join(wording.split())
    assert "  " not in "".join(piece.text for piece in pieces)
    assert all(piece.text == piece.text.strip() for piece in pieces if piece.change != "same")
