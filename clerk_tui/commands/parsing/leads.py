"""A decision as typed under a word of its own: the word, then its clauses with their marks."""

import re

from msgspec import Struct

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.motions.clauses import split_clauses, with_full_stop

_LONGEST_LEAD = 8  # words; what is longer is a decision without its colon
_MARK = re.compile(
    r"(\(\w{1,4}\)|\w{1,4}\)|[A-Za-z]{0,5}\d+(?:[./-]\d+)+[.)]?|(?:\d{1,3}|[ivx]{1,5}|[a-z])\.)\s+(?=\S)"
)


class LedDecision(Struct, frozen=True):
    """A decision under a word of its own."""

    lead: str
    """The word it begins with, as printed; empty for none."""
    clauses: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


def read_led_decision(typed: str, house_lead: str) -> LedDecision:
    """Return the decision *typed*: "NOTED", "AGREED: That …", "Resolved | 12.2 to … | 12.3 to …".

    A bar ends the word as it stands, and stands between clauses; a colon ends it too, and prints
    where the house's own lead has one.

    Args:
        typed: What follows the command.
        house_lead: The word with which the house's decisions begin.

    Raises:
        Refusal: There is neither a word nor a decision, or the word is too long to be one.
    """
    lead, bar, words = typed.partition("|")
    if not bar:
        lead, colon, words = typed.partition(":")
        if colon and words.strip():
            lead = f"{lead.strip()}{':' if house_lead.endswith(':') else ''}"
        else:
            lead, words = typed, ""
    lead = lead.strip()
    if len(lead.split()) > _LONGEST_LEAD:
        raise Refusal(
            f"“{lead[:40]}…” is too long for the word over a decision.",
            "As in: /decided AGREED: That the lamps be lit, or /decided NOTED",
        )
    parts = [part.strip() for part in words.split("|") if part.strip()]
    if not (lead.strip(" :") or parts):
        raise Refusal("What was decided?", "As in: /decided NOTED, or /decided AGREED: That …")
    if len(parts) == 1 and not _MARK.match(parts[0]):
        texts, marks = split_clauses(parts[0])
        return LedDecision(lead, with_full_stop(texts), marks)
    read = [_split_mark(part) for part in parts]
    texts = with_full_stop([text for _, text in read]) if read else ()
    return LedDecision(lead, texts, tuple(mark for mark, _ in read))


def _split_mark(clause: str) -> tuple[str, str]:
    """Return the mark with which a clause begins, if it has one, and the rest of it."""
    mark = _MARK.match(clause)
    return (mark[1], clause[mark.end() :]) if mark else ("", clause)
