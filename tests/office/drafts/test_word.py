"""A draft in Word, changed by the chairman as chairmen do, and read back."""

import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model import matters as mt
from clerk_tui.office import Office
from clerk_tui.office.chairman_file import changes_of, receive
from clerk_tui.office.drafts import issue


@pytest.fixture
def word(office: Office, desk: Desk, tmp_path: Path) -> Path:
    """The public copy of draft 1 in Word."""
    return issue(office, desk, tmp_path / "draft.docx").file


def run(text: str, tag: str = "t") -> str:
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def tracked(old: str, new: str) -> str:
    who = 'w:id="9" w:author="The Chairman" w:date="2027-03-30T10:00:00Z"'
    return f"<w:del {who}>{run(old, 'delText')}</w:del><w:ins {who}>{run(new)}</w:ins>"


def replace_paragraph(word: Path, text: str, inside: str, mark: str = "") -> None:
    """Give the paragraph that says *text* this inside, and its properties this mark."""
    document = docx.Document(str(word))
    paragraph = next(p for p in document.paragraphs if p.text == text)
    for child in list(paragraph._p):
        if not child.tag.endswith("}pPr"):
            paragraph._p.remove(child)
    made = parse_xml(f"<w:p {nsdecls('w')}>{inside}</w:p>")
    for child in list(made):
        paragraph._p.append(child)
    if mark:
        properties = paragraph._p.get_or_add_pPr()
        properties.append(parse_xml(f"<w:rPr {nsdecls('w')}>{mark}</w:rPr>"))
    document.save(str(word))


def test_a_file_that_was_only_opened_and_saved_says_the_same(desk: Desk, word: Path) -> None:
    docx.Document(str(word)).save(str(word))
    with pytest.raises(Refusal, match="says just what draft 1 says"):
        receive(desk, word)


def test_tracked_changes_are_read_as_made(desk: Desk, word: Path) -> None:
    inside = run("The buoys had been painted ") + tracked("red", "green") + run(".")
    replace_paragraph(word, "The buoys had been painted red.", inside)
    (change,) = changes_of(desk, receive(desk, word))
    assert change.new_words == "The buoys had been painted green."
    desk.chairman_changes.take(change)
    assert desk.meeting.entry(change.place.entry).matter == mt.Paragraph(change.new_words)


def test_a_paragraph_deleted_with_its_mark_is_gone(desk: Desk, word: Path) -> None:
    who = 'w:id="9" w:author="The Chairman"'
    text = "Two of them were missing."
    replace_paragraph(word, text, f"<w:del {who}>{run(text, 'delText')}</w:del>", f"<w:del {who}/>")
    (change,) = changes_of(desk, receive(desk, word))
    assert (change.sort, change.old) == ("removed", text)


def test_a_comment_may_be_kept_as_a_note(office: Office, desk: Desk, word: Path) -> None:
    document = docx.Document(str(word))
    paragraph = next(p for p in document.paragraphs if p.text.startswith("Two of them"))
    document.add_comment(paragraph.runs, text="Were they not three?", author="P. Rooke")
    document.save(str(word))
    (change,) = changes_of(desk, receive(desk, word))
    assert (change.sort, change.new) == ("comment", "P. Rooke: Were they not three?")
    desk.chairman_changes.keep_as_note(change)
    notes = [e for e in desk.meeting.items[0].entries if isinstance(e.matter, mt.Note)]
    assert [(n.matter, n.source) for n in notes] == [
        (mt.Note("P. Rooke: Were they not three?"), "chairman")
    ]
    assert "three" not in office.papers.minutes(desk.meeting, private=True)


def test_a_word_file_from_elsewhere_is_never_read_in_this_process(
    desk: Desk, word: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_here(*_: object) -> None:
        raise AssertionError

    replace_paragraph(
        word, "The buoys had been painted red.", run("The buoys had been painted green.")
    )
    monkeypatch.setattr("clerk_tui.files.chairman_file.word.read_word", read_here)
    (change,) = changes_of(desk, receive(desk, word))
    assert change.new_words == "The buoys had been painted green."


def test_a_word_file_that_is_broken_or_a_bomb_costs_a_sentence(desk: Desk, word: Path) -> None:
    with zipfile.ZipFile(word, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b"<w:p>" + b" " * 40_000_000)
    with pytest.raises(Refusal, match="unpacks to far more"):
        receive(desk, word)
    with zipfile.ZipFile(word, "w") as packed:
        packed.writestr("word/document.xml", b"<w:p>")
    with pytest.raises(Refusal, match="is damaged"):
        receive(desk, word)
    assert not desk.meeting.afterwards.returned
