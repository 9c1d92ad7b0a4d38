"""Meetings of many kinds of body, each typed in its own house, print as such a body publishes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from clerk_tui.minutes.formats.formats import FORMATS
from tests.acceptance.typed_meeting import FOLDERS, TypedMeeting
from tests.helpers.lines import clerk_tui
from tests.helpers.read_back import READERS, essence

EACH_FOLDER = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


@EACH_FOLDER
def test_a_meeting_typed_in_its_house_prints_line_for_line(
    folder: Path, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    meeting = TypedMeeting(folder, tmp_path)
    assert meeting.type() == []
    assert meeting.markdown() == meeting.expected
    made, by_hand = meeting.words_by_the_house(), meeting.words_by_hand()
    record_property("words by the house", made)
    record_property("words by hand", by_hand)
    private = folder / "expected-private.md"
    if private.exists():
        assert meeting.markdown(private=True) == private.read_text(encoding="utf-8")


@EACH_FOLDER
def test_every_format_of_a_typed_meeting_has_the_same_words(folder: Path, tmp_path: Path) -> None:
    meeting = TypedMeeting(folder, tmp_path)
    assert meeting.type() == []
    expected = essence(READERS["md"](meeting.expected.encode()))
    for form in FORMATS:
        printed = essence(READERS[form](meeting.paper(form)))
        assert printed == expected, form


@EACH_FOLDER
def test_the_committee_file_of_a_typed_meeting_has_no_mistake(folder: Path, tmp_path: Path) -> None:
    checked = clerk_tui(tmp_path, "committee", "check", str(folder / "committee.toml"))
    assert checked.exit_code == 0, checked.output


@EACH_FOLDER
def test_nothing_of_a_typed_meeting_is_a_fact_with_its_words_by_hand(folder: Path) -> None:
    typed = "".join(TypedMeeting(folder, folder).lines)
    assert not [line for line in typed.split("\n") if line.startswith(("/say", "/elsewhere"))]


def test_a_line_that_is_refused_in_a_typed_meeting_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    folder.mkdir()
    for path in FOLDERS[0].iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    with (folder / "typed.txt").open("a", encoding="utf-8") as typed:
        typed.write("/m nobody nowhere That the lamps be lit\n")
    assert "nobody" in "\n".join(TypedMeeting(folder, tmp_path).type())
