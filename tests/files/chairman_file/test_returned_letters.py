"""What the chairman sends back is read with the letters that a ligature stands for."""

from pathlib import Path

from docx import Document

from clerk_tui.files.chairman_file.file import read_returned_file
from clerk_tui.widgets.agenda_pad import clean_agenda


def test_a_ligature_in_a_file_sent_back_is_no_change(tmp_path: Path) -> None:
    text, word = tmp_path / "draft.md", tmp_path / "draft.docx"
    text.write_text("The o\ufb00icer con\ufb01rmed it.\n", encoding="utf-8")
    document = Document()
    document.add_paragraph("The o\ufb00icer con\ufb01rmed it.")
    document.save(str(word))
    for path in (text, word):
        _, lines, _ = read_returned_file(path)
        assert [line.text for line in lines] == ["The officer confirmed it."]


def test_a_paste_into_the_agenda_pad_marks_a_letter_lost() -> None:
    assert (
        clean_agenda("1. Sta\ufb00\tPart\r\n2. Con\0dential\0")
        == "1. Staff\tPart\n2. Con\ufffddential"
    )
