"""The words of a vote as tokens; what stands beside a word tells which of its meanings it has."""

import re

from msgspec.structs import replace

from clerk_tui.domain.voting.vote_text.vocabulary import LONGEST, PHRASES, Token

_PIECES = re.compile(r"(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)|(?P<number>\d+)|(?P<mark>[^\w\s]|_)")
_DASHES = "-–—−"
_IGNORED = ":/()[]“”\"'’‘*"
_STOPS = ",;.!…"
_LONGEST_FIGURE = 5
# What may follow "for" and "against" where they are sides, and not "for want of", "against advice".
_AFTER_A_SIDE = {
    "figure", "side", "outcome", "method", "all", "most", "casting", "but", "except", "stop",
    "dash", "joining", "tie", "not", "settled", "margin",
}  # fmt: skip
_OBJECTS = re.compile(
    r"(?:of )?(?:the |this )?(?:motion|amendment|proposal|recommendation|resolution|proposition)|it"
)


def tokens_of(typed: str) -> list[Token]:
    """The tokens of *typed*, in order."""
    return _with_outcomes(_in_context(_tokens(typed)))


def _tokens(typed: str) -> list[Token]:
    text = re.sub(r"(\w)n['’]t\b", r"\1 not", typed.casefold())
    text = re.sub(r"\bnem\.\s*", "nem ", text).replace("no-one", "no one")
    pieces = [(m.lastgroup or "", m[0]) for m in _PIECES.finditer(text)]
    found: list[Token] = []
    at = 0
    while at < len(pieces):
        group, piece = pieces[at]
        if group == "word":
            used, tokens = _phrase(pieces[at:])
            found += tokens
            at += used
            continue
        at += 1
        if group == "number":
            known = piece.isascii() and len(piece) <= _LONGEST_FIGURE
            found.append(Token("figure" if known else "unknown", piece, piece))
        elif piece in _DASHES:
            found.append(Token("dash", "", piece))
        elif piece == "?":
            found.append(Token("doubt", "", piece))
        elif piece == "&":
            found.append(Token("joining", "", piece))
        elif piece in _STOPS:
            found.append(Token("stop", "", piece))
        elif piece not in _IGNORED:
            found.append(Token("unknown", "", piece))
    return found


def _phrase(pieces: list[tuple[str, str]]) -> tuple[int, list[Token]]:
    """How many of *pieces* the longest known phrase takes, and its tokens; hyphens join words."""
    best: tuple[int, list[Token]] | None = None
    words: list[str] = []
    used = 0
    while used < len(pieces) and len(words) < LONGEST:
        group, piece = pieces[used]
        joins = piece in _DASHES and used + 1 < len(pieces) and pieces[used + 1][0] == "word"
        if group != "word" and not joins:
            break
        used += 1
        if group == "word":
            words.append(piece)
            text = " ".join(words)
            if text in PHRASES:
                best = used, [Token(kind, value, text) for kind, value in PHRASES[text]]
    return best or (1, [Token("unknown", "", pieces[0][1])])


def _in_context(tokens: list[Token]) -> list[Token]:
    """*Tokens* with the words of two meanings settled: for, against, no, a, f, majority of."""
    return [_settled(tokens, n) for n in range(len(tokens))]


def _settled(tokens: list[Token], n: int) -> Token:
    token, last = tokens[n], n == len(tokens) - 1
    before = tokens[n - 1] if n else Token("stop")
    if token.text in ("f", "a") and last and before.kind in ("figure", "stop", "casting"):
        return Token("casting", "for" if token.text == "f" else "against", token.text)
    if token.kind == "no":
        side = before.kind == "figure" or (not last and tokens[n + 1].kind == "figure")
        return replace(token, kind="side" if side else "doubt", value="against")
    counted = before.kind in ("figure", "all", "most")
    if token.text in ("for", "against") and not counted and not _ends_there(tokens[n + 1 :]):
        return replace(token, kind="unknown")
    if token.kind == "margin" and not last and _goes_on(tokens[n + 2 :]):
        return replace(token, kind="filler")
    if token.kind == "figure" and before.kind == "margin" and not _goes_on(tokens[n + 1 :]):
        return replace(token, kind="margin")
    if token.kind == "all" and token.text == "all" and before.kind == "figure" and _ends(tokens, n):
        return replace(token, kind="tie")  # "three all"
    if token.kind == "figure" and _is_margin(tokens, n):
        return replace(token, kind="margin")
    if token.kind == "outcome" and not last and tokens[n + 1].text in ("forward", "over", "count"):
        return replace(token, kind="settled")
    return token


def _ends_there(after: list[Token]) -> bool:
    """Whether what comes *after* a side is no phrase that belongs to it."""
    if not after or after[0].kind in _AFTER_A_SIDE or _OBJECTS.fullmatch(after[0].text):
        return True
    return after[0].text == "the" and len(after) > 1 and bool(_OBJECTS.fullmatch(after[1].text))


def _ends(tokens: list[Token], n: int) -> bool:
    """Return True where nothing of a vote's sides follows the token at *n* in its clause."""
    return n == len(tokens) - 1 or tokens[n + 1].kind in ("stop", "outcome", "casting", "joining")


def _is_margin(tokens: list[Token], n: int) -> bool:
    """Return True where the figure at *n* is by how many it was won: "won by one"."""
    alone = sum(token.kind == "figure" for token in tokens) == 1
    before = tokens[n - 1] if n else Token("stop")
    sided = any(token.kind == "side" for token in tokens[n + 1 :])
    return alone and not sided and (before.text == "by" or before.kind == "most")


def _goes_on(after: list[Token]) -> bool:
    """Whether a second figure follows: "a majority of 7 to 3"."""
    return len(after) > 1 and after[0].kind in ("to", "dash") and after[1].kind == "figure"


_BETWEEN = {"been", "formally", "so", "being", "duly", "be"}


def _with_outcomes(tokens: list[Token]) -> list[Token]:
    """*Tokens* with "not carried" as the one outcome that it is; a bare "carry" is none."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        end = at + 1
        while token.text == "not" and end < len(tokens) and tokens[end].text in _BETWEEN:
            end += 1
        of = tokens[end] if token.text == "not" and end < len(tokens) else None
        if of and of.kind in ("outcome", "base") and of.value == "carried":
            found.append(Token("outcome", "lost", f"not {of.text}"))
            at = end + 1
            continue
        found.append(replace(token, kind="unknown") if token.kind == "base" else token)
        at += 1
    return found
