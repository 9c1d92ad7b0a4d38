"""Commands: items deferred, withdrawn, adjourned or referred back."""

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.arguments import find_item, has_figure, name_item
from clerk_tui.commands.parsing.decision_line import (
    is_vote,
    read_movers_alone,
    refuse_vote_or_movers,
)
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Item
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
    moved_line = "/m kinver marden That the item be adjourned to 14 April; 6 3"
    refuse_vote_or_movers(table, f"That it be so on {when}", moved_line)
    refuse_vote_or_movers(table, reason, moved_line)
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
    moved_line = f"/m kinver marden That the matter be referred back to {to.strip()[:20]}; 6 3"
    refuse_vote_or_movers(table, reason, moved_line)
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
    moved_line = (
        f"/m kinver marden That the item be {disposition}; 6 3, and then /{_COMMANDS[disposition]}"
    )
    refuse_vote_or_movers(table, reason, moved_line)
    current_item = table.desk.meeting.current
    item = _item_named(table, item_name, moved_line)
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


_COMMANDS = {"deferred": "defer", "withdrawn": "withdraw"}


def _item_named(table: Table, typed: str, moved_line: str) -> Item:
    """Return the item that was *typed*, else the one in hand.

    Raises Refusal, with the line by which it is moved, where that says who moved it, or the vote.
    """
    if not typed.strip():
        return table.desk.decisions.item_in_hand()
    try:
        return find_item(table, typed)
    except Refusal:
        beside = " ".join(word for word in typed.split() if not has_figure(word))
        if is_vote(beside) or _names_movers(table, beside):
            raise Refusal(
                f"“{typed.strip()[:40]}” says who moved it, or the vote. Nothing was minuted.",
                f"It is moved first: {moved_line}",
            ) from None
        raise


def _names_movers(table: Table, typed: str) -> bool:
    try:
        return bool(typed) and read_movers_alone(table, typed) is not None
    except Refusal:
        return False


def _because(table: Table, reason: str) -> str:
    reason = reason.strip().rstrip(".")
    return f", {table.style.say('because', reason=reason)}" if reason else ""
