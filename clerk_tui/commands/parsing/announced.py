"""The word that overrides a refusal: what the person presiding announced is what is minuted."""

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.votes import ANNOUNCED

_SAYS_WHY = ("because", "as", "since")


def split_announced(words: list[str]) -> tuple[list[str], str]:
    """Return *words* without "announced" at their end, and the reason it stands for, or "".

    The clerk may give the reason: "7 2 announced because the tellers had counted twice", or
    after a colon. It is kept with the vote and told in the findings.
    """
    for place in range(len(words) - 1, -1, -1):
        if words[place].casefold().rstrip(":") != "announced":
            continue
        reason = words[place + 1 :]
        if not reason:
            return words[:place], ANNOUNCED
        if words[place].endswith(":") or reason[0].casefold() in _SAYS_WHY:
            return words[:place], f"{ANNOUNCED}: {' '.join(reason).removeprefix('because ')}"
    return words, ""


def split_leading_announced(words: list[str]) -> tuple[list[str], str]:
    """Do as `split_announced` where it stands before the names: a motion may end in that word.

    The reason, if one is given, ends in a colon: "announced because she had just been co-opted:
    kinver marden That …". Raises Refusal for one that does not end.
    """
    if not words or words[0].casefold().rstrip(":") != "announced":
        return words, ""
    has_reason = words[1:2] and words[1].casefold() in _SAYS_WHY
    if not has_reason and not words[0].endswith(":"):
        return words[1:], ANNOUNCED
    end = next((n for n, word in enumerate(words[1:], 1) if word.endswith(":")), 0)
    reason = " ".join(words[1 : end + 1]).rstrip(":").removeprefix("because ")
    if not reason or "That" in words[:end]:
        raise Refusal(
            "The reason does not end: put a colon after it.",
            "As in: announced because she had just been co-opted: findern edgley That …",
        )
    return words[end + 1 :], f"{ANNOUNCED}: {reason}"
