"""Checks of private business. None of them quotes a word of it."""

from collections.abc import Iterator

from clerk_tui.domain.agenda.law_cited import law_cited
from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.locations import Places
from clerk_tui.domain.clocks.written_up import written_up
from clerk_tui.domain.dates.sittings import sittings
from clerk_tui.domain.model.matters import Action
from clerk_tui.domain.model.meeting import Exclusion, Item, Meeting
from clerk_tui.domain.model.queries import entries


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
    if since is not None and not written_up(meeting):
        order = sittings(meeting)
        went = order.within(exclusion.sitting, since)
        late = [i for i in taken if any(went < order.of_clock(at) for at in i.opened)]
        return [item for item in late if not item.private]
    private = [place for place, item in enumerate(taken) if item.private]
    return taken[private[-1] + 1 :] if private else []


def heading_cites_another_law(meeting: Meeting) -> Iterator[Finding]:
    """A private item whose title cites another law than that under which the public went.

    A parish excludes them under the Act of 1960, and not under Schedule 12A (practice: what a
    resolution cites and what stands over it agree).
    """
    places = Places(meeting)
    resolved = [law_cited(each.ground) for each in meeting.exclusions if not each.confidential]
    for item in meeting.taken_items:
        printed = item.title if item.public_title is None else item.public_title
        cited = law_cited(printed) if item.private else ""
        if cited and any(resolved) and cited not in resolved:
            said = f"The title of {places.of_item(item)} cites another law than the exclusion."
            remedy = "Take the citation out of the title (/title, or e on it in /review)."
            yield Finding("exempt-title", "warning", said, remedy, item.ident)
