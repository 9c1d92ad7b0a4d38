"""Commands: a division between the motion and its amendments, by figures or by names."""

from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.announced import split_announced
from clerk_tui.domain.attendance.presence import room_at
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.business import motion_of
from clerk_tui.domain.model.debate import debate_of
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.people import series
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.names.name_match import distinct_name
from clerk_tui.domain.voting.division_text import read_division
from clerk_tui.domain.voting.divisions import Division, amendments_of, proposals_before


def between(table: Table, arguments: str) -> str:
    """Take a division between the motion before the meeting and its amendments."""
    meeting = table.desk.meeting
    table.desk.voting.check_open_motion()
    words, override = split_announced(arguments.split())
    proposals = proposals_before(meeting.debate)
    if not proposals:
        raise Refusal(
            "There is no motion with an amendment to divide between.",
            "Minute them first with /m and /amend; a vote on one motion is /v.",
        )
    division = _read(table, " ".join(words), proposals)
    if division.casting:
        division = replace(division, casting_by=meeting.presiding)
    table.desk.voting.divide(division, override)
    return division_result(table.desk.meeting, division, proposals)


def divides(meeting: Meeting) -> bool:
    """Return True if the next vote is a division: an amendment stands against the motion."""
    against = meeting.body.amendments == "against the motion"
    return against and bool(proposals_before(meeting.debate))


def put_division_right(table: Table, earlier_vote: Vote, typed: str, override: str) -> str:
    """Put the division of *earlier_vote* right as it was *typed*, on all that it was between."""
    meeting = table.desk.meeting
    proposals = tuple(meeting.entry(choice.motion) for choice in earlier_vote.choices)
    division = _read(table, typed, proposals, earlier_vote)
    table.desk.vote_corrections.correct_division(division, proposals, override)
    return f"Division put right. {division_result(table.desk.meeting, division, proposals)}"


def _read(
    table: Table, typed: str, proposals: tuple[Entry, ...], earlier_vote: Vote | None = None
) -> Division:
    """Return the division *typed*, its names in the order of the house.

    Args:
        table: The meeting.
        typed: The line as the clerk typed it.
        proposals: What it was between.
        earlier_vote: The division as it was minuted, if this one puts it right.
    """
    desk = table.desk
    vote_time = earlier_vote.at if earlier_vote else desk.moment()
    room = room_at(
        desk.meeting, vote_time, proposals[0].item, earlier_vote.sequence if earlier_vote else 0
    )
    numbers = amendment_numbers(desk.meeting, proposals)
    division = read_division(typed, proposals, numbers, desk.meeting.people, room.voting)
    if table.style.layout_choice("vote_order") == "called":
        return division
    place_by_key = {attendee.key: n for n, attendee in enumerate(desk.meeting.people)}

    def in_order(person_keys: tuple[str, ...]) -> tuple[str, ...]:
        """Return *person_keys* in the order of the attendance list."""
        return tuple(sorted(person_keys, key=lambda key: place_by_key.get(key, len(place_by_key))))

    return replace(
        division,
        choices=tuple(replace(c, names=in_order(c.names)) for c in division.choices),
        names_declined=in_order(division.names_declined),
        names_abstained=in_order(division.names_abstained),
    )


def amendment_numbers(meeting: Meeting, proposals: tuple[Entry, ...]) -> list[int]:
    """Return the number of each amendment among all that were moved to the motion."""
    debate = debate_of(meeting.item(proposals[0].item).entries)
    amendment_idents = [entry.ident for entry in amendments_of(debate, proposals[0].ident)]
    return [amendment_idents.index(entry.ident) + 1 for entry in proposals[1:]]


def division_result(meeting: Meeting, division: Division, proposals: tuple[Entry, ...]) -> str:
    """Say what was carried, and whom the division does not account for."""
    winner = next(entry for entry in proposals if entry.ident == division.winner)
    motion = motion_of(winner)
    name = "motion"
    if motion.kind == "amendment":
        number = _numbers_after(meeting, motion.amends, winner.ident)
        name = "amendment" if len(proposals) == 2 else f"amendment {number}"
    if len(division.choices) < len(proposals):
        next_vote_note = (
            "It now stands against the motion: /between again." if name != "motion" else ""
        )
        return f"The {name} has the most votes. {next_vote_note}".rstrip()
    return f"The {name} was carried.{_missing(meeting, winner)}"


def _numbers_after(meeting: Meeting, motion: str, amendment: str) -> int:
    debate = debate_of(meeting.item(meeting.entry(amendment).item).entries)
    amendment_idents = [entry.ident for entry in amendments_of(debate, motion)]
    return amendment_idents.index(amendment) + 1


def division_command(meeting: Meeting, division: Division) -> str:
    """Return the command that would record the same division, for the list that Up brings back."""
    proposals = proposals_before(meeting.debate)
    if not proposals:
        return "/between"
    names = {a.key: distinct_name(a, meeting.people) for a in meeting.people}
    labels = {proposals[0].ident: "motion"} | {
        entry.ident: f"amendment {n}"
        for entry, n in zip(proposals[1:], amendment_numbers(meeting, proposals), strict=True)
    }
    sides = [(labels.get(choice.motion, "motion"), choice.names) for choice in division.choices]
    sides += [("declined", division.names_declined), ("abstained", division.names_abstained)]
    typed = "; ".join(
        f"{label}: {' '.join(names.get(key, key) for key in keys) or 'none'}"
        for label, keys in sides
        if keys or label not in ("declined", "abstained")
    )
    casting = f" casting {labels[division.casting]}" if division.casting in labels else ""
    return f"/between {typed}{casting}"


def _missing(meeting: Meeting, winner: Entry) -> str:
    """Name who may vote and stands on no side of a division by names."""
    vote = motion_of(meeting.entry(winner.ident)).vote
    if vote is None or not vote.by_name:
        return ""
    room = room_at(meeting, vote.at, vote.item, vote.sequence)
    missing = [a.person.name for a in room.voting if vote.side_of(a.key) is None]
    return f" Not yet recorded: {series(missing[:4])}." if missing else ""
