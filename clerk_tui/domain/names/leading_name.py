"""The name that begins a line of words: how many of them are the name, and whose it is."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from clerk_tui.domain.errors import AmbiguousName
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.names.name_forms import (
    TITLES,
    Fit,
    forms_of,
    may_begin_name,
    name_words,
    without_title,
)
from clerk_tui.domain.names.name_match import (
    OtherSurname,
    ambiguous_name,
    closest_fit,
    suggest_names,
    surnames_of,
    unknown_name,
)

_LONGEST_NAME = 12  # words, with the titles before it
_ENDS_A_NAME = (",", ";", ":")
# Words that may follow part of a name, and are hardly anybody's surname.
_FOLLOWING = frozenset(
    """
    a about absent abstain abstained abstention after against agreed all also an and announced any
    arrived arrears as asked at attends away because before but by came carried co-opted coopted
    council declared declares departed did disclosable dpi during elected except excluded explained
    for from had has have he hearing his her how i if in interest is it item items joined leaves
    left lost member moved needing no non non-pecuniary none noon midday midnight not
    notice now nri odi of on online or ori other others out party pecuniary personal prejudicial
    present proposed public put readmitted remote remotely reported responded returned said
    seconded secretly she silent since so spoke stated stayed sworn that the their then there these
    they this those throughout to together unable under unregistered until unwell vice voted was
    what when where whether which whip who whose why with withdrawn withdrew work yes
    """.split()
)


class LeadingName(Struct, frozen=True):
    """Somebody named by the first words of a line."""

    attendee: Attendee
    count: int
    """How many of the words are the name."""
    fit: Fit


class _Candidate(Struct, frozen=True):
    """The people whom the first *count* words name equally well."""

    count: int
    fit: Fit
    people: list[Attendee]


def read_leading_name(
    people: Sequence[Attendee],
    typed_words: Sequence[str],
    likely: Callable[[Attendee], bool] | None = None,
) -> LeadingName:
    """Return the person that the first of *typed_words* name, by as many words as fit their name.

    A whole name wins over a part of one, and more words of it over fewer: "john fenn" is John Fenn,
    and not somebody called Johnson, before the word "fenn". A comma ends a name.

    Raises:
        NobodyCalled: Nobody answers to the first word.
        OtherSurname: A part of a name is followed by what may be a surname that is not theirs.
        AmbiguousName: It may be one person or another.
    """
    candidates = _candidates(people, typed_words, likely)
    whole_names = [candidate for candidate in candidates if candidate.fit.is_whole]
    if not candidates:
        raise unknown_name(people, _words_of_unknown_name(people, typed_words))
    longest_name = max(whole_names or candidates, key=lambda candidate: candidate.count)
    leading_names = [
        LeadingName(attendee, longest_name.count, longest_name.fit)
        for attendee in longest_name.people
    ]
    if len(leading_names) > 1:  # of namesakes, the one whom the words in brackets describe
        leading_names = [
            namesake for namesake in leading_names if _bracketed_words(namesake, typed_words)
        ]
    if len(leading_names) != 1:
        raise ambiguous_name(" ".join(typed_words[: longest_name.count]), longest_name.people)
    (name,) = leading_names
    _refuse_two_names(people, typed_words, name, whole_names)
    _refuse_other_surname(typed_words, name)
    return LeadingName(name.attendee, name.count + _bracketed_words(name, typed_words), name.fit)


def _candidates(
    people: Sequence[Attendee],
    typed_words: Sequence[str],
    likely: Callable[[Attendee], bool] | None,
) -> list[_Candidate]:
    """Return who is named by the first word, the first two, and so on, while anybody may be."""
    surnames = surnames_of(people)
    candidates: list[_Candidate] = []
    possible_people = list(people)
    for count in range(1, _name_end(typed_words) + 1):
        typed = " ".join(typed_words[:count])
        words_typed = name_words(typed)
        words_untitled = without_title(words_typed, surnames)
        if not _is_title(words_untitled, surnames):
            possible_people = [
                a for a in possible_people if _may_begin_name(a, words_typed, words_untitled)
            ]
        if not possible_people:
            break
        fit, fitting = closest_fit(possible_people, typed, likely, surnames)
        if fit is not None:
            candidates.append(_Candidate(count, fit, fitting))
    return candidates


def _may_begin_name(attendee: Attendee, words_typed: list[str], words_untitled: list[str]) -> bool:
    return may_begin_name(attendee.person, words_untitled) or (
        words_untitled != words_typed and may_begin_name(attendee.person, words_typed)
    )


def _is_title(words_untitled: list[str], surnames: set[str]) -> bool:
    """Return True if only a title has been read so far: it names nobody yet."""
    return (
        len(words_untitled) == 1
        and words_untitled[0] in TITLES
        and words_untitled[0] not in surnames
    )


def _name_end(typed_words: Sequence[str]) -> int:
    """Count the first *typed_words* that may be one name: up to a comma, and only a few."""
    longest = min(_LONGEST_NAME, len(typed_words))
    name_ends = (count for count, word in enumerate(typed_words, 1) if word.endswith(_ENDS_A_NAME))
    return min(next(name_ends, longest), longest)


def _words_of_unknown_name(people: Sequence[Attendee], typed_words: Sequence[str]) -> str:
    """Return the words that a refusal calls a name: up to a surname on the list, if one follows."""
    if suggest_names(people, typed_words[0]):  # a name mistyped, and then another
        return typed_words[0]
    surnames = surnames_of(people)
    count = next(
        (count for count in (2, 3) if folded(" ".join(typed_words[count - 1 : count])) in surnames),
        1,
    )
    return " ".join(typed_words[: min(count, _name_end(typed_words))])


def _refuse_two_names(
    people: Sequence[Attendee],
    typed_words: Sequence[str],
    leading_name: LeadingName,
    whole_names: list[_Candidate],
) -> None:
    """Raise AmbiguousName if the words of a name are also the whole names of two others."""
    if leading_name.fit not in (Fit.SURNAME, Fit.FORENAME_AND_SURNAME):
        return
    surnames = surnames_of(people)
    for shorter_name in whole_names:
        rest = " ".join(typed_words[shorter_name.count : leading_name.count])
        if not rest or leading_name.attendee in shorter_name.people:
            continue
        fit, people_meant = closest_fit(people, rest, None, surnames)
        if fit is not None and fit.is_whole and people_meant != [leading_name.attendee]:
            typed = " ".join(typed_words[: leading_name.count])
            people_named = (leading_name.attendee, shorter_name.people[0], people_meant[0])
            name, first_name, second_name = (attendee.person.name for attendee in people_named)
            raise AmbiguousName(
                f"“{typed}” may be {name}, or {first_name} and {second_name}.",
                "Type more of the name, or put a comma between two names.",
            )


def _refuse_other_surname(typed_words: Sequence[str], leading_name: LeadingName) -> None:
    """Raise OtherSurname if a part of a name is followed by a word that may be another surname."""
    typed = typed_words[: leading_name.count]
    if _is_complete(leading_name, typed) or not _may_be_surname(
        typed_words[leading_name.count : leading_name.count + 1]
    ):
        return
    called = " ".join(typed_words[: leading_name.count + 1])
    person = leading_name.attendee.person
    raise OtherSurname(
        f"Nobody here is wholly called “{called}”.",
        f"If you mean {person.name}, type {person.family_name}, "
        f"or put a comma after “{' '.join(typed)}”.",
    )


def _is_complete(leading_name: LeadingName, typed_words: Sequence[str]) -> bool:
    """Return True if no surname can follow *typed_words*."""
    if (
        leading_name.fit.is_whole
        or leading_name.fit >= Fit.ROLE
        or typed_words[-1].endswith(_ENDS_A_NAME)
    ):
        return True
    surname = forms_of(leading_name.attendee.person).surname
    return tuple(name_words(" ".join(typed_words))[-len(surname) :]) == surname


def _may_be_surname(following: Sequence[str]) -> bool:
    return bool(following) and not may_follow_name(following[0])


def may_follow_name(word: str) -> bool:
    """Return True if *word* may follow a part of a name, and is hardly a surname itself."""
    return not word[:1].isalpha() or word.casefold().rstrip(".,;:!?") in _FOLLOWING


def _bracketed_words(leading_name: LeadingName, typed_words: Sequence[str]) -> int:
    """Count the words in brackets after the name that repeat the list, such as "(Chairman)"."""
    after = typed_words[leading_name.count :]
    if not leading_name.fit.holds_surname or not after or not after[0].startswith("("):
        return 0
    length = next((n for n, word in enumerate(after, 1) if word.rstrip(",;:").endswith(")")), 0)
    attendee, forms = leading_name.attendee, forms_of(leading_name.attendee.person)
    person = attendee.person
    texts_of_person = (
        person.role,
        person.party,
        person.authority,
        person.organisation,
        attendee.printed,
    )
    name_forms = {folded(text) for text in texts_of_person} | {forms.initials, forms.letters}
    return length if folded(" ".join(after[:length])) in name_forms - {""} else 0
