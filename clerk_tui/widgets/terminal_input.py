"""What comes from the terminal: keys and pastes as they were meant, and its end."""

import contextlib
import os
import signal
import sys
from types import FrameType

from textual import events

from clerk_tui.domain.text import clean_typing

_CONTROLS = 0xA0  # below it are named keys: Ctrl and a letter, Escape, Backspace


def meant_event(event: events.Key | events.Paste) -> events.Key | events.Paste:
    """Return *event*, or the one that it was meant to be.

    A space of another kind (Alt+Space of a Mac, the wide one of a Japanese keyboard) is the space
    bar. What Textual would leave out as unprintable though it is part of a text (a joiner, a
    line end of a program that pastes without saying so) is pasted.
    """
    if isinstance(event, events.Paste):
        event.text = clean_typing(event.text, tab="\t")
        return event
    character = event.character
    if not character or event.is_printable or ord(character[0]) < _CONTROLS:
        return event
    text = clean_typing(character)
    if text == " ":
        return events.Key("space", " ")
    return events.Paste(text) if text else event


def stay_away_from_closed_terminal() -> None:
    """Let a terminal that was closed be: its driver would begin to read it anew, and never end.

    Linux sends SIGHUP and then SIGCONT where a window is closed. By the second Textual takes the
    terminal up again, as after a pause (Ctrl+Z); where the app was just ending, nothing stopped
    that any more, and the process stayed behind and took a whole core.
    """
    if not hasattr(signal, "SIGCONT"):
        return
    resume = signal.getsignal(signal.SIGCONT)

    def _resume_if_open(number: int, frame: FrameType | None) -> None:
        with contextlib.suppress(OSError):
            os.tcgetpgrp(sys.__stdin__.fileno() if sys.__stdin__ else 0)  # fails where it is closed
            if callable(resume):
                resume(number, frame)

    with contextlib.suppress(ValueError):  # in a thread, as tests of the app may be
        signal.signal(signal.SIGCONT, _resume_if_open)
