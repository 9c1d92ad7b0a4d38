"""The cache of compiled templates on disk, in a folder for each version of the program."""

from contextlib import suppress

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket

from clerk_tui import __version__, paths


class TemplateBytecodeCache(FileSystemBytecodeCache):
    """Compiled templates in the user's cache folder, for as long as that folder is kept.

    A file that cannot be read or written is ignored: the template is then compiled again.
    """

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill *bucket* from its file, if that exists and can be read."""
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write *bucket* to its file, if possible."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def template_bytecode_cache() -> FileSystemBytecodeCache | None:
    """Return the cache of compiled templates; None if its folder cannot be made."""
    folder = paths.cache_folder() / f"templates-{__version__}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return None
    return TemplateBytecodeCache(str(folder))
