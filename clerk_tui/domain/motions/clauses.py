"""The clauses of a decision: how they are told apart, and how they end."""

import re
from collections.abc import Sequence

_MARKS = re.compile(r"(?:^|\s)\((\d{1,2}|[a-z]|[ivx]{1,4})\)\s+")
_ENDS = ".!?:;,"


def clauses(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The clauses of a resolution and their marks: "(1) … (2) …" and lines make several.

    What stands before the first mark ("That:") goes with the first clause.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) > 1:
        return tuple(lines), ()
    found = list(_MARKS.finditer(text))
    expected = [["1", "2"], ["a", "b"], ["i", "ii"]]
    before = text[: found[0].start()].rstrip() if found else ""
    begins = not before or before[-1] in ":;-–" or before.casefold().endswith("that")
    if len(found) < 2 or not begins or [m[1] for m in found[:2]] not in expected:
        return (text.strip(),), ()
    ends = [*[m.start() for m in found[1:]], len(text)]
    texts = [text[m.end() : end].strip() for m, end in zip(found, ends, strict=True)]
    lead = text[: found[0].start()].strip()
    marks = [f"({m[1]})" for m in found]
    if lead:
        texts, marks = [lead, *texts], ["", *marks]
    return tuple(texts), tuple(marks)


def begun(text: str) -> str:
    """*Text* with the capital that a line begins with; a name such as iPad keeps its own."""
    first = text.split(maxsplit=1)[:1]
    return f"{text[0].upper()}{text[1:]}" if first and first[0].islower() else text


def ended(texts: Sequence[str]) -> tuple[str, ...]:
    """*Texts* with the full stop that the last of them lacks: a decision is a sentence."""
    *others, last = texts or ("",)
    stops = not last or last.rstrip("”\"')’")[-1:] in _ENDS
    return (*others, last if stops else f"{last}.")


def says_nothing(texts: Sequence[str]) -> bool:
    """Whether there is nothing of a decision in *texts* but the word it begins with."""
    return " ".join(texts).strip().rstrip(" .:…").casefold() in ("that", "to") or not any(texts)


def is_wordless(text: str) -> bool:
    """Whether no word stands in *text*, but the one a decision begins with: "", "…", "That"."""
    return says_nothing([text]) or not any(map(str.isalnum, text))
