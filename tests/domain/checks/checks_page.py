"""Write `docs/reference/checks.md`: what each check finds, how bad that is, and by what rule.

The text is the check's own docstring; the severities are those that its tests have seen it find.
Write the page anew with `python -m tests.domain.checks.checks_page`.
"""

import ast
import inspect
from collections import defaultdict
from pathlib import Path

from clerk_tui.domain.checks import CHECKS, Check
from clerk_tui.domain.checks.finding import SEVERITIES

LISTING = Path(__file__).parents[3] / "docs" / "reference" / "checks.md"
HEAD = """# What is checked

`clerk-tui check MEETING`, `/check` and the review look for all of these. An *error* is something
that the minutes cannot say as they stand; a *warning* is probably wrong or missing; a *note* is a
matter of style or of the chairman's leave. “Practice” is what clerks' guidance asks for where no
Act does.

This page is made from the checks themselves: `python -m tests.domain.checks.checks_page`.
"""


def listing() -> str:
    """Return the text of the page."""
    seen = severities()
    parts = [HEAD]
    heading = ""
    for check in CHECKS:
        module = inspect.getmodule(check)
        about = str(module.__doc__).split("\n")[0] if module else ""
        if about != heading:
            parts.append(f"\n## {_capitalised(about.removeprefix('Checks of ').rstrip('.'))}\n")
            parts.append("| Check | Severity | What it finds, and by what rule |\n|---|---|---|")
            heading = about
        name = check.__name__.replace("_", " ")
        parts.append(f"| {name} | {', '.join(seen_at(check, seen))} | {_description(check)} |")
    return "\n".join(parts) + "\n"


def seen_at(check: Check, seen: dict[str, list[str]]) -> list[str]:
    """Return the severities that tests saw *check* find. Exits with what to add where none did."""
    if check.__name__ not in seen:
        raise SystemExit(
            f"No test sees {check.__name__} find anything: "
            "call finds(…) and accepts(…) with it in tests/domain/checks."
        )
    return seen[check.__name__]


def _description(check: Check) -> str:
    """Return the docstring on one line without its "Find", as a cell of a table."""
    sentences = " ".join(inspect.cleandoc(check.__doc__ or "").split()).removeprefix("Find ")
    return _capitalised(sentences).replace("|", "\\|")


def _capitalised(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def severities() -> dict[str, list[str]]:
    """Return the severities at which a test saw each check find something, the worst first."""
    seen: dict[str, set[str]] = defaultdict(set)
    for file in Path(__file__).parent.rglob("test_*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "finds":
                check, severity = node.args[0], node.args[2]
                if isinstance(check, ast.Attribute) and isinstance(severity, ast.Constant):
                    seen[check.attr].add(str(severity.value))
    return {name: [s for s in SEVERITIES if s in of_check] for name, of_check in seen.items()}


if __name__ == "__main__":
    LISTING.write_text(listing(), encoding="utf-8")
