"""The private items that a meeting comes to next."""

from clerk_tui.domain.model.meeting import Item, Meeting


def private_items_ahead(meeting: Meeting) -> list[Item]:
    """Return the private items for which the public would now be excluded, in agenda order.

    These are the current item if it is private, and the items that follow it up to the next public
    one. Items already taken or disposed of are passed over.
    """
    idents = [item.ident for item in meeting.items]
    current = idents.index(meeting.current) if meeting.current in idents else -1
    private_items: list[Item] = [
        i for i in meeting.items[current : current + 1] if current >= 0 and i.private
    ]
    for item in meeting.items[current + 1 :]:
        if item.ident in meeting.taken or item.disposition:
            continue
        if not item.private:
            break
        private_items.append(item)
    return private_items
