"""Decisions under another word than the house's own, and with marks of their own."""

import pytest

from clerk_tui.commands.parsing.leads import read_led_decision
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from tests.helpers.house_table import assert_prints, house_table, printed, type_lines


def test_one_decision_is_under_another_word_and_the_next_under_the_houses() -> None:
    table = house_table({"resolved": "RESOLVED"}, {"resolution": "own line"})
    type_lines(
        table,
        """/decided NOTED
        /decided AGREED: That the lamps be lit
        /decided DECISION | (1) That oil be bought. | (2) That it be stored
        /r That it be so""",
    )
    assert_prints(
        table,
        [
            "NOTED",
            "AGREED",
            "That the lamps be lit.",
            "DECISION",
            "(1) That oil be bought.",
            "(2) That it be stored.",
            "RESOLVED",
            "That it be so.",
        ],
    )


def test_resolutions_are_numbered_as_they_are_typed() -> None:
    table = house_table({"resolved": "Resolved"}, {"resolution": "own line"})
    type_lines(table, "/decided Received | 23.1 the report\n/decided Resolved | 23.2 to buy oil | "
                      "23.3 to thank Mr Well")  # fmt: skip
    assert_prints(
        table,
        [
            "Received",
            "23.1 the report.",
            "Resolved",
            "23.2 to buy oil",
            "23.3 to thank Mr Well.",
        ],
    )


def test_a_house_may_have_one_word_for_what_is_noted_and_another_for_what_is_agreed() -> None:
    house = {"noted": "", "noted_lead": "NOTED", "agreed_lead": "AGREED:"}
    table = house_table(house)
    type_lines(table, "/noted\n/agreed\n/received")
    assert printed(table) == [
        "NOTED",
        "AGREED: That the recommendation be agreed.",
        "RESOLVED: That the report be received.",
    ]


def test_the_minutes_are_approved_under_the_houses_word_for_it() -> None:
    table = house_table({"minutes_approved_lead": "APPROVED"}, {"resolution": "own line"})
    type_lines(table, "/approve 10 February 2027")
    assert printed(table)[0] == "APPROVED"


@pytest.mark.parametrize("typed", ["/decided", "/decided :", "/decided |", "/decided AGREED: That"])
def test_a_decision_of_nothing_is_refused(typed: str) -> None:
    table = house_table()
    with pytest.raises(Refusal):
        run(table, typed)
    assert printed(table) == []


def test_the_house_without_words_for_noting_says_so() -> None:
    table = house_table({"noted": ""})
    with pytest.raises(Refusal, match="no words for that"):
        run(table, "/noted")


@pytest.mark.parametrize(
    ("typed", "clauses", "marks"),
    [
        ("AGREED: That (1) it be lit (2) it be sold", ("That", "it be lit", "it be sold."), 3),
        ("AGREED | a) to go | b) to stay", ("to go", "to stay."), 2),
        ("AGREED | 3 lamps be bought", ("3 lamps be bought.",), 0),
        ("AGREED | 2334.2 to go", ("to go.",), 1),
    ],
)
def test_a_clause_begins_after_its_mark(typed: str, clauses: tuple[str, ...], marks: int) -> None:
    decision = read_led_decision(typed, "RESOLVED")
    assert decision.clauses == clauses
    assert len(decision.marks) == marks


def test_the_reasons_of_one_decision_have_a_label_of_their_own() -> None:
    table = house_table()
    type_lines(table, "/r That it be refused\n/reasons Grounds: | It would shade the quay.")
    assert printed(table)[1:] == ["Grounds:", "It would shade the quay."]


@pytest.mark.parametrize(
    "typed",
    [
        "/approve 9 February 2027 and 2 March 2027",
        "/approve 9 February 2027, 2 March 2027",
        "/approve the minutes of 9 February and of 2 March",
    ],
)
def test_the_minutes_of_two_meetings_are_approved_by_one_decision(typed: str) -> None:
    table = house_table()
    type_lines(table, typed)
    assert printed(table) == [
        "RESOLVED: That the minutes of the meetings held on 9 February 2027 and 2 March 2027 be "
        "approved as a correct record and signed by the Chairman."
    ]


def test_two_days_of_one_month_have_the_month_once() -> None:
    table = house_table()
    type_lines(table, "/approve 9 and 16 February 2027")
    assert "held on 9 February 2027 and 16 February 2027 be" in printed(table)[0]


def test_minutes_of_a_later_meeting_are_not_approved_with_others() -> None:
    table = house_table()
    with pytest.raises(Refusal, match="at a later meeting"):
        run(table, "/approve 9 February 2027 and 2 April 2027")
    assert printed(table) == []


def test_where_there_were_no_minutes_that_is_minuted() -> None:
    table = house_table()
    type_lines(table, "/approve none")
    assert_prints(table, ["There were no minutes to approve."])
