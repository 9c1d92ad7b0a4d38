"""One command is one step: one undo takes all of it back, and what is refused leaves nothing."""

from contextlib import suppress

import pytest

from clerk_tui.commands.all_commands import ALL
from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from tests.helpers.typed_lines import REALISTIC

COMPOUND = (
    "/private 3 moved kinver marden 6 0",
    "/private 3 kinver marden 60 0",
    "/public",
    "/m kinver marden That so; 6 0",
    "/r moved kinver marden That so",
    "/amend kinver marden delete so, insert thus",
    "/in thornby",
    "/dec marden kinver 5 6 dpi owners; left",
    "/urgent Storm: the road is closed",
    "/defer 6 because of rain",
    "/enbloc 5 6",
    "/x Clerk by 3 May: write",
    "/elect kinver findern edgley",
    "/next",
)
LINES = (
    *COMPOUND,
    *(line.format("so", "so", "so") for line in REALISTIC),
    *(c.example for c in ALL if c.act and c.name not in ("undo", "redo")),
)


def is_same_record(one: Meeting, other: Meeting) -> bool:
    return (one.items, one.people, one.exclusions, one.taken, one.current, one.started) == (
        other.items, other.people, other.exclusions, other.taken, other.current, other.started,
    )  # fmt: skip


@pytest.mark.parametrize("before", ["", "/private 3", "/m kinver marden That so"])
def test_every_command_is_one_step(table: Table, before: str) -> None:
    table.desk.paragraphs.write("The lamps were lit.")
    if before:
        run(table, before)
    start = table.desk.meeting
    for line in LINES:
        try:
            run(table, line)
        except Refusal:
            assert table.desk.meeting is start, f"{line} left something half done"
            continue
        if table.desk.meeting is not start:
            with suppress(Refusal):  # an approval elsewhere may refuse to be taken back
                table.desk.undo()
                assert is_same_record(table.desk.meeting, start), line
        start = table.desk.meeting
