"""The questions asked about a vote whose words can be read in more than one way."""

from clerk_tui.domain.errors import Refusal

_LONGEST = 60


def no_figures(text: str) -> Refusal:
    """Ask for whole numbers."""
    return Refusal(
        f"“{text[:_LONGEST]}” are not figures of a vote.",
        "Whole numbers: for, against, abstained, not voting: /v 7 3 1 0",
    )


def doubt(text: str) -> Refusal:
    """Ask whether it was carried or lost."""
    return Refusal(
        "Was it carried or lost?",
        f"Add the word: /v {text[:_LONGEST]} carried, or lost; or type the figures: /v 7 3 1",
    )


def contradiction(text: str) -> Refusal:
    """Ask which of two results was meant."""
    return Refusal(
        f"“{text[:_LONGEST]}” says both that it was carried and that it was lost.",
        "Type the one that was: /v carried, /v lost, or its figures: /v 7 3 1",
    )


def figures(text: str) -> Refusal:
    """Ask which figure is of which side."""
    return Refusal(
        f"How many were for, and how many against, in “{text[:_LONGEST]}”?",
        "As in: /v 7 for 3 against",
    )


def too_many() -> Refusal:
    """Ask for no more figures than there are sides."""
    return Refusal(
        "A vote has at most four figures.", "For, against, abstained, not voting: /v 7 3 1 0"
    )


def equal() -> Refusal:
    """Ask for the casting vote."""
    return Refusal("The votes are equal.", "Add f or a, for or against: the casting vote: /v 5 5 f")


def casting() -> Refusal:
    """Ask for the figures that a casting vote decided."""
    return Refusal("A casting vote needs the figures and its side.", "As in: /casting 5 5 for")


def settled(text: str) -> Refusal:
    """Ask whether there was a vote at all."""
    return Refusal(
        f"“{text[:_LONGEST]}”: was there a vote?",
        "If so, type its figures or the outcome: /v 7 3 1, /v lost. If not: /settle withdrawn, "
        "unseconded or not put",
    )
