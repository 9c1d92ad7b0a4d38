"""What the commands do that open something rather than minute something."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from clerk_tui.commands.command import Table
from clerk_tui.commands.handlers.voting.recorded_votes import otherwise, to_be_named, typed_again
from clerk_tui.commands.handlers.voting.votes import result
from clerk_tui.commands.snippets import codes_listed
from clerk_tui.domain.agenda.timers import speaking_times
from clerk_tui.domain.attendance.presence import room_at
from clerk_tui.domain.checks import findings
from clerk_tui.domain.dates.times import print_short_duration, print_time
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion, Note
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.minutes.wording.sentences import Sentences
from clerk_tui.screens.help import (
    CodesScreen,
    FindingsScreen,
    HelpScreen,
    SpeakingTimesScreen,
    StepsScreen,
)
from clerk_tui.screens.meeting.entries import plain_text
from clerk_tui.screens.text_boxes import DIVISION

if TYPE_CHECKING:
    from clerk_tui.screens.meeting.screen import MeetingScreen

LISTED_STEPS = 30


class FromTheTable:
    """Opens the roll, the review, help and read-back; folds the panels; edits; goes home."""

    def __init__(self, screen: "MeetingScreen") -> None:
        """Act for *screen*."""
        self._screen = screen
        self._reviewed: tuple[Meeting, str, str] | None = None

    def do(self, name: str, rest: str) -> str:
        """Do the command called *name*; returns what to say."""
        acts: dict[str, Callable[[], str]] = {
            "roll": self._roll,
            "review": lambda: self._review(rest),
            "help": self._help,
            "codes": self._codes,
            "readback": self._read_back,
            "home": self._home,
            "edit": self._edit,
            "division": self._division,
            "check": self._check,
            "takeover": self._screen.others.take_over,
            "times": self._times,
            "steps": self._steps,
            "clock": self._clock,
            "order": lambda: self._fold("order"),
            "room": lambda: self._fold("room"),
        }
        return acts[name]() if name in acts else rest

    def _roll(self) -> str:
        from clerk_tui.screens.roll_call.screen import RollCallScreen

        desk = self._screen.desk
        boxes = self._screen.office.boxes(desk.meeting.ident)

        def ended(command: str | None) -> None:
            if command and not self._screen.obey(command):
                self._screen.pad.remember(command)

        self._screen.app.push_screen(RollCallScreen(desk, boxes), ended)
        return ""

    def _review(self, place: str) -> str:
        """The review; after /export and a place, with the line that writes there."""
        from clerk_tui.screens.review.screen import ReviewScreen

        desk = self._screen.desk
        entry, item = self._review_place()
        screen = ReviewScreen(self._screen.office, desk, entry, item)

        def left(_: object) -> None:
            self._reviewed = (desk.meeting, *screen.place)

        self._screen.app.push_screen(screen, left)
        if place:
            screen.call_after_refresh(screen.ask_where, place)
        return ""

    def _review_place(self) -> tuple[str, str]:
        """The entry and the item at which the review opens.

        Where the clerk left it; once something was minuted since, at the last entry of the item in
        hand.
        """
        meeting = self._screen.desk.meeting
        if self._reviewed is not None and self._reviewed[0] is meeting:
            return self._reviewed[1:]
        item = meeting.in_hand
        if item is None:
            return "", next(reversed(meeting.taken), "")
        printed = (
            e for e in reversed(item.entries) if not e.told and not isinstance(e.matter, Note)
        )
        return next((entry.ident for entry in printed), ""), item.ident

    def _help(self) -> str:
        self._screen.app.push_screen(HelpScreen())
        return ""

    def _codes(self) -> str:
        self._screen.app.push_screen(CodesScreen(codes_listed(self._screen.desk.meeting)))
        return ""

    def _home(self) -> str:
        self._screen.post_message(self._screen.Left())
        return ""

    def _read_back(self) -> str:
        from clerk_tui.screens.meeting.read_back import ReadBackScreen, read_back

        screen = self._screen
        sentences = Sentences(screen.desk.meeting, screen.style_of_house)
        shown = read_back(screen.desk.meeting, sentences, screen.pad.text)
        screen.app.push_screen(ReadBackScreen(shown))
        return ""

    def _check(self) -> str:
        meeting = self._screen.desk.meeting
        numbers = {ident: n.printed for ident, n in minute_numbers(meeting).items()}
        self._screen.app.push_screen(FindingsScreen(findings(meeting), numbers))
        return ""

    def _steps(self) -> str:
        self._screen.app.push_screen(
            StepsScreen(self._screen.desk.steps.listed_steps(LISTED_STEPS))
        )
        return ""

    def _times(self) -> str:
        desk = self._screen.desk
        sentences = Sentences(desk.meeting, self._screen.style_of_house)
        rows = [
            (sentences.name(who), print_short_duration(spent), often)
            for who, spent, often in speaking_times(desk.meeting, desk.now)
        ]
        if not rows:
            raise Refusal("Nobody was given the floor yet.", "As in: /speaking kinver")
        self._screen.app.push_screen(SpeakingTimesScreen(rows))
        return ""

    def _clock(self) -> str:
        desk = self._screen.desk
        desk.take_clock()
        return f"The minutes go by this computer's clock: {print_time(desk.now.time())}."

    def _division(self) -> str:
        from clerk_tui.screens.division.screen import DivisionScreen

        desk = self._screen.desk
        motion = to_be_named(desk.meeting)
        if motion is None or not isinstance(motion.matter, Motion):
            raise Refusal("There is no motion to vote on.", "Minute one with /m.")
        if desk.meeting.public_excluded and not motion.private:
            raise Refusal(
                "That motion stands in public copies, and the public are excluded.",
                "Take its vote when they are back (/public).",
            )
        members = room_at(desk.meeting, desk.moment()).voting
        if not members:
            raise Refusal("Nobody is here who may vote.", "Call the roll with F3.")
        presiding = desk.meeting.presiding if not motion.matter.needs else None

        private = motion.private or desk.meeting.public_excluded
        boxes = self._screen.office.boxes(desk.meeting.ident)
        box = boxes.box(f"{DIVISION}{motion.ident}", private=private)

        def record(vote: Vote | None) -> None:
            if vote is not None and not self._screen.attempt(
                lambda: self._voted(vote, motion.ident)
            ):
                self._screen.pad.remember(typed_again(desk.meeting, vote))
            box.forget()

        self._screen.app.push_screen(
            DivisionScreen(members, motion.matter.text, presiding=presiding, box=box), record
        )
        return ""

    def _voted(self, vote: Vote, motion: str) -> str:
        desk = self._screen.desk
        counted = desk.meeting.entry(motion)
        desk.voting.vote(vote, motion=motion)
        said = result(Table(desk, self._screen.style_of_house), desk.meeting.entry(motion))
        return f"{said}{otherwise(counted, vote)}"

    def _edit(self) -> str:
        desk = self._screen.desk
        entry = desk.corrections.last_entry()
        sentences = Sentences(desk.meeting, self._screen.style_of_house)
        self._screen.edit(entry.ident, entry.wording or plain_text(entry.matter, sentences))
        return ""

    def _fold(self, panel: str) -> str:
        screen = self._screen
        word = "show" if screen.has_class("-narrow") else "hide"
        screen.toggle_class(f"-{word}-{panel}")
        return ""
