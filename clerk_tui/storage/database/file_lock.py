"""A lock on a small file, which the system releases however the program ends."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

_LOCKED_BY_ANOTHER = (errno.EACCES, errno.EAGAIN)  # some file systems say the one, some the other


def lock_file(file: Path) -> Callable[[], None]:
    """Lock *file*, made if it is missing, and return the function that releases the lock.

    It is the lock that filelock takes, without loading that package, which would take longer than
    everything else that opens a meeting.

    Raises:
        TimeoutError: Another program has the lock.
        OSError: The file cannot be locked.
    """
    try:
        from fcntl import LOCK_EX, LOCK_NB, LOCK_UN, flock
    except ImportError:  # Windows
        return _lock_with_filelock(file)
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    try:
        flock(descriptor, LOCK_EX | LOCK_NB)
    except OSError as error:
        os.close(descriptor)
        if error.errno == errno.ENOSYS:  # a disk without locks: filelock makes a file instead
            return _lock_with_filelock(file)
        if error.errno in _LOCKED_BY_ANOTHER:
            raise TimeoutError(error.errno, "another program has the lock", str(file)) from error
        raise

    def release() -> None:
        """Release the lock and close the file."""
        flock(descriptor, LOCK_UN)
        os.close(descriptor)

    return release


def _lock_with_filelock(file: Path) -> Callable[[], None]:
    from filelock import FileLock

    file_lock = FileLock(file, timeout=0, mode=0o600)
    file_lock.acquire()  # raises filelock.Timeout, a TimeoutError

    def release() -> None:
        """Release the lock and close the file."""
        file_lock.release()

    return release
