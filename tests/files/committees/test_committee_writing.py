"""Committee files are written so that they read back the same, with the clerk's remarks kept."""

import tomllib
from datetime import date
from string import ascii_letters

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body, Group, Numbering, Quorum, StandingItem
from clerk_tui.domain.model.people import Person, folded
from clerk_tui.files.committees.committee_file import (
    example_committees,
    new_committee,
    read_committee,
    write_committee,
)
from clerk_tui.files.committees.text import has_paired_braces, is_blank

CLERKS_OWN = """\
# Our parish. Ring Tim before changing anything here!

name = "Meon Parish Council"   # as on the banner
kind = 'parish council'
interests = [
  "personal",   # the usual one
  # rarely:
  "prejudicial",
]

[quorum]   # standing order 4
number = 3

# ---- Members ----

[[members]]
name = "Ann Pike"   # elected 2019
role = "Chairman"

# Bob is often late.
[[members]]
role = "Vice-Chairman"
name = "Bob Rook"

[[members]]
name = "Cy Moss"

# ---- Others ----

[[officers]]
name = "Di Fell"

[wording]
# resolved = "AGREED"
"""
BODY = read_committee(CLERKS_OWN)


def lines_changed(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that went, and those that came."""
    old, new = before.splitlines(), after.splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


def changed(**parts: object) -> str:
    """The clerk's own file after *parts* of the body changed; it must mean the change."""
    body = replace(BODY, **parts)
    text = write_committee(body, CLERKS_OWN)
    assert read_committee(text) == body
    return text


# What the clerk wrote is kept


@pytest.mark.parametrize("name", example_committees())
def test_writing_what_has_not_changed_changes_nothing(name: str) -> None:
    text = example_committees()[name]
    assert write_committee(read_committee(text), text) == text
    assert write_committee(BODY, CLERKS_OWN) == CLERKS_OWN


def test_a_changed_value_changes_its_own_line_only() -> None:
    assert lines_changed(CLERKS_OWN, changed(name="Meon Town Council")) == (
        ['name = "Meon Parish Council"   # as on the banner'],
        ['name = "Meon Town Council"   # as on the banner'],
    )
    assert lines_changed(CLERKS_OWN, changed(quorum=Quorum(4))) == (["number = 3"], ["number = 4"])


def test_a_value_said_for_the_first_time_is_added_under_its_heading() -> None:
    text = changed(quorum=Quorum(3, floor=2), style="parish", wording={"resolved": "AGREED"})
    assert lines_changed(CLERKS_OWN, text) == (
        [],
        ['style = "parish"', "floor = 2", 'resolved = "AGREED"'],
    )
    assert "number = 3\nfloor = 2\n" in text


def test_a_new_heading_stands_apart() -> None:
    text = changed(numbering=Numbering("{n}/{yy}"))
    assert '\nnumber = 3\n\n[numbering]\nminute = "{n}/{yy}"\n\n# ---- Members ----\n' in text


def test_a_list_keeps_the_remarks_beside_what_stays() -> None:
    text = changed(interests=("personal", "party whip"))
    removed, added = lines_changed(CLERKS_OWN, text)
    assert removed == ['  "prejudicial",']
    assert [line.strip(" ,") for line in added] == ['"party whip"']


def test_a_member_who_leaves_takes_only_their_own_lines() -> None:
    text = changed(members=(BODY.members[0], BODY.members[2]))
    removed = '\n# Bob is often late.\n[[members]]\nrole = "Vice-Chairman"\nname = "Bob Rook"\n'
    assert text == CLERKS_OWN.replace(removed, "")


def test_the_first_member_leaving_leaves_the_heading_of_the_members() -> None:
    text = changed(members=BODY.members[1:])
    removed = '[[members]]\nname = "Ann Pike"   # elected 2019\nrole = "Chairman"\n\n'
    assert text == CLERKS_OWN.replace(removed, "")


def test_a_member_who_joins_stands_after_the_one_before_them() -> None:
    first, *rest = BODY.members
    text = changed(members=(first, Person('Ed [Ted] "Oak"', "Cllr"), *rest))
    new = '\n[[members]]\nname = "Ed [Ted] \\"Oak\\""\ntitle = "Cllr"\n'
    assert text.replace(new, "") == CLERKS_OWN
    assert text.index("Ann Pike") < text.index("Ed [Ted]") < text.index("# Bob is often late.")


def test_a_member_put_before_all_others_stands_first() -> None:
    text = changed(members=(Person("Ed Oak"), *BODY.members))
    assert text.replace('[[members]]\nname = "Ed Oak"\n\n', "") == CLERKS_OWN


def test_members_in_a_new_order_take_their_remarks_with_them() -> None:
    ann, bob, cy = BODY.members
    text = changed(members=(cy, ann, bob))
    assert sorted(text.splitlines()) == sorted(CLERKS_OWN.splitlines())
    assert '# Bob is often late.\n[[members]]\nrole = "Vice-Chairman"' in text


def test_a_members_changed_role_changes_their_line_only() -> None:
    ann, bob, cy = BODY.members
    text = changed(members=(replace(ann, role=""), replace(bob, role="Chairman"), cy))
    assert lines_changed(CLERKS_OWN, text) == (['role = "Vice-Chairman"'], ['role = ""'])


def test_all_the_clerks_remarks_outlive_the_last_member() -> None:
    text = changed(members=(), officers=())
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
def test_a_file_laid_out_otherwise_is_changed_in_its_own_way(previous: str) -> None:
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


# New committees


@pytest.mark.parametrize(
    ("kind", "style"),
    [
        ("police and crime panel", "panel"),
        ("Police & Crime Panel", "panel"),
        ("scrutiny board", "board"),
        ("PCC scrutiny board", "board"),
        ("committee", "committee"),
        ("comittee", "committee"),
        ("sub-committee", "committee"),
        ("scrutiny committee", "committee"),
        ("county council", "committee"),
        ("", "committee"),
        ("executive", "committee"),
        ("policy and performance board", "committee"),
        ("parish council", "parish"),
        ("parish", "parish"),
        ("town council", "parish"),
    ],
)
def test_a_new_committee_is_begun_from_the_nearest_example(kind: str, style: str) -> None:
    text = new_committee("Audit [Sub] “Committee”", kind)
    body = read_committee(text)
    assert (body.name, body.style) == ("Audit [Sub] “Committee”", style)
    assert kind in {"", body.kind}
    assert (body.members, body.officers, body.authority, body.vacancies) == ((), (), "", 0)
    assert body.numbering.minute.startswith("{n}")
    assert text.count("# [[members]]") == text.count("# [[officers]]") == 1
    assert "\n\n\n" not in text


@pytest.mark.parametrize("example", example_committees().values())
def test_a_new_committee_keeps_the_remarks_of_its_example(example: str) -> None:
    text = new_committee("Meon", read_committee(example).kind)
    for line in example.splitlines():
        if line.startswith("#"):
            assert line in text.splitlines()


def test_a_new_committees_example_member_is_one_when_the_marks_are_taken_away() -> None:
    text = new_committee("Meon Parish Council", "parish council")
    start = text.index("# [[members]]")
    end = text.index("\n\n", start)
    text = text[:start] + text[start:end].replace("# ", "") + text[end:]
    assert len(read_committee(text).members) == 1


def test_a_new_committee_needs_a_name() -> None:
    with pytest.raises(Refusal, match="no name"):
        new_committee(" \u202e ", "committee")


# Any body

unhurried = settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
ODD = [
    "[/b]",
    "'",
    '"',
    '"""',
    "'''",
    "é",
    "𝒳",
    "👩🏽‍⚖️",
    "שלום",
    "\\",
    "#",
    "=",
    "]]",
    "{}",
    " ",
    ".",
]
letters = st.one_of(
    st.sampled_from(ODD),
    st.sampled_from(ascii_letters),
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")).filter(
        lambda char: char not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    ),
)
words = st.lists(letters, max_size=4).map("".join) | letters.map(lambda char: (char * 300)[:300])
names = words.filter(lambda text: not is_blank(text))
paragraphs = st.lists(words | st.just('"'), max_size=3).map("\n".join)
numbers = st.integers(0, 999_999)
wordings = st.dictionaries(words, paragraphs.filter(has_paired_braces), max_size=3)
days = st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1))
spans = st.tuples(days, days).map(
    lambda pair: sorted(pair, key=lambda day: day or date.min) if all(pair) else list(pair)
)
people = st.builds(
    lambda person, span: replace(person, since=span[0], until=span[1]),
    st.builds(Person, names, *[words] * 7),
    spans,
)
patterns = st.sampled_from(["", "{n}", "SAF{n}", "{n}/{yy}", "{item}.{n:02}", '"{n}\\'])
bodies = st.builds(
    Body,
    names,
    words,
    words,
    words,
    words,
    words,
    members=st.lists(
        people,
        max_size=3,
        unique_by=(
            lambda one: folded(one.name) or one.name,
            lambda one: folded(one.initials) or one.initials or one.name,
        ),
    ).map(tuple),
    officers=st.lists(people, max_size=2, unique_by=lambda one: folded(one.name) or one.name).map(
        tuple
    ),
    vacancies=numbers,
    quorum=st.builds(Quorum, numbers, st.just(""), numbers)
    | st.builds(Quorum, st.just(0), st.sampled_from(["1/3", "2/3", "10/10"]), numbers),
    numbering=st.builds(Numbering, patterns, patterns, patterns, patterns, first=numbers),
    attendance_heading=words,
    groups=st.lists(
        st.builds(
            Group,
            label=words,
            text=paragraphs,
            empty=words,
            details=st.lists(words, max_size=3).map(tuple),
        ),
        max_size=2,
    ).map(tuple),
    standing_items=st.lists(st.builds(StandingItem, names, paragraphs), max_size=3).map(tuple),
    interests=st.lists(words, max_size=3).map(tuple),
    layout=st.dictionaries(words, paragraphs, max_size=3),
    wording=wordings,
)


@unhurried
@given(bodies)
def test_any_body_reads_back_as_it_was_written(body: Body) -> None:
    assert read_committee(write_committee(body)) == body


@unhurried
@given(bodies, bodies)
def test_any_body_can_be_written_over_any_other(body: Body, other: Body) -> None:
    assert read_committee(write_committee(body, write_committee(other))) == body


@unhurried
@given(st.data())
def test_any_change_of_the_people_keeps_the_remarks_of_those_who_stay(data: st.DataObject) -> None:
    known = data.draw(st.lists(st.sampled_from(BODY.members), unique=True))
    new = data.draw(st.lists(st.sampled_from([Person("New A"), Person("New B")]), unique=True))
    members = data.draw(st.permutations([*known, *new]))
    text = changed(members=tuple(members), vacancies=data.draw(st.integers(0, 2)))
    for remark in (
        "# Our parish",
        "# as on",
        "# the usual",
        "# rarely",
        "# standing order",
        "# ---- Members",
        "# ---- Others",
        "# resolved",
    ):
        assert text.count(remark) == 1
    remarks = {"Ann Pike": "# elected 2019", "Bob Rook": "# Bob is often late."}
    for name, remark in remarks.items():
        assert not any(one.name == name for one in members) or text.count(remark) == 1


@unhurried
@given(bodies, st.sampled_from(sorted(example_committees())))
def test_writing_twice_changes_nothing_more(body: Body, name: str) -> None:
    once = write_committee(body, example_committees()[name])
    assert write_committee(body, once) == once
    tomllib.loads(once)
