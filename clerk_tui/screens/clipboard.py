"""Copying to the clipboard: through the terminal (OSC 52), and beside it where that is ignored."""

import subprocess
import sys
from contextlib import suppress
from typing import Any

from textual.app import App

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.text import counted
from clerk_tui.office import Office

# The terminal of macOS ignores what programs send to the clipboard.
_BESIDE = {"darwin": "pbcopy", "win32": "clip.exe"}
PARTS = ("entry", "item", "all")


def copy_typed(
    app: App[Any], office: Office, meeting: Meeting, last_entry: Entry | None, typed: str
) -> str:
    """Copy what was *typed* after /copy: "", "item", "all", with "private" or not; say what.

    Raises Refusal for what is private and was not asked for as such, or is not there.
    """
    from clerk_tui.office.copied_text import entry_text, item_text, whole_text

    words = typed.casefold().split()
    private, other_words = "private" in words, [word for word in words if word != "private"]
    copied_part = other_words[0] if other_words else "entry"
    if copied_part not in PARTS or len(other_words) > 1:
        raise Refusal(f"“{typed}” cannot be copied.", "As in: /copy, /copy item, /copy all")
    copy = "private copy" if private else "public copy"
    if copied_part == "all":
        text = whole_text(office.papers, meeting, private=private)
        put_on_clipboard(app, text)
        return f"Copied: the minutes, the {copy}. {counted(len(text.splitlines()), 'line')}."
    item = meeting.in_hand
    if copied_part == "item":
        if item is None:
            raise Refusal("No item is in hand.", "Open one with F2, or copy all: /copy all")
        text = item_text(office.papers, meeting, item, private=private)
        put_on_clipboard(app, text)
        lines = counted(len(text.splitlines()), "line")
        return f"Copied: item “{item.title}”, the {copy}. {lines}."
    if last_entry is None:
        raise Refusal("Nothing is minuted under this item yet.", "To copy all: /copy all")
    text = entry_text(office.papers, meeting, last_entry, even_private=private)
    put_on_clipboard(app, text)
    return f"Copied: {'a private entry' if last_entry.private else 'the last entry'}."


def put_on_clipboard(app: App[Any], text: str) -> None:
    """Put *text* on the clipboard of the terminal, and of the system where there is a way."""
    app.copy_to_clipboard(text)
    if program := _BESIDE.get(sys.platform):
        with suppress(OSError, subprocess.SubprocessError):
            subprocess.run([program], input=text.encode(), check=False, timeout=2)  # noqa: S603 - a program of the system, named above
