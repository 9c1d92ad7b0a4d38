"""Commands: items disposed of, and what belongs to a decision beside its words."""

import re
from datetime import date
from typing import TypedDict, Unpack

from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.actions import check_due, due_for
from clerk_tui.commands.parsing.arguments import find_item, name_item
from clerk_tui.commands.parsing.decisions import require_words, require_words_if_any
from clerk_tui.commands.parsing.leads import read_led_decision
from clerk_tui.domain.dates.dates import parse_date, print_date
from clerk_tui.domain.dates.due_phrases import split_due_from_head
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion, Resolution
from clerk_tui.domain.model.meeting import Entry
from clerk_tui.domain.motions.clauses import is_wordless, split_clauses, with_full_stop
from clerk_tui.domain.motions.resolutions import last_decision
from clerk_tui.domain.numbering.numbers import minute_numbers

# How a recommendation begins that is addressed to nobody.
_READS_ON = re.compile(r"(?:that|to|the|\(\w{1,3}\))\W", re.IGNORECASE)


class DecisionFields(TypedDict, total=False):
    """Fields that may be added to a decision: a resolution, or a motion that was carried."""

    reasons: str
    reasons_label: str
    alternatives: str
    conflicts: str
    key: bool
    call_in: date | None


def received(table: Table, rest: str) -> str:
    """Resolve that the report be received."""
    resolve_as(table, "received", rest)
    return "Received."


def resolve_as(table: Table, key: str, rest: str) -> None:
    """Minute a decision in the house's words for it, or in those typed, under its own lead.

    Args:
        table: The meeting.
        key: The wording key of the words: "noted"; that of the lead is "noted_lead".
        rest: The words typed in their place.
    """
    words = require_words_if_any(rest) or table.style.say(key)
    own_lead = table.style.say(f"{key}_lead")
    if not (words or own_lead):
        raise Refusal(
            "The house style has no words for that.",
            f"Type them after the command, or fill in “{key}” under [wording].",
        )
    if words:
        table.desk.decisions.resolve(with_full_stop([words]), lead_of(table, key))
    else:
        table.desk.decisions.decide_in_a_word(own_lead)


def lead_of(table: Table, key: str) -> str:
    """Return the word over a decision of the house's: its own, or that of every decision.

    Where the house has "none" there is no word.
    """
    lead = table.style.say(f"{key}_lead") or table.style.say("resolved")
    return "" if lead.casefold() == "none" else lead


def decided(table: Table, rest: str) -> str:
    """Minute a decision under another word than the house's: "NOTED", "AGREED: That …"."""
    decision = read_led_decision(rest, table.style.say("resolved"))
    if decision.clauses:
        require_words(" ".join(decision.clauses))
        table.desk.decisions.resolve(decision.clauses, decision.lead, marks=decision.marks)
    else:
        table.desk.decisions.decide_in_a_word(decision.lead)
    return f"Decision minuted: {decision.lead or 'no word over it'}."


def recommend(table: Table, rest: str) -> str:
    """Minute a recommendation: to whom, by when they are to answer, then what."""
    head, colon, text = rest.partition(":")
    if not colon or len(head.split()) > 12:
        head, text = "", rest
        if not _READS_ON.match(rest):
            raise Refusal(
                "A recommendation needs its words.",
                "As in: /rec Cabinet by 14 April: That the scheme be approved",
            )
    named = split_due_from_head(head)
    check_due(named.due)
    to, when = named.rest, due_for(table, named.due)
    style = table.style
    lead = style.say("recommended_to", to=to) if to else style.say("recommended")
    texts, marks = split_clauses(require_words(text))
    table.desk.decisions.resolve(
        with_full_stop(texts), lead, marks=marks, to=to, respond_by=when, apart=bool(to)
    )
    return "Recommendation minuted."


def defer(table: Table, rest: str) -> str:
    """Defer an item (the one in hand, or the one named before a colon), and say why."""
    return _dispose(table, rest, "deferred", "deferred_because")


def withdraw(table: Table, rest: str) -> str:
    """Note that an item was withdrawn, and why."""
    return _dispose(table, rest, "withdrawn", "withdrawn_because")


def adjourn_item(table: Table, rest: str) -> str:
    """Adjourn the item in hand to another day, and say why."""
    when, colon, reason = rest.partition(":")
    if not when.strip():
        raise Refusal("To when is it adjourned?", "As in: /adjournitem 14 April: an officer is ill")
    because = _because(table, reason) if colon else ""
    sentence = table.style.say("item_adjourned", when=when.strip(), why=because)
    table.desk.decisions.dispose_saying("adjourned", sentence)
    return f"Adjourned to {when.strip()}."


def refer(table: Table, rest: str) -> str:
    """Refer the item in hand back: to whom, and why."""
    to, colon, reason = rest.partition(":")
    if not to.strip() or not colon or is_wordless(reason):
        raise Refusal(
            "Referred back to whom, and why?",
            "As in: /refer Cabinet: the cost was not stated",
            wanting=bool(rest),
        )
    clause = table.style.say("referred_back", to=to.strip(), reason=reason.strip().rstrip("."))
    table.desk.decisions.refer_back(clause, table.style.say("resolved"), to.strip())
    return f"Referred back to {to.strip()}."


def _dispose(table: Table, rest: str, disposition: str, key: str) -> str:
    """Dispose of the item named, with its reason, and stay in the one in hand.

    "9 because the officer was ill", "9: the officer was ill", "because …" of the one in hand.
    """
    named, because, reason = f" {rest}".partition(" because ")
    if not because:
        named, _, reason = rest.partition(": ")
    here = table.desk.meeting.current
    item = find_item(table, named) if named.strip() else table.desk.decisions.item_in_hand()
    label, ident = name_item(table, item), item.ident
    if reason.strip():
        if is_wordless(reason):
            raise Refusal("Why? That is no reason.", "Type it after the colon, or leave both out.")
        sentence = table.style.say(key, reason=reason.strip().rstrip("."))
        table.desk.decisions.dispose_saying(disposition, sentence, ident)
    else:
        table.desk.agenda.dispose(disposition, ident)
    if here and here != table.desk.meeting.current:
        table.desk.agenda.open_item(here)
    return f"{disposition.capitalize()}: {label}."


def _because(table: Table, reason: str) -> str:
    reason = reason.strip().rstrip(".")
    return f", {table.style.say('because', reason=reason)}" if reason else ""


def reasons(table: Table, rest: str) -> str:
    """Add the reasons for the last decision; before a bar, the label over them if it is another."""
    label, bar, text = rest.partition("|")
    label, text = (label.strip(), text.strip()) if bar else (table.style.say("reasons_label"), rest)
    return _add_text(table, text, "The reasons", reasons=text, reasons_label=label if text else "")


def alternatives(table: Table, rest: str) -> str:
    """Add what was considered instead of the last decision, and rejected; or none."""
    none = rest.casefold() in ("none", "nil")
    text = table.style.say("no_alternatives") if none else rest
    return _add_text(table, text, "The alternatives", alternatives=text)


def conflicts(table: Table, rest: str) -> str:
    """Add conflicts of interest about the last decision, with any dispensation; or none."""
    none = rest.casefold() in ("", "none", "nil")
    text = table.style.say("no_conflicts") if none else rest
    return _add_text(table, text, "Conflicts of interest", conflicts=text)


def key_decision(table: Table, rest: str) -> str:
    """Mark the last decision a key decision; "no" takes that back."""
    is_key = rest.casefold() not in ("no", "not", "off")
    _change_decision(table, key=is_key)
    return "A key decision." if is_key else "No key decision."


def call_in(table: Table, rest: str) -> str:
    """Set the day until which the last decision may be called in; "no" takes it back."""
    if rest.casefold() in ("no", "none", "off"):
        _change_decision(table, call_in=None)
        return "Not subject to call-in."
    day = read_call_in_day(table, rest)
    if day < table.desk.meeting.details.date:
        raise Refusal(
            f"{print_date(day, '{d} {month} {year}')} is before the meeting.",
            "Type the last day of call-in, as in: /callin 14 March",
        )
    _change_decision(table, call_in=day)
    return f"It may be called in until {print_date(day, '{d} {month} {year}')}."


def read_call_in_day(table: Table, typed: str) -> date:
    """Return the date typed; without a year, the next such day. Raises Refusal for none."""
    held = table.desk.meeting.details.date
    if not typed.strip():
        raise Refusal("Until when may it be called in?", "As in: /callin 14 March", wanting=True)
    try:
        return parse_date(typed)
    except Refusal:
        for year in (held.year, held.year + 1):
            try:
                day = parse_date(f"{typed} {year}")
            except Refusal:
                break
            if day >= held:
                return day
        raise


def _add_text(table: Table, rest: str, name: str, **fields: Unpack[DecisionFields]) -> str:
    if is_wordless(rest):
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
