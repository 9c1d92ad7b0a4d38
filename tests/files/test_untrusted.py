"""A file from elsewhere is read within limits, or costs a sentence and nothing else."""

import contextlib
import io
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_tui.domain.errors import Refusal
from clerk_tui.files import untrusted
from clerk_tui.files.sandboxed_reader import read_in_sandbox
from clerk_tui.files.untrusted import open_docx_parts, read_docx_parts, read_untrusted
from tests.helpers.odd_files import CONTENT_TYPES, docx, paragraphs, zipped

HERE = "tests.files.test_untrusted"
MACRO_TYPES = CONTENT_TYPES.replace("document.main", "document.macroEnabled.main")
BILLION = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'


def write_file(folder: Path, data: bytes, name: str = "papers.docx") -> Path:
    """Write *data* into a file and return its path."""
    path = folder / name
    path.write_bytes(data)
    return path


def test_the_parts_of_a_word_document_come_out_and_its_pictures_stay_in(tmp_path: Path) -> None:
    path = write_file(tmp_path, docx(extra_parts={"word/media/seal.png": b"\x89PNG"}))
    parts = open_docx_parts(path)
    assert sorted(parts) == ["[Content_Types].xml", "_rels/.rels", "word/document.xml"]
    assert b"Apologies" in parts["word/document.xml"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "not a Word document"),
        (b"1. Apologies", "not a Word document"),
        (docx()[:300], "not a Word document, or is damaged"),
        (zipped({"xl/workbook.xml": "<x/>"}), "not a Word document"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "locked with a password"),
        (docx(extra_parts={"word/vbaProject.bin": b"Sub AutoOpen()"}), "holds macros"),
        (docx(extra_parts={"[Content_Types].xml": MACRO_TYPES}), "holds macros"),
        (docx(BILLION), "what Word does not write"),
        (docx(BILLION.encode("utf-16").decode("latin-1")), "what Word does not write"),
        (docx(paragraphs("x").replace("UTF-8", "cp037")), "what Word does not write"),
    ],
    ids=lambda value: value if isinstance(value, str) else f"{len(value)} bytes",
)  # fmt: skip
def test_an_unsafe_word_document_is_refused(tmp_path: Path, data: bytes, expected: str) -> None:
    begun = time.perf_counter()
    with pytest.raises(Refusal) as refused:
        open_docx_parts(write_file(tmp_path, data))
    assert refused.value.what.startswith("“papers.docx”")
    assert expected in refused.value.what
    assert refused.value.remedy
    assert time.perf_counter() - begun < 3


@pytest.mark.parametrize(
    ("limit", "most"), [("LARGEST_PART", 50_000), ("LARGEST_IN_ALL", 150_000), ("MOST_PARTS", 4)]
)
def test_a_bomb_is_stopped_as_it_unpacks(
    limit: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = docx(extra_parts={"word/styles.xml": b" " * 90_000, "word/numbering.xml": b" " * 90_000})
    assert len(data) < 2_000
    assert read_docx_parts(data, "“x”")
    monkeypatch.setattr(untrusted, limit, most)
    with pytest.raises(Refusal, match="unpacks to far more"):
        read_docx_parts(data, "“x”")


def test_the_size_that_a_bomb_declares_is_not_believed() -> None:
    data = docx(extra_parts={"word/styles.xml": b" " * 90_000})
    declared = (90_000).to_bytes(4, "little")
    with pytest.raises(Refusal):
        read_docx_parts(data.replace(declared, (9).to_bytes(4, "little")), "“x”")


def test_a_file_over_the_limit_is_refused_before_it_is_held(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="is over 1 MB"):
        read_untrusted(write_file(tmp_path, b"x" * (1024 * 1024 + 1)), 1024 * 1024)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_word_document_is_read_or_refused(data: st.DataObject) -> None:
    damaged = bytearray(docx())
    for _ in range(data.draw(st.integers(1, 8))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(Refusal):
        assert "word/document.xml" in read_docx_parts(bytes(damaged), "“x”")


def test_two_parts_of_one_name_are_refused() -> None:
    data = io.BytesIO(docx())
    with zipfile.ZipFile(data, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", paragraphs("another"))
    with pytest.raises(Refusal):
        read_docx_parts(data.getvalue(), "“x”")


# In a process of their own


def shout(path: Path) -> str:
    print("a library that talks")  # noqa: T201
    return path.name.upper()


def refuse(path: Path) -> str:
    raise Refusal(f"{path.name} will not do.", "Try another.")


def break_down(path: Path) -> str:
    raise KeyError(path)


def loop(path: Path) -> str:
    while True:
        pass


def swell(path: Path) -> str:
    return str(len(bytearray(3 * 1024**3)))


def test_a_sandboxed_reader_returns_what_it_read(tmp_path: Path) -> None:
    assert read_in_sandbox(f"{HERE}:shout", tmp_path / "agenda.docx") == "AGENDA.DOCX"


def test_a_sandboxed_reader_may_refuse_in_its_own_words(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        read_in_sandbox(f"{HERE}:refuse", tmp_path / "agenda.docx")
    assert (refused.value.what, refused.value.remedy) == (
        "agenda.docx will not do.",
        "Try another.",
    )


@pytest.mark.parametrize("reader", ["break_down", "loop", "swell"])
def test_a_reader_that_breaks_loops_or_swells_costs_a_sentence(reader: str, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"“agenda\.docx” cannot be read: it is damaged"):
        read_in_sandbox(f"{HERE}:{reader}", tmp_path / "agenda.docx", seconds=3)
