"""Commands: what belongs to a decision beside its words, from its reasons to its call-in."""

from datetime import date
from typing import TypedDict, Unpack

from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.domain.dates.dates import parse_date, short_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion, Resolution
from clerk_tui.domain.model.meeting import Entry
from clerk_tui.domain.motions.clauses import is_wordless
from clerk_tui.domain.motions.resolutions import last_decision
from clerk_tui.domain.numbering.numbers import minute_numbers


class DecisionFields(TypedDict, total=False):
    """Fields that may be added to a decision: a resolution, or a motion that was carried."""

    reasons: str
    reasons_label: str
    alternatives: str
    conflicts: str
    key: bool
    call_in: date | None


def reasons(table: Table, arguments: str) -> str:
    """Add the reasons for the last decision; before a bar, the label over them if it is another."""
    label, bar, text = arguments.partition("|")
    label, text = (
        (label.strip(), text.strip()) if bar else (table.style.say("reasons_label"), arguments)
    )
    return _add_text(table, text, "The reasons", reasons=text, reasons_label=label if text else "")


def alternatives(table: Table, arguments: str) -> str:
    """Add what was considered instead of the last decision, and rejected; or none."""
    none = arguments.casefold() in ("none", "nil")
    text = table.style.say("no_alternatives") if none else arguments
    return _add_text(table, text, "The alternatives", alternatives=text)


def conflicts(table: Table, arguments: str) -> str:
    """Add conflicts of interest about the last decision, with any dispensation; or none."""
    none = arguments.casefold() in ("", "none", "nil")
    text = table.style.say("no_conflicts") if none else arguments
    return _add_text(table, text, "Conflicts of interest", conflicts=text)


def key_decision(table: Table, arguments: str) -> str:
    """Mark the last decision a key decision; "no" takes that back."""
    is_key = arguments.casefold() not in ("no", "not", "off")
    _change_decision(table, key=is_key)
    return "A key decision." if is_key else "No key decision."


def call_in(table: Table, arguments: str) -> str:
    """Set the day until which the last decision may be called in; "no" takes it back."""
    if arguments.casefold() in ("no", "none", "off"):
        _change_decision(table, call_in=None)
        return "Not subject to call-in."
    day = read_call_in_day(table, arguments)
    if day < table.desk.meeting.details.date:
        raise Refusal(
            f"{short_date(day)} is before the meeting.",
            "Type the last day of call-in, as in: /callin 14 March",
        )
    _change_decision(table, call_in=day)
    return f"It may be called in until {short_date(day)}."


def read_call_in_day(table: Table, typed: str) -> date:
    """Return the date typed; without a year, the next such day. Raises Refusal for none."""
    meeting_day = table.desk.meeting.details.date
    if not typed.strip():
        raise Refusal("Until when may it be called in?", "As in: /callin 14 March", wanting=True)
    try:
        return parse_date(typed)
    except Refusal:
        for year in (meeting_day.year, meeting_day.year + 1):
            try:
                day = parse_date(f"{typed} {year}")
            except Refusal:
                break
            if day >= meeting_day:
                return day
        raise


def _add_text(table: Table, arguments: str, name: str, **fields: Unpack[DecisionFields]) -> str:
    if is_wordless(arguments):
        raise Refusal(f"{name}: in what words?", "Type them after the command.", wanting=True)
    _change_decision(table, **fields)
    return f"{name}: kept with the decision."


def _change_decision(table: Table, **fields: Unpack[DecisionFields]) -> None:
    """Change the decision last taken under the item in hand: a resolution, or a motion carried."""
    entry = _last_decision(table)
    matter = entry.matter
    if isinstance(matter, Resolution | Motion):
        table.desk.corrections.correct(entry.ident, replace(matter, **fields))


def _last_decision(table: Table) -> Entry:
    item = table.desk.decisions.item_in_hand()
    decision = last_decision(item.entries)
    if decision is None:
        number = minute_numbers(table.desk.meeting)[item.ident].printed
        raise Refusal(
            f"No decision is minuted under {number or 'this item'} yet.",
            "Minute it with /r, or take the vote on its motion with /v, first.",
        )
    return decision
