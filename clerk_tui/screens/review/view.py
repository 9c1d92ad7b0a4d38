"""The review as it is shown: the minutes as they will print, and what was last done to them."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from clerk_tui.commands.command import Table
from clerk_tui.desk import Desk, check_open
from clerk_tui.domain.dates.dates import short_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.status import published_draft_note
from clerk_tui.domain.ports import TypingPlace
from clerk_tui.office import Office
from clerk_tui.paths import hub_file
from clerk_tui.screens.letter_keys import LettersInOrder
from clerk_tui.screens.review.corrections import first_changed_entry
from clerk_tui.screens.review.details import details_of
from clerk_tui.screens.review.findings import FindingsBeside
from clerk_tui.screens.review.host import NOT_HERE, ONLY_TOLD
from clerk_tui.screens.review.outline_beside import OutlineBeside
from clerk_tui.screens.review.pending_text import ident_of_first, waiting_note
from clerk_tui.screens.review.rows import printed_rows
from clerk_tui.screens.text_boxes import boxes_still_open
from clerk_tui.widgets.key_bar import FootKey, FootRow, KeyBar, foot_keys
from clerk_tui.widgets.lists.findings_list import FindingsList
from clerk_tui.widgets.lists.outline import Outline
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.printed_minutes import PrintedMinutes, PrintedRow
from clerk_tui.widgets.prompt_line import AskLine
from clerk_tui.widgets.text import plain

if TYPE_CHECKING:  # few reviews have anything marked
    from clerk_tui.screens.review.marks.changed_words import ChangedWords

PUBLIC = "PUBLIC COPY"
PRIVATE = "PRIVATE COPY – not for publication"
_FOOT: tuple[FootRow, ...] = (
    ("{review.edit}", "edit"), ("{review.outline}", "list", 2),
    ("{review.next-finding}", "finding"), ("{review.find}", "find"), ("{review.undo}", "undo"),
    ("{review.copy-shown}", "copy", 3), ("{review.write}", "write"),
    ("{review.draft}", "draft", 1), ("{review.remove}", "remove", 5),
    ("{review.findings}", "findings", 6), ("{review.replace}", "replace", 7),
    ("{review.vote}", "vote", 8), ("{review.privacy}", "private", 9),
    ("{review.number}", "number", 12), ("{review.redo}", "redo", 11),
    ("{review.chairman}", "chairman", 10), ("{review.signed}", "signed", 13),
    ("{review.leave}", "back", 4), ("{review.keys}", "keys"),
)  # fmt: skip
_FOOT_WITH_DRAFT = tuple(
    row
    for foot_row in _FOOT
    for row in (
        (("{review.marks}", "marks", 1), ("{review.draft}", "draft", 3))
        if foot_row[0] == "{review.draft}"
        else (foot_row,)
    )
)
"""With what marks the changes since a draft, which comes before another draft."""


class ReviewView(LettersInOrder[None]):
    """Shows the minutes of a meeting, with one row in hand."""

    CSS_PATH = "review.tcss"
    # Textual declares it so that a checker takes it for a variable of the instance.
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-narrow"), (110, "-wide"), (120, "-outlined"), (160, "-broad"),
    ]  # fmt: skip

    def __init__(self, office: Office, desk: Desk, entry: str = "", item: str = "") -> None:
        """Review a meeting; it opens in the private copy if the entry is private.

        Args:
            office: Where copies are written, and unfinished words saved.
            desk: The desk of the meeting.
            entry: The ident of the entry to open at.
            item: The ident of the item to open at if the entry prints nothing.
        """
        super().__init__()
        self.office = office
        self.desk = desk
        opened_at = next((e for e in desk.meeting.entries() if e.ident == entry), None)
        self._open_at = (entry, item or (opened_at.item if opened_at else ""))
        self.private = opened_at is not None and opened_at.private
        self._meeting_shown = desk.meeting
        self._boxes = office.unfinished.boxes(desk.meeting.ident)
        self.outline_beside = OutlineBeside(self)
        self.findings = FindingsBeside(self, self.outline_beside.flag)
        self.changed_words: ChangedWords | None = None
        """What marks changed words, once that was asked for."""

    def compose(self) -> ComposeResult:
        """Lay out the title, the minutes, what was last done, and the keys."""
        with Horizontal(id="review-top"):
            yield Static(id="review-title")
            yield Static(id="review-copy")
        yield Static(id="review-marks")
        with Horizontal(id="review-body"):
            yield PrintedMinutes(id="review-minutes")
            with Vertical(id="review-beside"):
                yield Static(id="review-about")
                yield Outline(id="review-outline")
                yield FindingsList(id="review-findings")
        yield AskLine(id="review-asked")
        yield MessageLine(id="review-message")
        yield KeyBar(self._foot(), id="review-keys")

    def _foot(self) -> list[FootKey]:
        has_draft = self.meeting.afterwards.in_hand is not None
        return foot_keys(*(_FOOT_WITH_DRAFT if has_draft else _FOOT), as_small=True)

    def on_mount(self) -> None:
        """Show the minutes."""
        self.minutes.focus()
        self.redraw("", *self._open_at)
        if not self.meeting.taken:
            self.message_line.say("No item of business has been taken yet.", "")
        self.say_what_waits()

    def box(self, name: str, *, private: bool | None = None) -> TypingPlace:
        """Return the box in which a text typed here is saved.

        Args:
            name: The name of the box: see `screens.text_boxes`.
            private: True if the text is private; None if it is as private as the copy shown. While
                the public are out, all that is typed is private.
        """
        private = self.private if private is None else private
        return self._boxes.box(name, private=private or self.meeting.public_excluded)

    def say_what_waits(self) -> None:
        """Say what was typed here before and is in no minutes; go to the row that it is of."""
        waiting_texts = [
            text
            for text in self._boxes.waiting(private=self.private or self.meeting.public_excluded)
            if boxes_still_open(self.meeting, [text.place])
        ]
        if note := waiting_note(waiting_texts):
            ident = ident_of_first(waiting_texts)
            if ident and not any(self._open_at):
                self.redraw("", ident, ident)
            self.message_line.say(note, "→")

    @property
    def place(self) -> tuple[str, str]:
        """The idents of the entry and the item of the row in hand; "" where it has none."""
        row = self.minutes.chosen
        return (row.entry, row.item) if row is not None else ("", "")

    @property
    def meeting(self) -> Meeting:
        """The meeting as it now stands."""
        return self.desk.meeting

    @property
    def minutes(self) -> PrintedMinutes:
        """The minutes, with a row in hand."""
        return self.query_one("#review-minutes", PrintedMinutes)

    @property
    def findings_list(self) -> FindingsList:
        """The list of findings beside the minutes."""
        return self.query_one(FindingsList)

    @property
    def outline(self) -> Outline:
        """The list of items and entries beside the minutes."""
        return self.query_one(Outline)

    @property
    def ask_line(self) -> AskLine:
        """The line at the foot in which a question is asked."""
        return self.query_one(AskLine)

    @property
    def message_line(self) -> MessageLine:
        """The line that says what was done, or why it was not."""
        return self.query_one(MessageLine)

    @property
    def copy_name(self) -> str:
        """The name of the copy shown, in capitals."""
        return PRIVATE if self.private else PUBLIC

    def redraw(self, reply: str = "", entry: str = "", item: str = "") -> None:
        """Show the minutes as they now are, and say what was done.

        Args:
            reply: What was done.
            entry: The ident of the entry to take in hand.
            item: The ident of the item whose heading to take if no entry is in hand, and that one
                prints nothing.
        """
        meeting = self.meeting
        self.message_line.say(
            f"{reply} {published_draft_note(self._meeting_shown, meeting)}".strip()
        )
        self._meeting_shown = meeting
        day = short_date(meeting.details.date)
        title = f"{day}  {meeting.body.name}  {meeting.state}"
        self.query_one("#review-title", Static).update(plain(title))
        copy = self.query_one("#review-copy", Static)
        copy.update(plain(self.copy_name))
        copy.set_class(self.private, "-private")
        try:
            style = self.office.papers.style_of_meeting(meeting)
            rows: Sequence[PrintedRow] = printed_rows(meeting, style, private=self.private)
            if self.changed_words is not None:
                rows = self.changed_words.mark(rows)
        except Refusal as refusal:
            rows = [PrintedRow(plain("The minutes cannot be shown as they will print.", "bold"))]
            self.tell_marks("")
            self.message_line.refuse(str(refusal))
        self.minutes.show(rows, entry, item)
        self.query_one(KeyBar).show(self._foot())
        self.outline_beside.list_rows()
        self.findings.schedule()

    def tell_marks(self, head: str) -> None:
        """Show at the top which changes are marked; "" for none."""
        line = self.query_one("#review-marks", Static)
        line.update(plain(head))
        line.display = bool(head)

    def table(self) -> Table:
        """Return the desk and the house style, for what commands do too."""
        return Table(
            self.desk,
            self.office.papers.style_of_meeting(self.meeting),
            is_shared=hub_file(self.office.database).exists(),
        )

    def set_listing(self, *, is_listing: bool) -> bool:
        """Show the list of findings, or the minutes; return True if the list was shown before."""
        was_listing = self.has_class("-listing")
        self.remove_class("-outlining")
        self.set_class(is_listing, "-listing")
        (self.findings_list if is_listing else self.minutes).focus()
        return was_listing

    def set_outlining(self, *, is_outlining: bool) -> None:
        """Go to the list of items and entries, or to the minutes."""
        self.remove_class("-listing")
        self.set_class(is_outlining, "-outlining")
        (self.outline if is_outlining else self.minutes).focus()

    def on_outline_chosen(self) -> None:
        """Show the row whose line was chosen."""
        self.outline_beside.lead_minutes()

    def on_outline_opened(self) -> None:
        """Go to the row whose line was clicked; where there is room, the list stays."""
        self.outline_beside.lead_minutes()
        if self.has_class("-outlining") and self.has_class("-narrow"):
            self.outline_beside.close()

    def run_desk_action(
        self, desk_action: Callable[[], Meeting], reply: str, entry: str = ""
    ) -> bool:
        """Run an action of the desk and show it; return False if it was refused.

        Args:
            desk_action: It changes the meeting, or raises Refusal, which is then shown.
            reply: What to say was done.
            entry: The ident of the entry to take in hand; "" for the one that was changed.
        """
        meeting_before = self.meeting
        try:
            meeting_after = desk_action()
        except Refusal as refusal:
            self.message_line.refuse(str(refusal))
            return False
        self.redraw(reply, entry or first_changed_entry(meeting_before, meeting_after))
        return True

    def on_printed_minutes_chosen(self, event: PrintedMinutes.Chosen) -> None:
        """Show beside the minutes what is known of the row in hand."""
        self.outline_beside.follow_minutes()
        with suppress(Refusal):  # on a slow machine the row may be gone before this is shown
            self.query_one("#review-about", Static).update(details_of(self.meeting, event.row))

    def on_findings_list_clicked(self) -> None:
        """Go to the entry of the finding that was clicked."""
        self.findings.leave_list_for_entry()

    def chosen_entry(self) -> PrintedRow | None:
        """Return the row in hand if it is an entry; else say why nothing can be done with it."""
        row = self.minutes.chosen
        if row is not None and row.tells_change:
            self.message_line.refuse(ONLY_TOLD)
            return None
        if row is None or not row.entry:
            is_heading = row is not None and row.opens
            self.message_line.refuse(
                "That is a heading: choose an entry under it." if is_heading else NOT_HERE
            )
            return None
        return row

    def can_change(self) -> bool:
        """Return True if the minutes are open; else say why nothing can be changed."""
        try:
            check_open(self.meeting)
        except Refusal as refusal:
            self.message_line.refuse(str(refusal))
            return False
        return True

    def is_private_entry(self, ident: str) -> bool:
        """Return True if *ident* is that of a private entry."""
        return any(entry.ident == ident and entry.private for entry in self.meeting.entries())
