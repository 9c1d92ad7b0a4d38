"""The review: words to find, and what to put in their place."""

from collections.abc import Callable

from clerk_tui.desk import check_open
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.find_replace import WordReplacement
from clerk_tui.screens.review.corrections import touched
from clerk_tui.screens.review.publication import ReviewAfterwards
from clerk_tui.screens.review.replace_screen import ReplaceScreen
from clerk_tui.screens.review.replacement import Replacement, replacement_of
from clerk_tui.screens.text_boxes import REPLACEMENT

FIND = "find"
INSTEAD = "instead"


class ReviewReplacing(ReviewAfterwards):
    """Asks for both, then shows every place."""

    _finding = ""
    _typed_instead: str | None = None

    def action_find(self) -> None:
        """Ask what to find: the unknown word, where a finding of one is in hand."""
        try:
            check_open(self._meeting)
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return
        word = self._word_in_hand() if self._visited else None
        self._typed_instead = None
        left = None if word else replacement_of(self._box(REPLACEMENT).left)
        if left is not None:  # gone on with from its words
            self._typed_instead = left.wanted.instead
        self._ask_what(word.word if word else left.wanted.words if left else "")

    def _ask_what(self, words: str) -> None:
        hint = "Through the whole minutes. Tab: what to put instead."
        self._ask(FIND, "Find", words, hint, offered=True)

    def _answers(self) -> dict[str, Callable[[str], bool]]:
        return {**super()._answers(), FIND: self._found_words, INSTEAD: self._instead}

    def _found_words(self, typed: str) -> bool:
        wanted = WordReplacement(typed)
        wanted.pattern  # noqa: B018 - refused where nothing is looked for
        self._finding = typed
        suggested_for, suggested = self._suggested
        first = suggested[0] if suggested and suggested_for == typed else ""
        answer = first if self._typed_instead is None else self._typed_instead
        hint = "Nothing: the words are taken out. Tab: what to find."
        self._ask(INSTEAD, "Put instead", answer, hint, offered=True)
        return False  # the line stays, for what goes in their place

    def _tabbed(self, question: str, text: str) -> None:
        """From what to find to what is put instead, and back; both keep what was typed."""
        if question == FIND:
            self._answer(FIND, text)
        elif question == INSTEAD:
            self._typed_instead = text
            self._ask_what(self._finding)
        else:
            super()._tabbed(question, text)

    def _instead(self, typed: str) -> bool:
        before = self._meeting
        box, begun = self._box(REPLACEMENT), Replacement(WordReplacement(self._finding, typed))
        left = replacement_of(box.left)
        if left and (left.wanted.words, left.wanted.instead) == (self._finding, typed):
            begun = left
        box.keep(begun.text)  # before the lines that were typed are let go of

        def done(replaced: int | None) -> None:
            if replaced:
                places = "place" if replaced == 1 else "places"
                said = f"Replaced in {replaced} {places}. u takes it all back."
                self._redraw(said, touched(before, self._meeting))

        screen = ReplaceScreen(self._office, self._desk, begun, box, private=self._private)
        self.app.push_screen(screen, done)
        self._message_line.say("")
        return True
