"""A text file is read in any encoding, and a file that is no agenda is refused."""

from pathlib import Path

import pytest

from clerk_tui.domain.errors import Refusal
from clerk_tui.files.agendas.read import read_agenda_file


def test_a_text_file_is_read_in_either_encoding(tmp_path: Path) -> None:
    for encoding in ("utf-8-sig", "cp1252"):
        path = tmp_path / "agenda.txt"
        path.write_bytes("1. Café – plans\r\n2. Close\r\n".encode(encoding))
        assert [item.title for item in read_agenda_file(path).items] == ["Café – plans", "Close"]


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("agenda.txt", b"", "is empty"),
        ("agenda.txt", b" \n\t\n", "is empty"),
        ("agenda.txt", b"1. A\0b", "is not plain text"),
        ("agenda.txt", b"\x81\x8d\xff", "is not plain text"),
        ("agenda.txt", b"%PDF-1.7 1. A", "is not plain text"),
        ("agenda.txt", b"1. A\n" * 500_000, "is over 2 MB"),
        ("agenda.docx", b"1. A", "is not a Word document"),
        ("agenda.pdf", b"1. A", "is not a PDF"),
        ("agenda.docm", b"1. A", "may hold macros"),
        ("agenda.doc", b"1. A", "is a .doc file"),
        ("agenda.xyz", b"1. A", "is not a Word document (.docx), a PDF, a web page"),
    ],
)
def test_a_file_that_cannot_be_an_agenda_is_refused(
    tmp_path: Path, name: str, data: bytes, expected: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(Refusal) as refused:
        read_agenda_file(path)
    assert refused.value.what.startswith(f"“{name}”")
    assert expected in refused.value.what
    assert refused.value.remedy


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="There is no file"):
        read_agenda_file(tmp_path / "agenda.md")
    with pytest.raises(Refusal, match="is a folder"):
        read_agenda_file(tmp_path)


def test_a_file_that_may_not_be_opened_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "agenda.txt"
    path.write_text("1. Roads")

    def denied(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", denied)
    with pytest.raises(Refusal, match="cannot be read"):
        read_agenda_file(path)
