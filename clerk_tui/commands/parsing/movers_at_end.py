"""Mover and seconder where they are typed after the words of a motion: "(Smith/Dawley)"."""

import re

from msgspec import Struct

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.mover_words import ROLE_WORD, bare_word, role_of
from clerk_tui.commands.parsing.movers import TypedMovers, names_apart, read_names
from clerk_tui.commands.parsing.persons import begins_with_name
from clerk_tui.domain.errors import AmbiguousName, Refusal
from clerk_tui.domain.motions.clauses import is_wordless

_LONGEST_END = 120  # characters at the end in which the names stand
_LONGEST_PAIR = 7  # words of two names in a bracket
_MOST_WORDS = 14  # of the names with what stands beside them
_PARTINGS = re.compile(
    r"(?P<bracket>\s[(\[](?=[^()\[\]]*[)\]]\W*$))|(?P<stop>(?<!\b[a-z])[.;](?=\s)|\s*\n\s*)"
    r"|(?P<dash>\s[-–—]+(?=\s))|(?P<comma>[,:](?=\s))"
    rf"|(?P<space>\s(?={ROLE_WORD}\b)|\s(?=(?:\S+\s){{0,3}}\S*[^\s/]\s?/\s?[^\s/]\S*(?:\s\S+){{0,2}}\W*$))",
    re.IGNORECASE,
)
_BY_THE_CHAIR = re.compile(
    r"(?:moved|proposed) (?:from|by) (?:the )?(?:chair|chairman|mayor)", re.IGNORECASE
)
_MOVED_THINGS = re.compile(
    r"\b(?:motions?|amendments?|resolutions?|proposals?|questions?|ones?|wording|words|changes?|"
    r"recommendations?|notices?|it|them|those|as|be|been|being|was|were|is|are|not|and|or|to|"
    r"the|an?|all|any|each|every|both|its|their|our|this|of|for|by)$",
    re.IGNORECASE,
)


class MoversAtEnd(Struct, frozen=True):
    """Words that end in the names of those who moved them, or may."""

    text: str
    """The words before the names."""
    typed: str
    """The names as they were typed."""
    movers: TypedMovers
    certain: bool
    """False where the names may be words of the motion."""


def movers_at_end(table: Table, typed: str) -> MoversAtEnd | None:
    """Return mover and seconder at the end of what was *typed*; None where no names end it.

    Raises Refusal for words that say who moved and seconded it, where nobody has that name.
    """
    typed_text = typed.rstrip()
    unknown: Refusal | None = None
    for parting in _PARTINGS.finditer(typed_text, max(0, len(typed_text) - _LONGEST_END)):
        kind, text = parting.lastgroup or "", typed_text[: parting.start()].rstrip(" ,;:")
        names = typed_text[parting.end() :].strip(" \n.,;:()[]")
        if text.count("(") > text.count(")") or text.count("[") > text.count("]"):
            continue
        is_quoted = any(mark in names for mark in '“”"')
        if is_wordless(text) or not names or is_quoted or len(names.split()) > _MOST_WORDS:
            continue
        try:
            read = _read_names_alone(table, names)
        except Refusal as refusal:
            is_said = role_of(names.split()[0]) and isinstance(
                refusal.__cause__ or refusal, AmbiguousName
            )
            if is_said or _BY_THE_CHAIR.fullmatch(names):
                raise
            read = None
        if read is None and _must_be_names(table, names, kind):
            unknown = unknown or _ask_who(names)
        if read is None or (unknown and not (read.mover and read.seconder)):
            continue
        if (certain := _is_certain(read, text, names, kind)) is not None:
            return MoversAtEnd(text, names, read, certain)
    if unknown is not None:
        raise unknown
    return None


def _ask_who(names: str) -> Refusal:
    """Ask whose names those are that end a motion."""
    return Refusal(
        f"Who is “{names[:50]}”? Not all of them are at this meeting. Nothing was minuted.",
        "Name mover and seconder first: kinver marden That … Words: put the motion in “ ”.",
    )


def _read_names_alone(table: Table, names: str) -> TypedMovers | None:
    """Return mover and seconder if all of *names* name them; None if there are other words."""
    words = names_apart(table, names.split())
    roles = [role_of(word) for word in words]
    if not words:
        return None
    ends_in_role = roles[-1] and not begins_with_name(table, [words[-1].strip(".,;:()[]")])
    if ends_in_role and not any(roles[:-1]):  # "Cllr Dawley seconded"
        words = [words[-1], *words[:-1]]
    elif not roles[0] and not begins_with_name(table, words):
        return None
    read = read_names(table, [word.strip("()[]") for word in words])
    return read if not read.words and (read.mover or read.seconder) else None


def _must_be_names(table: Table, names: str, kind: str) -> bool:
    """Return True if *names*, which nobody has, can be nothing else."""
    words = names_apart(table, names.split())
    roles = {role_of(word) for word in words}
    if {"mover", "seconder"} <= roles and kind != "space":
        return len(words) <= 10 and bool(role_of(words[0]))
    is_pair = "/" in names and kind == "bracket" and len(words) <= _LONGEST_PAIR
    return is_pair and any(begins_with_name(table, [word]) for word in words)


def _is_certain(typed_movers: TypedMovers, text: str, names: str, kind: str) -> bool | None:
    """Return True if the *names* after *text* moved it; None if they are words of the motion."""
    slashed, both = (
        "/" in names and not re.search(r"\b[smp]/b\b", names),
        bool(typed_movers.seconder and typed_movers.mover),
    )
    if typed_movers.has_roles:
        says_by = " by " in f" {bare_word(names.casefold())} "
        if kind == "space" and _MOVED_THINGS.search(text):
            return None
        if kind == "space" and says_by:
            return False if both else None
        return kind in ("bracket", "stop", "dash") or not _MOVED_THINGS.search(text)
    if kind == "bracket":
        return both and slashed
    if not both:
        return False if kind == "dash" else None
    if slashed:
        return kind != "space"
    return False if kind in ("dash", "stop") else None
