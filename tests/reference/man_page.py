"""The man page, from what `--help` says of each command."""

import click

from clerk_tui import __version__
from clerk_tui.cli.main import main
from tests.reference.page import FOLDER
from tests.reference.shell_commands import _help, all_commands

FILE = FOLDER.parent / "clerk-tui.1"
HEAD = f"""\
.\\" Made from the program itself: python -m tests.reference
.TH CLERK-TUI 1 "" "clerk-tui {__version__}" "User Commands"
.SH NAME
clerk-tui \\- minute a live meeting at the table
.SH SYNOPSIS
.B clerk-tui
[\\fB\\-\\-database\\fR \\fIPATH\\fR] [\\fICOMMAND\\fR]
.SH DESCRIPTION
Without a command it opens the app at the list of meetings. MEETING is a meeting's ident, its date,
part of its body's name, or "last".
.SH COMMANDS
"""
TAIL = """\
.SH ENVIRONMENT
.TP
.B CLERK_TUI_DATABASE
The database to use where no \\fB\\-\\-database\\fR is given.
.TP
.B NO_COLOR
Where it is set, nothing is coloured.
.SH EXIT STATUS
0, or 1 where a command could not do what it was asked; it then says why in a sentence.
"""


def page() -> str:
    """Return the page in the language of man."""
    parts = [HEAD]
    for path, command in all_commands(main, click.Context(main, info_name="clerk-tui"), ""):
        parts.append(f".SS {roff(path.strip())}\n{roff(_help(command))}\n")
        for option in command.params:
            if isinstance(option, click.Option) and option.help:
                names = roff(", ".join(option.opts))
                parts.append(f".TP\n\\fB{names}\\fR\n{roff(option.help)}\n")
    return "".join([*parts, TAIL])


def roff(text: str) -> str:
    """Return *text* so that man prints it as it stands."""
    lines = text.replace("\\", "\\e").replace("-", "\\-").replace("\n\n", "\n.PP\n").splitlines()
    return "\n".join(f"\\&{line}" if line[:1] in "'." and line != ".PP" else line for line in lines)
