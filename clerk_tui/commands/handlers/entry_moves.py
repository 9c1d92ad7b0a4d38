"""Commands: an entry moved to another item."""

import re
from collections.abc import Sequence
from typing import cast

from clerk_tui.commands.command import Table
from clerk_tui.commands.handlers.privacy_marks import phrase_still_public
from clerk_tui.commands.parsing.arguments import find_item, name_item, take_item
from clerk_tui.desk.entry_moves import Privacy
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.minute_book.entry_summary import describe_entry
from clerk_tui.domain.minute_book.entry_text import searchable_entry
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.model.relocation import entries_moved_with
from clerk_tui.domain.numbering.numbers import action_numbers, entry_numbers, minute_numbers
from clerk_tui.minutes.privacy.leaks import phrase_disclosed_by

_PRIVACY = re.compile(
    r":\s*(?:(?P<privacy>private|public)\b)?\s*,?\s*(?:because\s+)?(?P<reason>[^:]*)$",
    re.IGNORECASE,
)


def move_to(table: Table, arguments: str) -> str:
    """Move the last entry, or one named by number or words, to the end of another item."""
    typed, privacy, reason = _split_privacy(arguments)
    if not typed:
        raise Refusal("To which item?", "As in: /moveto 5, or /moveto 5 and words of the entry")
    item, words = take_item(table, typed.split(), first="minute")
    entry = _named_entry(table.desk.meeting, " ".join(words)) if words else _last_entry(table)
    return move_entry(table, entry.ident, item.ident, privacy, reason)


def move_to_typed(table: Table, ident: str, arguments: str) -> str:
    """Move an entry to the item that was typed, with ": private" or ": public" and why after it."""
    typed, privacy, reason = _split_privacy(arguments)
    return move_entry(table, ident, find_item(table, typed, "minute").ident, privacy, reason)


def _split_privacy(typed: str) -> tuple[str, Privacy, str]:
    """Return what stands before the last colon, and the privacy and the reason after it."""
    match = _PRIVACY.search(typed)
    if match is None:
        return typed.strip(), "", ""
    privacy = cast("Privacy", (match["privacy"] or "").casefold())
    return typed[: match.start()].strip(), privacy, match["reason"].strip()


def move_entry(table: Table, ident: str, item: str, privacy: Privacy = "", reason: str = "") -> str:
    """Move an entry to another item, and say what went where.

    Raises Refusal where what would be public names what stays private.
    """
    desk, before = table.desk, table.desk.meeting
    entry, count = before.entry(ident), len(entries_moved_with(before, ident))
    if privacy == "public" and (
        disclosed_phrase := phrase_disclosed_by(before, ident, table.style)
    ):
        raise Refusal(
            f"It names what stays private: “{disclosed_phrase}”.",
            "Take those words out of it first, or keep it private.",
        )
    after = desk.entry_moves.move_to_item(ident, item, privacy, reason)
    target = after.item(item)
    others_note = f", with {count - 1} that belong to it" if count > 1 else ""
    described = describe_entry(after, after.entry(ident))
    reply = f"Moved to {name_item(table, target)}: {described}{others_note}."
    return f"{reply}{_privacy_words(before, after, entry)}{_waiting_words(after, item)}"


def _privacy_words(before: Meeting, after: Meeting, entry: Entry) -> str:
    """Say what became of its privacy, where anything did."""
    private = after.entry(entry.ident).private
    if private is entry.private:
        return " It stays private." if private else ""
    if not private:
        return " It stands in public copies now."
    public_phrase = phrase_still_public(before, after)
    still = f" The same words stand in public still: “{public_phrase}”." if public_phrase else ""
    return f" Private now.{still}"


def _waiting_words(meeting: Meeting, item: str) -> str:
    return "" if item in meeting.taken else " It prints once that item is taken."


def _last_entry(table: Table) -> Entry:
    """Return the last entry of the item in hand that prints, or is a note."""
    last_entry = table.desk.corrections.last_entry()
    item = table.desk.meeting.item(last_entry.item)
    return next(
        (entry for entry in reversed(item.entries) if not entry.printed_elsewhere), last_entry
    )


def _named_entry(meeting: Meeting, typed: str) -> Entry:
    """Return the entry with this number or reference, else the one that holds these words.

    An entry of the item in hand is meant before any other. Raises Refusal where none is meant, or
    more than one.
    """
    entries = [entry for entry in meeting.entries() if not entry.printed_elsewhere]
    entries_of_item = [entry for entry in entries if entry.item == meeting.current]
    numbers = _printed_numbers(meeting)
    folded_number = typed.rstrip(".").casefold()
    matches = [
        e for e in entries if numbers.get(e.ident, "").rstrip(".").casefold() == folded_number
    ]
    matches = (
        matches
        or _entries_holding(meeting, entries_of_item, typed)
        or _entries_holding(meeting, entries, typed)
    )
    if len(matches) == 1:
        return matches[0]
    if not matches:
        raise Refusal(f"No entry holds “{typed}”.", "Type its number, or words that stand in it.")
    descriptions = "; ".join(describe_entry(meeting, entry) for entry in matches[:3])
    raise Refusal(f"“{typed}” may be: {descriptions}.", "Type more of it.")


def _entries_holding(meeting: Meeting, entries: Sequence[Entry], typed: str) -> list[Entry]:
    folded_words = folded(typed)
    return [e for e in entries if folded_words and folded_words in folded(_entry_text(meeting, e))]


def _entry_text(meeting: Meeting, entry: Entry) -> str:
    line = searchable_entry(meeting, meeting.item(entry.item), entry)
    due = entry.matter.due if isinstance(entry.matter, mt.Action) else ""
    return f"{line.kind} {line.people} {line.text} {due}"


def _printed_numbers(meeting: Meeting) -> dict[str, str]:
    """Return the number or reference of each entry that prints one, by its ident."""
    minutes = minute_numbers(meeting)
    numbers = {ident: number.printed for ident, number in action_numbers(meeting).items()}
    for item in meeting.taken_items:
        printed = entry_numbers(meeting, item, minutes[item.ident].printed)
        numbers |= {ident: number.printed for ident, number in printed.items()}
    return {ident: number for ident, number in numbers.items() if number}
