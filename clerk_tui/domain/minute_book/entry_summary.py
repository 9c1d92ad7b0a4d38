"""A summary of an entry in a few plain words: "action, Clerk by 3 May"."""

from clerk_tui.domain.dates.due_phrases import with_by
from clerk_tui.domain.minute_book.entry_text import KINDS, printed_name
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.people import series
from clerk_tui.domain.text import single_spaced

LONGEST = 40
"""Characters of a text that are quoted."""


def describe_entry(meeting: Meeting, entry: Entry) -> str:
    """Name an entry by its kind and the beginning of what it says."""
    matter = entry.matter
    kind = KINDS.get(type(matter), "entry")
    if isinstance(matter, mt.Motion) and matter.kind == "amendment":
        kind = "amendment"
    gist = _matter_gist(meeting, entry)
    return f"{kind}, {gist}" if gist else kind


def _matter_gist(meeting: Meeting, entry: Entry) -> str:
    matter = entry.matter
    if isinstance(matter, mt.Action):
        who = " ".join(
            part for part in (printed_name(meeting, matter.owner), _due_words(matter.due)) if part
        )
        return who or quote_beginning(matter.text)
    if entry.wording:
        return quote_beginning(entry.wording)
    if isinstance(matter, mt.Declaration):
        names = series([printed_name(meeting, key) for key in matter.members])
        return names or "none made"
    if isinstance(matter, mt.Resolution):
        return quote_beginning(" ".join(matter.clauses))
    if isinstance(matter, mt.Table):
        return quote_beginning(
            matter.caption or " | ".join(matter.columns or (matter.rows or ((),))[0])
        )
    if isinstance(matter, mt.Happening) and not matter.text:
        return f"{printed_name(meeting, matter.who)} {matter.kind}".strip()
    who = getattr(matter, "mover", "") or getattr(matter, "questioner", "")
    words = quote_beginning(getattr(matter, "text", ""))
    return " ".join(part for part in (printed_name(meeting, who), words) if part)


def _due_words(due: str) -> str:
    return with_by(due) if due else ""


def quote_beginning(text: str) -> str:
    """Return the beginning of *text* in quotation marks; "" for an empty text."""
    words = single_spaced(text)
    if not words:
        return ""
    return f"“{words}”" if len(words) <= LONGEST else f"“{words[: LONGEST - 1].rstrip()}…”"
