"""A mistake of TOML is refused in one breath with its line."""

import pytest

from tests.helpers.committee_files import HEAD, refusal_message, refusal_message_at


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
def test_a_mistake_of_toml_is_refused_with_its_line(line: int, text: str, expected: str) -> None:
    assert expected in refusal_message_at(line, text)


@pytest.mark.parametrize("text", ["", "  \n\t\n", "\ufeff\n"])
def test_an_empty_file_is_refused(text: str) -> None:
    assert "empty" in refusal_message(text)
