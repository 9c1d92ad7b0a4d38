"""Declarations as hurried hands type them: an item is an item, and no other words are a nature."""

import pytest

from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Declaration
from tests.helpers.last_entry import last_sentence
from tests.helpers.room_table import member, room_table


@pytest.mark.parametrize("typed", [
    "5", "(5)", "[5]", "#5", "no. 5", "no 5", "item 5", "item no 5", "item number 5", "5)", "5.",
    "5:", "agenda item 5", "agenda item (5)", "item five", "in item (5)", "for no. 5",
])  # fmt: skip
def test_an_item_is_known_by_its_number_however_that_is_typed(typed: str) -> None:
    table = room_table()
    run(table, f"/dec tarrow {typed} personal a friend")
    assert last_sentence(table) == (
        "Councillor A Tarrow declared a personal interest in item 5 (Lighting) as a friend."
    )


@pytest.mark.parametrize(("typed", "left_out"), [
    ("all members", ()), ("Everyone", ()), ("all members of the Committee", ()),
    ("all members present", ()), ("all but tarrow and dawley", ("@1", "@2")),
])  # fmt: skip
def test_all_members_are_those_in_the_room_and_the_rest_declare_nothing(
    typed: str, left_out: tuple[str, ...]
) -> None:
    table = room_table()
    run(table, "/out thornby")
    run(table, f"/dec {typed} 5 personal council-tax payers")
    matter = table.desk.corrections.last_entry().matter
    assert isinstance(matter, Declaration)
    assert matter.nature == "council-tax payers"
    everybody = [a.key for a in table.desk.meeting.people if a.standing == "member"]
    assert list(matter.members) == [
        key for key in everybody if key not in (*left_out, member(table, "Thornby").key)
    ]


@pytest.mark.parametrize("typed", ["all", "everyone", "all members", "all items personal friend"])
def test_all_members_declare_nothing_that_was_not_typed(typed: str) -> None:
    table = room_table()
    before = table.desk.meeting
    with pytest.raises(Refusal, match="declared what"):
        run(table, f"/dec {typed}")
    assert table.desk.meeting == before


@pytest.mark.parametrize("typed", ["5 7", "5, 7", "5,7", "5/7", "5 & 7", "items 5 and 7", "#5 #7"])
def test_two_items_are_two_however_they_are_typed(typed: str) -> None:
    table = room_table()
    run(table, f"/dec tarrow {typed} personal a friend")
    assert "in items 5 (Lighting) and 7 (Budget) as a friend" in last_sentence(table)


@pytest.mark.parametrize("typed", [
    "none", "nil", "nothing", "no interest", "declared none", "no interests in item 5",
    "all personal", "all items personal friend", "every item personal", "5 member of club npi",
    "5 member of club (npi)", "5 member of club, personal", "5 ndpi friend", "5 dip owner",
    "npi 5 member", "5 dpi owner; left at 7.15", "5 dpi owner; left 7.15", "5 dpi owner; leaving",
    "5 dpi owner; left for item 5", "5 dpi owner; left and returned 7.30", "5 dpi owner left",
    "5 dpi owner (left)", "5 dpi owner; did not vote", "5 dpi owner; spoke", "5 dpi owner; absent",
    "5 dpi owner, left at 7.15", "5-7 personal friend", "items 5 to 7 personal friend",
    "personal 5 friend", "5 personal 7.15", "five personal friend", "lighting personal friend",
    "5 personal friend; dawley 7 personal owner", "5 personal friend and thornby personal owner",
])  # fmt: skip
def test_what_is_no_nature_is_refused_and_nothing_is_minuted(typed: str) -> None:
    table = room_table()
    before = table.desk.meeting
    with pytest.raises(Refusal) as refused:
        run(table, f"/dec tarrow {typed}")
    assert refused.value.remedy
    assert table.desk.meeting == before


@pytest.mark.parametrize("typed", [
    "a friend of the applicant", "owner of 12 Mill Lane", "owner of 5 Quay Street",
    "member of the All Saints choir", "left-wing club member", "None of the above, but a cousin",
    "owner of a shop, left to her by an uncle", "a trustee; the trust owns the shed",
    "her husband left the firm in 2019", "50 shares in the brewery", "tenant of the outer dock",
    "friend of Dawley Sailing Club", "no. 12 Mill Lane is her house", "parent and governor",
    "she had spoken for the scheme; a member of its board", "a member of Stage Left Theatre",
])  # fmt: skip
def test_an_innocent_nature_is_minuted_as_it_stands(typed: str) -> None:
    table = room_table()
    run(table, f"/dec tarrow 5 personal {typed}")
    assert f"in item 5 (Lighting) as {typed}." in last_sentence(table)


def test_a_nature_in_quotation_marks_is_minuted_as_it_stands() -> None:
    table = room_table()
    run(table, '/dec tarrow 5 personal "owner of a boat; left idle"')
    assert "as owner of a boat; left idle." in last_sentence(table)


def test_leaving_with_its_time_is_shown_as_two_lines_that_work() -> None:
    table = room_table()
    with pytest.raises(Refusal) as refused:
        run(table, "/dec tarrow 5 personal owner; left at 7.15")
    assert refused.value.remedy.startswith(
        "Two lines: /dec A Tarrow 5 personal owner, and when they leave: /leaves A Tarrow"
    )
    run(table, "/dec A Tarrow 5 personal owner")
    run(table, "/goto 5")
    run(table, "/leaves A Tarrow 7.15")
    assert member(table, "Tarrow").movements[0].interest


def test_a_non_pecuniary_interest_has_its_short_form() -> None:
    table = room_table()
    run(table, "/dec the chair 5 npi: a friend")
    matter = table.desk.corrections.last_entry().matter
    assert isinstance(matter, Declaration)
    assert (matter.kind, matter.members) == ("non-pecuniary", (member(table, "Dawley").key,))
