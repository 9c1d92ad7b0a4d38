"""The move of an entry to another item, with its dependents, its reference and its privacy."""

from collections.abc import Iterable
from functools import reduce

from msgspec.structs import replace

from clerk_tui.domain import events as ev
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.dependents import depending_on
from clerk_tui.domain.model.matters import Action, Exchange, Note, Question
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.numbering.numbers import action_numbers
from clerk_tui.domain.replay.replay import apply

TO_PRIVATE = "moved to private business"


def entries_moved_with(meeting: Meeting, ident: str) -> list[Entry]:
    """Return the entry called *ident* and all that belongs to it, in the order of its item.

    Amendments and the entries that minute a vote go with their motion, responses with their
    question, questions answered together with one another, and actions with the entry beside them.
    """
    moved_idents = {entry.ident for entry in depending_on(meeting, ident)}
    entries = meeting.item(meeting.entry(ident).item).entries
    groups = {_question_group(entry) for entry in entries if entry.ident in moved_idents} - {""}
    for entry in entries:
        if _question_group(entry) in groups:
            moved_idents |= {dependent.ident for dependent in depending_on(meeting, entry.ident)}
    return [entry for entry in entries if entry.ident in moved_idents]


def _question_group(entry: Entry) -> str:
    return entry.matter.group if isinstance(entry.matter, Question) else ""


def relocation(
    meeting: Meeting, ident: str, item: str, after: str = "", reason: str = ""
) -> list[ev.Event]:
    """Return the events that move an entry to another item with all that belongs to it.

    An action keeps its reference, and so does every other one. Under a private item all of it is
    private; it is never made public here.

    Args:
        meeting: The meeting as it stands.
        ident: The entry.
        item: The item it goes to.
        after: The entry there that it follows; "" puts it first.
        reason: Why it is private there, to be kept.
    """
    moved_entries = entries_moved_with(meeting, ident)
    idents = {entry.ident for entry in moved_entries}
    if after in idents:
        raise Refusal("An entry cannot come after itself.", "Name another one.")
    references = action_numbers(meeting)
    events: list[ev.Event] = []
    for entry in moved_entries:
        number = references.get(entry.ident)
        reference = "" if number is None or entry.number is not None else number.printed
        events.append(ev.EntryMoved(entry.ident, item, after, reference))
        events += _without_references(entry, idents)
        after = entry.ident
    hidden = [e.ident for e in moved_entries if not e.private and not isinstance(e.matter, Note)]
    if meeting.item(item).private and hidden:
        events.append(ev.PrivacyMarked(tuple(hidden), True, reason or TO_PRIVATE))
    return [*events, *_reference_corrections(meeting, events)]


def _without_references(entry: Entry, idents: set[str]) -> list[ev.Event]:
    """Return the events that remove from *entry* its references to entries outside *idents*."""
    matter = entry.matter
    if isinstance(matter, Action) and matter.beside and matter.beside not in idents:
        matter = replace(matter, beside="")
    elif isinstance(matter, Exchange) and not idents.issuperset(matter.answers):
        matter = replace(matter, answers=())
    if matter is entry.matter:
        return []
    return [ev.Rewritten.from_entry(replace(entry, matter=matter))]


def _reference_corrections(meeting: Meeting, recorded_events: Iterable[ev.Event]) -> list[ev.Event]:
    """Return the events that give back the references that *recorded_events* change."""
    references = {ident: number.printed for ident, number in action_numbers(meeting).items()}
    meeting = reduce(apply, recorded_events, meeting)
    corrections: list[ev.Event] = []
    while other := _first_renumbered(meeting, references):
        entries = [entry.ident for entry in meeting.item(other.item).entries]
        place = entries.index(other.ident)
        before = entries[place - 1] if place else ""
        event = ev.EntryMoved(other.ident, other.item, before, references[other.ident])
        meeting = apply(meeting, event)
        corrections.append(event)
    return corrections


def _first_renumbered(meeting: Meeting, references: dict[str, str]) -> Entry | None:
    """Return the first action whose reference differs from *references* and is not set yet."""
    for ident, number in action_numbers(meeting).items():
        entry = meeting.entry(ident)
        if number.printed != references.get(ident, number.printed) and not entry.reference:
            return entry
    return None
