"""Who is meant: a name typed at the table, matched to the people of the meeting."""

from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.names.name_forms import (
    COUNCILLORS,
    Fit,
    fit_of,
    forms_of,
    known_by,
    name_words,
    without_title,
)


class NobodyCalled(Refusal):
    """Nobody at the meeting answers to what was typed."""


class OtherSurname(Refusal):
    """A part of somebody's name was typed with a surname that is not theirs."""


def matches(people: Iterable[Attendee], typed: str) -> list[Attendee]:
    """Return the people *typed* may mean, best first: exact name, initials, surname, any part.

    All of it must fit. Case, accents, apostrophes and titles are ignored, so "oneil" finds O'Neil
    and "Cllr dawley" finds A Dawley.
    """
    listed = list(people)
    return [attendee for _, attendee in _ranked(listed, typed, surnames_of(listed))]


def _ranked(
    people: Sequence[Attendee], typed: str, surnames: set[str]
) -> list[tuple[Fit, Attendee]]:
    words = name_words(typed)
    bare = without_title(words, surnames)
    ranked: list[tuple[Fit, bool, int, Attendee]] = []
    for order, attendee in enumerate(people):
        fit = _best_fit(attendee, words, bare)
        if fit is not None:
            ranked.append((fit, not _bears_title(attendee, words, bare), order, attendee))
    ranked.sort(key=lambda found: found[:3])
    return [(fit, attendee) for fit, _, _, attendee in ranked]


def _best_fit(attendee: Attendee, words: list[str], bare: list[str]) -> Fit | None:
    fits = [fit_of(attendee.person, words)]
    if bare != words:
        fits.append(fit_of(attendee.person, bare))
    return min((fit for fit in fits if fit is not None), default=None)


def _bears_title(attendee: Attendee, words: list[str], bare: list[str]) -> bool:
    """Return True if the titles typed before the name, if any, are this person's own."""
    title = tuple(words[: len(words) - len(bare)])
    own = forms_of(attendee.person).title
    return not title or title == own or {*title, *own} <= COUNCILLORS


def surnames_of(people: Iterable[Attendee]) -> set[str]:
    """Return the folded surnames of *people*."""
    return {folded(a.person.family_name) for a in people}


def here(attendee: Attendee) -> bool:
    """Whether somebody is in the room: who speaks, moves and votes is."""
    return attendee.in_the_room


def not_here(attendee: Attendee) -> bool:
    """Whether somebody is out of the room: who arrives was."""
    return not attendee.in_the_room


def closest(
    people: Iterable[Attendee], typed: str, likely: Callable[[Attendee], bool] | None = None
) -> list[Attendee]:
    """Those who answer to *typed* equally well; the *likely* ones alone where there are any."""
    listed = list(people)
    return closest_fit(listed, typed, likely, surnames_of(listed))[1]


def closest_fit(
    people: Sequence[Attendee],
    typed: str,
    likely: Callable[[Attendee], bool] | None,
    surnames: set[str],
) -> tuple[Fit | None, list[Attendee]]:
    """Return the best fit of anybody to *typed*, and all whom it fits so well.

    Of several the *likely* ones alone, where there are any; and of those the ones who bear the
    title that was typed, or whose name was typed to the hyphen. *surnames* are those of everybody
    who is here, be they asked for or not.
    """
    ranked = _ranked(people, typed, surnames)
    if not ranked:
        return None, []
    best = ranked[0][0]
    equal = [attendee for fit, attendee in ranked if fit == best]
    equal = ([a for a in equal if likely(a)] or equal) if likely else equal
    words = name_words(typed)
    bare = without_title(words, surnames)
    equal = [a for a in equal if _is_printed_in(a, typed)] or equal
    return best, [a for a in equal if _bears_title(a, words, bare)] or equal


def _is_printed_in(attendee: Attendee, typed: str) -> bool:
    """Return True if the name was typed as it is printed, to the hyphen."""
    name = attendee.person.name.casefold()
    return bool(name) and name in typed.casefold()


def the_one(
    people: Iterable[Attendee], typed: str, likely: Callable[[Attendee], bool] | None = None
) -> Attendee:
    """The one person *typed* means; where several answer to it, the only one who is *likely*.

    Raises Refusal where nobody answers to it, or where it may still be one or another.
    """
    listed = list(people)
    found = closest(listed, typed, likely)
    if not found:
        raise nobody_called(listed, typed)
    if len(found) > 1:
        raise may_be(typed, found)
    return found[0]


def may_be(typed: str, people: Sequence[Attendee]) -> Refusal:
    """Return the refusal of a name that several *people* answer to."""
    names = [a.person.name or a.person.role for a in people]
    if len(set(names)) < len(names):
        called = ", ".join(told_apart(a, people) for a in people[:4])
        return Refusal(
            f"“{typed}” may be {called}.",
            "Type what tells them apart in brackets after the name: their party, say.",
        )
    return Refusal(f"“{typed}” may be {', '.join(names[:4])}.", "Type more of the name.")


def told_apart(attendee: Attendee, people: Iterable[Attendee]) -> str:
    """Return the name of *attendee*; of a namesake among *people* with what tells them apart."""
    person = attendee.person
    others = (a.person for a in people if a.key != attendee.key)
    namesakes = [other for other in others if folded(other.name) == folded(person.name)]
    for field in ("party", "authority", "role", "organisation"):
        value = getattr(person, field)
        if namesakes and value and all(getattr(other, field) != value for other in namesakes):
            return f"{person.name} ({value})"
    return person.name or person.role


def nobody_called(people: Iterable[Attendee], typed: str) -> NobodyCalled:
    """Return the refusal of a name that nobody answers to, with whom it may be mistyped for."""
    return NobodyCalled(
        f"Nobody at this meeting is called “{typed}”.",
        f"{nearest(list(people), typed)}Type another part of the name, or add them with /who.",
    )


def nearest(people: Sequence[Attendee], typed: str) -> str:
    """Return whom somebody mistyped may be, as a question; nothing where no name is near."""
    words = {
        word: a.person.name
        for a in people
        for word in (*folded(a.person.name).split(), *known_by(a.person))
        if len(word) > 2
    }
    bare = without_title(name_words(typed), set())
    near = get_close_matches(" ".join(bare), words, n=3, cutoff=0.7) or bare[-1:]
    names = list(dict.fromkeys(words[word] for word in near if word in words))
    return f"Did you mean {' or '.join(names)}? " if names else ""
