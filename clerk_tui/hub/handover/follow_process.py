"""The process that follows a meeting: a wish a line comes in, a state a line goes out."""

import sys
from queue import Empty, Queue
from threading import Thread
from typing import TextIO, get_args

import msgspec

from clerk_tui.domain.errors import Refusal
from clerk_tui.hub.connection.connect import connect
from clerk_tui.hub.handover.follow import Follower, Wish
from clerk_tui.hub.handover.follow_state import FollowState
from clerk_tui.hub.remote import Hub
from clerk_tui.office import Office

TURN_SECONDS = 1.0


def follow_until_told(office: Office, url: str, ident: str) -> None:
    """Follow the meeting *ident* of *office* at the hub of *url*, until the input ends.

    It ends when the program that asked for it does. The input has lines of "take", "live", "quiet"
    or "leave"; each new state is written to the output, as a line of JSON.
    """
    follower = Follower(office, ident, lambda: _connected(url))
    last_state = FollowState()
    wish_queue: Queue[Wish] = Queue()
    Thread(target=_read_wishes, args=(sys.stdin, wish_queue), daemon=True).start()
    wish: Wish = ""
    try:
        while wish != "leave":
            state = follower.turn(wish)
            if state != last_state:
                last_state = state
                sys.stdout.write(f"{msgspec.json.encode(state).decode()}\n")
                sys.stdout.flush()
            wish = _next_wish(wish_queue)
    except (BrokenPipeError, KeyboardInterrupt):
        pass
    finally:
        follower.leave()


def _connected(url: str) -> Hub:
    hub = Hub(connect(url))
    try:
        hub.position()
    except Refusal:
        hub.connection.close()
        raise
    return hub


def _read_wishes(stream: TextIO, wishes: Queue[Wish]) -> None:
    """Put each line that is a wish into *wishes*, and "leave" at their end."""
    for line in stream:
        for wish in get_args(Wish):
            if wish and line.strip() == wish:
                wishes.put(wish)
    wishes.put("leave")


def _next_wish(wishes: Queue[Wish]) -> Wish:
    """Return what is wished within a turn; empty if nothing is."""
    try:
        return wishes.get(timeout=TURN_SECONDS)
    except Empty:
        return ""
