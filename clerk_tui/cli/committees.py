"""Committee files: made and checked."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from clerk_tui.cli.common import own_office, plainly, refuse, say
from clerk_tui.disk.atomic_write import make_folder, write_new
from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.domain.errors import Refusal
from clerk_tui.office import SystemClock

if TYPE_CHECKING:
    from clerk_tui.domain.model.body import Body

KINDS_OF_BODY = ("panel", "board", "scrutiny", "committee", "council", "parish", "meeting")


@click.group()
def committee() -> None:
    """Make or check a committee file."""


@committee.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--name", default="", help="The name of the body.")
@click.option(
    "--kind",
    default="council committee",
    show_default=True,
    help="Police and crime panel, scrutiny board, council committee or parish council.",
)
@plainly
def new(file: Path, name: str, kind: str) -> None:
    """Write a new committee FILE to fill in, begun from the nearest example."""
    from clerk_tui.files.committees.committee_file import new_committee

    if file.exists():
        refuse(f"{file} is there already, and was left as it is. Choose another name.")
    if not any(word in kind.casefold() for word in KINDS_OF_BODY):
        refuse(
            f"“{kind}” is no kind of body known here. Say one of: police and crime panel, "
            "scrutiny board, council committee, parish council."
        )
    text = new_committee(name or file.stem.replace("-", " ").title(), kind)
    try:
        make_folder(file.absolute().parent)
        write_new(file, text.encode())
    except OSError as error:
        refuse(f"{file} could not be written ({os_error_reason(error)}). Choose another place.")
    say(f"Wrote {file}. Fill in the members, then: clerk-tui committee check {file}")


@committee.command()
@click.argument("file", type=click.Path(path_type=Path))
@plainly
def check(file: Path) -> None:
    """Check a committee FILE and say what is wrong, with its line."""
    from clerk_tui.domain.attendance.membership import committee_on
    from clerk_tui.files.committees.committee_file import read_committee_file

    every_day = read_committee_file(file)
    body = committee_on(every_day, SystemClock().now().date())
    _check_style(file, body)
    members = len(body.members)
    from_each = f"{', ' if body.quorum_needed else ''}one from each {body.quorum.each}"
    quorum = f"{body.quorum_needed or ''}{from_each if body.quorum.each else ''}" or "not set"
    say(
        f"{file} is in order: {body.name}, {members} members, quorum {quorum}, "
        f"house style {body.style}. To choose it in the app, keep it in "
        f"{own_office().committees}."
    )
    if members_leaving := len({p.name for p in every_day.members} - {p.name for p in body.members}):
        say(
            f"{members_leaving} more in the file who left, or will join: "
            "each meeting has those of its day."
        )
    if not members:
        say("It has no members yet: fill in a [[members]] for each of them.")


def _check_style(file: Path, body: "Body") -> None:
    """Refuse a house style that is not known, or words of it that are misspelt, with the line."""
    from clerk_tui.minutes.formats.template_check import wording_mistakes
    from clerk_tui.minutes.style.layout_choices import unknown_style_keys

    office = own_office()
    try:
        office.papers.style(body)
        mistakes = [*unknown_style_keys(body, office.templates), *wording_mistakes(body.wording)]
    except Refusal as refusal:
        mistakes = [("style", str(refusal))]
    for key, sentence in mistakes:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
        starts = (n for n, line in enumerate(lines, 1) if line.split("=")[0].strip() == key)
        line = next(starts, 1)
        refuse(f"{file.name}, line {line}: {sentence}")
