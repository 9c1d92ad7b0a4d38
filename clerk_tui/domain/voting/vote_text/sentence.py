"""The figures of a vote that stand somewhere in a sentence of other words."""

from clerk_tui.domain.model.votes import SIDES, Side
from clerk_tui.domain.voting.vote_text.tokens import tokens_of
from clerk_tui.domain.voting.vote_text.vocabulary import Token

_BETWEEN = {"joining", "filler", "method"}  # "4 members voted for"


def figures_in_sentence(words: str) -> list[tuple[Side, int]]:
    """Return each figure that stands right before or after its side, in order.

    A sentence is not read as a vote is: a figure of something else stands in it too.
    """
    tokens = [token for token in tokens_of(words) if token.kind not in _BETWEEN]
    figures: list[tuple[Side, int]] = []
    at = 0
    while at + 1 < len(tokens):
        pair = tokens[at : at + 2]
        is_figure_of_side = {token.kind for token in pair} == {"figure", "side"}
        if is_figure_of_side and not _counts_something_else(tokens[at:]):
            figure, side = sorted(pair, key=lambda token: token.kind)
            figures += [
                (side_name, figure.number) for side_name in SIDES if side_name == side.value
            ]
            at += 1
        at += 1
    return figures


def _counts_something_else(tokens: list[Token]) -> bool:
    """Return True if the figure counts something else: "against 3 proposals"."""
    return tokens[0].kind == "side" and len(tokens) > 2 and tokens[2].kind == "unknown"
