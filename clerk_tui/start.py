"""Where the program begins: straight to the app, or to the command that was asked for.

A clerk who is late opens the app, and does not wait for what only the commands need, nor for
Python to look for rubbish among what has only just been loaded.
"""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

TURN_SECONDS = 0.001  # how long a thread may keep the keyboard waiting for its turn
SELDOM = 100_000  # new objects before Python looks for rubbish, while the program is starting


def main() -> None:
    """Open the app where nothing else was asked for; else do as the command line says."""
    sys.setswitchinterval(TURN_SECONDS)
    gc.set_threshold(SELDOM, *gc.get_threshold()[1:])
    asked = for_the_app(sys.argv[1:])
    if asked and sys.stdin.isatty() and sys.stderr.isatty():
        from clerk_tui.bootstrap import Office
        from clerk_tui.domain.errors import Refusal
        from clerk_tui.paths import database_path
        from clerk_tui.running import run_app

        given, meeting = asked
        with suppress(Refusal, OSError):  # the command line says it as it says every refusal
            office = Office(database_path(given))
            ident = office.find(meeting).ident if meeting else ""
            _end(run_app(office, ident, _say))
    from clerk_tui.cli import main as commands

    commands()


def for_the_app(arguments: Sequence[str]) -> tuple[Path | None, str] | None:
    """The database and the meeting to open the app on, each where it is given; else None.

    None too where the command line has anything but the plainest words.
    """
    rest, database = list(arguments), None
    if "--database" in rest[:-1]:
        at = rest.index("--database")
        database = Path(rest[at + 1])
        del rest[at : at + 2]
    if not rest:
        return database, ""
    if len(rest) == 2 and rest[0] == "open" and not rest[1].startswith("-"):
        return database, rest[1]
    return None


def _end(status: int) -> NoReturn:
    """End now: everything is on the disk and closed, and nobody waits while Python tidies up."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def _say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")
