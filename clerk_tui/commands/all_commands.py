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

SUBJECTS: tuple[tuple[str, tuple[Command, ...]], ...] = (
    ("The agenda", AGENDA),
    ("Questions and the floor", QUESTIONS),
    ("Motions and votes", DEBATE),
    ("Decisions", DECISIONS),
    ("Procedure", PROCEDURE),
    ("What every meeting has", USUAL),
    ("Writing and taking back", PAD),
    ("The room", ROOM),
    ("The course of the meeting", SESSION),
    ("Head, foot and papers", PAPER),
    ("Screens and panels", SCREENS),
)
"""The commands by subject, under the headings of the help."""

ALL: tuple[Command, ...] = tuple(command for _, table in SUBJECTS for command in table)
