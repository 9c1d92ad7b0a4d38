"""Commands of the action log: actions of earlier meetings taken up again."""

import re
from typing import cast

from clerk_tui.commands.command import Table
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.minute_book.action_log import STATES
from clerk_tui.domain.model.matters import ActionState

_STATE = re.compile(rf"\s*({'|'.join(STATES)})\s*[:,–-]?\s*", re.IGNORECASE)


def update(table: Table, rest: str) -> str:
    """Minute how an earlier action stands: its reference or words of it, then what was said."""
    head, _, note = rest.partition(":")
    words = head.split()
    state = words.pop().casefold() if words and words[-1].casefold() in STATES else ""
    typed = " ".join(words)
    if not state and (match := _STATE.match(note)):
        state, note = match[1].casefold(), note[match.end() :]
    if not typed:
        raise Refusal(
            "Which action, and how does it stand?",
            "As in: /update 2027/04 done: The briefing was sent.",
        )
    table.desk.actions.update_action(typed, cast("ActionState | None", state or None), note)
    return f"The action is minuted as {state or 'open'}."


def take_up(table: Table, rest: str) -> str:  # noqa: ARG001 - a command takes what was typed
    """Minute every open action of earlier meetings again, with what was reported since."""
    count = len(table.desk.actions.open_actions())
    table.desk.actions.take_up_all()
    return (
        f"{count} {'action' if count == 1 else 'actions'} taken up. /update says how each stands."
    )
