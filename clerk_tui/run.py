"""Running the app on an office, whichever command asked for it."""

import os
from collections.abc import Callable

from clerk_tui.domain.errors import Busy
from clerk_tui.lean_import import load_without
from clerk_tui.office import Office

AT_THE_TABLE_MS = 1000
DEMONSTRATION = 75  # the exit status by which the app asks for the worked meeting
INTERRUPTED = 130  # the exit status of what Ctrl+C ends
CACHED_KIB = 384  # of the database: one meeting is minuted, and search has a connection of its own
# The library draws on a grid of time, sixty times a second unless told; a key waits for it.
DRAWN_A_SECOND = "240"


def wait_for_database(office: Office, say: Callable[[str], None]) -> None:
    """Open the database of *office*, once whatever program has locked it has let go of it.

    *say* is told what is waited for. Raises Refusal where it cannot be opened for another reason.
    """
    office.opened_database.wait_ms, is_reported = AT_THE_TABLE_MS, False
    while not office.opened_database.nothing_yet:
        try:
            office.minute_book.meetings(1)
        except Busy as busy:
            if not is_reported:
                say(f"{busy.what} clerk-tui opens as soon as it is free; Ctrl+C leaves.")
            is_reported = True
        except KeyboardInterrupt:
            raise SystemExit(INTERRUPTED) from None
        else:
            return


def run_app(office: Office, meeting: str, say: Callable[[str], None]) -> int:
    """Run the app at one meeting, or at Home; returns its exit status.

    *say* is told where the text being typed was rescued to, if it had to be. Where the worked
    meeting is asked for, it is shown, and Home again afterwards. Raises Refusal where the database
    cannot be opened.
    """
    status = _run_once(office, meeting, say)
    while status == DEMONSTRATION:
        show_demonstration(say)
        status = _run_once(Office(office.database), "", say)
    return status


def show_demonstration(say: Callable[[str], None], *, tour: bool = False) -> None:
    """Run the app on the worked meeting, in a folder that is removed afterwards."""
    import tempfile
    from pathlib import Path

    from clerk_tui.office.demonstration import demonstration

    with tempfile.TemporaryDirectory(
        prefix="clerk-tui-demo-", ignore_cleanup_errors=True
    ) as folder:
        office = Office(Path(folder) / "minutes.db", exports=Path(folder))
        _run_once(office, demonstration(office), say, tour=tour)


def _run_once(
    office: Office, meeting: str, say: Callable[[str], None], *, tour: bool = False
) -> int:
    """Run the app once; arguments and errors as `run_app`."""
    try:
        # A database that cannot be opened is said before the screen; at the table nobody waits
        # five seconds for another program.
        office.opened_database.db.execute(f"PRAGMA busy_timeout = {AT_THE_TABLE_MS}")
        office.opened_database.db.execute(f"PRAGMA cache_size = -{CACHED_KIB}")
        os.environ.setdefault("TEXTUAL_FPS", DRAWN_A_SECOND)  # read when the library is loaded
        load_asyncio()
        from clerk_tui.app import ClerkApp
        from clerk_tui.widgets.terminal_keys import install_terminal_keys

        install_terminal_keys()
        app = ClerkApp(office, meeting)
        app.offers_tour, app.demonstration_status = tour, DEMONSTRATION
        app.run()
    finally:
        say_what_was_rescued(office, say)
    return app.return_code or 0


def load_asyncio() -> None:
    """Load asyncio, on which the library runs, without OpenSSL: five MiB that nothing here uses.

    asyncio takes a Python without OpenSSL as it comes. Whatever asks for `ssl` later has it.
    """
    load_without("ssl", "asyncio")


def say_what_was_rescued(office: Office, say: Callable[[str], None]) -> None:
    """Close *office*, and say where the text being typed is, if the database would not take it."""
    rescued_texts = office.close()
    if rescued_texts:
        say(
            f"What was being typed could not be written to the database. It is in {rescued_texts}, "
            "and will be in the pad when the meeting is opened again."
        )
    _show_unkept(office, say)


def _show_unkept(office: Office, say: Callable[[str], None]) -> None:
    """Show what was typed and no file took: the terminal is the last place that has it."""
    if not office.unfinished.texts_in_no_file:
        return
    say("No file could take what was being typed. Copy it from here before you close the window:")
    for text in office.unfinished.texts_in_no_file:
        for line in ("", *text.splitlines()):
            say(line)
