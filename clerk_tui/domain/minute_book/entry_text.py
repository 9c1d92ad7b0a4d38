"""The text and the people of each entry, by which the minute book is searched.

The text is the clerk's own words with the names in them, not the sentence of the house style, so
that a change of house style changes nothing that can be found.
"""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.attendance.interests import interest_of_kind
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.model.people import series
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.motions.resolutions import resolution_words_by_motion

KINDS: dict[type, str] = {
    mt.Paragraph: "paragraph",
    mt.SubHeading: "heading",
    mt.Bullet: "point",
    mt.Table: "table",
    mt.Declaration: "declaration",
    mt.Question: "question",
    mt.Exchange: "response",
    mt.Motion: "motion",
    mt.Resolution: "resolution",
    mt.Action: "action",
    mt.Happening: "event",
    mt.Note: "note",
}


# A motion carried is the decision of the meeting: it is found as either.
RESOLVED_BY_VOTE = "motion and resolution"


class SearchableEntry(Struct, frozen=True):
    """An entry as the minute book stores it to be searched."""

    entry: str
    item: str
    kind: str
    """One of `KINDS`, or `RESOLVED_BY_VOTE`."""
    title: str
    """The title of its item: the public title if the entry is public."""
    people: str
    """The names of the people in it, separated by semicolons."""
    text: str
    """Its words, with a line for each part."""
    private: bool
    """Whether it is private, or one of the clerk's own notes, which no copy prints."""
    lead: str = ""
    """The lead of a resolution; "RESOLVED" for a motion carried."""
    interest: str = ""
    """The kind of interest of a declaration."""


def searchable_entry(meeting: Meeting, item: Item, entry: Entry) -> SearchableEntry:
    """Return *entry* of *item* as the minute book stores it."""
    matter = entry.matter
    private = entry.private or isinstance(matter, mt.Note)
    title = item.title_in(private=private)
    names = dict.fromkeys(
        printed_name(meeting, person) for person in _people_named(matter) if person
    )
    lead = matter.lead if isinstance(matter, mt.Resolution) else ""
    kind = KINDS.get(type(matter), type(matter).__name__.casefold())
    if isinstance(matter, mt.Motion) and matter.outcome == "carried":
        resolved = resolution_words_by_motion(item.entries).get(entry.ident)
        if resolved:
            kind, lead, matter = RESOLVED_BY_VOTE, "RESOLVED", replace(matter, text=resolved)
    text = entry.wording or "\n".join(part for part in _texts(meeting, matter) if part)
    interest = matter.kind if isinstance(matter, mt.Declaration) else ""
    return SearchableEntry(
        entry.ident,
        item.ident,
        kind,
        title,
        "; ".join(names),
        text,
        private,
        lead,
        interest,
    )


def printed_name(meeting: Meeting, name: str) -> str:
    """Return the title and name of the person with a key; any other text as typed."""
    attendee = meeting.attendee(name) if name.startswith("@") else None
    if attendee is None:
        return name
    return attendee.person.titled_name


def _people_named(matter: mt.Matter) -> Iterator[str]:
    """Yield the keys or names of everybody who has a field of *matter* to themselves."""
    if isinstance(matter, mt.Declaration):
        yield from matter.members
    for field in ("questioner", "respondent", "speaker", "mover", "seconder", "owner", "who"):
        yield getattr(matter, field, "")
    vote = getattr(matter, "vote", None)
    if isinstance(vote, Vote):
        yield from (*vote.names_for, *vote.names_against, *vote.names_abstained, vote.casting_by)


def _texts(meeting: Meeting, matter: Any) -> Iterator[str]:
    """Yield the parts of the text of *matter*, in order; some may be empty."""
    if isinstance(matter, mt.Declaration):
        person = series([printed_name(meeting, key) for key in matter.members])
        kind = interest_of_kind(matter.kind)
        interest_of = ": ".join(part for part in (person, kind) if part)
        where = f"in {matter.relates_to}" if matter.relates_to else ""
        yield (
            " ".join(part for part in (interest_of, where) if part)
            if person
            else "No interests declared"
        )
        yield from (matter.nature, matter.withdrew)
    elif isinstance(matter, mt.Motion):
        yield from (matter.lead_in, matter.text, _outcome(matter), matter.note)
    elif isinstance(matter, mt.Resolution):
        yield " ".join((matter.lead, *matter.clauses)).strip()
        yield from (matter.reasons, matter.alternatives, matter.conflicts)
    elif isinstance(matter, mt.Action):
        yield from (matter.text, matter.update)
    elif isinstance(matter, mt.Table):
        yield matter.caption
        for row in (matter.columns, *matter.rows):
            yield " | ".join(row)
    elif isinstance(matter, mt.Happening):
        yield matter.text or f"{printed_name(meeting, matter.who)} {matter.kind}".strip()
    else:
        yield getattr(matter, "text", "")


def _outcome(motion: mt.Motion) -> str:
    """Return the outcome of a motion, with the figures of its vote if they were announced."""
    vote = motion.vote
    if vote is None or vote.in_favour is None:
        return f"{motion.outcome} {motion.manner}".strip()
    figures = f"{vote.in_favour} for, {vote.against or 0} against"
    return f"{motion.outcome} ({figures}, {vote.abstained or 0} abstained)"
