"""The public part of a meeting, from which public copies are made.

Private text is taken out here, before any document is composed, so that no later step can print
it. It is an allow-list: a field of a meeting, an item or an entry that is not named here is
private, until somebody decides that it is public.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from clerk_tui.domain.drafts.later_privacy import publicly_known
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.matters import Action, Note
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.motions.result_places import without_entries


def public_part(meeting: Meeting) -> Meeting:
    """Return *meeting* without private entries, titles and papers, and without the clerk's notes.

    Questions on notice are left out too: they are in the minutes once they were put.
    """
    items = tuple(_public_item(item) for item in meeting.items)
    room = _with_public_room(meeting)
    after = meeting.afterwards if meeting.public_copy else publicly_known(meeting.afterwards)
    # The resolution states why the public were excluded; the copy does not need it elsewhere.
    return Meeting(
        meeting.ident,
        meeting.body,
        meeting.details,
        people=_people_known_in_public(room, items),
        presiding=room.presiding,
        items=items,
        taken=meeting.taken,
        current=meeting.current,
        started=meeting.started,
        started_at=meeting.started_at,
        ended=meeting.ended,
        ended_at=meeting.ended_at,
        adjournments=meeting.adjournments,
        attachments=tuple(paper for paper in meeting.attachments if not paper.private),
        parts=meeting.parts,
        progress=meeting.progress,
        sequence=meeting.sequence,
        chairs=room.chairs,
        afterwards=after,
        copy_of=meeting.copy_of,
        public_copy=meeting.public_copy,
        withheld=meeting.withheld,
        put_away=meeting.put_away,
        edition=meeting.edition,
    )


def _with_public_room(meeting: Meeting) -> Meeting:
    """Return *meeting* without the changes of chair and attendance that were made in private."""
    chairs = tuple(chair for chair in meeting.chairs if not chair.private)
    people = tuple(
        replace(a, switches=tuple(switch for switch in a.switches if not switch.private))
        for a in meeting.people
    )
    presiding = meeting.presiding
    if chairs != meeting.chairs:
        presiding = chairs[-1].key if chairs else ""
    return replace(meeting, chairs=chairs, people=people, presiding=presiding)


def _people_known_in_public(public: Meeting, items: Sequence[Item]) -> tuple[Attendee, ...]:
    """Return the people of *public* without those on no list whom no public entry names.

    Somebody who is told of under a private minute alone is in no public copy.
    """
    unlisted = {
        attendee.key
        for attendee in public.people
        if attendee.place_in_list == "not at all" and attendee.standing != "member"
    }
    if not unlisted:
        return public.people
    from msgspec import json  # few meetings have anybody who is not listed

    printed_json = json.encode((items, public.parts, public.chairs, public.presiding)).decode()
    return tuple(a for a in public.people if a.key not in unlisted or f'"{a.key}"' in printed_json)


def _public_item(item: Item) -> Item:
    return Item(
        item.ident,
        item.title_in_public,
        agenda_number=item.agenda_number,
        section=item.section,
        public_summary=item.public_summary,
        number=item.number,
        run_in=item.run_in,
        disposition=item.disposition,
        part=item.part,
        second_title=item.second_title if item.public_title in (None, item.title) else "",
        under=item.under,
        marker=item.marker,
        opened=item.opened,
        left=item.left,
        entries=_public_entries(item.entries),
    )


def _public_entries(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the public entries; a result placed after a private entry takes that entry's place."""
    private = [entry.ident for entry in entries if not _is_public(entry)]
    return tuple(_public_entry(entry) for entry in without_entries(entries, private))


def _is_public(entry: Entry) -> bool:
    return not entry.private and not isinstance(entry.matter, Note)


def _public_entry(entry: Entry) -> Entry:
    return Entry(
        entry.ident,
        entry.item,
        entry.at,
        entry.matter,
        wording=entry.wording,
        printed_elsewhere=entry.printed_elsewhere,
        number=entry.number,
        heading=entry.heading,
        stands=entry.stands,
        reference=entry.reference,
        margin=entry.margin,
    )


def holds_private(item: Item) -> bool:
    """Return True if an entry of *item* is left out of a public copy."""
    return any(entry.private and not isinstance(entry.matter, Note) for entry in item.entries)


def leaves_a_gap(item: Item) -> bool:
    """Return True if a public copy says under *item* that something is not for publication.

    It says nothing of a private action of an earlier meeting that is noted again under a public
    item, because that action is no business of this item. An item that is private itself always
    has a gap.
    """
    return any(
        entry.private
        and not isinstance(entry.matter, Note)
        and (item.private or not _is_carried_forward(entry))
        for entry in item.entries
    )


def _is_carried_forward(entry: Entry) -> bool:
    return isinstance(entry.matter, Action) and bool(entry.matter.origin)


def has_private_business(meeting: Meeting) -> bool:
    """Return True if a private copy of *meeting* holds anything that a public one does not.

    If *meeting* is itself a public copy this is not known; it continues to be marked as one.
    """
    return (
        meeting.public_copy
        or any(paper.private for paper in meeting.attachments)
        or any(
            holds_private(item) or item.public_title not in (None, item.title)
            for item in meeting.items
        )
    )


def has_secrets(meeting: Meeting) -> bool:
    """Return True if *meeting* has anything private, so that a copy must be searched for leaks.

    It looks at exactly what `find_leaks` looks for.
    """
    return (
        any(entry.private for entry in meeting.entries())
        or any(item.public_title not in (None, item.title) for item in meeting.items)
        or any(paper.private for paper in meeting.attachments)
    )
