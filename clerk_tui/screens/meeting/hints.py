"""What the line under the pad says while something is typed, and what keys put in the pad."""

from clerk_tui.commands.command import Table
from clerk_tui.commands.completion import complete, whole_name
from clerk_tui.commands.guidance.unnamed_residents import while_asked
from clerk_tui.commands.handlers.motions import while_amended
from clerk_tui.commands.handlers.voting.recorded_votes import while_named
from clerk_tui.commands.handlers.voting.votes import while_typed
from clerk_tui.commands.parsing.exclusion import movers_offered, stated
from clerk_tui.commands.registry import beginning
from clerk_tui.commands.snippets import hint_of_code, of_code
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.motions.substantive import draft_substantive_motion
from clerk_tui.screens.meeting.key_lines import HINT

BEGINS = {"f4": "/q ", "f5": "/m ", "f8": "/v "}


class Hints:
    """Hints and completions at one table."""

    def __init__(self, table: Table) -> None:
        """Know the people and the house of *table*."""
        self._table = table
        self._form = table.style.layout_choice("name")

    def under(self, text: str, before_cursor: str) -> str:
        """The line under the pad: the vote's arithmetic, whom a name means, an example."""
        if text.startswith("/") and "\n" not in text:
            return self._of_command(text, before_cursor)
        if (code := hint_of_code(self._table.desk, before_cursor, self._form)) is not None:
            return code
        found = complete(before_cursor, self._table.desk.meeting.people, self._form)
        return f"Tab: {found.shown}" if found else HINT

    def _of_command(self, text: str, before_cursor: str) -> str:
        found = beginning(text)
        if len(found) != 1:
            return "  ".join(f"/{command.name}" for command in found)
        command = found[0]
        if command.name in ("v", "casting"):
            return f"{while_typed(self._table, text.partition(' ')[2])} · {command.example}"
        if changed := while_amended(self._table, command.name, text.partition(" ")[2]):
            return changed
        if note := while_asked(self._table, command.name, text.partition(" ")[2]):
            return note
        if command.name == "named" and (said := while_named(self._table, text.partition(" ")[2])):
            return said
        shown = f"{command.example} – {command.help}"
        if command.name == "private":
            shown = stated(self._table, text.partition(" ")[2]) or shown
        if moved := movers_offered(self._table, before_cursor):
            return f"Tab: {moved.strip()} · {shown}"
        named = complete(before_cursor, self._table.desk.meeting.people, "{name}")
        meant = f"Tab: {named.shown} · " if named and " " in text else ""
        return f"{meant}{shown}"

    def begun_by(self, key: str) -> str:
        """The command that a function key begins: F5 moves an amendment to an open motion.

        An amendment having been carried, F5 puts the substantive motion in the pad to edit.
        """
        meeting = self._table.desk.meeting
        if key == "f5" and meeting.debate.unwritten and meeting.debate.now is meeting.debate.main:
            return f"/substantive \n{draft_substantive_motion(meeting.debate)}"
        item = meeting.in_hand
        if key == "f8" and item is not None and item.budget == "yes":
            return "/named "
        motion = meeting.open_motion() if key == "f5" else None
        matter = motion.matter if motion else None
        if isinstance(matter, Motion) and matter.kind != "amendment":
            return f"/amend \n{draft_substantive_motion(meeting.debate) or matter.text}"
        return BEGINS.get(key, "")

    def completed(self, before: str) -> tuple[int, str] | None:
        """What Tab makes of the text *before* the cursor: characters dropped, text added."""
        if moved := movers_offered(self._table, before):
            return 0, moved
        found = of_code(self._table.desk, before, self._form) or complete(
            before, self._table.desk.meeting.people, self._form
        )
        return (found.drop, found.add) if found else None

    def whole_name(self, before: str) -> tuple[int, str] | None:
        """What a space makes of it, after the whole of a name."""
        found = whole_name(before, self._table.desk.meeting.people, self._form)
        return (found.drop, found.add) if found else None
