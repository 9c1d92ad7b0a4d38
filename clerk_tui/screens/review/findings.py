"""The review, with what the checks and the dictionary find beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec import Struct, field
from textual import work
from textual.message import Message
from textual.timer import Timer

from clerk_tui.domain.checks import Finding, findings
from clerk_tui.domain.checks.wording.unknown_words import UnknownWord, as_findings, unknown_words
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.screens.review.base import ReviewBase
from clerk_tui.widgets.lists.findings_list import FindingsList, key_of

STILL = 0.4  # seconds the minutes stay as they are before they are looked at
HIDDEN = "It is in a private entry: p shows the private copy."


class Found(Struct, frozen=True):
    """What was found in one state of the minutes; `words` are the unknown ones, by finding."""

    findings: Sequence[Finding] = ()
    words: dict[str, UnknownWord] = field(default_factory=dict)
    trouble: str = ""


class ReviewFindings(ReviewBase):
    """The findings follow the minutes as they are corrected; no key waits for them."""

    _found = Found()
    _visited = ""
    _suggested: tuple[str, Sequence[str]] = ("", ())
    _waiting: Timer | None = None

    @dataclass
    class Looked(Message):
        """The minutes were looked through, in another thread."""

        meeting: Meeting
        private: bool
        found: Found

    @dataclass
    class Suggested(Message):
        """What may have been meant by a word."""

        word: str
        words: Sequence[str]

    def _changed(self) -> None:
        """Look through the minutes once no more is done to them for a moment."""
        if self._waiting is not None:
            self._waiting.stop()
        self._waiting = self.set_timer(STILL, self._look)

    @work(thread=True, exclusive=True, group="review-findings", exit_on_error=False)
    def _look(self) -> None:
        meeting, private = self._meeting, self._private
        found = self._look_through(meeting, private=private)
        if self.is_running:
            self.post_message(self.Looked(meeting, private, found))

    def _look_through(self, meeting: Meeting, *, private: bool) -> Found:
        """What the checks find, then the words that the dictionary does not know."""
        checked = findings(meeting)
        try:
            ize = self._office.style(meeting.body).layout_choice("spelling") == "either"
            knows = self._office.dictionary.knows
            unknown = unknown_words(meeting, knows, private=private, ize=ize)
        except Refusal as refusal:
            return Found(checked, trouble=str(refusal))
        notes = as_findings(unknown, meeting)
        words = {key_of(note): word for note, word in zip(notes, unknown, strict=True)}
        return Found([*checked, *notes], words)

    def on_review_findings_looked(self, message: Looked) -> None:
        """List what was found, unless the minutes have changed again meanwhile."""
        if (message.meeting, message.private) != (self._meeting, self._private):
            return
        self._found = message.found
        meeting = message.meeting
        numbers = {ident: number.printed for ident, number in minute_numbers(meeting).items()}
        hidden = frozenset(e.ident for e in meeting.entries() if e.private)
        self._listed.tell(message.found.findings, numbers, hidden)
        if message.found.trouble:
            self._message_line.refuse(message.found.trouble)

    @property
    def _listed(self) -> FindingsList:
        return self.query_one(FindingsList)

    def action_finding(self, step: int) -> None:
        """Take the entry of the next finding in hand, or of the one before."""
        finding = self._listed.finding
        if finding is None:
            self._message_line.say("Nothing found.")
            return
        # Where the one last gone to was put right, the next has taken its place already.
        if step < 0 or self._visited == key_of(finding):
            self._listed.step(step)
        self._go()

    def action_list(self) -> None:
        """Go to the list of findings, or back to the minutes."""
        if not self._close_list():
            self.add_class("-listing")
            self._listed.focus()
            self._message_line.say("Enter: to its entry.   l or Esc: to the minutes.", "")

    def _close_list(self) -> bool:
        """Go back from the list to the minutes; False where it is not open."""
        listing = self.has_class("-listing")
        self.remove_class("-listing")
        self._printed.focus()
        return listing

    def action_to_entry(self) -> None:
        """In the list: to the entry of the finding in hand."""
        if self._listed.has_focus and self._listed.finding is not None:
            self._close_list()
            self._go()

    def _go(self) -> None:
        """Take what the finding in hand is about in hand, and say what was found."""
        finding = self._listed.finding
        if finding is None:
            return
        self._visited = key_of(finding)
        there = self._row_of(finding)
        if there is not None:
            self._printed.choose(there)
        at, of = self._listed.place
        hidden = bool(finding.entry) and not self._stands(finding.entry)
        remedy = HIDDEN if hidden and self._is_private(finding.entry) else finding.remedy
        self._message_line.say(f"{at} of {of}: {finding.message} {remedy}", "!")
        word = self._found.words.get(self._visited)
        if word is not None:
            self._think(word.word)

    def _row_of(self, finding: Finding) -> int | None:
        rows = list(enumerate(self._printed.rows))
        entry = [n for n, row in rows if finding.entry and row.entry == finding.entry]
        item = [n for n, row in rows if finding.item and row.item == finding.item]
        return next(iter([*entry, *item]), None)

    def _stands(self, entry: str) -> bool:
        return any(row.entry == entry for row in self._printed.rows)

    def _is_private(self, entry: str) -> bool:
        return any(e.ident == entry and e.private for e in self._meeting.entries())

    @work(thread=True, exclusive=True, group="review-suggesting", exit_on_error=False)
    def _think(self, word: str) -> None:
        suggested = self._office.dictionary.suggest(word)
        if self.is_running:
            self.post_message(self.Suggested(word, suggested))

    def on_review_findings_suggested(self, message: Suggested) -> None:
        """Say what may have been meant, where that finding is still told of."""
        self._suggested = (message.word, message.words)
        word = self._word_in_hand()
        if message.words and word is not None and word.word == message.word:
            finding = self._listed.finding
            if finding is not None and finding.message in self._message_line.message:
                perhaps = ", ".join(message.words)
                self._message_line.say(f"{finding.message} Perhaps: {perhaps}. / replaces it.", "!")

    def _word_in_hand(self) -> UnknownWord | None:
        """The unknown word of the finding in hand, where that is one."""
        finding = self._listed.finding
        return self._found.words.get(key_of(finding)) if finding is not None else None

    def action_add_word(self) -> None:
        """Add the unknown word in hand to the clerk's own words."""
        word = self._word_in_hand()
        if word is None:
            self._message_line.refuse("No unknown word is in hand: f goes on to the next finding.")
            return
        if not word.public:
            self._message_line.refuse(
                "That word stands in private entries alone, and your own words are a plain file."
            )
            return
        try:
            self._office.dictionary.add(word.word)
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return
        self._message_line.say(f"“{word.word}” is among your own words now.")
        self._changed()
