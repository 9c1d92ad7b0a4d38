"""Where the program begins: straight to the app or to the minutes, else to the commands.

A clerk who is late opens the app, and does not wait for what only the commands need, nor for
Python to collect garbage among what has only just been loaded. Minutes are written so too.
"""

import gc
import io
import os
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import NoReturn

THREAD_SWITCH_SECONDS = 0.001  # how long a thread may keep the keyboard waiting
GC_PAUSED_THRESHOLD = 100_000  # new objects before a collection, in a command that soon ends


def main() -> None:
    """Do as the command line says; on Ctrl+C say so in a sentence, whatever was being loaded."""
    try:
        _run()
    except KeyboardInterrupt:
        from clerk_tui.cli.output.progress import STOPPED
        from clerk_tui.run import INTERRUPTED

        sys.stderr.write(f"clerk-tui: {STOPPED}\n")
        _end(INTERRUPTED)


def _run() -> None:
    """Open the app where nothing else was asked for; else do as the command line says."""
    sys.setswitchinterval(THREAD_SWITCH_SECONDS)
    gc.set_threshold(GC_PAUSED_THRESHOLD, *gc.get_threshold()[1:])
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # an old terminal shows ? and does not fail
    words, database = without_database(sys.argv[1:])
    if words[:1] == ["export"]:
        _export(words[1:], database)
    meeting = for_the_app(words)
    if meeting is not None and sys.stdin.isatty() and sys.stderr.isatty():
        _open(meeting, database)
    from clerk_tui.cli.main import main as commands

    commands()


def without_database(arguments: Sequence[str]) -> tuple[list[str], Path | None]:
    """*Arguments* without the database that they name, and that database."""
    words = list(arguments)
    if "--database" not in words[:-1]:
        return words, None
    at = words.index("--database")
    return [*words[:at], *words[at + 2 :]], Path(words[at + 1])


def for_the_app(arguments: Sequence[str]) -> str | None:
    """Return the meeting to open the app at, "" for Home; None if the arguments say more."""
    if not arguments:
        return ""
    is_plain_open = (
        len(arguments) == 2 and arguments[0] == "open" and not arguments[1].startswith("-")
    )
    return arguments[1] if is_plain_open else None


def _open(meeting: str, database: Path | None) -> None:
    """Run the app and end; come back where the command line is to say why it cannot be run."""
    from clerk_tui.domain.errors import Refusal
    from clerk_tui.office import Office
    from clerk_tui.paths import database_path
    from clerk_tui.run import run_app, wait_for_database

    gc.disable()  # until the first screen stands: see `ClerkApp`
    with suppress(Refusal, OSError):
        office = Office(database_path(database))
        office.opened_database.while_updating = _show_updating
        wait_for_database(office, _say)
        ident = office.minute_book.find(meeting).ident if meeting else ""
        _end(run_app(office, ident, _say))


def _export(arguments: Sequence[str], database: Path | None) -> None:
    """Write minutes and end; come back where the command line has more to read or to say.

    What `msgspec` asks `typing_extensions` for, the Pythons that the program runs on have by
    themselves; it would load all that reads Python's own source.
    """
    from clerk_tui.lean_import import load_without

    load_without("typing_extensions", "msgspec")
    from clerk_tui.cli.output.plain_export import read_export_arguments, write

    export_options = read_export_arguments(arguments)
    with suppress(Exception):  # the command meets it again, and says it as it says everything
        if export_options:
            _say(write(export_options, database))
            _end(0)


def _show_updating() -> AbstractContextManager[None]:
    """Show that an older database is brought up to date; loaded where there is one."""
    from clerk_tui.cli.output.progress import show_updating

    return show_updating()


def _end(status: int) -> NoReturn:
    """End now: everything is on the disk and closed, and nobody waits while Python tidies up."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def _say(sentence: str) -> None:
    from clerk_tui.domain.text import printable_line

    sys.stdout.write(f"{printable_line(sentence)}\n")
