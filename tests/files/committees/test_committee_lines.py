"""The line of everything in a TOML file is found, however it is written."""

import tomllib
from typing import cast

import tomlkit
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from clerk_tui.files.committees.toml_positions import KeyPath, TomlPositions

TEXT = '''\
# 1
name = "x" # name = "y"
quorum.number = 3
"quorum".'flo.or' = [ 1, # one ]
  { a = 1, b = "}" }, """
]""", 4 ]

[[ members ]] # 8
name = \'\'\'
[[members]]\'\'\'
at = 2020-01-31 10:30:00
[members."sub.key"]
x = "\\"]"
[[members]]
name = """a""""
[attendance]
[[attendance.groups]]
label = "two"
deep = {a.b = {c = [[], [1]]}}
'''


def test_each_heading_key_and_element_is_found_on_its_line() -> None:
    tomllib.loads(TEXT)
    lines: dict[KeyPath, int] = {
        ("name",): 2,
        ("quorum",): 3,
        ("quorum", "number"): 3,
        ("quorum", "flo.or"): 4,
        ("quorum", "flo.or", 0): 4,
        ("quorum", "flo.or", 1): 5,
        ("quorum", "flo.or", 1, "b"): 5,
        ("quorum", "flo.or", 2): 5,
        ("quorum", "flo.or", 3): 6,
        ("members",): 8,
        ("members", 0): 8,
        ("members", 0, "name"): 9,
        ("members", 0, "at"): 11,
        ("members", 0, "sub.key"): 12,
        ("members", 0, "sub.key", "x"): 13,
        ("members", 1): 14,
        ("members", 1, "name"): 15,
        ("attendance",): 16,
        ("attendance", "groups", 0): 17,
        ("attendance", "groups", 0, "label"): 18,
        ("attendance", "groups", 0, "deep", "a", "b", "c", 1, 0): 19,
    }
    positions = TomlPositions(TEXT)
    assert {path: positions.line(path) for path in lines} == lines


def test_a_missing_key_is_placed_at_the_table_that_lacks_it() -> None:
    assert TomlPositions(TEXT).line(("members", 1, "surname")) == 14
    assert TomlPositions(TEXT).line(("nothing",)) == 1


MARK = "the mark"

keys = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=6)
plain = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
    st.sampled_from(['"', "'''", '"""', "]\n[[a]]\n", "# x", "\\", "a = 1\n", "},{"]),
    st.integers(-9, 9),
    st.booleans(),
)
values = st.recursive(
    plain,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=12,
)


def list_paths(value: object, path: KeyPath = ()) -> list[KeyPath]:
    """Return every path in *value*."""
    inner_paths = [path]
    if isinstance(value, dict):
        inner_paths += [
            inner_path
            for key, inner in value.items()
            for inner_path in list_paths(inner, (*path, key))
        ]
    if isinstance(value, list):
        inner_paths += [
            inner_path
            for n, inner in enumerate(value)
            for inner_path in list_paths(inner, (*path, n))
        ]
    return inner_paths


def replace_at(value: object, path: KeyPath, mark: str) -> object:
    """Return *value* with *mark* in place of the value at *path*."""
    if not path:
        return mark
    if isinstance(value, dict):
        return {
            key: replace_at(inner, path[1:], mark) if key == path[0] else inner
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [
            replace_at(inner, path[1:], mark) if n == path[0] else inner
            for n, inner in enumerate(value)
        ]
    return value


@settings(deadline=None)
@given(st.dictionaries(keys, values, max_size=4), st.data())
def test_a_mark_put_anywhere_in_any_document_is_found_on_its_line(
    document: dict[str, object], data: st.DataObject
) -> None:
    path = data.draw(st.sampled_from(list_paths(document)[1:] or [("new",)]))
    marked = replace_at(document or {"new": 1}, path, MARK)
    text = tomlkit.dumps(cast("dict[str, object]", marked))
    assume(tomllib.loads(text) == marked)  # tomlkit cannot write every document
    assert TomlPositions(text).line(path) == text[: text.index(MARK)].count("\n") + 1
