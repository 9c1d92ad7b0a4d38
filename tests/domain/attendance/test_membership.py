"""Committees over the years: who belongs to one on a day, and what changes leave behind."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.domain.attendance.membership import (
    MembershipChange,
    add_member,
    change_member,
    committee_on,
    end_membership,
)
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body, Quorum
from clerk_tui.domain.model.people import Person

MAY = date(2027, 5, 12)
APRIL = date(2027, 4, 14)
BODY = Body(
    "Harbour Committee",
    members=(Person("A Kinver", "Cllr", role="Chairman"), Person("B Marden", "Cllr", party="Ind")),
    all_seats=3,
    quorum=Quorum(fraction="1/3", floor=2),
)


def roles(body: Body, day: date) -> list[tuple[str, str]]:
    return [(member.name, member.role) for member in committee_on(body, day).members]


def test_a_member_who_joins_belongs_to_it_from_that_day_on() -> None:
    after = add_member(BODY, Person("S Edgley", "Cllr"), MAY)
    assert ("S Edgley", "") not in roles(after, date(2027, 5, 11))
    assert ("S Edgley", "") in roles(after, MAY)


def test_the_last_day_of_a_member_is_one_of_their_days() -> None:
    after = end_membership(BODY, "B Marden", MAY)
    assert len(committee_on(after, MAY).members) == 2
    assert len(committee_on(after, date(2027, 5, 13)).members) == 1


def test_a_new_chairman_leaves_the_old_meetings_theirs() -> None:
    after = change_member(BODY, "A Kinver", MAY, MembershipChange(role=""))
    after = change_member(after, "B Marden", MAY, MembershipChange(role="Chairman"))
    assert roles(after, APRIL) == [("A Kinver", "Chairman"), ("B Marden", "")]
    assert roles(after, MAY) == [("A Kinver", ""), ("B Marden", "Chairman")]
    assert {m.party for m in after.members if m.name == "B Marden"} == {"Ind"}


def test_a_role_put_right_on_its_first_day_leaves_no_day_between() -> None:
    after = change_member(BODY, "B Marden", MAY, MembershipChange(role="Chairman"))
    after = change_member(after, "B Marden", MAY, MembershipChange(role="Vice-Chairman"))
    assert [m.role for m in after.members if m.name == "B Marden"] == ["", "Vice-Chairman"]


def test_a_seat_nobody_holds_is_vacant_from_the_day_it_was_left() -> None:
    after = end_membership(BODY, "B Marden", APRIL)
    assert (committee_on(after, APRIL).vacancies, committee_on(after, MAY).vacancies) == (1, 2)
    assert committee_on(after, MAY).seats == 3


@pytest.mark.parametrize(
    "refused",
    [
        lambda: add_member(BODY, Person("a kinver"), MAY),
        lambda: add_member(BODY, Person(" "), MAY),
        lambda: end_membership(BODY, "N Nobody", MAY),
        lambda: end_membership(end_membership(BODY, "B Marden", APRIL), "B Marden", MAY),
        lambda: change_member(BODY, "A Kinver", MAY, MembershipChange(role="Chairman")),
    ],
)
def test_what_cannot_be_is_refused(refused: object) -> None:
    with pytest.raises(Refusal):
        refused()  # type: ignore[operator]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["join", "leave", "role", "party"]),
            st.sampled_from(["A Kinver", "B Marden", "S Edgley", "A Dawley"]),
            st.dates(date(2027, 1, 1), date(2027, 1, 9)),
            st.sampled_from(["", "Chairman", "x"]),
        ),
        max_size=12,
    ),
    st.dates(date(2027, 1, 1), date(2027, 1, 12)),
)
def test_whatever_is_changed_nobody_is_there_twice_on_one_day(
    done: list[tuple[str, str, date, str]], day: date
) -> None:
    body = BODY
    for act, name, on, words in done:
        try:
            if act == "join":
                body = add_member(body, Person(name), on)
            elif act == "leave":
                body = end_membership(body, name, on)
            elif act == "role":
                body = change_member(body, name, on, MembershipChange(role=words))
            else:
                body = change_member(body, name, on, MembershipChange(party=words))
        except Refusal:
            continue
    names = [member.name for member in committee_on(body, day).members]
    assert len(set(names)) == len(names)
    assert all(m.since is None and m.until is None for m in committee_on(body, day).members)
