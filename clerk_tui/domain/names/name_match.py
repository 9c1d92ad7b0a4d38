"""Matching of a typed name to the people of the meeting."""

from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches

from clerk_tui.domain.errors import AmbiguousName, Refusal
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.names.name_forms import (
    COUNCILLORS,
    Fit,
    fit_of,
    forms_of,
    name_words,
    short_forms,
    without_title,
)


class NobodyCalled(Refusal):
    """Nobody at the meeting answers to what was typed."""


class OtherSurname(Refusal):
    """A part of somebody's name was typed with a surname that is not theirs."""


def find_matches(people: Iterable[Attendee], typed: str) -> list[Attendee]:
    """Return the people *typed* may mean, best first: exact name, initials, surname, any part.

    All of it must fit. Case, accents, apostrophes and titles are ignored, so "oneil" finds O'Neil
    and "Cllr dawley" finds A Dawley.
    """
    attendees = list(people)
    return [attendee for _, attendee in _ranked(attendees, typed, surnames_of(attendees))]


def _ranked(
    people: Sequence[Attendee], typed: str, surnames: set[str]
) -> list[tuple[Fit, Attendee]]:
    words = name_words(typed)
    words_untitled = without_title(words, surnames)
    ranked: list[tuple[Fit, bool, int, Attendee]] = []
    for order, attendee in enumerate(people):
        fit = _best_fit(attendee, words, words_untitled)
        if fit is not None:
            ranked.append((fit, not _bears_title(attendee, words, words_untitled), order, attendee))
    ranked.sort(key=lambda ranking: ranking[:3])
    return [(fit, attendee) for fit, _, _, attendee in ranked]


def _best_fit(attendee: Attendee, words: list[str], words_untitled: list[str]) -> Fit | None:
    fits = [fit_of(attendee.person, words)]
    if words_untitled != words:
        fits.append(fit_of(attendee.person, words_untitled))
    return min((fit for fit in fits if fit is not None), default=None)


def _bears_title(attendee: Attendee, words: list[str], words_untitled: list[str]) -> bool:
    """Return True if the titles typed before the name, if any, are this person's own."""
    title = tuple(words[: len(words) - len(words_untitled)])
    own_title = forms_of(attendee.person).title
    return not title or title == own_title or {*title, *own_title} <= COUNCILLORS


def surnames_of(people: Iterable[Attendee]) -> set[str]:
    """Return the folded surnames of *people*."""
    return {folded(a.person.family_name) for a in people}


def is_in_the_room(attendee: Attendee) -> bool:
    """Return True for somebody in the room, as those who speak, move and vote are."""
    return attendee.in_the_room


def is_out_of_the_room(attendee: Attendee) -> bool:
    """Return True for somebody out of the room, as those who arrive were."""
    return not attendee.in_the_room


def find_closest(
    people: Iterable[Attendee], typed: str, likely: Callable[[Attendee], bool] | None = None
) -> list[Attendee]:
    """Return those who answer to *typed* best, equally well; only the *likely* ones if any are."""
    attendees = list(people)
    return closest_fit(attendees, typed, likely, surnames_of(attendees))[1]


def closest_fit(
    people: Sequence[Attendee],
    typed: str,
    likely: Callable[[Attendee], bool] | None,
    surnames: set[str],
) -> tuple[Fit | None, list[Attendee]]:
    """Return the best fit of anybody to *typed*, and all whom it fits so well.

    Args:
        people: Those who may be meant.
        typed: The name as typed. Of several who fit, only those whose title was typed, or whose
            name was typed to the hyphen, are returned.
        likely: Of several who fit, only those for whom this is True are returned, if there are any.
        surnames: The folded surnames of everybody at the meeting.
    """
    ranked = _ranked(people, typed, surnames)
    if not ranked:
        return None, []
    best_fit = ranked[0][0]
    equal_matches = [attendee for fit, attendee in ranked if fit == best_fit]
    equal_matches = (
        ([a for a in equal_matches if likely(a)] or equal_matches) if likely else equal_matches
    )
    words = name_words(typed)
    words_untitled = without_title(words, surnames)
    equal_matches = [a for a in equal_matches if _is_printed_in(a, typed)] or equal_matches
    return best_fit, [
        a for a in equal_matches if _bears_title(a, words, words_untitled)
    ] or equal_matches


def _is_printed_in(attendee: Attendee, typed: str) -> bool:
    """Return True if the name was typed as it is printed, to the hyphen."""
    name = attendee.person.name.casefold()
    return bool(name) and name in typed.casefold()


def find_person(
    people: Iterable[Attendee], typed: str, likely: Callable[[Attendee], bool] | None = None
) -> Attendee:
    """Return the one person *typed* means; of several, the only one who is *likely*.

    Raises:
        NobodyCalled: Nobody answers to the name.
        AmbiguousName: It may be one person or another.
    """
    attendees = list(people)
    candidates = find_closest(attendees, typed, likely)
    if not candidates:
        raise unknown_name(attendees, typed)
    if len(candidates) > 1:
        raise ambiguous_name(typed, candidates)
    return candidates[0]


def ambiguous_name(typed: str, people: Sequence[Attendee]) -> AmbiguousName:
    """Return the refusal of a name that several *people* answer to."""
    names = [a.person.name_or_role for a in people]
    if len(set(names)) < len(names):
        called = ", ".join(distinct_name(a, people) for a in people[:4])
        return AmbiguousName(
            f"“{typed}” may be {called}.",
            "Type what tells them apart in brackets after the name: their party, say.",
        )
    return AmbiguousName(f"“{typed}” may be {', '.join(names[:4])}.", "Type more of the name.")


def distinct_name(attendee: Attendee, people: Iterable[Attendee]) -> str:
    """Return the name of *attendee*; of a namesake among *people* with what tells them apart."""
    person = attendee.person
    other_people = (a.person for a in people if a.key != attendee.key)
    namesakes = [other for other in other_people if folded(other.name) == folded(person.name)]
    for field in ("party", "authority", "role", "organisation"):
        value = getattr(person, field)
        if namesakes and value and all(getattr(other, field) != value for other in namesakes):
            return f"{person.name} ({value})"
    return person.name_or_role


def unknown_name(people: Iterable[Attendee], typed: str) -> NobodyCalled:
    """Return the refusal of a name that nobody answers to, with names that may be meant."""
    suggestion = suggest_names(list(people), typed)
    return NobodyCalled(
        f"Nobody at this meeting is called “{typed}”.",
        f"{suggestion}Type another part of the name, or add them with /who.",
    )


def suggest_names(people: Sequence[Attendee], typed: str) -> str:
    """Ask whether a name near to the mistyped one is meant; return "" if no name is near."""
    words = {
        word: a.person.name
        for a in people
        for word in (*folded(a.person.name).split(), *short_forms(a.person))
        if len(word) > 2
    }
    words_untitled = without_title(name_words(typed), set())
    similar_people = (
        get_close_matches(" ".join(words_untitled), words, n=3, cutoff=0.7) or words_untitled[-1:]
    )
    names = list(dict.fromkeys(words[word] for word in similar_people if word in words))
    return f"Did you mean {' or '.join(names)}? " if names else ""
