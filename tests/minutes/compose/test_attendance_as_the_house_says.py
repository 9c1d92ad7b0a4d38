"""The list of those present in the manners of many houses: sentences, places, times, tables."""

from datetime import time
from typing import Any

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body, Group
from clerk_tui.domain.model.people import Person
from clerk_tui.files.committees.committee_file import read_committee
from clerk_tui.minutes.compose.attendance_list import AttendanceList
from clerk_tui.minutes.compose.document import Block, Grid, Lines
from clerk_tui.minutes.formats.formats import FORMATS
from clerk_tui.minutes.style.house_style import style_of
from tests.helpers.ostermere import ADA, LAMB, LOON, ONEIL, ROOKE, a_desk, harbours
from tests.helpers.read_back import READERS, essence, written

ALDERMEN = (
    Person("Una Dace", "Ald", role="Convener"),
    Person("Sam Tench", "Ald"),
    Person("Jo Roach", "Ald"),
    Person("Ivo Carp", "Canon"),
)
IN_ONE_SENTENCE = Group(
    "Attending:", titles="runs", name="{role} {title} {surname}", stop=".", details=()
)
MARKED = {"attendance_times": "marked"}


def blocks_of(desk: Desk) -> list[Block]:
    meeting = desk.meeting
    return AttendanceList(meeting, style_of(meeting.body)).blocks()


def listed(desk: Desk) -> list[tuple[str, ...]]:
    """Return each group as printed: its label, then its lines."""
    return [(block.label, *block.lines) for block in blocks_of(desk) if isinstance(block, Lines)]


def present(*groups: Group, **changes: Any) -> Desk:
    """Return a desk at which everybody is present, in a house style with these groups."""
    desk = a_desk(harbours(groups=groups, **changes))
    desk.roll.mark_all_present()
    return desk


def test_those_present_stand_in_one_sentence_with_the_titles_of_a_run_said_once() -> None:
    desk = present(IN_ONE_SENTENCE, members=ALDERMEN, officers=(Person("", role="the Beadle"),))
    sentence = "Convener Ald Dace, Alds Tench, Roach, Canon Carp and the Beadle."
    assert listed(desk) == [("Attending:", sentence)]


def test_full_names_after_one_plural_title_and_then_somebody_of_another() -> None:
    governors = (
        Person("Ann Dace", "Governor"),
        Person("Bob Tench", "Governor"),
        Person("Cy Carp", "Trust Governor"),
    )
    desk = present(Group("", titles="runs", stop="."), members=governors, officers=())
    assert listed(desk) == [("", "Governors Ann Dace, Bob Tench and Trust Governor Cy Carp.")]


def test_somebody_of_a_title_who_is_alone_keeps_it_in_the_singular() -> None:
    desk = present(IN_ONE_SENTENCE, members=ALDERMEN[1:2], officers=())
    assert listed(desk) == [("Attending:", "Ald Tench.")]


@pytest.mark.parametrize(
    ("group", "names"),
    [
        (Group("", titles="none", joiner=""), "Una Dace (Convener), Sam Tench, Jo Roach"),
        (Group("", titles="none", separator=";", details=()), "Una Dace; Sam Tench and Jo Roach"),
        (Group("", titles="none", joiner="agus", details=()), "Una Dace, Sam Tench agus Jo Roach"),
        (Group("", titles="none", joiner=", and", details=()), "Una Dace, Sam Tench, and Jo Roach"),
    ],
)
def test_the_house_chooses_what_stands_between_the_names(group: Group, names: str) -> None:
    assert listed(present(group, members=ALDERMEN[:3], officers=())) == [("", names)]


WITH_INITIALS = Group("Present:", lines=True, name="{name} ({initials}) {role}")
FELL = Person("A Fell", initials="AF", role="CHAIR")
TOR = Person("B Tor", initials="BT")


def combe(place: Any) -> Person:
    return Person("C Combe", initials="CC", role="CLERK", listed=place)


def test_a_clerk_is_listed_after_the_members_or_before_them_as_the_house_has_it() -> None:
    after = present(WITH_INITIALS, members=(FELL, TOR), officers=(combe("after the members"),))
    lines = ("Present:", "A Fell (AF) CHAIR", "B Tor (BT)", "C Combe (CC) CLERK")
    assert listed(after) == [lines]
    before = present(WITH_INITIALS, members=(FELL, TOR), officers=(combe("before the members"),))
    assert listed(before) == [(lines[0], lines[3], *lines[1:3])]


def test_who_stands_with_the_members_is_in_no_group_of_officers_above_them() -> None:
    groups = (Group("Officers:", "officers"), WITH_INITIALS)
    desk = present(*groups, members=(FELL,), officers=(combe("after the members"),))
    assert listed(desk) == [("Present:", "A Fell (AF) CHAIR", "C Combe (CC) CLERK")]


def test_a_visiting_chairman_stands_before_the_members_though_no_member() -> None:
    desk = present(WITH_INITIALS, members=(TOR,), officers=())
    visitor = Person("D Vale", initials="DV", role="CHAIR", listed="before the members")
    desk.roll.list_person(visitor)
    assert listed(desk) == [("Present:", "D Vale (DV) CHAIR", "B Tor (BT)")]


def test_somebody_told_under_a_minute_alone_is_on_no_list() -> None:
    desk = present(Group("Present:", details=()), members=(TOR,), officers=())
    desk.roll.list_person(Person("Ida Moss", role="Surveyor", listed="not at all"))
    assert listed(desk) == [("Present:", "B Tor")]


def test_a_house_without_a_list_prints_none_and_not_the_others_either() -> None:
    desk = present(Group("Present:"), layout={"attendance": "none"})
    desk.roll.list_person(Person("Ida Moss"))
    assert blocks_of(desk) == []


def test_who_came_late_or_left_early_is_marked_in_the_list_where_the_house_does() -> None:
    desk = a_desk(harbours(groups=(Group("Present:", details=()),), layout=MARKED, officers=()))
    desk.roll.mark_all_present([ROOKE, ADA, LOON])
    desk.timings.commence(time(10, 30))
    desk.room.arrive(ONEIL, time(10, 42))
    desk.room.depart(ADA, time(11, 5))
    desk.room.depart(LOON, time(11, 10))
    desk.room.arrive(LOON, time(11, 20))
    assert listed(desk)[0][1] == (
        "Councillor P. Rooke, Councillor Ada Quill (until 11.05 am), "
        "Councillor Siobhán O'Neil (from 10.42 am) and Councillor J van der Loon"
    )
    desk.room.depart(ONEIL, time(11, 30))
    assert "O'Neil (from 10.42 am to 11.30 am)" in listed(desk)[0][1]


def test_nobody_is_marked_where_the_house_says_nothing_of_it() -> None:
    desk = a_desk(harbours(groups=(Group("Present:", details=()),), officers=()))
    desk.timings.commence(time(10, 30))
    desk.room.arrive(ONEIL, time(10, 42))
    assert listed(desk) == [("Present:", "Councillor Siobhán O'Neil")]


def test_the_minute_from_which_somebody_attended_stands_in_brackets_of_the_house() -> None:
    words = {"attended_from": "[from {since}]"}
    group = Group("Present:", titles="none", lines=True, details=())
    members = (Person("Ida Moss"),)
    desk = a_desk(harbours(groups=(group,), layout=MARKED, wording=words, members=members))
    desk.timings.commence(time(10, 30))
    desk.room.arrive("@1", minute="12")
    assert listed(desk)[0] == ("Present:", "Ida Moss [from minute 12]")


def test_a_public_copy_does_not_mark_a_departure_minuted_in_private() -> None:
    desk = present(Group("Present:", details=()), layout=MARKED, members=(TOR,), officers=())
    desk.agenda.list_items([{"title": "Staffing"}])
    desk.timings.commence(time(10, 30))
    desk.agenda.next_item()
    desk.private_business.exclude_public("paragraph 1")
    desk.room.depart("@1", time(11, 0))
    assert "until" not in READERS["md"](written(desk.meeting, "md"))
    assert "B Tor (until 11.00 am)" in READERS["md"](written(desk.meeting, "md", private=True))


def test_a_solicitor_who_came_for_one_item_is_listed_for_it() -> None:
    words = {"here_for": "{Items}: {person}"}
    groups = (Group("Also:", "others", lines=True, brackets=False),)
    desk = present(*groups, wording=words)
    desk.agenda.list_items([{"title": f"Application {n}", "agenda_number": n} for n in "78"])
    key = desk.roll.list_person(Person("A Thrale", "Ms", role="solicitor for the applicant"))
    desk.attendance.attend_for(key, [desk.meeting.items[0].ident])
    assert listed(desk)[0] == ("Also:", "Item 7: Ms A Thrale, solicitor for the applicant")
    desk.attendance.attend_for(key, [item.ident for item in desk.meeting.items])
    assert listed(desk)[0][1].startswith("Items 7 and 8: Ms A Thrale")
    desk.attendance.attend_for(key, [])
    assert listed(desk)[0][1] == "Ms A Thrale, solicitor for the applicant"


@pytest.mark.parametrize(
    ("here_for", "line"),
    [
        ("{Agenda}: {person}", "Item 7: Ms A Thrale"),
        ("{person}, for {minutes}", "Ms A Thrale, for minute 31"),
        ("{person}, for {items}", "Ms A Thrale, for item 31"),
    ],
)
def test_an_item_somebody_came_for_has_the_number_that_the_house_chooses(
    here_for: str, line: str
) -> None:
    groups = (Group("Also:", "others", lines=True, brackets=False),)
    desk = present(*groups, wording={"here_for": here_for})
    desk.agenda.list_items([{"title": "An application", "agenda_number": "7"}])
    key = desk.roll.list_person(Person("A Thrale", "Ms"))
    desk.attendance.attend_for(key, [desk.meeting.items[0].ident])
    desk.timings.commence(time(10, 30))
    desk.agenda.next_item()
    desk.agenda.number_item("31")
    assert listed(desk)[0] == ("Also:", line)


def test_who_presided_for_a_part_has_the_role_where_the_house_prints_no_more_of_it() -> None:
    words = dict.fromkeys(("in_the_chair_from", "in_the_chair_until"), "")
    groups = (Group("Present:", lines=True),)
    desk = present(*groups, wording={**words, "in_the_chair": "{role}"})
    first, second = (attendee.key for attendee in desk.meeting.people[:2])
    desk.roll.correct_person(first, role="Vice-Chairman")
    desk.timings.commence(time(10, 30))
    desk.chair.preside(second)
    desk.agenda.list_items([{"title": "Dredging"}])
    desk.agenda.next_item()
    desk.chair.preside(first, time(11, 0))
    assert any("(Vice-Chairman)" in name for name in listed(desk)[0][1:])


def test_a_member_does_not_come_for_one_item_alone_as_the_quorum_counts_them() -> None:
    desk = present(Group("Present:"))
    desk.agenda.list_items([{"title": "Dredging"}])
    with pytest.raises(Refusal, match="is a member, and counts"):
        desk.attendance.attend_for(ADA, [desk.meeting.items[0].ident])


def test_apologies_of_several_kinds_stand_in_lines_of_their_own() -> None:
    groups = (
        Group("Apologies accepted:", "apologies", category="accepted", details=("reason",)),
        Group("Other apologies:", "apologies", titles="none", details=(), empty="None"),
    )
    desk = present(*groups, officers=())
    desk.roll.mark(ADA, "apologies", reason="unwell", category="accepted")
    accepted = ("Apologies accepted:", "Councillor Ada Quill (unwell)")
    assert listed(desk)[:2] == [accepted, ("Other apologies:", "None")]


TABLE = Group(
    "Members", "all members", titles="none", columns=("Name", "Office", ""),
    details=("role", "presence"),
)  # fmt: skip


def test_a_register_of_all_members_is_a_table_that_says_who_attended() -> None:
    desk = present(TABLE, members=(FELL, TOR), officers=())
    desk.roll.mark("@2", "apologies")
    assert blocks_of(desk) == [
        Lines("Members"),
        Grid((("A Fell", "CHAIR", "Present"), ("B Tor", "", "Apologies")), ("Name", "Office", "")),
    ]


@pytest.mark.parametrize("form", FORMATS)
def test_each_format_prints_the_whole_list(form: str) -> None:
    table = Group("Register", "officers", titles="none", columns=("Who", "Post"))
    desk = present(
        IN_ONE_SENTENCE, table, members=ALDERMEN, officers=(Person("C Combe", role="Clerk"),)
    )
    paper = essence(READERS[form](written(desk.meeting, form)))
    for words in ("Attending: Convener Ald Dace, Alds Tench, Roach and Canon Carp.", "Who", "Post"):
        assert essence(words) in paper
    assert essence("C Combe") in paper
    assert essence("Clerk") in paper


FILE = """
name = "Fell Moot"

[[attendance.groups]]
label = "Attending:"
titles = "runs"
name = "{role} {title} {surname}"
details = []
stop = "."

[[members]]
name = "Una Dace"
title = "Ald"
remark = "from minute 3"

[[officers]]
name = "C Combe"
role = "Clerk"
listed = "before the members"
"""


def test_a_committee_file_says_where_people_stand_and_what_stands_after_them() -> None:
    body: Body = read_committee(FILE)
    desk = a_desk(body)
    desk.roll.mark_all_present()
    assert listed(desk) == [("Attending:", "Clerk Combe and Ald Dace (from minute 3).")]


def test_a_committee_file_with_an_unknown_slot_in_names_is_refused_with_the_line() -> None:
    with pytest.raises(Refusal, match=r"line 7.*\{nickname\}"):
        read_committee(FILE.replace("{surname}", "{nickname}"))


def test_the_clerks_own_remark_replaces_what_the_house_would_say() -> None:
    desk = present(Group("Officers:", "officers"))
    desk.roll.correct_person(LAMB, printed="minutes")
    assert listed(desk)[0] == ("Officers:", "Mrs H Lamb (Clerk to the Committee) (minutes)")
    desk.roll.correct_person(LAMB, printed=", taking the minutes")
    assert listed(desk)[0][1] == "Mrs H Lamb (Clerk to the Committee), taking the minutes"


def test_a_committee_file_may_have_a_post_without_a_name() -> None:
    body = read_committee(
        FILE.replace('name = "C Combe"\nrole = "Clerk"', 'name = ""\nrole = "the Beadle"')
    )
    desk = a_desk(body)
    desk.roll.mark_all_present()
    assert listed(desk) == [("Attending:", "the Beadle and Ald Dace (from minute 3).")]


def test_somebody_with_neither_name_nor_role_is_refused_with_the_line() -> None:
    with pytest.raises(Refusal, match="empty name"):
        read_committee(FILE.replace('name = "C Combe"\nrole = "Clerk"', 'name = ""'))
