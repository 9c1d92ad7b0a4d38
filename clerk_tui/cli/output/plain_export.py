"""Minutes written for the shell, and read off the plainest command line that asks for them."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from clerk_tui.cli.output.progress import progress_line, show_updating, with_progress
from clerk_tui.minutes.formats.formats import Format, format_of
from clerk_tui.office import Office
from clerk_tui.paths import database_path

if TYPE_CHECKING:
    from clerk_tui.domain.model.meeting import Meeting
    from clerk_tui.minutes.compose.selection import Selection

_WITH_A_VALUE = ("--out", "--format")


class Wanted(NamedTuple):
    """Whose minutes to write, where (None: in the exports folder), in which format."""

    meeting: str
    out: Path | None = None
    form: str = ""
    private: bool = False


def read_export_arguments(arguments: Sequence[str]) -> Wanted | None:
    """Return what *arguments* ask for after "export"; None if they hold anything unusual.

    Whatever is not read here is read, or refused, by the command itself.
    """
    options: dict[str, str] = {}
    words = iter(arguments)
    for word in words:
        name = word if word.startswith("--") else "meeting"
        if name in options or name not in ("meeting", "--private", *_WITH_A_VALUE):
            return None
        options[name] = next(words, "-") if word in _WITH_A_VALUE else word
    plain_arguments = [value for name, value in options.items() if name != "--private"]
    if "meeting" not in options or any(value.startswith("-") for value in plain_arguments):
        return None
    out = Path(options["--out"]) if "--out" in options else None
    return Wanted(options["meeting"], out, options.get("--format", ""), "--private" in options)


def write(options: Wanted, database: Path | None) -> str:
    """Write what *options* ask for; return what to tell the clerk. Raises Refusal as `Office`."""
    form = format_of(options.out, options.form)
    with closing(Office(database_path(database))) as office:
        office.opened_database.while_updating = show_updating
        with progress_line("Reading the meeting"):
            meeting = office.minute_book.meeting(office.minute_book.find(options.meeting).ident)
        return exported(office, meeting, options.out, form, private=options.private)


def exported(
    office: Office,
    meeting: "Meeting",
    out: Path | None,
    file_format: Format,
    *,
    private: bool,
    selection: "Selection | None" = None,
    called: str = "minutes",
    replace: bool = False,
) -> str:
    """Write a paper *called* so to *out* or to its usual place; returns what to tell the clerk."""
    written_file = with_progress(
        progress_words(file_format),
        lambda: office.papers.export(
            meeting,
            out,
            private=private,
            form=file_format.name,
            selection=selection,
            replace=replace,
        ),
    )
    copy = "private copy" if private else "public copy"
    return f"Wrote the {copy} of the {called} ({file_format.name}) to {written_file}."


def progress_words(file_format: Format) -> str:
    """Return what is shown while the minutes are being written."""
    return f"Writing the minutes as {file_format.label}"
