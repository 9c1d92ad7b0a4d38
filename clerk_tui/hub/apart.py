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
    hub_record = carried_from(hub, head)
    common_count = count_common(packed.events, hub_record.events)
    digest = packed.events[common_count - 1].digest if common_count else ""
    hub.put_beside(packed.meeting, common_count, digest, packed.events[common_count:])
    copy = unpack_meeting(office.record, hub_record, office.clock.now(), as_copy=True)
    own_steps = counted(len(branch_steps(packed.events, common_count)), "step")
    hub_steps = counted(len(branch_steps(hub_record.events, common_count)), "step")
    sentence = (
        f"{name_meeting(office, packed.meeting)} was minuted apart: {hub_steps} of "
        f"{head.pushed_by} in the office's book, {own_steps} only here. Nothing was merged or "
        f"lost. See both: clerk-tui hub apart {packed.meeting}"
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
    officer_record = Carried(
        branch.meeting, "", "", public=False, events=(*own_events[: branch.common], *branch.events)
    )
    copy = unpack_meeting(office.record, officer_record, office.clock.now(), as_copy=True)
    own_step_count = len(branch_steps(own_events, branch.common))
    officer_steps = counted(len(branch_steps(officer_record.events, branch.common)), "step")
    sentence = (
        f"{name_meeting(office, branch.meeting)} was minuted apart: {branch.officer} has "
        f"{officer_steps} that the office's book has not, and not its last {own_step_count}. "
        f"Nothing was merged or lost. See both: clerk-tui hub apart {branch.meeting}"
    )
    return branch.meeting, branch.login, branch.officer, copy.meeting.ident, sentence


def branch_steps(events: Sequence[CarriedEvent], common_count: int) -> list[str]:
    """Describe the steps that a record has after its first *common_count* events, in order."""
    standing_steps = set(Steps.from_rows((e.step, e.kind, e.payload) for e in events).standing)
    first_meeting = prepared(decode(events[0].kind, events[0].payload))
    meeting, sentences = first_meeting, []
    for step, step_rows in groupby(enumerate(events), key=lambda pair: pair[1].step):
        numbered = list(step_rows)
        is_new = numbered[0][0] >= common_count
        if numbered[0][1].kind in (UNDONE, REDONE):
            if is_new:
                is_undo = numbered[0][1].kind == UNDONE
                sentences.append("a step undone" if is_undo else "a step brought back")
            continue
        if step not in standing_steps:
            continue
        step_events = [decode(event.kind, event.payload) for _, event in numbered]
        meeting_before = meeting
        for n, event in enumerate(step_events):
            if numbered[n][0] > 0:
                meeting = apply(meeting, event)
        if is_new:
            sentences.append(describe_step(meeting_before, step_events, meeting))
    return sentences


def keep_theirs(office: Office, hub: Hub, ident: str) -> str:
    """Go on with the office's record of a meeting minuted apart; the one here becomes a copy.

    Returns the ident of that copy. Raises Refusal where the two are not apart.
    """
    from clerk_tui.storage.transfer.pack import pack_meeting
    from clerk_tui.storage.transfer.replace import replace_record

    head = hub.head(ident)
    if head is None:
        raise Refusal("The office's book has no such meeting.", "Share it first: clerk-tui sync")
    own_record, hub_record = pack_meeting(office.record.db, ident), carried_from(hub, head)
    common_count = count_common(own_record.events, hub_record.events)
    if common_count in (len(own_record.events), len(hub_record.events)):
        raise Refusal("This meeting was not minuted apart.", "Nothing was changed.")
    digest = own_record.events[common_count - 1].digest if common_count else ""
    hub.put_beside(ident, common_count, digest, own_record.events[common_count:])
    office.safety.back_up("before-keep")
    copy = replace_record(office.record, replace(hub_record, texts=()), office.clock.now())
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
    hub_events = carried_from(hub, head).events
    common_count = count_common(own_events, hub_events)
    sides: list[tuple[str, list[str]]] = []
    if common_count < min(len(own_events), len(hub_events)):
        sides += [
            ("here", branch_steps(own_events, common_count)),
            ("the office's book", branch_steps(hub_events, common_count)),
        ]
    for branch in hub.branches():
        if branch.meeting == ident and branch.login != hub.login:
            events = (*hub_events[: branch.common], *branch.events)
            sides.append((branch.officer, branch_steps(events, branch.common)))
            sides.append(("the office's book, since", branch_steps(hub_events, branch.common)))
    return sides
