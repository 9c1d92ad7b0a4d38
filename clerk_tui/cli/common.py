"""What every command shares: refusals in a sentence, the database to use, the office."""

from collections.abc import Callable, Mapping
from contextlib import closing
from functools import wraps
from importlib import import_module
from pathlib import Path
from typing import ClassVar, Concatenate, NoReturn, ParamSpec

import click

from clerk_tui.cli.output.progress import STOPPED, show_updating
from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.domain.errors import Refusal, describe_mistake
from clerk_tui.domain.text import printable_line
from clerk_tui.office import Office
from clerk_tui.paths import DATABASE_VARIABLE, database_path
from clerk_tui.run import INTERRUPTED
from clerk_tui.storage.database.connect import is_encrypted

REFUSED = 1


P = ParamSpec("P")


def plainly(function: Callable[P, None]) -> Callable[P, None]:
    """Say a refusal in one sentence and exit with 1, never with a traceback."""

    @wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        """Run the command."""
        try:
            function(*args, **kwargs)
        except Refusal as refusal:
            refuse(refusal.at_the_shell)
        except OSError as error:
            if isinstance(error, BrokenPipeError):
                raise  # click knows what to do when the reader of a pipe has gone
            refuse(f"{error.filename or 'A file'} could not be used ({os_error_reason(error)}).")
        except UnicodeEncodeError:  # half a character, as a mangled paste in the shell leaves it
            refuse("What was typed holds what is no text in UTF-8. Type it again.")
        except KeyboardInterrupt:
            say_stopped()
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise  # click says these itself
        except Exception as error:  # noqa: BLE001 - a traceback may hold private words
            refuse(describe_mistake(error))

    return run


class LazyGroup(click.Group):
    """A group whose commands are each loaded when they are asked for."""

    places: ClassVar[Mapping[str, str]]
    """Where each is, by name, in the order in which the help lists them: "package.module:name"."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own
        """Return every command's name."""
        return list(self.places)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return the command called *cmd_name*, loaded now; None where there is none."""
        if cmd_name not in self.places:
            return None
        module, name = self.places[cmd_name].split(":")
        command: click.Command = getattr(import_module(module), name)
        return command


def refuse(sentence: str) -> NoReturn:
    """Say what was refused, and exit with 1."""
    say(f"clerk-tui: {sentence}", err=True)
    raise SystemExit(REFUSED)


def say_stopped(sentence: str = STOPPED) -> NoReturn:
    """Say that Ctrl+C stopped the command, and what is safe; exit as what it ends does."""
    say(f"clerk-tui: {sentence}", err=True)
    raise SystemExit(INTERRUPTED)


def say(sentence: str, *, err: bool = False) -> None:
    """Print a sentence on one line; a name in it cannot make a terminal obey it."""
    click.echo(printable_line(sentence), err=err)


def database_option(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command the option that says which database to use."""
    return click.option(
        "--database",
        type=click.Path(path_type=Path),
        help=f"The database to use; else ${DATABASE_VARIABLE}, else your own.",
    )(function)


def with_office(office_command: Callable[Concatenate[Office, P], None]) -> Callable[..., None]:
    """Give a command the office on the database to use, which is closed at its end.

    Refusals are said as `plainly` says them.
    """

    @wraps(office_command)
    def run(database: Path | None, *args: P.args, **kwargs: P.kwargs) -> None:
        """Run the command in the office."""
        with closing(office_of(click.get_current_context(), database)) as office:
            office_command(office, *args, **kwargs)

    return database_option(plainly(run))


def force_option(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command the option that lets it replace a file that was worked on since."""
    return click.option(
        "--force", is_flag=True, help="Replace the file even if it was worked on since."
    )(function)


def own_office() -> Office:
    """Return the office of a command that opens no database, for the folders beside it."""
    return Office(database_path(click.get_current_context().find_root().obj))


def office_of(context: click.Context, database: Path | None) -> Office:
    """Return the office on *database*, else on the one that the program was given.

    If it is encrypted, its passphrase is asked for. Raises Refusal where none is given.
    """
    path = database_path(database or context.obj)
    if is_encrypted(path):
        from clerk_tui.cli.passphrases import unlock_where_needed

        unlock_where_needed(path)
    office = Office(path)
    office.opened_database.while_updating = show_updating
    return office
