"""Write a document as one accessible page of HTML: landmarks, ordered headings, table headers.

The page needs no script, picture or other file, and the policy in its head lets a browser fetch
none. Every text is escaped.
"""

import re
from html import escape

from clerk_tui.domain.model.editions import WORDS_ONCE
from clerk_tui.minutes.compose.document import Document
from clerk_tui.minutes.formats.layout import set_document
from clerk_tui.minutes.formats.sheet import Cell, Head, Line, Piece, Points, Run, Table
from clerk_tui.minutes.style.house_style import HouseStyle

_STYLE = """
body { font: 1rem/1.5 Arial, Helvetica, sans-serif; color: #000; background: #fff;
  max-width: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; } h3, h4, h5, h6 { font-size: 1.05rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.5em 0 .5em; }
.number { display: inline-block; min-width: 2.5em; padding-right: .5em; }
.mark { font-weight: bold; letter-spacing: .05em; }
.sub { margin-left: 2.5em; }
.run-in > *, .run-in p { display: inline; font-size: 1rem; }
.run-in { margin: 1em 0; }
.signature { margin-top: 3em; }
table { border-collapse: collapse; width: 100%; margin: 1em 0; }
th, td { border: 1px solid #595959; padding: .35em .5em; text-align: left; vertical-align: top; }
td h2, td h3, td h4, td h5, td h6 { margin: 0; font-size: 1rem; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 11pt; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  tr, .signature { break-inside: avoid; }
  thead { display: table-header-group; }
  @page { margin: 20mm;
    @top-right { content: MARKS; font: bold 10pt Arial, sans-serif; }
    @bottom-left { content: INITIALS; font: 10pt Arial, sans-serif; }
    @bottom-right { content: PAGE " " counter(page); font: 10pt Arial, sans-serif; } }
}
"""
# The space after a number is .28em wide. What runs in on a line hangs as one with its heading.
_HANGING_NUMBERS = """.number { text-indent: 0; margin-right: -.28em; }
:is(h2, h3, h4, h5, h6, p):has(> .number:first-child),
.run-in:has(.number) { padding-left: 3em; text-indent: -3em; }
.run-in > :has(> .number:first-child) { padding-left: 0; }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def to_page(document: Document, style: HouseStyle) -> bytes:
    """Return the document as a page of HTML, in UTF-8."""
    sheet = set_document(document, as_table=style.layout_choice("business") == "table")
    title = escape(document.title or "Minutes")
    parts = [
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title>\n<style>{_style_sheet(document, style)}</style>\n</head>\n<body>",
    ]
    landmarks = (("header", sheet.head), ("main", sheet.business), ("footer", sheet.foot))
    for name, pieces in landmarks:
        if pieces or name == "main":
            body_html = "\n".join(_piece(piece) for piece in pieces)
            parts.append(f"<{name}>\n{body_html}\n</{name}>")
    return "\n".join([*parts, "</body>\n</html>\n"]).encode()


def _style_sheet(document: Document, style: HouseStyle) -> str:
    """Return the style sheet, with the head and foot of each printed page."""
    marks = " – ".join(mark for mark in (document.copy, document.draft) if mark)
    texts = {"MARKS": marks, "INITIALS": style.say("initials"), "PAGE": style.say("page")}
    sheet = re.sub("|".join(texts), lambda match: _css_string(texts[match[0]]), _STYLE)
    edition = document.minuted.meeting.edition if document.minuted else 0
    if edition >= WORDS_ONCE:  # minutes of before are, to the byte, what they were
        sheet += _HANGING_NUMBERS
    if not document.first_page:
        return sheet
    first_page_css = f"counter-reset: page {document.first_page}; counter-increment: page 0"
    return f"{sheet}@page :first {{ {first_page_css} }}\n"


def _css_string(text: str) -> str:
    """Return *text* as a string of CSS; nothing in it can end the string or the style sheet."""
    safe = (c if c.isascii() and c.isalnum() else f"\\{ord(c):06x}" for c in text)
    return f'"{"".join(safe)}"'


def _piece(piece: Piece) -> str:
    if isinstance(piece, Head):
        return _head(piece)
    if isinstance(piece, Points):
        return f"<ul>\n{''.join(f'<li>{_words(p)}</li>' + chr(10) for p in piece.points)}</ul>"
    if isinstance(piece, Table):
        return _table(piece)
    return _line(piece)


def _head(head: Head) -> str:
    tag = f"h{min(head.level, 6)}"
    words = f"{_number(head.number)}{_text(head.text)}"
    heading = f"<{tag}>{words}</{tag}>" if words else ""
    if not head.run_in:
        return heading
    return f'<div class="run-in">{heading} <p>{_runs(head.run_in)}</p></div>'


def _line(line: Line) -> str:
    if not (line.number or any(run.text for run in line.runs)):
        return ""
    kind = f' class="{line.kind}"' if line.kind in ("mark", "sub", "signature") else ""
    return f"<p{kind}>{_words(line)}</p>"


def _words(line: Line) -> str:
    return _number(line.number) + _runs(line.runs)


def _number(number: str) -> str:
    return f'<span class="number">{escape(number)}</span> ' if number else ""


def _runs(runs: tuple[Run, ...]) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    text = _text(run.text)
    tag = "strong" if run.strong else "em" if run.italic else ""
    return f"<{tag}>{text}</{tag}>" if tag and text else text


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br>\n")


def _table(table: Table) -> str:
    header = "".join(
        f'<th scope="col">{_text(cell)}</th>' if cell else "<td></td>" for cell in table.columns
    )
    head = f"<thead>\n<tr>{header}</tr>\n</thead>\n" if header else ""
    rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>\n" for row in table.rows)
    return f"<table>\n{head}<tbody>\n{rows}</tbody>\n</table>"


def _cell(cell: Cell) -> str:
    return f"<td>{_head(cell) if isinstance(cell, Head) else _words(cell)}</td>"
