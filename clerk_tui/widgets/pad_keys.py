"""The keys of the minute pad: those that file or page, those that edit, and those of letters."""

from textual import events
from textual.binding import Binding
from textual.message import Message
from textual.widgets import TextArea

from clerk_tui.widgets.text_pad import TextPad

# Keys that file what is in the pad, and what is done after.
FILING_KEYS = {"enter": "", "f2": "/next", "f6": "/noted", "f7": "/agreed", "ctrl+t": "/break"}
PAGE_KEYS = {"pageup": -1, "pagedown": 1}  # of the minutes, unless the pad has more than it shows
OWN_CHARACTERS = ("/", " ")  # which may begin a command, or end a name
# Textual's editing keys (Ctrl+U, Ctrl+Z …), which as bindings would come too late as well.
EDITING_ACTIONS = {
    key.strip(): binding.action
    for binding in (*TextArea.BINDINGS, *TextPad.BINDINGS)
    if isinstance(binding, Binding)
    for key in binding.key.split(",")
}


def letter_of(event: Message) -> str:
    """Return the character of a key that only puts it in; "" for other keys and messages."""
    if not isinstance(event, events.Key) or not event.is_printable:
        return ""
    letter = event.character or ""
    return "" if letter in OWN_CHARACTERS else letter
