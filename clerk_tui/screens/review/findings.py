"""The findings of the checks and the dictionary, beside the minutes of the review."""

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
from clerk_tui.screens.review.base import ReviewView
from clerk_tui.widgets.lists.findings_list import FindingsList, key_of

PAUSE_SECONDS = 0.4  # without a change, after which the minutes are checked
HIDDEN = "It is in a private entry: p shows the private copy."


class CheckResult(Struct, frozen=True):
    """The findings on one state of the minutes."""

    findings: Sequence[Finding] = ()
    unknown_words: dict[str, UnknownWord] = field(default_factory=dict)
    """Words that the dictionary does not know, by the key of their finding."""
    problem: str = ""
    """Why the words could not be checked."""


class ReviewFindings(ReviewView):
    """Keeps the findings up to date as the minutes are corrected; no key waits for them."""

    _check_result = CheckResult()
    _visited_key = ""  # of the finding that was gone to last
    _suggestions: tuple[str, Sequence[str]] = ("", ())  # a word, and what may be meant by it
    _check_timer: Timer | None = None

    @dataclass
    class Checked(Message):
        """Posted by a thread when it has checked the minutes."""

        meeting: Meeting
        private: bool
        result: CheckResult

    @dataclass
    class Suggested(Message):
        """Posted by a thread when it knows what may have been meant by a word."""

        word: str
        words: Sequence[str]

    def _after_change(self) -> None:
        """Check the minutes once no more is done to them for a moment."""
        if self._check_timer is not None:
            self._check_timer.stop()
        self._check_timer = self.set_timer(PAUSE_SECONDS, self._check)

    @work(thread=True, exclusive=True, group="review-findings", exit_on_error=False)
    def _check(self) -> None:
        meeting, private = self._meeting, self._private
        result = self._run_checks(meeting, private=private)
        if self.is_running:
            self.post_message(self.Checked(meeting, private, result))

    def _run_checks(self, meeting: Meeting, *, private: bool) -> CheckResult:
        """Return the findings of the checks, then the words that the dictionary does not know."""
        check_findings = findings(meeting)
        try:
            ize = self._office.papers.style(meeting.body).layout_choice("spelling") == "either"
            knows = self._office.dictionary.knows
            unknown = unknown_words(meeting, knows, private=private, ize=ize)
        except Refusal as refusal:
            return CheckResult(check_findings, problem=str(refusal))
        word_findings = as_findings(unknown, meeting)
        words = {
            key_of(finding): word for finding, word in zip(word_findings, unknown, strict=True)
        }
        return CheckResult([*check_findings, *word_findings], words)

    def on_review_findings_checked(self, event: Checked) -> None:
        """List the findings, unless the minutes have changed again meanwhile."""
        if (event.meeting, event.private) != (self._meeting, self._private):
            return
        self._check_result = event.result
        meeting = event.meeting
        numbers = {ident: number.printed for ident, number in minute_numbers(meeting).items()}
        hidden = frozenset(e.ident for e in meeting.entries() if e.private)
        self._findings_list.list_findings(event.result.findings, numbers, hidden)
        if event.result.problem:
            self._message_line.refuse(event.result.problem)

    @property
    def _findings_list(self) -> FindingsList:
        return self.query_one(FindingsList)

    def action_finding(self, step: int) -> None:
        """Take the entry of the next finding in hand, or of the one before."""
        finding = self._findings_list.finding
        if finding is None:
            self._message_line.say("Nothing found.")
            return
        # If the one last gone to was corrected, the next has taken its place already.
        if step < 0 or self._visited_key == key_of(finding):
            self._findings_list.step(step)
        self._go_to_finding()

    def action_list(self) -> None:
        """Go to the list of findings, or back to the minutes."""
        if not self._close_list():
            self.add_class("-listing")
            self._findings_list.focus()
            self._message_line.say("Enter: to its entry.   l or Esc: to the minutes.", "")

    def _close_list(self) -> bool:
        """Go back from the list to the minutes; return False if it is not open."""
        was_open = self.has_class("-listing")
        self.remove_class("-listing")
        self._minutes.focus()
        return was_open

    def action_to_entry(self) -> None:
        """Go from the list to the entry of the finding in hand."""
        if self._findings_list.has_focus and self._findings_list.finding is not None:
            self._close_list()
            self._go_to_finding()

    def _go_to_finding(self) -> None:
        """Go to the row that the finding in hand is about, and say what was found."""
        finding = self._findings_list.finding
        if finding is None:
            return
        self._visited_key = key_of(finding)
        index = self._row_index(finding)
        if index is not None:
            self._minutes.choose(index)
        number, count = self._findings_list.position
        is_hidden = bool(finding.entry) and not self._is_shown(finding.entry)
        remedy = HIDDEN if is_hidden and self._is_private(finding.entry) else finding.remedy
        self._message_line.say(f"{number} of {count}: {finding.message} {remedy}", "!")
        word = self._check_result.unknown_words.get(self._visited_key)
        if word is not None:
            self._suggest(word.word)

    def _row_index(self, finding: Finding) -> int | None:
        rows = list(enumerate(self._minutes.rows))
        of_entry = [n for n, row in rows if finding.entry and row.entry == finding.entry]
        of_item = [n for n, row in rows if finding.item and row.item == finding.item]
        return next(iter([*of_entry, *of_item]), None)

    def _is_shown(self, entry: str) -> bool:
        return any(row.entry == entry for row in self._minutes.rows)

    def _is_private(self, entry: str) -> bool:
        return any(e.ident == entry and e.private for e in self._meeting.entries())

    @work(thread=True, exclusive=True, group="review-suggesting", exit_on_error=False)
    def _suggest(self, word: str) -> None:
        words = self._office.dictionary.suggest(word)
        if self.is_running:
            self.post_message(self.Suggested(word, words))

    def on_review_findings_suggested(self, event: Suggested) -> None:
        """Say what may have been meant, if the message is still of that finding."""
        self._suggestions = (event.word, event.words)
        word = self._word_in_hand()
        if event.words and word is not None and word.word == event.word:
            finding = self._findings_list.finding
            if finding is not None and finding.message in self._message_line.message:
                suggestions = ", ".join(event.words)
                self._message_line.say(
                    f"{finding.message} Perhaps: {suggestions}. / replaces it.", "!"
                )

    def _word_in_hand(self) -> UnknownWord | None:
        """Return the unknown word that the finding in hand is about, if it is about one."""
        finding = self._findings_list.finding
        return (
            self._check_result.unknown_words.get(key_of(finding)) if finding is not None else None
        )

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
        self._after_change()
