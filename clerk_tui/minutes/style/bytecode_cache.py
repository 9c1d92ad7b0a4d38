"""Templates compiled once and kept, as Python keeps what it has compiled."""

from contextlib import suppress

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket

from clerk_tui import __version__, paths


class _Kept(FileSystemBytecodeCache):
    """Kept in a folder of the user's own; where there can be none, nothing is kept."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill *bucket* where it was kept before, and can be read."""
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep *bucket* where that can be done."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def template_bytecode_cache() -> FileSystemBytecodeCache | None:
    """Where compiled templates are kept; None where there is no such place."""
    folder = paths.cache_folder() / f"templates-{__version__}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return None
    return _Kept(str(folder))
