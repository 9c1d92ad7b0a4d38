"""A database encrypted, its passphrase changed, and a rescued text shown."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from clerk_tui.cli.common import database_option, office_of, plainly, refuse, say, say_stopped
from clerk_tui.cli.output.progress import progress_line
from clerk_tui.cli.passphrases import ask_passphrase, unlock_like
from clerk_tui.disk.regular_files import check_regular
from clerk_tui.office import Office
from clerk_tui.paths import database_path, rescue_folders
from clerk_tui.storage.database.connect import check_sqlcipher_installed, is_encrypted

if TYPE_CHECKING:
    from clerk_tui.storage.safety.encrypt import EncryptionResult

_LOST = "Without the passphrase nobody can read the minutes: keep it where your council keeps such."
_OLD_BYTES = (
    "The plain files were overwritten and removed, but a disk may still hold what was written on "
    "it: wipe its free space, or encrypt the whole disk. Exports, packs and copies elsewhere are "
    "as they were."
)


@click.command()
@database_option
@click.pass_context
@plainly
def encrypt(context: click.Context, database: Path | None) -> None:
    """Encrypt the database and its backups with a passphrase; a new one is made encrypted."""
    path = database_path(database or context.obj)
    check_sqlcipher_installed(path)
    if is_encrypted(path):
        refuse(f"{path} is encrypted already. To change its passphrase: clerk-tui passphrase")
    from clerk_tui.storage.autosave.rescue_file import find_rescue_files
    from clerk_tui.storage.safety.encrypt import prepare_encrypted_database

    if files := find_rescue_files(rescue_folders(), path):
        refuse(
            f"{files[0]} holds what was typed and is in no database yet, as plain text. Open that "
            "meeting first, and it is put back in its pad; then encrypt. Nothing was changed."
        )
    passphrase = ask_passphrase("A passphrase of four or five words", twice=True)
    if not path.exists():
        prepare_encrypted_database(path, passphrase)
        with closing(Office(path)) as office:
            office.record  # noqa: B018 - made by being opened
        say(f"Made {path}, encrypted. {_LOST}")
        return
    result = _seal(path, passphrase)
    say(f"{path} and {result.backups} backups are encrypted. {_LOST}")
    say(_OLD_BYTES)


@click.command("passphrase")
@database_option
@click.pass_context
@plainly
def passphrase(context: click.Context, database: Path | None) -> None:
    """Change the passphrase of the database, and of its backups.

    Where that is interrupted, give it again with the same two passphrases: it goes on from there.
    """
    from clerk_tui.storage.autosave.rescue_file import find_rescue_files

    path = database_path(database or context.obj)
    if not is_encrypted(path):
        refuse(f"{path} is not encrypted. To encrypt it: clerk-tui encrypt")
    with closing(office_of(context, database)) as office:
        office.minute_book.meetings(
            1
        )  # the passphrase is the right one, before a new one is asked for
    if files := find_rescue_files(rescue_folders(), path):
        refuse(
            f"{files[0]} holds what was typed and is in no database yet, under the passphrase "
            "of now. Open that meeting first, and it is put back in its pad. Nothing was changed."
        )
    result = _seal(path, ask_passphrase("The new passphrase", twice=True))
    say(f"{path} and {result.backups} backups have a new passphrase. {_LOST}")


def _seal(path: Path, passphrase: str) -> "EncryptionResult":
    """Seal the database at *path*, its backups and the forms half filled; say what goes beside."""
    from clerk_tui.office.forms import carried_over
    from clerk_tui.storage.safety.encrypt import encrypt_database, wipe_file

    results: list[EncryptionResult] = []
    try:
        with progress_line("Encrypting the database"):
            forms = carried_over(
                path, lambda: results.append(encrypt_database(path, passphrase)), wipe_file
            )
    except KeyboardInterrupt:
        say_stopped(
            "Stopped. Give the command again with the same passphrase: it goes on from there."
        )
    [result] = results
    if forms:
        say("What was half filled in a form is kept, and encrypted with the rest.")
    _tell_left(result)
    return result


def _tell_left(result: "EncryptionResult") -> None:
    if result.unopened:
        names = ", ".join(file.name for file in result.unopened)
        say(f"Left as they were, as they have yet another passphrase: {names}.")


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@database_option
@click.pass_context
@plainly
def rescued(context: click.Context, file: Path, database: Path | None) -> None:
    """Show the text in a rescue FILE: what was typed while the database could not be written."""
    from clerk_tui.storage.autosave.rescue_file import ENCRYPTED_SUFFIX, read_rescue_file

    path = database_path(database or context.obj)
    if not file.exists():
        refuse(f"There is no file {file}.")
    check_regular(file)
    if file.suffix == ENCRYPTED_SUFFIX:
        unlock_like(file, path)
    texts = [text.text for text in read_rescue_file(file, path) if text.text.strip()]
    click.echo("\n\n".join(texts))
