"""The changes that events of the agenda make to a meeting: see `replay`."""

from msgspec.structs import replace

from clerk_tui.domain import events as ev
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.replay.changes import Step, change_item, insert_after


def _take_public_part(meeting: Meeting, event: ev.PublicPartTaken) -> Meeting:
    return replace(event.part, ident=meeting.ident, copy_of=meeting.copy_of, public_copy=True)


def _change_details(meeting: Meeting, event: ev.DetailsChanged) -> Meeting:
    return replace(meeting, details=event.details)


def _list_item(meeting: Meeting, event: ev.ItemListed) -> Meeting:
    items = (
        insert_after(meeting.items, event.item, event.after)
        if event.after
        else (*meeting.items, event.item)
    )
    return replace(meeting, items=items, sequence=meeting.sequence + 1)


def _amend_item(meeting: Meeting, event: ev.ItemAmended) -> Meeting:
    def with_new_fields(item: Item) -> Item:
        """Return the amended item with the entries and times of *item*."""
        return replace(event.item, entries=item.entries, opened=item.opened, left=item.left)

    return change_item(meeting, event.item.ident, with_new_fields)


def _reorder_item(meeting: Meeting, event: ev.ItemReordered) -> Meeting:
    moved_item = meeting.item(event.ident)
    other_items = tuple(item for item in meeting.items if item.ident != event.ident)
    items = insert_after(other_items, moved_item, event.after)
    if event.ident not in meeting.taken:
        return replace(meeting, items=items)
    taken_idents = tuple(ident for ident in meeting.taken if ident != event.ident)
    taken_before = [
        item.ident for item in items[: items.index(moved_item)] if item.ident in taken_idents
    ]
    place = taken_idents.index(taken_before[-1]) + 1 if taken_before else 0
    return replace(
        meeting, items=items, taken=(*taken_idents[:place], event.ident, *taken_idents[place:])
    )


def _strike_item(meeting: Meeting, event: ev.ItemStruck) -> Meeting:
    return replace(
        meeting,
        items=tuple(item for item in meeting.items if item.ident != event.ident),
        taken=tuple(ident for ident in meeting.taken if ident != event.ident),
        current="" if meeting.current == event.ident else meeting.current,
    )


def _open_item(meeting: Meeting, event: ev.ItemOpened) -> Meeting:
    taken_idents = meeting.taken if event.ident in meeting.taken else (*meeting.taken, event.ident)
    meeting = replace(meeting, taken=taken_idents, current=event.ident)
    return change_item(
        meeting, event.ident, lambda item: replace(item, opened=(*item.opened, event.at))
    )


def _leave_item(meeting: Meeting, event: ev.ItemLeft) -> Meeting:
    if meeting.current == event.ident:
        meeting = replace(meeting, current="")
    return change_item(
        meeting, event.ident, lambda item: replace(item, left=(*item.left, event.at))
    )


def _attach(meeting: Meeting, event: ev.Attached) -> Meeting:
    return replace(meeting, attachments=(*meeting.attachments, event.attachment))


def _begin_part(meeting: Meeting, event: ev.PartBegun) -> Meeting:
    other_parts = tuple(part for part in meeting.parts if part.ident != event.part.ident)
    return replace(meeting, parts=(*other_parts, event.part), sequence=meeting.sequence + 1)


def _change_part(meeting: Meeting, event: ev.PartChanged) -> Meeting:
    parts = (event.part if p.ident == event.part.ident else p for p in meeting.parts)
    return replace(meeting, parts=tuple(parts))


def _give_notice(meeting: Meeting, event: ev.NoticeGiven) -> Meeting:
    if all(notice.ident != event.notice.ident for notice in meeting.notices):
        return replace(
            meeting, notices=(*meeting.notices, event.notice), sequence=meeting.sequence + 1
        )
    notices = tuple(event.notice if n.ident == event.notice.ident else n for n in meeting.notices)
    return replace(meeting, notices=notices)


ITEM_STEPS: dict[type, Step] = {
    ev.PublicPartTaken: _take_public_part,
    ev.DetailsChanged: _change_details,
    ev.ItemListed: _list_item,
    ev.ItemAmended: _amend_item,
    ev.ItemReordered: _reorder_item,
    ev.ItemStruck: _strike_item,
    ev.ItemOpened: _open_item,
    ev.ItemLeft: _leave_item,
    ev.Attached: _attach,
    ev.PartBegun: _begin_part,
    ev.PartChanged: _change_part,
    ev.NoticeGiven: _give_notice,
}
