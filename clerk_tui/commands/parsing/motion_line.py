"""A motion as hurried clerks type it: who moved it, its words, and the vote, in any order.

One reader for every command that takes a motion. What is certain is done; what may be words of the
motion is asked about, and the line that settles it is given.
"""

import re

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.announced import split_announced
from clerk_tui.commands.parsing.movers import TypedMovers, read_movers
from clerk_tui.commands.parsing.movers_at_end import MoversAtEnd, movers_at_end
from clerk_tui.domain.attendance.presence import room_at
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.lazy_pattern import lazy_pattern
from clerk_tui.domain.model.people import series
from clerk_tui.domain.voting.vote_text.context import (
    begins_vote,
    motion_and_tail,
    vote_after_motion,
)
from clerk_tui.domain.voting.vote_text.questions import ask_names, says_by_names
from clerk_tui.domain.voting.vote_text.reader import VoteRead
from clerk_tui.domain.voting.vote_text.vote_at_end import VoteAtEnd, vote_at_end

_QUOTED = re.compile(r"(?P<open>[“\"])(?P<words>.+)[”\"](?P<after>[^”\"]*)$", re.DOTALL)
_LAST_BRACKET = re.compile(r"(?P<before>.*\S)\s*[(\[](?P<inside>[^()\[\]]+)[)\]]\W*", re.DOTALL)
_BEFORE = "That it be so."  # words of a motion before what is read by itself
_SHOWN = 16  # characters of the motion in a line that is offered

_PARTING = " \t\n,;:"  # between a motion and its figures; a pattern would try it from each blank
_FIGURES_LAST = lazy_pattern(
    r"[(\[]?(?<!\d)(?P<vote>\d{1,3}(?:(?:\s*[-–—,]\s*|\s+)\d{1,3}){1,3})[)\]]?\W*$"
)


class MotionLine(Struct, frozen=True):
    """A motion that was typed in one line."""

    movers: TypedMovers
    text: str
    """The words of the motion."""
    vote: VoteRead | None = None
    """The vote typed with it; None where none was."""
    vote_override: str = ""
    """The reason for recording a vote that cannot be so, as it was announced."""


class _Ends(Struct, frozen=True):
    """The movers, vote and other words taken off the end of a motion."""

    text: str
    vote: str = ""
    movers: MoversAtEnd | None = None


def read_motion_line(table: Table, typed: str) -> MotionLine:
    """Read a motion with its movers and its vote, wherever they stand.

    Raises Refusal where the end may be the vote, or names, or words of the motion.
    """
    before, tail = motion_and_tail(typed)
    movers_in_front = read_movers(table, before if tail else typed)
    words, after = split_quoted(_with_lines(before if tail else typed, movers_in_front.text))
    if after is not None:
        ends = _Ends(words, after.strip(" .,;:-–—()"))
    else:
        ends = split_ends(table, words, has_mover=bool(movers_in_front.mover))
    movers = merge_movers(movers_in_front, ends.movers)
    if movers.seconder and not movers.mover:
        name = table.desk.person(movers.seconder).person.family_name
        raise Refusal(
            f"{name} seconded it, and who moved it is not said. Nothing was minuted.",
            f"Name both: kinver {name} That …",
        )
    words_of_vote, override = split_announced(tail.split())
    joined = "; ".join(part for part in (ends.vote, " ".join(words_of_vote)) if part)
    vote = _read_vote(joined) if joined else None
    if vote is None and movers.unseconded:
        vote = VoteRead(None, "not seconded")
    if joined and vote is None:
        raise Refusal(f"“{joined[:40]}” after the motion is no vote.", "As in: “…”; 6 3")
    return MotionLine(movers, " ".join(ends.text.split()), vote, override)


def split_vote(table: Table, typed: str) -> tuple[str, VoteRead | None, str]:
    """Return what was *typed* without the vote at its end, the vote, and its override.

    Raises Refusal where what stands there may be the vote or other words.
    """
    before, tail = motion_and_tail(typed)
    voted = vote_typed_last(table, before if tail else typed)
    if voted is not None and not voted.certain:
        raise _ask_vote_or_words(voted)
    words, override = split_announced(tail.split())
    joined = "; ".join(part for part in (voted.vote if voted else "", " ".join(words)) if part)
    text = voted.text if voted else before if tail else typed
    return text, _read_vote(joined) if joined else None, override


def vote_typed_last(table: Table, text: str) -> VoteAtEnd | None:
    """Return the vote with which *text* ends, of those who may vote now; None for none.

    Figures after the names of movers can be nothing else, though they do not count everybody.
    """
    voted = vote_at_end(text, len(room_at(table.desk.meeting, table.desk.moment()).voting))
    figures = None if voted and voted.certain else _FIGURES_LAST.search(text)
    before = text[: figures.start()].rstrip(_PARTING) if figures else ""
    if figures and ends_in_movers(table, before):
        return VoteAtEnd(before, figures["vote"], certain=True)
    return voted


def _with_lines(typed: str, text: str) -> str:
    """Return *text*, with which what was *typed* ends, with its lines: they part a vote from it."""
    starts = [match.start() for match in re.finditer(r"\S+", typed)]
    count = len(text.split())
    typed_end = typed[starts[-count] :].strip() if 0 < count <= len(starts) else text
    return typed_end if typed_end.split() == text.split() else text


def split_quoted(text: str) -> tuple[str, str | None]:
    """Return the words within quotation marks that hold all of a motion, and what follows them.

    None follows, where only some of the words are quoted.
    """
    quoted = _QUOTED.match(text)
    if quoted is None or any(mark in quoted["words"] for mark in '“”"'):
        return text, None
    after = quoted["after"]
    if re.match(r"\s*[\w-]", after) and not begins_vote(after):
        return text, None
    return quoted["words"].strip(), after


def split_ends(table: Table, text: str, *, has_mover: bool = False) -> _Ends:
    """Take the vote and the movers off the end of *text*, in either order.

    Raises Refusal where they may be words of the motion.
    """
    ends = _Ends(_without_bracket(table, text))
    for _ in range(2):
        voted = None if ends.vote else vote_typed_last(table, ends.text)
        if voted is not None and not (voted.holds_names and ends_in_movers(table, ends.text)):
            if not voted.certain:
                raise _ask_vote_or_words(voted)
            ends = replace(ends, text=voted.text, vote=voted.vote)
        movers_named = None if ends.movers else movers_at_end(table, ends.text)
        if movers_named is not None and (movers_named.certain or not has_mover):
            if not movers_named.certain:
                raise _ask_movers_or_words(table, movers_named)
            ends = replace(ends, text=movers_named.text, movers=movers_named)
    return ends


def read_movers_last(table: Table, typed: str) -> MotionLine | None:
    """Return what was *typed* without the movers and the vote at its end; None: no movers end it.

    Raises Refusal where the vote is not one.
    """
    before, tail = motion_and_tail(typed)
    try:
        if split_ends(table, before if tail else typed).movers is None:
            return None
    except Refusal:
        return None  # what may be words is left to what reads the words
    line = read_motion_line(table, f"That {typed}")
    return replace(line, text=line.text.removeprefix("That ").strip(" ,;:"))


def ends_in_movers(table: Table, text: str) -> bool:
    """Return True if *text* ends in the names of its movers, and nothing else."""
    movers_named = movers_at_end(table, text)
    return movers_named is not None and movers_named.certain


def _without_bracket(table: Table, text: str) -> str:
    """Return *text* with its last bracket as sentences, where it holds movers and their vote."""
    bracket = _LAST_BRACKET.fullmatch(text)
    if bracket is None:
        return text
    voted = vote_typed_last(table, f"{_BEFORE} {bracket['inside']}")
    names = voted.text.removeprefix(_BEFORE).strip() if voted and voted.certain else ""
    if voted is None or not names or movers_at_end(table, f"{_BEFORE} {names}") is None:
        return text
    return f"{bracket['before']}. {names}. {voted.vote}"


def merge_movers(front: TypedMovers, movers_at_end: MoversAtEnd | None) -> TypedMovers:
    """Return the movers named before the motion and after it. Raises Refusal where they differ."""
    if movers_at_end is None:
        return front
    last_movers = movers_at_end.movers
    if not front.mover:
        return replace(last_movers, words=front.words, override=front.override)
    mover, seconder = last_movers.mover or front.mover, last_movers.seconder or front.seconder
    if mover != front.mover or (front.seconder and seconder != front.seconder):
        raise Refusal(
            f"“{movers_at_end.typed[:50]}” are other movers than those named first. "
            "Nothing was minuted.",
            "Name them once: kinver marden That … If they are words of the motion, put it in “ ”.",
        )
    return replace(front, seconder=seconder)


def _read_vote(words: str) -> VoteRead | None:
    if says_by_names(words):
        raise ask_names(words)
    return vote_after_motion(words)


def _ask_vote_or_words(at_end: VoteAtEnd) -> Refusal:
    """Ask whether the end of a motion is its vote."""
    vote = at_end.vote[:60].lstrip(" /|")
    if at_end.holds_names:
        return Refusal(
            f"“{vote}” is in the motion's words.",
            f"The motion alone, then /v {vote}. If those are its words: “ ”. Nothing was minuted."
            if re.match(r"carried|lost|defeated|negatived|not c|unan", vote, re.IGNORECASE)
            else "The motion alone, then what became of it: /settle not put, withdrawn. "
            "If those are its words: “ ”. Nothing was minuted.",
        )
    text = re.sub(r"[\W_]+$", "", at_end.text)
    return Refusal(
        f"Is “{vote}” the vote, or words?",
        f"The vote: …{text[-_SHOWN:]}; {vote}. Words: put the motion in “ ”. Nothing was minuted.",
    )


def _ask_movers_or_words(table: Table, at_end: MoversAtEnd) -> Refusal:
    keys = [key for key in (at_end.movers.mover, at_end.movers.seconder) if key]
    names = [table.desk.person(key).person.family_name for key in keys]
    return Refusal(
        f"Did {series(names)} move it, or is “{at_end.typed[:50]}” in the motion?"
        " Nothing was minuted.",
        f"Movers: {' '.join(names)} {at_end.text[:_SHOWN]}… Words: put the motion in “ ”.",
    )
