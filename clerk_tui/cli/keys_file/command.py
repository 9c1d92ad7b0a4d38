"""The keys: listed as they are, checked, and a file to change them by begun."""

from collections.abc import Mapping
from pathlib import Path

import click

from clerk_tui.cli.common import database_option, plainly, refuse, say
from clerk_tui.domain.text import counted
from clerk_tui.paths import database_path, path_beside


@click.command()
@click.option("--check", is_flag=True, help="Only say what is wrong with keys.toml, if anything.")
@click.option("--write", is_flag=True, help="Begin a keys.toml with every key in it, as a remark.")
@database_option
@click.pass_context
@plainly
def keys(context: click.Context, database: Path | None, *, check: bool, write: bool) -> None:
    """List the keys of every screen; those that you have changed in keys.toml are marked."""
    from clerk_tui.files.keys.keys_file import FILE_NAME, SAFE, read_keys_file

    path = path_beside(database_path(database or context.find_root().obj), FILE_NAME)
    if write:
        _begin_file(path)
        return
    keys_file = read_keys_file(path)
    if not check:
        _list_keys(keys_file.changes)
    for fault in keys_file.faults:
        say(fault, err=True)
    if keys_file.faults:
        refuse(f"{path} is not used. {SAFE}")
    if check:
        count = len(keys_file.changes)
        count_note = f"{counted(count, 'action')} changed" if count else "none changed"
        say(f"{path} is in order: {count_note}." if path.exists() else f"There is no {path} yet.")


def _list_keys(keys_by_action: Mapping[str, str]) -> None:
    """Print every action with its keys, screen by screen."""
    from clerk_tui.cli.output.tables import table
    from clerk_tui.keys import signs_of
    from clerk_tui.keys.screens import all_actions

    rows = []
    for action in all_actions():
        delivered = signs_of(action.keys.split(","))
        is_changed = action.name in keys_by_action
        now = signs_of(keys_by_action[action.name].split(",")) if is_changed else delivered
        change = f"changed, was {delivered}" if is_changed else ""
        rows.append((action.name, now, action.words, change))
    table(("Action", "Key", "What it does", "Changed"), rows)


def _begin_file(path: Path) -> None:
    """Write a file in which every key stands as a remark; a file that is there stays."""
    from clerk_tui.disk.atomic_write import make_folder, write_new
    from clerk_tui.files.keys.new_file import new_keys_file

    if path.exists():
        refuse(f"{path} is there already, and was left as it is. Edit it, or put it aside.")
    make_folder(path.parent)
    write_new(path, new_keys_file().encode())
    say(f"Wrote {path}. Take the # from a line and change its key; then: clerk-tui keys --check")
