"""A lock on a small file, which the system lets go of however the program ends."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

_LOCKED_BY_ANOTHER = (errno.EACCES, errno.EAGAIN)  # some file systems say the one, some the other


def lock_file(file: Path) -> Callable[[], None]:
    """Lock *file*, made where it is not there; returns what lets go of it.

    Raises TimeoutError where another program has the lock, another OSError where none can be had.
    It is the lock of filelock, whose loading takes longer than all else that opens a meeting.
    """
    try:
        from fcntl import LOCK_EX, LOCK_NB, LOCK_UN, flock
    except ImportError:  # Windows
        return _lock_with_filelock(file)
    opened = os.open(file, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    try:
        flock(opened, LOCK_EX | LOCK_NB)
    except OSError as error:
        os.close(opened)
        if error.errno == errno.ENOSYS:  # a disk that knows of no locks: by a file that is there
            return _lock_with_filelock(file)
        if error.errno in _LOCKED_BY_ANOTHER:
            raise TimeoutError(error.errno, "another program has the lock", str(file)) from error
        raise

    def let_go() -> None:
        flock(opened, LOCK_UN)
        os.close(opened)

    return let_go


def _lock_with_filelock(file: Path) -> Callable[[], None]:
    from filelock import FileLock

    held = FileLock(file, timeout=0, mode=0o600)
    held.acquire()  # raises filelock.Timeout, a TimeoutError

    def let_go() -> None:
        held.release()

    return let_go
