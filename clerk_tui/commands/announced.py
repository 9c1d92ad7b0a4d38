"""The word that overrides a refusal: what the person presiding announced is what is minuted."""

ANNOUNCED = "as announced by the person presiding"


def announced(words: list[str]) -> tuple[list[str], str]:
    """*Words* without a last "announced", and the reason it stands for; none where it is not."""
    if words and words[-1].casefold() == "announced":
        return words[:-1], ANNOUNCED
    return words, ""
