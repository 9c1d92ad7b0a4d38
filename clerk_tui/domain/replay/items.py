"""What each event of the agenda and the minutes does to a meeting: see `replay`."""

from collections.abc import Callable
from typing import Any, TypeVar

from msgspec.structs import replace

from clerk_tui.domain import events as ev
from clerk_tui.domain.model.editions import RESULTS_WHERE_TAKEN
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.motions.result_places import passed_results, without_entries

_T = TypeVar("_T", Item, Entry)
Step = Callable[[Meeting, Any], Meeting]


def _in_item(meeting: Meeting, ident: str, change: Callable[[Item], Item], **also: Any) -> Meeting:
    """*Meeting* with one item changed, and *also* these facts of its own."""
    items = meeting.items
    for at, item in enumerate(items):
        if item.ident == ident:
            return replace(meeting, items=(*items[:at], change(item), *items[at + 1 :]), **also)
    return replace(meeting, **also) if also else meeting


def _placed(things: tuple[_T, ...], thing: _T, after: str) -> tuple[_T, ...]:
    """*Things* with *thing* put after the one called *after*, or first where there is none."""
    idents = [other.ident for other in things]
    where = idents.index(after) + 1 if after in idents else 0
    return things[:where] + (thing,) + things[where:]  # noqa: RUF005 - mypy knows its type so


def _public_part(m: Meeting, e: ev.PublicPartTaken) -> Meeting:
    return replace(e.part, ident=m.ident, copy_of=m.copy_of, public_copy=True)


def _details(m: Meeting, e: ev.DetailsChanged) -> Meeting:
    return replace(m, details=e.details)


def _let_stand(m: Meeting, e: ev.LetStand) -> Meeting:
    return _change_entry(m, e.entry, lambda entry: replace(entry, stands=e.reason))


def _item_listed(m: Meeting, e: ev.ItemListed) -> Meeting:
    items = _placed(m.items, e.item, e.after) if e.after else (*m.items, e.item)
    return replace(m, items=items, made=m.made + 1)


def _item_amended(m: Meeting, e: ev.ItemAmended) -> Meeting:
    def amend(item: Item) -> Item:
        return replace(e.item, entries=item.entries, opened=item.opened, left=item.left)

    return _in_item(m, e.item.ident, amend)


def _item_reordered(m: Meeting, e: ev.ItemReordered) -> Meeting:
    moved = m.item(e.ident)
    rest = tuple(item for item in m.items if item.ident != e.ident)
    items = _placed(rest, moved, e.after)
    if e.ident not in m.taken:
        return replace(m, items=items)
    taken = tuple(ident for ident in m.taken if ident != e.ident)
    before = [item.ident for item in items[: items.index(moved)] if item.ident in taken]
    where = taken.index(before[-1]) + 1 if before else 0
    return replace(m, items=items, taken=(*taken[:where], e.ident, *taken[where:]))


def _item_struck(m: Meeting, e: ev.ItemStruck) -> Meeting:
    return replace(
        m,
        items=tuple(item for item in m.items if item.ident != e.ident),
        taken=tuple(ident for ident in m.taken if ident != e.ident),
        current="" if m.current == e.ident else m.current,
    )


def _item_opened(m: Meeting, e: ev.ItemOpened) -> Meeting:
    taken = m.taken if e.ident in m.taken else (*m.taken, e.ident)
    opened = lambda item: replace(item, opened=(*item.opened, e.at))  # noqa: E731
    return _in_item(m, e.ident, opened, taken=taken, current=e.ident)


def _item_left(m: Meeting, e: ev.ItemLeft) -> Meeting:
    left = lambda item: replace(item, left=(*item.left, e.at))  # noqa: E731
    return _in_item(m, e.ident, left, current="" if m.current == e.ident else m.current)


def _written(m: Meeting, e: ev.Written) -> Meeting:
    def add(item: Item) -> Item:
        if not e.after:
            return replace(item, entries=(*item.entries, e.entry))
        return replace(item, entries=_placed(item.entries, e.entry, e.after))

    return _in_item(m, e.entry.item, add, made=m.made + 1)


def _change_entry(m: Meeting, ident: str, change: Callable[[Entry], Entry]) -> Meeting:
    entry = m.entry(ident)

    def swap(item: Item) -> Item:
        changed = tuple(change(e) if e.ident == ident else e for e in item.entries)
        return replace(item, entries=changed)

    return _in_item(m, entry.item, swap)


def _rewritten(m: Meeting, e: ev.Rewritten) -> Meeting:
    def rewrite(entry: Entry) -> Entry:
        return replace(entry, matter=e.matter, wording=e.wording, told=e.told, source=e.source)

    return _change_entry(m, e.ident, rewrite)


def _entry_numbered(m: Meeting, e: ev.EntryNumbered) -> Meeting:
    return _change_entry(m, e.ident, lambda entry: replace(entry, number=e.number))


def _entry_removed(m: Meeting, e: ev.EntryRemoved) -> Meeting:
    entry = m.entry(e.ident)

    def drop(item: Item) -> Item:
        return replace(item, entries=without_entries(item.entries, [e.ident]))

    return _in_item(m, entry.item, drop)


def _entry_moved(m: Meeting, e: ev.EntryMoved) -> Meeting:
    if e.reference:
        m = _change_entry(m, e.ident, lambda entry: replace(entry, reference=e.reference))
    standing = m.entry(e.ident)
    if standing.item == e.item and _stands_after(m.item(e.item), e):
        if e.reference:  # it was to keep its reference, and to pass nothing
            return m
        passed = lambda item: replace(item, entries=passed_results(item.entries, e.ident))  # noqa: E731
        return _in_item(m, e.item, passed)
    entry = replace(standing, item=e.item)
    m = _entry_removed(m, ev.EntryRemoved(e.ident))
    return _in_item(
        m, e.item, lambda item: replace(item, entries=_placed(item.entries, entry, e.after))
    )


def _stands_after(item: Item, e: ev.EntryMoved) -> bool:
    """Return True if the entry stands already where it is moved to."""
    idents = [entry.ident for entry in item.entries]
    place = idents.index(e.ident)
    return (idents[place - 1] if place else "") == e.after


def _privacy_marked(m: Meeting, e: ev.PrivacyMarked) -> Meeting:
    for ident in e.idents:
        m = _change_entry(m, ident, lambda x: replace(x, private=e.private, privacy=e.reason))
    return m


def _vote_taken(m: Meeting, e: ev.VoteTaken) -> Meeting:
    def settle(entry: Entry) -> Entry:
        if not isinstance(entry.matter, Motion):
            return entry
        # Words that told an earlier result are out of date; words that told none are kept.
        kept = "" if entry.matter.announced else entry.wording
        made = e.vote.made if e.vote and e.corrected else m.made
        vote = replace(e.vote, made=made) if e.vote else None
        if vote and not vote.own and entry.matter.vote:  # put right: what was asked for stands
            vote = replace(vote, own=entry.matter.vote.own)
        words = {"announced": bool(e.wording), "reworded": bool(kept and not e.wording)}
        words["reworded"] = words["reworded"] and entry.matter.reworded
        matter = replace(
            entry.matter,
            outcome=e.outcome,
            vote=vote,
            decided_after=_decided_after(m, entry),
            **words,
        )
        return replace(entry, matter=matter, wording=e.wording or kept)

    return _change_entry(m, e.motion, settle)


def _decided_after(m: Meeting, motion: Entry) -> str:
    """Return the entry that the result of *motion*, decided now, stands after in its item.

    A vote put right later stays where it was taken.
    """
    matter = motion.matter
    if not isinstance(matter, Motion) or m.edition < RESULTS_WHERE_TAKEN:
        return ""
    return (matter.outcome and matter.decided_after) or m.item(motion.item).entries[-1].ident


def _own_vote(m: Meeting, e: ev.OwnVoteRecorded) -> Meeting:
    def record(entry: Entry) -> Entry:
        if not isinstance(entry.matter, Motion):
            return entry
        vote = entry.matter.vote or Vote()
        asked = replace(vote, own=(*vote.own, e.own))
        return replace(entry, matter=replace(entry.matter, vote=asked))

    return _change_entry(m, e.motion, record)


def _attached(m: Meeting, e: ev.Attached) -> Meeting:
    return replace(m, attachments=(*m.attachments, e.attachment))


def _part(m: Meeting, e: ev.PartBegun) -> Meeting:
    known = tuple(part for part in m.parts if part.ident != e.part.ident)
    return replace(m, parts=(*known, e.part), made=m.made + 1)


def _progressed(m: Meeting, e: ev.ActionProgressed) -> Meeting:
    return replace(m, progress=(*m.progress, e.progress))


def _notice(m: Meeting, e: ev.NoticeGiven) -> Meeting:
    if all(notice.ident != e.notice.ident for notice in m.notices):
        return replace(m, notices=(*m.notices, e.notice), made=m.made + 1)
    given = tuple(e.notice if n.ident == e.notice.ident else n for n in m.notices)
    return replace(m, notices=given)


ITEM_STEPS: dict[type, Step] = {
    ev.PublicPartTaken: _public_part,
    ev.DetailsChanged: _details,
    ev.LetStand: _let_stand,
    ev.ItemListed: _item_listed,
    ev.ItemAmended: _item_amended,
    ev.ItemReordered: _item_reordered,
    ev.ItemStruck: _item_struck,
    ev.ItemOpened: _item_opened,
    ev.ItemLeft: _item_left,
    ev.Written: _written,
    ev.Rewritten: _rewritten,
    ev.EntryNumbered: _entry_numbered,
    ev.EntryMoved: _entry_moved,
    ev.EntryRemoved: _entry_removed,
    ev.PrivacyMarked: _privacy_marked,
    ev.VoteTaken: _vote_taken,
    ev.OwnVoteRecorded: _own_vote,
    ev.Attached: _attached,
    ev.PartBegun: _part,
    ev.ActionProgressed: _progressed,
    ev.NoticeGiven: _notice,
}
