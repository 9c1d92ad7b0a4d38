"""Which papers were written where: so that none is replaced that was worked on since.

Kept beside the database are digests alone, of each path and of what was written there.
"""

import errno
import os
from pathlib import Path

from clerk_tui.disk.regular_files import read_regular
from clerk_tui.domain.digest import hex_digest
from clerk_tui.files.form_draft import FormDraft, PlainFile

MOST_PAPERS = 5000


class WrittenPapers:
    """The digest of what was last written to each path, for one database."""

    def __init__(self, database: Path) -> None:
        """Keep them beside *database*."""
        self._file = FormDraft(PlainFile(database.with_name(f"{database.name}-written.json")))

    def worked_on(self, target: Path, content: bytes | None = None) -> bool:
        """Return True if the file at *target* is neither as last written here nor *content*."""
        try:
            digest_on_disk = hex_digest(read_regular(target))
        except FileNotFoundError:
            return False
        except PermissionError:
            return True
        except (OSError, ValueError) as error:  # writing there says what is wrong
            return getattr(error, "errno", 0) == errno.EFBIG
        noted = self._file.read().get(_key(target))
        return digest_on_disk not in (noted, hex_digest(content) if content is not None else noted)

    def note(self, target: Path, content: bytes) -> None:
        """Note that *content* was written to *target*."""
        papers = self._file.read()
        papers.pop(_key(target), None)
        papers[_key(target)] = hex_digest(content)
        self._file.save(dict(list(papers.items())[-MOST_PAPERS:]))


def _key(target: Path) -> str:
    return hex_digest(os.path.realpath(target).encode("utf-8", "surrogateescape"))[:32]
