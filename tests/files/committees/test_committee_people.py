"""A person without a name, or given twice, is refused with the line."""

import pytest

from clerk_tui.domain.model.people import Person
from clerk_tui.files.committees.committee_file import (
    read_committee,
)
from tests.helpers.committee_files import HEAD, refusal_message_at


@pytest.mark.parametrize(
    ("line", "text", "expected"),
    [
        (1, 'kind = "panel"\n', 'name = "…"'),
        (1, 'name = ""\n', "empty name"),
        (1, 'name = " \u200b\u202e"\n', "empty name"),
        (3, HEAD + '\n[[members]]\nrole = "Chairman"\n', "[[members]] has no name"),
        (3, HEAD + '[[members]]\nname = " "\n', "empty name"),
        (4, HEAD + 'members = [\n  {name = "A"},\n  {role = "x"},\n]\n', "no name"),
        (2, HEAD + "[[standing_items]]\n", "no title"),
        (2, HEAD + "[[attendance.groups]]\n", "no label"),
    ],
)
def test_a_missing_or_empty_name_is_refused(line: int, text: str, expected: str) -> None:
    assert expected in refusal_message_at(line, text)


def test_a_duplicate_member_is_refused_with_the_line_of_the_second() -> None:
    message = refusal_message_at(
        7,
        HEAD
        + """
[[members]]
name = "V. Müller"

[[members]]
name = "v muller"
""",
    )
    assert "in line 4" in message


def test_a_duplicate_member_is_found_in_inline_tables() -> None:
    message = refusal_message_at(
        4, HEAD + 'members = [\n  {name = "A"}, {name = "B"},\n  {name = "A"},\n]\n'
    )
    assert "in line 3" in message


def test_a_duplicate_is_found_below_text_that_looks_like_headings() -> None:
    message = refusal_message_at(
        10,
        HEAD
        + """\
[[members]]
name = "A"
[[standing_items]]
title = "Trap"
text = \"\"\"
[[members]]
name = "A" # \\\"\"\" not the end\"\"\"
[[members]]
name = "A"
""",
    )
    assert "in line 3" in message


def test_the_same_initials_twice_are_refused() -> None:
    message = refusal_message_at(
        7,
        HEAD
        + """\
[[members]]
name = "Ann Pike"
initials = "AP"
[[members]]
name = "Alan Port"
initials = "ap"
""",
    )
    assert "in line 4" in message


def test_an_officer_may_have_a_members_name_but_not_another_officers() -> None:
    member, officer = '[[members]]\nname = "A"\n', '[[officers]]\nname = "A"\n'
    assert read_committee(HEAD + member + officer).officers == (Person("A"),)
    assert "already given" in refusal_message_at(5, HEAD + officer + officer)


def test_names_of_signs_alone_are_not_taken_for_each_other() -> None:
    body = read_committee(HEAD + '[[members]]\nname = "🎉"\n[[members]]\nname = "[]"\n')
    assert len(body.members) == 2
