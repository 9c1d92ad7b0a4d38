"""The words of a motion that was carried print once, as the house has it; before, as they did."""

import pytest
from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.compose.selection import Selection
from clerk_tui.minutes.formats.formats import FORMATS
from tests.helpers.house_table import assert_prints, house_table, printed, type_lines

MOVED = "/m pool rill That the lamps be lit"
MOVERS = "It was moved by Councillor A Pool and seconded by Councillor B Rill"
CARRIED = (
    "On being put to the vote, the motion was declared CARRIED "
    "(4 in favour of the motion, 1 against)."
)


def board(**layout: str) -> Table:
    return house_table({"resolved": "RESOLVED:"}, layout, style="committee")


def test_the_resolution_has_the_words_and_the_motion_its_movers_and_result() -> None:
    table = board()
    type_lines(table, f"{MOVED}; 4 1")
    assert_prints(table, [f"{MOVERS}. {CARRIED}", "RESOLVED: That the lamps be lit."])


def test_a_house_may_print_the_result_alone() -> None:
    table = board(carried="motion")
    type_lines(table, f"{MOVED}; 4 1")
    assert_prints(table, [f"{MOVERS}: “That the lamps be lit”. {CARRIED}"])


def test_a_house_may_print_the_resolution_alone_with_the_figures() -> None:
    table = board(carried="resolution")
    type_lines(table, f"{MOVED}; 4 1")
    assert_prints(
        table,
        [(f"{MOVERS} (4 in favour of the motion, 1 against)."), "RESOLVED: That the lamps be lit."],
    )


def test_a_house_may_print_the_resolution_and_nothing_else() -> None:
    quiet = {"motion_resolved": "", "resolved": "RESOLVED"}
    layout = {"carried": "resolution", "resolution": "own line"}
    table = house_table(quiet, layout, style="committee")
    type_lines(table, f"{MOVED}; 4 1")
    assert_prints(table, ["RESOLVED", "That the lamps be lit."])


def test_a_casting_vote_prints_beside_a_resolution_alone() -> None:
    table = board(carried="resolution")
    type_lines(table, f"{MOVED}; 2 2 casting for")
    assert "exercised the casting vote" in printed(table)[0]


def test_a_house_may_print_the_words_twice() -> None:
    table = board(carried="twice")
    type_lines(table, f"{MOVED}; 4 1")
    assert_prints(
        table, [f"{MOVERS}: “That the lamps be lit”. {CARRIED}", "RESOLVED: That the lamps be lit."]
    )


@pytest.mark.parametrize("edition", [0, 1])
def test_meetings_prepared_before_print_the_words_twice_as_they_did(edition: int) -> None:
    table = board()
    type_lines(table, f"{MOVED}; 4 1")
    before = replace(table.desk.meeting, edition=edition)
    words = FORMATS["txt"].write(compose(before, table.style), table.style).decode()
    assert words.count("the lamps be lit") == 2


def test_after_a_debate_the_words_stand_with_the_motion_and_are_so_resolved() -> None:
    table = board()
    type_lines(table, f"{MOVED}\nThey had been dark.\n/v 4 1")
    assert_prints(
        table,
        [
            f"{MOVERS}: “That the lamps be lit”.",
            "They had been dark.",
            CARRIED,
            "RESOLVED accordingly.",
        ],
    )


def test_what_an_amendment_made_of_a_motion_is_resolved_in_full() -> None:
    table = board()
    type_lines(table, f"{MOVED}\n/amend dew brook replace lit with sold; 4 1\n/v 4 1")
    assert printed(table)[-1] == "RESOLVED: That the lamps be sold."


def test_the_exclusion_of_the_public_prints_its_words_once() -> None:
    table = board()
    type_lines(table, "/private 3 moved pool rill 4 1")
    text = "\n".join(printed(table))
    assert text.count("excluded from the meeting under section 100A(4)") == 1
    assert text.startswith(MOVERS)


def test_one_who_votes_against_by_name_stands_before_what_was_resolved() -> None:
    table = board()
    type_lines(table, f"{MOVED}\n/named all for but -tarn")
    lines = printed(table)
    assert lines[-1] == "RESOLVED: That the lamps be lit."
    assert lines[1].startswith("For (4)")


def test_the_sheet_of_decisions_has_the_words() -> None:
    table = board()
    type_lines(table, f"{MOVED}\nThey had been dark.\n/v 4 1")
    sheet = compose(table.desk.meeting, table.style, selection=Selection("decisions"))
    assert "RESOLVED: That the lamps be lit." in FORMATS["txt"].write(sheet, table.style).decode()


def test_a_correction_of_the_words_moved_reaches_the_resolution() -> None:
    from clerk_tui.minutes.wording.sentences import Sentences
    from clerk_tui.screens.review.corrections import correct_entry, words_of

    table = house_table()  # a parish: no quotation marks, a small "that"
    type_lines(table, f"{MOVED}; 4 1")
    entry, say = table.desk.meeting.debate.motions[0], Sentences(table.desk.meeting, table.style)
    words = words_of(entry, say).text
    assert "that the lamps be lit" in words
    correct_entry(table.desk, entry, words.replace("be lit", "be lit at dusk"), say)
    assert printed(table)[-1] == "RESOLVED: That the lamps be lit at dusk."
    assert not table.desk.meeting.entry(entry.ident).wording


def test_undoing_the_vote_prints_the_words_with_the_motion_again() -> None:
    table = board()
    type_lines(table, f"{MOVED}\n/v 4 1")
    run(table, "/undo")
    assert printed(table) == [f"{MOVERS}: “That the lamps be lit”."]


def test_a_recommendation_to_others_is_a_decision_beside_that_of_the_motion() -> None:
    table = house_table()
    type_lines(
        table,
        "/m pool rill That the lamps be lit; 5 0\n/rec Cabinet: That each street have a lamp",
    )
    assert "RESOLVED: That the lamps be lit." in printed(table)
    assert "RECOMMENDED to Cabinet That each street have a lamp." in printed(table)


def test_a_recommendation_in_the_words_of_the_motion_is_that_decision() -> None:
    table = house_table()
    type_lines(
        table, "/m pool rill That the lamps be lit; 5 0\n/rec Cabinet: That the lamps be lit"
    )
    assert not [line for line in printed(table) if line.startswith("RESOLVED")]
