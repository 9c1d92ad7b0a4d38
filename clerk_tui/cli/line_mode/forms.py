"""What a screen does at the table, as lines: or the command that does it."""

from collections.abc import Callable, Sequence

from clerk_tui.cli.line_mode.notes import LineNotes
from clerk_tui.cli.line_mode.roll_lines import HELP as ROLL_HELP
from clerk_tui.cli.line_mode.roll_lines import RollLines
from clerk_tui.commands.all_commands import ALL
from clerk_tui.commands.registry import find_command
from clerk_tui.commands.snippets import list_codes
from clerk_tui.commands.where import where_lines
from clerk_tui.desk import Desk
from clerk_tui.domain.attendance.presence import room_at
from clerk_tui.domain.dates.times import print_short_duration, print_time
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.minutes.wording.sentences import Sentences
from clerk_tui.office import Office
from clerk_tui.office.public_hold import PublicHold

LISTED_STEPS = 30
LINES_HELP = (
    "A line is filed as a paragraph, and a line with a slash is a command. A dot alone does what "
    "was offered last; # begins a remark; ! before a line means that it must be refused; @ 19.03 "
    "sets the clock of a meeting that is written up; \\ at the end goes on in the next line. "
    "/help and a name explains a command. These are the commands:"
)


class LineForms:
    """Answers the commands that elsewhere open a screen."""

    def __init__(
        self,
        office: Office,
        desk: Desk,
        style: HouseStyle,
        public_hold: PublicHold,
        notes: LineNotes,
    ) -> None:
        """Answer them for the meeting at *desk*."""
        self._office = office
        self._desk = desk
        self._style = style
        self._public_hold = public_hold
        self._notes = notes
        self.roll = RollLines(desk)
        self.fill = ""
        """Words that the last command puts into the next line, to be mended."""
        self.has_left = False
        """True once the clerk has asked to leave."""

    def run_here(self, name: str, argument: str) -> str:
        """Answer the command called *name* with the words after it; a line for each of its lines.

        Raises:
            Refusal: It cannot be done, or is done by another command, which is named.
        """
        self.fill = ""
        actions: dict[str, Callable[[str], Sequence[str]]] = {
            "where": lambda _: self.where(),
            "roll": self._take_roll,
            "edit": self._edit,
            "division": lambda _: self._name_voters(),
            "readback": self._read_back,
            "review": self._review,
            "check": lambda _: self._list_findings(),
            "takeover": lambda _: [self._notes.take_over()],
            "live": lambda _: [self._notes.toggle_live()],
            "clock": lambda _: self._take_clock(),
            "order": lambda _: self._list_items(),
            "room": lambda _: self.roll.rows(),
            "codes": lambda _: list_codes(self._desk.meeting).split("\n"),
            "help": self._help,
            "home": lambda _: self._leave(),
            "times": lambda _: self._list_speaking_times(),
            "steps": lambda _: self._list_steps(),
            "find": self._find,
        }
        if name not in actions:
            raise Refusal(
                f"/{name} belongs to the screen, and nothing is drawn here.",
                "/review reads the minutes, /edit the last entry; /where says where you are.",
            )
        return "\n".join(actions[name](argument))

    def where(self) -> list[str]:
        """Say where the meeting stands, in two lines: the business, and the people and the rest."""
        is_held = self._public_hold.is_held
        lines = where_lines(self._desk.meeting, self._desk.now, is_held=is_held)
        return [" ".join(lines[:2]), " ".join(lines[2:])]

    def _take_roll(self, argument: str) -> list[str]:
        if argument:
            return [self.roll.take(argument), self.roll.count_line()]
        return [*self.roll.rows(), f"Type /roll and a mark. {ROLL_HELP}"]

    def _edit(self, argument: str) -> list[str]:
        """Put *argument* in place of the last entry's words; without it, say what they are."""
        from clerk_tui.commands.reworded_entries import reword_entry
        from clerk_tui.minutes.compose.plain_words import plain_text

        entry = self._desk.corrections.last_entry()
        sentences = Sentences(self._desk.meeting, self._style)
        if argument:
            reword_entry(self._desk, entry, argument, sentences)
            return ["Entry changed."]
        words = entry.wording or plain_text(entry.matter, sentences)
        self.fill = f"/edit {' '.join(words.split())}"
        return [f"The last entry: {words}", "Type /edit and the words as they should be."]

    def _name_voters(self) -> list[str]:
        """Name who may vote now, and the command that takes their votes."""
        members = room_at(self._desk.meeting, self._desk.moment()).voting
        if not members:
            raise Refusal("Nobody is here who may vote.", "Call the roll with /roll.")
        self.fill = "/named "
        names = ", ".join(a.person.name_or_role for a in members)
        return [
            f"May vote: {names}.",
            "Take their votes with /named, as in: /named all for but -dawley ~kinver =marden",
        ]

    def _find(self, words: str) -> list[str]:
        """List the places of these minutes with the *words*, each with the item it stands under."""
        from clerk_tui.commands.minutes_search import find_places

        sentences = Sentences(self._desk.meeting, self._style)
        found_places = find_places(self._desk.meeting, sentences, words)
        return [f"{place.head}: {place.text}" for place in found_places.places]

    def _read_back(self, argument: str) -> list[str]:
        from clerk_tui.commands.read_back import read_back
        from clerk_tui.domain.word_diff import LEGEND, mark_pieces

        read_back_text = read_back(
            self._desk.meeting, Sentences(self._desk.meeting, self._style), argument
        )
        changes = mark_pieces(read_back_text.changes)
        change_lines = [f"What it changes: {LEGEND}", changes] if changes else []
        return [
            f"{read_back_text.name}: {read_back_text.text}",
            *change_lines,
            *read_back_text.lines,
            read_back_text.sentence,
        ]

    def _review(self, path_text: str) -> list[str]:
        """Read the public copy, or the private one; with a path, write the public copy there."""
        meeting = self._desk.meeting
        private = path_text.casefold() == "private"
        if path_text and not private:
            from pathlib import Path

            return [f"Written: {self._office.papers.export(meeting, Path(path_text).expanduser())}"]
        paper = self._office.papers.paper(meeting, private=private, form="txt").decode()
        return [
            *paper.rstrip().split("\n"),
            "With private business: /review private. To write them: /export FILE, or clerk-tui "
            f"export {meeting.ident}. To issue a draft: clerk-tui draft {meeting.ident}. To put a "
            "slip right: /edit, /correct, /rename, /cv.",
        ]

    def _list_findings(self) -> list[str]:
        from clerk_tui.domain.checks import findings, summary

        meeting = self._desk.meeting
        numbers = {ident: n.printed for ident, n in minute_numbers(meeting).items()}
        all_findings = findings(meeting)
        rows = [
            f"{f.severity.upper()} {numbers.get(f.item, '')}".strip() + f": {f.message} {f.remedy}"
            for f in all_findings
        ]
        return [summary(list(all_findings)), *rows]

    def _take_clock(self) -> list[str]:
        self._desk.take_clock()
        time_now = print_time(self._desk.now.time())
        return [f"The minutes go by this computer's clock: {time_now}."]

    def _list_items(self) -> list[str]:
        """List the running order: what was taken, what is in hand, what is to come."""
        meeting = self._desk.meeting
        numbers = minute_numbers(meeting)
        items_to_come = [item for item in meeting.items if item.ident not in numbers]
        rows = []
        for item in [*meeting.taken_items, *items_to_come]:
            is_taken = item.ident in numbers
            number = numbers[item.ident].printed if is_taken else item.bare_number
            state = item.disposition or ("taken" if is_taken else "to come")
            state = "in hand" if item.ident == meeting.current else state
            private = "private, " if item.private else ""
            rows.append(f"{number} {item.title}: {private}{state}.".strip())
        return rows or ["There are no items. /new takes one."]

    def _help(self, argument: str) -> list[str]:
        if argument:
            command, _ = find_command(f"/{argument.removeprefix('/')}")
            return [f"{command.example}: {command.help}."]
        return [LINES_HELP, *(f"{command.example}: {command.help}." for command in ALL)]

    def _leave(self) -> list[str]:
        self.has_left = True
        return []

    def _list_speaking_times(self) -> list[str]:
        from clerk_tui.domain.agenda.timers import speaking_times

        sentences = Sentences(self._desk.meeting, self._style)
        speaking_rows = speaking_times(self._desk.meeting, self._desk.now)
        if not speaking_rows:
            raise Refusal("Nobody was given the floor yet.", "As in: /speaking kinver")
        return [
            f"{sentences.name(speaker)}: {print_short_duration(spent)}, "
            f"{'once' if times_spoken == 1 else f'{times_spoken} times'}."
            for speaker, spent, times_spoken in speaking_rows
        ]

    def _list_steps(self) -> list[str]:
        steps = self._desk.steps.listed_steps(LISTED_STEPS)
        return [
            f"{number} {print_time(step.step.at.time())} {step.words}"
            for number, step in enumerate(steps, 1)
        ]
