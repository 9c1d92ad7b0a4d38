"""The parts of an agenda: where the press and public are excluded, and where they return."""

import re
from dataclasses import dataclass

_PART = re.compile(
    r"(?:agenda\s+)?part\s+(?P<n>[1-4]|i{1,3}|iv|[a-d]|one|two|three|four)(?P<gap>\W*)(?P<rest>.*)",
    re.IGNORECASE,
)
_FIRST = {"1", "i", "a", "one"}
_WORDS_OF_A_PART = ("item", "business", "private", "public", "exempt", "confidential", "open")
_PRIVATE_HEADING = re.compile(
    r"\W*(?:exempt|confidential|private|closed|restricted)(?:\s+(?:\w+\s+){0,2}"
    r"(?:items?|business|session|matters|reports|agenda|part)\b.{0,50})?\W*",
    re.IGNORECASE,
)
_PUBLIC_HEADING = re.compile(
    r"\W*(?:public|open)\s+(?:items|business|agenda|reports|part)\b.{0,50}", re.IGNORECASE
)
_READMITTED = re.compile(
    r"re-?admi(?:t|ssion)|return to (?:public|open)|resumption in public", re.IGNORECASE
)
_UNSURE = re.compile(
    r"\bwhether\b|\bif any\b|\bpossible\b|\bmay\b|\bidentif|\bany (?:agenda )?(?:items?|matters?)\b"
    r"|\bif (?:necessary|required|needed|appropriate)\b|\bas necessary\b",
    re.IGNORECASE,
)
_FORMAL = re.compile(
    r"resol|\bmove|\bpass\b|\bagree|\bgrounds\b|disclosure|1960|100A|12A", re.IGNORECASE
)
_WITHHELD = re.compile(
    r"\W*(?:exempt|not for publication|confidential|restricted|reasons? for exemption)\b",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"[(\[](?:exempt|private|confidential|part (?:2|ii|two|b))\b(?P<why>[^)\]]{0,160})[)\]]"
    r"|(?:\s[-–—]|:)\s(?:exempt|confidential)$|^(?:exempt|confidential)\s?[-–—:]\s",
    re.IGNORECASE,
)
_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Part:
    """A line from which business is public or private; `heading` where it names a part."""

    private: bool
    heading: str = ""

    @property
    def understood_as(self) -> str:
        """What the line was taken for."""
        return "part 2" if self.private else "part 1"


def part_of(text: str) -> Part | None:
    """The part that a line standing by itself opens, or None."""
    said = text.split("\t")[0].strip()
    if len(said) > 160 or said.endswith((".", ";")):
        return None
    if named := _PART.fullmatch(said):
        return _named(said, named)
    if (private := changes_privacy(said)) is None:
        private = _private_words(said)
    if private is None and _PRIVATE_HEADING.fullmatch(said):
        private = True
    if private is None and _PUBLIC_HEADING.fullmatch(said):
        private = False
    return None if private is None else Part(private, said)


def _named(said: str, named: re.Match[str]) -> Part | None:
    rest = named["rest"].casefold()
    if rest and not named["gap"].strip():
        # "Part 2 minutes of the last meeting" is business, "Part 2 private items" is not.
        if not named["gap"] or "minutes" in rest:
            return None
        if not any(word in rest for word in _WORDS_OF_A_PART):
            return None
    private = _private_words(rest)
    if private is None and re.match(r"private|exempt|confidential|closed", rest):
        private = True
    if private is None and rest and any(w in rest for w in ("public", "open", "information")):
        private = False
    if private is None:
        private = named["n"].casefold() not in _FIRST
    return Part(private, said if rest else "")


def _private_words(said: str) -> bool | None:
    low = said.casefold()
    if "presence of the p" in low or "attendance of the p" in low:
        return False
    if "exclu" in low and ("public" in low or "press" in low):
        return True
    if re.search(r"absence of the p|without the (?:press|public)|not for publication", low):
        return True
    if re.search(r"(?:considered|dealt with|taken|held|discussed|items?) in private", low):
        return True
    return None


def changes_privacy(title: str) -> bool | None:
    """Whether business after an item of this title is private; None where it says nothing."""
    low = title[:_LONGEST].casefold()
    if _READMITTED.search(low):
        return False
    if "exclu" in low and ("public" in low or "press" in low) and not is_conditional(low):
        return True
    return None


def is_conditional(text: str) -> bool:
    """Whether words about exclusion only provide for it ("any items", "if necessary")."""
    return _UNSURE.search(text[:_LONGEST]) is not None


def excludes_formally(text: str) -> bool:
    """Whether a sentence resolves that the public be excluded, or says that they are."""
    low = text[:_LONGEST].casefold()
    excluded = "exclu" in low and ("public" in low or "press" in low)
    private = "considered in private" in low or "taken in private" in low
    formal = _FORMAL.search(low) is not None
    return (excluded or private) and formal and not is_conditional(low)


def is_withheld(text: str) -> bool:
    """Whether a line below a title says that the whole item is exempt."""
    low = text[:_LONGEST].casefold()
    return len(text) <= 600 and bool(_WITHHELD.match(low)) and not re.search("appendi|annex", low)


def marked_private(title: str) -> str | None:
    """What a title's own mark says of its exemption ("(Exempt, paragraph 3)"); None if unmarked."""
    found = _MARKED.search(title[:_LONGEST])
    return (found["why"] or "").strip(" -–—:,") if found else None
