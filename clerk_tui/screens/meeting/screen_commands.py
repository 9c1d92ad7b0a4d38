"""The commands that open a screen or fold a panel rather than minute something."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from clerk_tui.commands.snippets import list_codes
from clerk_tui.domain.agenda.timers import speaking_times
from clerk_tui.domain.checks import Finding, findings
from clerk_tui.domain.dates.times import print_short_duration, print_time
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Note
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.minutes.compose.plain_words import plain_text
from clerk_tui.minutes.wording.sentences import Sentences
from clerk_tui.office.other_copies import OtherCopies
from clerk_tui.screens.help import (
    FindingsScreen,
    HelpScreen,
    ReadingScreen,
    codes_screen,
    speaking_times_screen,
    steps_screen,
)
from clerk_tui.screens.meeting.host import CommandHost
from clerk_tui.screens.refusal_signal import choose_signal

if TYPE_CHECKING:
    from clerk_tui.commands.minutes_search import Place

LISTED_STEPS = 30


class ScreenCommands:
    """Opens the roll, the review, help and read-back; folds the panels; edits; goes home."""

    def __init__(self, host: CommandHost, other_copies: OtherCopies) -> None:
        """Act for *host*."""
        self._host = host
        self._other_copies = other_copies
        self._review_left_at: tuple[Meeting, str, str] | None = None
        """The meeting as it was reviewed last, and the entry and the item in hand then."""

    def run_command(self, name: str, argument: str) -> str:
        """Run the command called *name* with the words after it, and return what to say."""
        actions: dict[str, Callable[[], str]] = {
            "roll": self._open_roll,
            "review": lambda: self._open_review(argument),
            "help": lambda: self._show(HelpScreen()),
            "codes": lambda: self._show(codes_screen(list_codes(self._host.desk.meeting))),
            "readback": self._read_back,
            "home": self._go_home,
            "edit": self._edit_last_entry,
            "division": self._open_division,
            "check": self._show_findings,
            "takeover": self._other_copies.take_over,
            "live": self._host.toggle_live,
            "times": self._show_speaking_times,
            "refusals": lambda: choose_signal(self._host.office, argument),
            "find": lambda: self._find(argument),
            "copy": lambda: self._copy(argument),
            "steps": self._show_steps,
            "clock": self._take_clock,
            "where": self._show_where,
            "order": lambda: self._host.panel_layout.fold("order"),
            "room": lambda: self._host.panel_layout.fold("room"),
            "panel": lambda: self._show_panel(argument),
            "still": self._host.stand_still,
            "theme": lambda: self._host.choose_theme(argument),
        }
        return actions[name]() if name in actions else argument

    def _show(self, screen: ReadingScreen) -> str:
        """Show what is only read; nothing is to be said of it."""
        self._host.app.push_screen(screen)
        return ""

    def _open_roll(self) -> str:
        from clerk_tui.screens.roll_call.screen import RollCallScreen

        desk = self._host.desk
        boxes = self._host.office.unfinished.boxes(desk.meeting.ident)

        def obey_command(command: str | None) -> None:
            """Run the command that was typed at the roll, if one was."""
            if command and not self._host.obey(command):
                self._host.pad.remember(command)

        self._host.app.push_screen(RollCallScreen(desk, boxes), obey_command)
        return ""

    def _open_review(self, path_text: str) -> str:
        """Open the review; after /export and a path, with the line that writes there."""
        from clerk_tui.screens.review.screen import ReviewScreen

        desk = self._host.desk
        entry, item = self._review_place()
        screen = ReviewScreen(self._host.office, desk, entry, item)

        def note_place(_: object) -> None:
            """Note where the clerk left the review."""
            self._review_left_at = (desk.meeting, *screen.place)

        self._host.app.push_screen(screen, note_place)
        if path_text:
            screen.call_after_refresh(screen.ask_where, path_text)
        return ""

    def _review_place(self) -> tuple[str, str]:
        """Return the idents of the entry and the item at which the review opens.

        They are where the clerk left it, or once something was minuted since, the last entry of
        the item in hand.
        """
        meeting = self._host.desk.meeting
        if self._review_left_at is not None and self._review_left_at[0] is meeting:
            return self._review_left_at[1:]
        item = meeting.in_hand
        if item is None:
            return "", next(reversed(meeting.taken), "")
        printed_entries = (
            e
            for e in reversed(item.entries)
            if not e.printed_elsewhere and not isinstance(e.matter, Note)
        )
        return next((entry.ident for entry in printed_entries), ""), item.ident

    def _go_home(self) -> str:
        self._host.go_home()
        return ""

    def _read_back(self) -> str:
        from clerk_tui.commands.read_back import read_back
        from clerk_tui.screens.meeting.read_back import ReadBackScreen

        host = self._host
        sentences = Sentences(host.desk.meeting, host.style_of_house)
        read_back_text = read_back(host.desk.meeting, sentences, host.pad.text)
        return self._show(ReadBackScreen(read_back_text))

    def _show_findings(self) -> str:
        meeting = self._host.desk.meeting
        numbers = {ident: n.printed for ident, n in minute_numbers(meeting).items()}
        return self._show(FindingsScreen(findings(meeting), numbers, self._review_at))

    def _review_at(self, place: "Finding | Place | None") -> None:
        """Open the review at the entry or the item of *place*, if one was chosen."""
        from clerk_tui.screens.review.screen import ReviewScreen

        host = self._host
        if place is not None:
            host.app.push_screen(ReviewScreen(host.office, host.desk, place.entry, place.item))

    def _show_steps(self) -> str:
        return self._show(steps_screen(self._host.desk.steps.listed_steps(LISTED_STEPS)))

    def _show_speaking_times(self) -> str:
        desk = self._host.desk
        sentences = Sentences(desk.meeting, self._host.style_of_house)
        rows = [
            (sentences.name(speaker), print_short_duration(spent), times_spoken)
            for speaker, spent, times_spoken in speaking_times(desk.meeting, desk.now)
        ]
        if not rows:
            raise Refusal("Nobody was given the floor yet.", "As in: /speaking kinver")
        return self._show(speaking_times_screen(rows))

    def _show_where(self) -> str:
        from clerk_tui.commands.where import where_lines

        desk = self._host.desk
        lines = where_lines(desk.meeting, desk.now, is_held=self._host.public_hold.is_held)
        return self._show(ReadingScreen(f"{line}\n" for line in lines))

    def _take_clock(self) -> str:
        desk = self._host.desk
        desk.take_clock()
        return f"The minutes go by this computer's clock: {print_time(desk.now.time())}."

    def _open_division(self) -> str:
        from clerk_tui.screens.meeting.vote_by_name import VoteByName

        VoteByName(self._host).open_division()
        return ""

    def _edit_last_entry(self) -> str:
        desk = self._host.desk
        entry = desk.corrections.last_entry()
        sentences = Sentences(desk.meeting, self._host.style_of_house)
        self._host.edit(entry.ident, entry.wording or plain_text(entry.matter, sentences))
        return ""

    def _find(self, words: str) -> str:
        from clerk_tui.commands.minutes_search import find_places
        from clerk_tui.screens.find import FindScreen

        host = self._host
        sentences = Sentences(host.desk.meeting, host.style_of_house)
        found_places = find_places(host.desk.meeting, sentences, words)
        host.app.push_screen(FindScreen(found_places), self._review_at)
        return ""

    def _copy(self, typed: str) -> str:
        from clerk_tui.screens.clipboard import copy_typed

        meeting, item = self._host.desk.meeting, self._host.desk.meeting.in_hand
        last_entry = (
            next((e for e in reversed(item.entries) if not e.printed_elsewhere), None)
            if item
            else None
        )
        return copy_typed(self._host.app, self._host.office, meeting, last_entry, typed)

    def _show_panel(self, word: str) -> str:
        layout = self._host.panel_layout
        return layout.show_alone(word.casefold()) if word else layout.show_next()
