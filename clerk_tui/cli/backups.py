"""Backups of the minute book: made, listed and put back; and the doctor, who examines it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from clerk_tui.cli.common import REFUSED, say, with_office
from clerk_tui.cli.output.progress import progress_line
from clerk_tui.cli.passphrases import unlock_like
from clerk_tui.office import Office
from clerk_tui.storage.database.connect import is_encrypted

if TYPE_CHECKING:
    from clerk_tui.storage.doctor import Report


@click.command()
@click.option("--out", type=click.Path(path_type=Path), help="Where to write it; else beside it.")
@with_office
def backup(office: Office, out: Path | None) -> None:
    """Write a whole copy of the database, checked, even while the app is open."""
    from clerk_tui.storage.safety.backups import back_up

    with progress_line("Backing the database up"):
        if out:
            now = office.clock.now()
            name = f"{office.database.stem}-{now:%Y%m%d-%H%M%S}.db"
            backup_file = back_up(office.database, now, out=out / name if out.is_dir() else out)
        else:
            backup_file = office.safety.back_up()
    say(f"Wrote a backup of {office.database} to {backup_file}. Private business is in it too.")


@click.command()
@click.argument("file", type=click.Path(path_type=Path), required=False)
@with_office
def restore(office: Office, file: Path | None) -> None:
    """Put the backup FILE in the place of the database; without FILE, list the backups.

    FILE is a path, or the name of a backup of the list. What was there is backed up first.
    """
    from clerk_tui.cli.output.tables import table
    from clerk_tui.storage.safety.backups import list_backups
    from clerk_tui.storage.safety.backups import restore_backup as put_back
    from clerk_tui.storage.safety.own_files import backup_folder

    if file is None:
        backups = list_backups(office.database)
        if not backups:
            say(f"There are no backups in {backup_folder(office.database)}.")
            return
        rows = [(b.file.name, f"{b.at:%d %B %Y, %H.%M}", b.reason) for b in backups]
        table(("Backup", "Made", "Why"), rows)
        return
    chosen = file if file.exists() else backup_folder(office.database) / file.name
    unlock_like(chosen, office.database)
    with progress_line("Checking the backup, and putting it back"):
        backup_before = put_back(office.database, chosen, office.clock.now())
    say(f"{office.database} is now as it was in {chosen}.")
    if backup_before:
        say(f"What it was until now is kept in {backup_before}.")
    for sentence in office.unfinished.notes_on_texts_beside():
        say(sentence)


@click.command()
@click.option("--mend", is_flag=True, help="Make anew what is read off the record.")
@with_office
def doctor(office: Office, mend: bool) -> None:
    """Examine the database: its pages, the record of each meeting, and what is read off it.

    Says which meetings are whole, and exits with 1 where something is wrong. The record itself
    is never changed.
    """
    from clerk_tui.office.forms import set_aside_beside
    from clerk_tui.storage.doctor import examine
    from clerk_tui.storage.safety.unsafe_folders import unsafe_folder_warning

    with progress_line("Examining the database"):
        path = office.database
        report = examine(path, mend=mend, rescue_folders=office.unfinished.rescue_folders)
    report.side_file_notes += [
        f"{file} could not be used, and was put aside under this name: look at it yourself."
        for file in set_aside_beside(path)
    ]
    if folder_warning := unsafe_folder_warning(path):
        say(folder_warning)
    _tell_findings(path, report)
    if report.is_well:
        say(f"{path} is in order.")
        return
    if any(report.record_faults.values()) or report.file_faults:
        say("To go back to a backup: clerk-tui restore")
    raise SystemExit(REFUSED)


def _tell_findings(path: Path, report: "Report") -> None:
    """Say what was found: of the meetings, the file, what is read off them, and beside it."""
    from clerk_tui.cli.output.tables import table

    broken_meetings = [(ident, fault) for ident, fault in report.record_faults.items() if fault]
    if broken_meetings:
        table(("Meeting", "What is wrong"), broken_meetings)
    for fault in report.file_faults:
        say(f"The file: {fault}")
    meetings_examined = len(report.record_faults)
    say(f"{meetings_examined - len(broken_meetings)} of {meetings_examined} meetings are whole.")
    if report.stale_tables:
        tables = ", ".join(report.stale_tables)
        repair = "made anew" if report.is_mended else "mend with: clerk-tui doctor --mend"
        say(f"What is read off the record does not say what it does ({tables}): {repair}.")
    for sentence in report.side_file_notes:
        say(sentence)
    if report.strange_backups or report.partial_copies:
        _tell_interrupted(path, report)


def _tell_interrupted(path: Path, report: "Report") -> None:
    """Say that a change of the passphrase was interrupted, and how it is ended."""
    if report.strange_backups:
        names = ", ".join(report.strange_backups)
        say(f"These backups do not open with the passphrase of the database: {names}.")
    if report.partial_copies:
        say(f"An interrupted change of the passphrase left: {', '.join(report.partial_copies)}.")
    command = "passphrase" if is_encrypted(path) else "encrypt"
    say(
        "If the change was interrupted, end it with the same new passphrase: "
        f"clerk-tui {command}. The minutes are safe under the one that opens them now."
    )
