"""What a line would do if it was filed now: the same reading and the same checks, unrecorded."""

from msgspec import Struct

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.bare_figures import vote_of_figures
from clerk_tui.commands.registry import carry_out, find_command
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.text import clean

LONGEST_REHEARSED = 4000  # characters: a page that was pasted is no command


class Rehearsal(Struct, frozen=True):
    """The outcome of a line that was tried and not filed."""

    before: Meeting
    after: Meeting
    """The meeting as the line would leave it; as it was, if the line would be refused."""
    reply: str = ""
    """What would be said."""
    refusal: Refusal | None = None
    """Why it would be refused."""
    is_command: bool = False
    opens_screen: bool = False
    """True for a command that minutes nothing, and is done by the screen."""


def rehearse(table: Table, typed: str) -> Rehearsal:
    """Return what filing *typed* would do, figures alone as the vote that they are."""
    waits = table.desk.meeting.open_motion() is not None
    vote = vote_of_figures(typed, motion_waits=waits)
    line = vote.command if vote else typed
    before = table.desk.meeting
    desk = table.desk.rehearsal()
    is_command = line.startswith("/")
    try:
        if not is_command:
            desk.paragraphs.jot(line)
            return Rehearsal(before, desk.meeting)
        command, rest = find_command(clean(line))
        if command.act is None:
            return Rehearsal(before, before, command.help, is_command=True, opens_screen=True)
        reply = carry_out(Table(desk, table.style, _report_to_nobody), command, rest, vote)
    except Refusal as refusal:
        return Rehearsal(before, before, refusal=refusal, is_command=is_command)
    return Rehearsal(before, desk.meeting, reply, is_command=True)


def _report_to_nobody(_: Meeting) -> None:
    """Look for no findings: all the checks take longer than a hint may."""
