"""Proves that no private phrase stands in a public copy.

A public copy is made from the public part of a meeting, so that nothing private can reach it by
itself (`public`). What is left is the clerk's own hand: a private sum typed into a public
paragraph. So the finished text is searched for every private phrase before it is written
(Local Government Act 1972 s100A: exempt information is not to be disclosed by the minutes).
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.dependents import depending_on
from clerk_tui.domain.model.meeting import Attachment, Entry, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.names.mentions import known_words, names_within
from clerk_tui.minutes.privacy.house_sentences import HouseSentences
from clerk_tui.minutes.privacy.withheld_titles import IsOrdinary, never_ordinary, telling_titles
from clerk_tui.minutes.style.house_style import HouseStyle

TELLING_WORDS = 5  # fewer are everybody's words, unless there is a figure among them
TELLING_FIGURES = 2
# Of these alone no phrase tells anything: "That the contents of the report be noted".
STOCK = frozenset(
    "a agreed all and approved are as at be been by carried considered contents deferred discussed "
    "for from in is it item its meeting members minutes next noted of on out received "
    "recommendation recommendations report reports resolved set that the their to update was were"
    .split()
)  # fmt: skip
NAMING_WORDS = 2  # with a name among them that was never said in public


class Leak(Struct, frozen=True):
    """A private phrase found in a public text, and the entry it was born in."""

    entry: str
    item: str
    phrase: str


def find_leaks(
    text: str, meeting: Meeting, style: HouseStyle, is_ordinary: IsOrdinary = never_ordinary
) -> list[Leak]:
    """The private phrases of *meeting* that stand in *text*.

    Compared without case, accents, punctuation, markup or spacing. Standing wording of the
    house ("That the report be noted.") is nobody's secret, nor is what had been minuted in public
    before. Only the clerk's own words are looked for: sentences that the house makes from facts
    (who moved, when it adjourned) are made alike in public and in private. A cell, a clause or a
    sentence of few words is looked for where it names what nobody had named in public. A title of
    one word tells nothing where that *is_ordinary*.
    """
    searched = f" {folded(text)} "
    known = known_words(meeting)
    house = HouseSentences(style, known)
    told: list[tuple[int, str]] = [
        (_made(entry), f" {folded(' '.join(clerk_words(entry)))} ")
        for entry in meeting.entries()
        if not entry.private
    ]
    found = []
    for entry in meeting.entries():
        if not entry.private or isinstance(entry.matter, mt.Note):
            continue
        before = [text for made, text in told if made < _made(entry)]
        for phrase in (*secret_phrases(entry), *_naming(entry, known, before)):
            plain = f" {folded(phrase)} "
            if plain not in searched or any(plain in text for text in before):
                continue
            if not house.is_house_sentence(phrase):
                found.append(Leak(entry.ident, entry.item, phrase))
                break
    found += [
        Leak("", item.ident, item.title)
        for item in telling_titles(meeting, STOCK, is_ordinary)
        if f" {folded(item.title)} " in searched
    ]
    found += [
        Leak("", "", phrase)
        for paper in meeting.attachments
        if paper.private
        for phrase in _papers(paper)
        if f" {folded(phrase)} " in searched
        and not any(f" {folded(phrase)} " in t for _, t in told)
    ]
    return found


def has_secrets(meeting: Meeting) -> bool:
    """Whether there is anything private in *meeting* that `leaks` could find: else none need look.

    It knows nothing that `leaks` does not look for, and leaves out nothing that it does.
    """
    return (
        any(entry.private for entry in meeting.entries())
        or any(item.public_title not in (None, item.title) for item in meeting.items)
        or any(paper.private for paper in meeting.attachments)
    )


def _made(entry: Entry) -> int:
    """The place of an entry in the order in which entries were made."""
    return int("".join(c for c in entry.ident if c.isdigit()) or 0)


def secret_phrases(entry: Entry) -> Iterator[str]:
    """What an entry says that would tell its secret: the whole, each sentence, each cell."""
    for text in clerk_words(entry):
        yield from _telling_parts(text)


def _telling_parts(text: str) -> Iterator[str]:
    yield from (phrase for phrase in _parts(text) if _telling(phrase))


def _parts(text: str) -> Iterator[str]:
    """A text and each of its sentences."""
    yield from (part.strip() for part in (text, *re.split(r"(?<=[.;:!?])\s+|\n", text)))


def _naming(entry: Entry, known: set[str], before: list[str]) -> Iterator[str]:
    """The parts of few words that name something: "That Fenn be dismissed", a bidder's cell."""
    for text in (*clerk_words(entry), *_cells(entry.matter)):
        for phrase in _parts(text):
            few = NAMING_WORDS <= len(folded(phrase).split()) < TELLING_WORDS
            names = names_within(phrase) - known if few else set()
            if any(all(f" {name} " not in said for said in before) for name in names):
                yield phrase


def _cells(matter: mt.Matter) -> tuple[str, ...]:
    """Each cell of a table by itself."""
    rows = (matter.columns, *matter.rows) if isinstance(matter, mt.Table) else ()
    return tuple(cell for row in rows for cell in row)


def _telling(phrase: str) -> bool:
    """Whether a phrase says enough to be known again: some words, or fewer with a figure."""
    words = folded(phrase).split()
    figures = any(any(c.isdigit() for c in word) for word in words)
    if set(words) <= STOCK:
        return False
    return len(words) >= TELLING_WORDS or (figures and len(words) >= TELLING_FIGURES)


def first_phrase_told(
    meeting: Meeting, ident: str, style: HouseStyle, is_ordinary: IsOrdinary = never_ordinary
) -> str:
    """The first private phrase or withheld title that an entry, made public, would tell.

    With the entry goes all that depends on it; what none of these tells stays private. "" where
    there is none.
    """
    going = depending_on(meeting, ident)
    idents = {entry.ident for entry in going}
    told = f" {folded(' '.join(text for entry in going for text in clerk_words(entry)))} "
    house = HouseSentences(style, known_words(meeting))
    staying = (e for e in meeting.entries() if e.private and e.ident not in idents)
    kept = [p for e in staying if not isinstance(e.matter, mt.Note) for p in secret_phrases(e)]
    kept += [item.title for item in telling_titles(meeting, STOCK, is_ordinary)]
    kept += [phrase for paper in meeting.attachments if paper.private for phrase in _papers(paper)]
    plain = ((phrase, folded(phrase)) for phrase in kept)
    return next(
        (p for p, f in plain if f and f" {f} " in told and not house.is_house_sentence(p)), ""
    )


def _papers(paper: Attachment) -> Iterator[str]:
    """What a private paper says: its title, and what of its text would tell its secret."""
    if _telling(paper.title):
        yield paper.title
    for text in paper.text:
        yield from _telling_parts(text)


def clerk_words(entry: Entry) -> list[str]:
    """The clerk's own words in an entry."""
    matter = entry.matter
    texts = [entry.wording, entry.heading]
    if isinstance(matter, mt.Resolution):
        texts += [*matter.clauses, matter.reasons, matter.alternatives, matter.conflicts]
    elif isinstance(matter, mt.Action):
        texts += [matter.text, matter.update]
    elif isinstance(matter, mt.Declaration):
        texts.append(matter.nature)
    elif isinstance(matter, mt.Table):
        texts += [matter.caption, *(" ".join(row) for row in (matter.columns, *matter.rows))]
    elif isinstance(matter, mt.Motion):
        texts += [matter.text, matter.note, matter.vote.words if matter.vote else ""]
    else:
        texts.append(matter.text)
    return [text for text in texts if text]
