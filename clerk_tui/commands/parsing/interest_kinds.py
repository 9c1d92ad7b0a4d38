"""The kinds of interest as a clerk types them, and what is left of them in a nature."""

import re

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import folded

SHORT_FORMS = {
    "dpi": "disclosable pecuniary",
    "ori": "other registrable",
    "odi": "other disclosable",
    "nri": "non-registrable",
    "personal": "personal",
    "prejudicial": "prejudicial",
    "pecuniary": "pecuniary",
    "non-pecuniary": "non-pecuniary",
    "npi": "non-pecuniary",
    "whip": "party whip",
    "arrears": "council tax arrears",
}
_ARTICLES = {"a", "an", "the", "declared", "declares", "disclosed", "has", "had"}
_INTEREST = {"interest", "interests"}
_JOINS_KINDS = {"and", "or", "&", "/"}
# What bars the vote in most houses: taken for part of a nature, such a word would bar nobody.
_BARRING_WORD = re.compile(r"(?<!\bnon )\b(?:pecuniary|dpi|prejudicial|arrears)\b")
_QUOTED = re.compile(r"[\"“](?P<words>[^\"“”]+)[\"”]")


def take_kind(body: Body, words: list[str]) -> tuple[str, list[str]]:
    """Return the kind of interest that begins *words*, and the words after it.

    A kind is one that the body lists, one that bars the vote there, or a short form. Articles, the
    word "interest" and punctuation round it are passed over: "a DPI: owner", "5 (dpi) owner".
    Without a kind the words stay as they are, but for "an interest". Raises Refusal for two kinds.
    """
    after_articles = _without(words, _ARTICLES | _INTEREST)
    kind, rest = _kind_first(body, after_articles)
    if not kind:
        spoken = {folded(word) for word in words[: len(words) - len(after_articles)]}
        return "", after_articles if spoken & _INTEREST else words
    rest = _without(rest, _INTEREST)
    second_kind, after_again = _kind_first(body, rest)
    if second_kind == kind:  # "disclosable pecuniary interest (DPI)"
        rest = _without(after_again, _INTEREST)
    _refuse_two(body, kind, rest)
    return kind, rest


def check_nature(body: Body, kind: str, nature: str) -> str:
    """Return the *nature* as it is to be minuted, without the marks of one in quotation marks.

    Raises Refusal where a word that names a barring kind is left in it and nothing bars the
    member: it may be the kind. In quotation marks it is taken as it stands.
    """
    if as_it_stands := in_quotation_marks(nature):
        return as_it_stands
    word = _BARRING_WORD.search(folded(nature))
    if kind in body.barring or word is None:
        return nature
    raise Refusal(
        f"“{word[0]}” stands in the nature of the interest, where it bars nobody.",
        "If it is the kind, type it before the nature: /dec marden 5 dpi owner. "
        'If it is not, put the nature in quotation marks: /dec marden 5 personal "…"',
    )


def in_quotation_marks(nature: str) -> str:
    """Return what stands between the quotation marks of a *nature* that is wholly in them."""
    quoted = _QUOTED.fullmatch(nature.strip())
    return quoted["words"].strip() if quoted else ""


def _kind_first(body: Body, words: list[str]) -> tuple[str, list[str]]:
    phrases = {kind: kind for kind in (*SHORT_FORMS.values(), *body.barring, *body.interests)}
    longest_first = sorted((SHORT_FORMS | phrases).items(), key=lambda pair: -len(pair[0]))
    for phrase, kind in longest_first:
        folded_phrase = folded(phrase)
        for count in range(1, min(len(folded_phrase.split()), len(words)) + 1):
            if folded(" ".join(words[:count])) == folded_phrase:
                return kind, words[count:]
    return "", words


def _without(words: list[str], passed_over: set[str]) -> list[str]:
    """Return *words* without those at their front that are *passed_over*, or only punctuation."""
    while words and (not folded(words[0]) or folded(words[0]) in passed_over):
        words = words[1:]
    return words


def _refuse_two(body: Body, kind: str, rest: list[str]) -> None:
    if not rest or rest[0].casefold() not in _JOINS_KINDS:
        return
    second, _ = _kind_first(body, _without(rest[1:], _ARTICLES))
    if second:
        raise Refusal(
            f"An interest has one kind here: {kind}, or {second}?",
            "Type one of them, as in: /dec marden 5 dpi owner. Two interests are two declarations.",
        )
