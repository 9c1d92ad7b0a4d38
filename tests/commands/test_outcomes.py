"""What became of an item, and what stands with a decision beside its words."""

from datetime import date

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.matters import Motion, Resolution
from clerk_tui.minutes.leaks import leaks
from tests.printed import minutes, read


def printed(table: Table) -> str:
    return read(minutes(table.desk.meeting))


def decision(table: Table) -> Resolution:
    matter = table.desk.last_entry().matter
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
    said = printed(table)
    assert "was adjourned to 14 April, because the plans had not come." in said
    assert "That the matter be referred back to Cabinet, because the cost was not stated." in said
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
    said = printed(table)
    for words in (
        "Reasons for the decision:",
        "The lights had failed.",
        "Alternatives considered and rejected: To mend them, which was dearer.",
        "Conflicts of interest declared, and dispensations: None.",
        "This was a key decision.",
        "The decision may be called in until 31 March 2027.",
    ):
        assert words in said
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
    table.desk.exclude_public("paragraph 3")
    with pytest.raises(Refusal, match="That entry is public"):
        run(table, "/reasons Mr Fenn had gone bankrupt.")


def test_alternatives_said_in_private_are_looked_for_in_the_public_copy(table: Table) -> None:
    table.desk.exclude_public("paragraph 3")
    run(table, "/r That the lease be let.")
    run(table, "/alternatives To sell the wharf to Mr Fenn at once")
    text = "It was asked whether to sell the wharf to Mr Fenn at once."
    assert leaks(text, table.desk.meeting, table.style)


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
    motion = table.desk.last_entry().matter
    assert isinstance(motion, Motion)
    assert (motion.mover, motion.seconder, motion.outcome) == ("@1", "@2", "carried")
    assert motion.text.casefold() == "that the lights be mended"


def test_a_resolution_moved_by_nobody_is_refused_and_nothing_is_minuted(table: Table) -> None:
    before = table.desk.meeting
    with pytest.raises(Refusal, match="Who moved it"):
        run(table, "/r moved That the lights be mended")
    assert table.desk.meeting == before
