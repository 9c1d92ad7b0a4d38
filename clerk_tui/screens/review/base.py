"""What the review shows: the minutes as they will print, and what was last done to them."""

from collections.abc import Callable
from contextlib import suppress

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from clerk_tui.desk import Desk
from clerk_tui.domain.dates.dates import print_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.status import published_draft_note
from clerk_tui.domain.ports import TypingPlace
from clerk_tui.office import Office
from clerk_tui.screens.letter_keys import LettersInOrder
from clerk_tui.screens.review.corrections import touched
from clerk_tui.screens.review.details import about
from clerk_tui.screens.review.pending_text import place_of, waiting_note
from clerk_tui.screens.review.rows import printed_rows
from clerk_tui.screens.text_boxes import still_of
from clerk_tui.widgets.lists.findings_list import FindingsList
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.printed_minutes import PrintedMinutes, PrintedRow
from clerk_tui.widgets.prompt_line import AskLine
from clerk_tui.widgets.text import plain

PUBLIC = "PUBLIC COPY"
PRIVATE = "PRIVATE COPY – not for publication"
HINT = "e edit  x remove  f finding  / replace  u undo  p copy  w write  n draft  ?"
NOT_HERE = "That part is made from the roll call and the agenda, and is changed there."


class ReviewBase(LettersInOrder[None]):
    """The minutes of the meeting at *desk*, an entry in hand at a time."""

    CSS_PATH = "review.tcss"
    # Textual declares it so that a checker takes it for a variable of the instance.
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012

    def __init__(self, office: Office, desk: Desk, entry: str = "", item: str = "") -> None:
        """Review the meeting at *desk*; copies go where *office* keeps them.

        It opens at *entry*, or where that prints nothing at its *item*; at a private one, in the
        private copy.
        """
        super().__init__()
        self._office = office
        self._desk = desk
        found = next((e for e in desk.meeting.entries() if e.ident == entry), None)
        self._first = (entry, item or (found.item if found else ""))
        self._private = found is not None and found.private
        self._shown = desk.meeting
        self._boxes = office.boxes(desk.meeting.ident)

    def compose(self) -> ComposeResult:
        """What it is, the minutes, what was last done, the keys."""
        with Horizontal(id="review-top"):
            yield Static(id="review-title")
            yield Static(id="review-copy")
        with Horizontal(id="review-body"):
            yield PrintedMinutes(id="review-minutes")
            with Vertical(id="review-beside"):
                yield Static(id="review-about")
                yield FindingsList(id="review-findings")
        yield AskLine(id="review-asked")
        yield MessageLine(id="review-message")
        yield Static(plain(HINT), id="review-keys")

    def on_mount(self) -> None:
        """Show the minutes."""
        self._printed.focus()
        self._redraw("", *self._first)
        if not self._meeting.taken:
            self._message_line.say("No item of business has been taken yet.", "")
        self._tell_what_waits()

    def _box(self, name: str, *, private: bool | None = None) -> TypingPlace:
        """The box called *name*: *private* as what it is of is, or else as the copy shown is.

        While the public are out, all that is typed is private.
        """
        private = self._private if private is None else private
        return self._boxes.box(name, private=private or self._meeting.public_excluded)

    @property
    def _in_private(self) -> bool:
        return self._private or self._meeting.public_excluded

    def _tell_what_waits(self) -> None:
        """Say what was typed here before and is in no minutes; take what it is of in hand."""
        waiting = [
            text
            for text in self._boxes.waiting(private=self._in_private)
            if still_of(self._meeting, [text.place])
        ]
        if note := waiting_note(waiting):
            ident = place_of(waiting)
            if ident and not any(self._first):
                self._redraw("", ident, ident)
            self._message_line.say(note, "→")

    @property
    def place(self) -> tuple[str, str]:
        """The entry and the item of the row in hand: "" for what is made from neither."""
        row = self._printed.chosen
        return (row.entry, row.item) if row is not None else ("", "")

    @property
    def _meeting(self) -> Meeting:
        return self._desk.meeting

    @property
    def _printed(self) -> PrintedMinutes:
        return self.query_one("#review-minutes", PrintedMinutes)

    @property
    def _message_line(self) -> MessageLine:
        return self.query_one(MessageLine)

    @property
    def _copy(self) -> str:
        """Which copy is shown, in words."""
        return PRIVATE if self._private else PUBLIC

    def _redraw(self, said: str = "", entry: str = "", item: str = "") -> None:
        """Show the minutes as they now are, with *entry* in hand, and say what was done.

        Where no entry is in hand, and that one prints nothing, the heading of *item* is.
        """
        meeting = self._meeting
        self._message_line.say(f"{said} {published_draft_note(self._shown, meeting)}".strip())
        self._shown = meeting
        day = print_date(meeting.details.date, "{d} {month} {year}")
        title = f"{day}  {meeting.body.name}  {meeting.state}"
        self.query_one("#review-title", Static).update(plain(title))
        copy = self.query_one("#review-copy", Static)
        copy.update(plain(self._copy))
        copy.set_class(self._private, "-private")
        try:
            style = self._office.style(meeting.body)
            rows = printed_rows(meeting, style, private=self._private)
        except Refusal as refusal:
            rows = [PrintedRow(plain("The minutes cannot be shown as they will print.", "bold"))]
            self._message_line.refuse(str(refusal))
        self._printed.show(rows, entry, item)
        self._changed()

    def _changed(self) -> None:
        """The minutes may have changed: what rests on them is looked at anew."""

    def _act(self, act: Callable[[], Meeting], said: str, entry: str = "") -> bool:
        """Do something at the desk and show it; a refusal is said, and changes nothing.

        *entry* is the one in hand afterwards: without it, the one that was changed.
        """
        before = self._meeting
        try:
            after = act()
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return False
        self._redraw(said, entry or touched(before, after))
        return True

    def on_printed_minutes_chosen(self, message: PrintedMinutes.Chosen) -> None:
        """Beside the minutes: what is known of the row in hand."""
        with suppress(Refusal):  # on a slow machine the row may be gone before this is told
            self.query_one("#review-about", Static).update(about(self._meeting, message.row))

    def _in_hand(self) -> PrintedRow | None:
        """The row in hand, where it is an entry; else say why nothing can be done with it."""
        row = self._printed.chosen
        if row is None or not row.entry:
            opens = row is not None and row.opens
            self._message_line.refuse(
                "That is a heading: choose an entry under it." if opens else NOT_HERE
            )
            return None
        return row
