"""What was found in the minute book, two lines each: where it stands, and what it says."""

import re

from textual.content import Content

from clerk_tui.domain.dates import print_date
from clerk_tui.domain.looking_up import Found
from clerk_tui.domain.people import folded
from clerk_tui.widgets.plain import plain

BEFORE = 24  # characters shown before the first word that was looked for


def found_row(found: Found, words: str) -> Content:
    """*Found* as the list shows it, with what begins as one of *words* does in bold."""
    day = print_date(found.day, "{d} {month} {year}")
    private = "[private] " if found.private else ""
    where = " ".join(part for part in (found.minute, found.title) if part)
    head = Content.assemble(
        plain(f" {private}", "bold"),
        plain(f"{day}  "),
        plain(where, "bold"),
        plain(f"  {found.kind} · {found.body}"),
    )
    return Content("\n").join([head, Content.assemble("   ", _marked(found.text, words))])


def _marked(text: str, words: str) -> Content:
    line = " ".join(text.split())
    wanted = [folded(word) for word in re.findall(r"\w+", words)]
    places = [
        (piece.start(), piece.end())
        for piece in re.finditer(r"\w+", line)
        if any(word and folded(piece[0]).startswith(word) for word in wanted)
    ]
    cut = max(0, places[0][0] - BEFORE) if places and places[0][0] > 2 * BEFORE else 0
    cut = line.rfind(" ", 0, cut) + 1 if cut else 0
    shown = plain(f"{'…' if cut else ''}{line[cut : cut + 400]}")
    shift = cut - (1 if cut else 0)
    for start, end in places:
        if end - shift <= len(shown.plain):
            shown = shown.stylize("bold underline", start - shift, end - shift)
    return shown
