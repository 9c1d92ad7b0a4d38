"""Writing a file as a whole: if anything fails, the file that was there stays as it was.

The content goes to a file beside the target, is brought to the disk, and takes the target's name in
one step. Only files are ever replaced. No other code of the program writes files.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from clerk_tui.disk.regular_files import check_regular

OWNER_ONLY = 0o600
_LONGEST_STEM = 60  # characters, so that the name beside is never too long for the disk


@contextmanager
def replacement(target: Path, *, owner_only: bool, durable: bool = True) -> Iterator[Path]:
    """Yield an empty file beside *target*; it takes the place of *target* when the block ends.

    A symbolic link is followed: what it points at is replaced, and the link stays.

    Args:
        target: the file to make or to replace; its folder is there.
        owner_only: nobody else may read it. Else it keeps the rights it had.
        durable: it outlives a power cut once the block has ended.

    Raises:
        OSError: where *target* is there and is no file, or cannot be written.
    """
    target = Path(os.path.realpath(target))
    check_regular(target)
    partial_file = target.with_name(f".{target.name[:_LONGEST_STEM]}.{os.getpid()}.part")
    try:
        partial_file.unlink(missing_ok=True)
        _make_empty(partial_file, OWNER_ONLY if owner_only else 0o666)
        if not owner_only:
            _copy_rights(target, partial_file)
        yield partial_file
        if durable:
            sync(partial_file)
        os.replace(partial_file, target)  # noqa: PTH105 - atomic on every system
        if durable:
            sync_folder(target.parent)
    finally:
        partial_file.unlink(missing_ok=True)


def write_atomically(
    target: Path, content: bytes, *, owner_only: bool, durable: bool = True
) -> None:
    """Write *content* to *target*, all of it or nothing; arguments and errors as `replacement`."""
    with replacement(target, owner_only=owner_only, durable=durable) as partial_file:
        partial_file.write_bytes(content)


def write_new(target: Path, content: bytes) -> None:
    """Write *content* to *target*, for its owner alone, where nothing is.

    Raises FileExistsError where something is, another OSError where it cannot be written.
    """
    target.touch(mode=OWNER_ONLY, exist_ok=False)  # whoever comes second is refused
    try:
        write_atomically(target, content, owner_only=True)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def make_folder(folder: Path) -> None:
    """Make *folder* and whatever folders it lacks, each for its owner alone. Raises OSError."""
    missing_folders = []
    while not folder.exists():
        missing_folders.append(folder)
        if folder.parent == folder:
            break
        folder = folder.parent
    for missing_folder in reversed(missing_folders):
        missing_folder.mkdir(mode=0o700, exist_ok=True)
    if not folder.is_dir():
        folder.mkdir()  # raises the error that says why it is none


def set_aside(file: Path) -> Path:
    """Rename *file* to the first free name that ends in "aside", and return that path.

    Raises OSError if it cannot be renamed.
    """
    aside_file, number = file.with_name(f"{file.name}.aside"), 1
    while os.path.lexists(aside_file):
        number += 1
        aside_file = file.with_name(f"{file.name}.aside{number}")
    return file.rename(aside_file)


def sync(file: Path) -> None:
    """Bring what was written to *file* to the disk. Raises OSError."""
    with file.open("rb+") as opened_file:
        os.fsync(opened_file.fileno())


def sync_folder(folder: Path) -> None:
    """Bring the names in *folder* to the disk, where the system lets a folder be opened."""
    with suppress(OSError):
        opened_folder = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened_folder)
        finally:
            os.close(opened_folder)


def _make_empty(partial_file: Path, mode: int) -> None:
    """Make *partial_file*, empty; fail if there is a file or link of that name already."""
    os.close(os.open(partial_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode))


def _copy_rights(target: Path, partial_file: Path) -> None:
    with suppress(OSError):
        partial_file.chmod(stat.S_IMODE(target.stat().st_mode))
