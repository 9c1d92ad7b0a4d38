"""How the word "That" begins what is moved or resolved: as typed, capital, small, or left out."""


def with_that(text: str, choice: str) -> str:
    """Return *text* with its first "That" as the house has it; other words stay as they are.

    Args:
        text: The words of a motion or of a clause.
        choice: "typed", "capital", "small" or "none".
    """
    first, space, rest = text.partition(" ")
    if first.casefold() != "that" or not rest:
        return text
    if choice == "none":
        return rest
    word = {"capital": "That", "small": "that"}.get(choice, first)
    return f"{word}{space}{rest}"
