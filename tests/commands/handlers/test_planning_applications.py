"""What a planning committee minutes of an application."""

import pytest

from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.compose.document import Decision
from tests.helpers.house_table import assert_prints, house_table, printed, type_lines


def test_an_application_is_minuted_from_the_site_visit_to_its_conditions() -> None:
    table = house_table({"resolved": "RESOLVED:"}, {"resolution": "own line"})
    type_lines(
        table,
        """/lobbied pool and rill: the applicant
        /sitevisit dew, brook and tarn
        /heard Ms A Thrale, objector: the noise at night
        /heard Mr F Well, applicant: the yard would close at six
        /heard Mrs I Moss
        /permission granted: work begins within three years | the trees stay reasons: It fits.""",
    )
    assert_prints(
        table,
        [
            "Councillor A Pool and Councillor B Rill declared that they had been lobbied by the "
            "applicant.",
            "Councillor C Dew, Councillor D Brook and Councillor E Tarn had visited the site.",
            "Ms A Thrale (objector) addressed the meeting: the noise at night.",
            "Mr F Well (applicant) addressed the meeting: the yard would close at six.",
            "Mrs I Moss addressed the meeting.",
            "RESOLVED: That permission be granted, subject to the following conditions:",
            "(1) Work begins within three years.",
            "(2) The trees stay.",
            "Reasons for the decision:",
            "It fits.",
        ],
    )


def test_permission_is_refused_for_its_reasons() -> None:
    table = house_table({"condition_mark": "{n}."})
    type_lines(table, "/permission refused: harm to the trees | loss of light")
    assert printed(table)[1:] == ["1. Harm to the trees.", "2. Loss of light."]
    assert printed(table)[0].endswith("That permission be refused for the following reasons:")


def test_permission_is_granted_without_conditions() -> None:
    table = house_table()
    type_lines(table, "/permission granted\n/sitevisit all")
    assert_prints(
        table,
        [
            "RESOLVED: That permission be granted.",
            "All the members present had visited the site.",
        ],
    )


def test_permission_may_be_a_motion_with_its_movers_and_its_vote() -> None:
    table = house_table({"condition_mark": "{n}."})
    type_lines(
        table,
        "/permission refused moved pool rill: harm to the trees | loss of light; 4 1\n"
        "/permission granted moved dew and brook: the hedge stays reasons: It fits.; 2 3",
    )
    assert_prints(
        table,
        [
            "Proposed by Councillor A Pool and seconded by Councillor B Rill. "
            "The motion was carried (four in favour of the motion, one against).",
            "RESOLVED: That permission be refused for the following reasons:",
            "1. Harm to the trees.",
            "2. Loss of light.",
            "Councillor C Dew proposed, seconded by Councillor D Brook, that permission be "
            "granted, subject to the following conditions:",
            "1. The hedge stays. The motion was lost (two in favour of the motion, three against).",
        ],
    )


def test_the_reasons_of_a_motion_for_permission_stand_with_its_decision() -> None:
    table = house_table()
    type_lines(table, "/permission granted moved pool rill reasons: It fits in.\n/v 5 0")
    assert printed(table)[1:] == [
        "RESOLVED: That permission be granted.", "Reasons for the decision:", "It fits in.",
    ]  # fmt: skip


def test_the_capacity_of_who_was_heard_stands_as_the_house_has_it() -> None:
    for wording, prints in (
        (", {capacity},", "Ms A Thrale, objector, spoke: the noise."),
        ("", "Ms A Thrale spoke: the noise."),
        ("[{capacity}]", "Ms A Thrale [objector] spoke: the noise."),
    ):
        words = {"representation": "{who}{capacity} spoke: {text}."}
        table = house_table({**words, "representation_capacity": wording})
        type_lines(table, "/heard Ms A Thrale, objector: the noise")
        assert_prints(table, [prints])


@pytest.mark.parametrize(
    "typed",
    ["/permission", "/permission refused moved pool rill", "/permission granted moved nemo: a; 3 1",
     "/permission refused", "/permission maybe: so", "/lobbied", "/lobbied nemo",
     "/heard", "/heard Ms A Thrale:", "/sitevisit nemo"],
)  # fmt: skip
def test_what_lacks_a_name_or_a_reason_is_refused(typed: str) -> None:
    table = house_table()
    with pytest.raises(Refusal):
        run(table, typed)
    assert printed(table) == []


def test_the_conditions_of_a_motion_have_their_marks_apart_from_their_words() -> None:
    table = house_table({"condition_mark": "{n}."})
    type_lines(table, "/permission granted moved pool rill: the hedge stays | the wall goes; 5 0")
    blocks = compose(table.desk.meeting, table.style).business
    decision = next(block for block in blocks if isinstance(block, Decision))
    assert [clause.number for clause in decision.clauses] == ["", "1.", "2."]
    assert decision.clauses[2].text == "The wall goes."


def test_lines_of_a_motion_that_have_no_marks_stay_as_they_were_typed() -> None:
    table = house_table()
    table.desk.motions.move("That:\n1. the lamps be lit\nand the bells rung", "@1", "@2")
    type_lines(table, "/v 5 0")
    assert printed(table)[-2:] == ["1. the lamps be lit", "and the bells rung."]


@pytest.mark.parametrize(
    "layout",
    [
        {"name": "{surname}"},
        {"name": "Cllr {surname}"},
        {"name": "{title} {initials} {surname}", "name_in_motions": "{surname}"},
        {"name": "{title} {surname}", "sentence_titles": "plural"},
    ],
)
def test_a_name_put_right_late_reaches_every_sentence_the_house_has_made(
    layout: dict[str, str],
) -> None:
    typed = """/lobbied {0} and brook: Dew Road traders
        /sitevisit brook, {0} and tarn
        /sitevisit rill, brook and {0}
        /pointoforder {0}: the paper on Dew Road was late; it had been tabled
        /nominate {0} pool rill
        /nominate brook rill {0}
        /ballot {0} 3 brook 2
        /x {0} by 3 May: see to Dew Road
        Dew Road was dark."""
    late, from_the_start = house_table(layout=layout), house_table(layout=layout)
    run(from_the_start, "/rename dew: C Doo")
    type_lines(from_the_start, typed.format("doo"))
    type_lines(late, typed.format("dew"))
    run(late, "/rename dew: C Doo")
    assert printed(late) == printed(from_the_start)
