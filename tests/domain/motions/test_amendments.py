"""What an amendment makes of a motion."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.domain.motions.amendment_instructions import is_instruction
from clerk_tui.domain.motions.amendments import (
    amended_text,
    formal_amendment,
    is_formal_amendment,
)

LAMPS = "That the lamps be lit at dusk"
INSERTED = "to insert the words “and bollards” after the word “lamps”"
BOTH = "That (1) the lamps be lit; and (2) the pier be painted."


@pytest.mark.parametrize(
    ("amendment", "becomes"),
    [
        ("delete dusk, insert noon", "That the lamps be lit at noon"),
        ("delete “dusk” and insert “noon”", "That the lamps be lit at noon"),
        ("Delete 'at dusk' and add 'at noon' in its place.", "That the lamps be lit at noon"),
        ("to leave out the word “dusk” and insert “noon” instead", "That the lamps be lit at noon"),
        ("That “dusk” be deleted and “noon” inserted", "That the lamps be lit at noon"),
        (
            "That the words at dusk be deleted and replaced by at noon",
            LAMPS.replace("dusk", "noon"),
        ),
        ("That the word dusk be replaced by noon", "That the lamps be lit at noon"),
        ("replace dusk with noon", "That the lamps be lit at noon"),
        ("substitute noon for dusk", "That the lamps be lit at noon"),
        ("delete at dusk", "That the lamps be lit"),
        ("That the words “at dusk” be left out", "That the lamps be lit"),
        ("add at the end: and on Sundays", f"{LAMPS} and on Sundays"),
        ("That the words “, and on Sundays” be added at the end", f"{LAMPS}, and on Sundays"),
        ("add “and put out at dawn”", f"{LAMPS} and put out at dawn"),
        ("insert “harbour” before “lamps”", "That the harbour lamps be lit at dusk"),
        ("after lamps insert and bollards", "That the lamps and bollards be lit at dusk"),
        ("by inserting “old” after “the”", "That the old lamps be lit at dusk"),
    ],
)
def test_an_amendment_that_tells_what_to_change_is_written_in(amendment: str, becomes: str) -> None:
    assert is_instruction(amendment)
    assert amended_text(LAMPS, amendment) == becomes


@pytest.mark.parametrize(
    ("amendment", "becomes"),
    [
        ("(2) the pier be closed", "That (1) the lamps be lit; and (2) the pier be closed."),
        ("paragraph (1) to read the lamps be lit at noon", BOTH.replace("lit", "lit at noon")),
        ("delete pier and insert quay", BOTH.replace("pier", "quay")),
        (
            "add “and tarred” at the end",
            "That (1) the lamps be lit; and (2) the pier be painted and tarred.",
        ),
    ],
)
def test_an_amendment_of_a_paragraph_leaves_the_others(amendment: str, becomes: str) -> None:
    assert amended_text(BOTH, amendment) == becomes


@pytest.mark.parametrize(
    "amendment",
    [
        "delete moon, insert sun",  # not in it
        "delete lit be, insert put out",
        "the lamps are too bright",
        "(9) the quay be closed",
        "",
        "“”",
        "That the lamps be removed",
        "That (1) the lamps be lit; and (2) the quay be tarred",
    ],
)
def test_what_cannot_be_read_or_found_is_left_to_the_clerk(amendment: str) -> None:
    assert amended_text(LAMPS, amendment) == ""


@pytest.mark.parametrize(
    "amendment",
    [
        "Insert “harbour” at the start of the motion",
        "insert harbour at the start of the motion",
        "Insert “harbour” at the beginning",
        "add “harbour” in line 2",
        "add harbour in front of lamps",
        "insert “harbour”",  # where?
        "insert harbour",
        "add “harbour” before “moon”",
        "add harbour before moon",
        "insert “only” between “lamps” and “be”",
        "insert at the end of paragraph 2 the words “and tarred”",
        "add at the end of the first sentence and tarred",
        "delete “dusk” in the second line and insert “noon”",
        "delete “dusk” and insert “noon” at the beginning",
        "delete dusk and insert noon and delete lamps",
        "delete “dusk” and insert “noon”, and delete “lamps”",
        "delete “at dusk” and add “on Sundays” at the end",
        "replace “dusk” with “noon” in line 1",
        "replace “dusk” wherever it occurs with “noon”",
        "insert “harbour” before “lamps” and “old” before “harbour”",
    ],
)
def test_a_place_that_is_not_understood_is_never_guessed_at(amendment: str) -> None:
    assert is_instruction(amendment)
    assert amended_text(LAMPS, amendment) == ""
    assert formal_amendment(LAMPS, amendment) == ""


WORDS = st.text("abcdefg “”,.", min_size=1, max_size=30)


@given(WORDS, st.sampled_from(["at the start of", "in line 3 of", "under", "next to", "as"]), WORDS)
def test_quoted_words_put_in_a_place_not_known_are_put_nowhere(
    new: str, place: str, where: str
) -> None:
    assert formal_amendment(LAMPS, f"insert “{new}” {place} {where}") == ""


def test_words_that_stand_twice_are_not_guessed_at() -> None:
    assert amended_text("That the lamps and the pier be lit", "delete the") == ""


def test_a_whole_motion_does_not_tell_what_to_change() -> None:
    assert not is_instruction("That the lamps be lit at noon")


@pytest.mark.parametrize(
    ("amendment", "form"),
    [
        ("delete dusk, insert noon", "to delete the word “dusk” and insert “noon”"),
        ("replace Dusk with noon", "to delete the word “dusk” and insert “noon”"),
        ("delete at dusk", "to delete the words “at dusk”"),
        ("delete at dusk insert at 10.30", "to delete the words “at dusk” and insert “at 10.30”"),
        ("add and on Sundays at the end", "to add at the end the words “and on Sundays”"),
        ("after lamps insert and bollards", INSERTED),
        (INSERTED, INSERTED),
    ],
)
def test_shorthand_is_put_in_the_form_of_minutes_and_changes_the_same(
    amendment: str, form: str
) -> None:
    assert formal_amendment(LAMPS, amendment) == form
    assert is_formal_amendment(form)
    assert amended_text(LAMPS, form) == amended_text(LAMPS, amendment) != ""


def test_a_figure_is_no_word() -> None:
    assert (
        formal_amendment("That the fee be £5", "delete £5, insert £6")
        == "to delete “£5” and insert “£6”"
    )


@pytest.mark.parametrize(
    "amendment",
    [
        "delete moon, insert sun",
        "That “dusk” be deleted",
        "That the lamps be red",
        "insert ““x” by",
    ],
)
def test_what_cannot_be_read_or_reads_on_already_keeps_its_own_words(amendment: str) -> None:
    assert formal_amendment(LAMPS, amendment) == ""
