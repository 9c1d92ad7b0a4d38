"""The office's files: committees with their standing wording, and house styles, in versions.

A file is offered when it is newer, and never put over one that was worked on here.
"""

import re
from pathlib import Path
from typing import Literal

from msgspec import Struct

from clerk_tui.disk.atomic_write import make_folder, write_atomically
from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.domain.digest import hex_digest
from clerk_tui.domain.errors import Refusal
from clerk_tui.files.committees.committee_file import read_committee
from clerk_tui.files.committees.files import read_text_file
from clerk_tui.hub.answers import OfficeFile
from clerk_tui.hub.remote import Hub
from clerk_tui.office import Office
from clerk_tui.storage.office_book.book import OfficeBook

# Where each kind lies; no other name is taken from a hub.
_KINDS = {
    "committee": re.compile(r"committees/[\w -][\w .-]*\.toml"),
    "style": re.compile(r"styles/[\w-]+\.toml"),
    "template": re.compile(r"minutes/[\w-]+\.md\.jinja"),
}
State = Literal["same", "newer", "not here", "worked on here", "worked on in both"]


class FileState(Struct, frozen=True):
    """A file of the office, beside the one of that name here."""

    file: OfficeFile
    state: State


def office_file_states(office: Office, hub: Hub, book: OfficeBook) -> list[FileState]:
    """Return each file of the office, and how it stands to the one here."""
    files = [file for file in hub.office_files() if _has_place(file)]
    return [FileState(file, _file_state(office, book, file)) for file in files]


def share_file(office: Office, hub: Hub, book: OfficeBook, path: Path) -> str:
    """Share the file at *path* with the office; returns its name there.

    Raises Refusal where it is no committee or house style of this database, cannot be read, or the
    office has a newer one.
    """
    name, kind = _office_name(office, path)
    text = read_text_file(path)
    _check(kind, text, path.name)
    hub_version = book.file_versions().get(name, (0, ""))[0]
    answer = hub.share_file(name, kind, text, hub_version)
    newest = next(file for file in hub.office_files() if file.name == name)
    if answer == "behind":
        raise Refusal(
            f"{newest.officer} shared a newer {name} since.",
            f"Yours was left as it is. Take theirs first: clerk-tui hub files --take {name}",
        )
    book.set_file_version(name, newest.version, newest.digest)
    return name


def take_file(office: Office, hub: Hub, book: OfficeBook, name: str, *, force: bool) -> Path:
    """Put the office's file called *name* here; returns where.

    Raises Refusal where there is none, it cannot be read, or, without *force*, where the one here
    was worked on since.
    """
    file = next((file for file in hub.office_files() if file.name == name), None)
    if file is None:
        raise Refusal(f"The office has no file {name}.", "List them with: clerk-tui hub files")
    path = _file_place(office, file)
    if not force and _file_state(office, book, file).startswith("worked on"):
        raise Refusal(
            f"{path} was worked on here, and was left as it is.",
            "Share yours, keep a copy of it, or replace it with --force.",
        )
    _check(file.kind, file.content, name)
    try:
        make_folder(path.parent)
        write_atomically(path, file.content.encode(), owner_only=True)
    except OSError as error:
        raise Refusal(f"{path} could not be written ({os_error_reason(error)}).") from error
    book.set_file_version(name, file.version, file.digest)
    return path


def _file_state(office: Office, book: OfficeBook, file: OfficeFile) -> State:
    try:
        own_digest = hex_digest(_file_place(office, file).read_bytes())
    except OSError:
        return "not here"
    version, digest = book.file_versions().get(file.name, (0, ""))
    if own_digest == file.digest:
        return "same"
    if own_digest == digest:
        return "newer"
    return "worked on here" if version == file.version else "worked on in both"


def _file_place(office: Office, file: OfficeFile) -> Path:
    """Return where a file of the office belongs here. Raises Refusal for a name of another kind."""
    if not _has_place(file):
        raise Refusal(f"The office's file {file.name!r} has no place here.", "It was left there.")
    if file.kind == "committee":
        return office.committees / file.name.partition("/")[2]
    return office.templates / file.name


def _has_place(file: OfficeFile) -> bool:
    """Return True if the name of *file* is one that its kind may have."""
    pattern = _KINDS.get(file.kind)
    return pattern is not None and pattern.fullmatch(file.name) is not None


def _office_name(office: Office, path: Path) -> tuple[str, str]:
    """Return the name and kind that the file at *path* has in the office."""
    path = path.absolute()
    for folder, prefix in ((office.committees, "committees/"), (office.templates, "")):
        if path.is_relative_to(folder.absolute()):
            name = f"{prefix}{path.relative_to(folder.absolute()).as_posix()}"
            for kind, pattern in _KINDS.items():
                if pattern.fullmatch(name):
                    return name, kind
    raise Refusal(
        f"{path.name} is no committee file or house style of this database.",
        f"Committee files lie in {office.committees}, house styles in {office.templates}.",
    )


def _check(kind: str, text: str, name: str) -> None:
    """Raise Refusal if *text* is no committee file that can be read, or names a path outside."""
    if kind != "committee":
        return
    letterhead = read_committee(text, name).letterhead
    if letterhead and (
        letterhead.startswith(("/", "\\"))
        or ".." in re.split(r"[/\\]", letterhead)
        or ":" in letterhead
    ):
        raise Refusal(
            f"{name} keeps its letterhead outside its own folder.",
            "It should lie beside the committee file, and be named alone.",
        )
