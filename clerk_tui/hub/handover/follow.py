"""Following one meeting at the hub, in a process of its own beside the screen that minutes it.

While a colleague has the meeting, this process holds it in the database here, so that the window
can only read, and puts in what the colleague minutes. When a colleague asks for it, what is here
is sent first, and then it is given. The window and this process meet in the database alone.
"""

from collections.abc import Callable
from contextlib import closing, suppress
from typing import Literal

from clerk_tui.domain.errors import Refusal
from clerk_tui.hub.answers import Head
from clerk_tui.hub.apart import put_apart
from clerk_tui.hub.connection.explain import HubGone
from clerk_tui.hub.exchange import exchange
from clerk_tui.hub.handover.follow_state import FollowState
from clerk_tui.hub.remote import Hub
from clerk_tui.office import Office
from clerk_tui.storage.office_book.book import OfficeBook
from clerk_tui.storage.office_book.book_rows import Holder
from clerk_tui.storage.transfer.chains import count_events

Wish = Literal["", "take", "live", "quiet", "leave"]
ASKED_TURNS = 6  # a colleague's program has so many turns to answer before the meeting is taken


class Follower:
    """Follows one meeting; `turn` is called about once a second."""

    def __init__(self, office: Office, ident: str, connect_hub: Callable[[], Hub]) -> None:
        """Follow the meeting *ident* of *office* at the hub that *connect_hub* connects to."""
        self._office, self._ident = office, ident
        self._connect = connect_hub
        self._hub: Hub | None = None
        self._live = False
        self._asked_turns = 0
        self._is_held_for = ""  # the colleague for whom this process holds it here
        self.state = FollowState()

    def turn(self, wish: Wish = "") -> FollowState:
        """Do one turn: look who has the meeting, and send or take what belongs to that.

        A hub that cannot be reached changes nothing; it is tried again at the next turn.
        """
        if wish in ("live", "quiet"):
            self._live = wish == "live"
        try:
            self._hub = self._hub or self._connect()
            self.state = self._follow(self._hub, wish)
        except Refusal as refusal:
            self._let_hub_go()
            if wish == "take":  # nobody can be asked: the officer goes on here
                self._release_meeting()
            self.state = FollowState(self._is_held_for, str(refusal), is_away=True)
        return self.state

    def leave(self) -> None:
        """Send what is here, give the meeting back, and let the window have it."""
        with suppress(Refusal):
            if self._hub is not None:
                head = self._hub.head(self._ident)
                if head and head.holder == self._hub.login:
                    self._exchange(self._hub)
                    self._hub.give(self._ident)
        self._release_meeting()
        self._let_hub_go()

    def _follow(self, hub: Hub, wish: Wish) -> FollowState:
        head = hub.head(self._ident)
        if head is None:
            if self._live:
                self._exchange(hub)
            return FollowState()
        if self._was_taken_here():
            wish = "take"  # the officer took it from this process, by /takeover
        if head.holder == "":
            hub.take(self._ident)
            return self._minute_here(hub, hub.head(self._ident) or head)
        if head.holder == hub.login:
            return self._minute_here(hub, head)
        return self._follow_colleague(hub, head, wish)

    def _was_taken_here(self) -> bool:
        """Return True if the window took the meeting from this process."""
        return bool(self._is_held_for) and not self._office.claims.has_claim(self._ident)

    def _minute_here(self, hub: Hub, head: Head) -> FollowState:
        """Let the window minute; give the meeting to a colleague who asks for it."""
        self._asked_turns = 0
        note = self._take_in(hub, head)
        self._release_meeting()
        if head.wanted_by and head.wanted_by != hub.login:
            self._hold_for(head.wanted_by)
            note = self._exchange(hub)
            name = hub.give(self._ident)
            return FollowState(name, note or f"{name} has taken over this meeting.")
        if self._live:
            note = self._exchange(hub) or note
        self._note_holder(hub.login, head)
        return FollowState(note=note)

    def _take_in(self, hub: Hub, head: Head) -> str:
        """Put in what came to the hub since it was last here; the window waits a moment for that.

        What is only here is not sent, unless the officer is followed live.
        """
        own_count = count_events(self._office.record.db, self._ident)
        if head.n < own_count or head.digest == self._office.record.digest(self._ident):
            return ""
        self._hold_for(self._is_held_for or hub.login)
        return self._exchange(hub)

    def _hold_for(self, officer: str) -> None:
        """Hold the meeting in the database here, so that the window can only read it."""
        self._office.claims.claim(self._ident, even_if_held=True)
        self._is_held_for = officer

    def _follow_colleague(self, hub: Hub, head: Head, wish: Wish) -> FollowState:
        """Hold the meeting here for the colleague who has it, and put in what they minute."""
        is_first_turn = not self._is_held_for
        if is_first_turn:
            self._hold_for(head.holder_name)
        note = self._exchange(hub)
        self._note_holder(head.holder, head)
        if wish == "take" or self._asked_turns:
            note = f"{note} {self._ask(hub, head)}".strip()
        elif is_first_turn and not note:
            note = f"{head.holder_name} has this meeting."
        return FollowState(head.holder_name, note)

    def _ask(self, hub: Hub, head: Head) -> str:
        """Ask the colleague for the meeting; take it where nobody answers."""
        if self._asked_turns == 0:
            hub.ask_for(self._ident)
        self._asked_turns += 1
        if self._asked_turns > ASKED_TURNS:
            hub.take(self._ident)
            self._asked_turns = 0
            return f"{head.holder_name} did not answer; the meeting is minuted here now."
        return f"{head.holder_name} was asked for the meeting."

    def _exchange(self, hub: Hub) -> str:
        """Send and take; returns what the officer is to be told."""
        head = hub.head(self._ident)
        if head and head.digest == self._office.record.digest(self._ident):
            return ""
        body = self._office.minute_book.meeting(self._ident).body.name
        try:
            exchanged = exchange(self._office, hub, self._ident, body)
        except HubGone:
            raise
        except Refusal as refusal:
            return str(refusal)
        if exchanged.outcome != "diverged" or head is None or exchanged.packed is None:
            return ""
        return put_apart(self._office, hub, head, exchanged.packed)[4]

    def _note_holder(self, login: str, head: Head) -> None:
        since = head.held_since.isoformat() if head.held_since else ""
        with closing(OfficeBook(self._office.database)) as book:
            if book.holders().get(self._ident) != Holder(login, head.holder_name, since):
                book.set_holder(self._ident, Holder(login, head.holder_name, since))

    def _release_meeting(self) -> None:
        if self._is_held_for:
            self._office.claims.release(self._ident)
            self._is_held_for = ""

    def _let_hub_go(self) -> None:
        if self._hub is not None:
            with suppress(Exception):
                self._hub.connection.close()
            self._hub = None
