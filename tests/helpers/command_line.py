"""The command line as a test runs it: commands in this process, on a database of their own."""

from collections.abc import Mapping
from pathlib import Path

from click.testing import CliRunner, Result

from clerk_tui.cli.main import main

ROOT = Path(__file__).parents[2]


class Shell:
    """Runs commands in this process, on a database of their own."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.database = home / "minutes.db"

    def run(self, *arguments: str, env: Mapping[str, str | None] | None = None) -> Result:
        return CliRunner().invoke(main, list(arguments), env=env, catch_exceptions=False)

    def run_on_book(self, *arguments: str) -> Result:
        """Run on the database."""
        return self.run("--database", str(self.database), *arguments)

    def refused(self, *arguments: str) -> str:
        """The sentence with which a command is refused."""
        return sentence(self.run_on_book(*arguments))


def sentence(result: Result) -> str:
    """The one line on stderr of a command that was refused."""
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith("clerk-tui: ")
    assert "Traceback" not in result.stderr
    return result.stderr.removeprefix("clerk-tui: ").strip()
