"""Votes as houses print them: sides, names, figures and outcomes, in every format."""

import pytest

from clerk_tui.commands.registry import run
from clerk_tui.domain.checks import findings
from clerk_tui.domain.errors import Refusal
from tests.helpers.house_table import assert_prints, house_table, printed, type_lines

RESULT_ALONE = {"carried": "motion"}
ALL_SIDES = {**RESULT_ALONE, "empty_sides": "for|against|abstained"}


def test_a_side_with_nobody_on_it_prints_and_so_do_absent_members() -> None:
    house = {"names_last_joiner": " and ", "names_for": "For ({count}): {names}"}
    house |= {"names_against": "Against ({count}): {names}"}
    house |= {"names_abstained": "Abstained ({count}): {names}"}
    house |= {"names_absent": "Absent ({count}): {names}"}
    table = house_table(house, {**ALL_SIDES, "vote_titles": "plural", "absent_members": "listed"},
                        away="dew")  # fmt: skip
    type_lines(table, "/m pool rill That it be lit\n/named for pool rill brook tarn")
    assert_prints(
        table,
        [
            printed(table)[0],
            "For (4): Councillors A Pool, B Rill, D Brook and E Tarn",
            "Against (0): None",
            "Abstained (0): None",
            "Absent (1): Councillor C Dew",
        ],
    )


def test_only_the_sides_that_the_house_names_print_with_nobody_on_them() -> None:
    table = house_table(layout={**RESULT_ALONE, "empty_sides": "abstained"})
    type_lines(table, "/m pool rill That it be lit\n/named all for")
    assert [line.split(":")[0] for line in printed(table)[1:]] == ["For (5)", "Abstained (0)"]


def test_a_vote_without_names_lists_no_side() -> None:
    table = house_table(layout={**ALL_SIDES, "absent_members": "listed"}, away="dew")
    type_lines(table, "/m pool rill That it be lit\n/v 3 1")
    assert len(printed(table)) == 1


def test_an_absent_member_whose_substitute_voted_is_not_listed() -> None:
    table = house_table(layout={**RESULT_ALONE, "absent_members": "listed"}, away="dew tarn")
    type_lines(table, "/sub dew: Mr F Well\n/m pool rill That it be lit\n/named all for")
    assert printed(table)[-1] == "Absent (1): Councillor E Tarn."


def test_names_print_as_they_were_called_where_the_house_has_it_so() -> None:
    called = house_table(layout={**RESULT_ALONE, "vote_order": "called"})
    listed = house_table(layout=RESULT_ALONE)
    for table in (called, listed):
        type_lines(
            table, "/m pool rill That it be lit\n/named for tarn pool, against rill, rest for"
        )
    assert "E Tarn, Councillor A Pool, Councillor C Dew" in printed(called)[1]
    assert "A Pool, Councillor C Dew, Councillor D Brook, Councillor E Tarn" in printed(listed)[1]


def test_names_put_right_print_as_they_were_called_too() -> None:
    table = house_table(layout={**RESULT_ALONE, "vote_order": "called"})
    type_lines(table, "/m pool rill That it be lit\n/named all for")
    type_lines(table, "/cv named for tarn pool, against rill, rest for")
    assert "E Tarn, Councillor A Pool, Councillor C Dew" in printed(table)[1]


def test_a_title_is_printed_once_only_where_all_have_the_same() -> None:
    table = house_table(layout={**RESULT_ALONE, "vote_titles": "plural"}, away="dew")
    type_lines(table, "/sub dew: Mr F Well\n/m pool rill That it be lit\n/named all for but -tarn")
    assert printed(table)[1:] == [
        "For (4): Councillor A Pool, Councillor B Rill, Councillor D Brook, Mr F Well.",
        "Against (1): Councillor E Tarn.",
    ]


def test_titles_in_runs_are_printed_once_for_those_who_follow_one_another() -> None:
    table = house_table(layout={**RESULT_ALONE, "vote_titles": "runs"}, away="brook")
    type_lines(table, "/sub brook: Mr F Well\n/m pool rill That it be lit")
    type_lines(table, "/named all for but -tarn")
    assert printed(table)[1:] == [
        "For (4): Councillors A Pool, B Rill, C Dew, Mr F Well.",
        "Against (1): Councillor E Tarn.",
    ]


def test_votes_may_print_surnames_alone_beside_full_names_elsewhere() -> None:
    table = house_table(layout={**RESULT_ALONE, "name_in_votes": "{surname}"})
    type_lines(table, "/m pool rill That it be lit\n/named all for but -tarn")
    assert printed(table)[0].startswith("Councillor A Pool proposed")
    assert printed(table)[1:] == ["For (4): Pool, Rill, Dew, Brook.", "Against (1): Tarn."]


def test_the_outcome_may_stand_inside_the_motions_sentence() -> None:
    house = {"motion_carried": "It was proposed, seconded and agreed {text}."}
    table = house_table(house, {**RESULT_ALONE, "motion_that": "none"})
    type_lines(table, "/m pool rill to mend the lamps; agreed\n/m pool rill That it be sold; 1 4")
    assert_prints(
        table,
        [
            "It was proposed, seconded and agreed to mend the lamps.",
            "Councillor A Pool proposed, seconded by Councillor B Rill, it be sold. "
            "The motion was lost (one in favour of the motion, four against).",
        ],
    )


def test_motion_and_outcome_in_one_sentence_wait_for_the_vote_after_a_debate() -> None:
    house = {"motion_carried": "It was agreed {text}."}
    table = house_table(house, RESULT_ALONE)
    type_lines(table, "/m pool rill to mend the lamps\nThey were old.\n/v 4 1")
    assert printed(table) == [
        "Councillor A Pool proposed, seconded by Councillor B Rill, to mend the lamps.",
        "They were old.",
        "The motion was carried (four in favour of the motion, one against).",
    ]


def test_the_figures_are_joined_as_the_house_joins_them() -> None:
    house = {
        "result": "{outcome}{figures}.",
        "outcome_carried": "agreed",
        "figures": ", {figures}",
        "figures_joiner": "-",
        "in_favour": "{count}",
        "against": "{count}",
    }
    table = house_table(house, RESULT_ALONE)
    type_lines(table, "/m pool rill That it be lit; 3 2")
    assert printed(table)[0].endswith("that it be lit. Agreed, 3-2.")


def test_a_figure_that_a_comma_begins_needs_no_other_joiner() -> None:
    house = {
        "figures_joiner": "-", "in_favour": "{count}", "against": "{count}",
        "abstained": ", {words} abstaining",
    }  # fmt: skip
    table = house_table(house, RESULT_ALONE)
    type_lines(table, "/m pool rill That it be lit; 3 1 1")
    assert printed(table)[-1].endswith("(3-1, one abstaining).")


def test_the_words_of_a_vote_name_what_was_voted_on_and_what_became_of_it() -> None:
    house = {
        "in_favour": "{count} in favour of the {motion}",
        "figures_last_joiner": " and ",
        "outcome_lost": "not upheld",
        "noun_amendment": "rider",
    }
    table = house_table(house, RESULT_ALONE)
    type_lines(table, "/m pool rill That it be lit\n/amend dew brook That it be sold; 1 3 1")
    assert printed(table)[-1].endswith(
        "The rider was not upheld (1 in favour of the rider, three against and one abstaining)."
    )


@pytest.mark.parametrize(
    ("that", "words"),
    [("typed", "That it be lit"), ("small", "that it be lit"), ("none", "it be lit")],
)
def test_a_resolution_begins_with_that_as_the_house_has_it(that: str, words: str) -> None:
    table = house_table(layout={"resolution_that": that})
    type_lines(table, "/r That it be lit")
    assert printed(table) == [f"RESOLVED: {words}."]


@pytest.mark.parametrize(
    ("that", "words"), [("small", "to be lit."), ("capital", "To be lit."), ("none", "To be lit.")]
)
def test_a_resolution_may_begin_with_to_as_the_house_has_it(that: str, words: str) -> None:
    table = house_table(layout={"resolution_that": that})
    type_lines(table, "/m pool rill to be lit; 5 0")
    assert printed(table)[-1] == f"RESOLVED: {words}"


def test_a_resolution_without_its_that_has_a_capital_where_it_begins_a_line() -> None:
    layout = {"resolution_that": "none", "resolution": "own line"}
    table = house_table({"resolved": "DECISION"}, layout)
    type_lines(table, "/m pool rill That the lamps be lit; 5 0")
    assert printed(table)[-2:] == ["DECISION", "The lamps be lit."]
    table = house_table({"resolved": "DECISION"}, {**layout, "resolution": "run on"})
    type_lines(table, "/m pool rill That the lamps be lit; 5 0")
    assert printed(table)[-1] == "DECISION the lamps be lit."


def test_a_copied_house_style_names_outcomes_as_the_original_does() -> None:
    table = house_table(layout=RESULT_ALONE)
    type_lines(table, "/m pool rill That it be lit; 5 0")
    assert "carried (five in favour" in printed(table)[0]


ROLL_CALL = {
    "names_for": "Ayes: {names}.",
    "names_against": "Nays: {names}.",
    "names_absent": "Absent: {names}.",
    "result": "{Motion} {outcome}{figures}.",
}


@pytest.mark.parametrize(
    ("results", "lines"),
    [
        (
            "below",
            ["The motion was carried (four in favour of the motion, none against).", "{names}"],
        ),
        (
            "below the names",
            ["{names}", "The motion was carried (four in favour of the motion, none against)."],
        ),
    ],
)
def test_a_result_stands_in_a_paragraph_of_its_own_below_the_words_or_the_names(
    results: str, lines: list[str]
) -> None:
    layout = {**ALL_SIDES, "results": results, "vote_lists": "together", "absent_members": "listed"}
    house = {key: sentence for key, sentence in ROLL_CALL.items() if key != "result"}
    table = house_table(
        {**house, "names_abstained": "Abstaining: {names}."},
        {**layout, "name_in_votes": "{surname}"},
        away="dew",
    )
    type_lines(table, "/m pool rill That it be lit\n/named all for")
    names = "Ayes: Pool, Rill, Brook, Tarn. Nays: None. Abstaining: None. Absent: Dew."
    assert_prints(
        table,
        [
            "Councillor A Pool proposed, seconded by Councillor B Rill, that it be lit.",
            *(line.format(names=names) for line in lines),
        ],
    )


@pytest.mark.parametrize("carried", ["resolved", "resolution", "twice"])
def test_what_is_resolved_stands_below_a_result_of_its_own(carried: str) -> None:
    table = house_table(layout={"carried": carried, "results": "below"})
    type_lines(table, "/m pool rill That it be lit\n/v 4 1")
    result = ["The motion was carried (four in favour of the motion, one against)."]
    expected_result = [] if carried == "resolution" else result
    assert printed(table)[1:] == [*expected_result, "RESOLVED: That it be lit."]


def test_a_member_who_declared_to_have_left_is_listed_as_absent() -> None:
    table = house_table(layout={**RESULT_ALONE, "absent_members": "listed"})
    type_lines(table, "/dec dew 1 dpi an owner; left\n/m pool rill That it be lit\n/named all for")
    assert printed(table)[-1] == "Absent (1): Councillor C Dew."


def test_where_nobody_has_a_casting_vote_a_motion_with_equal_votes_is_lost() -> None:
    table = house_table(layout=RESULT_ALONE, away="tarn", equal_votes="lost")
    type_lines(table, "/m pool rill That it be lit\n/v 2 2")
    assert printed(table)[0].endswith(
        "The motion was lost (two in favour of the motion, two against)."
    )
    assert "outcome" not in {finding.check for finding in findings(table.desk.meeting)}
    type_lines(table, "/m pool rill That it be sold")
    with pytest.raises(Refusal, match="Nobody has a casting vote here"):
        run(table, "/v 2 2 f")
    type_lines(table, "/named for pool rill against dew brook")
    assert printed(table)[-1].startswith("Against (2)")


def test_an_amendment_that_begins_with_to_stands_without_quotation_marks() -> None:
    house = {"amendment": "Motion by {mover}, seconded by {seconder}, to amend: {text}"}
    table = house_table(house, {**RESULT_ALONE, "motion_that": "none"})
    type_lines(table, "/m pool rill to light it\n/amend dew brook to light it at dusk")
    assert printed(table)[1] == (
        "Motion by Councillor C Dew, seconded by Councillor D Brook, to amend: to light it at dusk."
    )


def test_a_motion_with_its_outcome_in_one_sentence_says_that_it_was_unanimous() -> None:
    house = {"motion_carried": "It was proposed, seconded and agreed{figures} {text}."}
    house |= {"figures_unanimous": "unanimously"}
    table = house_table(house, {**RESULT_ALONE, "motion_that": "none"})
    type_lines(table, "/m pool rill to mend the lamps; unanimous")
    assert_prints(table, ["It was proposed, seconded and agreed unanimously to mend the lamps."])
    type_lines(table, "/m pool rill to sell them; 4 1")
    in_figures = "agreed (four in favour of the motion, one against) to sell them."
    assert printed(table)[1] == f"It was proposed, seconded and {in_figures}"


def test_a_house_words_a_motion_that_needs_a_share_of_the_votes() -> None:
    house = {
        "result_qualified": "The {motion} needed {share} of the votes and was {outcome}: {figures}."
    }
    table = house_table({**house, "figures": "{figures}"}, RESULT_ALONE)
    type_lines(table, "/m pool rill That it be lit\n/majority 80%\n/v 3 2")
    type_lines(table, "/m pool rill That it be sold\n/v 3 2")
    first, second = (line.partition(". ")[2] or line for line in printed(table))
    outcome_words = (
        "needed 80% of the votes and was lost: three in favour of the motion, two against."
    )
    assert outcome_words in first
    assert "needed" not in second
