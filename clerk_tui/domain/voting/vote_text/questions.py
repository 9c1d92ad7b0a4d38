"""The questions asked about a vote whose words can be read in more than one way."""

import re

from clerk_tui.domain.errors import Refusal

_LONGEST = 60
_BY_NAMES = re.compile(r"\b(?:recorded|named|roll[ -]?call)(?: vote)?\b", re.IGNORECASE)
_OFTEN_MISTYPED = (
    "carried", "defeated", "agreed", "approved", "unanimous", "unanimously", "against", "abstained",
    "abstaining", "abstention", "abstentions", "favour", "rejected",
)  # fmt: skip
_SHORTEST_MISTYPED = 5


def says_by_names(text: str) -> bool:
    """Return True if *text* says that the vote was taken by names: "recorded vote"."""
    return bool(_BY_NAMES.search(text))


def ask_names(text: str) -> Refusal:
    """Ask for the names of a recorded vote."""
    return Refusal(
        f"“{text[:_LONGEST]}” is a vote by names.",
        "Name them: /named all for but -dawley ~kinver, or a key a member: /division",
    )


def word_meant(typed: str) -> str:
    """Return the word of a vote that *typed* is, mistyped: "carreid" is "carried"; "" for none."""
    if len(typed) < _SHORTEST_MISTYPED or typed in _OFTEN_MISTYPED:
        return ""
    from difflib import get_close_matches  # for a vote that cannot be read

    return next(iter(get_close_matches(typed, _OFTEN_MISTYPED, n=1, cutoff=0.8)), "")


def ask_whole_numbers(text: str) -> Refusal:
    """Ask for whole numbers."""
    return Refusal(
        f"“{text[:_LONGEST]}” are not figures of a vote.",
        "Whole numbers: for, against, abstained, not voting: /v 7 3 1 0",
    )


def ask_outcome(text: str) -> Refusal:
    """Ask whether it was carried or lost; for a vote by names, ask for the names."""
    if says_by_names(text):
        return ask_names(text)
    return Refusal(
        "Was it carried or lost?",
        f"Add the word: /v {text[:_LONGEST]} carried, or lost; or type the figures: /v 7 3 1",
    )


def ask_which_result(text: str) -> Refusal:
    """Ask which of two results was meant."""
    return Refusal(
        f"“{text[:_LONGEST]}” says both that it was carried and that it was lost.",
        "Type the one that was: /v carried, /v lost, or its figures: /v 7 3 1",
    )


def ask_sides_of_figures(text: str) -> Refusal:
    """Ask which figure is of which side; for a vote by names, ask for the names."""
    if says_by_names(text):
        return ask_names(text)
    return Refusal(
        f"How many were for, and how many against, in “{text[:_LONGEST]}”?",
        "As in: /v 7 for 3 against",
    )


def ask_fewer_figures() -> Refusal:
    """Ask for no more figures than there are sides."""
    return Refusal(
        "A vote has at most four figures.", "For, against, abstained, not voting: /v 7 3 1 0"
    )


def ask_casting_vote() -> Refusal:
    """Ask for the casting vote."""
    return Refusal("The votes are equal.", "Add f or a, for or against: the casting vote: /v 5 5 f")


def ask_figures_before_casting(in_favour: int, against: int) -> Refusal:
    """Ask for the figures before the casting vote was given."""
    return Refusal(
        f"{in_favour} to {against} are not equal votes, so there is no casting vote.",
        "Type the figures as they were before it: /v 4 4 casting for",
    )


def ask_about_slip(typed: str, meant_word: str) -> Refusal:
    """Ask whether a word of the vote was mistyped."""
    return Refusal(
        f"“{typed}”: is that “{meant_word}”?", f"Type the vote again with “{meant_word}” in it."
    )


def ask_figures_of_casting() -> Refusal:
    """Ask for the figures that a casting vote decided."""
    return Refusal("A casting vote needs the figures and its side.", "As in: /casting 5 5 for")


def ask_whether_voted(text: str) -> Refusal:
    """Ask whether there was a vote at all."""
    return Refusal(
        f"“{text[:_LONGEST]}”: was there a vote?",
        "If so, type its figures or the outcome: /v 7 3 1, /v lost. If not: /settle withdrawn, "
        "unseconded or not put",
    )
