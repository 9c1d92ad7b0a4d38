"""Meetings that two officers minuted apart: each is put beside the other's, and both are told."""

from collections.abc import Sequence
from itertools import groupby

from msgspec.structs import replace

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.minute_book.step_words import describe_step
from clerk_tui.domain.replay.replay import apply, prepared
from clerk_tui.domain.text import counted
from clerk_tui.domain.transfer import Carried, CarriedEvent
from clerk_tui.hub.answers import Branch, Head
from clerk_tui.hub.exchange import carried_from
from clerk_tui.hub.remote import Hub
from clerk_tui.office import Office
from clerk_tui.storage.event_log.codec import decode
from clerk_tui.storage.event_log.steps import REDONE, UNDONE, Steps
from clerk_tui.storage.transfer.chains import count_common
from clerk_tui.storage.transfer.pack import read_events
from clerk_tui.storage.transfer.unpack import unpack_meeting

ApartRow = tuple[str, str, str, str, str]  # meeting, login, officer, ident of the copy, sentence


def put_apart(office: Office, hub: Hub, head: Head, packed: Carried) -> ApartRow:
    """Put the hub's record beside the one here, and the one here beside the hub's.

    Args:
        office: The office of this database.
        hub: The hub.
        head: The head of the meeting there.
        packed: The record here.
    """
    theirs = carried_from(hub, head)
    common = count_common(packed.events, theirs.events)
    digest = packed.events[common - 1].digest if common else ""
    hub.put_beside(packed.meeting, common, digest, packed.events[common:])
    copy = unpack_meeting(office.record, theirs, office.clock.now(), as_copy=True)
    here = counted(len(branch_steps(packed.events, common)), "step")
    there = counted(len(branch_steps(theirs.events, common)), "step")
    sentence = (
        f"{name_meeting(office, packed.meeting)} was minuted apart: {there} of {head.pushed_by} in "
        f"the office's book, {here} only here. Nothing was merged or lost. See both: "
        f"clerk-tui hub apart {packed.meeting}"
    )
    return packed.meeting, "", head.pushed_by, copy.meeting.ident, sentence


def take_branch(office: Office, hub: Hub, branch: Branch) -> ApartRow | None:
    """Put what a colleague minuted apart beside the meeting here; None where it is not here."""
    own_events = read_events(office.record.db, branch.meeting)
    if len(own_events) < branch.common or not own_events:
        return None
    digest = own_events[branch.common - 1].digest if branch.common else ""
    if branch.common and digest != hub.digest_at(branch.meeting, branch.common):
        return None  # what is here is apart from the hub's too, and that is told
    theirs = Carried(
        branch.meeting, "", "", public=False, events=(*own_events[: branch.common], *branch.events)
    )
    copy = unpack_meeting(office.record, theirs, office.clock.now(), as_copy=True)
    ours = len(branch_steps(own_events, branch.common))
    there = counted(len(branch_steps(theirs.events, branch.common)), "step")
    sentence = (
        f"{name_meeting(office, branch.meeting)} was minuted apart: {branch.officer} has {there} "
        f"that the office's book has not, and not its last {ours}. Nothing was merged or lost. See "
        f"both: clerk-tui hub apart {branch.meeting}"
    )
    return branch.meeting, branch.login, branch.officer, copy.meeting.ident, sentence


def branch_steps(events: Sequence[CarriedEvent], common: int) -> list[str]:
    """Describe the steps that a record has after its first *common* events, the oldest first."""
    standing = set(Steps.from_rows((e.step, e.kind, e.payload) for e in events).standing)
    first = prepared(decode(events[0].kind, events[0].payload))
    meeting, described = first, []
    for step, grouped in groupby(enumerate(events), key=lambda pair: pair[1].step):
        numbered = list(grouped)
        is_new = numbered[0][0] >= common
        if numbered[0][1].kind in (UNDONE, REDONE):
            if is_new:
                undone = numbered[0][1].kind == UNDONE
                described.append("a step undone" if undone else "a step brought back")
            continue
        if step not in standing:
            continue
        decoded = [decode(event.kind, event.payload) for _, event in numbered]
        earlier = meeting
        for n, event in enumerate(decoded):
            if numbered[n][0] > 0:
                meeting = apply(meeting, event)
        if is_new:
            described.append(describe_step(earlier, decoded, meeting))
    return described


def keep_theirs(office: Office, hub: Hub, ident: str) -> str:
    """Go on with the office's record of a meeting minuted apart; the one here becomes a copy.

    Returns the ident of that copy. Raises Refusal where the two are not apart.
    """
    from clerk_tui.storage.transfer.pack import pack_meeting
    from clerk_tui.storage.transfer.replace import replace_record

    head = hub.head(ident)
    if head is None:
        raise Refusal("The office's book has no such meeting.", "Share it first: clerk-tui sync")
    ours, theirs = pack_meeting(office.record.db, ident), carried_from(hub, head)
    common = count_common(ours.events, theirs.events)
    if common in (len(ours.events), len(theirs.events)):
        raise Refusal("This meeting was not minuted apart.", "Nothing was changed.")
    digest = ours.events[common - 1].digest if common else ""
    hub.put_beside(ident, common, digest, ours.events[common:])
    office.safety.back_up("before-keep")
    copy = replace_record(office.record, replace(theirs, texts=()), office.clock.now())
    hub.end_branch(ident)
    return copy


def name_meeting(office: Office, ident: str) -> str:
    """Return the body and the day of a meeting, as a sentence names it."""
    meeting = office.minute_book.meeting(ident)
    return f"{meeting.body.name}, {meeting.details.date:%d %B %Y}"


def compare_apart(office: Office, hub: Hub, ident: str) -> list[tuple[str, list[str]]]:
    """Return whose steps the others have not, and those steps in words; none if nobody parted.

    They are those "here", those of "the office's book", and those of each colleague.
    """
    head, own_events = hub.head(ident), read_events(office.record.db, ident)
    if head is None:
        return []
    theirs = carried_from(hub, head).events
    common = count_common(own_events, theirs)
    sides: list[tuple[str, list[str]]] = []
    if common < min(len(own_events), len(theirs)):
        sides += [
            ("here", branch_steps(own_events, common)),
            ("the office's book", branch_steps(theirs, common)),
        ]
    for branch in hub.branches():
        if branch.meeting == ident and branch.login != hub.login:
            events = (*theirs[: branch.common], *branch.events)
            sides.append((branch.officer, branch_steps(events, branch.common)))
            sides.append(("the office's book, since", branch_steps(theirs, branch.common)))
    return sides
