"""A vote read from the words in which it was told: figures, sides, outcome, way of voting.

One rule serves every place where a vote is typed. An outcome word decides, unless a side
contradicts it. Figures with sides are figures, in either order. "None" on one side is nothing on
that side. Whatever else names both sides, or has "but", "only" or "not", is asked about.
"""

import re
from typing import Literal

from msgspec import Struct

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Outcome
from clerk_tui.domain.model.votes import Method, Vote
from clerk_tui.domain.voting.vote_text import questions as asking
from clerk_tui.domain.voting.vote_text.counts import SOME, Count, counts_of
from clerk_tui.domain.voting.vote_text.figures import Figures, figures_of
from clerk_tui.domain.voting.vote_text.tokens import tokens_of
from clerk_tui.domain.voting.vote_text.vocabulary import Token

Way = Literal["for", "against"]
_METHODS: tuple[Method, ...] = ("voice", "show of hands", "count", "secret ballot", "unanimous")
_BARE_METHODS = ("voice", "show of hands", "count")  # put so, and no more said: it was carried
_SETTLED: dict[str, Outcome] = {
    "withdrawn": "withdrawn",
    "unseconded": "not seconded",
    "not seconded": "not seconded",
}
_NO_FIGURES = re.compile(r"\d[.,]\d|(?:^|\s)[-−]\d|\d{6,}|[^\W\d_]\d|\d[^\W\d_]|[²³¹½¼¾]")
_OF_A_MOTION = {"carried", "lost", "not carried", "not lost", "defeated", "negatived"}
_AFTER_AN_OUTCOME = {"filler", "stop", "joining"}


class VoteRead(Struct, frozen=True):
    """A vote as its words tell it. Without a `vote` the outcome alone was told.

    `outcome` is empty where the figures decide. `certain` is False where a word is none of those
    in which votes are told, so that the words may be of something else.
    """

    vote: Vote | None
    outcome: Outcome = ""
    certain: bool = True


def read_vote(typed: str) -> VoteRead:
    """Return the vote that *typed* tells.

    Raises Refusal, with the words to add, where it can be read in more than one way.
    """
    text = " ".join(typed.split())
    if not text:
        raise Refusal("A vote needs its figures or its words.", "As in: /v 7 3 1")
    if _NO_FIGURES.search(text):
        raise asking.no_figures(text)
    if settled := _SETTLED.get(text.casefold().rstrip(".")):
        return VoteRead(None, settled)
    return _Reading(text, tokens_of(text)).result()


def casting_side(typed: str) -> str:
    """Return the side of the casting vote that *typed* tells: "casting for", "a"; "" for none."""
    side, _ = _without_casting(tokens_of(typed))
    return "" if side == "?" else side


class _Reading:
    """What is known of one vote, word by word."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        """Take the casting vote out of *tokens*, and count what is left."""
        self.text = text
        self.cast, self.tokens = _without_casting(tokens)
        self.kinds = {token.kind for token in self.tokens}
        self.counts = counts_of(self.tokens)
        self.figures = self._figures()
        self.method = self._method()

    def _figures(self) -> Figures:
        parted = bool(self.kinds & {"stop", "dash", "to", "joining"})
        figures = figures_of(self.counts, strange="unknown" in self.kinds, parted=parted)
        if figures.casting and not self.cast:
            self.cast = figures.casting
        return figures

    def _method(self) -> Method | None:
        named = [token.value for token in self.tokens if token.kind == "method"]
        return next((method for method in _METHODS if method in named), None)

    def result(self) -> VoteRead:
        """Return what was voted. Raises Refusal where that is not certain."""
        if "settled" in self.kinds:
            raise asking.settled(self.text)
        outcome = self._outcome()
        self.figures = self.figures.of_outcome(outcome)
        self._check(outcome)
        certain = "unknown" not in self.kinds
        if self.figures.both:
            return VoteRead(self._figured(outcome), outcome, certain)
        if self.cast:
            raise asking.casting()
        if "tie" in self.kinds:
            raise asking.equal()
        if outcome and self._is_outcome_alone():
            return VoteRead(None, outcome, certain)
        decided = outcome or self._decided_by_sides()
        return VoteRead(self._in_words(decided, told=bool(outcome)), decided, certain)

    def _outcome(self) -> Outcome:
        """Return the outcome that a word tells; nothing where none does."""
        words = [token for token in self.tokens if token.kind == "outcome"]
        if len({token.value for token in words}) > 1:
            raise asking.contradiction(self.text)
        if not words:
            return ""
        if _is_doubted(self.tokens):
            raise asking.doubt(self.text)
        return "carried" if words[0].value == "carried" else "lost"

    def _check(self, outcome: Outcome) -> None:
        """Raise Refusal where the words contradict one another, or leave it open."""
        if self.figures.unclear:
            raise asking.figures(self.text)
        told = self.figures.certainly(self.counts)
        if len(told) > 1 or (outcome and told and told != {outcome}):
            raise asking.contradiction(self.text)
        if outcome:
            if not self.figures.both and _may_be_of_somebody(self.tokens):
                raise asking.doubt(self.text)
            return
        if self.kinds & {"not", "doubt", "except", "but", "margin", "unknown"}:
            raise asking.doubt(self.text)

    def _figured(self, outcome: Outcome) -> Vote:
        """Return the vote of the figures; other words are kept where they are not the house's."""
        figures = self.figures
        equal = figures.in_favour == figures.against
        cast = self._casting_side(outcome) if self.cast else ""
        if equal and not cast and (outcome or "tie" in self.kinds):
            raise asking.equal()
        if "tie" in self.kinds and len(figures.by_side) == 1:  # "three all"
            raise asking.equal()
        if "tie" in self.kinds and not equal:
            raise asking.contradiction(self.text)
        strange = self.kinds & {"unknown", "not", "doubt", "except"}
        return Vote(
            self.method or "show of hands",
            figures.in_favour,
            figures.against,
            figures.abstained,
            figures.not_voting,
            words=self.text if strange else "",
            casting=cast,
        )

    def _casting_side(self, outcome: Outcome) -> Literal["", "for", "against"]:
        """Return which way the casting vote was used: as it was said, or as the outcome says."""
        by_outcome: Way | None = {"carried": "for", "lost": "against"}.get(outcome)  # type: ignore[assignment]
        side: Way | None = "for" if self.cast == "for" else "against"
        if self.cast == "?":
            side = by_outcome
        if side is None:
            raise asking.equal()
        if by_outcome not in (None, side):
            raise asking.contradiction(self.text)
        return side

    def _is_outcome_alone(self) -> bool:
        """Whether nothing is told but "carried" or "lost", in the house's own words."""
        words = [token for token in self.tokens if token.kind not in _AFTER_AN_OUTCOME]
        return [token.text for token in words] in (["carried"], ["lost"])

    def _decided_by_sides(self) -> Outcome:
        """Return the outcome that the side named tells. Raises Refusal where none is."""
        told = self.figures.told(self.counts)
        dissent = self.method == "unanimous" and bool(self.figures.against)
        if len(told) > 1 or dissent:
            raise asking.doubt(self.text)
        if "lost" in told:
            return "lost"
        put = self.method in _BARE_METHODS and not self.counts.listed
        if told or put or self.method == "unanimous":
            return "carried"
        raise asking.doubt(self.text)

    def _in_words(self, outcome: Outcome, *, told: bool) -> Vote:
        """Return a vote without figures of both sides, in the house's words or the clerk's."""
        figures, plain = self.figures, not self.kinds & {"unknown", "not", "doubt", "except"}
        sided = [count for count in self.counts.listed if count.side]
        majority = self.kinds & {"all", "most", "margin"}
        against = figures.against
        if plain and self.method and not majority and outcome:
            if all(count.quantity == SOME for count in sided):
                if not (self.method == "unanimous" and outcome == "lost"):
                    return Vote(self.method)
            elif sided == [Count("against", 0)]:
                return Vote(self.method, against=None if self.method == "unanimous" else 0)
        if plain and not told and not majority and against and len(sided) == 1:
            return Vote(self.method or "show of hands", against=against)
        method = self.method if self.method and self.method != "unanimous" else "show of hands"
        return Vote(method, against=against or None, words=self._printed())

    def _printed(self) -> str:
        """Return the words as they print: without an outcome that was added to them at the end."""
        text, words = self.text, [token for token in self.tokens if token.kind != "stop"]
        added = len(words) > 1 and words[-1].text in ("carried", "lost")
        if added and words[-2].kind in ("side", "outcome"):
            return text.rstrip(".")[: -len(words[-1].text)].rstrip(" ,;")
        return text


def _without_casting(tokens: list[Token]) -> tuple[str, list[Token]]:
    """Return the side of the casting vote ("?": not said, "": none), and the other *tokens*.

    The side is the one next after "casting vote", or next before it.
    """
    at = next((n for n, token in enumerate(tokens) if token.kind == "casting"), None)
    if at is None:
        return "", tokens
    rest = [token for token in tokens if token.kind != "casting"]
    if tokens[at].value:
        return tokens[at].value, rest
    for n in range(at + 1, len(tokens)):
        if tokens[n].kind == "side" and tokens[n].value in ("for", "against"):
            kept = [t for k, t in enumerate(tokens) if k != n and t.kind != "casting"]
            return tokens[n].value, kept
        if tokens[n].kind not in ("filler", "joining", "no", "unknown"):
            break
    return "?", rest


def _is_doubted(tokens: list[Token]) -> bool:
    """Whether an outcome stands after "not", "if" or "nobody" in its own clause, or is asked."""
    doubtful = False
    for n, token in enumerate(tokens):
        if token.kind in ("stop", "but"):
            doubtful = False
        elif token.kind in ("not", "doubt"):
            doubtful = True
        elif token.kind == "outcome" and (doubtful or _of_nobody(tokens[:n])):
            return True
        elif token.kind in ("all", "method") and _negated(tokens[:n]):
            return token.text in ("unanimously", "all", "everyone", "everybody")
    return any(token.text == "?" for token in tokens)


def _may_be_of_somebody(tokens: list[Token]) -> bool:
    """Return True where an outcome word may be told of a person: "Kinver agreed".

    Only "carried" and its like at the beginning are told of the motion, whatever strange words
    follow: "carried after a long debate", but not "accepted by the mover".
    """
    known = [token for token in tokens if token.kind not in ("filler", "joining", "stop")]
    strange = any(token.kind == "unknown" for token in known)
    return strange and known[0].text not in _OF_A_MOTION


def _of_nobody(before: list[Token]) -> bool:
    """Whether "nobody" is the subject of what follows: "nobody agreed"."""
    said = [token for token in before if token.kind != "filler"]
    return bool(said) and said[-1].kind == "figure" and said[-1].value == "0"


def _negated(before: list[Token]) -> bool:
    """Whether "not carried" stands right before: "not agreed unanimously" says neither."""
    said = [token for token in before if token.kind != "filler"]
    return bool(said) and said[-1].kind == "outcome" and said[-1].text.startswith("not ")
