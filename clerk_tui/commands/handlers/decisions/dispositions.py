"""Commands: items deferred, withdrawn, adjourned or referred back."""

from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.commands.handlers.motions import minute_carried
from clerk_tui.commands.parsing.arguments import find_item, has_figure, name_item
from clerk_tui.commands.parsing.decision_line import (
    MoversAlone,
    is_vote,
    read_movers_alone,
    refuse_vote_or_movers,
)
from clerk_tui.commands.parsing.motion_line import MotionLine, read_movers_last
from clerk_tui.commands.parsing.mover_words import role_of
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Item
from clerk_tui.domain.motions.clauses import is_wordless, without_because
from clerk_tui.domain.voting.vote_text.context import vote_after_motion

_COMMANDS = {"deferred": "defer", "withdrawn": "withdraw"}


def defer(table: Table, arguments: str) -> str:
    """Defer an item (the one in hand, or the one named before a colon), and say why."""
    return _dispose(table, arguments, "deferred", "deferred_because")


def withdraw(table: Table, arguments: str) -> str:
    """Note that an item was withdrawn, and why."""
    return _dispose(table, arguments, "withdrawn", "withdrawn_because")


def adjourn_item(table: Table, arguments: str) -> str:
    """Adjourn the item in hand to another day, and say why."""
    _refuse_movers_first(arguments, "/adjournitem 14 April: an officer is ill")
    if moved := read_movers_last(table, arguments):
        when, _, reason = moved.text.partition(":")
        words = f"That consideration of this item be adjourned to {when.strip()}"
        words += _because(table, reason).lstrip(",")
        item = table.desk.decisions.item_in_hand()
        return _carry(table, replace(moved, text=words), item, "adjourned")
    when, colon, reason = arguments.partition(":")
    if not when.strip():
        raise Refusal("To when is it adjourned?", "As in: /adjournitem 14 April: an officer is ill")
    moved_line = "/m kinver marden That the item be adjourned to 14 April; 6 3"
    refuse_vote_or_movers(table, f"That it be so on {when}", moved_line)
    refuse_vote_or_movers(table, reason, moved_line)
    because = _because(table, reason) if colon else ""
    sentence = table.style.say("item_adjourned", when=when.strip(), why=because)
    table.desk.decisions.dispose_saying("adjourned", sentence)
    return f"Adjourned to {when.strip()}."


def refer(table: Table, arguments: str) -> str:
    """Refer the item in hand back: to whom, and why."""
    _refuse_movers_first(arguments, "/refer Cabinet: the cost was not stated")
    moved = read_movers_last(table, arguments)
    to, colon, reason = (moved.text if moved else arguments).partition(":")
    reason = without_because(reason)
    if not to.strip() or not colon or is_wordless(reason):
        raise Refusal(
            "Referred back to whom, and why?",
            "As in: /refer Cabinet: the cost was not stated",
            wanting=bool(arguments),
        )
    moved_line = f"/m kinver marden That the matter be referred back to {to.strip()[:20]}; 6 3"
    refuse_vote_or_movers(table, reason, moved_line)
    clause = table.style.say("referred_back", to=to.strip(), reason=reason.strip().rstrip("."))
    if moved:
        item = table.desk.decisions.item_in_hand()
        return _carry(table, replace(moved, text=clause.rstrip(".")), item, "referred back")
    table.desk.decisions.refer_back(clause, table.style.say("resolved"), to.strip())
    return f"Referred back to {to.strip()}."


def _dispose(table: Table, arguments: str, disposition: str, key: str) -> str:
    """Dispose of the item named, with its reason, and stay in the one in hand.

    "9 because the officer was ill", "9: the officer was ill", "because …" of the one in hand.
    """
    has_reason = " because " in f" {arguments}" or ": " in arguments
    moved = None if has_reason else _moved_in_hand(table, arguments)
    moved = moved or read_movers_last(table, arguments)
    typed = moved.text if moved else arguments
    item_name, because, reason = f" {typed}".partition(" because ")
    if not because:
        item_name, _, reason = typed.partition(": ")
        reason = without_because(reason)
    item_name = item_name.rstrip(" :")
    moved_line = (
        f"/m kinver marden That the item be {disposition}; 6 3, and then /{_COMMANDS[disposition]}"
    )
    refuse_vote_or_movers(table, reason, moved_line)
    current_item = table.desk.meeting.current
    moved = moved or _moved_in_hand(table, item_name)
    item = _item_named(table, "" if moved and not moved.text else item_name, moved_line)
    if moved:
        words = f"That the item be {disposition}{_because(table, reason).replace(',', '', 1)}"
        return _carry(table, replace(moved, text=words), item, disposition)
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


def _carry(table: Table, line: MotionLine, item: Item, disposition: str) -> str:
    """Minute the motion that *item* be disposed of, carried or by its vote, and stay where we are.

    Where it was lost, nothing becomes of the item.
    """
    if table.desk.meeting.open_motion() is not None:
        raise Refusal(
            "A motion is before the meeting, and is decided first.",
            f"Its vote: /v carried. One that interrupts it: /proc kinver marden {line.text}; 6 3",
        )
    in_hand, label = table.desk.meeting.current, name_item(table, item)
    with table.desk.as_one_step():
        if item.ident != in_hand:
            table.desk.agenda.open_item(item.ident)
        reply = minute_carried(table, line)
        motion = table.desk.meeting.debate.motions[-1].matter
        is_carried = isinstance(motion, Motion) and motion.outcome == "carried"
        if is_carried:
            table.desk.agenda.dispose(disposition, item.ident)
        if in_hand and in_hand != item.ident:
            table.desk.agenda.open_item(in_hand)
    return f"{disposition.capitalize()}: {label}." if is_carried else f"{label}: {reply}"


def _refuse_movers_first(typed: str, example: str) -> None:
    """Refuse movers before the day or the body, where they would be words of it."""
    if role_of(typed.partition(" ")[0]) == "mover":
        raise Refusal(
            "Who moved it stands at the end here. Nothing was minuted.",
            f"As in: {example}; moved kinver marden 6-3",
            wanting=True,
        )


def _moved_in_hand(table: Table, typed: str) -> MotionLine | None:
    """Return who moved it, where *typed* names no item but them, and perhaps the vote."""
    try:
        find_item(table, typed)
    except Refusal:
        if movers_alone := _movers_alone(table, typed.strip()):
            vote = vote_after_motion(movers_alone.vote) if movers_alone.vote else None
            return MotionLine(movers_alone.movers, "", vote)
    return None


def _item_named(table: Table, typed: str, moved_line: str) -> Item:
    """Return the item that was *typed*, else the one in hand.

    Raises Refusal, with the line by which it is moved, where that says who moved it, or the vote.
    """
    if not typed.strip():
        return table.desk.decisions.item_in_hand()
    try:
        return find_item(table, typed)
    except Refusal:
        words_beside = " ".join(word for word in typed.split() if not has_figure(word))
        if is_vote(words_beside) or _movers_alone(table, words_beside):
            raise Refusal(
                f"“{typed.strip()[:40]}” says who moved it, or the vote. Nothing was minuted.",
                f"It is moved first: {moved_line}",
            ) from None
        raise


def _movers_alone(table: Table, typed: str) -> MoversAlone | None:
    """Return the movers, and the vote, if *typed* is nothing else and is clear."""
    try:
        return read_movers_alone(table, typed) if typed else None
    except Refusal:
        return None


def _because(table: Table, reason: str) -> str:
    reason = without_because(reason).strip().rstrip(".")
    return f", {table.style.say('because', reason=reason)}" if reason else ""
