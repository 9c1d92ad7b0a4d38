"""Commands: items deferred, withdrawn, adjourned or referred back."""

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.arguments import find_item, name_item
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.motions.clauses import is_wordless


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
    item_name, because, reason = f" {rest}".partition(" because ")
    if not because:
        item_name, _, reason = rest.partition(": ")
    current_item = table.desk.meeting.current
    item = find_item(table, item_name) if item_name.strip() else table.desk.decisions.item_in_hand()
    label, ident = name_item(table, item), item.ident
    if reason.strip():
        if is_wordless(reason):
            raise Refusal("Why? That is no reason.", "Type it after the colon, or leave both out.")
        sentence = table.style.say(key, reason=reason.strip().rstrip("."))
        table.desk.decisions.dispose_saying(disposition, sentence, ident)
    else:
        table.desk.agenda.dispose(disposition, ident)
    if current_item and current_item != table.desk.meeting.current:
        table.desk.agenda.open_item(current_item)
    return f"{disposition.capitalize()}: {label}."


def _because(table: Table, reason: str) -> str:
    reason = reason.strip().rstrip(".")
    return f", {table.style.say('because', reason=reason)}" if reason else ""
