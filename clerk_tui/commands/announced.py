"""The word that overrides a refusal: what the person presiding announced is what is minuted."""

ANNOUNCED = "as announced by the person presiding"
_SAYS_WHY = ("because", "as", "since")


def announced(words: list[str]) -> tuple[list[str], str]:
    """*Words* without "announced" at their end, and the reason it stands for; none without it.

    The clerk may give the reason: "7 2 announced because the tellers had counted twice", or
    after a colon. It is kept with the vote and told in the findings.
    """
    for place in range(len(words) - 1, -1, -1):
        if words[place].casefold().rstrip(":") != "announced":
            continue
        why = words[place + 1 :]
        if not why:
            return words[:place], ANNOUNCED
        if words[place].endswith(":") or why[0].casefold() in _SAYS_WHY:
            return words[:place], f"{ANNOUNCED}: {' '.join(why).removeprefix('because ')}"
    return words, ""
