"""Committee files are read strictly: each mistake is refused in one breath with its line."""

import subprocess
import sys
from pathlib import Path

import pytest

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body, Group, Numbering, Quorum, StandingItem
from clerk_tui.domain.model.people import Person
from clerk_tui.files.committees.committee_file import (
    example_committees,
    read_committee,
    read_committee_file,
    write_committee,
)

HEAD = 'name = "Meon Parish Council"\n'


def refused(text: str) -> str:
    """What the clerk is told about *text*."""
    with pytest.raises(Refusal) as caught:
        read_committee(text, "meon.toml")
    message = str(caught.value)
    assert caught.value.remedy, message
    assert message.startswith("meon.toml"), message
    for machine in ("dict", "Traceback", "<class", "NoneType", "Error"):
        assert machine not in message
    return message


def refused_at(line: int, text: str) -> str:
    """What the clerk is told about *text*, which must be at *line*."""
    message = refused(text)
    assert message.startswith(f"meon.toml, line {line}: "), message
    return message


def test_a_name_alone_makes_a_committee() -> None:
    assert read_committee(HEAD) == Body("Meon Parish Council")


def test_every_heading_is_read_into_its_part_of_the_body() -> None:
    body = read_committee("""\
name = "Ashbury Panel"
kind = "police and crime panel"
vacancies = 2
interests = ["personal"]
[quorum]
fraction = "1/3"
floor = 3
[numbering]
minute = "AP{n}"
resets = "never"
[attendance]
heading = "PRESENT"
[[attendance.groups]]
label = "{value}:"
split = "authority"
details = ["role", "party"]
lines = true
[[members]]
name = "A. Pike"
surname = "Pike"
[[officers]]
name = "B. Rook"
role = "Clerk"
[[standing_items]]
title = "Apologies"
text = \"\"\"
One.
Two.\"\"\"
[layout]
resolution = "own line"
[wording]
resolved = "AGREED {n}"
""")
    assert body == Body(
        "Ashbury Panel",
        "police and crime panel",
        vacancies=2,
        interests=("personal",),
        quorum=Quorum(fraction="1/3", floor=3),
        numbering=Numbering("AP{n}", resets="never"),
        attendance_heading="PRESENT",
        groups=(Group("{value}:", split="authority", details=("role", "party"), lines=True),),
        members=(Person("A. Pike", surname="Pike"),),
        officers=(Person("B. Rook", role="Clerk"),),
        standing_items=(StandingItem("Apologies", "One.\nTwo."),),
        layout={"resolution": "own line"},
        wording={"resolved": "AGREED {n}"},
    )


@pytest.mark.parametrize("name", example_committees())
def test_every_shipped_example_can_be_read(name: str) -> None:
    body = read_committee(example_committees()[name], name)
    assert body.members
    assert body.officers
    assert body.groups
    assert body.standing_items
    assert body.quorum.needed(body.seats) <= body.seats


def test_there_is_an_example_of_four_kinds() -> None:
    kinds = {read_committee(text).kind for text in example_committees().values()}
    assert kinds == {"police and crime panel", "scrutiny board", "committee", "parish council"}


# Mistakes of TOML


@pytest.mark.parametrize(
    ("line", "text", "expected"),
    [
        (2, HEAD + "kind panel\n", "no ="),
        (2, HEAD + "kind = panel\n", "straight quotation marks"),
        (2, HEAD + "kind = “panel”\n", "straight quotation marks"),
        (2, HEAD + 'kind = "panel\nstyle = "x"\n', "not closed"),
        (2, HEAD + "kind = 'panel\n", "never closed"),
        (2, HEAD + 'kind = "the "best" panel"\n', "quotation mark"),
        (2, HEAD + 'kind = "a\\panel"\n', "backslash"),
        (2, HEAD + "[quorum\nnumber = 3\n", "heading is not closed"),
        (2, HEAD + '[[members]\nname = "A"\n', "heading is not closed"),
        (3, HEAD + '[[members]]\nname = "A",\n', "take out a comma"),
        (1, "name: Meon\n", "no ="),
        (1, '{"name": "Meon"}\n', "cannot be read"),
        (2, HEAD + 'name = "Again"\n', "given twice"),
        (4, HEAD + '[members]\nname = "A"\n[members]\nname = "B"\n', "[[members]]"),
        (3, HEAD + 'interests = ["one"\nkind = "panel"\n', "comma"),
        pytest.param(2, HEAD + "vacancies = " + "9" * 5000, "too long", id="long number"),
        pytest.param(2, HEAD + "interests = " + "[" * 20000, "brackets", id="deep"),
        (2, HEAD + "kind = 2020-02-31\n", "date"),
        (2, HEAD + "= 3\n", "cannot be read"),
        (2, HEAD + 'kind = """panel\n\nstyle = "panel"\n\n', "never closed"),
        (2, HEAD + "kind = '''panel\n\nstyle = 'panel'\n\n", "never closed"),
    ],
)
def test_a_slip_in_the_toml_is_refused_with_its_line(line: int, text: str, expected: str) -> None:
    assert expected in refused_at(line, text)


@pytest.mark.parametrize("text", ["", "  \n\t\n", "\ufeff\n"])
def test_an_empty_file_is_refused(text: str) -> None:
    assert "empty" in refused(text)


# Keys and kinds of value


@pytest.mark.parametrize(
    ("line", "text", "expected"),
    [
        (2, HEAD + 'membrs = "x"\n', "“members”"),
        (2, HEAD + 'Style = "x"\n', "“style”"),
        (3, HEAD + "[quorum]\nnumbr = 3\n", "“number”"),
        (2, HEAD + "quorum = { number = 3, flor = 2 }\n", "“floor”"),
        (2, HEAD + 'numbering.minutes = "{n}"\n', "“minute”"),
        (2, HEAD + "[zzz]\n", "may stand here: name, kind"),
        (4, HEAD + '[[members]]\nname = "A"\nvacancies = 1\n', "above the first heading"),
        (5, HEAD + '[attendance]\n[[attendance.groups]]\nlabel = "x"\nlable = "y"\n', "“label”"),
        (2, HEAD + '"odd \\"key\\"" = 1\n', "not known"),
    ],
)
def test_an_unknown_key_is_refused_and_the_nearest_named(
    line: int, text: str, expected: str
) -> None:
    assert expected in refused_at(line, text)


@pytest.mark.parametrize(
    ("line", "text", "expected"),
    [
        (2, HEAD + "kind = 3\n", "“kind” is not text"),
        (2, HEAD + "kind = true\n", "not text"),
        (2, HEAD + "kind = 2020-01-31\n", "not text"),
        (2, HEAD + 'vacancies = "two"\n', "whole number"),
        (2, HEAD + "vacancies = true\n", "whole number"),
        (2, HEAD + "vacancies = 1.5\n", "whole number"),
        (2, HEAD + "vacancies = -1\n", "below 0"),
        (2, HEAD + "vacancies = 1000000\n", "above"),
        (2, HEAD + 'interests = "personal"\n', "not a list"),
        (4, HEAD + 'interests = [\n  "personal",\n  3,\n]\n', "not text"),
        (2, HEAD + 'quorum = "a third"\n', "[quorum]"),
        (2, HEAD + 'wording = "x"\n', "[wording]"),
        (2, HEAD + "[[wording]]\n", "[wording]"),
        (3, HEAD + "[wording]\nresolved = 3\n", "not text"),
        (2, HEAD + '[members]\nname = "A"\n', "[[members]]"),
        (2, HEAD + 'members = ["A", "B"]\n', "[[members]]"),
        (3, HEAD + 'members = [{name = "A"},\n "B"]\n', "[[members]]"),
        (4, HEAD + '[[attendance.groups]]\nlabel = "P"\nlines = "yes"\n', "true"),
        (4, HEAD + '[[attendance.groups]]\nlabel = "P"\ndetails = "role"\n', "not a list"),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused(line: int, text: str, expected: str) -> None:
    assert expected in refused_at(line, text)


@pytest.mark.parametrize(
    ("line", "text", "expected"),
    [
        (4, HEAD + '[[attendance.groups]]\nlabel = "P"\nwho = "member"\n', "“members”"),
        (4, HEAD + '[[attendance.groups]]\nlabel = "P"\nsplit = "council"\n', "“authority”"),
        (4, HEAD + '[[attendance.groups]]\nlabel = "P"\ntitles = "all"\n', "“plural”"),
        (3, HEAD + '[numbering]\nresets = "monthly"\n', "“municipal year”"),
    ],
)
def test_an_unknown_choice_is_refused_and_the_choices_named(
    line: int, text: str, expected: str
) -> None:
    assert expected in refused_at(line, text)


# What makes no sense


@pytest.mark.parametrize(
    ("line", "text", "expected"),
    [
        (1, 'kind = "panel"\n', 'name = "…"'),
        (1, 'name = ""\n', "empty name"),
        (1, 'name = " \u200b\u202e"\n', "empty name"),
        (3, HEAD + '\n[[members]]\nrole = "Chairman"\n', "[[members]] has no name"),
        (3, HEAD + '[[members]]\nname = " "\n', "empty name"),
        (4, HEAD + 'members = [\n  {name = "A"},\n  {role = "x"},\n]\n', "no name"),
        (2, HEAD + "[[standing_items]]\n", "no title"),
        (2, HEAD + "[[attendance.groups]]\n", "no label"),
    ],
)
def test_a_name_left_out_is_refused(line: int, text: str, expected: str) -> None:
    assert expected in refused_at(line, text)


def test_a_duplicate_member_is_refused_with_the_line_of_the_second() -> None:
    message = refused_at(
        7,
        HEAD
        + """
[[members]]
name = "V. Müller"

[[members]]
name = "v muller"
""",
    )
    assert "in line 4" in message


def test_a_duplicate_member_is_found_in_inline_tables() -> None:
    message = refused_at(
        4, HEAD + 'members = [\n  {name = "A"}, {name = "B"},\n  {name = "A"},\n]\n'
    )
    assert "in line 3" in message


def test_a_duplicate_is_found_below_text_that_looks_like_headings() -> None:
    message = refused_at(
        10,
        HEAD
        + """\
[[members]]
name = "A"
[[standing_items]]
title = "Trap"
text = \"\"\"
[[members]]
name = "A" # \\\"\"\" not the end\"\"\"
[[members]]
name = "A"
""",
    )
    assert "in line 3" in message


def test_the_same_initials_twice_are_refused() -> None:
    message = refused_at(
        7,
        HEAD
        + """\
[[members]]
name = "Ann Pike"
initials = "AP"
[[members]]
name = "Alan Port"
initials = "ap"
""",
    )
    assert "in line 4" in message


def test_an_officer_may_have_a_members_name_but_not_another_officers() -> None:
    member, officer = '[[members]]\nname = "A"\n', '[[officers]]\nname = "A"\n'
    assert read_committee(HEAD + member + officer).officers == (Person("A"),)
    assert "already given" in refused_at(5, HEAD + officer + officer)


def test_names_of_signs_alone_are_not_taken_for_each_other() -> None:
    body = read_committee(HEAD + '[[members]]\nname = "🎉"\n[[members]]\nname = "[]"\n')
    assert len(body.members) == 2


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("SAF", "no {n}"),
        ("{n}{n}", "two {n}"),
        ("{n}/{month}", "{month}"),
        ("{n}/{yy", "{n}/{yy"),
        ("{n}{", "{n}{"),
    ],
)
@pytest.mark.parametrize("key", ["minute", "paragraph", "question", "action"])
def test_a_pattern_that_cannot_number_is_refused(key: str, pattern: str, expected: str) -> None:
    assert expected in refused_at(3, HEAD + f'[numbering]\n{key} = "{pattern}"\n')


@pytest.mark.parametrize(
    "fraction",
    [
        "third",
        "1/0",
        "0/3",
        "4/3",
        "-1/3",
        "1 / 3",
        "0.3",
        "1/3/3",
        "٣/٤",
        "1/",
        "/3",
    ],
)
def test_a_quorum_that_is_no_part_of_the_seats_is_refused(fraction: str) -> None:
    assert "1/3" in refused_at(3, HEAD + f'[quorum]\nfraction = "{fraction}"\n')


def test_a_quorum_below_nothing_is_refused() -> None:
    assert "below 0" in refused_at(3, HEAD + "[quorum]\nfloor = -3\n")


def test_a_quorum_from_each_authority_is_read() -> None:
    people = '[[members]]\nname = "A Kinver"\nauthority = "Edgley"\n'
    rule = '[quorum]\nnumber = 3\neach = "authority"\neach_of = ["Edgley"]\n'
    body = read_committee(f"{HEAD}{rule}{people}")
    assert body.quorum == Quorum(3, each="authority", each_of=("Edgley",))
    share = read_committee(f'{HEAD}[quorum]\nfraction = "1/2"\nof = "current members"\n{people}')
    assert share.quorum_needed == 1


@pytest.mark.parametrize(
    ("line", "rule", "expected"),
    [
        (3, 'each_of = ["Edgley"]', "but not what they are"),
        (3, 'each = "party"', "no member has a line party"),
        (4, 'each = "authority"\neach_of = ["Edgly"]', "“Edgley”"),
        (3, 'each = "ward"', "“authority”, “party”, “role”"),
        (3, 'of = "members"', "current members"),
    ],
)
def test_a_quorum_from_each_that_nobody_can_make_is_refused(
    line: int, rule: str, expected: str
) -> None:
    people = '[[members]]\nname = "A Kinver"\nauthority = "Edgley"\n'
    assert expected in refused_at(line, f"{HEAD}[quorum]\n{rule}\n{people}")


def test_a_quorum_given_both_ways_is_refused() -> None:
    assert "floor" in refused_at(3, HEAD + '[quorum]\nnumber = 3\nfraction = "1/3"\n')


@pytest.mark.parametrize("text", ["RESOLVED {n", "RESOLVED n}", "}{", "{a{b}"])
def test_a_wording_with_an_unpaired_brace_is_refused(text: str) -> None:
    assert "“resolved”" in refused_at(4, HEAD + f'[wording]\nok = "x"\nresolved = "{text}"\n')


# Text


def test_control_and_override_characters_are_left_out() -> None:
    body = read_committee('name = "M\\u0007eon\\u001b[31m \\u202ePC\\u202c\\u0000"\n')
    assert body.name == "Meon[31m PC"


def test_a_name_stays_on_one_line_and_a_text_keeps_its_lines() -> None:
    text = 'name = "Meon\\nPC"\n[[standing_items]]\ntitle = "A\\tB"\ntext = "one\\ntwo"\n'
    body = read_committee(text)
    assert body.name == "Meon PC"
    assert body.standing_items == (StandingItem("A B", "one\ntwo"),)


def test_names_in_any_script_are_kept_as_they_are() -> None:
    for name in ("Ó Súilleabháin", "שלום כהן", "👩🏽‍⚖️ Judge", "[/b]", 'The "Rt" Hon', "x" * 300):
        quoted = name.replace('"', '\\"')
        assert read_committee(f'{HEAD}[[members]]\nname = "{quoted}"\n').members == (Person(name),)


# Files


def test_a_file_is_read_with_the_mark_and_line_ends_of_windows(tmp_path: Path) -> None:
    path = tmp_path / "meon.toml"
    path.write_bytes(b"\xef\xbb\xbf" + HEAD.replace("\n", "\r\n").encode() + b"[zzz]\r\n")
    with pytest.raises(Refusal, match=r"meon\.toml, line 2: “zzz”"):
        read_committee_file(path)
    path.write_bytes(b"\xef\xbb\xbf" + HEAD.replace("\n", "\r\n").encode())
    assert read_committee_file(path).name == "Meon Parish Council"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0", "not a text file"),
        (HEAD.encode("utf-16"), "UTF-16"),
        (HEAD.encode() + 'kind = "café"'.encode("latin-1"), "line 2: there is a character"),
        pytest.param(HEAD.encode() + b"#" * 1_000_000, "over 1 MB", id="too large"),
    ],
)
def test_a_file_that_is_no_committee_is_refused(
    tmp_path: Path, content: bytes, expected: str
) -> None:
    path = tmp_path / "meon.toml"
    path.write_bytes(content)
    with pytest.raises(Refusal, match=r"meon\.toml") as caught:
        read_committee_file(path)
    assert expected in str(caught.value)


def test_a_missing_file_a_folder_and_an_impossible_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="no file"):
        read_committee_file(tmp_path / "none.toml")
    with pytest.raises(Refusal, match="folder"):
        read_committee_file(tmp_path)
    with pytest.raises(Refusal, match="not a file"):
        read_committee_file(Path("/dev/null"))
    for name in ("a" * 5000, "nul\0byte"):
        with pytest.raises(Refusal):
            read_committee_file(tmp_path / name)


def test_reading_a_committee_does_not_load_what_writes_one() -> None:
    code = (
        "import sys; from clerk_tui.files.committees.committee_file import read_committee;"
        "read_committee('name = \"A\"'); sys.exit('tomlkit' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_ligature_in_a_committee_file_is_the_letters_it_stands_for() -> None:
    body = read_committee(
        'name = "Sta\ufb03ng Committee"\n[[members]]\nname = "A Gri\ufb03ths"\n'
        '[wording]\nresolved = "Con\ufb01rmed"\n',
        "staff.toml",
    )
    assert body.name == "Staffing Committee"
    assert body.members[0].name == "A Griffiths"
    assert body.wording["resolved"] == "Confirmed"


@pytest.mark.parametrize(
    ("role", "setting", "title"),
    [
        ("Chair", "", "Chair"),
        ("Chairwoman", "", "Chairwoman"),
        ("Vice-Chair", "", "Chairman"),
        ("Chair", 'chair_title = "Convener"\n', "Convener"),
        ("Chair", 'chair_title = "Chairman"\n', "Chairman"),
    ],
)
def test_the_chair_is_called_as_the_member_who_holds_it(
    role: str, setting: str, title: str
) -> None:
    text = f'name = "Harbour Committee"\n{setting}[[members]]\nname = "A Kinver"\nrole = "{role}"\n'
    body = read_committee(text)
    assert body.chair_title == title
    assert read_committee(write_committee(body)) == body
