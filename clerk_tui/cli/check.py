"""What is wrong or missing in a set of minutes."""

from typing import TYPE_CHECKING

import click

from clerk_tui.cli.common import REFUSED, say, with_office
from clerk_tui.cli.output.progress import progress_line
from clerk_tui.office import Office

if TYPE_CHECKING:
    from clerk_tui.domain.checks import Finding
    from clerk_tui.domain.model.meeting import Meeting


@click.command()
@click.argument("meeting")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@click.option(
    "--spelling",
    is_flag=True,
    help="Also list the words of public entries that are in no dictionary.",
)
@with_office
def check(office: Office, meeting: str, form: str, spelling: bool) -> None:
    """Say what is wrong or missing in the minutes of MEETING; exits with 1 while an error stands.

    MEETING is its ident, its date, part of its body's name, or "last". Private business is
    checked too, and no word of it is printed.
    """
    from clerk_tui.domain.checks import findings, summary

    with progress_line("Checking the minutes", form):
        minuted = office.minute_book.meeting(office.minute_book.find(meeting).ident)
        listed_findings = findings(minuted)
        if spelling:
            from clerk_tui.domain.checks.wording.unknown_words import as_findings, unknown_words

            ize = office.papers.style_of_meeting(minuted).layout_choice("spelling") == "either"
            listed_findings += as_findings(
                unknown_words(minuted, office.dictionary.knows, ize=ize), minuted
            )
    if form == "json":
        _print_json(listed_findings, minuted)
    else:
        _print_findings(listed_findings, minuted)
        say(summary(listed_findings))
    if any(finding.severity == "error" for finding in listed_findings):
        raise SystemExit(REFUSED)


def _minute_numbers_of(listed_findings: "list[Finding]", meeting: "Meeting") -> list[str]:
    """Return the minute number at which each finding stands, or ""."""
    from clerk_tui.domain.numbering.numbers import minute_numbers

    numbers = {ident: number.printed for ident, number in minute_numbers(meeting).items()}
    return [numbers.get(finding.item, "") for finding in listed_findings]


def _print_findings(listed_findings: "list[Finding]", meeting: "Meeting") -> None:
    from clerk_tui.cli.output.tables import table

    numbers = _minute_numbers_of(listed_findings, meeting)
    rows = [
        (f.severity, n, f.message, f.remedy) for f, n in zip(listed_findings, numbers, strict=True)
    ]
    if rows:
        table(("Severity", "Minute", "Finding", "Remedy"), rows)


def _print_json(listed_findings: "list[Finding]", meeting: "Meeting") -> None:
    import json

    from msgspec.structs import asdict

    numbers = _minute_numbers_of(listed_findings, meeting)
    rows = [{**asdict(f), "minute": n} for f, n in zip(listed_findings, numbers, strict=True)]
    # Bytes, so that a pipe gets UTF-8 whatever the terminal is set to.
    click.echo(json.dumps(rows, ensure_ascii=False, indent=2).encode())
