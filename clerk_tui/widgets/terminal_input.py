"""Keys and pastes as they were meant, worked out before any part of a screen gets them."""

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
