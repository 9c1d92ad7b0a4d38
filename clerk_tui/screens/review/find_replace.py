"""Find and replace in the review: what to find, and what to put in its place."""

from collections.abc import Callable

from clerk_tui.desk import check_open
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.find_replace import WordReplacement
from clerk_tui.screens.review.corrections import first_changed_entry
from clerk_tui.screens.review.publication import ReviewPublication
from clerk_tui.screens.review.replace_screen import ReplaceScreen
from clerk_tui.screens.review.replacement import Replacement, read_replacement
from clerk_tui.screens.text_boxes import REPLACEMENT

FIND = "find"
INSTEAD = "instead"


class ReviewFindReplace(ReviewPublication):
    """Asks for the words to find and those to put instead, then shows every place."""

    _words_to_find = ""
    _typed_instead: str | None = None

    def action_find(self) -> None:
        """Ask what to find: the unknown word, where a finding of one is in hand."""
        try:
            check_open(self._meeting)
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return
        word = self._word_in_hand() if self._visited_key else None
        self._typed_instead = None
        unfinished = None if word else read_replacement(self._box(REPLACEMENT).left)
        if unfinished is not None:  # it is continued from its words
            self._typed_instead = unfinished.wanted.instead
        self._ask_what_to_find(word.word if word else unfinished.wanted.words if unfinished else "")

    def _ask_what_to_find(self, words: str) -> None:
        hint = "Through the whole minutes. Tab: what to put instead."
        self._ask(FIND, "Find", words, hint, offered=True)

    def _answer_handlers(self) -> dict[str, Callable[[str], bool]]:
        return {
            **super()._answer_handlers(),
            FIND: self._take_words_to_find,
            INSTEAD: self._open_replacement,
        }

    def _take_words_to_find(self, typed: str) -> bool:
        wanted = WordReplacement(typed)
        wanted.pattern  # noqa: B018 - it is refused if there is nothing to find
        self._words_to_find = typed
        unknown_word, suggestions = self._suggestions
        suggestion = suggestions[0] if suggestions and unknown_word == typed else ""
        answer = suggestion if self._typed_instead is None else self._typed_instead
        hint = "Nothing: the words are taken out. Tab: what to find."
        self._ask(INSTEAD, "Put instead", answer, hint, offered=True)
        return False  # the line stays, for what goes in their place

    def _handle_tab(self, question: str, text: str) -> None:
        """Go from what to find to what to put instead, or back; both keep what was typed."""
        if question == FIND:
            self._take_answer(FIND, text)
        elif question == INSTEAD:
            self._typed_instead = text
            self._ask_what_to_find(self._words_to_find)
        else:
            super()._handle_tab(question, text)

    def _open_replacement(self, typed: str) -> bool:
        before = self._meeting
        box, replacement = (
            self._box(REPLACEMENT),
            Replacement(WordReplacement(self._words_to_find, typed)),
        )
        unfinished = read_replacement(box.left)
        if unfinished and (unfinished.wanted.words, unfinished.wanted.instead) == (
            self._words_to_find,
            typed,
        ):
            replacement = unfinished
        box.keep(replacement.text)  # before the boxes of the two questions are emptied

        def show_result(count: int | None) -> None:
            """Say in how many places the words were replaced."""
            if count:
                places = "place" if count == 1 else "places"
                done = f"Replaced in {count} {places}. u takes it all back."
                self._redraw(done, first_changed_entry(before, self._meeting))

        screen = ReplaceScreen(self._office, self._desk, replacement, box, private=self._private)
        self.app.push_screen(screen, show_result)
        self._message_line.say("")
        return True
