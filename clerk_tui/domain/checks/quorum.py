"""Checks of the quorum."""

from collections.abc import Iterator

from clerk_tui.domain.attendance.quorum import has_quorum_rule, is_quorate, quorum_needed
from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.dates.sittings import entry_moment
from clerk_tui.domain.model.matters import Happening
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.people import series
from clerk_tui.domain.model.queries import decisions, without_second_meeting
from clerk_tui.domain.voting.room_history import RoomHistory


def quorum_not_set(meeting: Meeting) -> Iterator[Finding]:
    """Find a body for which no quorum is set, so that nothing can warn that it is lacking.

    A third and at least three of a parish council, a quarter of a principal one (LGA 1972 Sch 12
    paras 12 and 6); committees and panels set their own.
    """
    if not has_quorum_rule(meeting):
        message = f"No quorum is set for {meeting.body.name}, so none could be watched."
        yield Finding("quorum", "note", message, "Set it in the committee file, under [quorum].")


def decided_without_quorum(meeting: Meeting) -> Iterator[Finding]:
    """Find a decision taken with too few members there, the first of each item.

    Without a quorum no business is transacted (LGA 1972 Sch 12 paras 6, 12, 28; Scotland: 1973 Act
    Sch 7 para 4; Northern Ireland: 2014 Act Sch 5 para 7). Where more than a third of the members
    are disqualified at once, it is counted of those who remain (LGA 1972 Sch 12 para 45). A
    decision for which a reason to let it stand was given is a note.
    """
    rooms, describe = RoomHistory(meeting), Describer(meeting)
    found_before: set[tuple[str, bool]] = set()
    for entry, vote in decisions(without_second_meeting(meeting)):
        item_and_reason = entry.item, bool(entry.stands)
        if not rooms.roll_called or item_and_reason in found_before:
            continue
        lacking = rooms.missing_for_quorum(entry, vote)
        if not lacking:
            continue
        found_before.add(item_and_reason)
        yield _decision_finding(
            entry, len(rooms.room(entry, vote).counting), lacking, describe, meeting
        )


def _decision_finding(
    entry: Entry, count: int, lacking: tuple[str, ...], describe: Describer, meeting: Meeting
) -> Finding:
    present = "1 member was" if count == 1 else f"{count} members were"
    quorum_size = quorum_needed(meeting)
    rule = (
        f"; the quorum is {quorum_size}"
        if quorum_size > count
        else f", without {series([*lacking])}"
    )
    message = f"A decision was taken in {describe.entry(entry)} while {present} there{rule}"
    if entry.stands:
        reason = "" if entry.private else f" ({entry.stands})"
        message = f"{message}; a reason was given for letting it stand{reason}."
        remedy = "Nothing, if the reason still holds."
        return Finding("inquorate", "note", message, remedy, entry.item, entry.ident)
    remedy = (
        "Put arrivals and departures right (/correct), or say why it stands (/stands), such as "
        "that over a third of the members are disqualified (Schedule 12, paragraph 45)."
    )
    return Finding("inquorate", "error", f"{message}.", remedy, entry.item, entry.ident)


def inquorate_in_words_only(meeting: Meeting) -> Iterator[Finding]:
    """Find a sentence that the meeting became inquorate, at a time when there was a quorum.

    Practice: the minutes cannot say both. The correction of a time may have caused it.
    """
    describe, rooms = Describer(meeting), RoomHistory(meeting)
    for entry in meeting.entries():
        matter = entry.matter
        if not isinstance(matter, Happening) or matter.kind != "inquorate" or not rooms.roll_called:
            continue
        if matter.time is not None and is_quorate(
            meeting, entry_moment(meeting, matter.time, entry.ident), entry.item
        ):
            message = (
                f"It is minuted in {describe.entry(entry)} that the meeting became inquorate, "
            )
            message += "but by the roll there was a quorum at that time."
            remedy = "Put arrivals and departures right (/correct), or remove the sentence."
            yield Finding("quorum-words", "warning", message, remedy, entry.item, entry.ident)
