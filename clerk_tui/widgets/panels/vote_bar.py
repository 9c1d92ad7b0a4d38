"""A vote as a bar with its figures: told by shape, by figure and by word, and in colour too."""

from msgspec import Struct
from textual.content import Content

from clerk_tui.widgets.panels.look import Look

LONGEST_BAR = 26  # cells
_SIDES = (("for", "█", "good"), ("against", "▓", "bad"), ("abstained", "▒", "dim"),
          ("not voting", "░", "dim"))  # fmt: skip


class VoteBar(Struct, frozen=True):
    """The figures of a vote; None where none was announced, which is not nought."""

    in_favour: int | None = None
    against: int | None = None
    abstained: int | None = None
    not_voting: int | None = None
    words: str = ""
    """How it was taken, or announced, where there are no figures; the casting vote."""


def bar_lines(vote_bar: VoteBar, width: int, look: Look) -> list[Content]:
    """Return the bar and the figures: on one line, or on two where there is no room."""
    figures = (vote_bar.in_favour, vote_bar.against, vote_bar.abstained, vote_bar.not_voting)
    sides = [(n, *side) for n, side in zip(figures, _SIDES, strict=True) if n is not None]
    words = [f"{number} {side}" for number, side, _, _ in sides]
    text = " · ".join([*words, vote_bar.words] if vote_bar.words else words)
    if vote_bar.in_favour is None:
        return Content(text).wrap(width) if text else []
    cells = min(LONGEST_BAR, width)
    bar = _bar([(number, sign, role) for number, _, sign, role in sides], cells, look)
    if bar.cell_length + 1 + len(text) <= width:
        return [Content.assemble(bar, " ", text)]
    return [bar, *Content(text).wrap(width)]


def _bar(sides: list[tuple[int, str, str]], longest: int, look: Look) -> Content:
    """Return the bar: a cell a vote where they fit, else shares; no vote is without a cell."""
    total = sum(number for number, _, _ in sides)
    if not total:
        return Content()
    widths = [number for number, _, _ in sides]
    if total > longest:
        widths = [max(1, round(longest * number / total)) if number else 0 for number in widths]
    bar_pieces = [
        Content.styled(sign * width, look.words(role))
        for width, (_, sign, role) in zip(widths, sides, strict=True)
    ]
    return Content("").join(bar_pieces)
