"""Files that are no agenda, are broken, or are made to do harm: each costs a sentence."""

import contextlib
import socket
import time as clock
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clerk_tui.domain.errors import Refusal
from clerk_tui.files.agendas.read import read_agenda_file
from clerk_tui.files.agendas.sources.from_html import read_html
from clerk_tui.files.agendas.sources.from_pdf import read_pdf
from clerk_tui.files.agendas.sources.from_word import read_word
from clerk_tui.files.sandboxed_reader import read_in_process
from tests.helpers.agenda_files import encrypt, pdf, typed_page
from tests.helpers.odd_files import RELS, W, docx, paragraphs

AGENDA = "1. Apologies\n2. Minutes"
GOOD_PDF = pdf(typed_page(AGENDA))
PAGE = b"<html><body><ol><li>Apologies</li><li>Minutes</li></ol></body></html>"
DEEP_XML = paragraphs("x").replace("<w:body>", "<w:body>" + "<w:sdt>" * 20_000, 1)
READERS = {
    "agenda.docx": "clerk_tui.files.agendas.sources.from_word:read_word",
    "agenda.pdf": "clerk_tui.files.agendas.sources.from_pdf:read_pdf",
    "agenda.html": "clerk_tui.files.agendas.sources.from_html:read_html",
}
GOOD = {"agenda.docx": docx(), "agenda.pdf": GOOD_PDF, "agenda.html": PAGE}


def write_file(folder: Path, name: str, data: bytes) -> Path:
    """Write *data* into a file and return its path."""
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("agenda.docx", b"", "is not a Word document"),
        ("agenda.docx", GOOD_PDF, "is not a Word document"),
        ("agenda.docx", docx(paragraphs()), "is empty"),
        ("agenda.docx", docx(paragraphs("<")), "cannot be read: it is damaged"),
        ("agenda.docx", docx(DEEP_XML), "cannot be read: it is damaged"),
        ("agenda.docx", docx(extra_parts={"word/vbaProject.bin": b"x"}), "holds macros"),
        ("agenda.docm", docx(), "may hold macros"),
        ("agenda.pdf", b"", "is not a PDF"),
        ("agenda.pdf", docx(), "is not a PDF"),
        ("agenda.pdf", GOOD_PDF[: len(GOOD_PDF) // 3], ""),
        ("agenda.pdf", b"%PDF-1.7" + b"\0\xff" * 5_000, ""),
        ("agenda.pdf", encrypt(GOOD_PDF, opened_by="secret"), "is locked with a password"),
        ("agenda.html", b"", "is empty"),
        ("agenda.html", b"<p></p>", "is empty"),
        ("agenda.html", b"\x89PNG\0\0\0", "is not a web page"),
        ("agenda.html", b"<div>" * 5_000 + b"1. Apologies", "marked up more deeply"),
        ("agenda.html", b"<p>" * 200_000, "marked up more deeply"),
        ("agenda.html", b"x" * (9 * 1024 * 1024), "is over 8 MB"),
        ("agenda.txt", "1. Apologies".encode("utf-16")[:-1], "is not plain text"),
    ],
    ids=lambda value: f"{len(value)} bytes" if isinstance(value, bytes) else value or "any",
)
def test_a_bad_file_costs_a_sentence_and_little_time(
    tmp_path: Path, name: str, data: bytes, expected: str
) -> None:
    path = write_file(tmp_path, name, data)
    begun = clock.perf_counter()
    with pytest.raises(Refusal) as refused:
        read_agenda_file(path)
    assert expected in refused.value.what
    assert refused.value.remedy
    assert clock.perf_counter() - begun < 20
    assert path.read_bytes() == data


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-128", "AES-256"])
def test_a_pdf_locked_against_changes_only_is_read(tmp_path: Path, algorithm: str) -> None:
    path = write_file(tmp_path, "agenda.pdf", encrypt(GOOD_PDF, opened_by="", algorithm=algorithm))
    assert "Apologies" in read_agenda_file(path).items[0].title
    path = write_file(
        tmp_path, "agenda.pdf", encrypt(GOOD_PDF, opened_by="secret", algorithm=algorithm)
    )
    with pytest.raises(Refusal, match="is locked with a password"):
        read_agenda_file(path)


def test_a_pdf_encrypted_in_an_unknown_way_is_refused_as_that_and_not_as_damaged(
    tmp_path: Path,
) -> None:
    data = encrypt(GOOD_PDF, opened_by="").replace(b"/Filter /Standard", b"/Filter /Otherway")
    with pytest.raises(Refusal, match="encrypted in a way that cannot be read"):
        read_pdf(write_file(tmp_path, "agenda.pdf", data))


@pytest.mark.parametrize("algorithm", ["AES-128", "AES-256"])
def test_without_cryptography_an_aes_pdf_is_told_from_a_damaged_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, algorithm: str
) -> None:
    from pypdf import _encryption as pypdf_encryption
    from pypdf._crypt_providers import _fallback

    path = write_file(tmp_path, "agenda.pdf", encrypt(GOOD_PDF, opened_by="", algorithm=algorithm))
    for name in ("CryptAES", "aes_cbc_decrypt", "aes_cbc_encrypt", "aes_ecb_decrypt"):
        monkeypatch.setattr(pypdf_encryption, name, getattr(_fallback, name))
    with pytest.raises(Refusal, match=r"AES.* is not installed"):
        read_pdf(path)


def test_a_web_page_is_read_in_the_encoding_it_names(tmp_path: Path) -> None:
    page = "<meta charset='{}'><p>1. Café – plans"
    for encoding in ("utf-8", "windows-1252", "iso-8859-15"):
        data = page.format(encoding).replace("–", "-").encode(encoding)
        assert read_html(write_file(tmp_path, "a.html", data)) == ["1. Café - plans\n"]
    for data in (page.encode("utf-16"), "<p>1. Café – plans".encode("cp1252")):
        assert read_html(write_file(tmp_path, "a.html", data)) == ["1. Café – plans\n"]


def test_links_and_pictures_of_a_word_document_are_never_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def followed(*_: object, **__: object) -> None:
        raise AssertionError

    secret = write_file(tmp_path, "secret.txt", b"the password")
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rels = "".join(
        f'<Relationship Id="{ident}" Type="{kind}/{relation}" TargetMode="External" '
        f'Target="{target}"/>'
        for ident, relation, target in (
            ("rId1", "hyperlink", "http://127.0.0.1:9/x"),
            ("rId2", "image", secret.as_uri()),
            ("rId3", "attachedTemplate", "http://127.0.0.1:9/t.dotm"),
        )
    )
    document = paragraphs("1. Apologies").replace(
        "<w:r>",
        f'<w:hyperlink xmlns:r="{kind}" r:id="rId1"><w:r><w:t>2. Minutes</w:t></w:r></w:hyperlink>'
        f'<w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        f'xmlns:r="{kind}" r:link="rId2"/></w:drawing></w:r><w:r>',
        1,
    )
    assert W in document
    head = RELS[: RELS.index("<Relationship Id")]
    data = docx(document, {"word/_rels/document.xml.rels": f"{head}{rels}</Relationships>"})
    monkeypatch.setattr(socket.socket, "connect", followed)
    text = read_word(write_file(tmp_path, "agenda.docx", data))[0]
    assert text.strip() == "2. Minutes1. Apologies"


@pytest.mark.parametrize("name", READERS)
def test_only_a_refusal_ever_leaves_a_reader(
    name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("agenda") / name
    good = GOOD[name]
    path.write_bytes(good)
    assert "Apologies" in "".join(read_in_process(READERS[name], path))
    changes = st.lists(
        st.tuples(st.integers(0, len(good) - 1), st.binary(min_size=1, max_size=6)), max_size=8
    )

    @settings(
        max_examples=60,
        deadline=None,
        derandomize=True,
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(st.one_of(st.binary(max_size=300), changes))
    def read(data: bytes | list[tuple[int, bytes]]) -> None:
        if isinstance(data, list):
            mutated = bytearray(good)
            for at, put in data:
                mutated[at : at + len(put)] = put
            data = bytes(mutated)
        path.write_bytes(data)
        with contextlib.suppress(Refusal):
            assert all(isinstance(page, str) for page in read_in_process(READERS[name], path))

    read()


def test_mutated_text_inside_a_word_document_is_read_or_refused(tmp_path: Path) -> None:
    """The XML inside is mutated too, as the zip's own check would stop a change from outside."""
    document = paragraphs("1. Apologies", "2. Minutes").encode()

    @settings(max_examples=40, deadline=None, derandomize=True)
    @given(st.integers(60, len(document) - 1), st.binary(min_size=1, max_size=8))
    def read(at: int, put: bytes) -> None:
        mutated = (document[:at] + put + document[at:]).decode("latin-1")
        path = write_file(tmp_path, "agenda.docx", docx(mutated))
        with contextlib.suppress(Refusal):
            assert read_in_process(READERS["agenda.docx"], path)

    read()
