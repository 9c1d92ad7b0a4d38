"""Interests typed at the table."""

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.guidance.next_step import guide
from clerk_tui.commands.registry import run
from clerk_tui.domain.attendance.presence import room_at
from clerk_tui.domain.checks import findings
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Action, Declaration
from clerk_tui.widgets.lists.roll_rows import quorum_line
from tests.helpers.last_entry import last_sentence


def declared(table: Table) -> Declaration:
    matters = [e.matter for e in table.desk.meeting.entries()]
    return next(m for m in reversed(matters) if isinstance(m, Declaration))


@pytest.mark.parametrize(
    "typed",
    [
        "kinver marden 5 6 dpi owners of a boatyard",
        "kinver and marden 5 and 6 dpi owners of a boatyard",
        "kinver & marden items 5, 6 disclosable pecuniary owners of a boatyard",
    ],
)
def test_several_members_declare_one_interest_in_several_items(table: Table, typed: str) -> None:
    run(table, f"/dec {typed}")
    matter = declared(table)
    assert matter.members == ("@1", "@2")
    assert matter.items == tuple(item.ident for item in table.desk.meeting.items[4:6])
    assert last_sentence(table) == (
        "Councillor A Kinver and Councillor B Marden declared a disclosable pecuniary interest "
        "in items 5 (Harbour lighting) and 6 (Staffing) as owners of a boatyard."
    )


def test_a_nature_may_begin_with_the_name_of_another_member(table: Table) -> None:
    run(table, "/dec kinver 5 personal Marden is a cousin")
    assert declared(table).members == ("@1",)
    run(table, "/dec edgley dawley Trust, whose trustee they were")
    assert declared(table).members == ("@4",)


def test_the_as_of_a_nature_is_printed_once_though_it_was_typed(table: Table) -> None:
    run(table, "/dec kinver 5 personal as the owner of a boat")
    assert last_sentence(table).endswith(" as the owner of a boat.")
    assert " as as " not in last_sentence(table)


def test_a_party_whip_is_declared_in_its_own_words(table: Table) -> None:
    run(table, "/dec kinver 5 whip to oppose the lamps")
    assert last_sentence(table) == (
        "Councillor A Kinver declared that they were subject to a party whip in item 5 "
        "(Harbour lighting): to oppose the lamps."
    )


def test_a_dispensation_and_what_the_member_did_are_told(table: Table) -> None:
    run(table, "/dec kinver 5 dpi owner of a boat, with a dispensation")
    matter = declared(table)
    assert (matter.dispensation, matter.nature) == (True, "owner of a boat")
    assert last_sentence(table).endswith(
        "as owner of a boat. Councillor Kinver had been granted a dispensation."
    )
    run(table, "/dec marden 5 personal member of the club; stayed")
    assert declared(table).withdrew == "stayed"
    assert last_sentence(table).endswith("Councillor Marden remained in the meeting.")


def test_an_interest_not_on_the_register_is_an_action_within_28_days(table: Table) -> None:
    reply = run(table, "/dec kinver 5 dpi unregistered owner of a boat")
    notify = "action: notify the Monitoring Officer by 20 April 2027."
    assert reply == f"Declaration minuted, in 5 Harbour lighting; {notify}"
    action = table.desk.corrections.last_entry().matter
    assert isinstance(action, Action)
    assert (action.owner, action.due) == ("Councillor A Kinver", "by 20 April 2027")
    assert not declared(table).registered
    assert "register" not in {f.check for f in findings(table.desk.meeting)}


def test_who_spoke_and_then_left_is_minuted_so(table: Table) -> None:
    run(table, "/dec marden 1 personal member of the club")
    run(table, "/leaves marden spoke 10.40")
    assert last_sentence(table) == (
        "Councillor B Marden, having declared an interest, spoke on the item, left the meeting "
        "at 10.40 a.m. and took no part in the vote."
    )
    run(table, "/correct marden 10.45")
    assert "10.45" in last_sentence(table)


@pytest.mark.parametrize(
    "typed",
    [
        "/q marden whether it was wet",
        "/m kinver marden That it be so",
        "/m marden kinver That it be so",
        "/speaking marden",
    ],
)
def test_who_takes_part_with_an_interest_is_told_of_at_once_and_never_refused(
    table: Table, typed: str
) -> None:
    run(table, "/dec marden 1 dpi owner of a boat")
    reply = run(table, typed)
    assert reply.endswith("⚑ B Marden has a disclosable pecuniary interest in this item.")
    checks = {f.check for f in findings(table.desk.meeting)}
    assert checks & {"interest-spoke", "mover-barred", "interest-floor"}


def test_a_named_vote_with_an_interest_is_told_of(table: Table) -> None:
    run(table, "/dec marden 1 dpi owner of a boat")
    run(table, "/m kinver findern That it be so")
    try:
        reply = run(table, "/named for kinver findern marden")
    except Refusal:  # refused at the desk, which is as plain
        return
    assert "⚑ B Marden" in reply


def test_nothing_is_told_of_those_whom_no_interest_bars(table: Table) -> None:
    run(table, "/dec marden 5 dpi owner of a boat")
    assert "⚑" not in run(table, "/q marden whether it was wet")


def test_leaving_the_item_of_declarations_empty_minutes_that_there_were_none(table: Table) -> None:
    run(table, "/goto 2")
    assert guide(table.desk).command == "/dec"
    reply = run(table, "/next")
    assert reply.endswith("Minuted before it: no declarations of interest (/undo)")
    assert declared(table) == Declaration()
    run(table, "/undo")
    assert table.desk.meeting.in_hand is not None
    assert table.desk.meeting.in_hand.entries == ()


def test_nobody_leaves_for_an_interest_that_they_have_not_declared(table: Table) -> None:
    with pytest.raises(Refusal, match="declared no interest in this item") as refused:
        run(table, "/leaves marden")
    assert "/out B Marden" in refused.value.remedy


@pytest.mark.parametrize(
    "typed",
    [
        "marden 5 a disclosable pecuniary interest as owner of a boat",
        "marden 5 DPI: owner of a boat",
        "marden 5 dpi, owner of a boat",
        "marden 5 (dpi) owner of a boat",
        "marden 5: dpi - owner of a boat",
        "marden 5 D.P.I. as owner of a boat",
        "marden 5 a DPI interest as owner of a boat",
        "marden 5 disclosable pecuniary interest (DPI): as owner of a boat",
        "marden dpi in item 5 as owner of a boat",
        "marden declared a disclosable pecuniary interest in item 5 as owner of a boat",
        "marden in item 5 the disclosable-pecuniary interest as owner of a boat",
    ],
)
def test_a_kind_is_read_whatever_stands_round_it(table: Table, typed: str) -> None:
    reply = run(table, f"/dec {typed}")
    assert reply.endswith(": B Marden, disclosable pecuniary.")
    assert last_sentence(table) == (
        "Councillor B Marden declared a disclosable pecuniary interest "
        "in item 5 (Harbour lighting) as owner of a boat."
    )
    run(table, "/goto 5")
    run(table, "/m kinver findern That the lamps be lit")
    with pytest.raises(Refusal, match="only 5 may vote"):
        run(table, "/v 6 0")


def test_the_articles_of_a_nature_without_a_kind_are_kept(table: Table) -> None:
    run(table, "/dec marden 5 the owner of a boat")
    assert (declared(table).kind, declared(table).nature) == ("", "the owner of a boat")
    run(table, "/dec marden 5 an interest as a tenant")
    assert (declared(table).kind, declared(table).nature) == ("", "a tenant")


def test_two_words_that_say_unregistered_are_one(table: Table) -> None:
    run(table, "/dec kinver 5 dpi not registered owner of a boat")
    assert not declared(table).registered
    assert declared(table).nature == "owner of a boat"


@pytest.mark.parametrize(
    "typed",
    [
        "marden 5 owner (DPI)",
        "marden 5 disclosible pecuniary owner of a boat",
        "marden 5 personal, prejudicial owner of a boat",
        "marden 5 two months in arrears",
        "marden as owner, a pecuniary interest",
    ],
)
def test_a_kind_left_in_a_nature_is_asked_about(table: Table, typed: str) -> None:
    with pytest.raises(Refusal, match="where it bars nobody") as refused:
        run(table, f"/dec {typed}")
    assert "before the nature" in refused.value.remedy
    assert not [e for e in table.desk.meeting.entries() if isinstance(e.matter, Declaration)]


def test_two_kinds_of_one_interest_are_asked_about(table: Table) -> None:
    with pytest.raises(Refusal, match="personal, or prejudicial"):
        run(table, "/dec marden 5 personal and prejudicial as owner")


def test_a_nature_in_quotation_marks_is_taken_as_it_stands(table: Table) -> None:
    run(table, '/dec marden 5 personal "in arrears with the sailing club"')
    assert declared(table).nature == "in arrears with the sailing club"
    run(table, "/dec marden 5 dpi owner, whose pecuniary gain was plain")
    assert declared(table).nature == "owner, whose pecuniary gain was plain"


@pytest.mark.parametrize(
    ("typed", "did"),
    [
        ("; left", "left"),
        ("; left the room", "left"),
        (", and withdrew from the meeting", "left"),
        (" who left during the meeting for a time", ""),
        ("; withdrew", "left"),
        ("; left the meeting and took no part", "left"),
        (", and left the chamber.", "left"),
        ("; spoke, then left", "spoke then left"),
        ("; spoke and then left the room", "spoke then left"),
        ("; remained in the meeting", "stayed"),
    ],
)
def test_what_a_member_did_is_read_or_asked_about(table: Table, typed: str, did: str) -> None:
    if not did:
        with pytest.raises(Refusal, match="takes nobody out"):
            run(table, f"/dec marden 5 personal member of the club{typed}")
        return
    run(table, f"/dec marden 5 personal member of the club{typed}")
    assert (declared(table).nature, declared(table).withdrew) == ("member of the club", did)


@pytest.mark.parametrize("kind", ["pecuniary", "personal", "ori", "", "dpi"])
def test_who_is_minuted_to_have_left_for_an_item_is_out_for_it(table: Table, kind: str) -> None:
    run(table, f"/dec marden 5 {kind} member of the club; left")
    run(table, "/goto 5")
    assert guide(table.desk).command == "/leaves B Marden"
    assert " a other" not in guide(table.desk).text
    desk = table.desk
    assert "@2" not in {a.key for a in room_at(desk.meeting).counting}
    run(table, "/m kinver findern That the lamps be lit")
    with pytest.raises(Refusal, match="6 were counted and only 5 may vote"):
        run(table, "/v 6 0")
    run(table, "/v 6 0 announced")
    with pytest.raises(Refusal, match="may not vote on this"):
        run(table, "/ownvote marden for")
    run(table, "/goto 6")
    assert "@2" in {a.key for a in room_at(desk.meeting).voting}


def test_who_left_without_an_item_is_out_for_the_business_it_was_declared_in(table: Table) -> None:
    run(table, "/goto 5")
    run(table, "/dec marden personal member of the club; left")
    assert "@2" in room_at(table.desk.meeting).barred
    assert "interest-item" not in {f.check for f in findings(table.desk.meeting)}
    run(table, "/goto 6")
    assert not room_at(table.desk.meeting).barred


def test_a_vote_that_names_one_who_was_minuted_to_have_left_is_found(table: Table) -> None:
    run(table, "/goto 5")
    run(table, "/m kinver findern That the lamps be lit")
    run(table, "/named all for")
    run(table, "/dec marden 5 personal member of the club; left")
    checks = {f.check for f in findings(table.desk.meeting)}
    assert "voter-barred" in checks
    assert "voter-not-entitled" not in checks
    assert "observing" not in quorum_line(table.desk.meeting)


@pytest.mark.parametrize(
    "nature",
    [
        "owner of a boat, dispensation refused", "owner without a dispensation",
        "owner, no dispensation", "owner; dispensation requested", "owner, dispensation expired",
    ],
)  # fmt: skip
def test_a_dispensation_that_was_not_given_is_asked_about(table: Table, nature: str) -> None:
    before = table.desk.meeting
    with pytest.raises(Refusal, match="Was there a dispensation"):
        run(table, f"/dec kinver 5 dpi {nature}")
    assert table.desk.meeting == before


@pytest.mark.parametrize("typed", ["none", "nil", "No interests", "there were none"])
def test_that_nobody_declared_an_interest_may_be_typed_in_words(table: Table, typed: str) -> None:
    run(table, f"/dec {typed}")
    assert last_sentence(table) == "There were no declarations of interest."


@pytest.mark.parametrize("part", [
    "/m findern edgley That the lamps be lit", "/m edgley findern That the lamps be lit",
    "/q findern who lit them",
])  # fmt: skip
def test_nobody_who_spoke_is_minuted_as_having_taken_no_part(table: Table, part: str) -> None:
    run(table, "/dec findern dpi owner of the lamps")
    run(table, part)
    before = table.desk.meeting
    with pytest.raises(Refusal, match="spoke on this item already"):
        run(table, "/leaves findern")
    assert table.desk.meeting == before
    assert "has left" in run(table, "/leaves findern spoke")


def test_nobody_who_voted_by_name_is_minuted_as_having_taken_no_part(table: Table) -> None:
    run(table, "/dec findern personal a friend of the owner")
    run(table, "/m kinver marden That the lamps be lit")
    run(table, "/named all for")
    with pytest.raises(Refusal, match=r"voted on this item.*no part"):
        run(table, "/leaves findern spoke")
    assert "left" in run(table, "/out findern")


@pytest.mark.parametrize("typed", [
    "owner, dispensation to speak only", "owner with a dispensation to speak",
    "owner, dispensation for speaking",
])  # fmt: skip
def test_a_dispensation_to_speak_gives_no_vote_and_is_asked_about(table: Table, typed: str) -> None:
    before = table.desk.meeting
    with pytest.raises(Refusal, match="Was there a dispensation"):
        run(table, f"/dec findern 5 dpi {typed}")
    assert table.desk.meeting == before
