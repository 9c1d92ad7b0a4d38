"""Read the headings that divide an agenda into public and private business."""

import re

from msgspec import Struct

from clerk_tui.domain.numbering.number_words import number_words_up_to
from clerk_tui.files.agendas.privacy.exclusion import (
    changes_privacy,
    is_conditional,
    is_private_business,
    items_named_private,
    marked_exemption,
    names_public_business,
    privacy_in_words,
    speaks_of_exclusion,
)

_NAMED_PART = re.compile(
    rf"(?:(?:agenda|meeting|business)(?:\s+|\s*[-–—:]\s*)|rhan\s+[1-4a-d]\s*/\s*)?(?:part|rhan|(?P<section>section))\s+(?P<n>[1-4]|i{{1,3}}|iv|[a-d]|{'|'.join(number_words_up_to(4))})\b"
    r"(?P<gap>\W*)(?P<rest>.*)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\W*(?:resum\w*|reconven\w*|continu\w*|cont(?:['’]?d|\.)?)\b", re.IGNORECASE)
_RETURN_TO = re.compile(
    r"(?:return|resumption|resume|continuation|back)\s+(?:to|of)\s+", re.IGNORECASE
)
_FIRST_PART = {"1", "i", "a", "one"}
_WORDS_OF_A_PART = (
    "item",
    "business",
    "private",
    "public",
    "exempt",
    "confidential",
    "open",
    "agenda",
)
_BEGINS_PUBLIC = re.compile(r"(?:items? )?(?:for |in )?(?:public|open|information|unrestricted)\b")
_HEADS_BUSINESS = re.compile(r"\W*(?:items?|business|matters?|reports?|part)\b", re.IGNORECASE)
_PRIVATE_WORD = re.compile(
    r"private|exempt|confidential|closed|restricted|reserved|in camera|in committee|pink|preifat"
    r"|cyfrinachol|eithriedig"
)
_MARK = re.compile(r"\(?(?:[A-Za-z]|[0-9]{1,2}|[IVX]{1,4})[.):]?")
_MARK_BEFORE = re.compile(r"^\(?(?:[A-Z]|[IVX]{1,4})[.)]\s+(?=\S)")
# The head of the page column may stand at the end of the line that names the part.
_PAGE_HEAD = re.compile(r"\s+page(?:s| no\.?)?$", re.IGNORECASE)


class Part(Struct, frozen=True):
    """A line after which business is public or private."""

    private: bool
    """The business below the line is private."""
    heading: str = ""
    """The words of the line, if it names a part."""

    @property
    def understood_as(self) -> str:
        """The words that tell the clerk what the line was taken for."""
        return "part 2" if self.private else "part 1"


def parse_part(text: str) -> Part | None:
    """Return the part that a line standing by itself opens, or None."""
    mark, heading = split_mark(text)
    if len(heading) > 160 or heading.endswith((".", ";")):
        return None
    if match := _NAMED_PART.fullmatch(_RETURN_TO.sub("", heading, count=1)):
        return _read_named_part(heading, match)
    if items_named_private(heading) or _only_provides_for_it(heading):
        return None
    if changes_privacy(heading) is False:
        return Part(private=False)
    is_private = privacy_in_words(heading)
    if is_private is None and is_private_business(heading):
        is_private = True
    if is_private is None and _HEADS_BUSINESS.match(heading):
        is_private = True if marked_exemption(heading) is not None else None
    if is_private is None and names_public_business(heading):
        is_private = False
    is_reason = heading.casefold().startswith("not for")
    return None if is_private is None else Part(is_private, "" if is_reason else f"{mark}{heading}")


def split_mark(text: str) -> tuple[str, str]:
    """Kind: private shown public. Return the letter before a heading, "C. ", and its words."""
    mark, *cells = text.split("\t")
    if cells and _MARK.fullmatch(mark.strip()):
        return f"{mark.strip()} ", cells[0].strip()
    heading = mark.strip()
    match = _MARK_BEFORE.match(heading)
    return (match[0], heading[match.end() :]) if match else ("", heading)


def _only_provides_for_it(heading: str) -> bool:
    """Return True if a sentence says that the public may have to leave, and heads nothing."""
    is_sentence = speaks_of_exclusion(heading) and is_conditional(heading)
    return is_sentence and not _HEADS_BUSINESS.match(heading) and not is_private_business(heading)


def opens_named_part(text: str) -> bool:
    """Return True if a line names a part of the agenda: "Part 2", "PART B - EXEMPT ITEMS"."""
    heading = text.split("\t", maxsplit=1)[0].strip()[:200]
    match = _NAMED_PART.fullmatch(_RETURN_TO.sub("", heading, count=1))
    return match is not None and _read_named_part(match[0], match) is not None


def part_in_title(title: str) -> bool | None:
    """Kind: private shown public. Return whether a numbered part of the agenda is private.

    "4. Part II" and "7. Part I (resumed)" are parts though they have a number. "Part 2: transport"
    is business, as it says neither; None for it and for any other title.
    """
    match = _NAMED_PART.fullmatch(_RETURN_TO.sub("", title[:200].strip(" .:–-"), count=1))
    if match is None or (part := _read_named_part(match[0], match)) is None:
        return None
    rest = match["rest"].casefold()
    names_part = not rest or _GOES_ON.match(rest) or any(w in rest for w in _WORDS_OF_A_PART)
    return part.private if names_part or _PRIVATE_WORD.search(rest) else None


def is_only_heading(text: str) -> bool:
    """Return True if a line opens a part and cannot itself be business, as an exclusion can."""
    if opens_named_part(text):
        return True
    part = parse_part(text)
    return bool(part) and not speaks_of_exclusion(text) and changes_privacy(text) is not False


def _read_named_part(heading: str, match: re.Match[str]) -> Part | None:
    rest = match["rest"].casefold()
    if match["section"] and not (_PRIVATE_WORD.search(rest) or _BEGINS_PUBLIC.match(rest)):
        return None  # "Section A" divides an agenda by its subjects
    goes_on = _GOES_ON.match(rest) is not None
    if rest and not match["gap"].strip() and not goes_on:
        # "Part 2 minutes of the last meeting" is business, "Part 2 private items" is not.
        if not match["gap"] or "minutes" in rest:
            return None
        if not any(word in rest for word in _WORDS_OF_A_PART):
            return None
    is_first = match["n"].casefold() in _FIRST_PART
    is_private = privacy_in_words(rest)
    if is_private is None and is_first and re.search(r"\bno[nt]\b", rest):
        is_private = False
    if is_private is None and _PRIVATE_WORD.search(rest):
        is_private = True
    if is_private is None:
        # A later part is private unless it says at once that it is not.
        is_private = not is_first and not _BEGINS_PUBLIC.match(rest)
    return Part(is_private, _PAGE_HEAD.sub("", heading) if rest else "")
