"""The changes that events of the minutes make to a meeting: see `replay`."""

from msgspec.structs import replace

from clerk_tui.domain import events as ev
from clerk_tui.domain.model.editions import RESULTS_WHERE_TAKEN
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.motions.result_places import passed_results, without_entries
from clerk_tui.domain.replay.changes import Step, change_entry, change_item, insert_after


def _let_stand(meeting: Meeting, event: ev.LetStand) -> Meeting:
    return change_entry(meeting, event.entry, lambda entry: replace(entry, stands=event.reason))


def _write_entry(meeting: Meeting, event: ev.Written) -> Meeting:
    def with_entry(item: Item) -> Item:
        """Return *item* with the new entry at its end, or after another."""
        if not event.after:
            return replace(item, entries=(*item.entries, event.entry))
        return replace(item, entries=insert_after(item.entries, event.entry, event.after))

    return change_item(
        replace(meeting, sequence=meeting.sequence + 1), event.entry.item, with_entry
    )


def _rewrite_entry(meeting: Meeting, event: ev.Rewritten) -> Meeting:
    def with_new_words(entry: Entry) -> Entry:
        """Return *entry* with its corrected matter and wording."""
        return replace(
            entry,
            matter=event.matter,
            wording=event.wording,
            printed_elsewhere=event.printed_elsewhere,
            source=event.source,
        )

    return change_entry(meeting, event.ident, with_new_words)


def _number_entry(meeting: Meeting, event: ev.EntryNumbered) -> Meeting:
    return change_entry(meeting, event.ident, lambda entry: replace(entry, number=event.number))


def _write_margin(meeting: Meeting, event: ev.MarginWritten) -> Meeting:
    return change_entry(meeting, event.ident, lambda entry: replace(entry, margin=event.margin))


def _remove_entry(meeting: Meeting, event: ev.EntryRemoved) -> Meeting:
    entry = meeting.entry(event.ident)

    def without_entry(item: Item) -> Item:
        """Return *item* without the entry."""
        return replace(item, entries=without_entries(item.entries, [event.ident]))

    return change_item(meeting, entry.item, without_entry)


def _move_entry(meeting: Meeting, event: ev.EntryMoved) -> Meeting:
    if event.reference:
        meeting = change_entry(
            meeting, event.ident, lambda entry: replace(entry, reference=event.reference)
        )
    entry = meeting.entry(event.ident)
    if entry.item == event.item and _stands_after(meeting.item(event.item), event):
        # Moved to where it stands: it passes the results there, unless only its reference changed.
        return meeting if event.reference else _pass_results(meeting, event)
    moved_entry = replace(entry, item=event.item)
    meeting = _remove_entry(meeting, ev.EntryRemoved(event.ident))
    return change_item(
        meeting,
        event.item,
        lambda item: replace(item, entries=insert_after(item.entries, moved_entry, event.after)),
    )


def _pass_results(meeting: Meeting, event: ev.EntryMoved) -> Meeting:
    """Return *meeting* with the entry on the other side of the results beside it."""
    return change_item(
        meeting,
        event.item,
        lambda item: replace(item, entries=passed_results(item.entries, event.ident)),
    )


def _stands_after(item: Item, event: ev.EntryMoved) -> bool:
    """Return True if the entry stands in the place that it is moved to."""
    idents = [entry.ident for entry in item.entries]
    place = idents.index(event.ident)
    return (idents[place - 1] if place else "") == event.after


def _mark_privacy(meeting: Meeting, event: ev.PrivacyMarked) -> Meeting:
    for ident in event.idents:
        meeting = change_entry(
            meeting,
            ident,
            lambda entry: replace(entry, private=event.private, privacy=event.reason),
        )
    return meeting


def _take_vote(meeting: Meeting, event: ev.VoteTaken) -> Meeting:
    def with_vote(entry: Entry) -> Entry:
        """Return *entry* with the vote and its outcome; unchanged where it is no motion."""
        if not isinstance(entry.matter, Motion):
            return entry
        # A wording that gives an earlier result is out of date; one that gives none stays.
        earlier_wording = "" if entry.matter.announced else entry.wording
        stays = bool(earlier_wording and not event.wording)
        matter = replace(
            entry.matter,
            outcome=event.outcome,
            vote=_vote_on(meeting, entry.matter, event),
            decided_after=_decided_after(meeting, entry),
            announced=bool(event.wording),
            reworded=stays and entry.matter.reworded,
        )
        return replace(entry, matter=matter, wording=event.wording or earlier_wording)

    return change_entry(meeting, event.motion, with_vote)


def _vote_on(meeting: Meeting, motion: Motion, event: ev.VoteTaken) -> Vote | None:
    """Return the vote of *event*, with its place in the record and the votes asked for earlier."""
    if event.vote is None:
        return None
    vote = replace(
        event.vote, sequence=event.vote.sequence if event.corrected else meeting.sequence
    )
    if motion.vote and not vote.own:  # a corrected vote keeps the own votes that were recorded
        vote = replace(vote, own=motion.vote.own)
    return vote


def _decided_after(meeting: Meeting, motion_entry: Entry) -> str:
    """Return the entry after which the result of *motion_entry*, decided now, prints.

    A vote that is corrected later stays where it was taken.
    """
    matter = motion_entry.matter
    if not isinstance(matter, Motion) or meeting.edition < RESULTS_WHERE_TAKEN:
        return ""
    return (matter.outcome and matter.decided_after) or meeting.item(motion_entry.item).entries[
        -1
    ].ident


def _record_own_vote(meeting: Meeting, event: ev.OwnVoteRecorded) -> Meeting:
    def with_own_vote(entry: Entry) -> Entry:
        """Return *entry* with one member's own vote among those recorded."""
        if not isinstance(entry.matter, Motion):
            return entry
        vote = entry.matter.vote or Vote()
        with_own = replace(vote, own=(*vote.own, event.own))
        return replace(entry, matter=replace(entry.matter, vote=with_own))

    return change_entry(meeting, event.motion, with_own_vote)


def _report_progress(meeting: Meeting, event: ev.ActionProgressed) -> Meeting:
    return replace(meeting, progress=(*meeting.progress, event.progress))


ENTRY_STEPS: dict[type, Step] = {
    ev.LetStand: _let_stand,
    ev.Written: _write_entry,
    ev.Rewritten: _rewrite_entry,
    ev.EntryNumbered: _number_entry,
    ev.MarginWritten: _write_margin,
    ev.EntryMoved: _move_entry,
    ev.EntryRemoved: _remove_entry,
    ev.PrivacyMarked: _mark_privacy,
    ev.VoteTaken: _take_vote,
    ev.OwnVoteRecorded: _record_own_vote,
    ev.ActionProgressed: _report_progress,
}
