"""The clerk of a replay: types lines into the line mode, and looks at what they print.

Before a line is typed it is rehearsed: done at the desk, looked at, and taken back, as a clerk
looks at the hint below the pad. What is minuted is only what a line of the line mode minuted.
"""

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TypeVar

from clerk_tui.cli.line_mode.line_table import LineTable
from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.names.name_match import distinct_name, find_person
from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.compose.selection import Selection
from clerk_tui.minutes.formats.plain_text import to_plain_text
from clerk_tui.office import Office

Seen = TypeVar("Seen")


class _TakenBack(Exception):
    """End a rehearsal, of which nothing is stored."""


class TypingClerk:
    """Types at one meeting."""

    def __init__(self, office: Office, ident: str) -> None:
        """Sit down at the meeting called *ident*."""
        self.table = LineTable(office, ident, lambda: None)
        self.table.open()
        self.lines: list[str] = []
        """What was typed, in order."""
        self.refusals: list[tuple[str, str]] = []
        """The lines that were refused, and why."""

    @property
    def meeting(self) -> Meeting:
        """The meeting as it now stands."""
        return self.table.desk.meeting

    def type(self, line: str) -> bool:
        """Type *line*; return False if it was refused."""
        self.lines.append(line.replace("\n", "\\\n"))
        answer = self.table.enter(line)
        if answer.is_refused:
            self.refusals.append((line, " ".join(answer.lines)))
        return not answer.is_refused

    def type_roll(self, line: str) -> bool:
        """Type a line of the roll."""
        return self.type(f"/roll {line}")

    def refusal_of(self, *lines: str) -> str | None:
        """Return why *lines*, typed one after another, would be refused; None if they would not."""
        _, refusal = self.rehearse(lines, lambda: None)
        return refusal

    def rehearse(
        self, lines: Sequence[str], look: Callable[[], Seen]
    ) -> tuple[Seen | None, str | None]:
        """Return what is seen after *lines*, which are then taken back, or why they are refused."""
        desk, seen, refusal = self.table.desk, None, None
        with suppress(_TakenBack), desk.as_one_step():
            try:
                for line in lines:
                    if line.startswith("/"):
                        run(Table(desk, self.table.style), line)
                    else:
                        desk.paragraphs.jot(line)
                seen = look()
            except Refusal as refused:
                refusal = str(refused)
            raise _TakenBack
        return seen, refusal

    def type_first(self, *choices: Sequence[str]) -> bool:
        """Type the first of *choices*, each some lines, that is not refused; else the first."""
        accepted = next((lines for lines in choices if self.refusal_of(*lines) is None), choices[0])
        return self._type_lines(accepted)

    def _type_lines(self, lines: Sequence[str]) -> bool:
        accepted = [self.type(line) for line in lines]
        return all(accepted)

    def type_to_print(self, sentence: str, *choices: Sequence[str]) -> bool:
        """Type the first of *choices* that prints *sentence* and nothing else, and return True.

        Where none does, the first that is not refused is typed, and False returned.
        """
        before = self.item_words()
        for lines in choices:
            printed, refusal = self.rehearse(lines, self.item_words)
            if refusal is None and added(before, printed or []) == words(sentence):
                return self._type_lines(lines)
        self.type_first(*choices)
        return False

    def type_to_end_with(self, sentence: str, *choices: Sequence[str]) -> None:
        """Do as `type_to_print`; else type what ends the item in *sentence*, with the fewest words.

        A decision may change what stands above it: the motion before it is then no decision.
        """
        before, sought = self.item_words(), words(sentence)
        ending: list[tuple[int, Sequence[str]]] = []
        for lines in choices:
            printed, refusal = self.rehearse(lines, self.item_words)
            after = printed or []
            if refusal is None and added(before, after) == sought:
                self._type_lines(lines)
                return
            if refusal is None and after[-len(sought) :] == sought:
                ending.append((len(after), lines))
        best = min(ending, key=lambda pair: pair[0], default=(0, ()))[1]
        if best:
            self._type_lines(best)
        else:
            self.type_first(*choices)

    def item_words(self) -> list[str]:
        """Return the words that the item in hand prints, in the private copy."""
        item = self.meeting.current
        if not item:
            return []
        document = compose(
            self.meeting, self.table.style, private=True, selection=Selection(item=item)
        )
        return words(to_plain_text(document, self.table.style).decode())

    def paper_words(self) -> list[str]:
        """Return the words that the whole private copy prints."""
        document = compose(self.meeting, self.table.style, private=True)
        return words(to_plain_text(document, self.table.style).decode())

    @property
    def last_entry(self) -> Entry | None:
        """The entry minuted last under the item in hand."""
        item = self.meeting.in_hand
        return item.entries[-1] if item and item.entries else None

    def person(self, name: str) -> Attendee | None:
        """Return whom *name* means on the list; None for nobody, or if it is not certain."""
        with suppress(Refusal):
            return find_person(self.meeting.people, name) if name.strip() else None
        return None

    def name(self, full_name: str) -> str:
        """Return the shortest name to type for *full_name*; itself if nobody on the list has it."""
        attendee = self.person(full_name)
        return distinct_name(attendee, self.meeting.people) if attendee else full_name


def words(text: str) -> list[str]:
    """Return the words of *text*, without what stands round them."""
    bare = (re.sub(r"^[^\w£$€]+|[^\w%]+$", "", piece) for piece in text.casefold().split())
    return [word for word in bare if re.search(r"\w", word)]


def added(before: list[str], after: list[str]) -> list[str]:
    """Return the words of *after* that stand between what it begins and ends with as *before*."""
    begin = 0
    while begin < min(len(before), len(after)) and before[begin] == after[begin]:
        begin += 1
    end = 0
    while end < min(len(before), len(after)) - begin and before[-1 - end] == after[-1 - end]:
        end += 1
    return after[begin : len(after) - end]
