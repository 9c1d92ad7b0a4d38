"""The guiding line for what the agenda prints beforehand: motions on notice, the next meeting."""

from clerk_tui.commands.command import Table
from clerk_tui.commands.guidance.guidance import Guidance
from clerk_tui.domain.agenda.next_agenda import is_for_next_meeting
from clerk_tui.domain.dates.dates import find_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.matters import Motion, Resolution
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.model.printed import PrintedMotion
from clerk_tui.domain.motions.clauses import capitalise_first
from clerk_tui.domain.names.name_match import find_person


def guide_motion_on_notice(meeting: Meeting) -> Guidance | None:
    """Offer the next motion that the agenda prints for the item in hand, in the pad."""
    item = meeting.in_hand
    if item is None or not item.motions or item.disposition:
        return None
    if item.private != meeting.public_excluded:
        return None
    taken_count = sum(_is_taken(entry.matter) for entry in item.entries)
    if taken_count >= len(item.motions):
        return None
    printed = item.motions[taken_count]
    mover_words = f", {printed.mover}" if printed.mover else ""
    return Guidance(
        f"Motion on notice{mover_words}: its words", move_command(meeting, printed), fill=True
    )


def _is_taken(matter: object) -> bool:
    original = isinstance(matter, Motion) and matter.kind == "original" and not matter.excludes
    return original or isinstance(matter, Resolution)


def move_command(meeting: Meeting, printed_motion: PrintedMotion) -> str:
    """Return the command that moves *printed_motion*, by its movers who are on the list."""
    mover = short_name(meeting, printed_motion.mover)
    seconder = short_name(meeting, printed_motion.seconder) if mover else ""
    return " ".join(
        part for part in ("/m", mover, seconder, capitalise_first(printed_motion.text)) if part
    )


def short_name(meeting: Meeting, typed_name: str) -> str:
    """Return the shortest name of somebody on the list; "" if *typed_name* may be nobody's."""
    attendee_meant = _find_listed(meeting, typed_name)
    if attendee_meant is None:
        return ""
    person = attendee_meant.person
    short = (folded(person.family_name), folded(person.initials), folded(person.name))
    return next(
        (name for name in short if name and _find_listed(meeting, name) is attendee_meant), ""
    )


def _find_listed(meeting: Meeting, typed: str) -> Attendee | None:
    try:
        return find_person(meeting.people, typed) if typed else None
    except Refusal:
        return None


def guide_next_meeting(table: Table, item: Item) -> Guidance | None:
    """Offer the date of the next meeting, at the item for it: known beforehand, or to be typed."""
    if not is_for_next_meeting(f"{item.title} {item.second_title}"):
        return None
    from clerk_tui.commands.handlers.head_and_foot import next_meeting_known  # for few items

    already_minuted = next_meeting_known(table, item)
    if not already_minuted and find_date(item.title):
        return None
    if not already_minuted:
        return Guidance("When is the next meeting? (date)", "/nextmeeting ", fill=True)
    return Guidance(
        f"Next meeting: {already_minuted}. Minute that", f"/nextmeeting {already_minuted}"
    )
