"""The roll called line by line."""

from pathlib import Path

import pytest

from tests.helpers.lines import clerk_tui, printed


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("2a", "Bob Marden: apologies"),
        ("2 A", "Bob Marden: apologies"),
        ("marden x", "Bob Marden: absent"),
        ("2a 3x", "Bob Marden: apologies; Cy Dawley: absent"),
        ("3l", "Cy Dawley: late"),
        ("3r", "Cy Dawley: remote"),
        ("2c", "Bob Marden presides."),
        ("2s Jo Reed", "Jo Reed attends for Bob Marden"),
        ("marden s Jo Reed", "Jo Reed attends for Bob Marden"),
        ("bob marden e Robert Marden", "Now Robert Marden"),
        ("2e Robert Marden", "Now Robert Marden"),
        ("n Jo Reed, Treasurer", "Jo Reed is on the list, present."),
        ("nm Jo Reed", "Jo Reed is on the list, present."),
        ("# 4", "4 members of the public."),
        ("# a remark", ""),
        (".", "Everybody is marked."),
        ("2a\nu", "Undone:"),
        ("/sorry marden unwell", "Apologies"),
    ],
)
def test_each_line_of_the_roll_does_what_its_key_does(home: Path, typed: str, shown: str) -> None:
    result = clerk_tui(home, "roll", "last", typed=f"{typed}\n")
    assert shown in result.stdout
    assert result.exit_code == 0


@pytest.mark.parametrize("typed", ["9a", "2q", "2a now", "nobody a", "2s", "2a 9x"])
def test_a_line_that_is_none_of_the_roll_is_refused_and_marks_nobody(
    home: Path, typed: str
) -> None:
    result = clerk_tui(home, "roll", "last", typed=f"{typed}\n")
    assert "Line 1 refused: " in result.stdout
    assert result.exit_code == 1
    assert "Apologies" not in printed(home)


def test_what_was_refused_at_the_roll_is_not_left_for_the_pad(home: Path) -> None:
    clerk_tui(home, "roll", "last", typed="9a\n")
    assert "Not filed" not in clerk_tui(home, "minute", "last").stdout
