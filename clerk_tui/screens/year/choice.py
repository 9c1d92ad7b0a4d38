"""A list over the screen, of which one is chosen."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from clerk_tui.keys.tables.choice import KEYS
from clerk_tui.widgets.lists.row_cursor import CursorOptionList
from clerk_tui.widgets.text import plain


class ChoiceScreen(ModalScreen[str | None]):
    """Lists what there is; gives back the one chosen, or None if it is left."""

    HELP = "Up and down choose one, Enter takes it."
    CSS_PATH = "year.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding(*key.bound, id=key.name) for key in KEYS]

    def __init__(self, title: str, choices: Sequence[tuple[str, str]], chosen_value: str) -> None:
        """List *choices*, each a value and its words, with *chosen_value* highlighted."""
        super().__init__()
        self._title, self._choices, self._chosen = title, choices, chosen_value

    def compose(self) -> ComposeResult:
        """Lay out a row for each."""
        options = [Option(plain(f" {words}")) for _, words in self._choices]
        yield CursorOptionList(*options, markup=False)

    def on_mount(self) -> None:
        """Name the list, and go to what is chosen now."""
        option_list = self.query_one(OptionList)
        option_list.border_title = self._title
        values = [value for value, _ in self._choices]
        option_list.highlighted = values.index(self._chosen) if self._chosen in values else 0

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Give back the one chosen."""
        self.dismiss(self._choices[event.option_index][0])
