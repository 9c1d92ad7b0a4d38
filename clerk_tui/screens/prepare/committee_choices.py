"""The committees a meeting can be prepared for: the clerk's files, then the examples."""

from contextlib import suppress
from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.widgets.lists.committee_rows import CommitteeRow


def committee_choices(folder: Path) -> list[CommitteeRow]:
    """Return the committees of the files in *folder*, then the examples that come with the program.

    A file with a mistake is among them, with what is wrong with it.
    """
    from clerk_tui.files.committees.committee_file import example_committees, read_committee

    own_rows = [_read_row(path) for path in committee_files(folder)]
    examples = [read_committee(text, name) for name, text in example_committees().items()]
    return own_rows + [CommitteeRow(body.name, body, example=True) for body in examples]


def committee_files(folder: Path) -> list[Path]:
    """Return the committee files in *folder*, by name."""
    try:
        return sorted(folder.glob("*.toml"), key=lambda path: path.name.casefold())
    except OSError:
        return []


def committee_file_states(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Return name, time of change and size of each committee file, to see if one changed."""
    states = []
    for path in committee_files(folder):
        with suppress(OSError):  # it was deleted since it was listed
            status = path.stat()
            states.append((path.name, status.st_mtime_ns, status.st_size))
    return tuple(states)


def _read_row(path: Path) -> CommitteeRow:
    from clerk_tui.files.committees.committee_file import read_committee_file

    try:
        body = read_committee_file(path)
    except Refusal as refusal:
        return CommitteeRow(path.name, wrong=str(refusal))
    return CommitteeRow(body.name, body)
