"""How "That" or "To" begins what is moved or resolved: as typed, capital, small, or left out."""


def with_that(text: str, choice: str) -> str:
    """Return *text* with its first "That" as the house has it; other words stay as they are.

    Args:
        text: The words of a motion or of a clause.
        choice: "typed", "capital", "small" or "none".
    """
    first_word, space, rest = text.partition(" ")
    if first_word.casefold() != "that" or not rest:
        return text
    if choice == "none":
        return rest
    word = {"capital": "That", "small": "that"}.get(choice, first_word)
    return f"{word}{space}{rest}"


def clause_with_that(text: str, choice: str) -> str:
    """Return a clause of a decision with its first "That", or its first "To", as the house has it.

    "To" is never left out: "small" makes it "to approve", "capital" "To approve".
    """
    first_word, space, rest = text.partition(" ")
    if first_word.casefold() != "to" or not rest:
        return with_that(text, choice)
    word = {"capital": "To", "small": "to"}.get(choice, first_word)
    return f"{word}{space}{rest}"
