"""Doubts of an outcome word: whether it is denied, asked, or told of a person and no motion."""

from itertools import pairwise

from clerk_tui.domain.voting.vote_text.vocabulary import Token

_MOTION_OUTCOMES = {"carried", "lost", "not carried", "not lost", "defeated", "negatived"}
_PRESIDING = {
    "chairman", "chair", "chairwoman", "chairperson", "mayor", "presiding", "person presiding",
}  # fmt: skip


def is_doubted(tokens: list[Token]) -> bool:
    """Return True if an outcome is doubted: after "not", "if" or "nobody", or with "?"."""
    doubtful = False
    for n, token in enumerate(tokens):
        if token.kind in ("stop", "but"):
            doubtful = False
        elif token.kind in ("not", "doubt"):
            doubtful = True
        elif token.kind == "outcome" and (doubtful or _ends_with_nobody(tokens[:n])):
            return True
        elif token.kind in ("all", "method") and _ends_with_negated_outcome(tokens[:n]):
            return token.text in ("unanimously", "all", "everyone", "everybody")
    return any(token.text == "?" for token in tokens)


def may_be_about_person(tokens: list[Token]) -> bool:
    """Return True if an outcome word may be about a person: "Kinver agreed".

    Only "carried" and its like at the beginning are about the motion, whatever unknown words
    follow: "carried after a long debate", but not "accepted by the mover".
    """
    if any(b.kind == "outcome" and a.text in _PRESIDING for a, b in pairwise(tokens)):
        return True
    words = [token for token in tokens if token.kind not in ("filler", "joining", "stop")]
    has_unknown = any(token.kind == "unknown" for token in words)
    return has_unknown and words[0].text not in _MOTION_OUTCOMES


def _ends_with_nobody(tokens: list[Token]) -> bool:
    """Return True if "nobody" comes last, as before "agreed"."""
    words = [token for token in tokens if token.kind != "filler"]
    return bool(words) and words[-1].kind == "figure" and words[-1].value == "0"


def _ends_with_negated_outcome(tokens: list[Token]) -> bool:
    """Return True if "not carried" comes last; "not agreed unanimously" means neither."""
    words = [token for token in tokens if token.kind != "filler"]
    return bool(words) and words[-1].kind == "outcome" and words[-1].text.startswith("not ")
