"""A committee file that is written keeps the clerk's remarks and layout."""

import pytest
from msgspec.structs import replace

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Group, Numbering, Quorum
from clerk_tui.domain.model.people import Person
from clerk_tui.files.committees.committee_file import (
    example_committees,
    new_committee,
    read_committee,
    write_committee,
)
from tests.helpers.committee_files import BODY, CLERKS_OWN, compare_lines, write_changed


@pytest.mark.parametrize("name", example_committees())
def test_writing_an_unchanged_committee_changes_nothing(name: str) -> None:
    text = example_committees()[name]
    assert write_committee(read_committee(text), text) == text
    assert write_committee(BODY, CLERKS_OWN) == CLERKS_OWN


def test_a_changed_value_changes_its_own_line_only() -> None:
    assert compare_lines(CLERKS_OWN, write_changed(name="Meon Town Council")) == (
        ['name = "Meon Parish Council"   # as on the banner'],
        ['name = "Meon Town Council"   # as on the banner'],
    )
    assert compare_lines(CLERKS_OWN, write_changed(quorum=Quorum(4))) == (
        ["number = 3"],
        ["number = 4"],
    )


def test_a_value_given_for_the_first_time_is_added_under_its_heading() -> None:
    text = write_changed(quorum=Quorum(3, floor=2), style="parish", wording={"resolved": "AGREED"})
    assert compare_lines(CLERKS_OWN, text) == (
        [],
        ['style = "parish"', "floor = 2", 'resolved = "AGREED"'],
    )
    assert "number = 3\nfloor = 2\n" in text


def test_a_new_heading_stands_apart() -> None:
    text = write_changed(numbering=Numbering("{n}/{yy}"))
    assert '\nnumber = 3\n\n[numbering]\nminute = "{n}/{yy}"\n\n# ---- Members ----\n' in text


def test_a_list_keeps_the_remarks_beside_what_stays() -> None:
    text = write_changed(interests=("personal", "party whip"))
    removed, added = compare_lines(CLERKS_OWN, text)
    assert removed == ['  "prejudicial",']
    assert [line.strip(" ,") for line in added] == ['"party whip"']


def test_a_member_who_leaves_takes_only_their_own_lines() -> None:
    text = write_changed(members=(BODY.members[0], BODY.members[2]))
    removed = '\n# Bob is often late.\n[[members]]\nrole = "Vice-Chairman"\nname = "Bob Rook"\n'
    assert text == CLERKS_OWN.replace(removed, "")


def test_the_first_member_leaving_leaves_the_heading_of_the_members() -> None:
    text = write_changed(members=BODY.members[1:])
    removed = '[[members]]\nname = "Ann Pike"   # elected 2019\nrole = "Chairman"\n\n'
    assert text == CLERKS_OWN.replace(removed, "")


def test_a_member_who_joins_stands_after_the_one_before_them() -> None:
    first, *rest = BODY.members
    text = write_changed(members=(first, Person('Ed [Ted] "Oak"', "Cllr"), *rest))
    new = '\n[[members]]\nname = "Ed [Ted] \\"Oak\\""\ntitle = "Cllr"\n'
    assert text.replace(new, "") == CLERKS_OWN
    assert text.index("Ann Pike") < text.index("Ed [Ted]") < text.index("# Bob is often late.")


def test_a_member_put_before_all_others_stands_first() -> None:
    text = write_changed(members=(Person("Ed Oak"), *BODY.members))
    assert text.replace('[[members]]\nname = "Ed Oak"\n\n', "") == CLERKS_OWN


def test_members_in_a_new_order_take_their_remarks_with_them() -> None:
    ann, bob, cy = BODY.members
    text = write_changed(members=(cy, ann, bob))
    assert sorted(text.splitlines()) == sorted(CLERKS_OWN.splitlines())
    assert '# Bob is often late.\n[[members]]\nrole = "Vice-Chairman"' in text


def test_a_members_changed_role_changes_their_line_only() -> None:
    ann, bob, cy = BODY.members
    text = write_changed(members=(replace(ann, role=""), replace(bob, role="Chairman"), cy))
    assert compare_lines(CLERKS_OWN, text) == (['role = "Vice-Chairman"'], ['role = ""'])


def test_all_the_clerks_remarks_outlive_the_last_member() -> None:
    text = write_changed(members=(), officers=())
    for remark in ("# Our parish", "# ---- Members ----", "# ---- Others ----", "# resolved"):
        assert remark in text


def test_members_come_back_where_members_were_remarked_upon() -> None:
    text = new_committee("Meon Parish Council", "parish council")
    body = replace(read_committee(text), members=(Person("Ann Pike"),))
    again = write_committee(body, text)
    assert again.replace('\n[[members]]\nname = "Ann Pike"\n', "", 1) == text
    assert again.index("# [[members]]") < again.index("Ann Pike") < again.index("# [[officers]]")


def test_line_ends_and_the_mark_of_windows_are_kept() -> None:
    windows = "\ufeff" + CLERKS_OWN.replace("\n", "\r\n")
    assert write_committee(BODY, windows) == windows
    text = write_committee(replace(BODY, vacancies=2), windows)
    assert text.startswith("\ufeff")
    assert text.count("\n") == text.count("\r\n") == windows.count("\n") + 1
    assert read_committee(text).vacancies == 2


@pytest.mark.parametrize(
    "previous",
    [
        'quorum = { number = 3 } # q\nname = "A"\nmembers = [{name = "B"}, # b\n {name = "C"}]\n',
        'name = "A"\nquorum.number = 3 # q\nattendance = { groups = [ { label = "x" } ] }\n',
        'name = "A"\n[[members]]\nname = "B"\n[quorum] # q\nnumber = 3\n[[members]]\nname = "C"',
        'name = "A"\n[quorum] # q\n[[attendance.groups]]\nlabel = "x"\n[attendance]\nheading = "y"',
        'name = "A"\n[quorum] # q\n[attendance]\ngroups = [{label = "x", lines = true}]\n',
        'name = "A"\nattendance.heading = "x" # q\n[[attendance.groups]]\nlabel = "y"\n',
        '"name" = "A"\n  [ "quorum" ] # q\n  number = 3\n  [[ \'members\' ]]\n  "name" = "B"\n',
    ],
)
def test_a_file_with_another_layout_is_changed_in_its_own_way(previous: str) -> None:
    body = read_committee(previous)
    assert write_committee(body, previous).rstrip() == previous.rstrip()
    others = replace(
        body,
        members=(*body.members[1:], Person("Z")),
        quorum=Quorum(9, floor=1, of="current members"),
        kind="k",
        groups=(*body.groups, Group("g", lines=True)),
        attendance_heading="h",
        wording={"a b": "c"},
    )
    text = write_committee(others, previous)
    assert read_committee(text) == others
    assert "# q" in text


def test_a_file_that_cannot_be_read_is_not_written_over() -> None:
    with pytest.raises(Refusal, match="line 2"):
        write_committee(BODY, 'name = "A"\nkind = oops\n')


def test_a_committee_that_could_not_be_read_again_is_not_written() -> None:
    with pytest.raises(Refusal, match="already given"):
        write_committee(replace(BODY, members=(Person("A"), Person("a"))))
    with pytest.raises(Refusal, match=r"no \{n\}"):
        write_committee(replace(BODY, numbering=Numbering("SAF")), CLERKS_OWN)
