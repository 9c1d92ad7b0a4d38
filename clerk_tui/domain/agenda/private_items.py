"""The private business that a meeting has before it."""

from clerk_tui.domain.model.meeting import Item, Meeting


def private_business(meeting: Meeting) -> list[Item]:
    """The private items for which the public would now be excluded, in the order of the agenda.

    The one in hand, or the next that waits, and those that follow it without a public one between.
    """
    idents = [item.ident for item in meeting.items]
    here = idents.index(meeting.current) if meeting.current in idents else -1
    found: list[Item] = [i for i in meeting.items[here : here + 1] if here >= 0 and i.private]
    for item in meeting.items[here + 1 :]:
        if item.ident in meeting.taken or item.disposition:
            continue
        if not item.private:
            break
        found.append(item)
    return found
