"""Files are put in place by one piece of code, and what could be half written is nowhere else."""

import os
import re
from pathlib import Path

import pytest

import clerk_tui
from clerk_tui.disk.atomic_write import write_atomically, write_new
from clerk_tui.disk.os_error import os_error_reason

SOURCE = Path(clerk_tui.__file__).parent
WRITES = re.compile(r"os\.replace\(|\.write_text\(|\.write_bytes\(|\.open\(\"[wxa]|mkstemp")


def test_there_is_one_atomic_write_in_the_program() -> None:
    writers = [
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if WRITES.search(path.read_text(encoding="utf-8"))
    ]
    assert writers == ["disk/atomic_write.py"]


def test_what_fails_half_way_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = tmp_path / "paper.md"
    write_atomically(paper, b"before", owner_only=True)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_atomically(paper, b"after", owner_only=True)
    assert paper.read_bytes() == b"before"
    with pytest.raises(OSError, match="No space"):
        write_new(tmp_path / "new.md", b"after")
    assert [file.name for file in tmp_path.iterdir()] == ["paper.md"]


def test_a_file_is_on_the_disk_before_it_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    sync, replace = os.fsync, os.replace

    def noted_sync(opened: int) -> None:
        order.append("sync")
        sync(opened)

    def noted_replace(old: str, new: str) -> None:
        order.append("name")
        replace(old, new)

    monkeypatch.setattr(os, "fsync", noted_sync)
    monkeypatch.setattr(os, "replace", noted_replace)
    write_atomically(tmp_path / "paper.md", b"words", owner_only=False)
    assert order[:2] == ["sync", "name"]


def test_one_function_words_what_the_disk_refused() -> None:
    readers = [
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if "strerror" in path.read_text(encoding="utf-8")
    ]
    assert readers == ["disk/os_error.py"]


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (OSError(28, "No space left on device"), "no space left on device"),
        (OSError("says no more"), "it is refused"),
        (ValueError("embedded null byte"), "it is no name for a file"),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad byte"), "it is no text in UTF-8"),
    ],
)
def test_the_clerk_is_told_why_in_small_letters(error: OSError | ValueError, reason: str) -> None:
    assert os_error_reason(error) == reason
