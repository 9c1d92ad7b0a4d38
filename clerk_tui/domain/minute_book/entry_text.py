"""What an entry says and whom it names, in plain words: what the minute book is searched by.

These are the clerk's own words with the names in them, and not the sentence of the house: a
change of house style changes nothing that can be found.
"""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.model.people import series
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.motions.resolutions import resolved_by_vote

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


class Telling(Struct, frozen=True):
    """One entry as the minute book keeps it.

    `title` is that of its item: the public one where the entry is public. `people` are the names
    of those it names, `text` its words on as many lines as it has parts. `private` is also
    said of the clerk's own notes, which no copy prints. `lead` is that of a resolution (of a motion
    carried: RESOLVED), `interest` the kind of interest of a declaration.
    """

    entry: str
    item: str
    kind: str
    title: str
    people: str
    text: str
    private: bool
    lead: str = ""
    interest: str = ""


def telling(meeting: Meeting, item: Item, entry: Entry) -> Telling:
    """*Entry* of *item* as the minute book keeps it."""
    matter = entry.matter
    private = entry.private or isinstance(matter, mt.Note)
    title = item.title if private or item.public_title is None else item.public_title
    names = dict.fromkeys(name_of(meeting, who) for who in _named(matter) if who)
    lead = matter.lead if isinstance(matter, mt.Resolution) else ""
    kind = KINDS.get(type(matter), type(matter).__name__.casefold())
    if isinstance(matter, mt.Motion) and matter.outcome == "carried":
        resolved = resolved_by_vote(item.entries).get(entry.ident)
        if resolved:
            kind, lead, matter = RESOLVED_BY_VOTE, "RESOLVED", replace(matter, text=resolved)
    text = entry.wording or "\n".join(part for part in _said(meeting, matter) if part)
    interest = matter.kind if isinstance(matter, mt.Declaration) else ""
    return Telling(
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


def name_of(meeting: Meeting, who: str) -> str:
    """The title and name of the person with this key; other text as typed."""
    attendee = meeting.attendee(who) if who.startswith("@") else None
    if attendee is None:
        return who
    return f"{attendee.person.title} {attendee.person.name}".strip() or attendee.person.role


def _named(matter: mt.Matter) -> Iterator[str]:
    """The keys or the names of everybody whom *matter* names in a place of their own."""
    if isinstance(matter, mt.Declaration):
        yield from matter.members
    for place in ("questioner", "respondent", "speaker", "mover", "seconder", "owner", "who"):
        yield getattr(matter, place, "")
    vote = getattr(matter, "vote", None)
    if isinstance(vote, Vote):
        yield from (*vote.names_for, *vote.names_against, *vote.names_abstained, vote.casting_by)


def _said(meeting: Meeting, matter: Any) -> Iterator[str]:
    """The parts of what *matter* says, in order; some may be empty."""
    if isinstance(matter, mt.Declaration):
        who = series([name_of(meeting, key) for key in matter.members])
        kind = f"{matter.kind} interest".strip()
        said = ": ".join(part for part in (who, kind) if part)
        where = f"in {matter.relates_to}" if matter.relates_to else ""
        yield " ".join(part for part in (said, where) if part) if who else "No interests declared"
        yield from (matter.nature, matter.withdrew)
    elif isinstance(matter, mt.Motion):
        yield from (matter.text, _outcome(matter), matter.note)
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
        yield matter.text or f"{name_of(meeting, matter.who)} {matter.kind}".strip()
    else:
        yield getattr(matter, "text", "")


def _outcome(motion: mt.Motion) -> str:
    """What became of a motion, with its figures where they were announced."""
    vote = motion.vote
    if vote is None or vote.in_favour is None:
        return motion.outcome
    figures = f"{vote.in_favour} for, {vote.against or 0} against"
    return f"{motion.outcome} ({figures}, {vote.abstained or 0} abstained)"
