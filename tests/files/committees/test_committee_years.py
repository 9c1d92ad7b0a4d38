"""Committee files over the years: dates read, written with the remarks kept, and checked."""

from datetime import date
from pathlib import Path

import pytest

from clerk_tui.domain.attendance.membership import (
    MembershipChange,
    add_member,
    change_member,
    end_membership,
)
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.people import Person
from clerk_tui.files.committees.committee_file import read_committee, write_committee
from clerk_tui.files.committees.edit_session import CommitteeEditSession

FILE = """\
# Ring Tim first.
name = "Meon Parish Council"

[[members]]
name = "Ann Pike"   # elected 2019
role = "Chairman"

# Bob is often late.
[[members]]
name = "Bob Rook"

[codes]
noted = "The report on {item} was noted."   # the usual
"""
MAY = date(2027, 5, 12)


AFTER_MAY = """\
# Ring Tim first.
name = "Meon Parish Council"

[[members]]
name = "Ann Pike"   # elected 2019
role = "Chairman"
until = 2027-05-11

[[members]]
name = "Ann Pike"
from = 2027-05-12

# Bob is often late.
[[members]]
name = "Bob Rook"
until = 2027-05-11

[[members]]
name = "Cy Moss"
title = "Cllr"
from = 2027-05-12

[codes]
noted = "The report on {item} was noted."   # the usual
"""


def test_members_join_leave_and_change_role_and_every_remark_stays() -> None:
    body = read_committee(FILE)
    body = change_member(body, "Ann Pike", MAY, MembershipChange(role=""))
    body = end_membership(body, "Bob Rook", date(2027, 5, 11))
    body = add_member(body, Person("Cy Moss", "Cllr"), MAY)
    text = write_committee(body, FILE)
    assert text == AFTER_MAY
    assert read_committee(text) == body


def test_a_date_taken_away_is_taken_out_of_the_file() -> None:
    dated = FILE.replace('name = "Bob Rook"', 'name = "Bob Rook"\nuntil = 2027-05-11')
    assert write_committee(read_committee(FILE), dated) == FILE


@pytest.mark.parametrize(
    ("line", "at", "why"),
    [
        ("from = 2026-02-30", 11, "in no calendar"),
        ('from = "12 May 2026"', 11, "Write from = 2026-05-12"),
        ("until = 3", 11, "“until” is not a date"),
        ("from = 2026-05-12T10:00:00", 11, "Write from = 2026-05-12,"),
        ("from = 2026-05-12\nuntil = 2026-05-01", 12, "left before they joined"),
        ('[[members]]\nname = "Ann Pike"', 12, "already given in line 5"),
        ('[[members]]\nname = "Ann Pike"\nfrom = 2027-05-12', 12, "a member on the same days"),
    ],
)
def test_a_bad_date_is_named_with_its_line(line: str, at: int, why: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_committee(FILE.replace("\n[codes]", f"{line}\n\n[codes]"), "meon.toml")
    assert f"meon.toml, line {at}:" in str(refused.value)
    assert why in str(refused.value)


def test_more_members_on_a_day_than_there_are_seats_are_refused() -> None:
    text = FILE.replace("\n[[members]]", "\nall_seats = 2\n\n[[members]]", 1)
    third_member = '\n[[members]]\nname = "Cy Moss"\nfrom = 2027-05-12\n\n[codes]'
    read_committee(text)
    with pytest.raises(Refusal, match="line 16: there would be 3 members on 12 May 2027"):
        read_committee(text.replace("\n[codes]", third_member))


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('"a b" = "x"', "cannot be typed"),
        ('n = " "', "stands for nothing"),
        ('n = "{itme}"', "unknown slot {itme}"),
        ('n = "{item"', "has no partner"),
    ],
)
def test_a_code_that_could_not_be_used_is_refused_with_its_line(line: str, why: str) -> None:
    with pytest.raises(Refusal, match="line 14: ") as refused:
        read_committee(f"{FILE}{line}\n")
    assert why in str(refused.value)


def test_a_file_changed_elsewhere_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "meon.toml"
    path.write_text(FILE, encoding="utf-8")
    session = CommitteeEditSession(path)
    session.body = end_membership(session.body, "Bob Rook", MAY)
    path.write_text(FILE.replace("Tim", "Tom"), encoding="utf-8")
    with pytest.raises(Refusal, match="changed by another program"):
        session.to_bytes()
