"""The display in the room: on another screen, or as a page that a browser keeps reading."""

import signal
import sys
import time
from contextlib import suppress
from pathlib import Path
from types import FrameType

import click

from clerk_tui.cli.common import refuse, say, with_office
from clerk_tui.office import Office
from clerk_tui.office.room_display import RoomDisplay

LOOK_SECONDS = 0.25  # between two looks at the record


@click.command()
@click.argument("meeting")
@click.option("--out", type=click.Path(path_type=Path), help="Keep this page of HTML up to date.")
@click.option("--once", is_flag=True, help="Show how it stands now, as text or page, and end.")
@with_office
def display(office: Office, meeting: str, out: Path | None, once: bool) -> None:
    """Show the room MEETING as it is minuted: item, motion as amended, vote, who speaks.

    Only what is public, and nothing while the public are excluded. It follows another window that
    minutes the meeting. --out keeps a page that a browser shows and reads again by itself.
    """
    room = RoomDisplay(office, office.minute_book.find(meeting).ident)
    if out is not None:
        _keep_page(office, room, out, once=once)
    elif once:
        from clerk_tui.minutes.room_display.board import board_lines

        for line in board_lines(room.board()):
            say(line)
    else:
        _show(office, room)


def _show(office: Office, room: RoomDisplay) -> None:
    """Show the display in this terminal until Q is pressed."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        refuse("The display needs a terminal. Without one: --out FILE.html, or --once.")
    from clerk_tui.run import load_asyncio

    load_asyncio()
    from clerk_tui.screens.room_display.app import RoomDisplayApp

    RoomDisplayApp(room.board, office.clock.now, office.preferences.now.theme).run()


def _keep_page(office: Office, room: RoomDisplay, out: Path, *, once: bool) -> None:
    """Write the page whenever it changes, until the program is ended; it then says so."""
    from clerk_tui.office.room_page import RoomPage

    page = RoomPage(out, office.database)
    page.show(room.board())
    if once:
        say(f"{out} shows how the meeting stands now.")
        return
    say(f"{out} follows the meeting: open it in a browser. Ctrl+C ends.")
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _interrupt)
    try:
        while True:
            time.sleep(LOOK_SECONDS)
            with suppress(OSError):  # of a folder that is away, or full: it is tried again
                page.show(room.board())
    except KeyboardInterrupt:
        page.close()
        say(f"The display is closed, and {out} says so.")


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
