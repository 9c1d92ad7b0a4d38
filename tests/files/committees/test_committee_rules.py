"""Patterns, quorums and wordings that make no sense are refused with their line."""

import pytest

from clerk_tui.domain.model.body import Quorum
from clerk_tui.files.committees.committee_file import (
    read_committee,
)
from tests.helpers.committee_files import HEAD, refusal_message_at


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("SAF", "no {n}"),
        ("{n}{n}", "two {n}"),
        ("{n}/{week}", "{week}"),
        ("{n}/{yy", "{n}/{yy"),
        ("{n}{", "{n}{"),
    ],
)
@pytest.mark.parametrize("key", ["minute", "paragraph", "question", "action"])
def test_a_pattern_that_cannot_number_is_refused(key: str, pattern: str, expected: str) -> None:
    assert expected in refusal_message_at(3, HEAD + f'[numbering]\n{key} = "{pattern}"\n')


@pytest.mark.parametrize(
    "fraction",
    [
        "third",
        "1/0",
        "0/3",
        "4/3",
        "-1/3",
        "1 / 3",
        "0.3",
        "1/3/3",
        "٣/٤",
        "1/",
        "/3",
    ],
)
def test_a_quorum_that_is_no_part_of_the_seats_is_refused(fraction: str) -> None:
    assert "1/3" in refusal_message_at(3, HEAD + f'[quorum]\nfraction = "{fraction}"\n')


def test_a_quorum_below_nothing_is_refused() -> None:
    assert "below 0" in refusal_message_at(3, HEAD + "[quorum]\nfloor = -3\n")


def test_a_quorum_from_each_authority_is_read() -> None:
    people = '[[members]]\nname = "A Kinver"\nauthority = "Edgley"\n'
    rule = '[quorum]\nnumber = 3\neach = "authority"\neach_of = ["Edgley"]\n'
    body = read_committee(f"{HEAD}{rule}{people}")
    assert body.quorum == Quorum(3, each="authority", each_of=("Edgley",))
    share = read_committee(f'{HEAD}[quorum]\nfraction = "1/2"\nof = "current members"\n{people}')
    assert share.quorum_needed == 1


@pytest.mark.parametrize(
    ("line", "rule", "expected"),
    [
        (3, 'each_of = ["Edgley"]', "but not what they are"),
        (3, 'each = "party"', "no member has a line party"),
        (4, 'each = "authority"\neach_of = ["Edgly"]', "“Edgley”"),
        (3, 'each = "ward"', "“authority”, “party”, “role”"),
        (3, 'of = "members"', "current members"),
    ],
)
def test_a_quorum_from_each_that_nobody_can_make_is_refused(
    line: int, rule: str, expected: str
) -> None:
    people = '[[members]]\nname = "A Kinver"\nauthority = "Edgley"\n'
    assert expected in refusal_message_at(line, f"{HEAD}[quorum]\n{rule}\n{people}")


def test_a_quorum_given_both_ways_is_refused() -> None:
    assert "floor" in refusal_message_at(3, HEAD + '[quorum]\nnumber = 3\nfraction = "1/3"\n')


@pytest.mark.parametrize("text", ["RESOLVED {n", "RESOLVED n}", "}{", "{a{b}"])
def test_a_wording_with_an_unpaired_brace_is_refused(text: str) -> None:
    assert "“resolved”" in refusal_message_at(
        4, HEAD + f'[wording]\nok = "x"\nresolved = "{text}"\n'
    )
