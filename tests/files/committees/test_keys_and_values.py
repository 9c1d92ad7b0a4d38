"""An unknown key and a value of the wrong kind are refused with their line."""

import pytest

from tests.helpers.committee_files import HEAD, refusal_message_at


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
    assert expected in refusal_message_at(line, text)


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
    assert expected in refusal_message_at(line, text)


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
    assert expected in refusal_message_at(line, text)
