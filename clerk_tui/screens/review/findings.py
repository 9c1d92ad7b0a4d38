"""The findings of the checks and the dictionary, beside the minutes of the review."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from msgspec import Struct, field
from textual.timer import Timer

from clerk_tui.domain.checks import Finding, findings
from clerk_tui.domain.checks.wording.unknown_words import UnknownWord, as_findings, unknown_words
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.keys import small_sign, with_signs
from clerk_tui.screens.review.host import ReviewHost
from clerk_tui.widgets.lists.findings_list import key_of

PAUSE_SECONDS = 0.4  # without a change, after which the minutes are checked
HIDDEN = "It is in a private entry: {review.copy-shown} shows the private copy."


class CheckResult(Struct, frozen=True):
    """The findings on one state of the minutes."""

    findings: Sequence[Finding] = ()
    unknown_words: dict[str, UnknownWord] = field(default_factory=dict)
    """Words that the dictionary does not know, by the key of their finding."""
    problem: str = ""
    """Why the words could not be checked."""


class FindingsBeside:
    """Keeps the findings up to date as the minutes are corrected; no key waits for them."""

    def __init__(self, host: ReviewHost, flag: Callable[[Mapping[str, str]], None]) -> None:
        """Prepare to check the minutes that *host* shows.

        Args:
            host: The review.
            flag: Handed the severity of what was found, by the ident of its entry or its item.
        """
        self._host = host
        self._flag = flag
        self._check_result = CheckResult()
        self._check_timer: Timer | None = None
        self._visited_key = ""  # of the finding that was gone to last
        self._suggestions: tuple[str, Sequence[str]] = ("", ())  # a word, and what it may mean

    def schedule(self) -> None:
        """Check the minutes once no more is done to them for a moment."""
        if self._check_timer is not None:
            self._check_timer.stop()
        self._check_timer = self._host.set_timer(PAUSE_SECONDS, self._check)

    def _check(self) -> None:
        """Check the minutes in a thread of their own."""
        self._in_thread(
            "review-findings",
            partial(self._run_and_list, self._host.meeting, private=self._host.private),
        )

    def _in_thread(self, group: str, work: Callable[[], None]) -> None:
        """Run *work* beside the keyboard, in place of what was begun before in its *group*."""
        self._host.run_worker(work, thread=True, exclusive=True, group=group, exit_on_error=False)

    def _run_and_list(self, meeting: Meeting, *, private: bool) -> None:
        """Run the checks, in a thread, and hand their result to the screen."""
        result = self._run_checks(meeting, private=private)
        if self._host.is_running:
            self._host.call_later(partial(self._list_result, result, meeting, private=private))

    def _run_checks(self, meeting: Meeting, *, private: bool) -> CheckResult:
        """Return the findings of the checks, then the words that the dictionary does not know."""
        check_findings = findings(meeting)
        try:
            style = self._host.office.papers.style_of_meeting(meeting)
            ize = style.layout_choice("spelling") == "either"
            knows = self._host.office.dictionary.knows
            unknown = unknown_words(meeting, knows, private=private, ize=ize)
        except Refusal as refusal:
            return CheckResult(check_findings, problem=str(refusal))
        word_findings = as_findings(unknown, meeting)
        words = {
            key_of(finding): word for finding, word in zip(word_findings, unknown, strict=True)
        }
        return CheckResult([*check_findings, *word_findings], words)

    def _list_result(self, check_result: CheckResult, meeting: Meeting, *, private: bool) -> None:
        """List the findings, unless the minutes have changed again meanwhile."""
        if (meeting, private) != (self._host.meeting, self._host.private):
            return
        self._check_result = check_result
        numbers = {ident: number.printed for ident, number in minute_numbers(meeting).items()}
        hidden = frozenset(e.ident for e in meeting.entries() if e.private)
        self._host.findings_list.list_findings(check_result.findings, numbers, hidden)
        self._flag({f.entry or f.item: f.severity for f in check_result.findings})
        if check_result.problem:
            self._host.message_line.refuse(check_result.problem)

    def go_on(self, step: int) -> None:
        """Take the entry of the next finding in hand, or of the one before."""
        finding = self._host.findings_list.finding
        if finding is None:
            self._host.message_line.say("Nothing found.")
            return
        # If the one last gone to was corrected, the next has taken its place already.
        if step < 0 or self._visited_key == key_of(finding):
            self._host.findings_list.step(step)
        self._go_to_finding()

    def toggle_list(self) -> None:
        """Go to the list of findings, or back to the minutes."""
        if not self.close_list():
            self._host.set_listing(is_listing=True)
            self._host.message_line.say(
                f"Enter: to its entry.   {small_sign('review.findings')} or Esc: to the minutes.",
                "",
            )

    def close_list(self) -> bool:
        """Go back from the list to the minutes; return False if it is not open."""
        return self._host.set_listing(is_listing=False)

    def leave_list_for_entry(self) -> None:
        """Go from the list to the entry of the finding in hand."""
        findings_list = self._host.findings_list
        if findings_list.has_focus and findings_list.finding is not None:
            self.close_list()
            self._go_to_finding()

    def _go_to_finding(self) -> None:
        """Go to the row that the finding in hand is about, and say what was found."""
        finding = self._host.findings_list.finding
        if finding is None:
            return
        self._visited_key = key_of(finding)
        index = self._row_index(finding)
        if index is not None:
            self._host.minutes.choose(index)
        number, count = self._host.findings_list.position
        is_hidden = bool(finding.entry) and not self._is_shown(finding.entry)
        is_private = self._host.is_private_entry(finding.entry)
        remedy = with_signs(HIDDEN, as_small=True) if is_hidden and is_private else finding.remedy
        self._host.message_line.say(f"{number} of {count}: {finding.message} {remedy}", "!")
        word = self._check_result.unknown_words.get(self._visited_key)
        if word is not None:
            self._in_thread("review-suggesting", partial(self._suggest, word.word))

    def _row_index(self, finding: Finding) -> int | None:
        rows = list(enumerate(self._host.minutes.rows))
        of_entry = [n for n, row in rows if finding.entry and row.entry == finding.entry]
        of_item = [n for n, row in rows if finding.item and row.item == finding.item]
        return next(iter([*of_entry, *of_item]), None)

    def _is_shown(self, entry: str) -> bool:
        return any(row.entry == entry for row in self._host.minutes.rows)

    def _suggest(self, word: str) -> None:
        """Look, in a thread, for what may have been meant by *word*."""
        suggestions = self._host.office.dictionary.suggest(word)
        if self._host.is_running:
            self._host.call_later(partial(self._show_suggestions, word, suggestions))

    def _show_suggestions(self, word: str, suggestions: Sequence[str]) -> None:
        """Say what may have been meant, if the message is still of that finding."""
        self._suggestions = (word, suggestions)
        finding, line = self._host.findings_list.finding, self._host.message_line
        unknown_word = self._word_in_hand()
        if not suggestions or finding is None or unknown_word is None:
            return
        if unknown_word.word == word and finding.message in line.message:
            line.say(f"{finding.message} Perhaps: {', '.join(suggestions)}. / replaces it.", "!")

    def suggestion_for(self, word: str) -> str:
        """Return what was most likely meant by *word*, if that was looked up last; else ""."""
        unknown_word, suggestions = self._suggestions
        return suggestions[0] if suggestions and unknown_word == word else ""

    @property
    def visited_word(self) -> UnknownWord | None:
        """The unknown word of the finding in hand, once the clerk has gone to a finding."""
        return self._word_in_hand() if self._visited_key else None

    def _word_in_hand(self) -> UnknownWord | None:
        """Return the unknown word that the finding in hand is about, if it is about one."""
        finding = self._host.findings_list.finding
        return (
            self._check_result.unknown_words.get(key_of(finding)) if finding is not None else None
        )

    def add_word(self) -> None:
        """Add the unknown word in hand to the clerk's own words."""
        word, line = self._word_in_hand(), self._host.message_line
        if word is None:
            line.refuse(
                f"No unknown word is in hand: {small_sign('review.next-finding')} goes on to the "
                "next finding."
            )
            return
        if not word.public:
            line.refuse(
                "That word stands in private entries alone, and your own words are a plain file."
            )
            return
        try:
            self._host.office.dictionary.add(word.word)
        except Refusal as refusal:
            line.refuse(str(refusal))
            return
        line.say(f"“{word.word}” is among your own words now.")
        self.schedule()
