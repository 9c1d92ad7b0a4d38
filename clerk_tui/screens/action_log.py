"""The action log: the open actions of every body, overdue first; keys report on them."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.minute_book.action_log import CARRIED, LoggedAction
from clerk_tui.domain.ports import TypingPlace
from clerk_tui.keys import with_signs
from clerk_tui.keys.tables.log import KEYS
from clerk_tui.office import Office
from clerk_tui.screens.letter_keys import LettersInOrder
from clerk_tui.screens.messages import PlaceChosen
from clerk_tui.screens.text_boxes import REPORT
from clerk_tui.widgets.key_bar import KeyBar, foot_keys
from clerk_tui.widgets.lists.action_rows import action_row
from clerk_tui.widgets.lists.row_cursor import CursorOptionList
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.prompt_line import AskLine
from clerk_tui.widgets.text import plain

MOST_SHOWN = 200
BACK = "What you were typing of it before is back. Enter reports it, Esc gives it up."
NOTE = "note"  # a report that says how an action stands, and leaves its state
_REPORTS = {"log.done": "done", "log.withdrawn": "withdrawn", "log.open": "open", "log.note": ""}


class ActionsScreen(LettersInOrder[None]):
    """Lists actions; a report on one goes into the record of the meeting that minuted it last."""

    HELP = (
        "The actions of every meeting, overdue first. Up and down choose one.\n\n{log.done} "
        "done, {log.withdrawn} withdrawn, {log.open} open again, {log.note} a note: what is "
        "reported is kept in the record and changes no minutes. {log.all} shows all or the "
        "open ones. Enter opens the minutes at the action."
    )
    CSS_PATH = "search.tcss"
    AUTO_FOCUS = "#actions"
    BOX_ACTIONS: ClassVar[frozenset[str]] = frozenset({"report"})
    BINDINGS: ClassVar[list[BindingType]] = [Binding(*key.bound, id=key.name) for key in KEYS]

    def __init__(self, office: Office) -> None:
        """List the actions of *office*; private ones are shown, and marked."""
        super().__init__()
        self._office = office
        self._shows_settled = False
        self._actions: list[LoggedAction] = []
        self._action_asked: LoggedAction | None = None
        """The action that is being reported on, whichever is highlighted meanwhile."""
        self._was_told_what_waits = False

    def compose(self) -> ComposeResult:
        """Lay out the title, the actions, and what was done."""
        yield Static(id="head")
        yield CursorOptionList(id="actions", markup=False)
        yield AskLine(id="asked-line")
        yield MessageLine(id="message")
        yield KeyBar(
            foot_keys(
                ("{log.done}", "done"), ("{log.withdrawn}", "withdrawn"), ("{log.open}", "open"),
                ("{log.note}", "note", 1), ("{log.all}", "all/open", 2), ("Enter", "minutes"),
                ("Esc", "back"), ("{app.help}", "help", 3),
            ),
            classes="keys",
        )  # fmt: skip

    def on_screen_resume(self) -> None:
        """Read the log again: something may have changed while another screen was open."""
        self._draw("")
        if not self._was_told_what_waits:
            self._say_what_waits()

    def _draw(self, reply: str) -> None:
        today = self._office.clock.now().date()
        line, option_list = self.query_one(MessageLine), self.query_one("#actions", OptionList)
        try:
            actions = self._office.minute_book.actions(settled=self._shows_settled)
        except Refusal as refusal:
            line.refuse(str(refusal))
            return
        overdue_count = sum(action.overdue(today) for action in actions)
        scope = "all" if self._shows_settled else "open"
        cut_note = f", the first {MOST_SHOWN} shown" if len(actions) > MOST_SHOWN else ""
        count = sum(action.state != CARRIED for action in actions)  # each once, where it is now
        head = f"Actions · {count} {scope}, {overdue_count} overdue{cut_note}"
        self.query_one("#head", Static).update(plain(head))
        index = option_list.highlighted or 0
        self._actions = actions[:MOST_SHOWN]
        option_list.clear_options()
        option_list.add_options(Option(action_row(action, today)) for action in self._actions)
        option_list.highlighted = min(index, len(self._actions) - 1) if self._actions else None
        line.say(reply or ("" if actions else "No actions are open."), "✓" if reply else "")

    def _action_in_hand(self) -> LoggedAction | None:
        index = self.query_one("#actions", OptionList).highlighted
        return self._actions[index] if index is not None and index < len(self._actions) else None

    def action_report(self, state: str) -> None:
        """Ask what to report on the action in hand."""
        action = self._action_in_hand()
        if action is None:
            self.query_one(MessageLine).refuse("There is no action here to report on.")
            return
        self._action_asked = action
        words = f"{action.ref or 'The action'} {state or 'is as it was'}:"
        hint = "a note (Enter without one will do)" if state else "how it stands"
        if self.query_one(AskLine).ask(
            state or NOTE, words, hint, box=self._box_for(action, state)
        ):
            self.query_one(MessageLine).say(BACK, "→")

    def action_all_or_open(self) -> None:
        """Show all actions, or the open ones."""
        self._shows_settled = not self._shows_settled
        self._draw("")

    def _box_for(self, action: LoggedAction, state: str) -> TypingPlace:
        boxes = self._office.unfinished.boxes(action.meeting)
        private = action.private or self._office.minute_book.public_are_out()
        return boxes.box(f"{REPORT}{state}:{action.entry}", private=private)

    def _say_what_waits(self) -> None:
        """Say on which action a note was typed and not reported, and choose it."""
        self._was_told_what_waits = True
        try:
            meetings = self._office.unfinished.meetings_with_boxes(REPORT)
        except Refusal:  # a database that is not there cannot be read
            return
        if not meetings or self._choose_waiting(meetings):
            return
        self._shows_settled = True  # it may be a note on an action that is done
        self._draw("")
        if not self._choose_waiting(meetings):
            self._shows_settled = False
            self._draw("")

    def _choose_waiting(self, meetings: list[str]) -> bool:
        """Choose an action of *meetings* on which a note waits; return False if there is none."""
        for index, action in enumerate(self._actions):
            if action.meeting not in meetings:
                continue
            reports = _REPORTS.items()
            key = next((k for k, s in reports if self._box_for(action, s).unfinished_text), "")
            if key:
                self.query_one("#actions", OptionList).highlighted = index
                unfinished_note = f"A note on {action.ref or 'this action'} was not finished: "
                goes_on = with_signs(f"{{{key}}} goes on with it.")
                self.query_one(MessageLine).say(f"{unfinished_note}{goes_on}", "→")
                return True
        return False

    def line_answered(self, question: str, text: str) -> None:
        """Report what was typed; if it is refused, it stays on the line."""
        action = self._action_asked
        if action is None:
            return
        state = action.state if question == NOTE else question
        try:
            reply = self._office.report(action, state, text)
        except Refusal as refusal:
            self.query_one(MessageLine).refuse(str(refusal))
            return
        self.line_dropped()
        self._draw(reply)

    def line_dropped(self) -> None:
        """Leave the line, and go back to the list."""
        self.query_one(AskLine).close()
        self.query_one("#actions").focus()

    @on(CursorOptionList.Pointed)
    def _say_what_a_click_does(self) -> None:
        if not self.query_one(AskLine).question:
            self.query_one(MessageLine).say("Another click opens the minutes there.", "·")

    @on(OptionList.OptionSelected)
    def _open_minutes(self) -> None:
        action = self._action_in_hand()
        if action is not None and not self.query_one(AskLine).question:
            self.post_message(PlaceChosen(action.meeting, action.entry))

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)
