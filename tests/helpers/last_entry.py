"""The entry last minuted at a table: its matter, and its sentence as it prints."""

from clerk_tui.commands.command import Table
from clerk_tui.domain.model.matters import Matter
from clerk_tui.minutes.wording.sentences import Sentences


def last_matter(table: Table) -> Matter:
    """Return the matter of the entry last minuted under the item in hand."""
    return table.desk.corrections.last_entry().matter


def last_sentence(table: Table) -> str:
    """Return the sentence of the entry last minuted: the clerk's own, or that of the house."""
    entry = table.desk.corrections.last_entry()
    return entry.wording or Sentences(table.desk.meeting, table.style).sentence_for(entry.matter)
