"""The table of the line mode: what a line that was typed means, and what came of it."""

from collections.abc import Callable
from contextlib import suppress

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.cli.line_mode.forms import LineForms
from clerk_tui.cli.line_mode.guiding_lines import GuidingLines
from clerk_tui.cli.line_mode.line_pad import LinePad
from clerk_tui.cli.line_mode.notes import LineNotes
from clerk_tui.cli.line_mode.roll_lines import RollLines
from clerk_tui.cli.line_mode.typed_clock import TypedClock
from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.bare_figures import vote_of_figures
from clerk_tui.desk import Desk
from clerk_tui.domain.dates.dates import short_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.minutes.style.house_style import style_of_meeting
from clerk_tui.office import Office
from clerk_tui.office.entry_filing import EntryFiling, FilingResult
from clerk_tui.office.other_copies import OtherCopies
from clerk_tui.office.pad_store import PadStore
from clerk_tui.office.public_hold import PublicHold
from clerk_tui.office.recall_privacy import RecallPrivacy
from clerk_tui.paths import hub_file

FAULT = (
    "That did not work, through a fault in this program. What was minuted is safe, and this line "
    "was not filed: try it another way, or type it as a paragraph."
)
_PUBLIC_BACK = "Nothing was filed: the public are in again, and that line was typed in private."


class Answer(Struct, frozen=True):
    """The answer to a line that was typed."""

    lines: tuple[str, ...] = ()
    """What to print."""
    is_refused: bool = False
    ends: bool = False
    """True if nothing more is to be read."""
    fill: str = ""
    """Words to put into the next line, to be completed or mended."""


def refused(sentence: object) -> Answer:
    """Return the answer of a line that was refused, with what to do about it."""
    return Answer((str(sentence),), is_refused=True)


class LineTable:
    """One meeting, minuted line by line; the pad's path of Enter, and all that protects it."""

    def __init__(
        self,
        office: Office,
        ident: str,
        forget_typed: Callable[[], object],
        *,
        can_fill: bool = False,
    ) -> None:
        """Sit down at the meeting called *ident*.

        Args:
            office: The office, whose clock is then the one that `@` sets.
            ident: The meeting.
            forget_typed: Called when no line typed before may be brought back any more.
            can_fill: True where a line can be begun for the clerk to complete.
        """
        self.office = office
        self._can_fill = can_fill
        self.clock = TypedClock(office.clock)
        office.clock = self.clock
        self.desk: Desk = office.sit_down(ident)
        self.style = style_of_meeting(self.desk.meeting, office.templates)
        self.pad_store = PadStore(office.unfinished, ident)
        self.pad = LinePad(self.pad_store.save, forget_typed)
        self.other_copies = OtherCopies(office, self.desk)
        self.public_hold = PublicHold(self.desk, self.pad_store)
        self._recall_privacy = RecallPrivacy(self, self.pad_store, self.public_hold)
        self.notes = LineNotes(office, self.desk, self.other_copies)
        self.forms = LineForms(office, self.desk, self.style, self.public_hold, self.notes)
        self._faults: list[Exception] = []
        is_shared = hub_file(office.database).exists()
        self._entry_filing = EntryFiling(
            self.desk,
            self.public_hold,
            self._recall_privacy,
            lambda: Table(self.desk, self.style, is_shared=is_shared),
            self.forms.run_here,
            self._faults.append,
            fault=FAULT,
        )
        self._guiding = GuidingLines(self.desk, self.style, self.other_copies, self.public_hold)

    def open(self) -> Answer:
        """Hold the meeting, and say where it stands and what was left unfinished here."""
        self.other_copies.claim_meeting()
        self.notes.start()
        clock_note = self.clock.go_on(self.desk.meeting)
        restored_pad = self.pad_store.read(self.desk.meeting)
        self.public_hold.restore(is_held=restored_pad.held)
        self._recall_privacy.restore(restored_pad)
        self.pad.remember(restored_pad.text)
        self.pad_store.take_over()
        meeting = self.desk.meeting
        day = short_date(meeting.details.date)
        lines = [f"{meeting.body.name}, {day}.", *self._state_lines()]
        lines += [clock_note] if clock_note else []
        lines += [f"Not filed when it was last left: {text}" for text in self.pad.recalled]
        return Answer((*lines, *self._guiding.new_lines()))

    def _state_lines(self) -> list[str]:
        """Say who may hear what is typed, where that is not everybody."""
        if self.desk.meeting.public_excluded:
            return ["PRIVATE SESSION: what is typed here is never in a public copy."]
        return []

    def leave(self) -> None:
        """Leave the meeting, and what was not filed, to whoever opens it next."""
        self.notes.stop()
        self.pad_store.leave()
        self.other_copies.leave()

    def enter(self, line: str, *, at_the_roll: bool = False) -> Answer:
        """Do what *line* asks, and answer it; nothing is done of a line that is refused.

        Args:
            line: What was typed.
            at_the_roll: True where lines are those of the roll call.
        """
        is_expected = line.startswith("!")
        typed = line[1:].lstrip() if is_expected else line
        if not typed.strip() or (typed.startswith("#") and not _counts_public(typed, at_the_roll)):
            return Answer()
        answer = self._enter_typed(typed, at_the_roll=at_the_roll)
        answer = replace(answer, lines=(*answer.lines, *self.notes.new_notes()))
        if not is_expected:
            is_no_entry = at_the_roll or typed.startswith(("@", "."))
            if answer.is_refused and not is_no_entry and _PUBLIC_BACK not in answer.lines:
                self.pad.remember(typed)
            return answer
        if answer.is_refused:
            return Answer((f"Refused, as it must be: {' '.join(answer.lines)}",))
        done_sentence = " ".join(answer.lines)
        return refused(
            f"This was to be refused (!), and was done. /undo takes it back. {done_sentence}"
        )

    def _enter_typed(self, typed: str, *, at_the_roll: bool) -> Answer:
        self.forms.fill = ""
        try:
            self.office.safety.put_back_if_moved()
            if withheld := self._follow_other_window(typed):
                return refused(withheld)
            if typed.startswith("@"):
                return Answer((self.clock.set_to(typed[1:].strip(), self.desk.meeting),))
        except Refusal as refusal:
            return refused(refusal)
        if typed.strip() == ".":
            return self._follow_guidance(at_the_roll=at_the_roll)
        if at_the_roll and not typed.startswith("/"):
            return self._answer(self._entry_filing.obey(f"/roll {typed}"), typed)
        waits = self.desk.meeting.open_motion() is not None
        vote = vote_of_figures(typed, motion_waits=waits)
        if vote:
            return self._answer(self._entry_filing.obey(vote.command, vote), vote.command)
        enter = self._entry_filing.obey if typed.startswith("/") else self._entry_filing.file_words
        return self._answer(enter(typed), typed)

    def _follow_other_window(self, typed: str) -> str:
        """Take over what another window did; return why *typed* is not filed, where it is not."""
        self.pad.text = typed
        self.other_copies.follow()
        self._recall_privacy.update()
        is_taken_out, self.pad.text = not self.pad.text, ""
        return _PUBLIC_BACK if is_taken_out else ""

    def _answer(self, result: FilingResult, text: str) -> Answer:
        """Say what came of *text*, and what to do next where that is new."""
        if result.is_refused:
            fill = f"{text.rstrip()} " if result.is_wanting else ""
            return Answer((result.message,), is_refused=True, fill=fill)
        self._recall_privacy.forget_filed(text)
        if result.has_closed:
            self._back_up()
        done_sentence = result.message or ("" if text.startswith("/") else self._filed_words(text))
        lines = tuple(line for line in done_sentence.split("\n") if line.strip())
        if self.forms.has_left:
            return Answer(lines, ends=True)
        return Answer((*lines, *self._guiding.new_lines()), fill=self.forms.fill)

    def _filed_words(self, text: str) -> str:
        """Say under which item words were filed, and whether in private."""
        item = self.desk.meeting.in_hand
        number = minute_numbers(self.desk.meeting)[item.ident].printed if item else ""
        item_name = f"{number} {item.title}".strip() if item else ""
        private = " in private" if self.desk.meeting.public_excluded else ""
        count = sum(1 for line_text in text.split("\n") if line_text.strip())
        paragraph_count = f" {count} paragraphs" if count > 1 else ""
        return f"Minuted{paragraph_count}{private} under {item_name}."

    def _back_up(self) -> None:
        """Back the minute book up, as a meeting was closed; a failure is told by `doctor`."""
        with suppress(Refusal):
            self.office.safety.back_up("closed")

    def _follow_guidance(self, *, at_the_roll: bool) -> Answer:
        """Do what the guiding line offers."""
        if at_the_roll:
            expected = ", ".join(self.forms.roll.expected())
            return Answer((f"Not marked yet: {expected}." if expected else "Everybody is marked.",))
        hint = self._guiding.offered
        if self.other_copies.is_read_only or self.public_hold.is_held:
            return refused(hint.text)
        if not hint.command:
            return refused(f"Nothing is offered that a dot could do. {hint.text}.")
        if hint.fill:
            if self._can_fill:
                return Answer(fill=hint.command)
            command = hint.command.rstrip()
            return refused(f"{hint.text}: type it with its words, beginning {command}")
        return self._answer(self._entry_filing.obey(hint.command), hint.command)


def _counts_public(typed: str, at_the_roll: bool) -> bool:
    return at_the_roll and RollLines.is_public_count(typed)
