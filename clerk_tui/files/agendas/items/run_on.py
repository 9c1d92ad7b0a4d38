"""Part a title from the words that follow it in the same paragraph."""

import re

from clerk_tui.files.agendas.privacy.exclusion import is_private_business

# Before these a title cannot end: "A scheme for", "Letter from".
_UNENDED = frozenset(
    "a an the of for to from on in with by and or & at as its their his her under between re"
    " regarding how right duty want wish need agree want proposal request power not".split()
)
_TO_DO = re.compile(r"(?P<gap>\s*[.:;–—-]?\s+)(?=(?:To|TO)\s+[a-z])")
# ": to resolve", in small letters too where a mark stands before it.
_TO_DO_SMALL = re.compile(
    r"(?P<gap>\s*[:;]\s+)(?=to\s+(?:resolve|consider|receive|approve|note|agree|discuss"
    r"|confirm|review|elect|appoint|adopt|accept|decide|determine|authorise|ratify|sign)\b)"
)
_FULL_SENTENCE = re.compile(r"[.](?P<gap>\s+)(?=[“\"'(]?[A-Z][\w’']*\s+[\w’'])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:st|no|nos|rd|mr|mrs|ms|dr|cllr|cllrs|rev|hon|ltd|co|dept|ref|app|para|paras|approx|inc|etc|cf|vs|v|sch|sec"
    r"|art|vol|fig|ext|tel|ave|prof|gen|capt|sgt|wis|stats?|gov|govt|cal|subs?|subd|regs?|ord|res|bldg|hwy|blvd|min|max|est|dist|fri|sat|sun|mon|tues?|weds?|thurs?|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)|\b[A-Za-z]|[0-9])$",
    re.IGNORECASE,
)
_MOST_TITLE_WORDS = 12
_FEWEST_WORDS = 4
_LONGEST = 3000


def split_title(text: str) -> tuple[str, str]:
    """Kind: titles. Return the title of a paragraph, and the words run on behind it, if any.

    It is split only before "To …" and before a full sentence, and then loses its stop: "Public
    forum. Residents may speak for three minutes." A title on its own line keeps it.
    """
    if len(text) > _LONGEST:
        return text, ""
    if match := _find_task(text):
        return text[: match.start()].rstrip(" .:;–—-"), text[match.end() :].strip()
    for match in _FULL_SENTENCE.finditer(text[:200]):
        title, rest = text[: match.start()], text[match.end("gap") :].strip()
        if len(title.split()) > _MOST_TITLE_WORDS:
            break
        if _ABBREVIATED.search(title) or not _is_sentence(rest):
            continue
        return title.strip(), rest
    return text, ""


def _find_task(text: str) -> re.Match[str] | None:
    matches = [*_TO_DO.finditer(text[:300]), *_TO_DO_SMALL.finditer(text[:300])]
    for match in sorted(matches, key=lambda match: match.start()):
        title = text[: match.start()]
        words = title.split()
        if not words or len(words) > _MOST_TITLE_WORDS:
            return None
        is_small = match.re is _TO_DO_SMALL
        if is_small and is_private_business(title):
            continue  # the subject of a closed session is no task
        last = words[-1].casefold().strip("(“\"'")
        if last in _UNENDED or title.count("(") > title.count(")"):
            continue
        if not any(c.isalpha() for c in title):
            continue
        return match
    return None


def _is_sentence(text: str) -> bool:
    """Return True if *text* begins with a whole sentence, ended here or at the edge of the page."""
    first = re.split(r"[.?!:](?=\s|$)", text, maxsplit=1)
    is_ended = len(first) > 1 or len(text) >= 60
    return is_ended and len(first[0].split()) >= _FEWEST_WORDS
