"""Checks of the quorum."""

from collections.abc import Iterator

from clerk_tui.domain.attendance.quorum import has_quorum_rule, quorate, quorum_needed
from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.locations import Places
from clerk_tui.domain.dates.sittings import entry_moment
from clerk_tui.domain.model.matters import Happening
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.people import series
from clerk_tui.domain.model.queries import decisions, of_the_roll
from clerk_tui.domain.voting.room_history import Rooms


def quorum_not_set(meeting: Meeting) -> Iterator[Finding]:
    """A body without a quorum: then nothing can warn that there is none.

    A third and at least three of a parish council, a quarter of a principal one (LGA 1972 Sch 12
    paras 12 and 6); committees and panels set their own.
    """
    if not has_quorum_rule(meeting):
        said = f"No quorum is set for {meeting.body.name}, so none could be watched."
        yield Finding("quorum", "note", said, "Set it in the committee file, under [quorum].")


def decided_without_quorum(meeting: Meeting) -> Iterator[Finding]:
    """A decision taken with too few members there, the first of each item.

    Without a quorum no business is transacted (LGA 1972 Sch 12 paras 6, 12). One that stands all
    the same is a note, with the reason that was given.
    """
    rooms, places = Rooms(meeting), Places(meeting)
    seen: set[tuple[str, bool]] = set()
    for entry, vote in decisions(of_the_roll(meeting)):
        kind = entry.item, bool(entry.stands)
        if not rooms.called or kind in seen:
            continue
        lacking = rooms.lacking(entry, vote)
        if not lacking:
            continue
        seen.add(kind)
        yield _decided(entry, len(rooms.room(entry, vote).counting), lacking, places, meeting)


def _decided(
    entry: Entry, count: int, lacking: tuple[str, ...], places: Places, meeting: Meeting
) -> Finding:
    there = "1 member was" if count == 1 else f"{count} members were"
    needed = quorum_needed(meeting)
    rule = f"; the quorum is {needed}" if needed > count else f", without {series([*lacking])}"
    said = f"A decision was taken in {places.of_entry(entry)} while {there} there{rule}"
    if entry.stands:
        reason = "" if entry.private else f" ({entry.stands})"
        said = f"{said}; a reason was given for letting it stand{reason}."
        remedy = "Nothing, if the reason still holds."
        return Finding("inquorate", "note", said, remedy, entry.item, entry.ident)
    remedy = "Put arrivals and departures right (/correct), or say why it stands (/stands)."
    return Finding("inquorate", "error", f"{said}.", remedy, entry.item, entry.ident)


def inquorate_by_the_words_alone(meeting: Meeting) -> Iterator[Finding]:
    """The sentence that the meeting became inquorate, at a time when there was a quorum.

    Practice: the minutes cannot say both. A time corrected later may have brought it about.
    """
    places, rooms = Places(meeting), Rooms(meeting)
    for entry in meeting.entries():
        matter = entry.matter
        if not isinstance(matter, Happening) or matter.kind != "inquorate" or not rooms.called:
            continue
        if matter.time is not None and quorate(
            meeting, entry_moment(meeting, matter.time, entry.ident), entry.item
        ):
            said = f"It is minuted in {places.of_entry(entry)} that the meeting became inquorate, "
            said += "but by the roll there was a quorum at that time."
            remedy = "Put arrivals and departures right (/correct), or remove the sentence."
            yield Finding("quorum-words", "warning", said, remedy, entry.item, entry.ident)
