"""The British dictionary, and the clerk's own words beside it."""

import subprocess
import sys
from pathlib import Path

import pytest

from clerk_tui.domain.errors import Refusal
from clerk_tui.spelling.dictionary import Dictionary

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def dictionary(tmp_path_factory: pytest.TempPathFactory) -> Dictionary:
    return Dictionary(tmp_path_factory.mktemp("words") / "words.txt")


@pytest.mark.parametrize("word", "colour organise Councillor's councillor’s quorum THE".split())
def test_british_spelling_is_known(dictionary: Dictionary, word: str) -> None:
    assert dictionary.knows(word)


@pytest.mark.parametrize("word", "color organization recieved covid".split())
def test_other_spelling_is_not(dictionary: Dictionary, word: str) -> None:
    assert not dictionary.knows(word)


@pytest.mark.parametrize("word", "wellbeing virements Underspend outturn Cllr Covid".split())
def test_the_words_of_minutes_are_known(dictionary: Dictionary, word: str) -> None:
    assert dictionary.knows(word)


def test_what_was_meant_is_suggested(dictionary: Dictionary) -> None:
    assert dictionary.suggest("recieved")[0] == "received"
    assert dictionary.suggest("behavior")[0] == "behaviour"


def test_a_letter_left_out_is_likelier_than_one_for_another(dictionary: Dictionary) -> None:
    assert dictionary.suggest("deliverd")[0] == "delivered"
    assert dictionary.suggest("teh")[0] == "the"


def test_a_word_added_is_known_from_then_on_and_kept_as_a_line_of_text(tmp_path: Path) -> None:
    file = tmp_path / "data" / "words.txt"
    dictionary = Dictionary(file)
    assert not dictionary.knows("Findern’s")
    dictionary.add("Findern’s")
    dictionary.add("Findern's")
    assert dictionary.knows("Findern’s")
    assert file.read_text(encoding="utf-8") == "Findern's\n"
    assert Dictionary(file).knows("Findern's")


def test_a_file_written_by_hand_is_read_and_added_to(tmp_path: Path) -> None:
    file = tmp_path / "words.txt"
    file.write_bytes(b"\xef\xbb\xbf# mine\r\nKinver\r\n\r\nMarden")
    dictionary = Dictionary(file)
    assert dictionary.knows("Kinver")
    assert dictionary.knows("Marden")
    dictionary.add("Edgley")
    assert Dictionary(file).knows("Marden")
    assert Dictionary(file).knows("Edgley")


def test_a_file_that_cannot_be_read_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Refusal, match="cannot be read"):
        Dictionary(tmp_path / "words.txt").knows("word")


def test_a_place_that_cannot_be_written_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    dictionary = Dictionary(tmp_path / "file" / "words.txt")
    with pytest.raises(Refusal, match="could not be kept"):
        dictionary.add("Kinver")


def test_without_the_library_the_spelling_alone_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "hunspell", None)
    with pytest.raises(Refusal, match="dictionary does not load"):
        Dictionary(tmp_path / "words.txt").knows("word")


def test_nothing_of_it_is_loaded_before_a_word_is_asked_for() -> None:
    code = (
        "import sys, clerk_tui.app, clerk_tui.screens.review.screen; "
        "sys.exit('hunspell' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_the_licence_of_the_dictionary_lies_beside_it() -> None:
    licence = ROOT / "clerk_tui" / "spelling" / "LICENCE-en_GB.txt"
    assert "Copyright 2000-2018 by Kevin Atkinson" in licence.read_text(encoding="utf-8")
