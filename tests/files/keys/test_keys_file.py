"""keys.toml is read strictly: each line that cannot be kept is named, with what to do."""

from pathlib import Path

import pytest

from clerk_tui.files.keys.keys_file import FILE_NAME, KeysFile, read_keys_file
from clerk_tui.files.keys.new_file import new_keys_file
from clerk_tui.keys.screens import SCREENS, actions_on, all_actions


def read(folder: Path, text: str) -> KeysFile:
    """Return what a keys.toml with *text* makes of the keys."""
    path = folder / FILE_NAME
    path.write_text(text, encoding="utf-8")
    return read_keys_file(path)


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("", {}),
        ("# next-item = 'F3'\n[meeting]\n", {}),
        ('[meeting]\nnext-item = "F12"', {"meeting.next-item": "f12"}),
        ('[meeting]\nnext-item = "f2"', {}),
        ('meeting.people = ["F10", "Ctrl+R"]', {"meeting.people": "f10,ctrl+r"}),
        ('[home]\nnew-meeting = "V"', {"home.new-meeting": "v,V"}),
        ('[review]\nedit = "Shift+E"', {"review.edit": "E"}),
        ('[review]\nnext-finding = "z"', {"review.next-finding": "z,Z"}),
        ('[review]\nleave = "q"', {"review.leave": "q,Q,escape"}),
        ('[home]\nsearch = "question_mark"', {"home.search": "question_mark"}),
        ('[home]\nsearch = ","', {"home.search": "comma"}),
        (
            '[meeting]\nnext-item = "F3"\npeople = "F2"',
            {"meeting.next-item": "f3", "meeting.people": "f2"},
        ),
    ],
)
def test_a_key_is_written_as_it_is_called(
    tmp_path: Path, text: str, changes: dict[str, str]
) -> None:
    assert read(tmp_path, text) == KeysFile(changes)


@pytest.mark.parametrize(
    ("line", "text", "fault"),
    [
        (2, '[meeting]\nnxt-item = "F12"', "Did you mean next-item?"),
        (2, '[meeting]\nedit = "F12"', "It is under [review]."),
        (1, '[meetng]\nnext-item = "F12"', "Did you mean [meeting]?"),
        (1, 'next-item = "F12"', "Put it under a heading such as [meeting]."),
        (1, 'meeting = "F12"', "Write [meeting] on a line of its own."),
        (2, '[meeting]\nnext-item = "F77"', "F1 to F12 are."),
        (2, '[meeting]\nnext-item = "Hyper+A"', "there is no key “Hyper+A”"),
        (2, '[meeting]\nnext-item = "Foo"', "there is no key “Foo”"),
        (2, "[meeting]\nnext-item = 12", "is not given as a key"),
        (2, '[meeting]\nnext-item = ""', "would be left without a key"),
        (2, "[meeting]\nnext-item = []", "would be left without a key"),
        (2, '[app]\nquit = ""', "would be left without a key"),
        (2, '[app]\nhelp = "?"', "? is typed: the meeting has a place to write."),
        (2, '[meeting]\nnext-item = "n"', "N is typed: the meeting has a place to write."),
        (2, '[meeting]\nnext-item = "Space"', "is typed"),
        (2, '[meeting]\nnext-item = "Ctrl+W"', "it deletes a word"),
        (2, '[meeting]\nnext-item = "Ctrl+I"', "the same for Ctrl+I as for Tab"),
        (2, '[meeting]\nnext-item = "ctrl+m"', "as for Enter"),
        (2, '[meeting]\nnext-item = "Ctrl+["', "as for Esc"),
        (2, '[meeting]\nnext-item = "Ctrl+H"', "as for Backspace"),
        (2, '[meeting]\nnext-item = "Ctrl+1"', "do not send Ctrl+1 apart"),
        (2, '[meeting]\nnext-item = "Ctrl+Shift+A"', "do not send Ctrl+Shift+A apart"),
        (2, '[meeting]\nnext-item = "Shift+F2"', "do not send Shift+F2 apart"),
        (2, '[meeting]\nnext-item = "Alt+A"', "arrives as Esc and the letter"),
        (2, '[meeting]\nnext-item = "Esc"', "Esc always leaves"),
        (2, '[review]\nedit = "Enter"', "Enter always does what is chosen"),
        (2, '[home]\nsearch = "Down"', "the arrows choose"),
        (2, '[meeting]\npeople = "F2"', "F2 would do two things: meeting.next-item"),
        (3, '[meeting]\nnext-item = "F12"\npeople = "F12"', "meeting.next-item has it"),
        (2, '[review]\nedit = "j"', "minutes.down has it"),
        (2, '[review]\nedit = "Ctrl+Q"', "app.quit has it"),
        (2, '[minutes]\nup = "u"', "review.undo has it"),
        (2, '[roll]\nfind = "7"', "figures go to the row of that number"),
        (2, '[division]\nundo = "z"', "those of its sides"),
        (1, "[meeting", "is not closed"),
    ],
)
def test_what_cannot_be_is_refused_with_its_line(
    tmp_path: Path, line: int, text: str, fault: str
) -> None:
    keys_file = read(tmp_path, text)
    assert not keys_file.changes
    named = [sentence for sentence in keys_file.faults if fault in sentence]
    assert named
    assert named[0].startswith(f"{FILE_NAME}, line {line}: ")


def test_all_faults_are_told_and_nothing_of_a_faulty_file_is_used(tmp_path: Path) -> None:
    text = '[meeting]\nnext-item = "F12"\nnxt = "F3"\nvote = "n"\n'
    keys_file = read(tmp_path, text)
    assert not keys_file.changes
    assert [sentence[:18] for sentence in keys_file.faults] == [
        "keys.toml, line 3:",
        "keys.toml, line 4:",
    ]


def test_a_file_that_is_no_text_or_not_there_changes_nothing(tmp_path: Path) -> None:
    assert read_keys_file(tmp_path / FILE_NAME) == KeysFile()
    (tmp_path / FILE_NAME).write_bytes(b"\xff\xfe\0")
    assert "UTF-16" in read_keys_file(tmp_path / FILE_NAME).faults[0]
    (tmp_path / FILE_NAME).unlink()
    (tmp_path / FILE_NAME).mkdir()
    assert read_keys_file(tmp_path / FILE_NAME).faults


def test_a_new_file_with_every_remark_taken_out_is_what_is_delivered(tmp_path: Path) -> None:
    lines = new_keys_file().split("\n")
    settings = [
        line.removeprefix("# ") if " = " in line and line[:3] != "#  " else line for line in lines
    ]
    assert read(tmp_path, "\n".join(settings)) == KeysFile()
    assert all(action.name.partition(".")[2] in new_keys_file() for action in all_actions())


def test_no_key_does_two_things_on_one_screen_as_delivered() -> None:
    for screen in SCREENS:
        keys = [key for action in actions_on(screen) for key in action.keys.split(",")]
        assert len(keys) == len(set(keys)), screen.name
