"""The words of a vote as tokens; the words beside it decide between two meanings of a word."""

import re

from msgspec.structs import replace

from clerk_tui.domain.voting.vote_text.vocabulary import LONGEST, PHRASES, Kind, Token

_PIECES = re.compile(r"(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)|(?P<number>\d+)|(?P<mark>[^\w\s]|_)")
_DASHES = "-–—−"
_IGNORED = ":/()[]“”\"'’‘*"
_STOPS = ",;.!…"
_LONGEST_FIGURE = 5
# The kinds that may follow "for" and "against" as sides, not as in "for want of", "against advice".
_AFTER_A_SIDE = {
    "figure", "side", "outcome", "method", "all", "most", "casting", "but", "except", "stop",
    "dash", "joining", "tie", "not", "settled", "margin",
}  # fmt: skip
_OBJECTS = re.compile(
    r"(?:of )?(?:the |this )?(?:motion|amendment|proposal|recommendation|resolution|proposition)|it"
)

# Figures beside the letter of their side, and nothing else: "F6 A3", "6f 3a 1ab".
_PAIR = r"(?:(?:f|a|abs?|nv) ?[:=]? ?\d{1,3}|\d{1,3} ?(?:f|a|abs?|nv))"
_LETTERED = re.compile(rf"{_PAIR}(?:[\s,;/]+{_PAIR}){{1,3}}\.?")
_SIDE_OF_LETTER = {"f": "for", "a": "against", "ab": "abstained", "abs": "abstained"}


def tokens_of(typed: str) -> list[Token]:
    """Return the tokens of *typed*, in order."""
    return _with_outcomes(_in_context(_tokens(typed)))


def meaningful_tokens(typed: str) -> list[Token]:
    """Return the tokens of *typed* that mean something in a vote."""
    return [t for t in tokens_of(typed) if t.kind not in ("filler", "joining", "stop", "dash")]


def _tokens(typed: str) -> list[Token]:
    text = re.sub(r"(\w)n't\b", r"\1 not", typed.casefold().replace("’", "'"))
    text = re.sub(r"\bnem\.\s*", "nem ", text).replace("no-one", "no one")
    text = with_sides_in_words(text)
    pieces = [(m.lastgroup or "", m[0]) for m in _PIECES.finditer(text)]
    tokens: list[Token] = []
    at = 0
    while at < len(pieces):
        group, piece = pieces[at]
        if group == "word":
            length, phrase = _longest_phrase(pieces[at:])
            tokens += phrase
            at += length
            continue
        at += 1
        if group == "number":
            is_figure = piece.isascii() and len(piece) <= _LONGEST_FIGURE
            tokens.append(Token("figure" if is_figure else "unknown", piece, piece))
        elif piece not in _IGNORED:
            tokens.append(Token(_kind_of_mark(piece), "", piece))
    return tokens


def with_sides_in_words(text: str) -> str:
    """Return "6 for 3 against" for "f6 a3": each figure with a letter, those for and against once.

    Other texts are returned as they are: "5 5 f" has one letter alone, the side of a casting vote.
    """
    lettered = text.casefold()
    if not _LETTERED.fullmatch(lettered):
        return text
    letters, figures = re.findall(r"[a-z]+", lettered), re.findall(r"\d+", lettered)
    if len(set(letters)) < len(letters) or not {"f", "a"} <= set(letters):
        return text
    return " ".join(
        f"{figure} {_SIDE_OF_LETTER.get(letter, 'not voting')}"
        for letter, figure in zip(letters, figures, strict=True)
    )


def _kind_of_mark(mark: str) -> Kind:
    if mark in _DASHES:
        return "dash"
    if mark in _STOPS:
        return "stop"
    return {"?": "doubt", "&": "joining"}.get(mark, "unknown")  # type: ignore[return-value]


def _longest_phrase(pieces: list[tuple[str, str]]) -> tuple[int, list[Token]]:
    """Return the number of *pieces* of the longest known phrase, and its tokens.

    Hyphens join words.
    """
    longest_phrase: tuple[int, list[Token]] | None = None
    words: list[str] = []
    letters_used = 0
    while letters_used < len(pieces) and len(words) < LONGEST:
        group, piece = pieces[letters_used]
        joins = (
            piece in _DASHES
            and letters_used + 1 < len(pieces)
            and pieces[letters_used + 1][0] == "word"
        )
        if group != "word" and not joins:
            break
        letters_used += 1
        if group == "word":
            words.append(piece)
            text = " ".join(words)
            if text in PHRASES:
                longest_phrase = (
                    letters_used,
                    [Token(kind, value, text) for kind, value in PHRASES[text]],
                )
    return longest_phrase or (1, [Token("unknown", "", pieces[0][1])])


def _in_context(tokens: list[Token]) -> list[Token]:
    """Return *tokens* with the words of two meanings decided: for, against, no, a, f, majority."""
    return [_decide_meaning(tokens, n) for n in range(len(tokens))]


def _decide_meaning(tokens: list[Token], n: int) -> Token:
    token, is_last = tokens[n], n == len(tokens) - 1
    before = tokens[n - 1] if n else Token("stop")
    if token.text in ("f", "a") and is_last and before.kind in ("figure", "stop", "casting"):
        return Token("casting", "for" if token.text == "f" else "against", token.text)
    if token.kind == "no":
        is_side = before.kind == "figure" or (not is_last and tokens[n + 1].kind == "figure")
        return replace(token, kind="side" if is_side else "doubt", value="against")
    is_counted = before.kind in ("figure", "all", "most")
    if token.text in ("for", "against") and not (is_counted or _may_follow_side(tokens[n + 1 :])):
        return replace(token, kind="unknown")
    if token.kind == "margin" and not is_last and _begins_second_figure(tokens[n + 2 :]):
        return replace(token, kind="filler")
    if (
        token.kind == "figure"
        and before.kind == "margin"
        and not _begins_second_figure(tokens[n + 1 :])
    ):
        return replace(token, kind="margin")
    if (
        token.kind == "all"
        and token.text == "all"
        and before.kind == "figure"
        and _ends_sides(tokens, n)
    ):
        return replace(token, kind="tie")  # "three all"
    if token.kind == "figure" and _is_margin(tokens, n):
        return replace(token, kind="margin")
    if (
        token.kind == "outcome"
        and not is_last
        and tokens[n + 1].text in ("forward", "over", "count")
    ):
        return replace(token, kind="settled")
    return token


def _may_follow_side(following_tokens: list[Token]) -> bool:
    """Return True if "for" or "against" is a side before these tokens, as before "the motion"."""
    if (
        not following_tokens
        or following_tokens[0].kind in _AFTER_A_SIDE
        or _OBJECTS.fullmatch(following_tokens[0].text)
    ):
        return True
    return (
        following_tokens[0].text == "the"
        and len(following_tokens) > 1
        and bool(_OBJECTS.fullmatch(following_tokens[1].text))
    )


def _ends_sides(tokens: list[Token], n: int) -> bool:
    """Return True if no side follows the token at *n* in its clause."""
    return n == len(tokens) - 1 or tokens[n + 1].kind in ("stop", "outcome", "casting", "joining")


def _is_margin(tokens: list[Token], n: int) -> bool:
    """Return True if the figure at *n* is the margin of a majority: "won by one"."""
    is_only_figure = sum(token.kind == "figure" for token in tokens) == 1
    before = tokens[n - 1] if n else Token("stop")
    has_side = any(token.kind == "side" for token in tokens[n + 1 :])
    return is_only_figure and not has_side and (before.text == "by" or before.kind == "most")


def _begins_second_figure(following_tokens: list[Token]) -> bool:
    """Return True if a second figure follows: "a majority of 7 to 3"."""
    return (
        len(following_tokens) > 1
        and following_tokens[0].kind in ("to", "dash")
        and following_tokens[1].kind == "figure"
    )


_FORMAL_WORDS = {"been", "formally", "so", "being", "duly", "be"}


def _with_outcomes(tokens: list[Token]) -> list[Token]:
    """Return *tokens* with "not carried" as one outcome; a bare "carry" is none."""
    with_outcomes: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        end = at + 1
        while token.text == "not" and end < len(tokens) and tokens[end].text in _FORMAL_WORDS:
            end += 1
        negated = tokens[end] if token.text == "not" and end < len(tokens) else None
        if negated and negated.kind in ("outcome", "base") and negated.value == "carried":
            with_outcomes.append(Token("outcome", "lost", f"not {negated.text}"))
            at = end + 1
            continue
        with_outcomes.append(replace(token, kind="unknown") if token.kind == "base" else token)
        at += 1
    return with_outcomes
