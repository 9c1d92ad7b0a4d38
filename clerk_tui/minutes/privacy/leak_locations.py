"""Descriptions of where a private phrase stands in the public minutes, for the clerk to find it."""

from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.minute_book.entry_text import KINDS
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.minutes.privacy.leaks import Leak
from clerk_tui.minutes.privacy.phrases import clerk_words
from clerk_tui.minutes.privacy.public_part import public_part
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.minutes.wording.sentences import Sentences

WORDS_SHOWN = 8


def leak_refusal(leak: Leak, meeting: Meeting, style: HouseStyle) -> tuple[str, str]:
    """Return the problem, with the source and the place of the leaked phrase, and the remedy."""
    problem = (
        f"The public copy would hold {_leak_source(leak, meeting)}: “{first_words(leak.phrase)}”."
    )
    return f"{problem} {_public_location(leak.phrase, meeting, style)}", (
        "Nothing was written. Take the words out there (/review), or give the item a title for "
        "the public (/publictitle)."
        if leak.item and not leak.entry
        else "Nothing was written. Take the words out there (/review)."
    )


def _leak_source(leak: Leak, meeting: Meeting) -> str:
    """Describe the private entry that a phrase comes from, in words that may be shown in public."""
    if not leak.item:
        return "words of a private paper"
    place = Describer(meeting).item(meeting.item(leak.item))
    if leak.entry:
        return f"words of a private entry under {place}"
    return f"the title that is withheld of {place}"


def _public_location(phrase: str, meeting: Meeting, style: HouseStyle) -> str:
    """Return a sentence that names the public entry, or other part, in which *phrase* stands."""
    sought, shown_meeting = f" {folded(phrase)} ", public_part(meeting)
    sentences, describe = Sentences(shown_meeting, style), Describer(meeting)
    for item in shown_meeting.items:
        place = describe.item(meeting.item(item.ident))
        if sought in _searchable(item.title_in_public, item.section, item.public_summary):
            return f"It stands in the heading or the public summary of {place}."
        for entry in item.entries:
            text = entry.wording or sentences.sentence_for(entry.matter)
            if sought in _searchable(text, *clerk_words(entry)):
                quoted = first_words(text or _first_text(entry))
                return f"It stands in the {_entry_kind(entry)} “{quoted}”, {place}."
    if any(sought in _searchable(paper.title, *paper.text) for paper in shown_meeting.attachments):
        return "It stands in a paper that is attached."
    return "It stands in the head or the foot of the minutes, or where two entries meet."


def _searchable(*clauses: str) -> str:
    return f" {folded(' '.join(clauses))} "


def _entry_kind(entry: Entry) -> str:
    return KINDS.get(type(entry.matter), "entry")


def _first_text(entry: Entry) -> str:
    return next(iter(clerk_words(entry)), "")


def first_words(phrase: str) -> str:
    """Return the first words of a phrase, enough for the clerk to find it."""
    words = phrase.split()
    return " ".join(words[:WORDS_SHOWN]) + (" …" if len(words) > WORDS_SHOWN else "")
