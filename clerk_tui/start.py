"""Where the program begins: straight to the app, or to the command that was asked for.

A clerk who is late starts the app without a command, and does not wait for what only the
commands need.
"""

import sys
from contextlib import suppress
from pathlib import Path


def main() -> None:
    """Open the app where nothing else was asked for; else do as the command line says."""
    arguments = sys.argv[1:]
    plain = not arguments or (len(arguments) == 2 and arguments[0] == "--database")
    if plain and sys.stdin.isatty() and sys.stderr.isatty():
        from clerk_tui.bootstrap import Office
        from clerk_tui.domain.errors import Refusal
        from clerk_tui.paths import database_path
        from clerk_tui.running import run_app

        given = Path(arguments[1]) if arguments else None
        with suppress(Refusal, OSError):  # the command line says it as it says every refusal
            sys.exit(run_app(Office(database_path(given)), "", _say))
    from clerk_tui.cli import main as commands

    commands()


def _say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")
