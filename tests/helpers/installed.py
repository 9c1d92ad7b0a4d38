"""The installed program, run as a process with a home of its own."""

import os
import subprocess
import sys
from pathlib import Path


class InstalledProgram:
    """clerk-tui as somebody installed it: its own home, its own database, nothing shared."""

    def __init__(self, home: Path, passwords: Path | None = None) -> None:
        """Use *home*, and the passwords that libpq reads from the file *passwords*."""
        home.mkdir(parents=True, exist_ok=True)
        self.home = home
        self.database = home / "minutes.db"
        self.env = {
            **{name: value for name, value in os.environ.items() if not name.startswith("PG")},
            "HOME": str(home),
            "CLERK_TUI_DATABASE": str(self.database),
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "TERM": "xterm-256color",
            **{
                f"XDG_{name}": str(home / name.casefold())
                for name in ("CACHE_HOME", "CONFIG_HOME", "DATA_HOME", "STATE_HOME")
            },
        }
        if passwords:
            self.env["PGPASSFILE"] = str(passwords)

    @property
    def argv(self) -> list[str]:
        """Return how the program is called."""
        return [sys.executable, "-m", "clerk_tui"]

    def run(self, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        return subprocess.run(
            [*self.argv, *words],
            input=typed,
            env=self.env,
            cwd=self.home,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    def say(self, *words: str) -> str:
        """Run a command that succeeds; returns what it printed."""
        result = self.run(*words)
        assert result.returncode == 0, result.stderr
        return result.stdout

    def refuse(self, *words: str) -> str:
        """Run a command that is refused; returns the sentence."""
        result = self.run(*words)
        assert result.returncode == 1, result.stdout
        assert "Traceback" not in result.stderr
        return result.stderr
