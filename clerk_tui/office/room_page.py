"""The page of the room display on the disk: whole at every moment, and never over another file."""

from pathlib import Path

from clerk_tui.disk.atomic_write import write_atomically
from clerk_tui.domain.errors import Refusal
from clerk_tui.minutes.room_display.board import Board
from clerk_tui.minutes.room_display.page import GENERATOR, to_page
from clerk_tui.storage.safety.own_files import check_not_database_file


class RoomPage:
    """One page that shows the newest board."""

    def __init__(self, page_file: Path, database: Path) -> None:
        """Write to *page_file*. Raises Refusal if a file is there that is no such page."""
        check_not_database_file(page_file, database)
        if page_file.exists() and GENERATOR.encode() not in page_file.read_bytes()[:1000]:
            raise Refusal(
                f"{page_file} is there already, and is no page of a room display. "
                "It was left as it is.",
                "Give another name.",
                at_shell="Give another name with --out.",
            )
        self._target = page_file
        self._shown: Board | None = None

    def show(self, board: Board) -> None:
        """Write *board*, unless the page shows it already. Raises OSError."""
        if board == self._shown:
            return
        write_atomically(self._target, to_page(board), owner_only=False, durable=not self._shown)
        self._shown = board

    def close(self) -> None:
        """Let the page say that the display was closed, so that nobody takes it for the meeting."""
        if self._shown:
            page = to_page(self._shown, closed=True)
            write_atomically(self._target, page, owner_only=False)
