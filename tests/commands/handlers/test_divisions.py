"""A division between a motion and its amendments, typed by figures and by names."""

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.guidance.debate import guide_debate
from clerk_tui.commands.registry import run
from clerk_tui.domain.checks import findings
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion
from tests.helpers.house_table import assert_prints, house_table, printed, type_lines

MOVED = "/m pool rill That the quay be lit\n/amend dew brook That the quay be sold"
PLURAL = {"vote_titles": "plural", "carried": "motion"}


def council(wording: dict[str, str] | None = None, **layout: str) -> Table:
    """Return a table of a Scottish council, where amendments stand against the motion."""
    return house_table(wording, {**PLURAL, **layout}, amendments="against the motion")


def outcomes(table: Table) -> list[str]:
    entries = table.desk.meeting.entries()
    return [entry.matter.outcome for entry in entries if isinstance(entry.matter, Motion)]


def test_members_are_named_for_the_motion_for_the_amendment_or_as_declining() -> None:
    table = council()
    type_lines(table, f"{MOVED}\n/v motion pool rill tarn; amendment dew; declined brook")
    assert outcomes(table) == ["carried", "lost"]
    assert_prints(
        table,
        [
            "Councillor A Pool proposed, seconded by Councillor B Rill, that the quay be lit.",
            "Councillor C Dew proposed, seconded by Councillor D Brook, the amendment that the "
            "quay be sold. There voted: for the motion (3) – Councillors A Pool, B Rill, E Tarn; "
            "for the amendment (1) – Councillor C Dew; declined to vote (1) – Councillor D Brook. "
            "The motion was accordingly carried.",
        ],
    )
    checks = {finding.check for finding in findings(table.desk.meeting)}
    assert not {"tally", "outcome", "recorded-vote"} & checks


@pytest.mark.parametrize(
    "typed",
    [
        "2 3",
        "motion 2 amendment 3",
        "2 for the motion, 3 for the amendment",
        "motion: 2; amendment: 3",
        "two for the motion and three for the amendment",
        "motion 2, amendment rest",
    ],
)
def test_figures_are_read_for_each_proposal(typed: str) -> None:
    table = council()
    type_lines(table, MOVED)
    if "rest" in typed:
        typed = "motion pool rill; amendment rest"
    run(table, f"/v {typed}")
    assert outcomes(table) == ["lost", "carried"]
    assert "for the motion (2)" in printed(table)[1]
    assert "for the amendment (3)" in printed(table)[1]
    assert printed(table)[1].endswith("The amendment was accordingly carried.")


def test_what_the_amendment_carried_is_what_is_resolved() -> None:
    table = house_table(amendments="against the motion")
    type_lines(table, f"{MOVED}\n/v 1 4")
    assert printed(table)[-1] == "RESOLVED: That the quay be sold."


def test_an_amendment_that_changes_words_resolves_the_motion_with_them_changed() -> None:
    table = house_table(amendments="against the motion")
    type_lines(
        table, "/m pool rill That the quay be lit at dusk\n/amend dew brook replace dusk with noon"
    )
    type_lines(table, "/v 1 4")
    assert printed(table)[-1] == "RESOLVED: That the quay be lit at noon."


def test_several_amendments_stand_open_and_one_division_is_between_all() -> None:
    table = council()
    type_lines(table, f"{MOVED}\n/amend tarn brook That the quay be let")
    run(table, "/v motion pool; amendment 1 dew; amendment 2 tarn brook; declined rill")
    assert outcomes(table) == ["lost", "lost", "carried"]
    assert printed(table)[-1].endswith(
        "There voted: for the motion (1) – Councillor A Pool; for amendment 1 (1) – Councillor C "
        "Dew; for amendment 2 (2) – Councillors D Brook, E Tarn; declined to vote (1) – Councillor "
        "B Rill. Amendment 2 was accordingly carried."
    )


def test_amendments_are_divided_between_first_then_the_winner_against_the_motion() -> None:
    table = council()
    type_lines(table, f"{MOVED}\n/amend tarn brook That the quay be let")
    run(table, "/v amendment 1 2; amendment 2 3")
    assert outcomes(table) == ["", "lost", ""]
    run(table, "/v 2 3")
    assert outcomes(table) == ["lost", "lost", "carried"]
    assert "for the motion (2); for amendment 2 (3)" in printed(table)[-1]


def test_an_equal_division_needs_the_casting_vote_and_says_for_what_it_was() -> None:
    table = council()
    type_lines(table, MOVED)
    with pytest.raises(Refusal, match="votes are equal"):
        run(table, "/v 2 2 1")
    run(table, "/v 2 2 1 casting amendment")
    assert outcomes(table) == ["lost", "carried"]
    assert "casting vote in favour of the amendment. The amendment was" in printed(table)[1]


@pytest.mark.parametrize(
    "typed",
    [
        "4 4 1",  # more than are there
        "3",
        "3 2 1 0",
        "carried",
        "all in favour",
        "motion pool; amendment pool",
        "motion pool; amendment 3",
        "motion nemo; amendment dew",
        "3 2 casting motion",
        "motion 3",
        "pool for the motion",
        "amendment 2 3 motion 2",
    ],
)
def test_what_cannot_be_so_or_be_read_is_refused_and_nothing_is_minuted(typed: str) -> None:
    table = council()
    type_lines(table, MOVED)
    with pytest.raises(Refusal):
        run(table, f"/v {typed}")
    assert outcomes(table) == ["", ""]


def test_a_division_is_one_step_to_undo() -> None:
    table = council()
    type_lines(table, f"{MOVED}\n/v 3 2")
    run(table, "/undo")
    assert outcomes(table) == ["", ""]


def test_the_names_of_a_division_stand_as_they_were_called() -> None:
    table = council(vote_order="called")
    type_lines(table, f"{MOVED}\n/named motion tarn pool; amendment dew brook rill")
    assert "Councillors E Tarn, A Pool; for the amendment (3)" in printed(table)[1]


def test_where_amendments_are_taken_in_turn_a_second_one_waits() -> None:
    table = house_table(layout=PLURAL)
    type_lines(table, MOVED)
    with pytest.raises(Refusal, match="An amendment is before the meeting"):
        run(table, "/amend tarn brook That the quay be let")
    run(table, "/v 2 3")
    assert outcomes(table) == ["", "lost"]


def test_an_amendment_is_withdrawn_and_the_motion_then_voted_on_alone() -> None:
    table = council()
    type_lines(table, f"{MOVED}\n/v withdrawn\n/v 4 1")
    assert outcomes(table) == ["carried", "withdrawn"]


def test_a_division_is_put_right_on_all_that_it_was_between() -> None:
    table = council()
    type_lines(table, f"{MOVED}\n/v 3 2\nMembers then went on.")
    assert run(table, "/correct vote 2 3").startswith("Division put right. The amendment was")
    assert outcomes(table) == ["lost", "carried"]
    assert "for the motion (2); for the amendment (3)" in printed(table)[1]


def test_an_amendment_is_not_voted_on_before_the_motion_is() -> None:
    table = council()
    type_lines(table, "/m pool rill That the quay be lit")
    with pytest.raises(Refusal, match="voted on together"):
        run(table, "/amend dew brook That the quay be sold; 3 2")
    assert outcomes(table) == [""]


def test_the_guiding_line_asks_for_the_division_and_in_what_order_its_figures_are() -> None:
    table = council()
    type_lines(table, f"{MOVED}\n/amend tarn brook That the quay be let")
    guidance = guide_debate(table.desk.meeting)
    assert guidance is not None
    assert "Take the division: motion amendment amendment, then declined" in guidance.text


BY_MOVERS = {
    "for_the_motion": "for the motion by {mover}",
    "for_an_amendment": "for the amendment by {mover}",
    "result_division": "",
    "result_division_numbered": "",
    "resolved_as_moved": "to adopt the {motion} by {mover}.",
    "resolved": "The Board resolved:",
}
TWO_AMENDMENTS = f"{MOVED}\n/amend tarn rill That the quay be let"


def test_amendments_are_called_by_their_movers_and_the_board_resolves_to_adopt_one() -> None:
    table = council(BY_MOVERS, carried="resolved", resolution="line below", vote_titles="runs")
    type_lines(table, f"{TWO_AMENDMENTS}\n/v amendment 1 pool; amendment 2 rill dew; declined rest")
    type_lines(table, "/v motion pool; amendment rill dew tarn; declined brook")
    assert printed(table)[3:] == [
        "There voted: for the amendment by Councillor C Dew (1) – Councillor A Pool; for the "
        "amendment by Councillor E Tarn (2) – Councillors B Rill, C Dew; declined to vote (2) – "
        "Councillors D Brook, E Tarn.",
        "There voted: for the motion by Councillor A Pool (1) – Councillor A Pool; for the "
        "amendment by Councillor E Tarn (3) – Councillors B Rill, C Dew, E Tarn; declined to vote "
        "(1) – Councillor D Brook.",
        "The Board resolved:",
        "to adopt the amendment by Councillor E Tarn.",
    ]


def test_an_amendment_that_changes_words_is_resolved_in_the_words_it_gives() -> None:
    table = council(BY_MOVERS, carried="resolved")
    type_lines(table, "/m pool rill That the quay be lit at dusk")
    type_lines(table, "/amend dew brook replace dusk with noon\n/v 1 4")
    assert printed(table)[-1] == "The Board resolved: That the quay be lit at noon."
