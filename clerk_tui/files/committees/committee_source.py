"""One committee file as it was handed in, and refusals that name a line of it."""

from functools import cached_property

from clerk_tui.domain.errors import Refusal
from clerk_tui.files.committees.syntax import parse_toml
from clerk_tui.files.committees.toml_positions import KeyPath, TomlPositions


class CommitteeSource:
    """The text of a committee file under the name by which refusals speak of it."""

    def __init__(self, text: str, name: str) -> None:
        """Keep *text*, without the mark that some editors put before it, and *name*."""
        self.text = text.removeprefix("\ufeff")
        self.name = name

    @cached_property
    def _positions(self) -> TomlPositions:
        """Worked out only for a refusal: a file without mistakes is gone through once."""
        return TomlPositions(self.text)

    def tables(self) -> dict[str, object]:
        """The tables of the file.

        Raises Refusal, with the line, where the text is empty or is not TOML.
        """
        return parse_toml(self.text, self.name)

    def line(self, path: KeyPath) -> int:
        """The line at which *path* stands."""
        return self._positions.line(path)

    def refusal(self, path: KeyPath, mistake: str, remedy: str) -> Refusal:
        """The refusal to raise for what stands at *path*."""
        return Refusal(f"{self.name}, line {self.line(path)}: {mistake}", remedy)


def format_heading(path: KeyPath) -> str:
    """How the heading for *path* is written: "[quorum]", "[[members]]"."""
    name = ".".join(part for part in path if isinstance(part, str))
    return f"[[{name}]]" if isinstance(path[-1], int) else f"[{name}]"
