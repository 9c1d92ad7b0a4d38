"""Changes of the words at one place of an entry, which leave its facts as they are."""

from collections.abc import Iterable

from msgspec.structs import replace

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import Rewritten
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry
from clerk_tui.domain.motions.result_sentence import matter_with_wording
from clerk_tui.domain.text import one_line, single_spaced

CHAIRMAN = "chairman"
"""The source of what the chairman's file changed."""
_TEXTUAL = (mt.Paragraph, mt.Bullet, mt.SubHeading, mt.Action)
_CHANGED = Refusal(
    "You have changed that part of the entry since the draft.",
    "Put it right in the review, and leave this change.",
)


def rewrite_entry(
    entry: Entry, entries: Iterable[Entry], field: str, old_words: str, text: str
) -> Rewritten:
    """Return *entry* with *text* at *field*, where *old_words* stood; the chairman is its source.

    Where the house makes the sentence from facts, the facts stay and the sentence is the
    chairman's. *entries* are those of its item. Raises Refusal where that part is no longer there.
    """
    matter, wording = entry.matter, entry.wording
    if field in ("text", "moved"):
        if isinstance(matter, _TEXTUAL) and not wording:
            matter = replace(matter, text=text)
        else:
            wording = text
            if isinstance(matter, mt.Motion):
                matter = matter_with_wording(entry, entries, text)
    else:
        matter = _with_field(matter, field, old_words, text)
    return by_chairman(replace(entry, wording=wording), matter)


def by_chairman(entry: Entry, matter: mt.Matter) -> Rewritten:
    """Return the event that gives *entry* other facts; the chairman is its source."""
    return Rewritten.from_entry(replace(entry, matter=matter, source=CHAIRMAN))


def _with_field(matter: mt.Matter, field: str, old_words: str, text: str) -> mt.Matter:
    name = field.split(" ", maxsplit=1)[0]
    if name == "clause" and isinstance(matter, mt.Resolution):
        clause_place = _clause_place(matter, field, old_words)
        return replace(
            matter,
            clauses=(*matter.clauses[:clause_place], text, *matter.clauses[clause_place + 1 :]),
        )
    if name == "clause" and isinstance(matter, mt.Motion):
        return replace(matter, text=_with_words(matter.text, old_words, text))
    if name == "reasons" and isinstance(matter, mt.Resolution | mt.Motion):
        return replace(matter, reasons=text)
    if name == "owner" and isinstance(matter, mt.Action):
        return replace(matter, owner=one_line(text))
    if name == "due" and isinstance(matter, mt.Action):
        return replace(matter, due=one_line(text))
    if name == "update" and isinstance(matter, mt.Action):
        return replace(matter, update=text)
    if (
        name == "margin"
        and isinstance(matter, mt.Paragraph | mt.Bullet)
        and matter.margin == old_words
    ):
        return replace(matter, margin=one_line(text))
    if isinstance(matter, mt.Table) and name == "caption":
        return replace(matter, caption=one_line(text))
    if isinstance(matter, mt.Table) and name == "cell":
        return _with_cell(matter, field, old_words, one_line(text))
    raise _CHANGED


def _with_words(motion_text: str, old_words: str, text: str) -> str:
    """Return the words of a motion with those of one clause of its resolution changed.

    The resolution may print a capital and a full stop that the motion was typed without.
    """
    before, after = old_words.rstrip("."), text.rstrip(".")
    for words in (before, f"{before[:1].lower()}{before[1:]}"):
        if words and motion_text.count(words) == 1:
            return motion_text.replace(words, after)
    raise _CHANGED


def _clause_place(matter: mt.Resolution, field: str, old_words: str) -> int:
    """Return the place of the clause that still reads so, nearest to where it was."""
    clause_number = int(field.split(" ")[1])
    same_clauses = [
        k
        for k, clause in enumerate(matter.clauses)
        if single_spaced(clause) == single_spaced(old_words)
    ]
    if not same_clauses:
        raise _CHANGED
    return min(same_clauses, key=lambda k: abs(k - clause_number))


def _with_cell(matter: mt.Table, field: str, old_words: str, text: str) -> mt.Table:
    _, r, c = (int(n) if n.isdigit() else 0 for n in field.split(" "))
    rows = [list(row) for row in (matter.columns, *matter.rows)]
    if r >= len(rows) or c >= len(rows[r]) or single_spaced(rows[r][c]) != single_spaced(old_words):
        raise _CHANGED
    rows[r][c] = text
    return replace(matter, columns=tuple(rows[0]), rows=tuple(tuple(row) for row in rows[1:]))


def without_field(matter: mt.Matter, field: str, old_words: str) -> mt.Matter:
    """Return *matter* without one of its clauses, or one row of its table."""
    if isinstance(matter, mt.Resolution):
        clause_place = _clause_place(matter, field, old_words)
        marks = matter.marks[:clause_place] + matter.marks[clause_place + 1 :]
        return replace(
            matter,
            clauses=matter.clauses[:clause_place] + matter.clauses[clause_place + 1 :],
            marks=marks,
        )
    if isinstance(matter, mt.Table):
        row_index = _row_place(matter, field, old_words)
        rows = (*matter.rows[:row_index], *matter.rows[row_index + 1 :])
        return replace(matter, rows=rows)
    raise _CHANGED


def with_clause(matter: mt.Matter, field: str, old_words: str, text: str) -> mt.Matter:
    """Return *matter* with another clause after one of its own."""
    if not isinstance(matter, mt.Resolution):
        raise _CHANGED
    row_number = _clause_place(matter, field, old_words) + 1
    marks = (*matter.marks[:row_number], "", *matter.marks[row_number:]) if matter.marks else ()
    return replace(
        matter,
        clauses=(*matter.clauses[:row_number], text, *matter.clauses[row_number:]),
        marks=marks,
    )


def with_row(matter: mt.Matter, field: str, old_words: str, text: str) -> mt.Matter:
    """Return *matter* with another row after one of its own; | between cells."""
    if not isinstance(matter, mt.Table):
        raise _CHANGED
    n = 0 if int(field.split(" ")[1]) == 0 else _row_place(matter, field, old_words) + 1
    cells = tuple(one_line(cell) for cell in text.split("|"))
    return replace(matter, rows=(*matter.rows[:n], cells, *matter.rows[n:]))


def _row_place(matter: mt.Table, field: str, old_words: str) -> int:
    """Return the place of the row that still reads so at that cell, nearest to where it was."""
    _, r, c = field.split(" ")
    same_rows = [
        k
        for k, row in enumerate(matter.rows)
        if int(c) < len(row) and single_spaced(row[int(c)]) == single_spaced(old_words)
    ]
    if not same_rows:
        raise _CHANGED
    return min(same_rows, key=lambda k: abs(k - int(r) + 1))
