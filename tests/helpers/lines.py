"""A meeting minuted line by line: its committee and agenda, prepared as from the shell."""

from pathlib import Path

from click.testing import CliRunner, Result

from clerk_tui.cli.main import main

COMMITTEE = """name = "Quay Board"
[quorum]
number = 2
[[members]]
name = "Ann Kinver"
title = "Councillor"
role = "Chairman"
[[members]]
name = "Bob Marden"
title = "Councillor"
[[members]]
name = "Cy Dawley"
title = "Councillor"
[[officers]]
name = "Di Fell"
role = "Clerk"
"""
AGENDA = """Quay Board
Wednesday 11 March 2026 at 7.00 pm
Council Chamber

1. Apologies for absence
2. Lighting
3. Staffing (private)
4. Other business
"""
BEGUN = "@ 19.03\n/start\n/chair kinver\n/next\n"


def clerk_tui(home: Path, *arguments: str, typed: str = "") -> Result:
    """Run a command of the shell on the database in *home*, with *typed* on its standard input."""
    words = ["--database", str(home / "minutes.db"), *arguments]
    return CliRunner().invoke(main, words, input=typed, catch_exceptions=False)


def prepare_quay_board(home: Path) -> str:
    """Prepare a meeting of the Quay Board long ago, call its roll, and return its ident."""
    (home / "quay.toml").write_text(COMMITTEE, encoding="utf-8")
    (home / "agenda.txt").write_text(AGENDA, encoding="utf-8")
    files = ("--committee", str(home / "quay.toml"), "--agenda", str(home / "agenda.txt"))
    ident = clerk_tui(home, "prepare", *files).stdout.strip()
    assert clerk_tui(home, "roll", ident, typed="*\n").exit_code == 0
    return ident


def minute(home: Path, typed: str, *, begun: bool = True, options: tuple[str, ...] = ()) -> Result:
    """Minute the meeting in *home* with the lines *typed*, at an item once it is *begun*."""
    return clerk_tui(home, "minute", "last", *options, typed=f"{BEGUN if begun else ''}{typed}")


def printed(home: Path, *options: str) -> str:
    """Return the minutes of the meeting in *home* as plain text."""
    return clerk_tui(home, "export", "last", "--out", "-", "--format", "txt", *options).stdout
