"""A Word agenda is read as it stands with its tracked changes made, text boxes too."""

from pathlib import Path
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from clerk_tui.files.agendas.read import read_agenda_file
from tests.helpers.agenda_files import WordFile, level

_BY = 'w:id="1" w:author="A Clerk" w:date="2027-03-01T10:00:00Z"'
_NS = (
    f"{nsdecls('w')} "
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def make_agenda(*titles: str) -> WordFile:
    """Return a document with items that Word numbers by itself."""
    word = WordFile()
    word.define(1, level(0, "decimal", "%1."))
    for title in titles:
        word.item(title, 1)
    return word


def find_paragraph(word: WordFile, text: str) -> Any:
    return next(p._p for p in word.document.paragraphs if p.text == text)


def track_change(word: WordFile, text: str, tag: str, *, mark: bool = True) -> None:
    """Track the whole paragraph of this *text* as deleted, inserted or moved."""
    element = find_paragraph(word, text)
    change = parse_xml(f"<w:{tag} {nsdecls('w')} {_BY}/>")
    for run in element.findall(qn("w:r")):
        if tag == "del":
            for text_element in run.findall(qn("w:t")):
                text_element.tag = qn("w:delText")
        change.append(run)
    element.append(change)
    if mark:
        ends = parse_xml(f"<w:rPr {nsdecls('w')}><w:{tag} {_BY}/></w:rPr>")
        element.get_or_add_pPr().append(ends)


def read_items(word: WordFile, folder: Path) -> list[tuple[str, str]]:
    path = folder / "agenda.docx"
    path.write_bytes(word.held)
    return [(item.number, item.title) for item in read_agenda_file(path).items]


def test_an_item_deleted_in_track_changes_takes_no_number(tmp_path: Path) -> None:
    word = make_agenda("Apologies", "Mooring fees", "Dredging", "Buoys")
    track_change(word, "Mooring fees", "del")
    assert read_items(word, tmp_path) == [("1.", "Apologies"), ("2.", "Dredging"), ("3.", "Buoys")]


def test_the_last_item_and_one_of_two_in_a_row_may_be_deleted(tmp_path: Path) -> None:
    word = make_agenda("Apologies", "Mooring fees", "Dredging", "Buoys")
    for title in ("Mooring fees", "Dredging", "Buoys"):
        track_change(word, title, "del")
    assert read_items(word, tmp_path) == [("1.", "Apologies")]


def test_an_item_moved_has_its_number_where_it_went(tmp_path: Path) -> None:
    word = make_agenda("Apologies", "Mooring fees", "Dredging", "Mooring fees again")
    track_change(word, "Mooring fees", "moveFrom")
    track_change(word, "Mooring fees again", "moveTo")
    assert read_items(word, tmp_path) == [
        ("1.", "Apologies"),
        ("2.", "Dredging"),
        ("3.", "Mooring fees again"),
    ]


def test_an_item_inserted_counts(tmp_path: Path) -> None:
    word = make_agenda("Apologies", "Mooring fees", "Dredging")
    track_change(word, "Mooring fees", "ins")
    assert read_items(word, tmp_path)[1:] == [("2.", "Mooring fees"), ("3.", "Dredging")]


def test_paragraphs_joined_by_a_deleted_end_are_one_item(tmp_path: Path) -> None:
    word = make_agenda("Apologies", "Mooring ", "fees", "Dredging")
    ends = parse_xml(f"<w:rPr {nsdecls('w')}><w:del {_BY}/></w:rPr>")
    find_paragraph(word, "Mooring ").get_or_add_pPr().append(ends)
    assert read_items(word, tmp_path)[1:] == [("2.", "Mooring fees"), ("3.", "Dredging")]


def test_a_row_deleted_in_track_changes_is_no_item(tmp_path: Path) -> None:
    word = WordFile()
    table = word.document.add_table(3, 2)
    for row, title in zip(table.rows, ("Apologies", "Mooring fees", "Dredging"), strict=True):
        row.cells[1].text = title
    for n, row in enumerate(table.rows, 1):
        row.cells[0].text = f"{n}."
    deleted = parse_xml(f"<w:trPr {nsdecls('w')}><w:del {_BY}/></w:trPr>")
    table.rows[1]._tr.insert(0, deleted)
    assert [title for _, title in read_items(word, tmp_path)] == ["Apologies", "Dredging"]


def _box(inner: str) -> str:
    return (
        f"<w:drawing><wps:wsp><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx>"
        "</wps:wsp></w:drawing>"
    )


_SAID = "<w:p><w:r><w:t>2. Private mooring dispute (confidential)</w:t></w:r></w:p>"


def _with_box(word: WordFile, run: str) -> None:
    made = parse_xml(f"<w:p {_NS}><w:r>{run}</w:r></w:p>")
    find_paragraph(word, "1. Apologies").addnext(made)


def _typed() -> WordFile:
    word = WordFile()
    word.say("1. Apologies")
    word.say("3. Dredging")
    return word


def test_a_text_box_without_a_fallback_is_read(tmp_path: Path) -> None:
    word = _typed()
    _with_box(word, _box(_SAID))
    assert [title for _, title in read_items(word, tmp_path)] == [
        "Apologies", "Private mooring dispute (confidential)", "Dredging",
    ]  # fmt: skip


def test_a_text_box_in_two_forms_is_read_once(tmp_path: Path) -> None:
    for fallback in (
        f"<w:pict><v:shape><v:textbox><w:txbxContent>{_SAID}</w:txbxContent></v:textbox>"
        "</v:shape></w:pict>",
        "<w:pict/>",
    ):
        word = _typed()
        _with_box(
            word,
            f'<mc:AlternateContent><mc:Choice Requires="wps">{_box(_SAID)}</mc:Choice>'
            f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>",
        )
        assert [title for _, title in read_items(word, tmp_path)] == [
            "Apologies", "Private mooring dispute (confidential)", "Dredging",
        ]  # fmt: skip


def test_a_numbered_item_in_a_text_box_is_counted_once(tmp_path: Path) -> None:
    word = make_agenda("Apologies", "Dredging")
    numbered = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        "<w:r><w:t>Mooring fees</w:t></w:r></w:p>"
    )
    made = parse_xml(
        f'<w:p {_NS}><w:r><mc:AlternateContent><mc:Choice Requires="wps">{_box(numbered)}'
        f"</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{numbered}"
        "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
        "</w:r></w:p>"
    )
    find_paragraph(word, "Apologies").addnext(made)
    assert read_items(word, tmp_path) == [
        ("1.", "Apologies"), ("2.", "Mooring fees"), ("3.", "Dredging"),
    ]  # fmt: skip
