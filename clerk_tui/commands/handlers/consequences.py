"""The consequences of a correction, as the reply to its command tells them."""

from clerk_tui.commands.command import Table
from clerk_tui.domain.checks.impact import consequences, fact_lines
from clerk_tui.domain.model.meeting import Meeting


def consequence_lines(table: Table, before: Meeting) -> list[str]:
    """Return what changed since *before* besides the correction itself.

    Where the findings are looked for in the background, those are told later.
    """
    if table.on_correction is None:
        return consequences(before, table.desk.meeting)
    table.on_correction(before)
    return fact_lines(before, table.desk.meeting)
