"""Corrections in the review: the words of an entry, the title of an item, a number."""

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.commands.reworded_entries import reword_entry
from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.numbering.numbers import action_numbers, entry_numbers, minute_numbers
from clerk_tui.domain.text import one_line
from clerk_tui.minutes.compose.debate_blocks import PrintedDebate
from clerk_tui.minutes.privacy.public_part import holds_private
from clerk_tui.minutes.wording.sentences import Sentences
from clerk_tui.widgets.printed_minutes import PrintedRow

NO_NUMBER = "-"
_NUMBERLESS = (mt.Resolution, mt.Table, mt.Note)


class Words(Struct, frozen=True):
    """Words that the clerk may correct."""

    label: str
    """What they are."""
    text: str
    """The words as they stand now."""


def words_of(entry: Entry, sentences: Sentences) -> Words:
    """Return what the clerk may rewrite of *entry*, as it prints now."""
    matter = entry.matter
    if entry.wording:
        return Words("Your own sentence; without words it is the house's again", entry.wording)
    if isinstance(matter, mt.Resolution):
        marks = (*matter.marks, *[""] * len(matter.clauses))
        pairs = zip(marks, matter.clauses, strict=False)
        lines = [" ".join(part for part in pair if part) for pair in pairs]
        return Words("The decision, a clause to a line", "\n".join(lines))
    if isinstance(matter, mt.Table):
        if any("|" in cell for row in (matter.columns, *matter.rows) for cell in row):
            raise Refusal("A cell of this table holds a |.", "Remove the table and write it anew.")
        rows = [" | ".join(row) for row in (matter.columns, *matter.rows)]
        return Words("The table, first its header, with | between cells", "\n".join(rows))
    if isinstance(matter, mt.Action):
        return Words("What is to be done", matter.text)
    if isinstance(matter, mt.Motion):  # its result is no part of them where it stands later
        return Words(
            "The words", PrintedDebate(sentences.meeting.item(entry.item), sentences).moved(entry)
        )
    return Words("The words", sentences.sentence_for(matter))


def correct_entry(desk: Desk, entry: Entry, text: str, sentences: Sentences) -> Meeting:
    """Give *entry* the words *text*. Raises Refusal if nothing would be left of it."""
    if isinstance(entry.matter, mt.Table) and not entry.wording:
        return desk.corrections.correct(entry.ident, _corrected_table(entry.matter, text))
    return reword_entry(desk, entry, text, sentences)


def _corrected_table(matter: mt.Table, text: str) -> mt.Table:
    lines = [tuple(one_line(cell) for cell in line.split("|")) for line in text.split("\n")]
    rows = tuple(line for line in lines[1:] if any(line))
    columns = lines[0] if any(lines[0]) else ()
    if not rows and not columns:
        raise Refusal("Nothing would be left of that table.", "Remove it with x.")
    return replace(matter, columns=columns, rows=rows)


def number_of(meeting: Meeting, row: PrintedRow) -> str:
    """Return the number of a row as it prints; "-" if it was set by hand to print none.

    Raises:
        Refusal: The row is of a kind that never prints a number.
    """
    printed_number = _printed_number(meeting, row)
    numbered = meeting.item(row.item) if row.opens else meeting.entry(row.entry)
    return printed_number if numbered.number != "" else NO_NUMBER


def _printed_number(meeting: Meeting, row: PrintedRow) -> str:
    item_numbers = minute_numbers(meeting)
    if row.opens:
        return item_numbers[row.item].printed
    entry = meeting.entry(row.entry)
    if isinstance(entry.matter, _NUMBERLESS) and not entry.wording:
        raise Refusal("That kind of entry prints no number.")
    if isinstance(entry.matter, mt.Action):
        return action_numbers(meeting)[entry.ident].printed
    item = meeting.item(entry.item)
    number = entry_numbers(meeting, item, item_numbers[item.ident].printed).get(entry.ident)
    return number.printed if number else ""


def give_number(desk: Desk, row: PrintedRow, typed: str) -> Meeting:
    """Set the number of a row by hand: "" goes back to the pattern, "-" prints none."""
    number = None if not typed else "" if typed == NO_NUMBER else typed
    if row.opens:
        return desk.agenda.number_item(number, row.item)
    return desk.corrections.number_entry(row.entry, number)


def public_summary_of(item: Item) -> Words:
    """Return what public copies print in place of what is private under *item*.

    Raises:
        Refusal: Nothing is private: the house style then says what became of the item.
    """
    if not (holds_private(item) or item.public_summary):
        raise Refusal(
            "The house says that of an item under which nothing was minuted.",
            "Minute something under it at the table (Esc, then /goto and its number).",
        )
    label = "In public, in place of the private minute; without words it is the house's sentence"
    return Words(label, item.public_summary)


def retitle(desk: Desk, item: Item, text: str, *, private: bool) -> Meeting:
    """Give an item another title: in a public copy its public title, if it has one."""
    title = one_line(text)
    if not title:
        raise Refusal("An item needs a title.", "Type one.")
    if item.public_title is not None and not private:
        return desk.agenda.amend_item(item.ident, public_title=title)
    return desk.agenda.amend_item(item.ident, title=title)


def first_changed_entry(meeting_before: Meeting, meeting_after: Meeting) -> str:
    """Return the ident of the first entry of *meeting_after* that *meeting_before* has not."""
    old_entries = set(meeting_before.entries())
    return next((entry.ident for entry in meeting_after.entries() if entry not in old_entries), "")
