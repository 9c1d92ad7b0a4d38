"""Mover and seconder, as they are typed before the words of a motion."""

from msgspec import Struct

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.announced import split_leading_announced
from clerk_tui.commands.parsing.persons import (
    begins_with_name,
    take_person_if_named,
    without_joining_words,
)
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.names.name_match import surnames_of

_FIRST_WORDS = ("that", "to")


class TypedMovers(Struct, frozen=True):
    """Mover, seconder and words of a motion, as they were typed."""

    mover: str
    """The key of the mover; "" for nobody."""
    seconder: str
    """The key of the seconder; "" for nobody."""
    words: tuple[str, ...]
    """The words after the names."""
    override: str = ""
    """The reason for recording them though they could not move it, where one was typed."""

    @property
    def text(self) -> str:
        """Return the words after the names, as one text."""
        return " ".join(self.words)


def read_movers(table: Table, typed: str) -> TypedMovers:
    """Read mover and seconder off the front of what was *typed*.

    Raises Refusal for a name that may be anybody's, and for a third one: it is neither part of the
    motion nor to be passed over.
    """
    words, override = split_leading_announced(typed.split())
    mover, words = take_person_if_named(table, without_joining_words(words))
    seconder, words = (
        take_person_if_named(table, without_joining_words(words)) if mover else ("", words)
    )
    if seconder:
        _check_no_third(table, words)
    return TypedMovers(mover, seconder, tuple(words), override)


def _check_no_third(table: Table, words: list[str]) -> None:
    """Refuse a third name before the words: small or joined on, or with "That" after it."""
    rest = without_joining_words(words)
    if not rest or not _is_somebody(table, rest):
        return
    joined, small = len(rest) < len(words), rest[0][:1].islower()
    if joined or small or any(folded(word) in _FIRST_WORDS for word in rest[1:3]):
        raise Refusal(
            f"“{rest[0]}” is a third name: one member moves a motion and one seconds it.",
            "Name two. If the motion begins with a name, begin it: That Councillor …",
        )


def _is_somebody(table: Table, words: list[str]) -> bool:
    """Return True if *words* begin with a name, though it may be that of more than one."""
    first = folded(words[0])
    return first in surnames_of(table.desk.meeting.people) or begins_with_name(table, words)
