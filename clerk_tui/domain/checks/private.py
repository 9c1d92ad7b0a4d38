"""Checks of private business. None of them quotes a word of it."""

from collections.abc import Iterator

from clerk_tui.domain.checks.day import earlier
from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.minuted import entries
from clerk_tui.domain.checks.places import Places
from clerk_tui.domain.matters import Action
from clerk_tui.domain.meeting import Exclusion, Item, Meeting


def private_before_exclusion(meeting: Meeting) -> Iterator[Finding]:
    """Private business without an exclusion of the press and public, the first of each item.

    Exempt information needs a resolution that excludes them (LGA 1972 s100A(4)); in a parish
    Public Bodies (Admission to Meetings) Act 1960 s1(2). Confidential information excludes
    them by itself, and is recorded with its ground in the same way.
    """
    places = Places(meeting)
    seen: set[str] = set()
    for entry in entries(meeting):
        if meeting.exclusions or not entry.private or entry.item in seen:
            continue
        if entry.privacy or (isinstance(entry.matter, Action) and entry.matter.origin):
            continue  # marked so with its reason, or an action of an earlier private session
        seen.add(entry.item)
        said = f"There is {places.of_entry(entry)}, but press and public were never excluded."
        remedy = "Minute the exclusion before it, as in: /private 3"
        yield Finding("private", "error", said, remedy, entry.item, entry.ident)


def exclusion_never_ended(meeting: Meeting) -> Iterator[Finding]:
    """Public business after an exclusion that nobody ended.

    The public are excluded during the item for which they were (LGA 1972 s100A(4)); what is
    minuted meanwhile would be missing from the public copy.
    """
    if not meeting.public_excluded:
        return
    places = Places(meeting)
    for item in _public_after(meeting, meeting.exclusions[-1]):
        said = f"{places.of_item(item)} is public business, but the public were not readmitted."
        remedy = "Bring them back (/public) before it, and minute it again in public."
        yield Finding("readmission", "error", said, remedy, item.ident)


def _public_after(meeting: Meeting, exclusion: Exclusion) -> list[Item]:
    """The public items opened after the exclusion; without its time, after the last private."""
    taken, since = meeting.taken_items, exclusion.since
    if since is not None:
        late = [i for i in taken if any(earlier(since, at.time()) for at in i.opened)]
        return [item for item in late if not item.private]
    private = [place for place, item in enumerate(taken) if item.private]
    return taken[private[-1] + 1 :] if private else []


def exclusion_out_of_order(meeting: Meeting) -> Iterator[Finding]:
    """Press and public readmitted before they were excluded (practice: times run on)."""
    for exclusion in meeting.exclusions:
        if exclusion.since and exclusion.until and earlier(exclusion.until, exclusion.since):
            said = "The public were readmitted before the time at which they were excluded."
            remedy = "Take it back (/undo) and readmit them again (/public)."
            yield Finding("exclusion-times", "error", said, remedy)
