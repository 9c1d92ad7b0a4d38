"""Reading only what is a file: opening a named pipe may wait for ever, and a device has no end."""

import errno
import os
import stat
from pathlib import Path

MEGABYTE = 1024 * 1024
LARGEST = 64 * MEGABYTE
# So that opening a named pipe does not wait; none of them is on every system.
_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)
_KINDS = (
    (stat.S_ISDIR, errno.EISDIR, "it is a folder"),
    (stat.S_ISFIFO, errno.EINVAL, "it is a named pipe, not a file"),
    (stat.S_ISSOCK, errno.EINVAL, "it is a socket, not a file"),
    (stat.S_ISCHR, errno.EINVAL, "it is a device, not a file"),
    (stat.S_ISBLK, errno.EINVAL, "it is a device, not a file"),
)


def check_regular(path: Path) -> None:
    """Raise OSError if something other than a file is at *path*, with words that say what it is."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return
    _check_mode(mode, path)


def read_regular(path: Path, largest: int = LARGEST) -> bytes:
    """Return the content of the file at *path*, without ever waiting for another program.

    Raises OSError if it cannot be read, is no file, or has more than *largest* bytes.
    """
    descriptor = os.open(path, os.O_RDONLY | _AT_ONCE)
    try:
        _check_mode(os.fstat(descriptor).st_mode, path)
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            content = file.read(largest + 1)
    finally:
        os.close(descriptor)
    if len(content) > largest:
        raise OSError(errno.EFBIG, "it is too large", str(path))
    return content


def _check_mode(mode: int, path: Path) -> None:
    for is_kind, number, words in _KINDS:
        if is_kind(mode):
            raise OSError(number, words, str(path))
