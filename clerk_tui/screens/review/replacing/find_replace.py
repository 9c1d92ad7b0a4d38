"""Find and replace in the review: what to find, and what to put in its place."""

from clerk_tui.domain.find_replace import WordReplacement
from clerk_tui.domain.text import counted
from clerk_tui.keys import small_sign
from clerk_tui.screens.review.corrections import first_changed_entry
from clerk_tui.screens.review.findings import FindingsBeside
from clerk_tui.screens.review.host import ReviewHost
from clerk_tui.screens.review.questions import Questions
from clerk_tui.screens.review.replacing.replacement import Replacement, read_replacement
from clerk_tui.screens.review.replacing.screen import ReplaceScreen
from clerk_tui.screens.text_boxes import REPLACEMENT

FIND = "find"
INSTEAD = "instead"


class FindReplace:
    """Asks for the words to find and those to put instead, then shows every place."""

    def __init__(
        self, host: ReviewHost, questions: Questions, findings_beside: FindingsBeside
    ) -> None:
        """Replace words in the minutes that *host* shows."""
        self._host = host
        self._questions = questions
        self._findings = findings_beside
        self._words_to_find = ""
        self._typed_instead: str | None = None
        questions.register(FIND, self._take_words_to_find, self._go_on_to_instead, "instead")
        questions.register(INSTEAD, self._open_replacement, self._go_back_to_find, "back")

    def ask_what_to_find(self) -> None:
        """Ask what to find: the unknown word, where a finding of one is in hand."""
        if not self._host.can_change():
            return
        word = self._findings.visited_word
        self._typed_instead = None
        unfinished = None if word else read_replacement(self._host.box(REPLACEMENT).unfinished_text)
        if unfinished is not None:  # it is continued from its words
            self._typed_instead = unfinished.wanted.instead
        self._ask(word.word if word else unfinished.wanted.words if unfinished else "")

    def ask_to_replace(self, words: str) -> None:
        """Ask what to put instead of *words*, or first what to find if there are none."""
        self._typed_instead = None
        if words.strip():
            self._questions.take_answer(FIND, words)
        else:
            self._ask("")

    def _ask(self, words: str) -> None:
        hint = "Through the whole minutes. Tab: what to put instead."
        self._questions.ask(FIND, "Find", words, hint, offered=True)

    def _take_words_to_find(self, typed: str) -> bool:
        replacement = WordReplacement(typed)
        replacement.pattern  # noqa: B018 - it is refused if there is nothing to find
        self._words_to_find = typed
        suggestion = self._findings.suggestion_for(typed)
        answer = suggestion if self._typed_instead is None else self._typed_instead
        hint = "Nothing: the words are taken out. Tab: what to find."
        self._questions.ask(INSTEAD, "Put instead", answer, hint, offered=True)
        return False  # the line stays, for what goes in their place

    def _go_on_to_instead(self, typed: str) -> None:
        """Go from what to find to what to put instead."""
        self._questions.take_answer(FIND, typed)

    def _go_back_to_find(self, typed: str) -> None:
        """Go back to what to find; what was typed to put instead is kept."""
        self._typed_instead = typed
        self._ask(self._words_to_find)

    def _open_replacement(self, typed: str) -> bool:
        host, wanted = self._host, WordReplacement(self._words_to_find, typed)
        meeting_before, box = host.meeting, host.box(REPLACEMENT)
        replacement, unfinished = Replacement(wanted), read_replacement(box.unfinished_text)
        if unfinished and _are_same_words(unfinished.wanted, wanted):
            replacement = unfinished
        box.keep(replacement.text)  # before the boxes of the two questions are emptied

        def show_result(count: int | None) -> None:
            """Say in how many places the words were replaced."""
            if count:
                places, undo = counted(count, "place"), small_sign("review.undo")
                reply = f"Replaced in {places}. {undo} takes it all back."
                host.redraw(reply, first_changed_entry(meeting_before, host.meeting))

        screen = ReplaceScreen(host.office, host.desk, replacement, box, private=host.private)
        host.app.push_screen(screen, show_result)
        host.message_line.say("")
        return True


def _are_same_words(one: WordReplacement, other: WordReplacement) -> bool:
    """Return True if both replace the same words by the same, however they look for them."""
    return (one.words, one.instead) == (other.words, other.instead)
