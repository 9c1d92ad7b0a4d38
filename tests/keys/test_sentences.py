"""What a sentence calls a key by is its key now: nothing on a screen names one by heart."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import clerk_tui
from clerk_tui.keys import actions_of, change_keys, in_present_keys, sign_of

PACKAGE = Path(clerk_tui.__file__).parent
KEY = re.compile(r"(?<![\w+])(F[1-9]\d?|(?:Ctrl|Alt)\+\w)(?!\w)")
# Where no key is meant to be pressed in the app, or the same in every program.
ELSEWHERE = {
    "run.py": {"Ctrl+C"},  # at the shell
    "screens/prepare/agenda_file.py": {"Ctrl+Z"},  # the key of writing
}
# Their sentences are refusals and notices, which are shown with the keys as they are.
REFUSALS = ("screens/clipboard.py", "screens/text_boxes.py", "screens/meeting/vote_by_name.py")
BELOW = ("domain", "desk", "storage", "minutes", "files", "commands", "office")


def sentences(path: Path) -> Iterator[str]:
    """Yield every text in a module but its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from () if id(node) in docstrings else (node.value,)


def named_keys(*folders: str) -> Iterator[tuple[str, str]]:
    """Yield each key that a text of those folders names, with its module."""
    for path in sorted(PACKAGE.rglob("*.py")):
        place = path.relative_to(PACKAGE).as_posix()
        if place.partition("/")[0] in folders:
            for text in sentences(path):
                yield from (
                    (place, key) for key in KEY.findall(text) if key not in ELSEWHERE.get(place, ())
                )


def test_no_text_of_a_screen_names_a_key_that_could_have_been_changed() -> None:
    assert [place for place in named_keys("screens", "widgets") if place[0] not in REFUSALS] == []


def test_below_the_screens_only_keys_of_the_table_are_named() -> None:
    known = {sign_of(a.keys.split(",")[0]) for s in ("app", "meeting") for a in actions_of(s)}
    assert {(place, key) for place, key in named_keys(*BELOW) if key not in known} == {
        ("files/keys/keys_file.py", "Ctrl+R"),
        ("files/keys/new_file.py", "F12"),
        ("files/keys/new_file.py", "Ctrl+R"),
        ("files/keys/one_key.py", "F12"),
    }


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("Press F2 to open the next item.", "Press F12 to open the next item."),
        ("Put the roll right (F3, /correct).", "Put the roll right (F2, /correct)."),
        ("He said “press F2”. F2 opens it.", "He said “press F2”. F12 opens it."),
        ("F22 and AF2 are no keys, nor is Ctrl+F2.", "F22 and AF2 are no keys, nor is Ctrl+F2."),
        ("One panel alone  ^L", "One panel alone  ^G"),
        ("Ctrl+L", "Ctrl+G"),
        ("F9 reads it back.", "F9 reads it back."),
    ],
)
def test_a_sentence_from_below_the_screens_names_the_present_key(sentence: str, shown: str) -> None:
    change_keys({"meeting.next-item": "f12", "meeting.people": "f2", "meeting.panel": "ctrl+g"})
    try:
        assert in_present_keys(sentence) == shown
    finally:
        change_keys({})
    assert in_present_keys(sentence) == sentence
