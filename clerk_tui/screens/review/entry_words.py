"""The words of the minutes corrected in the review, and new entries typed beside others."""

from collections.abc import Callable

from clerk_tui.commands.handlers.entry_insertion import insert, place_beside
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.ports import TypingPlace
from clerk_tui.keys import small_sign
from clerk_tui.minutes.wording.sentences import Sentences
from clerk_tui.screens.review import corrections
from clerk_tui.screens.review.host import ONLY_TOLD, ReviewHost
from clerk_tui.screens.review.words_form import WordsForm
from clerk_tui.screens.text_boxes import WORDS
from clerk_tui.widgets.printed_minutes import PrintedRow
from clerk_tui.widgets.text import shortened

NOT_INSERTED = "Choose an entry, or the heading of an item: the new one stands beside it."


class EntryWords:
    """Opens a form for the words of the row in hand, or for a new entry beside it."""

    def __init__(self, host: ReviewHost, ask_vote: Callable[[], None]) -> None:
        """Correct the minutes that *host* shows; *ask_vote* corrects a result."""
        self._host = host
        self._ask_vote = ask_vote

    def reword(self) -> None:
        """Correct the words of the entry, the title of the item, or its public summary."""
        if not self._host.can_change():
            return
        row = self._host.minutes.chosen
        try:
            if row is not None and row.tells_change:
                self._host.message_line.refuse(ONLY_TOLD)
            elif row is not None and row.opens and not row.entry:
                self._retitle(row)
            elif row is not None and row.item and not row.entry:
                self._summarise(row)
            elif row is not None and row.result:
                self._ask_vote()
            elif (row := self._host.chosen_entry()) is not None:
                self._reword_entry(row)
        except Refusal as refusal:
            self._host.message_line.refuse(str(refusal))

    def _reword_entry(self, row: PrintedRow) -> None:
        entry, table = self._host.meeting.entry(row.entry), self._host.table()
        say = Sentences(self._host.meeting, table.style)
        words = corrections.words_of(entry, say)
        box = self._host.box(f"{WORDS}{entry.ident}", private=entry.private)
        self._edit(words, box, lambda text: corrections.correct_entry(table.desk, entry, text, say))

    def _retitle(self, row: PrintedRow) -> None:
        desk, private = self._host.desk, self._host.private
        item = self._host.meeting.item(row.item)
        is_hidden = private and (item.private or item.public_title is not None)
        title = item.title_in(private=private)
        box = self._host.box(f"{WORDS}title:{item.ident}", private=is_hidden)
        save = lambda text: corrections.retitle(desk, item, text, private=private)  # noqa: E731
        self._edit(corrections.Words("The title of the item", title), box, save)

    def _summarise(self, row: PrintedRow) -> None:
        agenda, item = self._host.desk.agenda, self._host.meeting.item(row.item)
        words = corrections.public_summary_of(item)
        box = self._host.box(f"{WORDS}summary:{item.ident}", private=False)
        self._edit(words, box, lambda text: agenda.amend_item(item.ident, public_summary=text))

    def insert(self, step: int) -> None:
        """Type a new entry before or after the row in hand; below a heading it stands first."""
        host, row = self._host, self._host.minutes.chosen
        if row is None or not (row.entry or (row.opens and step > 0)):
            host.message_line.refuse(NOT_INSERTED)
            return
        if row.result and step < 0:
            host.message_line.refuse("Choose the entry above the result, and type after it: .")
            return
        entry = host.meeting.entry(row.entry) if row.entry else None
        entry_above = (
            place_beside(host.meeting, entry, is_before=step < 0, beside_result=row.result)
            if entry
            else ""
        )
        item, private = row.item, entry is not None and entry.private
        table, direction = host.table(), "before" if step < 0 else "after"
        words_beside = shortened(row.content.plain, 40)
        label = f"A new entry {direction} “{words_beside}”{', PRIVATE' if private else ''}"
        box = host.box(f"{WORDS}{direction}:{row.entry or row.item}", private=private)
        save = lambda text: insert(table, text, item, entry_above, private=private)  # noqa: E731
        self._edit(corrections.Words(label, ""), box, save)

    def _edit(
        self, edited_words: corrections.Words, box: TypingPlace, save: Callable[[str], Meeting]
    ) -> None:
        """Open a form to correct words; what is refused comes back as typed, with the reason.

        Args:
            edited_words: The words as they are now.
            box: Where what is typed is saved until it is in the record.
            save: Puts the corrected words into the record, or raises Refusal.
        """
        host, label, words = self._host, edited_words.label, edited_words.text

        def save_words(text: str | None) -> None:
            """Save what the form hands back: the words, or None if they stay as they were."""
            if text is None:
                return
            meeting_before = host.meeting
            try:
                meeting_after = save(text)
            except Refusal as refusal:
                form = WordsForm(label, text, words, box, str(refusal))
                host.app.push_screen(form, save_words)
                return
            box.forget()
            changed_entry = corrections.first_changed_entry(meeting_before, meeting_after)
            host.redraw(f"Put right. {small_sign('review.undo')} takes it back.", changed_entry)

        host.app.push_screen(WordsForm(label, words, words, box), save_words)
