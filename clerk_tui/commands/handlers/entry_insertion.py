"""An entry put in where it was left out: before or after another, or first in an item."""

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import find_command, run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.motions.result_places import result_place

# What minutes an entry of its own and looks at nothing but its words.
INSERTED = ("x", "r", "rec", "received", "h", "b", "subpara", "event", "note")


def insert(table: Table, text: str, item: str, after: str, *, private: bool = False) -> Meeting:
    """File *text*, a paragraph to a line or one command, after an entry of *item* (none: first).

    With *private* it is private, as what it stands beside. Raises Refusal, and nothing is filed,
    for what is minuted only as it happens: motions, votes, who came and went.
    """
    desk = table.desk
    before = {entry.ident for entry in desk.meeting.entries()}
    with desk.as_one_step(), desk.minuting_under(item):
        if text.lstrip().startswith("/"):
            _run_inserted(table, text.strip())
        else:
            desk.paragraphs.jot(text)
        new_entries = [entry for entry in desk.meeting.entries() if entry.ident not in before]
        if any(isinstance(entry.matter, Motion) for entry in new_entries):
            raise _not_inserted("A motion")
        desk.entry_moves.put_after(after, [entry.ident for entry in new_entries], private=private)
    return desk.meeting


def _run_inserted(table: Table, text: str) -> None:
    command, _ = find_command(text)
    if command.name not in INSERTED:
        raise _not_inserted(f"/{command.name}")
    run(table, text)


def _not_inserted(name: str) -> Refusal:
    commands_text = " ".join(f"/{command}" for command in INSERTED)
    return Refusal(f"{name} is minuted at the table.", f"Here: words, or one of {commands_text}.")


def place_beside(
    meeting: Meeting, entry: Entry, *, is_before: bool, beside_result: bool = False
) -> str:
    """Return the entry that a new one follows, to stand beside *entry* on paper; "" for first.

    What tells of an entry, and prints nothing itself, stays with it. With *beside_result* it is the
    result of the motion *entry* that it stands beside.
    """
    entries = meeting.item(entry.item).entries
    idents = [other.ident for other in entries]
    if beside_result:
        return result_place(entries, entry)
    place = idents.index(entry.ident)
    if is_before:
        return idents[place - 1] if place else ""
    while place + 1 < len(entries) and entries[place + 1].printed_elsewhere:
        place += 1
    return idents[place]
