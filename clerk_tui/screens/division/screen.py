"""The screen of a recorded vote: every member who may vote, one key for each."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from msgspec.structs import replace
from textual import events, on
from textual.binding import Binding, BindingType

from clerk_tui.domain.model.people import series
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.names.name_match import find_matches
from clerk_tui.domain.voting.divisions import Division
from clerk_tui.keys import meant_key
from clerk_tui.keys.tables.division import KEYS
from clerk_tui.screens.division.ballot import BallotSide
from clerk_tui.screens.division.marks import MarkResult
from clerk_tui.screens.division.view import DivisionView
from clerk_tui.widgets.line_input import one_line_of
from clerk_tui.widgets.lists.roll_list import MOVES, Roll
from clerk_tui.widgets.lists.roll_rows import screen_name


class DivisionScreen(DivisionView):
    """Records how each member votes; returns the vote, or None if it was left.

    The roll hands over every key, and each is acted on in turn, however fast they come.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding(*key.bound, id=key.name) for key in KEYS]

    _name_typed: str | None = None  # part of a name to find; None if none is looked for
    _key_before_find = ""
    _asks_casting_vote = False
    _warned_key = ""  # enter or escape, which asked to be pressed again

    async def action_press(self, key: str) -> None:
        """Act on a key that the roll does not hand over, as the clerk has changed it."""
        await self._act_on(Roll.Pressed(key, ""), key)

    async def on_key(self, event: events.Key) -> None:
        """Take what is typed before the roll has the keyboard, in its turn."""
        if (pressed := Roll.take_key(event)) is not None:
            await self._handle_key(pressed)

    def on_paste(self, event: events.Paste) -> None:
        """Put what is pasted into the line or the name that is being typed, as one line."""
        text = one_line_of([line for line in event.text.split("\n") if line.strip()])
        if self._name_typed is not None:
            self._take_find_key("", text)
        elif self._line is not None:
            self._take_line_key("", text)

    @on(Roll.Pressed)
    async def _handle_key(self, event: Roll.Pressed) -> None:
        """Act on a key, for which the clerk may have taken another."""
        await self._act_on(event, meant_key("division", event.key))

    async def _act_on(self, pressed: Roll.Pressed, own_key: str) -> None:
        """Act on *own_key*, or type what was pressed where something is being typed.

        Keys of a burst that come after the screen is left do nothing.
        """
        key = pressed.key
        if not self.is_current:
            return
        if own_key != self._warned_key:
            self._warned_key = ""
        if self._asks_casting_vote:
            self._take_casting_vote(key)
        elif self._name_typed is not None:
            self._take_find_key(key, pressed.character)
        elif self._line is not None:
            self._take_line_key(key, pressed.character)
        else:
            await self._handle_own_key(own_key)

    async def _handle_own_key(self, key: str) -> None:
        """Act on a key of the ballot, as it is delivered."""
        if self._roll.jump(key):
            has_row = self._roll.key
            self._message_line.say("") if has_row else self._message_line.refuse(
                "No member here has that number."
            )
        elif key in MOVES:
            await self._roll.move(key)
        elif action := self._member_action(key):
            self._run_action(lambda: action(self._roll.key))
        elif key == "slash":
            self._begin_find()
        elif key == "colon":
            self._begin_line()
        elif key == "enter":
            self._return_vote()
        elif key == "escape":
            self._leave_vote()

    def _member_action(self, key: str) -> Callable[[str], MarkResult] | None:
        """Return what *key* does to the member highlighted; None where it does nothing to them."""
        marks = self._marks
        for side in self._ballot.sides:
            if key == side.key:
                return partial(marks.mark, side=side.name)
            if key == side.key.upper():
                return partial(marks.mark_group, side=side.name)
        if key == "asterisk":
            return marks.mark_rest
        if key in ("space", "backspace"):
            return marks.unmark
        return (lambda _: marks.undo()) if key in ("u", "U") else None

    @on(Roll.Pointed)
    def _say_what_a_click_does(self) -> None:
        if not self._is_typing:
            side = self._ballot.sides[0].name
            self._message_line.say(f"Another click marks them {side}, then the next side.", "·")

    @on(Roll.Clicked)
    def _mark_clicked(self, event: Roll.Clicked) -> None:
        """Mark who was clicked again on the next side."""
        self._warned_key = ""
        if not self._is_typing:
            self._run_action(lambda: self._marks.mark_next_side(event.person))

    @property
    def _is_typing(self) -> bool:
        """True while a name, a line or the casting vote is asked for."""
        return self._asks_casting_vote or self._name_typed is not None or self._line is not None

    def _begin_find(self) -> None:
        """Begin to find a name."""
        self._name_typed, self._key_before_find = "", self._roll.key
        self._message_line.say("Find: part of a name, Enter, then a letter", "")

    def _take_find_key(self, key: str, character: str) -> None:
        """Take a key of the name to find, and highlight the member it may mean."""
        typed = self._name_typed or ""
        if key in ("enter", "escape"):
            self._roll.key = (
                self._key_before_find
                if key == "escape"
                else self._roll.key or self._key_before_find
            )
            self._name_typed = None
            self._message_line.say("")
            return
        self._name_typed = typed[:-1] if key == "backspace" else f"{typed}{character}"
        matches = find_matches(self._marks.members, self._name_typed)
        self._roll.highlighted = None
        self._roll.key = matches[0].key if matches else ""
        nobody = "" if matches or not self._name_typed.strip() else "  nobody here has that name"
        self._message_line.say(f"Find: {self._name_typed}▏{nobody}", "")

    def _return_vote(self) -> None:
        """Return the vote; if somebody is not yet recorded, only when asked for twice."""
        missing_members = self._marks.missing
        if not self._marks.has_begun:
            self._message_line.refuse("No vote is recorded yet. Esc leaves.")
        elif missing_members and not self._warned_key:
            self._warned_key = "enter"
            names = [screen_name(member) for member in missing_members[:3]]
            names += [f"{len(missing_members) - 3} more"] if len(missing_members) > 3 else []
            self._message_line.say(
                f"Not yet recorded: {series(names)}. Enter again: without them.", "!"
            )
        elif self._ballot.is_between:
            self._return_division()
        elif self._presiding is not None and self._marks.vote().tied:
            self._ask_casting_vote("f for, a against")
        else:
            self.dismiss(self._marks.vote())

    def _return_division(self) -> None:
        """Return the division; where most have voted for two of them alike, ask for the casting."""
        division = self._marks.division()
        leading = self._leading_sides(division)
        if len(leading) > 1 and self._presiding is not None:
            self._ask_casting_vote(", ".join(f"{side.key} {side.name}" for side in leading))
        else:
            self.dismiss(division)

    def _leading_sides(self, division: Division) -> list[BallotSide]:
        """Return the proposals that have the most votes."""
        most_votes = max(choice.count for choice in division.choices)
        idents = {choice.motion for choice in division.choices if choice.count == most_votes}
        return [side for side in self._ballot.sides if side.motion in idents]

    def _ask_casting_vote(self, offered: str) -> None:
        self._asks_casting_vote = True
        self._message_line.say(f"The votes are equal. The casting vote: {offered}; Esc: back.", "!")

    def _take_casting_vote(self, key: str) -> None:
        """Take the casting vote of the presiding member; other keys go back to the list."""
        self._asks_casting_vote = False
        vote: Vote | Division
        if self._ballot.is_between:
            vote = division = self._marks.division()
            castings = {side.key: side.motion for side in self._leading_sides(division)}
        else:
            vote, castings = self._marks.vote(), {"f": "for", "a": "against"}
        if key in castings:
            presiding = self._presiding or ""
            self.dismiss(replace(vote, casting=castings[key], casting_by=presiding))
        else:
            self._message_line.say("No casting vote yet. Enter records the vote.", "!")

    def _begin_line(self) -> None:
        """Begin to type a line of names and groups."""
        self._line = ""
        self._show_line("all for but -jones, or: labour for, green against but +smith")

    def _take_line_key(self, key: str, character: str) -> None:
        """Take a key of the line; Enter records whom it names, or keeps a line that is refused."""
        if key == "escape":
            self._line = None
            self._save_draft()
            self._message_line.say("")
        elif key == "enter":
            typed, self._line = self._line or "", None
            self._run_action(lambda: self._marks.mark_typed(self._roll.key, typed))
            if self._message_line.is_refusal:
                self._line = typed
                self._save_draft()
                self._show_line(f"✗ {self._message_line.message}")
        else:
            line = self._line or ""
            self._line = line[:-1] if key == "backspace" else f"{line}{character}"
            self._save_draft()
            self._show_line("")

    def _leave_vote(self) -> None:
        """Leave without a vote; if something was marked, only when asked for twice."""
        if self.typed_here and not self._warned_key:
            self._warned_key = "escape"
            self._message_line.say(
                "What is marked here will be lost. Esc again leaves all the same.", "!"
            )
        else:
            self.dismiss(None)
