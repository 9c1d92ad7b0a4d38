"""A meeting that is typed as its clerk would, with the shell alone, in a house of its own.

    python -m tests.acceptance.typed_meeting [FOLDER ...] [--format FORMAT]

Without a format it says for each folder under `typed` how many of the printed words the clerk
typed, and how many the house made; with one, it prints the minutes.

A folder holds the committee file, the agenda, the lines that are typed and the minutes that are
expected. In `typed.txt`, what stands above the remark `# At the table` is the roll.
"""

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

from click.testing import Result
from msgspec import Struct

from tests.acceptance.replaying.clerk import words
from tests.helpers.lines import clerk_tui

TYPED = Path(__file__).parent / "typed"
FOLDERS = sorted(folder for folder in TYPED.iterdir() if folder.is_dir())
TABLE = "# At the table"


class TypedMeeting(Struct):
    """A meeting prepared, called and minuted from the files of a folder."""

    folder: Path
    home: Path
    """Where its database is."""

    @property
    def lines(self) -> tuple[str, str]:
        """The lines of the roll, and those of the meeting."""
        text = (self.folder / "typed.txt").read_text(encoding="utf-8")
        roll, at_the_table = text.split(f"{TABLE}\n")
        return roll, at_the_table

    def type(self) -> list[str]:
        """Type the whole meeting, and return what was refused that should not have been."""
        agenda = next(path for path in self.folder.iterdir() if path.stem == "agenda")
        committee = self.folder / "committee.toml"
        files = ("--committee", str(committee), "--agenda", str(agenda))
        results = [clerk_tui(self.home, "prepare", *files)]
        ident, (roll, table) = results[0].stdout.strip(), self.lines
        if results[0].exit_code == 0:
            results.append(clerk_tui(self.home, "roll", ident, "--quiet", typed=roll))
            results.append(clerk_tui(self.home, "minute", ident, "--quiet", typed=table))
        return [_complaint(result) for result in results if result.exit_code]

    def paper(self, form: str = "md", *, private: bool = False) -> bytes:
        """Return the minutes in this format."""
        copy = ("--private",) if private else ()
        arguments = ("--out", "-", "--format", form, *copy)
        return clerk_tui(self.home, "export", "last", *arguments).stdout_bytes

    def markdown(self, *, private: bool = False) -> str:
        """Return the minutes as Markdown."""
        return self.paper(private=private).decode()

    @property
    def expected(self) -> str:
        """The minutes as the body publishes them."""
        return (self.folder / "expected.md").read_text(encoding="utf-8")

    def words_by_hand(self) -> int:
        """Count the words that print and were typed at the roll or the table, each once."""
        typed = Counter(words(" ".join(self.lines)))
        return (Counter(words(self.expected)) & typed).total()

    def words_by_the_house(self) -> int:
        """Count the words that print and were not typed in the meeting."""
        return len(words(self.expected)) - self.words_by_hand()


def _complaint(result: Result) -> str:
    return f"{result.stdout}{result.stderr}".strip() or repr(result.exception)


def main() -> int:
    """Run from the command line; 1 where a line was refused."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--format")
    parser.add_argument("--private", action="store_true")
    arguments = parser.parse_args()
    complaints = []
    for folder in arguments.folders or FOLDERS:
        with tempfile.TemporaryDirectory() as home:
            meeting = TypedMeeting(folder, Path(home))
            if not arguments.format:
                made, by_hand = meeting.words_by_the_house(), meeting.words_by_hand()
                share = f"{made / (made + by_hand):.0%} of {made + by_hand} words by the house"
                sys.stdout.write(f"{folder.name}: {share}\n")
                continue
            complaints += meeting.type()
            sys.stdout.buffer.write(meeting.paper(arguments.format, private=arguments.private))
    for complaint in complaints:
        sys.stderr.write(f"{complaint}\n")
    return 1 if complaints else 0


if __name__ == "__main__":
    raise SystemExit(main())
