"""The guiding line where the agenda prints a recommendation: its words, to be decided upon."""

import re
from string import ascii_lowercase

from clerk_tui.commands.guidance.guidance import Guidance
from clerk_tui.domain.lazy_pattern import lazy_pattern
from clerk_tui.domain.model.matters import Motion, Resolution
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.motions.clauses import capitalise_first

_MARKED = lazy_pattern(r"(?:(?:that|to)\b[^:]{0,80}: )?\(?\w{1,4}[.)]\s", re.IGNORECASE)
_NUMBER = lazy_pattern(r"(?:^|(?<=: ))\(?(\w{1,4})[.)]\s+")
_TO_DO = lazy_pattern(
    r"(?P<lead>to\b:?\s*)?(?P<mark>\(\w{1,4}\) )?(?P<to>to\b:?\s*)?(?P<done>(?!that\b).+)",
    re.IGNORECASE | re.DOTALL,
)
_TO_ANOTHER = lazy_pattern(
    r"to (?:the )?(?P<to>[A-Z][\w' -]{1,60}?):? (?P<what>that\b.*)", re.DOTALL
)
# Its resolution has a command of its own, which sends the public out too.
_EXCLUDES = lazy_pattern(
    r"\b(?:press|public)\b.{0,80}\bexclu|\bexclu.{0,80}\b(?:press|public)\b", re.IGNORECASE
)

_NOTES = lazy_pattern(
    r"(?:that\b.{0,200}?\b)?(?:(?:to|be)\b:?\s*)?(?:receives?d? and )?noted?\b",
    re.IGNORECASE | re.DOTALL,
)
# Another verb beside it: what is agreed, asked or sent on is no noting.
_DOES_MORE = lazy_pattern(
    r"\b(?:approv|agree|endors|adopt|refer|delegat|recommend|request|instruct|authoris|authoriz|"
    r"appoint|support|accept|comment|consider|resolv|ask|confirm|determin|decid|ratif|elect)",
    re.IGNORECASE,
)


def guide_recommendation(meeting: Meeting) -> Guidance | None:
    """Offer the printed recommendation of the item in hand, until something is decided."""
    item = meeting.in_hand
    if item is None or not item.recommendations or item.disposition:
        return None
    if item.private != meeting.public_excluded or _EXCLUDES.search(item.title):
        return None
    # The exclusion itself is minuted in public under a private item, and decides nothing of it.
    minuted = [entry.matter for entry in item.entries if entry.private == item.private]
    if any(isinstance(matter, Resolution | Motion) for matter in minuted):
        return None
    command = recommended_command(item, meeting.body.itself)
    text = "Decide as the agenda recommends: its words"
    return Guidance(text, command, fill=True) if command else None


def noting_words(meeting: Meeting) -> str:
    """Return the words in which the agenda recommends to note what is in hand, and nothing else.

    They are empty where it recommends more than that, or where something is decided already.
    """
    item = meeting.in_hand
    if item is None or guide_recommendation(meeting) is None:
        return ""
    clauses = [_NUMBER.sub("", printed) for printed in item.recommendations]
    if not all(_NOTES.match(clause) for clause in clauses) or any(map(_DOES_MORE.search, clauses)):
        return ""
    command, _, words = recommended_command(item, meeting.body.itself).partition(" ")
    return words if command == "/r" else ""


def recommended_command(item: Item, body: str) -> str:
    """Return the command by which *body* decides as recommended; "" for an exclusion."""
    clauses = [_NUMBER.sub(r"(\1) ", printed) for printed in item.recommendations]
    marked = all(_MARKED.match(clause) for clause in clauses) and len(clauses) > 1
    text = capitalise_first((" " if marked else "\n").join(clauses))
    if _EXCLUDES.search(text):
        return ""
    if other_recipient := _TO_ANOTHER.fullmatch(f"{text[:1].lower()}{text[1:]}"):
        return f"/rec {other_recipient['to']}: {capitalise_first(other_recipient['what'])}"
    return f"/r {_resolved_words(clauses, body) or text}"


def _resolved_words(clauses: list[str], body: str) -> str:
    """Return what *body* is recommended "to" do, as what it resolves; "" for other wordings.

    "That the Committee note the report" is a wish, as "That the report be noted" is: so every
    decision begins with "That", and the verb stays as the agenda prints it.
    """
    matches = [match for clause in clauses if (match := _TO_DO.fullmatch(clause))]
    to_do = [match for match in matches if match["lead"] or match["to"] or matches[0]["lead"]]
    if len(to_do) < len(clauses) or len(to_do) > len(ascii_lowercase):
        return ""
    if len(matches) == 1:
        return f"That {body} {matches[0]['mark'] or ''}{matches[0]['done']}"
    lettered = zip(matches, ascii_lowercase, strict=False)
    resolved = [f"{match['mark'] or f'({letter}) '}{match['done']}" for match, letter in lettered]
    return f"That {body}: {' '.join(resolved)}"
