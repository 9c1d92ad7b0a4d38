"""How people are listed, as a clerk types it at the table."""

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.names.name_match import find_person
from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.formats.markdown import to_markdown
from tests.helpers.printed import read


def somebody(table: Table, name: str) -> Attendee:
    return find_person(table.desk.meeting.people, name)


def paper(table: Table) -> str:
    return read(to_markdown(compose(table.desk.meeting, table.style), table.style))


def test_somebody_is_added_with_the_details_the_house_prints(table: Table) -> None:
    run(table, "/who Ms Ida Moss, Surveyor; organisation Tideway Trust; initials IM")
    moss = somebody(table, "moss")
    assert (moss.person.title, moss.person.role) == ("Ms", "Surveyor")
    assert (moss.person.organisation, moss.person.initials) == ("Tideway Trust", "IM")
    assert moss.standing == "other"
    assert "Ms Ida Moss (Surveyor) (Tideway Trust)" in paper(table)


def test_an_officer_is_listed_after_the_members_with_a_remark(table: Table) -> None:
    run(table, "/officer C Combe, Clerk; remark from 7.12 pm; listed after the members")
    lines = paper(table).splitlines()
    last_member = next(n for n, line in enumerate(lines) if "Plumley Ward" in line)
    assert "C Combe (Clerk) (from 7.12 pm)" in lines[last_member + 1]


def test_a_post_without_a_name_is_listed_by_its_role(table: Table) -> None:
    run(table, "/officer ; role the Beadle")
    assert "the Beadle" in paper(table)


def test_details_are_put_right_one_by_one_and_the_others_stay(table: Table) -> None:
    reply = run(table, "/person kinver: title Alderman; authority Mill Town; listed last")
    kinver = somebody(table, "kinver")
    assert (kinver.person.title, kinver.person.authority) == ("Alderman", "Mill Town")
    assert (kinver.person.name, kinver.place_in_list) == ("A Kinver", "after the members")
    assert reply == "A Kinver: title, authority and listed set."
    run(table, "/person kinver: listed as usual; title")
    assert (somebody(table, "kinver").place_in_list, somebody(table, "kinver").person.title) == (
        "",
        "",
    )


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("/person kinver", "Whose details, and which"),
        ("/person kinver: tall", "“tall” is no detail of a person"),
        ("/person kinver: name A Kynver", "wherever it stands"),
        ("/person kinver: listed sideways", "no place in the list"),
        ("/person kinver tall: role Clerk", "no part of the name"),
        ("/person nobody: role Clerk", "Nobody at this meeting"),
        ("/herefor kinver 5", "is a member, and counts"),
        ("/remark", "Who is meant"),
    ],
)
def test_details_that_cannot_be_read_change_nothing(table: Table, typed: str, why: str) -> None:
    before = table.desk.meeting
    with pytest.raises(Refusal, match=why):
        run(table, typed)
    assert table.desk.meeting == before


def test_words_are_printed_after_a_name_and_taken_away_again(table: Table) -> None:
    run(table, "/remark marden from minute number 47; then to the end")
    assert "B Marden (from minute number 47; then to the end)" in paper(table)
    run(table, "/remark marden")
    assert "Councillor B Marden" in paper(table)
    assert "47" not in paper(table)


def test_a_solicitor_is_listed_for_the_items_they_came_for(table: Table) -> None:
    run(table, "/who Ms A Thrale, solicitor for the applicant")
    reply = run(table, "/herefor thrale 4 and 5")
    assert reply == "A Thrale is listed for 4 Questions to the Commissioner and 5 Harbour lighting."
    assert "Ms A Thrale (solicitor for the applicant), for items 4 and 5" in paper(table)
    run(table, "/herefor thrale none")
    assert "for items" not in paper(table)


def test_somebody_attends_for_a_minute_and_is_not_on_the_list(table: Table) -> None:
    run(table, "/who Ida Moss, Surveyor; listed not at all")
    assert "Moss" not in paper(table)
    run(table, "/q moss how deep the basin was")
    assert "Ida Moss asked how deep the basin was" in paper(table)


def test_a_substitute_has_details_like_anybody(table: Table) -> None:
    run(table, "/sub marden: Jo Reed; remark for B Marden; authority Mill Town")
    reed = somebody(table, "reed")
    assert (reed.person.authority, reed.printed) == ("Mill Town", "for B Marden")
    assert somebody(table, "marden").presence == "apologies"


def test_the_public_are_counted_and_told_of_in_the_clerks_words(table: Table) -> None:
    run(table, "/count 11 Eleven residents watched from the gallery.")
    assert "Eleven residents watched from the gallery." in paper(table)
    run(table, "/count 12")
    assert "12 members of the public were present." in paper(table)


def test_a_reason_with_a_semicolon_stays_whole_where_the_house_has_no_kinds(table: Table) -> None:
    run(table, "/sorry marden unwell; in hospital")
    assert somebody(table, "marden").reason == "unwell; in hospital"


@pytest.mark.parametrize("typed", ["/remark kinver gone", "/person kinver: role Clerk"])
def test_the_list_stands_in_public_copies_and_is_not_changed_in_private(
    table: Table, typed: str
) -> None:
    run(table, "/goto 6")
    run(table, "/private 1 moved kinver marden 5 0")
    with pytest.raises(Refusal, match="in public copies"):
        run(table, typed)


def test_undo_takes_a_remark_back(table: Table) -> None:
    run(table, "/remark marden from minute 4")
    run(table, "/undo")
    assert somebody(table, "marden").printed == ""
