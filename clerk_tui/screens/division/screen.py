"""A recorded vote: every member who may vote, one key a member."""

from collections.abc import Callable, Sequence
from functools import partial

from msgspec.structs import replace
from textual import events, on

from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.people import series
from clerk_tui.domain.model.votes import Side
from clerk_tui.domain.names.name_match import find_matches
from clerk_tui.domain.ports import TypingPlace
from clerk_tui.screens.division.marks import Group, Put, party_or_authority
from clerk_tui.screens.division.view import DivisionView
from clerk_tui.widgets.line_input import one_line_of
from clerk_tui.widgets.lists.roll_list import MOVES, Roll
from clerk_tui.widgets.lists.roll_rows import called

_SIDES: dict[str, Side] = {"f": "for", "a": "against", "b": "abstained", "n": "not voting"}


class DivisionScreen(DivisionView):
    """Takes down how each member votes; gives the vote back, or None where it was left.

    Every key is handed over by the roll and done in its turn, however fast they come.
    """

    def __init__(
        self,
        members: Sequence[Attendee],
        question: str,
        group: Group = party_or_authority,
        presiding: str | None = "",
        box: TypingPlace | None = None,
    ) -> None:
        """*Members* may vote on the *question*; a capital letter marks all of one *group*.

        Where the votes are equal the casting vote of whoever is *presiding* is asked for; not
        where None: the vote then needs a number in favour, and equality decides nothing.
        """
        super().__init__(members, question, group, box)
        self._wanted: str | None = None  # what is typed of a name; None: no name is looked for
        self._from = ""
        self._presiding = presiding
        self._casting = False
        self._warned = ""
        marks = self._marks
        for_one: dict[str, Callable[[str], Put]] = {
            **{key: partial(marks.mark, side=side) for key, side in _SIDES.items()},
            **{key.upper(): partial(marks.mark_group, side=side) for key, side in _SIDES.items()},
            "asterisk": marks.mark_rest,
            "space": marks.unmark,
            "backspace": marks.unmark,
            "u": lambda _: marks.undo(),
            "U": lambda _: marks.undo(),
        }
        self._for_one = for_one
        self._for_all = {
            "slash": self._look,
            "colon": self._type,
            "enter": self._record,
            "escape": self._leave,
        }

    async def on_key(self, event: events.Key) -> None:
        """Take what is typed before the roll has the keyboard, in its turn."""
        if (pressed := Roll.taken(event)) is not None:
            await self._pressed(pressed)

    def on_paste(self, event: events.Paste) -> None:
        """Put what is pasted into the line or the name that is being typed, as one line."""
        text = one_line_of([line for line in event.text.split("\n") if line.strip()])
        if self._wanted is not None:
            self._finding("", text)
        elif self._line is not None:
            self._typing("", text)

    @on(Roll.Pressed)
    async def _pressed(self, pressed: Roll.Pressed) -> None:
        """Do what a key says; the keys of a burst that come after the last do nothing."""
        key = pressed.key
        if not self.is_current:
            return
        if key != self._warned:
            self._warned = ""
        if self._casting:
            self._cast(key)
        elif self._wanted is not None:
            self._finding(key, pressed.character)
        elif self._line is not None:
            self._typing(key, pressed.character)
        elif self._roll.jump(key):
            there = self._roll.key
            self._message_line.say("") if there else self._message_line.refuse(
                "No member here has that number."
            )
        elif key in MOVES:
            await self._roll.move(key)
        elif act := self._for_one.get(key):
            self._act(lambda: act(self._roll.key))
        elif key in self._for_all:
            self._for_all[key]()

    def _look(self) -> None:
        """Begin to look for a name."""
        self._wanted, self._from = "", self._roll.key
        self._message_line.say("Find: part of a name, Enter, then a letter", "")

    def _finding(self, key: str, character: str) -> None:
        """Take a key of the name looked for, and highlight whom it may mean."""
        typed = self._wanted or ""
        if key in ("enter", "escape"):
            self._roll.key = self._from if key == "escape" else self._roll.key or self._from
            self._wanted = None
            self._message_line.say("")
            return
        self._wanted = typed[:-1] if key == "backspace" else f"{typed}{character}"
        found = find_matches(self._marks.members, self._wanted)
        self._roll.highlighted = None
        self._roll.key = found[0].key if found else ""
        nobody = "" if found or not self._wanted.strip() else "  nobody here has that name"
        self._message_line.say(f"Find: {self._wanted}▏{nobody}", "")

    def _record(self) -> None:
        """Give the vote back; where somebody is not yet recorded, when asked for twice."""
        missing = self._marks.missing
        if not self._marks.begun:
            self._message_line.refuse("No vote is recorded yet. Esc leaves.")
        elif missing and not self._warned:
            self._warned = "enter"
            names = [called(member) for member in missing[:3]]
            names += [f"{len(missing) - 3} more"] if len(missing) > 3 else []
            self._message_line.say(
                f"Not yet recorded: {series(names)}. Enter again: without them.", "!"
            )
        elif self._presiding is not None and self._marks.vote().tied:
            self._casting = True
            self._message_line.say(
                "The votes are equal. The casting vote: f for, a against; Esc: back.", "!"
            )
        else:
            self.dismiss(self._marks.vote())

    def _cast(self, key: str) -> None:
        """Take the casting vote, which is the presiding member's alone; other keys go back."""
        self._casting = False
        if key == "f":
            self.dismiss(
                replace(self._marks.vote(), casting="for", casting_by=self._presiding or "")
            )
        elif key == "a":
            self.dismiss(
                replace(self._marks.vote(), casting="against", casting_by=self._presiding or "")
            )
        else:
            self._message_line.say("No casting vote yet. Enter records the vote.", "!")

    def _type(self) -> None:
        """Begin to type a line of names and groups."""
        self._line = ""
        self._say_line("all for but -jones, or: labour for, green against but +smith")

    def _typing(self, key: str, character: str) -> None:
        """Take a key of the line; Enter puts down whom it names, a refusal leaves it to mend."""
        if key == "escape":
            self._line = None
            self._keep()
            self._message_line.say("")
        elif key == "enter":
            typed, self._line = self._line or "", None
            self._act(lambda: self._marks.mark_typed(self._roll.key, typed))
            if self._message_line.is_refusal:
                self._line = typed
                self._keep()
                self._say_line(f"✗ {self._message_line.message}")
        else:
            line = self._line or ""
            self._line = line[:-1] if key == "backspace" else f"{line}{character}"
            self._keep()
            self._say_line("")

    def _leave(self) -> None:
        """Leave without a vote; where something was marked, when asked for twice."""
        if self.typed_here and not self._warned:
            self._warned = "escape"
            self._message_line.say(
                "What is marked here will be lost. Esc again leaves all the same.", "!"
            )
        else:
            self.dismiss(None)
