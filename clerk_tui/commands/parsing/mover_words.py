"""The words that stand beside the names of mover and seconder: "proposed by", "sec.", "s/b"."""

import re
from collections.abc import Callable

MOVING = frozenset(
    """
    moved moves moving mover movers mvd move proposed proposes proposing proposer prop propd
    prop'd proposal p/b m/b
    """.split()
)
SECONDING = frozenset(
    """
    seconded seconds seconder second sec secd 2nd 2nded 2d s'd sec'd s/b seconding
    """.split()
)
ROLE_WORD = rf"(?:{'|'.join(map(re.escape, sorted(MOVING | SECONDING, key=len, reverse=True)))})"
"""A pattern of any of them."""
_LETTERS = {"p": "moved", "m": "moved", "s": "seconded"}  # "P: Smith S: Dawley"
_BETWEEN = {"", "by", "and", "with", "jointly", "both", "from", "it", "was", "is", "motion"}
_NO_SECONDER = re.compile(
    r"[(\[]?\s*(?:there (?:was|being) )?(?:no seconder|not seconded|unseconded|no second)\b[)\]]?",
    re.IGNORECASE,
)
_JOINED = re.compile(r"([^\W\d_][\w'’.-]*)([/&+])(?=[^\W\d_])")
_ROLE_AND_NAME = re.compile(r"\b([\w'/]+)[.:](?=[^\W\d_])")


def bare_word(word: str) -> str:
    """Return *word* as it is compared: small, without what stands around it."""
    return word.casefold().replace("’", "'").strip('.,:;()[]-–—/&+|“”"')


def role_of(word: str) -> str:
    """Return "mover" or "seconder" for a word that says so of the name beside it; "" for none."""
    bare = bare_word(word)
    if bare in MOVING or (word.endswith(":") and _LETTERS.get(bare) == "moved"):
        return "mover"
    if bare in SECONDING or (word.endswith(":") and _LETTERS.get(bare) == "seconded"):
        return "seconder"
    return ""


def only_joins(word: str) -> bool:
    """Return True if *word* stands between names and says nothing: "by", "/", "and"."""
    return bare_word(word) in _BETWEEN


def says_no_seconder(words: list[str]) -> int:
    """Count the first of *words* that say that nobody seconded: "no seconder:"."""
    match = _NO_SECONDER.match(" ".join(words[:6]))
    return len(match[0].split()) if match else 0


def with_names_apart(words: list[str], is_name: Callable[[str], bool]) -> list[str]:
    """Return *words* with names apart that were typed as one: "smith/dawley", "prop:smith"."""
    words_apart: list[str] = []
    for typed in words:
        word = typed
        begins = _ROLE_AND_NAME.match(word)
        if begins and role_of(f"{begins[1]}:"):
            word = f"{begins[1]}: {word[begins.end() :]}"
        names = [part for part in re.split(r"[/&+]", word) if part]
        is_joined = len(names) > 1 and not role_of(word) and any(is_name(name) for name in names)
        if words_apart and word in ("/", "&", "+") and is_name(words_apart[-1].strip(".,;:()[]")):
            words_apart[-1] = f"{words_apart[-1].rstrip(',')},"  # a comma ends a name
            continue
        words_apart += (_JOINED.sub(r"\1, ", word) if is_joined else word).split()
    return words_apart
