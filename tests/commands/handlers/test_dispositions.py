"""What became of an item, and what stands with a decision beside its words."""

from datetime import date

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion, Resolution
from clerk_tui.minutes.privacy.leaks import find_leaks
from tests.helpers.printed import minutes, read


def printed(table: Table) -> str:
    return read(minutes(table.desk.meeting))


def decision(table: Table) -> Resolution:
    matter = table.desk.corrections.last_entry().matter
    assert isinstance(matter, Resolution)
    return matter


def test_a_report_is_received(table: Table) -> None:
    run(table, "/received")
    assert decision(table).clauses == ("That the report be received.",)


def test_an_item_is_deferred_with_the_reason_and_the_one_in_hand_stays(table: Table) -> None:
    run(table, "/defer 5 because the officer was unwell")
    assert table.desk.meeting.current == table.desk.meeting.items[0].ident
    assert table.desk.meeting.items[4].disposition == "deferred"
    assert printed(table).count("deferred") == 1
    assert "Consideration of this item was deferred, because the officer was unwell." in printed(
        table
    )
    run(table, "/undo")
    run(table, "/undo")
    run(table, "/defer 5")
    assert "Consideration of this item was deferred." in printed(table)


def test_an_item_is_adjourned_to_a_day_and_referred_back_to_somebody(table: Table) -> None:
    run(table, "/adjournitem 14 April: the plans had not come")
    run(table, "/goto 5")
    run(table, "/refer Cabinet: the cost was not stated")
    paper = printed(table)
    assert "was adjourned to 14 April, because the plans had not come." in paper
    assert "That the matter be referred back to Cabinet, because the cost was not stated." in paper
    assert table.desk.meeting.items[0].disposition == "adjourned"
    assert table.desk.meeting.items[4].disposition == "referred back"
    with pytest.raises(Refusal, match="to whom, and why"):
        run(table, "/refer Cabinet")


def test_the_reason_of_an_item_deferred_in_private_is_private(table: Table) -> None:
    run(table, "/goto 6")
    run(table, "/private 1")
    run(table, "/defer because Mr Fenn had not replied")
    run(table, "/public")
    assert "Fenn" not in minutes(table.desk.meeting)
    assert "Fenn" in minutes(table.desk.meeting, private=True)


def test_a_recommendation_says_by_when_it_is_to_be_answered(table: Table) -> None:
    run(table, "/rec Cabinet by 14 April: That the scheme be approved.")
    assert (decision(table).to, decision(table).respond_by) == ("Cabinet", "14 April")
    assert "RECOMMENDED to Cabinet:" in printed(table)
    assert "A response was requested by 14 April." in printed(table)


def executive(table: Table) -> Table:
    """A key decision of a cabinet, minuted."""
    run(table, "/goto 5")
    run(table, "/r That the lights be replaced.")
    run(table, "/key")
    return table


def test_an_executive_decision_has_its_whole_record(table: Table) -> None:
    executive(table)
    run(table, "/reasons The lights had failed.")
    run(table, "/alternatives To mend them, which was dearer.")
    run(table, "/conflicts none")
    run(table, "/callin 31 March")
    paper = printed(table)
    for words in (
        "Reasons for the decision:",
        "The lights had failed.",
        "Alternatives considered and rejected: To mend them, which was dearer.",
        "Conflicts of interest declared, and dispensations: None.",
        "This was a key decision.",
        "The decision may be called in until 31 March 2027.",
    ):
        assert words in paper
    assert (decision(table).key, decision(table).call_in) == (True, date(2027, 3, 31))
    run(table, "/key no")
    run(table, "/callin no")
    assert "key decision" not in printed(table)
    assert "called in" not in printed(table)


def test_a_day_of_call_in_without_a_year_is_the_next_and_never_before_the_meeting(
    table: Table,
) -> None:
    executive(table)
    run(table, "/callin 3 February")
    assert decision(table).call_in == date(2028, 2, 3)
    with pytest.raises(Refusal, match="before the meeting"):
        run(table, "/callin 1 March 2027")
    with pytest.raises(Refusal, match="is not a date"):
        run(table, "/callin soon")


def test_what_belongs_to_a_decision_needs_one(table: Table) -> None:
    run(table, "/goto 5")
    for typed in ("/reasons x", "/alternatives x", "/conflicts", "/key", "/callin 31 March"):
        with pytest.raises(Refusal, match="No decision is minuted"):
            run(table, typed)


def test_in_private_session_nothing_is_added_to_a_public_decision(table: Table) -> None:
    executive(table)
    table.desk.private_business.exclude_public("paragraph 3")
    with pytest.raises(Refusal, match="That entry is public"):
        run(table, "/reasons Mr Fenn had gone bankrupt.")


def test_alternatives_said_in_private_are_looked_for_in_the_public_copy(table: Table) -> None:
    table.desk.private_business.exclude_public("paragraph 3")
    run(table, "/r That the lease be let.")
    run(table, "/alternatives To sell the wharf to Mr Fenn at once")
    text = "It was asked whether to sell the wharf to Mr Fenn at once."
    assert find_leaks(text, table.desk.meeting, table.style)


def test_a_party_whip_is_declared_on_no_item_and_in_its_own_words(table: Table) -> None:
    run(table, "/goto 2")
    run(table, "/dec kinver and marden whip on the budget")
    assert (
        "Councillor A Kinver and Councillor B Marden declared that they were subject to a party "
        "whip: on the budget." in printed(table)
    )


@pytest.mark.parametrize(
    "typed",
    [
        "/r moved kinver marden That the lights be mended",
        "/r Moved by kinver, seconded by marden: That the lights be mended",
        "/r proposed kinver and marden that the lights be mended",
    ],
)
def test_a_resolution_typed_with_its_mover_is_a_motion_carried(table: Table, typed: str) -> None:
    assert run(table, typed) == "Moved and carried."
    motion = table.desk.corrections.last_entry().matter
    assert isinstance(motion, Motion)
    assert (motion.mover, motion.seconder, motion.outcome) == ("@1", "@2", "carried")
    assert motion.text.casefold() == "that the lights be mended"


def test_a_resolution_moved_by_nobody_is_refused_and_nothing_is_minuted(table: Table) -> None:
    before = table.desk.meeting
    with pytest.raises(Refusal, match="Who moved it"):
        run(table, "/r moved That the lights be mended")
    assert table.desk.meeting == before


def test_what_belongs_to_a_decision_stands_with_a_motion_carried(table: Table) -> None:
    run(table, "/goto 5")
    with pytest.raises(Refusal, match="No decision is minuted"):
        run(table, "/reasons The old ones had failed.")
    run(table, "/m kinver marden That the lamps be replaced")
    table.desk.paragraphs.write("They were looked at.")
    run(table, "/v 4 2")
    for typed in (
        "/reasons The old ones had failed.",
        "/alternatives To mend them.",
        "/conflicts none",
        "/key",
        "/callin 31 March 2027",
    ):
        run(table, typed)
    table.desk.paragraphs.write("Tea was taken.")
    lines = [
        "RESOLVED accordingly.",
        "Reasons for the decision:",
        "The old ones had failed.",
        "Alternatives considered and rejected: To mend them.",
        "Conflicts of interest declared, and dispensations: None.",
        "This was a key decision.",
        "The decision may be called in until 31 March 2027.",
        "Tea was taken.",
    ]
    paper = " ".join(printed(table).split())
    places = [paper.index(line) for line in lines]
    assert places == sorted(places)


def test_reasons_stand_with_the_decision_taken_last(table: Table) -> None:
    run(table, "/r That the report be noted.")
    run(table, "/m kinver marden That the lamps be replaced")
    run(table, "/v 4 2")
    run(table, "/reasons They had failed.")
    paper = printed(table)
    assert paper.index("be replaced.") < paper.index("They had failed.")
    run(table, "/r That the pier be closed.")
    run(table, "/reasons It was rotten.")
    paper = printed(table)
    assert paper.index("be closed.") < paper.index("It was rotten.")
    assert "They had failed." in paper


def test_a_motion_lost_is_no_decision(table: Table) -> None:
    run(table, "/m kinver marden That the lamps be replaced")
    run(table, "/v 2 4")
    with pytest.raises(Refusal, match="No decision is minuted"):
        run(table, "/key")


@pytest.mark.parametrize(
    "typed",
    [
        "/x Clerk:", "/x Dawley by 3 May: .", "/x : .", "/r .", "/noted …", "/urgent Storm: .",
        "/refer Cabinet: .", "/defer 5: ...", "/rec Cabinet: That.",
    ],
)  # fmt: skip
def test_words_that_say_nothing_are_refused_and_nothing_is_minuted(
    table: Table, typed: str
) -> None:
    before = table.desk.meeting
    with pytest.raises(Refusal):
        run(table, typed)
    assert table.desk.meeting == before


@pytest.mark.parametrize(
    "names",
    [
        "kinver marden dawley", "kinver, marden and dawley", "kinver marden and Dawley",
        "kinver marden Dawley", "kinver and marden, seconded dawley",
    ],
)  # fmt: skip
def test_a_third_name_is_no_word_of_a_motion(table: Table, names: str) -> None:
    for command in ("m", "r moved", "proc", "veto"):
        with pytest.raises(Refusal, match=r"(?i)dawley,?” is a third name"):
            run(table, f"/{command} {names} That the lamps be lit")
    assert not list(table.desk.meeting.entries())


@pytest.mark.parametrize("words", ["Dawley Road be closed", "and that the pier be closed"])
def test_a_motion_may_begin_with_a_word_that_is_a_name(table: Table, words: str) -> None:
    run(table, f"/m kinver marden {words}")
    assert words in printed(table)


@pytest.mark.parametrize(
    "typed",
    [
        "/approve 9 February 2027 moved kinver marden",
        "/approve 9 February 2027, proposed by kinver, seconded marden",
        "/approve 9 February 2027 moved announced kinver marden",
    ],
)  # fmt: skip
def test_the_approval_of_minutes_has_its_movers(table: Table, typed: str) -> None:
    run(table, typed)
    paper = printed(table)
    assert "moved by Councillor A Kinver and seconded by Councillor B Marden" in paper
    assert "RESOLVED: That the minutes of the meeting held on 9 February 2027 be approved" in paper


def test_an_approval_as_amended_has_its_movers_before_or_after_the_amendment(table: Table) -> None:
    words = "minute 3 being amended to read “it was moved on”"
    run(table, f"/approve 9 February 2027 moved kinver marden subject to {words}")
    run(table, f"/approve 9 February 2026 subject to {words} moved kinver marden")
    assert printed(table).count(f"subject to {words}, the minutes") == 2
    for typed in ("moved kinver marden dawley", "moved", "moved kinver marden at once"):
        with pytest.raises(Refusal):
            run(table, f"/approve 9 February 2025 {typed}")


@pytest.mark.parametrize("typed", [
    "/urgent Storm damage: because the road is closed", "/refer Cabinet: because the cost was high",
    "/adjournitem 14 April: as an officer is ill", "/defer 5: because an officer is ill",
])  # fmt: skip
def test_a_reason_has_one_because_however_many_are_typed(table: Table, typed: str) -> None:
    run(table, typed)
    printed = read(minutes(table.desk.meeting))
    assert printed.count(" because ") == 1
    assert "because because" not in printed


@pytest.mark.parametrize("typed", ["/urgent Storm damage: because", "/refer Cabinet: because"])
def test_a_reason_of_one_word_is_none(table: Table, typed: str) -> None:
    before = table.desk.meeting
    with pytest.raises(Refusal):
        run(table, typed)
    assert table.desk.meeting == before
