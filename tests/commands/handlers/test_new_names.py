"""Somebody put on the list is one new person: nobody who is on it, no two, no time, not nobody."""

from datetime import time

import pytest

from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.office.roll_call.answers import RollAnswers
from tests.helpers.room_table import member, room_table


@pytest.mark.parametrize("typed", [
    "/sub tarrow: thornby", "/sub tarrow: Cllr Thornby", "/sub tarrow: P. Thornby",
    "/sub tarrow: Peter Thornby", "/sub tarrow: marsh", "/sub tarrow: quill", "/sub tarrow: O'Neil",
    "/sub thornby for tarrow", "/who Cllr Tarrow", "/who tarrow", "/who Mr Tarrow",
    "/who A Tarrow", "/officer Tarrow", "/who Anne Fenn-Marsh", "/coopt Cllr Tarrow",
])  # fmt: skip
def test_somebody_on_the_list_is_not_listed_again(typed: str) -> None:
    table = room_table()
    before = table.desk.meeting
    with pytest.raises(Refusal, match=r"on the list already|member already"):
        run(table, typed)
    assert table.desk.meeting == before


@pytest.mark.parametrize("typed", [
    "/sub tarrow: none", "/sub tarrow: Jo Reed and Al Poe", "/sub tarrow: Jo Reed from 7.30",
    "/sub tarrow: Jo Reed (from 7.30 pm)", "/sub tarrow: Jo Reed from midday",
    "/who Jane Doe & Ann Poe, Planning", "/who none",
    "/who Jane Doe (7.15)", "/who Jane Doe, Head of Finance from 7.15", "/who press",
    "/who 3 members of the public", "/officer Jane Doe and Ann Poe", "/coopt Jane Doe and John Roe",
    "/elected nobody",
])  # fmt: skip
def test_what_is_no_one_name_is_nobody(typed: str) -> None:
    table = room_table()
    before = table.desk.meeting
    with pytest.raises(Refusal, match="Nobody was listed"):
        run(table, typed)
    assert table.desk.meeting == before


@pytest.mark.parametrize(("typed", "name"), [
    ("/sub tarrow: Jo Thornby", "Jo Thornby"), ("/sub Jo Reed for tarrow", "Jo Reed"),
    ("/sub tarrow: by Jo Reed", "Jo Reed"), ('/sub tarrow: "Peter Thornby"', "Peter Thornby"),
    ("/who Mr Tarrow, reporter", "Tarrow"), ("/officer Anne Tarrow, Clerk", "Anne Tarrow"),
    ("/who Representatives of Doe and Co", "Representatives of Doe and Co"),
    ("/who PC 1234 Baker", "PC 1234 Baker"), ("/officer Jane Doe, Head of IT and HR", "Jane Doe"),
    ("/who the Beadle", "the Beadle"), ('/who "Rope and Sail"', "Rope and Sail"),
])  # fmt: skip
def test_a_new_person_is_listed_by_their_name(typed: str, name: str) -> None:
    table = room_table()
    run(table, typed)
    assert table.desk.meeting.people[-1].person.name == name


def test_a_substitute_without_a_colon_is_shown_the_line() -> None:
    with pytest.raises(Refusal) as refused:
        run(room_table(), "/sub tarrow Jo Reed")
    assert refused.value.remedy == "As in: /sub A Tarrow: Jo Reed"


def test_the_roll_call_asks_the_same_of_a_name() -> None:
    table = room_table()
    answers = RollAnswers(table.desk)
    answers.begin_substitute(member(table, "Tarrow"))
    for typed in ("thornby", "none", "Jo Reed and Al Poe"):
        with pytest.raises(Refusal):
            answers.take_answer("substitute", typed)
    with pytest.raises(Refusal, match="on the list already"):
        answers.begin_new_person("Cllr Dawley")


@pytest.mark.parametrize("typed", [
    "Jane Doe, Plumley Ward 7.05 without vote", "Jane Doe, Plumley Ward 7.05 (non-voting)",
    "Jane Doe, Plumley Ward 7.05 but without a vote", "Jane Doe, Plumley Ward 7.05, no vote",
])  # fmt: skip
def test_somebody_co_opted_without_a_vote_has_none_and_their_name_is_theirs(typed: str) -> None:
    table = room_table()
    run(table, f"/coopt {typed}")
    doe = member(table, "Doe")
    assert (doe.person.name, doe.person.role, doe.person.votes) == (
        "Jane Doe",
        "Plumley Ward",
        False,
    )
    assert doe.member_from == time(19, 5)
    run(table, "/undo")
    assert all(a.person.name != "Jane Doe" for a in table.desk.meeting.people)


@pytest.mark.parametrize("typed", [
    "Jane Doe, Plumley Ward 7.05 pm as an observer", "Jane Doe, Ward 12", "Jane Doe, Ward 7",
])  # fmt: skip
def test_a_number_that_may_be_a_ward_is_no_time_of_a_co_option(typed: str) -> None:
    table = room_table()
    before = table.desk.meeting
    with pytest.raises(Refusal, match="time"):
        run(table, f"/coopt {typed}")
    assert table.desk.meeting == before
    run(table, "/coopt Jane Doe, Ward 12 7.05")
    assert member(table, "Doe").person.role == "Ward 12"
