"""The phrases of private entries and papers that would disclose them if they were public."""

import re
from collections.abc import Iterator

from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Attachment, Entry, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.names.mentions import names_within

LEAST_WORDS = 5  # shorter phrases are too common, unless there is a figure in them
LEAST_WORDS_WITH_FIGURE = 2
# A phrase of these words alone discloses nothing: "That the contents of the report be noted".
STOCK = frozenset(
    "a agreed all and approved are as at be been by carried considered contents deferred discussed "
    "for from in is it item its meeting members minutes next noted of on out received "
    "recommendation recommendations report reports resolved set that the their to update was were"
    .split()
)  # fmt: skip
LEAST_WORDS_WITH_NAME = 2  # if the name was never minuted in public


def secret_phrases(entry: Entry) -> Iterator[str]:
    """Yield the phrases that would disclose an entry: each text and each of its sentences."""
    for text in clerk_words(entry):
        yield from _telling_parts(text)


def _telling_parts(text: str) -> Iterator[str]:
    yield from (phrase for phrase in _parts(text) if _is_telling(phrase))


def _parts(text: str) -> Iterator[str]:
    """Yield a text and each of its sentences."""
    yield from (part.strip() for part in (text, *re.split(r"(?<=[.;:!?])\s+|\n", text)))


def naming_phrases(entry: Entry, public_words: set[str], earlier: list[str]) -> Iterator[str]:
    """Yield the short phrases with a new name: "That Fenn be dismissed", a bidder in a cell.

    Args:
        entry: The private entry.
        public_words: Words such as members' names, which disclose nothing.
        earlier: The folded texts that had been minuted in public before.
    """
    for text in (*clerk_words(entry), *_cells(entry.matter)):
        for phrase in _parts(text):
            is_short = LEAST_WORDS_WITH_NAME <= len(folded(phrase).split()) < LEAST_WORDS
            names = names_within(phrase) - public_words if is_short else set()
            if any(all(f" {name} " not in public for public in earlier) for name in names):
                yield phrase


def _cells(matter: mt.Matter) -> tuple[str, ...]:
    """Return the cells of a table; none for another matter."""
    rows = (matter.columns, *matter.rows) if isinstance(matter, mt.Table) else ()
    return tuple(cell for row in rows for cell in row)


def _is_telling(phrase: str) -> bool:
    """Return True if a phrase is long enough to be recognised; shorter ones need a figure."""
    words = folded(phrase).split()
    if set(words) <= STOCK:
        return False
    has_figure = any(character.isdigit() for word in words for character in word)
    return len(words) >= (LEAST_WORDS_WITH_FIGURE if has_figure else LEAST_WORDS)


def private_paper_phrases(meeting: Meeting) -> Iterator[str]:
    """Yield the titles and the telling phrases of the private papers of *meeting*."""
    for paper in meeting.attachments:
        if paper.private:
            yield from _paper_phrases(paper)


def _paper_phrases(paper: Attachment) -> Iterator[str]:
    """Yield the title of a paper and the phrases of its text that would disclose it."""
    if _is_telling(paper.title):
        yield paper.title
    for text in paper.text:
        yield from _telling_parts(text)


def clerk_words(entry: Entry) -> list[str]:
    """Return the texts of an entry that the clerk typed."""
    matter = entry.matter
    texts = [entry.wording, entry.heading, entry.margin]
    if isinstance(matter, mt.Resolution):
        texts += [*matter.clauses, matter.reasons, matter.alternatives, matter.conflicts]
    elif isinstance(matter, mt.Action):
        texts += [matter.text, matter.update]
    elif isinstance(matter, mt.Declaration):
        texts += [matter.nature, "" if matter.items else matter.relates_to]
    elif isinstance(matter, mt.Table):
        texts += [matter.caption, *(" ".join(row) for row in (matter.columns, *matter.rows))]
    elif isinstance(matter, mt.Motion):
        texts += [
            matter.text,
            matter.name,
            matter.lead_in,
            matter.manner,
            matter.note,
            matter.vote.words if matter.vote else "",
        ]
    else:
        texts.append(matter.text)
    return [text for text in texts if text]
