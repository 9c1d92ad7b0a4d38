"""Votes: carried, lost, tied, and what the figures do not say."""

import pytest

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.votes import Vote, named_vote


@pytest.mark.parametrize(
    ("vote", "carried"),
    [
        (Vote(in_favour=5, against=4), True),
        (Vote(in_favour=4, against=5), False),
        (Vote(in_favour=1), True),
        (Vote(in_favour=3, against=3, abstained=9, casting="for"), True),
        (Vote(in_favour=3, against=3, casting="against"), False),
        (Vote("unanimous"), True),
        (Vote(in_favour=3, against=3), None),
        (Vote(in_favour=0, against=0, abstained=7), None),
        (Vote(words="all in favour"), None),
        (Vote(against=5), None),
    ],
)
def test_the_figures_say_whether_it_was_carried(vote: Vote, carried: bool | None) -> None:
    assert vote.carried() is carried


@pytest.mark.parametrize(
    ("vote", "carried"),
    [
        (Vote(in_favour=8, against=2), True),
        (Vote(in_favour=7, against=2), False),
        (Vote(in_favour=7, against=2, abstained=4), False),
        (Vote(in_favour=4, against=0, abstained=9), True),
        (Vote(in_favour=0, against=0, abstained=9), False),
        (Vote(words="agreed"), None),
    ],
)
def test_eighty_per_cent_is_of_those_voting_rounded_up(vote: Vote, carried: bool | None) -> None:
    assert vote.carried(share="80/100") is carried


def test_a_casting_vote_is_no_member_towards_two_thirds_of_all() -> None:
    assert not Vote(in_favour=8, against=8, casting="for").carried(needs=9)
    assert Vote(in_favour=9, against=5).carried(needs=9)


def test_an_abstention_counts_as_present_and_not_as_a_vote() -> None:
    vote = Vote(in_favour=2, against=1, abstained=5, not_voting=1)
    assert vote.counted == 9
    assert not vote.tied
    assert vote.carried()


def test_a_figure_that_was_not_announced_is_not_nought() -> None:
    assert Vote(in_favour=2).abstained is None
    assert Vote().counted == 0


def test_a_recorded_vote_is_counted_from_its_names() -> None:
    vote = named_vote(("@1", "@2"), ("@3",), ("@4",), ("@5",))
    assert (vote.in_favour, vote.against, vote.abstained, vote.method) == (2, 1, 1, "recorded")
    assert vote.names_absent == ("@5",)
    assert vote.carried()


@pytest.mark.parametrize(
    "sides",
    [
        (("@1", "@1"), (), (), ()),
        (("@1",), ("@1",), (), ()),
        (("@1",), (), ("@1",), ()),
        ((), (), ("@1",), ("@1",)),
    ],
)
def test_nobody_votes_on_two_sides_or_votes_and_is_absent(
    sides: tuple[tuple[str, ...], ...],
) -> None:
    with pytest.raises(Refusal, match="named twice"):
        named_vote(*sides)
