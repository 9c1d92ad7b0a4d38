"""A new committee is begun from the nearest example."""

import pytest

from clerk_tui.domain.errors import Refusal
from clerk_tui.files.committees.committee_file import (
    example_committees,
    new_committee,
    read_committee,
)


@pytest.mark.parametrize(
    ("kind", "style"),
    [
        ("police and crime panel", "panel"),
        ("Police & Crime Panel", "panel"),
        ("scrutiny board", "board"),
        ("PCC scrutiny board", "board"),
        ("committee", "committee"),
        ("comittee", "committee"),
        ("sub-committee", "committee"),
        ("scrutiny committee", "committee"),
        ("county council", "committee"),
        ("", "committee"),
        ("executive", "committee"),
        ("policy and performance board", "committee"),
        ("parish council", "parish"),
        ("parish", "parish"),
        ("town council", "parish"),
    ],
)
def test_a_new_committee_is_begun_from_the_nearest_example(kind: str, style: str) -> None:
    text = new_committee("Audit [Sub] “Committee”", kind)
    body = read_committee(text)
    assert (body.name, body.style) == ("Audit [Sub] “Committee”", style)
    assert kind in {"", body.kind}
    assert (body.members, body.officers, body.authority, body.vacancies) == ((), (), "", 0)
    assert body.numbering.minute.startswith("{n}")
    assert text.count("# [[members]]") == text.count("# [[officers]]") == 1
    assert "\n\n\n" not in text


@pytest.mark.parametrize("example", example_committees().values())
def test_a_new_committee_keeps_the_remarks_of_its_example(example: str) -> None:
    text = new_committee("Meon", read_committee(example).kind)
    for line in example.splitlines():
        if line.startswith("#"):
            assert line in text.splitlines()


def test_the_example_member_of_a_new_committee_is_one_once_uncommented() -> None:
    text = new_committee("Meon Parish Council", "parish council")
    start = text.index("# [[members]]")
    end = text.index("\n\n", start)
    text = text[:start] + text[start:end].replace("# ", "") + text[end:]
    assert len(read_committee(text).members) == 1


def test_a_new_committee_needs_a_name() -> None:
    with pytest.raises(Refusal, match="no name"):
        new_committee(" \u202e ", "committee")
