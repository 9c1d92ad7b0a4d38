"""Meetings carried from one clerk's machine to another's: the record, its proof and the file."""

from datetime import datetime
from pathlib import Path

from msgspec import to_builtins

from clerk_tui.disk.atomic_write import make_folder, write_atomically
from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.disk.regular_files import read_regular
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.transfer import Carried
from clerk_tui.files import meeting_file
from clerk_tui.minutes.privacy.public_copy import public_copy_events, public_copy_moment
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.office.papers import paper_files as papers
from clerk_tui.storage.database.transactions import sqlite_errors_explained
from clerk_tui.storage.record import SqliteRecord
from clerk_tui.storage.safety.own_files import check_not_database_file
from clerk_tui.storage.transfer.pack import pack_meeting, pack_public_copy
from clerk_tui.storage.transfer.unpack import UnpackResult
from clerk_tui.storage.transfer.unpack import unpack_meeting as put_in


def pack(
    record: SqliteRecord,
    meeting: Meeting,
    folder: Path,
    out: Path | None,
    public: HouseStyle | None = None,
) -> Path:
    """Write *meeting* to *out*, or under its usual name to *folder*; returns where it is.

    With its house style in *public* it is a copy of its public part.
    Raises Refusal where its record is not whole, another file is there already, or it cannot be
    written.
    """
    if public is not None:
        packed_meeting = _pack_public(meeting, public)
    else:
        with sqlite_errors_explained(record.path):
            packed_meeting = pack_meeting(record.db, meeting.ident)
    usual_name = _usual_name(meeting, public=public is not None)
    target = (out or folder / usual_name).absolute()
    target = target / usual_name if target.is_dir() else target
    _write(target, meeting_file.encode(packed_meeting), record.path, owner_only=public is None)
    return target


def _pack_public(meeting: Meeting, style: HouseStyle) -> Carried:
    """Pack the public part of *meeting*. Raises Refusal where a private phrase stands in it."""
    events = public_copy_events(meeting, style)
    papers.refuse_leaks("\n".join(papers.texts_in(to_builtins(events))), meeting, style)
    ident = f"{meeting.copy_of or meeting.ident}-public"
    return pack_public_copy(ident, public_copy_moment(events), events)


def _write(target: Path, file_content: bytes, database: Path, *, owner_only: bool) -> None:
    """Write a packed meeting to *target*, whole or not at all, and never over another file."""
    try:
        check_not_database_file(target, database)
        if target.exists() and read_regular(target) != file_content:
            raise Refusal(
                f"{target} is there already, and was left as it is.", "Choose another name: --out"
            )
        make_folder(target.parent)
        write_atomically(target, file_content, owner_only=owner_only)
    except (OSError, ValueError) as error:
        raise Refusal(
            f"The meeting could not be written to {target} ({os_error_reason(error)}).",
            "It is safe in the database; choose another place.",
        ) from error


def _usual_name(meeting: Meeting, *, public: bool) -> str:
    name = papers.export_name(meeting, suffix="").removesuffix("-public").removesuffix("-minutes")
    return f"{name}-{'public' if public else 'PRIVATE'}{meeting_file.SUFFIX}"


def unpack(record: SqliteRecord, file: Path, at: datetime, *, as_copy: bool) -> UnpackResult:
    """Put the meeting of *file* into *record*; with *as_copy* beside the one that is there.

    Raises Refusal, and changes nothing, where the file or its record is not whole, or what is here
    is newer or says something else.
    """
    return put_in(record, meeting_file.read_pack(file), at, as_copy=as_copy)
