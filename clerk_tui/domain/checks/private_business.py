"""Checks of private business: no message quotes a word of it."""

from collections.abc import Iterator

from clerk_tui.domain.agenda.law_cited import cited_law, fits_law
from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.clocks.written_up import is_written_up
from clerk_tui.domain.dates.sittings import sittings
from clerk_tui.domain.model.matters import Action
from clerk_tui.domain.model.meeting import Exclusion, Item, Meeting
from clerk_tui.domain.model.queries import entries


def private_before_exclusion(meeting: Meeting) -> Iterator[Finding]:
    """Find private business without an exclusion of the press and public, the first of each item.

    Exempt information needs a resolution that excludes them (LGA 1972 s100A(4); SI 2012/2089 reg
    4(2)(b) for executives; Scotland: 1973 Act s50A(4); Northern Ireland: 2014 Act s42(4)); in a
    parish the Public Bodies (Admission to Meetings) Act 1960 s1(2). Confidential information
    excludes them by itself, and is recorded with its ground in the same way.
    """
    describe = Describer(meeting)
    seen: set[str] = set()
    for entry in entries(meeting):
        if meeting.exclusions or not entry.private or entry.item in seen:
            continue
        if entry.privacy or (isinstance(entry.matter, Action) and entry.matter.origin):
            continue  # marked so with its reason, or an action of an earlier private session
        seen.add(entry.item)
        message = f"There is {describe.entry(entry)}, but press and public were never excluded."
        remedy = "Minute the exclusion before it, as in: /private 3"
        yield Finding("private", "error", message, remedy, entry.item, entry.ident)


def exclusion_never_ended(meeting: Meeting) -> Iterator[Finding]:
    """Find public business after an exclusion that nobody ended.

    The public are excluded only during the item that they were excluded for (LGA 1972 s100A(4));
    what is minuted meanwhile would be missing from the public copy.
    """
    if not meeting.public_excluded:
        return
    describe = Describer(meeting)
    for item in _public_after(meeting, meeting.exclusions[-1]):
        message = f"{describe.item(item)} is public business, but the public were not readmitted."
        remedy = "Bring them back (/public) before it, and minute it again in public."
        yield Finding("readmission", "error", message, remedy, item.ident)


def _public_after(meeting: Meeting, exclusion: Exclusion) -> list[Item]:
    """Return the public items opened after the exclusion (untimed: after the last private one)."""
    taken_items, since = meeting.taken_items, exclusion.since
    if since is not None and not is_written_up(meeting):
        order = sittings(meeting)
        excluded_at = order.within(exclusion.sitting, since)
        opened_later = [
            item
            for item in taken_items
            if any(excluded_at < order.of_clock(clock_time) for clock_time in item.opened)
        ]
        return [item for item in opened_later if not item.private]
    private = [position for position, item in enumerate(taken_items) if item.private]
    return taken_items[private[-1] + 1 :] if private else []


def heading_cites_another_law(meeting: Meeting) -> Iterator[Finding]:
    """Find a private item whose title cites another law than the exclusion of the public does.

    A parish excludes them under the Act of 1960, and not under Schedule 12A (practice: what a
    resolution cites and what stands over it agree).
    """
    describe = Describer(meeting)
    resolved = [
        law
        for exclusion in meeting.exclusions
        if not exclusion.confidential and (law := cited_law(exclusion.ground))
    ]
    for item in meeting.taken_items:
        printed = item.title_in_public
        cited = cited_law(printed) if item.private else ""
        if resolved and not any(fits_law(cited, law) for law in resolved):
            message = f"The title of {describe.item(item)} cites another law than the exclusion."
            remedy = "Take the citation out of the title (/title, or e on it in /review)."
            yield Finding("exempt-title", "warning", message, remedy, item.ident)
