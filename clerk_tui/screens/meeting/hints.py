"""The hints under the pad while something is typed, and the words that keys put in the pad."""

from clerk_tui.commands.command import Table, split_command
from clerk_tui.commands.completion import complete, whole_name
from clerk_tui.commands.guidance.next_step import guide
from clerk_tui.commands.guidance.understood_line import understood_line
from clerk_tui.commands.guidance.unnamed_residents import preview_questioner
from clerk_tui.commands.handlers.motions import preview_amendment
from clerk_tui.commands.handlers.voting.recorded_votes import preview_named_vote
from clerk_tui.commands.handlers.voting.votes import preview_vote
from clerk_tui.commands.menu.command_rows import command_menu
from clerk_tui.commands.menu.name_rows import name_menu
from clerk_tui.commands.parsing.exclusion import complete_movers, preview_exclusion
from clerk_tui.commands.registry import commands_beginning
from clerk_tui.commands.rehearsal import LONGEST_REHEARSED, rehearse
from clerk_tui.commands.snippets import code_hint, complete_code
from clerk_tui.domain.menus import Menu
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.motions.substantive import draft_substantive_motion
from clerk_tui.screens.meeting.key_lines import foot_hint

REPLAYING = ("undo", "redo")  # they read the whole record, which a key may come to wait for
MOST_REPLAYED = 400  # things in the record of which that is still not noticed
COMMANDS_BY_KEY = {"f4": "/q ", "f5": "/m ", "f8": "/v "}


class Hints:
    """Gives the hints and completions at one table."""

    def __init__(self, table: Table) -> None:
        """Prepare them for the people and the house style of *table*."""
        self._table = table
        self._name_form = table.style.layout_choice("name")

    def hint_for(self, text: str, before_cursor: str) -> str:
        """Return the line under the pad: a vote's arithmetic, whom a name means, an example.

        Args:
            text: Everything that stands in the pad.
            before_cursor: The line with the cursor, up to the cursor.
        """
        if text.startswith("/") and "\n" not in text:
            return self._command_hint(text, before_cursor)
        if (hint := code_hint(self._table.desk, before_cursor, self._name_form)) is not None:
            return hint
        completion = complete(before_cursor, self._table.desk.meeting.people, self._name_form)
        return f"Tab: {completion.shown}" if completion else foot_hint()

    def _command_hint(self, text: str, before_cursor: str) -> str:
        commands = commands_beginning(text)
        if len(commands) != 1:
            return "  ".join(f"/{command.name}" for command in commands)
        command, words = commands[0], text.partition(" ")[2]
        if command.name in ("v", "casting"):
            return f"{preview_vote(self._table, words)} · {command.example}"
        if amended_text := preview_amendment(self._table, command.name, words):
            return amended_text
        if resident_note := preview_questioner(self._table, command.name, words):
            return resident_note
        if command.name == "named" and (tally := preview_named_vote(self._table, words)):
            return tally
        help_line = f"{command.example} – {command.help}"
        if command.name == "private":
            help_line = preview_exclusion(self._table, words) or help_line
        if movers := complete_movers(self._table, before_cursor):
            return f"Tab: {movers.strip()} · {help_line}"
        completion = complete(before_cursor, self._table.desk.meeting.people, "{name}")
        name = f"Tab: {completion.shown} · " if completion and " " in text else ""
        return f"{name}{help_line}"

    def menu_for(self, before_cursor: str) -> Menu | None:
        """Return the menu over the pad: commands after a slash, names where one is wanted."""
        if before_cursor.startswith("/") and " " not in before_cursor:
            guided = guide(self._table.desk, self._table.style).command
            return command_menu(self._table, before_cursor, guided)
        return name_menu(self._table, before_cursor, self._name_form)

    def understood(self, text: str, *, most_cells: int, is_naming: bool) -> str:
        """Return what the line below the pad says of *text*; "" for what needs no words.

        Args:
            text: What stands in the pad.
            most_cells: Characters for which there is room.
            is_naming: True while a name is being chosen: that it is nobody's yet is not said.
        """
        if len(text) > LONGEST_REHEARSED or (text.startswith("/") and " " not in text.strip()):
            return ""
        replays = split_command(text)[0] in REPLAYING and text.startswith("/")
        if replays and self._table.desk.meeting.sequence > MOST_REPLAYED:
            return ""
        rehearsal = rehearse(self._table, text)
        if rehearsal.refusal is not None and (is_naming or rehearsal.refusal.wanting):
            return ""
        return understood_line(rehearsal, self._table.style, most_cells)

    def command_begun_by(self, key: str) -> str:
        """Return the command that a function key begins: F5 amends a motion that is open.

        An amendment having been carried, F5 puts the substantive motion in the pad to edit.
        """
        meeting = self._table.desk.meeting
        if (
            key == "f5"
            and meeting.debate.unwritten_amendments
            and meeting.debate.pending is meeting.debate.main_motion
        ):
            return f"/substantive \n{draft_substantive_motion(meeting.debate)}"
        item = meeting.in_hand
        if key == "f8" and item is not None and item.budget == "yes":
            return "/named "
        motion = meeting.open_motion() if key == "f5" else None
        matter = motion.matter if motion else None
        if isinstance(matter, Motion) and matter.kind != "amendment":
            return f"/amend \n{draft_substantive_motion(meeting.debate) or matter.text}"
        return COMMANDS_BY_KEY.get(key, "")

    def complete_text(self, before_cursor: str) -> tuple[int, str] | None:
        """Return how many characters Tab drops before the cursor, and the text that it adds."""
        if movers := complete_movers(self._table, before_cursor):
            return 0, movers
        completion = complete_code(self._table.desk, before_cursor, self._name_form) or complete(
            before_cursor, self._table.desk.meeting.people, self._name_form
        )
        return (completion.drop, completion.add) if completion else None

    def complete_whole_name(self, before_cursor: str) -> tuple[int, str] | None:
        """Return the same for a space, typed after the whole of a name."""
        completion = whole_name(before_cursor, self._table.desk.meeting.people, self._name_form)
        return (completion.drop, completion.add) if completion else None
