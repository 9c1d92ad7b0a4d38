"""What is minuted without its time, typed at the table: the house prints it so."""

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from tests.helpers.last_entry import last_sentence


def test_somebody_leaves_and_comes_back_and_no_time_is_minuted(table: Table) -> None:
    run(table, "/out marden untimed")
    assert last_sentence(table) == "Councillor B Marden left the meeting."
    run(table, "/in marden untimed")
    assert last_sentence(table) == "Councillor B Marden returned to the meeting."
    marden = next(a for a in table.desk.meeting.people if a.person.name == "B Marden")
    assert [movement.time for movement in marden.movements] == [None, None]


def test_who_leaves_for_an_interest_may_do_so_without_a_time(table: Table) -> None:
    run(table, "/dec marden 5 dpi owner")
    run(table, "/goto 5")
    run(table, "/leaves marden untimed")
    assert last_sentence(table).startswith(
        "Councillor B Marden, having declared an interest, left the meeting and took no part"
    )


def test_the_meeting_adjourns_and_goes_on_without_a_time(table: Table) -> None:
    run(table, "/adjourn untimed")
    assert last_sentence(table) == "The meeting was adjourned."
    run(table, "/resume untimed")
    assert last_sentence(table) == "The meeting reconvened."


def test_the_public_come_back_without_a_time(table: Table) -> None:
    run(table, "/goto 6")
    run(table, "/private 1 moved kinver findern 5 0")
    run(table, "/public untimed")
    assert last_sentence(table) == "The public were readmitted."


def test_untimed_is_no_name_and_no_time(table: Table) -> None:
    with pytest.raises(Refusal, match="Who is meant"):
        run(table, "/out untimed")


def test_business_without_a_number_is_declared_in_quotation_marks(table: Table) -> None:
    run(table, '/dec marden "the precept" personal a council tenant')
    assert last_sentence(table) == (
        "Councillor B Marden declared a personal interest in the precept as a council tenant."
    )
