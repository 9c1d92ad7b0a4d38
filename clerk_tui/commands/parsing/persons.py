"""Reading what was typed after a command: the people that it names."""

from collections.abc import Callable

from clerk_tui.commands.command import Table
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.lazy_pattern import lazy_pattern
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.names.leading_name import LeadingName, may_follow_name, read_leading_name
from clerk_tui.domain.names.name_forms import COUNCILLORS, Fit, short_forms
from clerk_tui.domain.names.name_match import (
    NobodyCalled,
    is_in_the_room,
    surnames_of,
)

JOINING = ("and", "&")
_BEGIN_OFFICES = ("the", "chair", "vice")
BEGINNINGS = {"that", "to", "the", "a", "an", "whether", "what", "why", "how", "when", "it"}
BEGINNINGS |= {"he", "she", "they", "there", "this", "these", "in", "on", "no", "not", "yes"}

_COMMA_BEFORE_NAME = lazy_pattern(r",(?=[^\W\d])")


def take_person(
    table: Table, words: list[str], likely: Callable[[Attendee], bool] | None = is_in_the_room
) -> tuple[str, list[str]]:
    """Return the key of the person that the first of *words* name, and the words after.

    As many words as still name the same person belong to the name ("plumley ward"). Of two who
    share a name it is the one who is *likely*: in the room, unless the command says otherwise.
    An office names whoever holds it: "the chair", "vice-chair", "the mayor".
    Raises Refusal where nobody, or more than one, is meant.
    """
    if (holder := _holder_of_office(table, words)) is not None:
        return holder
    name = _read_name(table, words, likely)
    return name.attendee.key, words[name.count :]


def take_every_person(
    table: Table, words: list[str], likely: Callable[[Attendee], bool] | None = is_in_the_room
) -> tuple[list[str], list[str]]:
    """Return the keys of all whom *words* begin by naming, each once, and the words after.

    Names stand in a list, with commas or "and" between them: "smith, dawley and thornby".
    Raises Refusal where nobody, or more than one, is meant, for an "and" before nobody's name, and
    for a name without either before it: "james marsh" may be one name or two.
    """
    words = _COMMA_BEFORE_NAME.sub(", ", " ".join(words)).split()  # "marden,dawley"
    key, rest = take_person(table, words, likely)
    keys, has_comma = [key], _ends_in_comma(words, rest)
    while rest:
        is_joined = rest[0].casefold() in JOINING
        if not is_joined and not _names_another(table, rest, has_comma=has_comma):
            break
        words = rest[is_joined:]
        key, rest = take_person(table, words, likely)
        keys.append(key)
        has_comma = _ends_in_comma(words, rest)
    return list(dict.fromkeys(keys)), rest


def _ends_in_comma(words: list[str], rest: list[str]) -> bool:
    """Return True if the part of *words* before the *rest* of them ends in a comma."""
    return words[len(words) - len(rest) - 1].endswith((",", "&"))


def _names_another(table: Table, words: list[str], *, has_comma: bool) -> bool:
    """Return True if *words*, which follow a name in a list, begin with another after a comma.

    Raises Refusal where they do so without one.
    """
    if not words[0][:1].isalpha():
        return False
    if has_comma:
        return _holder_of_office(table, words) is not None or begins_with_name(table, words)
    if not begins_with_surname(table, words):
        return False
    raise Refusal(
        f"“{words[0]}” is a second name. Nothing was noted.",
        f"Put a comma or an “and” between two names: kinver, {words[0].strip('.,;')}. "
        "If it is another word, put what follows the name in quotation marks.",
    )


def begins_with_surname(table: Table, words: list[str]) -> bool:
    """Return True if *words* begin with somebody's whole surname; initials may be a word: "as"."""
    return begins_with_name(table, words) and _read_name(table, words).fit.holds_surname


def _holder_of_office(table: Table, words: list[str]) -> tuple[str, list[str]] | None:
    """Return the key of whoever holds the office *words* begin with, and the words after; or None.

    Raises Refusal as `take_office_holder`.
    """
    if not words or not folded(words[0]).startswith(_BEGIN_OFFICES):
        return None
    from clerk_tui.commands.parsing.offices import take_office_holder  # hardly ever typed

    return take_office_holder(table, words)


def _read_name(
    table: Table, words: list[str], likely: Callable[[Attendee], bool] | None = is_in_the_room
) -> LeadingName:
    if not words:
        raise Refusal("Who is meant?", "Type initials or part of a name after the command.")
    return read_leading_name(table.desk.meeting.people, words, likely)


def take_only_person(
    table: Table, words: list[str], likely: Callable[[Attendee], bool] | None = is_in_the_room
) -> str:
    """Return the key of the person *words* name. Raises Refusal for any word after the name."""
    key, rest = take_person(table, words, likely)
    if rest:
        name = table.desk.person(key).person.name
        raise Refusal(
            f"“{' '.join(rest)}” is no part of the name of {name}.", "Name one person, and no more."
        )
    return key


def take_persons(table: Table, words: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """Return the keys of all whom *words* begin by naming, joined by "and", and the words after."""
    key, words = take_person(table, words)
    keys = [key]
    while words and words[0].casefold() in JOINING and begins_with_name(table, words[1:]):
        key, words = take_person(table, words[1:])
        keys.append(key)
    return tuple(dict.fromkeys(keys)), words


def begins_with_name(table: Table, words: list[str]) -> bool:
    """Return True if *words* begin with a surname, initials or a whole part of a member's name."""
    try:
        name = _read_name(table, words)
    except Refusal:
        return False
    typed, rest = words[: name.count], words[name.count :]
    return _is_named(name, typed) and not _is_small_word(table, typed, rest)


def _is_named(leading_name: LeadingName, typed_words: list[str]) -> bool:
    """Return True if a whole word of *typed_words* belongs to the *leading_name* found for it."""
    person = leading_name.attendee.person
    name_words = {*short_forms(person), *folded(person.name).split()}
    return leading_name.fit.is_whole or bool(
        set(folded(" ".join(typed_words)).split()) & name_words
    )


def _is_small_word(table: Table, typed_words: list[str], rest: list[str]) -> bool:
    """Return True if *typed_words* are a small word that begins a sentence, and not a name.

    "he", "an" and "no" are names where somebody here has that surname, and what follows them can
    follow a name. Raises Refusal where it may be either.
    """
    if len(typed_words) > 1 or folded(typed_words[0]) not in BEGINNINGS:
        return False
    surnames = surnames_of(table.desk.meeting.people)
    if folded(typed_words[0]) not in surnames - {"that"}:  # the word with which motions begin
        return True
    if not rest or typed_words[0].endswith(",") or may_follow_name(rest[0]):
        return False
    if rest[0] == "That" or begins_with_name(table, rest):
        return False
    raise Refusal(
        f"“{typed_words[0]}” is the surname of somebody here, and may begin a sentence.",
        f"For the person, put a comma after it: “{typed_words[0]}, {rest[0]} …”. "
        "For the sentence, begin it with another word.",
    )


def take_person_if_named(table: Table, words: list[str]) -> tuple[str, list[str]]:
    """Do as `take_person`, but return "" and all the *words* where they begin a sentence.

    A sentence begins with a capital, or with a word such as "that"; a small word that names
    nobody is a name mistyped. Raises Refusal for it: a name is never guessed at.
    """
    if not words:
        return "", words
    if folded(words[0]) in BEGINNINGS and not _begins_with_small_name(table, words):
        return "", words
    try:
        name = _read_name(table, words)
    except Refusal as refusal:
        if _begins_sentence(table, words, refusal):
            return "", words
        raise Refusal(
            refusal.what,
            f"{refusal.remedy} To write the sentence yourself, begin it with a capital.",
        ) from refusal
    person, typed = name.attendee.person, words[: name.count]
    if _is_named(name, typed) or name.fit == Fit.ROLE:
        return name.attendee.key, words[name.count :]
    if words[0][:1].isupper():
        return "", words
    raise Refusal(
        f"Does “{words[0]}” mean {person.name}?",
        "Type the whole surname or the initials (Tab does), or begin a sentence with a capital.",
    )


def _begins_with_small_name(table: Table, words: list[str]) -> bool:
    """Return True if *words* begin with a small word that is a name, or with more words of one.

    "a johnson" is A Johnson; "a report" is not, though somebody may have the initials A R.
    """
    try:
        name = _read_name(table, words)
    except NobodyCalled:
        return words[0] == "A" and _is_followed_by_surname(table, words)  # an initial, as it seems
    except Refusal:
        return False
    typed, rest = words[: name.count], words[name.count :]
    return name.fit.holds_surname and not _is_small_word(table, typed, rest)


def _begins_sentence(table: Table, words: list[str], refusal: Refusal) -> bool:
    """Return True if *words*, which name nobody, are a sentence of the clerk's own.

    A capital and then the surname of somebody here is a name that does not fit: "B Dawley".
    """
    if not words[0][:1].isupper() or not isinstance(refusal, NobodyCalled):
        return False
    return not _is_followed_by_surname(table, words)


def _is_followed_by_surname(table: Table, words: list[str]) -> bool:
    titled = folded(words[0]) in COUNCILLORS
    second_word = next(iter(words[1 + titled :]), "")
    return second_word[:1].isupper() and folded(second_word) in surnames_of(
        table.desk.meeting.people
    )


def without_joining_words(words: list[str]) -> list[str]:
    """Return *words* without those that only join names: "by kinver, and seconded by marden"."""
    while words and words[0].casefold() in ("", "by", "and", "seconded"):
        words = words[1:]
    return words
