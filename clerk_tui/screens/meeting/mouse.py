"""What a click on a panel does: go to an item, mark somebody in or out, edit an entry.

Nothing needs the mouse. What a click minutes is one step, which one /undo takes back, and the
keyboard stays in the pad.
"""

from collections.abc import Callable

from clerk_tui.commands.command import Table
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Note
from clerk_tui.domain.model.matters import Table as TableMatter
from clerk_tui.screens.meeting.host import CommandHost


class Mouse:
    """Does at one table what was clicked."""

    def __init__(self, host: CommandHost, table: Callable[[], Table]) -> None:
        """Act for *host*, at the table that *table* returns."""
        self._host = host
        self._table = table

    def go_to_item(self, ident: str) -> None:
        """Go to an item, which takes its number if it was not taken yet."""
        if ident == self._host.desk.meeting.current:
            return

        def act(table: Table) -> str:
            """Open the item."""
            from clerk_tui.commands.handlers.agenda import goto_item

            return goto_item(table, table.desk.meeting.item(ident))

        self._run("/goto", act)

    def move_person(self, key: str) -> None:
        """Mark somebody out who is in, and in who is out; before the start, present or not yet."""

        def act(table: Table) -> str:
            """Mark them where they are not."""
            meeting, attendee = table.desk.meeting, table.desk.person(key)
            name = attendee.person.name_or_role
            if meeting.ended is not None:
                raise Refusal("The meeting is closed.", "Put a time right with /correct.")
            if meeting.started is None and not meeting.taken:
                is_here = attendee.presence == "present"
                table.desk.roll.mark(key, "expected" if is_here else "present")
                return f"{name} is {'not marked' if is_here else 'here'}."
            if attendee.in_the_room:
                table.desk.room.depart(key, None)
                return f"{name} has left. A click on the name brings them back."
            table.desk.room.arrive(key, None)
            return f"{name} is in the room."

        self._run("/in", act)

    def edit_entry(self, ident: str) -> None:
        """Put an entry in the pad to be edited; Up brings back what stood there."""

        def act() -> str:
            """Put the entry in the pad, if it may be there."""
            from clerk_tui.minutes.compose.plain_words import plain_text
            from clerk_tui.minutes.wording.sentences import Sentences

            host = self._host
            meeting = host.desk.meeting
            entry = meeting.entry(ident)
            host.desk.corrections.refuse_while_excluded(entry)
            if entry.private and not meeting.public_excluded and not isinstance(entry.matter, Note):
                raise Refusal(
                    "That entry is private, and the public are in.", "Edit it in the review."
                )
            if isinstance(entry.matter, TableMatter):
                raise Refusal("A table is changed row by row.", "Edit it in the review.")
            host.pad.put_away()
            sentences = Sentences(meeting, host.style_of_house)
            host.edit(ident, entry.wording or plain_text(entry.matter, sentences))
            return ""

        self._host.attempt(act)

    def _run(self, typed: str, act: Callable[[Table], str]) -> None:
        """Run *act* as one step, as the command *typed* would be run."""
        table = self._table()

        def run() -> str:
            """Run it, unless what is public is held back."""
            from clerk_tui.commands.registry import run_act

            self._host.public_hold.check(typed)
            return run_act(table, lambda: act(table))

        self._host.attempt(run)
