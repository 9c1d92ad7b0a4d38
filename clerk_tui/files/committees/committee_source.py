"""The text of one committee file, and refusals that name a line of it."""

from functools import cached_property

from clerk_tui.domain.errors import Refusal
from clerk_tui.files.committees.syntax import parse_toml
from clerk_tui.files.committees.toml_positions import KeyPath, TomlPositions


class CommitteeSource:
    """The text of a committee file, under the name that refusals use."""

    def __init__(self, text: str, name: str) -> None:
        """Keep *text*, without the byte-order mark that some editors put before it, and *name*."""
        self.text = text.removeprefix("\ufeff")
        self.name = name

    @cached_property
    def _positions(self) -> TomlPositions:
        """The positions in the text. Only a refusal needs them: a good file is read once."""
        return TomlPositions(self.text)

    def tables(self) -> dict[str, object]:
        """Return the tables of the file.

        Raises:
            Refusal: with the line, if the text is empty or is not TOML.
        """
        return parse_toml(self.text, self.name)

    def line(self, path: KeyPath) -> int:
        """Return the line at which *path* stands, counted from 1."""
        return self._positions.line(path)

    def refusal(self, path: KeyPath, mistake: str, remedy: str) -> Refusal:
        """Return the refusal to raise for a *mistake* at *path*."""
        return Refusal(f"{self.name}, line {self.line(path)}: {mistake}", remedy)


def format_heading(path: KeyPath) -> str:
    """Return the heading for *path* as it is written: "[quorum]", "[[members]]"."""
    name = ".".join(part for part in path if isinstance(part, str))
    return f"[[{name}]]" if isinstance(path[-1], int) else f"[{name}]"
