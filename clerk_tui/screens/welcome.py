"""The welcome of an empty book: what to begin with, a key to a line, and each to be clicked."""

from textwrap import wrap

from textual.content import Content
from textual.style import Style

from clerk_tui.keys import with_signs
from clerk_tui.widgets.text import plain

ACTION = "welcome_action"  # what a click on a line does, in the style of its letters
_HEAD = "There are no meetings here yet."
_OFFERS = (
    ("home.new-meeting", "prepare", "Prepare one: choose the committee, give its agenda."),
    (
        "home.committees",
        "committees",
        "The committees: who joins, who leaves, and how to make one.",
    ),
    (
        "home.demonstration",
        "demonstration",
        "Look round in a worked, invented meeting; nothing of it is kept.",
    ),
)
_IN_THE_SHELL = "From the shell, with a tour of six steps: clerk-tui demo --tour"


def welcome_words(width: int) -> Content:
    """Return the welcome in *width* cells; the words stand in line, whatever the keys are."""
    signs = [with_signs(f"{{{name}}}") for name, _, _ in _OFFERS]
    key_cells = max(map(len, signs)) + 5
    lines = [plain(_HEAD), plain("")]
    for sign, (_, action, words) in zip(signs, _OFFERS, strict=True):
        for number, line_text in enumerate(_wrapped_lines(words, width, key_cells)):
            key = f"  {sign}" if not number else ""
            line = plain(f"{key:<{key_cells}}{line_text}")
            lines.append(line.stylize(Style.from_meta({ACTION: action})))
    lines += [
        plain(f"{'':<{key_cells}}{line_text}")
        for line_text in _wrapped_lines(_IN_THE_SHELL, width, key_cells)
    ]
    return Content("\n").join(lines)


def _wrapped_lines(words: str, width: int, key_cells: int) -> list[str]:
    return wrap(words, max(20, width - key_cells), break_on_hyphens=False)
