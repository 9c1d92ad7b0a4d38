"""What was typed in private and not filed: only that, and only until it is entered rightly."""

import pytest

from clerk_tui.commands.privacy.unfiled_private_text import (
    is_command_alone,
    is_correction_of,
    typed_in_private,
)


def test_texts_put_aside_before_or_that_minute_nothing_are_not_private() -> None:
    before = ["/x 32 May: paint the pier"]
    harmless = ["/goto 99", "/v 70 3", "/out nobody 11.02", "/noted"]
    private = ["/x Clerk by 32 May: write to Mr Fenn", "Half of a", "/note ask Fenn", "/foo Fenn"]
    assert typed_in_private([*private, *harmless, *before], before) == private


@pytest.mark.parametrize(
    ("refused", "entered", "good"),
    [
        ("/x Clerk by 32 May: write to Fenn", "/x Clerk by 31 May: write to Fenn", True),
        ("/m kinverr That the rent be paid", "/m kinver marden That the rent be paid", True),
        ("/xx Clerk: write to Fenn", "/x Clerk: write to Fenn", True),
        ("/x Clerk by 32 May: write to Fenn", "/x Clerk by 31 May: write to Quill", False),
        ("/x Clerk by 32 May: write to Fenn", "/x Clerk by 31 May: write", False),
        ("/x Clerk: write to Fenn", "/r Clerk: write to Fenn", False),
        ("/foo", "/note third", False),
        ("/actoin Clerk: write to Fenn", "/x Clerk by 3 May: write to Fenn", True),
        ("/v 9 9 1", "/v 6 3", True),
        ("/v 9-9", "/v 6 3 f", True),
        ("/v 9 9 1", "/v", False),
        ("/v 9 9 1", "/out dawley 20.00", False),
        ("/out dawley 25.00", "/out dawley 19.40", True),
        ("/out dawley 25.00", "/out kinver 19.40", False),
        ("/v 9 for, Fenn against", "/v 6 3", False),
        ("Half of a", "Half of a", True),
        ("Half of a", "Half of a loaf", False),
    ],
)
def test_a_refused_command_is_made_good_by_one_that_keeps_all_its_words(
    refused: str, entered: str, good: bool
) -> None:
    assert is_correction_of(refused, entered) is good


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("/takeover", True),
        ("/takeo", True),
        ("/", True),
        ("/v 7 3", True),
        ("/harbottle", False),
        ("/x Clerk: write", False),
        ("takeover", False),
    ],
)
def test_a_command_without_words_is_no_private_word(text: str, alone: bool) -> None:
    assert is_command_alone(text) is alone
