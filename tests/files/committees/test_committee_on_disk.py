"""A committee file on disk is read whatever its line ends, or is refused."""

import subprocess
import sys
from pathlib import Path

import pytest

from clerk_tui.domain.errors import Refusal
from clerk_tui.files.committees.committee_file import (
    read_committee_file,
)
from tests.helpers.committee_files import HEAD


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
