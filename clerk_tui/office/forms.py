"""The forms half filled that are kept beside a database, each database its own."""

import glob
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from clerk_tui.disk.atomic_write import set_aside
from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.domain.errors import Refusal
from clerk_tui.files.form_draft import PlainFile, TextStore
from clerk_tui.storage.database.connect import passphrase_of
from clerk_tui.storage.database.encrypted_text import EncryptedText

FORMS = ("preparing", "committees")
PLAIN, SEALED = ".json", ".sealed"


def keeper_of(database: Path, form: str) -> TextStore:
    """Return what keeps a half-filled *form* beside *database*, encrypted where that is."""
    is_encrypted = passphrase_of(database) is not None
    path = _path_of(database, form, SEALED if is_encrypted else PLAIN)
    _adopt_file(database.with_name(f"{form}{path.suffix}"), path)
    return EncryptedText(path, database) if is_encrypted else PlainFile(path)


def forms_beside(database: Path) -> list[Path]:
    """Return the forms kept beside *database*, plain or encrypted."""
    paths = [_path_of(database, form, kind) for form in FORMS for kind in (PLAIN, SEALED)]
    return [path for path in paths if path.exists()]


def set_aside_beside(database: Path) -> list[Path]:
    """Return the files beside *database* that could not be used and were renamed."""
    return sorted(database.parent.glob(f"{glob.escape(database.name)}-*.aside*"))


def carried_over(database: Path, seal: Callable[[], None], wipe: Callable[[Path], None]) -> int:
    """Call *seal*, which gives *database* a new passphrase; returns how many forms have it too.

    What was plain, or had the passphrase before, is wiped only when it is kept anew. Raises
    Refusal, before anything is changed, where a form cannot be read.
    """
    form_texts = [_text_of(database, form) for form in FORMS]
    old_files = forms_beside(database)
    seal()
    files_set_aside = [set_aside(path) for path in old_files]
    for form, text in zip(FORMS, form_texts, strict=True):
        if text:
            _keep_anew(database, form, text)
    for path in files_set_aside:
        wipe(path)
    return sum(map(bool, form_texts))


def _text_of(database: Path, form: str) -> str:
    keeper = keeper_of(database, form)
    try:
        return keeper.read()
    except FileNotFoundError:
        return ""
    except (OSError, ValueError) as error:
        raise Refusal(
            f"A form half filled beside {database} cannot be read ({os_error_reason(error)}).",
            "Nothing was changed. Open it in the app first (N, or C for committees).",
        ) from error
    finally:
        _close(keeper)


def _keep_anew(database: Path, form: str, text: str) -> None:
    keeper = keeper_of(database, form)
    try:
        keeper.write(text)
    finally:
        _close(keeper)


def _close(keeper: TextStore) -> None:
    if isinstance(keeper, EncryptedText):
        keeper.close()


def _path_of(database: Path, form: str, suffix: str) -> Path:
    return database.with_name(f"{database.name}-{form}{suffix}")


def _adopt_file(old_path: Path, path: Path) -> None:
    """Take over a form kept under the name that every database of a folder once shared."""
    if old_path.exists() and not path.exists():
        with suppress(OSError):
            old_path.rename(path)
