"""Points of order, the time allowed, names of motions, and a recorded vote asked for."""

import pytest

from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from tests.helpers.house_table import assert_prints, house_table, printed, type_lines

RESULT = {"carried": "motion"}


def test_a_motion_and_an_amendment_are_called_by_their_own_names_in_their_results() -> None:
    house = {"result": "The {motion} was put and {outcome}."}
    table = house_table(house, RESULT)
    type_lines(
        table,
        """/m pool rill That the lamps be lit
        /motionname The Residents' Motion
        /amend dew brook That they be sold
        /motionname Amendment A
        /v 1 4
        Members went on.
        /v 4 1""",
    )
    assert_prints(
        table,
        [
            "Councillor A Pool proposed, seconded by Councillor B Rill, that the lamps be lit.",
            "Councillor C Dew proposed, seconded by Councillor D Brook, the amendment that they "
            "be sold. Amendment A was put and lost.",
            "Members went on.",
            "The Residents' Motion was put and carried.",
        ],
    )


def test_a_motion_that_is_called_by_nothing_is_the_motion_again() -> None:
    table = house_table(layout=RESULT)
    type_lines(table, "/m pool rill That it be so\n/motionname The Lamp Motion\n/v 4 1")
    assert "The Lamp Motion was carried" in printed(table)[0]
    run(table, "/motionname")
    assert "The motion was carried" in printed(table)[0]


def test_members_who_asked_for_a_recorded_vote_are_named_over_it() -> None:
    table = house_table(layout=RESULT)
    type_lines(table, "/m pool rill That it be so\n/asked dew, brook and tarn\n/named all for")
    assert printed(table)[1] == (
        "Councillor C Dew, Councillor D Brook and Councillor E Tarn asked that the vote be "
        "recorded."
    )


def test_too_few_who_ask_for_a_recorded_vote_are_refused_unless_it_was_announced() -> None:
    table = house_table(layout=RESULT, recorded_vote_asked_by=3)
    type_lines(table, "/m pool rill That it be so")
    with pytest.raises(Refusal, match="2 asked for a recorded vote, and 3 must"):
        run(table, "/asked dew and brook")
    run(table, "/asked dew and brook announced because the chair allowed it")
    type_lines(table, "/named all for")
    assert "asked that the vote be recorded" in printed(table)[1]


def test_a_point_of_order_is_minuted_with_its_ruling() -> None:
    table = house_table()
    type_lines(table, "/chair pool\n/pointoforder dew: the paper was late; it had been tabled")
    assert printed(table)[-1] == (
        "Councillor C Dew raised a point of order: the paper was late. "
        "Councillor A Pool ruled that it had been tabled."
    )


def test_a_point_of_order_waits_for_no_ruling() -> None:
    table = house_table()
    assert "no ruling yet" in run(table, "/pointoforder dew: the paper was late")
    assert_prints(table, ["Councillor C Dew raised a point of order: the paper was late."])


def test_the_meeting_is_extended_by_a_motion_and_cut_off_at_its_time() -> None:
    table = house_table(layout={"carried": "motion", "time": "{h}.{mm} {am}"})
    type_lines(table, "/extend 10.30 pm pool rill; 4 1\n/cutoff 10.30 pm: The rest was put over.")
    assert_prints(
        table,
        [
            "Councillor A Pool proposed, seconded by Councillor B Rill, that the meeting continue "
            "until 10.30 pm. The motion was carried (four in favour of the motion, one against).",
            "At 10.30 pm the time allowed for the meeting had come to its end. The rest was put "
            "over.",
        ],
    )


@pytest.mark.parametrize(
    "typed",
    ["/extend", "/extend later", "/extend 10.30 pm nemo; 4 1", "/asked", "/asked nemo",
     "/pointoforder", "/pointoforder dew", "/motionname X"],
)  # fmt: skip
def test_what_has_no_meaning_is_refused_and_nothing_is_minuted(typed: str) -> None:
    table = house_table()
    with pytest.raises(Refusal):
        run(table, typed)
    assert printed(table) == []


def test_a_motion_may_stand_in_the_middle_of_a_paragraph() -> None:
    table = house_table(layout=RESULT, style="committee")
    type_lines(
        table,
        """/m pool rill That it be lit
        /leadin Members had seen the lamps, and
        /v 4 1
        /resultnote They went on to the bells.""",
    )
    assert_prints(
        table,
        [
            "Members had seen the lamps, and it was moved by Councillor A Pool and seconded by "
            "Councillor B Rill: “That it be lit”. On being put to the vote, the motion was "
            "declared CARRIED (4 in favour of the motion, 1 against). They went on to the bells."
        ],
    )


def test_words_that_lead_in_are_taken_back_and_a_whole_sentence_keeps_its_capital() -> None:
    table = house_table(layout=RESULT, style="committee")
    type_lines(table, "/m pool rill That it be lit\n/leadin The lamps were old.")
    assert printed(table)[0].startswith("The lamps were old. It was moved by")
    run(table, "/leadin")
    assert printed(table)[0].startswith("It was moved by")
