"""Reading a vote from the words that were typed: figures, sides, outcome and way of voting.

One rule serves every place where a vote is typed. An outcome word decides, unless a side
contradicts it. Figures with sides are figures, in either order. "None" on one side is 0 on that
side. The clerk is asked about anything else that names both sides, or has "but", "only" or "not".
"""

import re
from typing import Literal

from msgspec import Struct

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Outcome
from clerk_tui.domain.model.votes import Method, Vote
from clerk_tui.domain.voting.vote_text import questions
from clerk_tui.domain.voting.vote_text.counts import SOME, Count, counts_of
from clerk_tui.domain.voting.vote_text.doubts import is_doubted, may_be_about_person
from clerk_tui.domain.voting.vote_text.figures import Figures, figures_of
from clerk_tui.domain.voting.vote_text.settled import read_settled
from clerk_tui.domain.voting.vote_text.tokens import tokens_of, with_sides_in_words
from clerk_tui.domain.voting.vote_text.vocabulary import Token

CastingSide = Literal["for", "against"]
_METHODS: tuple[Method, ...] = ("voice", "show of hands", "count", "secret ballot", "unanimous")
_BARE_METHODS = ("voice", "show of hands", "count")  # nothing but one of these: it was carried
_CUT_SHORT = re.compile(r"\bunan(?:im)?\b\.?", re.IGNORECASE)
_NO_FIGURES = re.compile(r"\d[.,]\d|(?:^|\s)[-−]\d|\d{6,}|[^\W\d_]\d|\d[^\W\d_]|[²³¹½¼¾]")
_AFTER_AN_OUTCOME = {"filler", "stop", "joining"}
_SUBSTANTIVE = {
    "substantive", "substantive motion", "the substantive motion", "amended motion",
    "the amended motion", "motion as amended", "the motion as amended",
}  # fmt: skip


class VoteRead(Struct, frozen=True):
    """A vote that was read from words."""

    vote: Vote | None
    """The vote; None where the words give the outcome alone."""
    outcome: Outcome = ""
    """The outcome in words; "" where the figures decide."""
    certain: bool = True
    """False if there are unknown words, so that they may be about something else."""
    about: Literal["", "motion", "amendment", "substantive"] = ""
    """What the words say was voted on; "" where they do not say."""
    manner: str = ""
    """How a motion was withdrawn, as it prints: "by the mover"."""


def read_vote(typed: str) -> VoteRead:
    """Return the vote that was typed.

    Raises Refusal, with the words to add, where it can be read in more than one way.
    """
    text = with_sides_in_words(" ".join(typed.split()))
    if not text:
        raise Refusal("A vote needs its figures or its words.", "As in: /v 7 3 1")
    if _NO_FIGURES.search(text):
        raise questions.ask_whole_numbers(text)
    if settled := read_settled(text):
        return VoteRead(None, settled.outcome, about=settled.about, manner=settled.manner)
    return _Reading(text, tokens_of(text)).result()


def casting_side(typed: str) -> str:
    """Return the side of the casting vote that was typed: "casting for", "a"; "" for none."""
    side, _ = _without_casting(tokens_of(typed))
    return "" if side == "?" else side


class _Reading:
    """The words of one vote, sorted by what they mean."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        """Take the casting vote out of *tokens*, and count what is left."""
        self.text = text
        self.casting, self.tokens = _without_casting(tokens)
        self.kinds = {token.kind for token in self.tokens}
        self.counts = counts_of(self.tokens)
        self.figures = self._figures()
        self.method = self._method()

    def _figures(self) -> Figures:
        figures = figures_of(
            self.counts,
            has_other_words="unknown" in self.kinds,
            separated=bool(self.kinds & {"stop", "dash", "to", "joining"}),
        )
        if figures.casting and not self.casting:
            self.casting = figures.casting
        return figures

    def _method(self) -> Method | None:
        methods = [token.value for token in self.tokens if token.kind == "method"]
        return next((method for method in _METHODS if method in methods), None)

    def result(self) -> VoteRead:
        """Return the vote. Raises Refusal where it is not certain."""
        if "settled" in self.kinds:
            raise questions.ask_whether_voted(self.text)
        outcome = self._outcome()
        self.figures = self.figures.beside_outcome(outcome)
        self._check(outcome)
        certain = "unknown" not in self.kinds
        if self.figures.is_whole_vote:
            return VoteRead(self._figured(outcome), outcome, certain, _about(self.tokens))
        if self.casting:
            raise questions.ask_figures_of_casting()
        if "tie" in self.kinds:
            raise questions.ask_casting_vote()
        if outcome and self._is_outcome_alone():
            return VoteRead(None, outcome, certain, _about(self.tokens))
        decided = outcome or self._decided_by_sides()
        vote = self._in_words(decided, in_words=bool(outcome))
        return VoteRead(vote, decided, certain, _about(self.tokens))

    def _outcome(self) -> Outcome:
        """Return the outcome in words; "" where there is none."""
        words = [token for token in self.tokens if token.kind == "outcome"]
        if len({token.value for token in words}) > 1:
            raise questions.ask_which_result(self.text)
        if not words:
            return ""
        if is_doubted(self.tokens):
            raise questions.ask_outcome(self.text)
        return "carried" if words[0].value == "carried" else "lost"

    def _check(self, outcome: Outcome) -> None:
        """Raise Refusal where the words contradict one another, or leave it open."""
        if self.figures.unclear:
            raise questions.ask_sides_of_figures(self.text)
        certain = self.figures.certain_outcomes(self.counts)
        if len(certain) > 1 or (outcome and certain and certain != {outcome}):
            raise questions.ask_which_result(self.text)
        if self._is_fraction():
            raise questions.ask_outcome(self.text)
        if outcome:
            if not self.figures.is_whole_vote and may_be_about_person(self.tokens):
                raise questions.ask_outcome(self.text)
            return
        if self.kinds & {"not", "doubt", "except", "but", "margin", "unknown"}:
            raise self._ask_for_outcome()

    def _ask_for_outcome(self) -> Refusal:
        """Return the question whether it was carried; of a word mistyped, whether it is that."""
        for token in self.tokens:
            if token.kind == "unknown" and (meant := questions.word_meant(token.text)):
                return questions.ask_about_slip(token.text, meant)
        return questions.ask_outcome(self.text)

    def _is_fraction(self) -> bool:
        """Return True for "2/3 majority": a majority that the figures, read as votes, deny."""
        figures = self.figures
        is_lost = figures.is_whole_vote and (figures.in_favour or 0) < (figures.against or 0)
        has_sides = any(count.side for count in self.counts.listed)
        return is_lost and not has_sides and bool(self.kinds & {"most", "margin"})

    def _figured(self, outcome: Outcome) -> Vote:
        """Return a vote with figures, and with the words where some of them are unknown."""
        figures = self.figures
        if self.casting == "?" and "tie" not in self.kinds and not figures.is_tie:
            raise questions.ask_figures_before_casting(figures.in_favour or 0, figures.against or 0)
        casting = self._casting_side(outcome) if self.casting else ""
        if "tie" in self.kinds:
            figures = figures.on_both_sides()  # "four all, casting vote for"
        is_tie = figures.is_tie
        if is_tie and not casting and outcome == "carried":
            raise questions.ask_casting_vote()
        if "tie" in self.kinds and not is_tie:
            raise questions.ask_which_result(self.text)
        doubtful_kinds = self.kinds & {"unknown", "not", "doubt", "except"}
        return Vote(
            self.method or "show of hands",
            figures.in_favour,
            figures.against,
            figures.abstained,
            figures.not_voting,
            words=self.text if doubtful_kinds else "",
            casting=casting,
        )

    def _casting_side(self, outcome: Outcome) -> Literal["", "for", "against"]:
        """Return the side of the casting vote: as it was typed, or by the outcome."""
        by_outcome: CastingSide | None = {"carried": "for", "lost": "against"}.get(outcome)  # type: ignore[assignment]
        side: CastingSide | None = "for" if self.casting == "for" else "against"
        if self.casting == "?":
            side = by_outcome
        if side is None:
            raise questions.ask_casting_vote()
        if by_outcome not in (None, side):
            raise questions.ask_which_result(self.text)
        return side

    def _is_outcome_alone(self) -> bool:
        """Return True if the words are nothing but "carried" or "lost"."""
        words = [token for token in self.tokens if token.kind not in _AFTER_AN_OUTCOME]
        return [token.text for token in words] in (["carried"], ["lost"])

    def _decided_by_sides(self) -> Outcome:
        """Return the outcome by the sides named. Raises Refusal where there is none."""
        outcomes = self.figures.likely_outcomes(self.counts)
        has_dissent = self.method == "unanimous" and bool(self.figures.against)
        if len(outcomes) > 1 or has_dissent:
            raise questions.ask_outcome(self.text)
        if "lost" in outcomes:
            return "lost"
        is_bare_method = self.method in _BARE_METHODS and not self.counts.listed
        if outcomes or is_bare_method or self.method == "unanimous":
            return "carried"
        raise questions.ask_outcome(self.text)

    def _in_words(self, outcome: Outcome, *, in_words: bool) -> Vote:
        """Return a vote without figures of both sides, in the house style's words or the clerk's.

        Args:
            outcome: The outcome of the vote.
            in_words: True if a word gives it.
        """
        figures, is_plain = self.figures, not self.kinds & {"unknown", "not", "doubt", "except"}
        with_side = [count for count in self.counts.listed if count.side]
        majority = self.kinds & {"all", "most", "margin"}
        against = figures.against
        if is_plain and self.method and not majority and outcome:
            if all(count.quantity == SOME for count in with_side):
                if not (self.method == "unanimous" and outcome == "lost"):
                    return Vote(self.method)
            elif with_side == [Count("against", 0)]:
                return Vote(self.method, against=None if self.method == "unanimous" else 0)
        if is_plain and not in_words and not majority and against and len(with_side) == 1:
            return Vote(self.method or "show of hands", against=against)
        method = self.method if self.method and self.method != "unanimous" else "show of hands"
        return Vote(method, against=against or None, words=self._printed())

    def _printed(self) -> str:
        """Return the words as they print, without an outcome that was added at the end."""
        text, words = self.text, [token for token in self.tokens if token.kind != "stop"]
        ends_with_outcome = len(words) > 1 and words[-1].text in ("carried", "lost")
        if ends_with_outcome and words[-2].kind in ("side", "outcome"):
            text = text.rstrip(".")[: -len(words[-1].text)].rstrip(" ,;")
        return _CUT_SHORT.sub("unanimously", text)


def _about(tokens: list[Token]) -> Literal["", "motion", "amendment", "substantive"]:
    """Return what the words of a vote say was voted on; "" where they do not say."""
    words = {token.text for token in tokens}
    if words & {"amendment", "the amendment", "of the amendment"}:
        return "amendment"
    if words & _SUBSTANTIVE:
        return "substantive"
    return "motion" if words & {"motion", "the motion", "of the motion"} else ""


def _without_casting(tokens: list[Token]) -> tuple[str, list[Token]]:
    """Return the side of the casting vote ("?": not given, "": none), and the other *tokens*.

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
            other_tokens = [t for k, t in enumerate(tokens) if k != n and t.kind != "casting"]
            return tokens[n].value, other_tokens
        if tokens[n].kind not in ("filler", "joining", "no", "unknown"):
            break
    return "?", rest
