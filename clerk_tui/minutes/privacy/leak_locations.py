"""Where in the public minutes a private phrase stands, in words by which the clerk finds it."""

from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.minute_book.entry_text import KINDS
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.minutes.privacy.leaks import Leak, clerk_words
from clerk_tui.minutes.privacy.public_part import public_part, public_title
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.minutes.wording.sentences import Sentences

WORDS_SHOWN = 8


def leak_refusal(leak: Leak, meeting: Meeting, style: HouseStyle) -> tuple[str, str]:
    """Return what is said of *leak*: whose words they are and where they stand, and what to do."""
    what = f"The public copy would hold {_source(leak, meeting)}: “{first_words(leak.phrase)}”."
    return f"{what} {_holder(leak.phrase, meeting, style)}", (
        "Nothing was written. Take the words out there (/review), or give the item a title for "
        "the public (/publictitle)."
        if leak.item and not leak.entry
        else "Nothing was written. Take the words out there (/review)."
    )


def _source(leak: Leak, meeting: Meeting) -> str:
    """Return whose words they are: what is private of it is not said."""
    if not leak.item:
        return "words of a private paper"
    place = Describer(meeting).item(meeting.item(leak.item))
    if leak.entry:
        return f"words of a private entry under {place}"
    return f"the title that is withheld of {place}"


def _holder(phrase: str, meeting: Meeting, style: HouseStyle) -> str:
    """Return a sentence that names the public entry, or other part, in which *phrase* stands."""
    sought, shown = f" {folded(phrase)} ", public_part(meeting)
    sentences, describe = Sentences(shown, style), Describer(meeting)
    for item in shown.items:
        place = describe.item(meeting.item(item.ident))
        if sought in _plain(public_title(item), item.section, item.public_summary):
            return f"It stands in the heading or the public summary of {place}."
        for entry in item.entries:
            said = entry.wording or sentences.sentence_for(entry.matter)
            if sought in _plain(said, *clerk_words(entry)):
                quoted = first_words(said or _first(entry))
                return f"It stands in the {_kind(entry)} “{quoted}”, {place}."
    if any(sought in _plain(paper.title, *paper.text) for paper in shown.attachments):
        return "It stands in a paper that is attached."
    return "It stands in the head or the foot of the minutes, or where two entries meet."


def _plain(*texts: str) -> str:
    return f" {folded(' '.join(texts))} "


def _kind(entry: Entry) -> str:
    return KINDS.get(type(entry.matter), "entry")


def _first(entry: Entry) -> str:
    return next(iter(clerk_words(entry)), "")


def first_words(phrase: str) -> str:
    """Return the first words of a phrase, enough for the clerk to find it by."""
    words = phrase.split()
    return " ".join(words[:WORDS_SHOWN]) + (" …" if len(words) > WORDS_SHOWN else "")
