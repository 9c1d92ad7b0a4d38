"""A decision as hurried clerks type it: its words, and who moved it where that is typed too."""

import re

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.announced import split_leading_announced
from clerk_tui.commands.parsing.motion_line import (
    MotionLine,
    ends_in_movers,
    read_motion_line,
    split_quoted,
    vote_typed_last,
)
from clerk_tui.commands.parsing.mover_words import bare_word, role_of
from clerk_tui.commands.parsing.movers import TypedMovers, names_apart, read_names
from clerk_tui.commands.parsing.movers_at_end import movers_at_end
from clerk_tui.commands.parsing.persons import begins_with_name, without_joining_words
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.text import with_capital
from clerk_tui.domain.voting.vote_text.context import (
    begins_vote,
    is_vote_in_words,
    motion_and_tail,
    vote_in_pad,
)
from clerk_tui.domain.voting.vote_text.vote_at_end import VoteAtEnd

_LEAD = re.compile(
    r"(?:it was |it is |be it )?(?P<before>\w+ )?(?:resolved|agreed|decided|recorded as resolved)"
    r"(?P<after> \w+(?: \w+)?)?\s*[:,]?\s+(?=(?:that|to)\b)",
    re.IGNORECASE,
)
_VOTE_FIRST = re.compile(r"(?P<vote>[^:]{1,40}?)\s*[:,]?\s+(?=that\b)", re.IGNORECASE)
_SHOWN = 24


def read_decision(table: Table, typed: str) -> MotionLine | str:
    """Return the motion that a decision with its movers is; else the words of the decision.

    Raises Refusal for a vote without movers, which a decision has not, and for names that may be
    words of the decision.
    """
    if names_movers_first(table, typed):
        return read_motion_line(table, typed)
    text, after = split_quoted(without_lead(typed))
    if after is not None:
        if after.strip(" ."):
            raise vote_in_decision(text, after.strip(" ;,."))
        return text
    voted = vote_typed_last(table, text)
    if voted is not None and voted.holds_names and ends_in_movers(table, text):
        voted = None
    ends = movers_at_end(table, voted.text if voted else text)
    if ends is not None:
        return read_motion_line(table, text)
    if voted is not None:
        raise vote_in_decision(voted.text, voted.vote, certain=voted.certain)
    return text


def names_movers_first(table: Table, typed: str) -> bool:
    """Return True if what was *typed* begins by saying who moved it, and then what."""
    words = names_apart(table, typed.split()[:24])
    words = " ".join(words).strip("(").split()
    if not words:
        return False
    it_was = [bare_word(word) for word in words[:2]] == ["it", "was"]
    if role_of(words[2 * it_was] if len(words) > 2 * it_was else "") == "mover":
        return True
    if not begins_with_name(table, words):
        return False
    try:
        read = read_names(table, [word.strip("()") for word in words])
    except Refusal:
        return False
    return bool(read.mover) and bare_word(" ".join(read.words[:1])) == "that"


def without_lead(typed: str) -> str:
    """Return a decision without "resolved that" before it, which its own word says already.

    Raises Refusal where a vote stands there.
    """
    lead = _LEAD.match(typed)
    if lead is not None:
        words_beside = " ".join((lead["before"] or "", lead["after"] or "")).strip()
        if not words_beside:
            rest = typed[lead.end() :]
            return with_capital(rest)
        if is_vote(words_beside):
            raise vote_in_decision(typed[lead.end() :], words_beside)
    vote_before = _VOTE_FIRST.match(typed)
    if vote_before is not None and is_vote(vote_before["vote"]):
        raise vote_in_decision(typed[vote_before.end() :], vote_before["vote"])
    return typed


def is_vote(typed: str) -> bool:
    """Return True if all of what was *typed* is a vote, though it may not be a clear one."""
    text = typed.strip(" .,;:()")
    if text.isdigit():  # the mark of a clause
        return False
    try:
        return bool(text) and (is_vote_in_words(text) or vote_in_pad(text) is not None)
    except Refusal:
        return True


def vote_in_decision(text: str, vote: str, *, certain: bool = True) -> Refusal:
    """Refuse a *vote* beside the words of a decision, and give the line that minutes both.

    Where it is not *certain* to be one it is asked about.
    """
    words = text.strip()
    words = with_capital(words).rstrip(" .,;")
    shown_words = words if len(words) <= 2 * _SHOWN else f"{words[:_SHOWN]}…{words[-_SHOWN:]}"
    return Refusal(
        f"“{vote[:40]}” is a vote, which a resolution has not."
        if certain
        else f"Is “{vote[:40]}” a vote, or words?",
        f"As a motion: /m {shown_words}; {vote[:40]} (movers after /m). "
        "Words of the decision: put it in "
        "“ ”. Nothing was minuted.",
        wanting=True,
    )


def refuse_vote_or_movers(table: Table, text: str, moved_line: str = "") -> None:
    """Refuse words of a decision or a reason that end in a vote or in names.

    Printed, they would be part of it. *moved_line* is the line that minutes them; "": as a motion.
    """
    before, tail = motion_and_tail(text)
    voted = VoteAtEnd(before, tail, certain=True) if tail else vote_typed_last(table, text)
    if voted is not None and voted.certain:
        if moved_line:
            raise Refusal(
                f"“{voted.vote[:40]}” is a vote, and would print in the words.",
                f"It is moved first: {moved_line}",
                wanting=True,
            )
        raise vote_in_decision(voted.text, voted.vote)
    ends = movers_at_end(table, text)
    if ends is not None and ends.certain:
        raise Refusal(
            f"“{ends.typed[:50]}” are movers, in the words. Nothing was minuted.",
            f"It is moved first: {moved_line}"
            if moved_line
            else f"With movers it is a motion: /m {ends.typed[:50]} That …",
            wanting=True,
        )


class MoversAlone(Struct, frozen=True):
    """Movers, and perhaps a vote, without words of a motion: the house has the words."""

    movers: TypedMovers
    vote: str = ""


def read_movers_alone(table: Table, typed: str) -> MoversAlone | None:
    """Return the movers if *typed* is nothing but their names and a vote; None: it is words."""
    words = names_apart(table, typed.split())
    words = without_joining_words([word.strip("()[]") for word in words])
    if len(words) > 1 and role_of(words[0]) and bare_word(words[1]) == "announced":
        words = words[1:]
    words, override = split_leading_announced(words)
    if not words or not (role_of(words[0]) or begins_with_name(table, words)):
        return None
    try:
        read = read_names(table, words)
    except Refusal:
        if role_of(words[0]):
            raise
        return None
    rest = " ".join(read.words).strip(" .,;:")
    if not (read.mover or read.seconder) or (rest and not begins_vote(rest)):
        return None
    return MoversAlone(replace(read, override=override), rest)
