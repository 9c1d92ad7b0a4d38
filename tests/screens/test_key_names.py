"""A key is called by the sign that stands on it."""

import pytest

from clerk_tui.keys import signs_of


@pytest.mark.parametrize(
    ("binding", "name"),
    [
        ("n,N", "N"),
        ("b,F", "B, Shift+F"),
        ("left_square_bracket,alt+up", "[, Alt+Up"),
        ("full_stop", "."),
        ("comma", ","),
        ("question_mark", "?"),
        ("ctrl+s", "Ctrl+S"),
        ("number_sign", "#"),
    ],
)
def test_a_key_is_named_as_the_clerk_knows_it(binding: str, name: str) -> None:
    assert signs_of(binding.split(",")) == name
