"""The parts of an agenda, as its headings name them: public business, and private."""

import re

from msgspec import Struct

from clerk_tui.files.agendas.items.exclusion import (
    changes_privacy,
    is_private_business,
    speaks_of_exclusion,
)

_PART = re.compile(
    r"(?:agenda\s+)?part\s+(?P<n>[1-4]|i{1,3}|iv|[a-d]|one|two|three|four)(?P<gap>\W*)(?P<rest>.*)",
    re.IGNORECASE,
)
_FIRST = {"1", "i", "a", "one"}
_WORDS_OF_A_PART = ("item", "business", "private", "public", "exempt", "confidential", "open")
_PUBLIC_BUSINESS = re.compile(
    r"\W*(?:public|open)\s+(?:items|business|agenda|reports|part)\b.{0,50}", re.IGNORECASE
)
_OPENLY = re.compile(r"(?:items? )?(?:for |in )?(?:public|open|information)\b")
_PUBLIC_THERE = re.compile(r"(?:presence|attendance) of the (?:press|public)")
_PUBLIC_AWAY = re.compile(
    r"absence of the (?:press|public)|without the (?:press|public)|not for publication"
    r"|(?:considered|dealt with|taken|held|discussed|items?) in private"
)
# The head of the page column may stand at the end of the line that names the part.
_PAGE_HEAD = re.compile(r"\s+page(?:s| no\.?)?$", re.IGNORECASE)


class Part(Struct, frozen=True):
    """A line from which business is public or private; `heading` where it names a part."""

    private: bool
    heading: str = ""

    @property
    def understood_as(self) -> str:
        """What the line was taken for."""
        return "part 2" if self.private else "part 1"


def part_of(text: str) -> Part | None:
    """The part that a line standing by itself opens, or None."""
    said = text.split("\t", maxsplit=1)[0].strip()
    if len(said) > 160 or said.endswith((".", ";")):
        return None
    if named := _PART.fullmatch(said):
        return _named(said, named)
    if changes_privacy(said) is False:
        return Part(private=False)
    private = _private_words(said)
    if private is None and is_private_business(said):
        private = True
    if private is None and _PUBLIC_BUSINESS.fullmatch(said):
        private = False
    is_reason = said.casefold().startswith("not for")
    return None if private is None else Part(private, "" if is_reason else said)


def opens_named_part(text: str) -> bool:
    """Whether a line names a part of the agenda: "Part 2", "PART B - EXEMPT ITEMS"."""
    named = _PART.fullmatch(text.split("\t", maxsplit=1)[0].strip()[:200])
    return named is not None and _named(named[0], named) is not None


def is_only_heading(text: str) -> bool:
    """Whether a line opens a part and cannot itself be business, as an exclusion can."""
    if opens_named_part(text):
        return True
    said = part_of(text)
    return bool(said) and not speaks_of_exclusion(text) and changes_privacy(text) is not False


def _named(said: str, named: re.Match[str]) -> Part | None:
    rest = named["rest"].casefold()
    if rest and not named["gap"].strip():
        # "Part 2 minutes of the last meeting" is business, "Part 2 private items" is not.
        if not named["gap"] or "minutes" in rest:
            return None
        if not any(word in rest for word in _WORDS_OF_A_PART):
            return None
    first = named["n"].casefold() in _FIRST
    private = _private_words(rest)
    if private is None and first and re.search(r"\bno[nt]\b", rest):
        private = False
    if private is None and re.search(r"private|exempt|confidential|closed|restricted", rest):
        private = True
    if private is None:
        # A later part is private unless it says at once that it is not.
        private = not first and not _OPENLY.match(rest)
    return Part(private, _PAGE_HEAD.sub("", said) if rest else "")


def _private_words(said: str) -> bool | None:
    low = said.casefold()
    if _PUBLIC_THERE.search(low):
        return False
    return True if speaks_of_exclusion(low) or _PUBLIC_AWAY.search(low) else None
