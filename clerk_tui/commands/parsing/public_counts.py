"""How many of the public are there, as typed: "4", "four", "4 residents and a reporter"."""

import re

from msgspec import Struct

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.numbering.number_words import NUMBER_WORDS
from clerk_tui.domain.text import with_capital

_NONE = {"no", "none", "nil", "zero", "nobody", "no one"}
_THERE_WERE = re.compile(
    r"^(?:there (?:were|was|are|is)|public|members of the public)\b[\s:]*", re.IGNORECASE
)
_NUMBER = re.compile(
    rf"(?P<number>\d{{1,5}}|{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))}|no one|nobody|"
    r"none|nil|zero|no)(?![\w+–-])[\s:.]*",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:about|approx\w*|around|circa|over|under|nearly|almost|at least|more than|fewer than|"
    r"some|roughly|up to)\b|\bc\.|\d\s*(?:\+|ish\b|plus\b|or so\b|[-–]\s*\d)|\bor so\b|\bapprox",
    re.IGNORECASE,
)
_USUAL = re.compile(
    r"(?:(?:members? of the )?public|members?|people|persons?|of the public)"
    r"(?: (?:were|was|are))?(?: (?:present|there|here|in attendance|attend(?:ed|ing)|in the "
    r"(?:public )?gallery))?"
)


class PublicCount(Struct, frozen=True):
    """The number of the public, and the words that print for it; "" for those of the house."""

    number: int
    words: str = ""


def read_count(typed: str) -> PublicCount | None:
    """Return how many *typed* says there are; None where it begins with no number.

    Words that only say that they are the public are left to the house; a sentence of the clerk's
    own is kept, with the number where that begins it. Raises Refusal for what is no certain number.
    """
    text = _THERE_WERE.sub("", " ".join(typed.split()))
    spaced = re.sub(r"(?<=[a-z])-(?=[a-z])", " ", text.casefold())  # twenty-one
    match = _NUMBER.match(spaced)
    words = text[match.end() :].strip(" :") if match else ""
    is_own_sentence = words[:1].isupper() or bool(_NUMBER.match(words.casefold()))
    if not is_own_sentence and (_ABOUT.search(text) or (match and match["number"] == "some")):
        raise Refusal(
            f"“{text}” is no certain number. Nothing was noted.",
            "Type one, and after it the sentence that prints, as in: "
            "/count 20 About twenty residents were present.",
        )
    if match is None:
        return None
    word = match["number"]
    number = int(word) if word.isdigit() else 0 if word in _NONE else NUMBER_WORDS[word]
    if not words or _USUAL.fullmatch(folded(words)):
        return PublicCount(number)
    if words[0].isdigit() and not words.startswith(str(number)):
        raise Refusal(
            f"“{text}” has two numbers. Nothing was noted.", f"As in: /count {number} {number} …"
        )
    if is_own_sentence or words.startswith(("“", '"', "(")):
        return PublicCount(number, words)
    return PublicCount(number, with_capital(text))


def count_alone(typed: str) -> int | None:
    """Return the number that is all that *typed* says of the public; None for a sentence."""
    try:
        public_count = read_count(typed)
    except Refusal:  # "About twenty residents were there." is a sentence
        return None
    return public_count.number if public_count is not None and not public_count.words else None
