"""The lines of the roll call: `*` for everybody, `7a` for the seventh and their apologies."""

import re
from collections.abc import Callable

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.names.name_match import find_person
from clerk_tui.office.roll_call.answers import RollAnswers
from clerk_tui.office.roll_call.marks import RollMarks, RollResult
from clerk_tui.widgets.lists.roll_rows import presence_word, quorum_line, roll_rows

HELP = (
    "* marks everybody; 7a the seventh's apologies (p present, x absent, l late, r remote, c in "
    "the chair); a surname will do for the number. 7s Jo Reed is a substitute, 7e a name put "
    "right, n Jo Reed, Treasurer somebody new (nm a member, no an officer), # 4 "
    "the public, u undoes."
)
_MARKS = {"p": "present", "a": "apologies", "x": "absent", "l": "late"}
_MARK = re.compile(r"(\d+)\s*([paxlrcse])\b\s*(.*)", re.IGNORECASE | re.DOTALL)
_NAMED_ANSWER = re.compile(r"(.*?\S)\s+([se])\s+(\S.*)", re.DOTALL)  # "hythe s Wim Jarvis"
_MARK_ALONE = re.compile(r"(\d+)([paxlrc])", re.IGNORECASE)
_NEW = re.compile(r"n([mo]?)\s+(\S.*)", re.IGNORECASE | re.DOTALL)
_PUBLIC = re.compile(r"#\s*(\d+)")


class RollLines:
    """Takes the lines of a roll call at one desk."""

    def __init__(self, desk: Desk) -> None:
        """Call the roll of the meeting at *desk*."""
        self._desk = desk
        self._marks = RollMarks(desk)
        self._answers = RollAnswers(desk)

    def rows(self) -> list[str]:
        """Return everybody on the list with the number to type, and how many are here."""
        rows = []
        for row in roll_rows(self._desk.meeting):
            details_text = f" ({row.about.replace(' · ', ', ')})" if row.about else ""
            rows.append(
                f"{row.number} {row.name}{details_text}: {row.word}." if row.key else row.name
            )
        return [*rows, self.count_line()]

    def count_line(self) -> str:
        """Say how many are here, and whether that is a quorum."""
        return f"{quorum_line(self._desk.meeting).replace(' · ', ', ')}."

    def take(self, line: str) -> str:
        """Do what a line of the roll says, and return what was done.

        Raises:
            Refusal: It is no line of the roll, or cannot be done.
        """
        roll_result = self._act_of(line.strip())()
        self._marks.remember_step(roll_result)
        return roll_result.message

    @staticmethod
    def is_public_count(line: str) -> bool:
        """Return True if a line that begins with # counts the public, and is no remark."""
        return _PUBLIC.fullmatch(line.strip()) is not None

    def _act_of(self, line: str) -> Callable[[], RollResult]:
        """Return what a line asks for."""
        if line == "*":
            return self._marks.mark_all_present
        if line.casefold() == "u":
            return self._marks.undo
        marks = line.split()
        if len(marks) > 1 and all(_MARK_ALONE.fullmatch(mark) for mark in marks):
            return lambda: self._mark_several(marks)
        if public_match := _PUBLIC.fullmatch(line):
            return lambda: self._answers.take_answer("public", public_match[1])
        if new_person := _NEW.fullmatch(line):
            return lambda: self._add(new_person[2], new_person[1])
        if mark := _MARK.fullmatch(line):
            return lambda: self._mark_person(
                self._person_numbered(int(mark[1])), mark[2].casefold(), mark[3]
            )
        name, _, letter = line.rpartition(" ")
        if name and letter.casefold() in {*_MARKS, "r", "c"}:
            person_named = find_person(self._desk.meeting.people, name)
            return lambda: self._mark_person(person_named, letter.casefold(), "")
        if answer := _NAMED_ANSWER.fullmatch(line):
            answered = find_person(self._desk.meeting.people, answer[1])
            return lambda: self._mark_person(answered, answer[2].casefold(), answer[3])
        raise Refusal(f"“{line}” is no line of the roll. Nothing was marked.", HELP)

    def _mark_several(self, mark_words: list[str]) -> RollResult:
        """Mark several people, as one step."""
        messages = []
        with self._desk.as_one_step():
            for mark in mark_words:
                row = _MARK_ALONE.fullmatch(mark)
                if row:
                    person = self._person_numbered(int(row[1]))
                    messages.append(self._mark_person(person, row[2].casefold(), "").message)
        return RollResult("", "; ".join(messages))

    def _mark_person(self, person: Attendee, letter: str, words: str) -> RollResult:
        if letter in "se":
            return self._answer(person, letter, words)
        if words:
            raise Refusal(f"“{words}” is too much. Nothing was marked.", HELP)
        if letter == "r":
            return self._marks.toggle_remote(person)
        if letter == "c":
            return self._marks.put_in_chair(person)
        return self._marks.mark(person, _MARKS[letter])

    def _answer(self, person: Attendee, letter: str, words: str) -> RollResult:
        """Add the substitute of *person*, or put their name right."""
        if not words:
            raise Refusal(
                "The name is wanting.", "As in: 7s Jo Reed, or 7e Joan Reed", wanting=True
            )
        if letter == "s":
            self._answers.begin_substitute(person)
            return self._answers.take_answer("substitute", words)
        self._answers.begin_rename(person)
        return self._answers.take_answer("spelling", words)

    def _add(self, words: str, standing: str) -> RollResult:
        self._answers.begin_new_person(words)
        return self._answers.take_answer("standing", standing)

    def _person_numbered(self, number: int) -> Attendee:
        """Return whoever has *number* on the roll. Raises Refusal for nobody."""
        key = next(
            (r.key for r in roll_rows(self._desk.meeting) if r.key and r.number == number), ""
        )
        if not key:
            raise Refusal(f"Nobody has the number {number}.", "/roll lists everybody.")
        return self._desk.person(key)

    def expected(self) -> list[str]:
        """Return the names of those who are not marked yet."""
        return [
            f"{row.number} {row.name}"
            for row in roll_rows(self._desk.meeting)
            if row.key and presence_word(self._desk.person(row.key)) == "expected"
        ]
