"""The chairman's changes, one in hand at a time: taken, left or edited with a key each."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from clerk_tui.desk import Desk
from clerk_tui.domain.drafts.word_marks import diff_words
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.office import Office
from clerk_tui.office.chairman_file import ListedChange, listed_changes, receive
from clerk_tui.office.drafts import SORTS, draft_lines, headed
from clerk_tui.screens.letter_keys import LettersInOrder
from clerk_tui.screens.review.forms import WordsForm
from clerk_tui.screens.text_boxes import CHANGE
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.printed_minutes import PrintedMinutes, PrintedRow
from clerk_tui.widgets.prompt_line import AskLine
from clerk_tui.widgets.text import plain

HINT = "t take  l leave  e edit  n keep as note  u undo  d done with file  Esc back  F1"
FILE = "file"
TO_DO = {**SORTS, "by hand": "by hand"}  # what is to be done by hand is not taken here
SIGNS = {"": "?", "taken": "✓", "edited": "✓", "left": "–", "noted": "n"}


class ChangesScreen(LettersInOrder[None]):
    """Every difference between the chairman's file and the draft, in the order of the file."""

    HELP = (
        "What the chairman changed, against the draft. Up and down choose a change; each is "
        "taken or left, and a list half gone through is there next time."
    )
    CSS_PATH = "review.tcss"
    BOX_ACTIONS: ClassVar[frozenset[str]] = frozenset({"edit"})
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t,enter", "take", "Take", show=False),
        Binding("l", "leave_it", "Leave", show=False),
        Binding("e", "edit", "Edit", show=False),
        Binding("n", "note", "Keep as a note", show=False),
        Binding("u", "undo", "Undo", show=False),
        Binding("d", "done", "Done with the file", show=False),
        Binding("escape", "back", "Back", show=False),
    ]

    def __init__(self, office: Office, desk: Desk) -> None:
        """Go through the file that came back to the meeting at *desk*."""
        super().__init__()
        self._office = office
        self._desk = desk
        self._listed: list[ListedChange] = []
        self._ending = False
        self._boxes = office.boxes(desk.meeting.ident)

    def compose(self) -> ComposeResult:
        """What it is, the changes, what was last done, the keys."""
        yield Static(id="review-title")
        yield PrintedMinutes(id="review-minutes")
        yield AskLine(id="review-asked")
        yield MessageLine(id="review-message")
        yield Static(plain(HINT), id="review-keys")

    def on_mount(self) -> None:
        """Show the changes, or ask for the file."""
        if self._desk.meeting.afterwards.coming_back is None:
            title = f"The {self._desk.meeting.body.chair_title.casefold()}'s file"
            self._title(title)
            self.query_one(AskLine).ask(FILE, title, ".md or .docx", self._sent, offered=True)
            return
        self._show()

    @property
    def _sent(self) -> str:
        """The file of the newest draft: what comes back is often kept in its place."""
        drafts = self._desk.meeting.afterwards.drafts
        files = [f for f in (drafts[-1].files if drafts else ()) if f.endswith((".md", ".docx"))]
        return next((f for f in reversed(files) if "PRIVATE" not in Path(f).name), "")

    @property
    def _changes(self) -> PrintedMinutes:
        return self.query_one(PrintedMinutes)

    @property
    def _message_line(self) -> MessageLine:
        return self.query_one(MessageLine)

    def _title(self, text: str) -> None:
        self.query_one("#review-title", Static).update(plain(text))

    def _show(self, said: str = "", after: str = "") -> None:
        """Show the list as it now stands, with the next undecided change in hand.

        It is that of the key *after* while that is undecided itself, else the next one after it.
        """
        self._ending = False
        self._message_line.say(said)
        back = self._desk.meeting.afterwards.coming_back
        try:
            self._listed = listed_changes(self._office, self._desk)
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return
        waiting = [each for each in self._listed if not each.decided]
        name = f"“{back.name}” against draft {back.draft}" if back else ""
        self._title(f"{name}: {len(self._listed)} changes, {len(waiting)} undecided")
        self._changes.show(self._rows(), next_key(self._listed, after))
        self._changes.focus()

    def _rows(self) -> list[PrintedRow]:
        back = self._desk.meeting.afterwards.returned[-1]
        lines = draft_lines(self._desk, back.draft, private=back.private)
        known = {each.change.key: each for each in self._listed}
        rows: list[PrintedRow] = []
        for heading, changes in headed([each.change for each in self._listed], lines):
            rows.append(PrintedRow(plain(heading, "bold")))
            for change in changes:
                row = PrintedRow(
                    drawn(known[change.key]), entry=change.key, private=change.private, lead="  "
                )
                rows.append(row)
        return rows

    def _in_hand(self) -> ListedChange | None:
        row = self._changes.chosen
        found = [each for each in self._listed if row is not None and each.change.key == row.entry]
        if not found:
            self._message_line.refuse("That is a heading: choose a change under it.")
            return None
        return found[0]

    def _act(self, act: Callable[[], Meeting], said: str, key: str) -> bool:
        """Decide on the change of that *key*, and go on to the next; a refusal is said."""
        try:
            act()
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return False
        self._show(said, key)
        return True

    def action_take(self) -> None:
        """Take the change in hand."""
        if (each := self._in_hand()) is not None:
            self._act(
                lambda: self._desk.chairman_changes.take(each.change),
                "Taken. u takes it back.",
                each.change.key,
            )

    def action_leave_it(self) -> None:
        """Leave the minutes as they are in it."""
        if (each := self._in_hand()) is not None:
            self._act(
                lambda: self._desk.chairman_changes.leave(each.change),
                "Left. u takes it back.",
                each.change.key,
            )

    def action_note(self) -> None:
        """Keep it as a note for the clerk's eyes."""
        if (each := self._in_hand()) is not None:
            said = "Kept as a note, never printed."
            self._act(
                lambda: self._desk.chairman_changes.keep_as_note(each.change), said, each.change.key
            )

    def action_edit(self) -> None:
        """Take it with other words."""
        each = self._in_hand()
        if each is None:
            return
        change = each.change
        private = change.private or self._desk.meeting.public_excluded
        box = self._boxes.box(f"{CHANGE}{change.key}", private=private)
        if change.sort not in ("reworded", "added", "comment") or each.decided:
            self._message_line.refuse(
                "There are no words to edit in that; t takes it, l leaves it."
            )
            return

        def done(text: str | None) -> None:
            if text is not None and self._act(
                lambda: self._desk.chairman_changes.take(change, text),
                "Taken as you edited it.",
                change.key,
            ):
                box.forget()

        form = WordsForm("The words to take", change.new_words, each.reads_now, box)
        self.app.push_screen(form, done)

    def action_undo(self) -> None:
        """Take back the last decision, and nothing that was done before the file came."""
        back = self._desk.meeting.afterwards.coming_back
        if back is None or not back.decisions:
            self._message_line.refuse("Nothing of this file has been decided yet.")
            return
        last = self._desk.steps.listed_steps(1)
        self._act(self._desk.undo, f"Undone: {last[0].words}.", back.decisions[-1].change)

    def action_done(self) -> None:
        """Be done with the file; where something is undecided, only when asked twice."""
        waiting = sum(not each.decided for each in self._listed)
        if waiting and not self._ending:
            self._ending = True
            self._message_line.say(
                f"d again leaves the {waiting} that are undecided as they are.", "!"
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

    def on_ask_line_answered(self, message: AskLine.Answered) -> None:
        """Read the file that was named; the line stays where that is refused."""
        self.line_answered(message.question, message.text)

    def line_answered(self, question: str, text: str) -> None:  # noqa: ARG002 - as elsewhere
        """Read the file that was named, before what was typed after Enter."""
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

    def on_ask_line_dropped(self) -> None:
        """Escape in the line goes back."""
        self.line_dropped()

    def line_dropped(self) -> None:
        """Escape goes back."""
        self.dismiss(None)


def next_key(listed: list[ListedChange], after: str) -> str:
    """Return the key of the first undecided change from that of the key *after* on; "" for none.

    Past the end of the list it is the first undecided one.
    """
    keys = [each.change.key for each in listed]
    start = keys.index(after) if after in keys else 0
    waiting = [each.change.key for each in (*listed[start:], *listed[:start]) if not each.decided]
    return waiting[0] if waiting else after


def drawn(each: ListedChange) -> Content:
    """A change: its state, what it is, and both wordings in one, marked without colour."""
    change = each.change
    parts = [plain(f"{SIGNS[each.decided]} {TO_DO[change.sort]}: ", "bold")]
    if change.sort in ("moved", "comment"):
        parts.append(plain(change.new))
    else:
        for piece in diff_words(change.old, change.new):
            if piece.change == "same":
                parts.append(plain(piece.text))
            elif piece.change == "gone":
                parts.append(plain(f"[-{piece.text}-]", "strike"))
            else:
                parts.append(plain(f"{{+{piece.text}+}}", "bold underline"))
    if change.sort == "by hand" and not each.decided:
        parts.append(plain(f"\nFor you to do by hand, then l. {change.why}"))
    if each.reads_now:
        parts.append(plain(f"\nYou have changed it since: it now reads “{each.reads_now}”."))
    return plain("").join(parts)
