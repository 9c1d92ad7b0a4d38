"""The public part of a meeting: what a public copy is made from.

Private text is taken out here, before any document is made, so that it cannot reach a
public copy by any later way. An allow-list: of an item and an entry only what is named here goes
on, so that a field added to either later is private until somebody decides otherwise.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from clerk_tui.domain.drafts.later_privacy import publicly_known
from clerk_tui.domain.model.matters import Action, Note
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.motions.result_places import without_entries
from clerk_tui.minutes.privacy.public_room import with_public_room


def public_part(meeting: Meeting) -> Meeting:
    """*Meeting* without private entries, titles and papers, and without the clerk's notes.

    A question on notice is in the minutes when it was put, and not before.
    """
    items = tuple(_public_item(item) for item in meeting.items)
    attachments = tuple(paper for paper in meeting.attachments if not paper.private)
    # Why the public were out is for the resolution to say; the copy has no other use for it.
    room = replace(with_public_room(meeting), exclusions=(), notices=(), speeches=())
    after = meeting.afterwards if meeting.public_copy else publicly_known(meeting.afterwards)
    return replace(room, items=items, attachments=attachments, afterwards=after)


def public_title(item: Item) -> str:
    """The title of *item* as it stands in public: "" where it is withheld altogether."""
    return item.title if item.public_title is None else item.public_title


def _public_item(item: Item) -> Item:
    return Item(
        item.ident,
        public_title(item),
        agenda_number=item.agenda_number,
        section=item.section,
        public_summary=item.public_summary,
        number=item.number,
        run_in=item.run_in,
        disposition=item.disposition,
        part=item.part,
        opened=item.opened,
        left=item.left,
        entries=_public_entries(item.entries),
    )


def _public_entries(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The public *entries*; a result that stood after a private one stands where that was."""
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
        told=entry.told,
        number=entry.number,
        heading=entry.heading,
        stands=entry.stands,
        reference=entry.reference,
    )


def holds_private(item: Item) -> bool:
    """Whether anything minuted under *item* is left out of a public copy."""
    return any(entry.private and not isinstance(entry.matter, Note) for entry in item.entries)


def leaves_a_gap(item: Item) -> bool:
    """Whether a public copy says under *item* that something of it is not for publication.

    A private action of an earlier meeting, noted again under a public item, is no minute of that
    item: its business was private then, and a public copy says nothing of it (practice: private
    text is absent from public output). An item that is private itself is minuted in private.
    """
    return any(
        entry.private
        and not isinstance(entry.matter, Note)
        and (item.private or not _taken_up(entry))
        for entry in item.entries
    )


def _taken_up(entry: Entry) -> bool:
    return isinstance(entry.matter, Action) and bool(entry.matter.origin)


def has_private_business(meeting: Meeting) -> bool:
    """Whether a private copy of *meeting* holds anything that a public one does not.

    Of what came here as a public copy that is not known: it goes on saying that it is one.
    """
    return (
        meeting.public_copy
        or any(paper.private for paper in meeting.attachments)
        or any(
            holds_private(item) or item.public_title not in (None, item.title)
            for item in meeting.items
        )
    )
