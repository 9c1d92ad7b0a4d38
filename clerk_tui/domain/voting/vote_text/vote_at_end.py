"""The vote that stands at the end of the words of a motion, as hurried clerks type it.

"That the lamps be lit, carried 6-3" is a motion and its vote. "That the balance be carried" is all
motion. What may be either is asked about: the vote is never guessed at.
"""

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from clerk_tui.domain.motions.clauses import is_wordless
from clerk_tui.domain.voting.vote_text.context import is_vote_in_words
from clerk_tui.domain.voting.vote_text.questions import says_by_names
from clerk_tui.domain.voting.vote_text.settled import read_settled
from clerk_tui.domain.voting.vote_text.tokens import (
    meaningful_tokens,
    tokens_of,
    with_sides_in_words,
)
from clerk_tui.domain.voting.vote_text.vocabulary import Token

Parting = Literal["stop", "comma", "dash", "bracket", "clause"]
_LONGEST_VOTE = 120  # characters at the end that may be a vote
_MOST_WORDS = 9  # of a vote that nothing parts from the motion
_PARTINGS = re.compile(
    r"(?P<stop>(?<!\b[a-z])[.!;…]+(?=\s|[^\W\d])|\s*\n\s*)|(?P<comma>[,:](?=\s|[^\W\d]))"
    r"|(?P<dash>\s[-–—]+(?=\s))|(?P<bracket>\s?[(\[](?=[^()\[\]]*[)\]]\W*$))"
    r"|(?P<clause>\sand(?=\s(?:this|it|the motion|the amendment) was\s))",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d{1,3}(?:(?:\s*[-–—−/,:]\s*|\s+)\d{1,3}){1,3}")
_DATE_OR_TIME = re.compile(r"\d{1,2}[:/]\d\d|\d{1,2}[/:]\d{1,2}[/:]\d{2}")
_OPENS = re.compile(
    r"(?:(?:which|and|it|this|the motion|the amendment|motion|amendment) )*"
    r"(?:(?:was|is|were) )?(?:then )?(?:put(?: to the vote)? and )?",
    re.IGNORECASE,
)
# A motion does not end in these: what follows them is its own last word.
_LEAVES_OPEN = frozenset(
    """
    a above after amendments an and any clauses items members minutes numbers plots points rules
    sections standing orders are as at be been before being below between but by clause each every
    for from had has have hereby if in is it item its minute no nor not number of on one or over
    page paragraph paragraphs per previously section shall should so than that the their these this
    those to until was were when where which who will with without £ already being duly yet still
    """.split()
)
# Said of a motion alone; "agreed" and "approved" are said of terms and plans too.
_OF_A_MOTION = {
    "carried", "lost", "defeated", "negatived", "not carried", "motion carried", "motion lost",
}  # fmt: skip
_OPENING = {"figure", "side", "outcome", "method", "all", "most", "casting", "tie", "settled", "no"}
_LABEL = re.compile(
    r"\s(?:(?:MOTION|AMENDMENT|VOTE|Motion|Amendment|Vote)|(?:votes?|result)(?=\s?:))\s?:?\s*$"
)
_SHORT = re.compile(r"\bunan(?:im)?\b|\bnem\.? (?:con|diss?)\b", re.IGNORECASE)


class VoteAtEnd(Struct, frozen=True):
    """Words that end in a vote, or may."""

    text: str
    """The words before it."""
    vote: str
    """The vote as it was typed."""
    certain: bool
    """False where it may be words of the motion."""
    holds_names: bool = False
    """True if there are other words in it, such as who abstained."""


def vote_at_end(typed: str, voters: int) -> VoteAtEnd | None:
    """Return the vote at the end of what was *typed*, and the words before it; None for none.

    Args:
        typed: A motion or a decision, as it was typed.
        voters: The number of those who may vote now: figures that are more are none of a vote.
    """
    typed_text = typed.rstrip()
    start = max(0, len(typed_text) - _LONGEST_VOTE)
    for parting in _PARTINGS.finditer(typed_text, start):
        kind: Parting = parting.lastgroup or "comma"  # type: ignore[assignment]
        vote = typed_text[parting.end() :].strip(" .!;,:")
        if kind == "bracket":
            vote = vote.rstrip(")] .")
        at_end = _vote_after_parting(typed_text[: parting.start()], vote, kind, voters)
        if at_end is not None:
            return at_end
    return _vote_without_parting(typed_text, voters)


def _vote_after_parting(text: str, vote: str, parting: Parting, voters: int) -> VoteAtEnd | None:
    """Return *vote* if it is one, after *text* and a *parting*."""
    vote = vote[_vote_start(vote) :]
    if is_wordless(text) or text.count("(") > text.count(")") or text.count("[") > text.count("]"):
        return None
    if not _may_be_vote(vote):
        is_told = parting == "stop" and _tells_outcome(vote)
        return VoteAtEnd(text, vote, certain=False, holds_names=True) if is_told else None
    if not any(c.isalpha() for c in vote):
        total = sum(map(int, re.findall(r"\d+", vote)))
        if total > voters or (parting in ("comma", "dash") and _DATE_OR_TIME.fullmatch(vote)):
            return None
        return VoteAtEnd(text, vote, certain=parting in ("stop", "bracket") and total == voters)
    is_open = parting in ("comma", "dash") and _is_left_open(text)
    if is_open and _is_participle_alone(vote):
        return None
    return VoteAtEnd(text.rstrip(" ,;:"), vote, certain=not is_open and _is_certain(vote, parting))


def _vote_start(vote: str) -> int:
    """Return where the vote begins after words such as "which was"."""
    opening = _OPENS.match(vote)
    return opening.end() if opening else 0


def _is_certain(vote: str, parting: Parting) -> bool:
    """Return True if *vote*, which has words, is one and nothing else after such a parting."""
    if says_by_names(vote):
        return True
    tokens = meaningful_tokens(vote)
    kinds = {token.kind for token in tokens}
    if settled := read_settled(vote):
        return (
            parting in ("stop", "bracket") or settled.outcome != "withdrawn" or bool(settled.manner)
        )
    if "settled" in kinds:
        return parting in ("stop", "bracket")
    if _has_figures_of_sides(vote, tokens) or "unanimous" in {token.value for token in tokens}:
        return True
    outcomes = [token for token in tokens if token.kind == "outcome"]
    if not outcomes:
        return bool(_SHORT.search(vote)) or {"all", "side"} <= kinds
    if len(tokens) > 1 or parting == "stop":
        return True
    return outcomes[0].text in _OF_A_MOTION - ({"lost"} if parting == "bracket" else set())


def _is_participle_alone(vote: str) -> bool:
    """Return True for "agreed" and its like, with which a sentence of other things may end."""
    telling = meaningful_tokens(vote)
    return (
        len(telling) == 1
        and telling[0].kind in ("outcome", "settled")
        and telling[0].text not in _OF_A_MOTION
    )


def _has_figures_of_sides(vote: str, tokens: list[Token]) -> bool:
    """Return True if *vote* has figures, and words that say what they are figures of."""
    figures = sum(token.kind == "figure" for token in tokens)
    names = {"side", "outcome", "casting"} & {token.kind for token in tokens}
    return figures > 0 and (bool(names) or (figures > 1 and "vote" in vote.casefold()))


def _may_be_vote(vote: str) -> bool:
    """Return True if all of *vote* can be read as a vote."""
    if _FIGURES.fullmatch(vote):
        return True
    if not any(c.isalpha() for c in vote) or re.search(r"\d{4}|[£“”\"]", vote):
        return False
    if _begins_with_other_figure(vote):
        return False
    return _begins_by_names(vote) or is_vote_in_words(vote)


def _tells_outcome(vote: str) -> bool:
    """Return True for a short sentence that begins with what became of a motion.

    "Carried, Jones abstaining", "Deferred", "No vote taken".
    """
    if len(vote.split()) > _MOST_WORDS or re.search(r"[£“”\"]", vote):
        return False
    first_token = next(iter(meaningful_tokens(vote)), None)
    if first_token is None:
        return False
    is_ended = first_token.kind == "settled" and len(vote.split()) <= 3
    is_untaken = re.match(r"no vote (?:was )?taken|not (?:put|voted)", vote, re.IGNORECASE)
    return (
        first_token.text in _OF_A_MOTION
        or first_token.value == "unanimous"
        or is_ended
        or bool(is_untaken)
    )


def reads_like_vote(typed: str) -> bool:
    """Return True for a short sentence that tells an outcome, or who abstained, among other words.

    "Carried, Jones abstaining" and "Cllr Jones abstained." cannot be read as the vote.
    """
    is_short = "\n" not in typed and len(typed.split()) <= _MOST_WORDS
    if not is_short or typed[:1].isspace():
        return False
    sides = {token.value for token in tokens_of(typed) if token.kind == "side"}
    return _tells_outcome(typed.strip(" .")) or "abstained" in sides


def _begins_with_other_figure(vote: str) -> bool:
    """Return True for "2, carried": its one figure has no side, and belongs to what is before."""
    tokens = tokens_of(vote)
    figures = [token for token in tokens if token.kind == "figure"]
    has_side = any(token.kind in ("side", "all", "tie") for token in tokens)
    return len(figures) == 1 and tokens[0].kind == "figure" and not has_side


def _begins_by_names(vote: str) -> bool:
    return bool(re.match(r"(?:recorded|named|roll[ -]?call) vote\b", vote, re.IGNORECASE))


def _is_left_open(text: str) -> bool:
    last_word = next(reversed(text.casefold().split()), "").strip(" ,;:()")
    return last_word in _LEAVES_OPEN


def _vote_without_parting(typed_text: str, voters: int) -> VoteAtEnd | None:
    """Return the vote that ends *typed_text* with nothing before it but a space."""
    bare_text = typed_text.rstrip(" .!;,")
    for text, vote in _split_before_each_word(bare_text):
        if not _may_be_vote(vote):
            continue
        if is_wordless(text) or _is_left_open(text) or text[-1:] in ",;:.-–—":
            return None
        return _unparted_vote(text, vote, voters)
    return None


def _split_before_each_word(text: str) -> Iterator[tuple[str, str]]:
    """Yield the last words of *text*, the longest run of them first, with what stands before."""
    starts = [m.start() for m in re.finditer(r"(?<=\s)\S", text)][-_MOST_WORDS:]
    for start in starts:
        first_token = tokens_of(text[start:])[:1]
        if first_token and first_token[0].kind in _OPENING:
            yield _LABEL.sub("", text[:start]).rstrip(), text[start:]


def _unparted_vote(text: str, vote: str, voters: int) -> VoteAtEnd | None:
    tokens = meaningful_tokens(vote)
    if any(token.kind in ("doubt", "not", "except") for token in tokens):
        return None
    if with_sides_in_words(vote) != vote:  # "F6 A3" may be plots
        return VoteAtEnd(text, vote, certain=False)
    figures = [int(token.value) for token in tokens if token.kind == "figure"]
    outcomes = [token for token in tokens if token.kind == "outcome"]
    if not any(c.isalpha() for c in vote):
        is_vote = sum(map(int, re.findall(r"\d+", vote))) <= voters
        is_vote = is_vote and not _DATE_OR_TIME.fullmatch(vote)
        return VoteAtEnd(text, vote, certain=False) if is_vote else None
    is_loud = vote.isupper() and not text.isupper() and bool(outcomes)
    if is_loud or _SHORT.search(vote) or (figures and _has_figures_of_sides(vote, tokens)):
        sides = {token.value for token in tokens if token.kind == "side"}
        is_certain = is_loud or bool(outcomes) or len(sides) > 1
        return VoteAtEnd(text, vote, certain=is_certain or bool(_SHORT.search(vote)))
    is_of_motion = any(token.text in _OF_A_MOTION - {"lost"} for token in outcomes)
    is_unanimous = "unanimous" in {token.value for token in tokens}
    if is_of_motion or is_unanimous or len(figures) > 1 or len(tokens) > 1:
        return VoteAtEnd(text, vote, certain=is_of_motion and is_unanimous)
    return None
