"""Taking a meeting over from a colleague at the shell, whose program is asked for it first."""

import time

from clerk_tui.domain.errors import Refusal
from clerk_tui.hub.remote import Hub

ASKED_SECONDS = 6.0
_TURN_SECONDS = 0.5


def ask_and_take(hub: Hub, ident: str) -> str:
    """Have the meeting; returns the name of the colleague who had it, empty if nobody did.

    A colleague's program that is open at the meeting sends what it has and gives it; where none
    answers within some seconds, it is taken. Raises Refusal where the hub has no such meeting.
    """
    head = hub.head(ident)
    if head is None:
        raise Refusal("The hub has no such meeting of yours.", "Share it first: clerk-tui sync")
    if head.holder == hub.login:
        return ""
    name = hub.ask_for(ident)
    until = time.monotonic() + ASKED_SECONDS
    while name and time.monotonic() < until:
        head = hub.head(ident)
        if head is None or head.holder == hub.login:
            return name
        time.sleep(_TURN_SECONDS)
    hub.take(ident)
    return name
