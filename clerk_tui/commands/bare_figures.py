"""Figures typed alone in the pad: they are a vote, and never a paragraph."""

import re

_SIDES = ("for|in favour", "against", "abst\\w*", "not voting")
_BETWEEN = r"(?: *[,;–-] *| and | +)"
_FIGURE = r"\d{1,3}"
# For, against, abstained, not voting, each with its word or without: 7 3 1, 7-3, 7 for 3 against.
_VOTE = re.compile(
    f"{_FIGURE}(?: (?:{_SIDES[0]}))?"
    + "".join(
        f"(?:{_BETWEEN}{_FIGURE}(?: (?:{side}))?)" + ("" if side == "against" else "?")
        for side in _SIDES[1:]
    )
    + r"(?P<rest> +(?:f|a|for|against|announced(?:\W.*)?))?\.?",
    re.IGNORECASE,
)


def vote_of_figures(typed: str) -> str:
    """The command that figures typed alone stand for; nothing where they are none.

    One figure alone is taken as `/v` takes it: for, and none against.
    """
    text = " ".join(typed.split())
    if re.fullmatch(_FIGURE, text):
        return f"/v {text}"
    found = _VOTE.fullmatch(text)
    if not found:
        return ""
    rest = found["rest"] or ""
    figures = re.findall(r"\d+", text.removesuffix(rest) if rest else text)
    return f"/v {' '.join(figures)}{rest}"
