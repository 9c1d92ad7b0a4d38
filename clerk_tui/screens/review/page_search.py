"""Finding words in the printed minutes while they are typed, from one place to the next."""

from collections.abc import Callable, Sequence

from clerk_tui.domain.text import counted
from clerk_tui.domain.word_search import fold_letters, search_texts
from clerk_tui.keys import small_sign
from clerk_tui.screens.review.host import ReviewHost
from clerk_tui.screens.review.questions import Questions
from clerk_tui.screens.review.replacing.find_replace import FIND
from clerk_tui.widgets.printed_minutes import PrintedRow

LOOK = "look"


def wordings(row: PrintedRow) -> tuple[str, ...]:
    """Return the words of *row*; if changes are marked in it, those that it had, too."""
    return (row.content.plain,) if row.marked is None else row.marked.wordings


class PageSearch:
    """Marks the words that are typed, and takes the rows that hold them in hand."""

    def __init__(
        self, host: ReviewHost, questions: Questions, ask_to_replace: Callable[[str], None]
    ) -> None:
        """Search the minutes that *host* shows; *ask_to_replace* goes on with words found."""
        self._host = host
        self._questions = questions
        self._ask_to_replace = ask_to_replace
        self._last_words = ""
        self._words = ""
        self._start = 0
        """The number of the row that was in hand before."""
        self._found: list[int] = []
        self._texts: tuple[Sequence[PrintedRow], list[int], list[str]] = ((), [], [])
        """The rows, and the number and the words, folded, of each that is searched."""
        questions.register(LOOK, self._go_on, self._replace, "replace")
        questions.on_close(self.end)

    def ask(self) -> None:
        """Ask what to look for."""
        self.begin()
        self._questions.ask(LOOK, "Find", self._last_words, self._help, offered=True)
        self.look(LOOK, self._host.ask_line.answer)

    def begin(self) -> None:
        """Note where the clerk is."""
        self._start, self._words, self._found = self._host.minutes.chosen_index, "", []

    @property
    def _help(self) -> str:
        return "Enter, Down: the next. Up: the one before. Tab: replace. Esc: stay here."

    def look(self, question: str, words: str) -> None:
        """Mark *words*, and take the nearest row that holds them in hand."""
        if question not in (LOOK, FIND) or words.split() == self._words.split():
            return
        self._words = words
        numbers, texts = self._searched_texts()
        search, places = search_texts(texts, words)
        self._found = sorted({numbers[place] for place in places})
        self._host.minutes.mark(search if self._found else None)
        rows_after = (number for number in self._found if number >= self._start)
        self._choose_row(next(rows_after, self._found[0] if self._found else self._start))
        self._say(question)

    def _searched_texts(self) -> tuple[list[int], list[str]]:
        """Return the number and the words of each row, folded once for each state of the minutes.

        Where changes are marked a row is searched as it reads and as it read.
        """
        rows = self._host.minutes.rows
        if rows is not self._texts[0]:
            texts = [(number, text) for number, row in enumerate(rows) for text in wordings(row)]
            self._texts = rows, [n for n, _ in texts], [fold_letters(text) for _, text in texts]
        return self._texts[1:]

    def step(self, question: str, places: int) -> None:
        """Go to another row that holds the words, after the last to the first."""
        if question not in (LOOK, FIND) or not self._found:
            return
        chosen_row = self._host.minutes.chosen_index
        if chosen_row in self._found:
            found_index = (self._found.index(chosen_row) + places) % len(self._found)
        else:
            count_before = sum(number < chosen_row for number in self._found)
            found_index = (count_before if places > 0 else count_before - 1) % len(self._found)
        self._choose_row(self._found[found_index])
        self._say(question)

    def _choose_row(self, number: int) -> None:
        if number != self._host.minutes.chosen_index:
            self._host.minutes.choose(number)

    def _say(self, question: str) -> None:
        """Say how many places hold the words, and which is in hand."""
        if not self._words.strip():
            self._host.message_line.say(self._help if question == LOOK else "", "")
            return
        if not self._found:
            hidden_note = (
                "" if self._host.private else f" in this copy ({small_sign('review.copy-shown')}"
            )
            public_note = f"{hidden_note} shows the private one)" if hidden_note else ""
            self._host.message_line.say(f"“{self._words}” stands nowhere{public_note}.", "✗")
            return
        count, chosen_row = len(self._found), self._host.minutes.chosen_index
        is_found = chosen_row in self._found
        this_one = f", this is {self._found.index(chosen_row) + 1}" if is_found else ""
        keys = self._help if question == LOOK else "Up and Down go to them. Enter: put instead."
        self._host.message_line.say(f"{counted(count, 'place')}{this_one}. {keys}", "")

    def _go_on(self, typed: str) -> bool:
        """Go to the next place on Enter; the line stays."""
        self.look(LOOK, typed)
        self.step(LOOK, 1)
        return False

    def _replace(self, typed: str) -> None:
        """Go on to replacing what was found."""
        if self._host.can_change():
            self._ask_to_replace(typed)

    def end(self) -> None:
        """Mark nothing any more; the row in hand stays so."""
        self._last_words = self._words or self._last_words
        self._words, self._found = "", []
        self._host.minutes.mark(None)
