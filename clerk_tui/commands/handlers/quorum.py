"""Commands: a quorum that is lost, and what is done about it."""

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.announced import split_announced
from clerk_tui.commands.parsing.arguments import read_time
from clerk_tui.domain.attendance.presence import room_at
from clerk_tui.domain.attendance.quorum import (
    has_quorum_rule,
    inquorate_since,
    is_quorate,
    quorum_needed,
)
from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.errors import Refusal


def inquorate(table: Table, arguments: str) -> str:
    """Minute that the meeting became inquorate, and since when."""
    meeting = table.desk.meeting
    words, override = split_announced(arguments.split())
    typed = " ".join(words)
    since = read_time(table, typed) if typed else inquorate_since(meeting)
    if since is None:
        raise Refusal("There is a quorum.", "If not, put the roll call right (F3).")
    if typed and not override and has_quorum_rule(meeting) and is_quorate(meeting, since):
        member_count = len(room_at(meeting, since).counting)
        raise Refusal(
            f"At {print_time(since)} there was a quorum: {member_count} were here and "
            f"{quorum_needed(meeting)} are needed. Nothing was minuted.",
            "Minute who left, with the time: /out dawley 7.40. To minute it all the same: "
            f"/inquorate {typed} announced",
        )
    table.desk.paragraphs.happen("inquorate", "", at=since)
    return "Minuted."


def defer_the_rest(table: Table, _: str) -> str:
    """Defer everything not yet taken."""
    items_taken = len(table.desk.meeting.taken)
    count = len(table.desk.quorum.defer_the_rest().taken) - items_taken
    return f"{count} item{'s' if count > 1 else ''} deferred."


def let_stand(table: Table, arguments: str) -> str:
    """Let decisions taken without a quorum stand, for a reason that is kept."""
    count = table.desk.quorum.let_stand(arguments)
    return f"Kept with {'the decision' if count == 1 else f'{count} decisions'}; not printed."
