"""Recognise the words that exclude the press and public, let them back, or mark an item exempt."""

import re

_EXCLUDED = re.compile(
    r"exclu\w{0,8}\b.{0,80}\b(?:public|press)\b|\b(?:public|press)\b.{0,120}\bexclu"
    r"|\b(?:public|press)\b.{0,60}\b(?:asked|requested|required) to (?:leave|withdraw)\b"
)
_READMITTED = re.compile(
    r"\bre-?admi\w{0,8}\b.{0,60}\b(?:public|press)\b|\b(?:public|press)\b.{0,60}\bre-?admi"
    r"|\b(?:public|press)\b.{0,30}\b(?:to|may) return\b"
    r"|\breturn to (?:public|open) (?:session|meeting)"
)
_CONDITIONAL = re.compile(
    r"\bwhether\b|\bif any\b|\bpossible\b|\bmay be (?:excluded|taken|considered|required|necessary)"
    r"|\bidentify (?:any|items|which)\b|\bany (?:agenda )?(?:items?|matters?)\b"
    r"|\bif (?:necessary|required|needed|appropriate)\b|\bas necessary\b"
)
# Business that is named makes the exclusion certain: "if necessary … for the following items".
_NAMES_BUSINESS = re.compile(
    r"\b(?:the )?(?:following|remaining)\b|\bremainder\b|\bitems? (?:no\.? ?)?[0-9]"
)
_FORMAL = re.compile(r"resol|\bmove|\bpass\b|\bagree|\bgrounds\b|disclosure|1960|100a|12a")
_WITHHELD = re.compile(
    r"\W{0,5}(?:exempt|not for publication|confidential|restricted|reasons? for exemption)\b"
)
_MARKED = re.compile(
    r"[(\[](?:exempt|confidential|part (?:2|ii|two|b))\b(?P<why>[^)\]]{0,160})[)\]]"
    r"|[(\[](?:private(?: and confidential| item| session)?|in private)[)\]]"
    r"|(?:\s[-–—]|:)\s(?:exempt|confidential)$|^(?:exempt|confidential|part (?:2|ii|b))\s?[-–—:]\s",
    re.IGNORECASE,
)
_PRIVATE_BUSINESS = re.compile(
    r"\W*(?:(?:exempt|confidential|closed|restricted)(?:\s+(?:\w+\s+){0,2}(?:items?|business|session"
    r"|matters|reports|agenda|part)\b.{0,50})?"
    r"|private\s+(?:items?|business|session|matters|reports|agenda|part)\b.{0,50})\W*",
    re.IGNORECASE,
)
_LEGAL_GROUND = re.compile(
    r"\bparagraphs?\s+[0-9]{1,2}(?:\s?(?:,|and|&|or|to|-)\s?[0-9]{1,2}){0,8}"
    r"|\bsections?\s+(?:3[0-9]|4[0-4])\b(?=.{0,80}freedom of information)"
    r"|public bodies \(admission to meetings\) act 1960",
    re.IGNORECASE,
)
# Longer than any title or resolution; a text file may hold a line of any length.
_LONGEST = 2000


def _folded_start(text: str) -> str:
    return text[:_LONGEST].casefold()


def speaks_of_exclusion(text: str) -> bool:
    """Return True if *text* is about the press and public having to leave."""
    return _EXCLUDED.search(_folded_start(text)) is not None


def changes_privacy(title: str) -> bool | None:
    """Return True if business after an item of this title is private, False if it is public again.

    None means that the title changes nothing.
    """
    if is_private_business(title):
        return True
    if speaks_of_exclusion(title):
        return None if is_conditional(title) else True
    return False if _READMITTED.search(_folded_start(title)) else None


def is_private_business(title: str) -> bool:
    """Return True if *title* is only a name for private business ("Confidential items")."""
    return len(title) <= 160 and _PRIVATE_BUSINESS.fullmatch(title) is not None


def is_conditional(text: str) -> bool:
    """Return True if words about exclusion only provide for it ("any items", "if necessary")."""
    lowered = _folded_start(text)
    return _CONDITIONAL.search(lowered) is not None and not _NAMES_BUSINESS.search(lowered)


def excludes_public_formally(text: str) -> bool:
    """Return True if a sentence resolves that the public be excluded, or says that they are."""
    lowered = _folded_start(text)
    is_in_private = "considered in private" in lowered or "taken in private" in lowered
    is_about_exclusion = is_in_private or speaks_of_exclusion(text)
    return is_about_exclusion and _FORMAL.search(lowered) is not None and not is_conditional(text)


def find_ground(text: str) -> str:
    """Return the law that *text* cites as the ground for private business; empty if none."""
    match = _LEGAL_GROUND.search(text[:_LONGEST])
    return match[0] if match else ""


def is_withheld(text: str) -> bool:
    """Return True if a line below a title says that the whole item is exempt."""
    lowered = _folded_start(text)
    return (
        len(text) <= 600
        and bool(_WITHHELD.match(lowered))
        and not re.search("appendi|annex", lowered)
    )


def marked_exemption(title: str) -> str | None:
    """Return the reason in a title's own mark ("(Exempt, paragraph 3)"); None if unmarked."""
    match = _MARKED.search(title[:_LONGEST])
    return (match["why"] or "").strip(" -–—:,") if match else None
