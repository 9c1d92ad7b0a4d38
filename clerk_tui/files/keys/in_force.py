"""The clerk's own keys, from the file beside the database."""

from pathlib import Path

from clerk_tui.files.keys.keys_file import FILE_NAME, KeysFile, read_keys_file
from clerk_tui.keys import change_keys


def take_keys(path: Path) -> KeysFile:
    """Put the keys of the file at *path* in force; those of the delivery if it has a fault."""
    keys_file = read_keys_file(path)
    change_keys(keys_file.changes)
    return keys_file


def fault_notice(keys_file: KeysFile) -> str:
    """Return what to say at the start about a file that was not used; "" for a good one."""
    if not keys_file.faults:
        return ""
    other_faults = len(keys_file.faults) - 1
    others_note = (
        f" And {other_faults} more: clerk-tui keys --check names them all." if other_faults else ""
    )
    return (
        f"{FILE_NAME} was not used; the keys are as delivered. {keys_file.faults[0]}{others_note}"
    )
