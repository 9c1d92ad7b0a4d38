"""Mover and seconder, as they are typed before the words of a motion."""

import re

from msgspec import Struct

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.announced import split_leading_announced
from clerk_tui.commands.parsing.mover_words import (
    bare_word,
    only_joins,
    role_of,
    says_no_seconder,
    with_names_apart,
)
from clerk_tui.commands.parsing.persons import (
    begins_with_name,
    take_person_if_named,
    without_joining_words,
)
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.names.name_match import surnames_of

_FIRST_WORDS = ("that", "to")
_LONGEST_NAMES = 24  # words in which the names stand
_CHAIRS = {"chair", "chairman", "chairwoman", "chairperson", "mayor", "convener", "convenor"}
_AFTER_A_CHAIR = {*_FIRST_WORDS, "moved", "proposed", "seconded", "mover", "proposer"}
_FROM_THE_CHAIR = re.compile(
    r"(?:motion )?(?:moved |proposed )?(?:from|by) the chair\b[,:]?\s*", re.IGNORECASE
)
_ON_THE_MOTION_OF = re.compile(r"on (?:the )?(?:motion|proposal|proposition) of ", re.IGNORECASE)
_MOVED_THAT = re.compile(
    r"(?P<who>(?:\S+\s+){1,5}?)(?:has |have )?(?:moved|proposed|seconded),?\s+(?:that|to|by)\b",
    re.IGNORECASE,
)
_WAS_DECIDED = re.compile(
    r"\W*(?:and\s+)?(?:it\s+was\s+)?(?:unanimously\s+)?(?:resolved|agreed|carried|approved)"
    r"(?:\s+unanimously)?\W+that\b",
    re.IGNORECASE,
)


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
    unseconded: bool = False
    """True if it says that nobody seconded it."""
    has_roles: bool = False
    """True if a word says that somebody moved or seconded it."""

    @property
    def text(self) -> str:
        """Return the words after the names, as one text."""
        return " ".join(self.words)


def read_movers(table: Table, typed: str) -> TypedMovers:
    """Read mover and seconder off the front of what was *typed*.

    "smith dawley", "Smith/Dawley", "Proposed by Smith, sec. Dawley" and "Cllr Smith moved" are read
    alike. Raises Refusal for a name that may be anybody's, and for a third one: it is neither part
    of the motion nor to be passed over.
    """
    words, override = split_leading_announced(typed.split())
    if opening := _ON_THE_MOTION_OF.match(" ".join(words[:5])):
        words = ["moved", *words[len(opening[0].split()) :]]
    words = _with_names_apart(table, words)
    read = read_names(table, words)
    if read.seconder:
        _check_no_third(table, list(read.words))
    _check_begins_motion(read)
    return TypedMovers(
        read.mover, read.seconder, read.words, override, read.unseconded, read.has_roles
    )


def read_names(table: Table, words: list[str]) -> TypedMovers:
    """Read mover and seconder off the front of *words*, with the words that say which is which."""
    typed_roles: list[str] = []
    mover, words = _take_named(table, words, "mover", typed_roles)
    seconder, unseconded, is_turned = "", False, typed_roles[:1] == ["seconder"]
    if mover:
        count = says_no_seconder(_without_marks(words))
        if count:
            words, unseconded = _without_marks(words)[count:], True
        else:
            seconder, words = _take_named(table, words, "seconder", typed_roles)
        words = _without_marks(words)
    if is_turned:
        mover, seconder = seconder, mover
    return TypedMovers(mover, seconder, tuple(words), "", unseconded, bool(typed_roles))


def _take_named(
    table: Table, words: list[str], role: str, typed_roles: list[str]
) -> tuple[str, list[str]]:
    """Take the person whom *words* name as mover or seconder; the roles typed are added."""
    rest, roles = without_roles(table, words)
    key, after = _take_chair(table, rest) or ("", rest)
    if not key and roles and not _may_be_name(table, words, rest):
        is_motion = bool(rest) and bare_word(rest[0]) in _FIRST_WORDS
        return "", rest if is_motion else words
    if not key:
        key, after = take_person_if_named(table, without_joining_words(rest))
    if not key:
        return "", words
    typed_roles += roles
    end = 0
    while end < len(after):
        role_after = role_before_name(table, after[end:])
        if not role_after and bare_word(after[end]) not in ("jointly", ""):
            break
        if role == "mover" and role_after == "seconder":
            break
        end += 1
    follows = bare_word(after[end]) if end < len(after) else ""
    if any(role_of(word) for word in after[:end]):
        goes_on = end == len(after) or follows in (*_FIRST_WORDS, "and") or role_of(after[end])
        if goes_on or begins_with_name(table, without_joining_words(after[end:])):
            typed_roles += [role_of(word) for word in after[:end] if role_of(word)]
            after = after[end:]
    return key, after


def without_roles(table: Table, words: list[str]) -> tuple[list[str], list[str]]:
    """Return *words* from the name on, and the roles that stand before it: "proposed by"."""
    roles: list[str] = []
    rest = words
    while rest:
        role = role_before_name(table, rest)
        if not role and (not only_joins(rest[0]) or begins_with_name(table, rest)):
            break
        roles += [role] if role else []
        rest = rest[1:]
    return rest, roles


def role_before_name(table: Table, words: list[str]) -> str:
    """Return the role that the first of *words* says; "" for none, and where it is a name.

    "Sec" may be somebody's initials, and "Second" a surname: before another name it is a role.
    """
    role = role_of(words[0])
    if not role or not begins_with_name(table, [words[0].strip(".,;:()[]")]):
        return role
    is_pair = words[0].endswith(",")  # "Second/Marden"
    after = words[1:]
    while after and only_joins(after[0]):
        after = after[1:]
    return role if after and not is_pair and begins_with_name(table, after) else ""


def _may_be_name(table: Table, words: list[str], after_roles: list[str]) -> bool:
    """Return True if what comes *after_roles* is a name: after "proposed by" nothing else can be.

    "Proposed changes to the plan" begins a motion.
    """
    if not after_roles or bare_word(after_roles[0]) in _FIRST_WORDS:
        return False
    is_bare = len(words) - len(after_roles) == 1 and words[0].isalpha() and words[0].istitle()
    return begins_with_name(table, after_roles) or not is_bare


def _without_marks(words: list[str]) -> list[str]:
    """Return *words* without the marks that part the names from the motion: ":", "-", ","."""
    while words and not bare_word(words[0]) and words[0] not in ("“", '"'):
        words = words[1:]
    return words


def _take_chair(table: Table, words: list[str]) -> tuple[str, list[str]] | None:
    """Return the person presiding where *words* begin with "the Chair" as one who moves.

    Raises Refusal where nobody is known to preside.
    """
    line = " ".join(words)
    if match := _FROM_THE_CHAIR.match(line):
        return _presiding(table), line[match.end() :].split()
    office_at = 1 if words[:1] and words[0].casefold() == "the" else 0
    if len(words) <= office_at or bare_word(words[office_at]) not in _CHAIRS:
        return None
    follows = words[office_at + 1] if len(words) > office_at + 1 else ""
    moves = words[office_at].endswith((":", ",", "/")) or bare_word(follows) in _AFTER_A_CHAIR | {
        ""
    }
    if not (moves or begins_with_name(table, words[office_at + 1 :])):
        return None
    if begins_with_name(table, words[office_at:]):  # somebody has that office
        return None
    return _presiding(table), words[office_at + 1 :]


def _presiding(table: Table) -> str:
    key = table.desk.meeting.presiding
    if not key:
        raise Refusal(
            "Nobody is known to preside, so who moved it is not either.",
            "Name the member, or say who presides first: /chair kinver",
            wanting=True,
        )
    return key


def names_apart(table: Table, words: list[str]) -> list[str]:
    """Return *words* with the names of people here apart that were typed as one.

    A surname of several people is a name too: which of them is meant, another word may say.
    """
    surnames = surnames_of(table.desk.meeting.people)
    return with_names_apart(
        words, lambda name: folded(name) in surnames or begins_with_name(table, [name])
    )


def _with_names_apart(table: Table, words: list[str]) -> list[str]:
    """Return *words* with the names at their front apart: "smith/dawley", "(smith, dawley)"."""
    first_words, rest = words[:_LONGEST_NAMES], words[_LONGEST_NAMES:]
    first_name_at = next(
        (n for n, w in enumerate(first_words) if bare_word(w) in _FIRST_WORDS), len(first_words)
    )
    names = names_apart(table, first_words[:first_name_at])
    if names and names[0].startswith("(") and names[-1].rstrip(" .,:;-").endswith(")"):
        names = " ".join(names).rstrip(" .,:;-").strip("()").split()
    return [*names, *first_words[first_name_at:], *rest]


def _check_begins_motion(typed_movers: TypedMovers) -> None:
    """Refuse words of a motion that still say who moved it, or that it was carried."""
    text = typed_movers.text
    first_word = text.split(maxsplit=1)[:1]
    if not first_word or bare_word(first_word[0]) in _FIRST_WORDS:
        return
    if (decided := _WAS_DECIDED.match(text)) and (typed_movers.mover or typed_movers.has_roles):
        raise Refusal(
            f"“{decided[0].strip(' ,')}” says what became of the motion, in its words.",
            "The motion, then the vote: … That the lamps be lit; carried",
        )
    moved_match = _MOVED_THAT.match(text)
    if moved_match and len(moved_match["who"].split()) < 5:
        raise Refusal(
            f"Who moved it? Nobody at this meeting is called “{moved_match['who'].strip(' ,')}”.",
            "Name mover and seconder first: kinver marden That … A motion of your own words "
            "begins with That.",
        )
    if typed_movers.mover and role_of(first_word[0]) and not first_word[0].istitle():
        raise Refusal(
            f"“{first_word[0]}” is no word with which a motion begins.",
            "As in: kinver marden That the lamps be lit",
        )


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
    first_word = folded(words[0])
    return first_word in surnames_of(table.desk.meeting.people) or begins_with_name(table, words)
