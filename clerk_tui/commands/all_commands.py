"""Every command, in the order in which help and the palette list them."""

from clerk_tui.commands.command import Command
from clerk_tui.commands.tables.agenda import AGENDA
from clerk_tui.commands.tables.debate import DEBATE
from clerk_tui.commands.tables.decisions import DECISIONS
from clerk_tui.commands.tables.pad import PAD
from clerk_tui.commands.tables.paper import PAPER
from clerk_tui.commands.tables.procedure import PROCEDURE
from clerk_tui.commands.tables.questions import QUESTIONS
from clerk_tui.commands.tables.room import ROOM
from clerk_tui.commands.tables.screens import SCREENS
from clerk_tui.commands.tables.session import SESSION
from clerk_tui.commands.tables.usual import USUAL

ALL: tuple[Command, ...] = (
    *AGENDA,
    *QUESTIONS,
    *DEBATE,
    *DECISIONS,
    *PROCEDURE,
    *USUAL,
    *PAD,
    *ROOM,
    *SESSION,
    *PAPER,
    *SCREENS,
)
