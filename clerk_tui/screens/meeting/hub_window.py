"""The window's end of the process that follows a meeting at the office's hub."""

import subprocess
from contextlib import suppress
from threading import Thread

import msgspec

from clerk_tui.hub.handover.follow_state import FollowState
from clerk_tui.hub.handover.process import start_sync
from clerk_tui.office import Office
from clerk_tui.office.other_copies import OtherCopies


class HubWindow:
    """Starts the process, tells it what the clerk wishes, and reads how the meeting stands.

    A thread starts it and reads from it; the screen only looks at what was read.
    """

    def __init__(self, office: Office, ident: str, other_copies: OtherCopies) -> None:
        """Follow the meeting *ident* of *office*; *other_copies* is told who has it."""
        self._database, self._ident = office.database, ident
        self._other_copies = other_copies
        self._process: subprocess.Popen[str] | None = None
        self._state = FollowState()
        self._is_told = True
        self._is_live = False
        self._has_left = False

    def start(self) -> None:
        """Start the process, and let a thread read from it.

        Another takes what came of the body's other meetings, so that the numbers go on from them.
        """
        Thread(target=self._run, name="hub", daemon=True).start()
        Thread(target=self._take_others, name="sync", daemon=True).start()

    def stop(self) -> None:
        """Let the process send what is here and end by itself; nobody waits for it."""
        self._has_left = True
        if self._process and self._process.stdin:
            with suppress(OSError, ValueError):
                self._process.stdin.close()

    def next_note(self) -> str:
        """Return what the clerk is to be told, once; empty if nothing is new."""
        state = self._state
        self._other_copies.colleague = state.holder
        self._other_copies.ask_colleague = self._ask
        if self._is_told:
            return ""
        self._is_told = True
        return state.note

    def toggle_live(self) -> str:
        """Send each step as it is made, or no longer; returns what to say."""
        self._is_live = not self._is_live
        if not self._send_wish("live" if self._is_live else "quiet"):
            self._is_live = False
            return "The hub is not reached yet; what is minuted is shared later."
        if self._is_live:
            return "Each step is sent to the office as it is made. /live again ends it."
        return "Nothing is sent to the office any more until you leave the meeting."

    def _ask(self) -> bool:
        """Ask the colleague for the meeting; False where the hub is not reached."""
        return not self._state.is_away and self._send_wish("take")

    def _send_wish(self, wish: str) -> bool:
        process = self._process
        if process is None or process.stdin is None or process.poll() is not None:
            return False
        try:
            process.stdin.write(f"{wish}\n")
            process.stdin.flush()
        except (OSError, ValueError):
            return False
        return True

    def _take_others(self) -> None:
        with suppress(OSError):
            start_sync(self._database, "--quiet").communicate()

    def _run(self) -> None:
        with suppress(OSError):
            self._process = start_sync(self._database, "--follow", self._ident)
        process = self._process
        if process is None or process.stdout is None:
            return
        if self._has_left:
            self.stop()
        for line in process.stdout:
            with suppress(msgspec.MsgspecError):
                state = msgspec.json.decode(line, type=FollowState)
                if state.note and state.note != self._state.note:
                    self._is_told = False
                self._state = state
        process.wait()
