"""The chairman's changes, one in hand at a time: taken, left or edited with a key each."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from clerk_tui.desk import Desk
from clerk_tui.domain.drafts.change import Change
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.keys import small_sign
from clerk_tui.keys.tables.changes import KEYS
from clerk_tui.office import Office
from clerk_tui.office.chairman_file import ListedChange, listed_changes, receive
from clerk_tui.screens.letter_keys import LettersInOrder
from clerk_tui.screens.review.chairman_rows import changes_rows, next_key
from clerk_tui.screens.review.words_form import WordsForm
from clerk_tui.screens.text_boxes import CHANGE
from clerk_tui.widgets.key_bar import FootRow, KeyBar, foot_keys
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.printed_minutes import PrintedMinutes
from clerk_tui.widgets.prompt_line import AskLine
from clerk_tui.widgets.text import plain

FOOT: tuple[FootRow, ...] = (
    ("{changes.take}", "take"), ("{changes.leave-it}", "leave"), ("{changes.edit}", "edit"),
    ("{changes.note}", "keep as note", 1), ("{changes.undo}", "undo"),
    ("{changes.done}", "done with file"), ("Esc", "back"), ("{app.help}", "help", 2),
)  # fmt: skip
FILE = "file"


class ChangesScreen(LettersInOrder[None]):
    """Lists every difference between the chairman's file and the draft, in the file's order."""

    HELP = (
        "What the chairman changed, against the draft. Up and down choose a change; each is "
        "taken or left, and a list half gone through is there next time."
    )
    CSS_PATH = "review.tcss"
    BOX_ACTIONS: ClassVar[frozenset[str]] = frozenset({"edit"})
    BINDINGS: ClassVar[list[BindingType]] = [Binding(*key.bound, id=key.name) for key in KEYS]

    def __init__(self, office: Office, desk: Desk) -> None:
        """Go through the file that came back to the meeting at *desk*."""
        super().__init__()
        self._office = office
        self._desk = desk
        self._listed_changes: list[ListedChange] = []
        self._is_ending = False
        self._boxes = office.unfinished.boxes(desk.meeting.ident)

    def compose(self) -> ComposeResult:
        """Lay out the title, the changes, what was last done, and the keys."""
        yield Static(id="review-title")
        yield PrintedMinutes(id="review-minutes")
        yield AskLine(id="review-asked")
        yield MessageLine(id="review-message")
        yield KeyBar(foot_keys(*FOOT, as_small=True), id="review-keys")

    def on_mount(self) -> None:
        """Show the changes, or ask for the file."""
        if self._desk.meeting.afterwards.coming_back is None:
            title = f"The {self._desk.meeting.body.chair_title.casefold()}'s file"
            self._set_title(title)
            self.query_one(AskLine).ask(
                FILE, title, ".md or .docx", self._newest_draft_file, offered=True
            )
            return
        self._show()

    @property
    def _newest_draft_file(self) -> str:
        """The file of the newest draft: what comes back is often saved in its place."""
        drafts = self._desk.meeting.afterwards.drafts
        files = [f for f in (drafts[-1].files if drafts else ()) if f.endswith((".md", ".docx"))]
        return next((f for f in reversed(files) if "PRIVATE" not in Path(f).name), "")

    @property
    def _changes(self) -> PrintedMinutes:
        return self.query_one(PrintedMinutes)

    @property
    def _message_line(self) -> MessageLine:
        return self.query_one(MessageLine)

    def _set_title(self, text: str) -> None:
        self.query_one("#review-title", Static).update(plain(text))

    def _show(self, reply: str = "", after: str = "") -> None:
        """Show the list as it now stands, with the next undecided change in hand.

        Args:
            reply: What was just done.
            after: The key of the change to begin from: it is in hand itself if it is undecided.
        """
        self._is_ending = False
        self._message_line.say(reply)
        chair_file = self._desk.meeting.afterwards.coming_back
        try:
            self._listed_changes = listed_changes(self._office, self._desk)
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return
        undecided_keys = [
            listed_change for listed_change in self._listed_changes if not listed_change.decided
        ]
        name = f"“{chair_file.name}” against draft {chair_file.draft}" if chair_file else ""
        self._set_title(
            f"{name}: {len(self._listed_changes)} changes, {len(undecided_keys)} undecided"
        )
        self._changes.show(
            changes_rows(self._desk, self._listed_changes), next_key(self._listed_changes, after)
        )
        self._changes.focus()

    def _chosen_change(self) -> ListedChange | None:
        row = self._changes.chosen
        key = row.entry if row is not None else ""
        change_by_key = {
            listed_change.change.key: listed_change for listed_change in self._listed_changes
        }
        listed_change = change_by_key.get(key)
        if listed_change is None:
            self._message_line.refuse("That is a heading: choose a change under it.")
        return listed_change

    def _run_action(self, desk_action: Callable[[], Meeting], reply: str, key: str) -> bool:
        """Run *desk_action* on the change *key* and go to the next; return False if refused."""
        try:
            desk_action()
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return False
        self._show(reply, key)
        return True

    def _decide(self, decision: Callable[[Change], Meeting], reply: str) -> None:
        """Make *decision* on the change in hand."""
        if (chosen_change := self._chosen_change()) is not None:
            self._run_action(
                lambda: decision(chosen_change.change), reply, chosen_change.change.key
            )

    def action_take(self) -> None:
        """Take the change in hand."""
        take = self._desk.chairman_changes.take
        self._decide(take, f"Taken. {small_sign('changes.undo')} takes it back.")

    def action_leave_it(self) -> None:
        """Leave the minutes as they are, without the change in hand."""
        leave = self._desk.chairman_changes.leave
        self._decide(leave, f"Left. {small_sign('changes.undo')} takes it back.")

    def action_note(self) -> None:
        """Keep the change in hand as a note for the clerk's eyes."""
        self._decide(self._desk.chairman_changes.keep_as_note, "Kept as a note, never printed.")

    def action_edit(self) -> None:
        """Take the change in hand with other words."""
        chosen_change = self._chosen_change()
        if chosen_change is None:
            return
        change = chosen_change.change
        private = change.private or self._desk.meeting.public_excluded
        box = self._boxes.box(f"{CHANGE}{change.key}", private=private)
        if change.sort not in ("reworded", "added", "comment") or chosen_change.decided:
            self._message_line.refuse(
                f"There are no words to edit in that; {small_sign('changes.take')} takes it, "
                f"{small_sign('changes.leave-it')} leaves it."
            )
            return

        def take_text(text: str | None) -> None:
            """Take the change with the words that the form hands back, if any."""
            if text is not None and self._run_action(
                lambda: self._desk.chairman_changes.take(change, text),
                "Taken as you edited it.",
                change.key,
            ):
                box.forget()

        form = WordsForm("The words to take", change.new_words, chosen_change.reads_now, box)
        self.app.push_screen(form, take_text)

    def action_undo(self) -> None:
        """Take back the last decision, and nothing that was done before the file came."""
        chair_file = self._desk.meeting.afterwards.coming_back
        if chair_file is None or not chair_file.decisions:
            self._message_line.refuse("Nothing of this file has been decided yet.")
            return
        last_steps = self._desk.steps.listed_steps(1)
        self._run_action(
            self._desk.undo, f"Undone: {last_steps[0].words}.", chair_file.decisions[-1].change
        )

    def action_finish(self) -> None:
        """Finish with the file; if something is undecided, only when asked twice."""
        undecided_count = sum(not listed_change.decided for listed_change in self._listed_changes)
        if undecided_count and not self._is_ending:
            self._is_ending = True
            self._message_line.say(
                f"{small_sign('changes.done')} again leaves the {undecided_count} undecided as "
                "they are.",
                "!",
            )
            return
        try:
            self._desk.chairman_changes.end_changes()
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return
        self.dismiss(None)

    def action_back(self) -> None:
        """Go back; how far the clerk has got is kept."""
        self.dismiss(None)

    def line_answered(self, question: str, text: str) -> None:  # noqa: ARG002 - as elsewhere
        """Read the file that was named; the line stays if that is refused."""
        typed = text.strip().strip("'\"")
        if not typed:
            return
        try:
            receive(self._desk, Path(typed).expanduser())
        except (Refusal, RuntimeError) as refusal:
            self._message_line.refuse(str(refusal))
            return
        self.query_one(AskLine).close()
        self._show()

    def line_dropped(self) -> None:
        """Go back: there is nothing to show without the file."""
        self.dismiss(None)
