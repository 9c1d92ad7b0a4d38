"""The list of those present, in the groups and the form of the house."""

from typing import Any

from msgspec.structs import replace

from clerk_tui.desk import Desk
from clerk_tui.domain.model.body import Body, Group
from clerk_tui.domain.model.people import Person
from clerk_tui.minutes.compose.attendance_list import AttendanceList
from clerk_tui.minutes.compose.document import Lines
from clerk_tui.minutes.style.house_style import style_of
from tests.helpers.ostermere import (
    ADA,
    LAMB,
    LOON,
    MEMBERS,
    OKAFOR,
    ONEIL,
    ROOKE,
    TESS,
    a_desk,
    harbours,
)


def listed(desk: Desk) -> list[tuple[str, ...]]:
    """Return each group as printed: its label, then its lines."""
    meeting = desk.meeting
    blocks = AttendanceList(meeting, style_of(meeting.body)).blocks()
    return [(block.label, *block.lines) for block in blocks if isinstance(block, Lines)]


def present(*groups: Group, **changes: Any) -> Desk:
    """Return a desk at which everybody is present, in a house style with these groups."""
    desk = a_desk(harbours(groups=groups, **changes))
    desk.roll.mark_all_present()
    return desk


def test_a_house_without_groups_of_its_own_lists_them_in_the_usual_ones() -> None:
    desk = a_desk()
    desk.roll.mark_all_present([ROOKE, LAMB])
    desk.roll.mark(ADA, "apologies")
    desk.roll.mark(ONEIL, "absent")
    desk.roll.list_person(Person("Dr Fenn", role="Pilot", organisation="Tideway Trust"))
    desk.roll.count_public(2)
    assert listed(desk) == [
        ("Present:", "Councillor P. Rooke (Chairman)"),
        ("Apologies:", "Councillor Ada Quill"),
        ("Absent:", "Councillor Siobhán O'Neil"),
        ("Officers:", "Mrs H Lamb (Clerk to the Committee)"),
        ("Also in attendance:", "Dr Fenn (Pilot) (Tideway Trust)"),
        ("", "2 members of the public were present."),
    ]


def test_members_of_each_authority_stand_together_and_those_of_none_too() -> None:
    desk = present(Group("{value}:", split="authority"), Group("Officers:", "officers"))
    assert listed(desk) == [
        ("Ostermere Borough:", "Councillor P. Rooke (Chairman), Councillor Ada Quill "
         "(Vice-Chairman) and Councillor B Okafor"),
        ("Saltby District:", "Councillor Siobhán O'Neil and Councillor J van der Loon"),
        ("", "Ms T. Quill"),
        ("Officers:", "Mrs H Lamb (Clerk to the Committee)"),
    ]  # fmt: skip


def test_a_member_without_an_authority_who_comes_first_does_not_claim_the_others() -> None:
    members = (MEMBERS[5], *MEMBERS[:2])
    desk = present(Group("{value}:", split="authority"), members=members, officers=())
    assert [group[0] for group in listed(desk)] == ["", "Ostermere Borough:"]


def test_a_party_is_not_taken_for_another_whose_name_begins_alike() -> None:
    desk = present(
        Group("Quayside:", party="Quayside", titles="none", details=()),
        Group("Quayside and Tideway:", party="Quayside and Tideway", titles="none"),
        Group("Others:", titles="none"),
        officers=(),
    )
    assert listed(desk) == [
        ("Quayside:", "P. Rooke and Ada Quill"),
        ("Quayside and Tideway:", "B Okafor"),
        ("Others:", "Siobhán O'Neil, J van der Loon and T. Quill"),
    ]


def test_titles_are_in_the_plural_only_where_all_share_one() -> None:
    plural = Group("Present:", titles="plural", details=())
    councillors = replace(plural, party="Uplands")
    desk = present(councillors, plural, officers=())
    assert listed(desk) == [
        ("Present:", "Councillors Siobhán O'Neil and J van der Loon"),
        ("Present:", "Councillor P. Rooke, Councillor Ada Quill, Councillor B Okafor "
         "and Ms T. Quill"),
    ]  # fmt: skip


def test_whoever_presides_in_place_of_the_chairman_is_said_to() -> None:
    desk = present(Group("Present:", lines=True), officers=())
    desk.chair.preside(ADA)
    assert listed(desk)[0][2] == "Councillor Ada Quill (Vice-Chairman in the Chair)"
    desk.chair.preside(ONEIL)
    assert listed(desk)[0][3] == "Councillor Siobhán O'Neil (in the Chair)"
    desk.chair.preside(ROOKE)
    assert listed(desk)[0][1] == "Councillor P. Rooke (Chairman)"
    assert "Chair)" not in "".join(listed(desk)[0][3:])


def test_a_vacancy_is_listed_after_the_members_and_before_an_officer() -> None:
    desk = present(Group("Present:", lines=True, titles="none"), vacancies=1, members=MEMBERS[:2])
    assert listed(desk) == [
        ("Present:", "P. Rooke (Chairman)", "Ada Quill (Vice-Chairman)", "(Vacancy – 1)",
         "H Lamb (Clerk to the Committee)"),
    ]  # fmt: skip
    desk.roll.correct_person("@3", with_members=True)
    assert listed(desk)[0][1:] == (
        "H Lamb (Clerk to the Committee)",
        "P. Rooke (Chairman)",
        "Ada Quill (Vice-Chairman)",
        "(Vacancy – 1)",
    )


def test_a_substitute_is_listed_where_the_house_lists_them() -> None:
    desk = a_desk(
        harbours(groups=(Group("Present:", lines=True), Group("Apologies:", "apologies")))
    )
    desk.roll.mark_all_present([ROOKE])
    desk.roll.substitute(LOON, Person("F Dunmore", "Councillor"))
    assert listed(desk) == [
        ("Present:", "Councillor P. Rooke (Chairman)",
         "Councillor F Dunmore (as substitute for Councillor J van der Loon)"),
        ("Apologies:", "Councillor J van der Loon"),
    ]  # fmt: skip
    body = harbours(groups=(Group("Present:"), Group("Substitutes:", "substitutes", details=())))
    desk = a_desk(body)
    desk.roll.mark_all_present([ROOKE])
    desk.roll.substitute(TESS, Person("F Dunmore", "Councillor"))
    assert listed(desk)[1] == (
        "Substitutes:",
        "Councillor F Dunmore (as substitute for Ms T. Quill)",
    )


def test_nobody_who_attended_is_left_out_because_no_group_claims_them() -> None:
    body: Body = harbours(groups=(Group("Quayside:", party="Quayside", titles="none", details=()),))
    desk = a_desk(body)
    desk.roll.mark_all_present([ROOKE, OKAFOR])
    desk.roll.list_person(Person("", role="three students"))
    assert listed(desk) == [
        ("Quayside:", "P. Rooke"),
        ("Also present:", "Councillor B Okafor", "three students"),
    ]


def test_a_group_says_its_own_word_where_nobody_is_in_it() -> None:
    absent = Group("Absent on business:", "absences", category="business", empty="None")
    desk = present(Group("Present:", titles="none", details=()), absent, officers=())
    assert listed(desk)[-1] == ("Absent on business:", "None")
    desk.roll.mark(TESS, "away", category="business")
    assert listed(desk)[-1] == ("Absent on business:", "Ms T. Quill")
    desk.roll.mark(TESS, "absent", category="another reason")
    assert listed(desk)[-1] == ("Absent on business:", "None")


def test_the_public_are_counted_and_not_named() -> None:
    desk = present(Group("Present:"), Group("Public:", "public"), officers=())
    assert len(listed(desk)) == 1
    desk.roll.count_public(0)
    assert listed(desk)[-1] == ("Public:", "0")
    desk.roll.count_public(12, "Twelve, and a dog")
    assert listed(desk)[-1] == ("Public:", "Twelve, and a dog")
    alone = a_desk(harbours(groups=(Group("Present:"),)))
    alone.roll.count_public(1)
    assert listed(alone) == [("", "One member of the public was present.")]


def test_an_officer_marked_absent_is_on_no_list_and_one_who_sent_apologies_is() -> None:
    desk = a_desk()
    desk.roll.mark_all_present([ROOKE])
    desk.roll.mark(LAMB, "absent")
    assert not any("Lamb" in line for group in listed(desk) for line in group)
    desk.roll.mark(LAMB, "apologies")
    assert ("Apologies:", "Mrs H Lamb") in listed(desk)
