"""A whole meeting as one file: packed here, unpacked on another clerk's machine."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from clerk_tui.cli.common import say, with_office
from clerk_tui.cli.output.progress import progress_line
from clerk_tui.office import Office

if TYPE_CHECKING:
    from clerk_tui.storage.transfer.unpack import UnpackResult


@click.command()
@click.argument("meeting")
@click.option("--out", type=click.Path(path_type=Path), help="Where to write it.")
@click.option("--public", is_flag=True, help="Only a copy of the public part, to be read.")
@with_office
def pack(office: Office, meeting: str, out: Path | None, public: bool) -> None:
    """Write the whole of MEETING to one file, for another clerk: private business too.

    With --public it is a copy of the public part alone: it can be read and exported there, and
    not minuted.
    """
    with progress_line("Packing the meeting"):
        written_file = office.pack(office.minute_book.find(meeting).ident, out, public=public)
    if public:
        say(f"Wrote a copy of the public part to {written_file}. It is marked as a copy.")
    else:
        say(
            f"Wrote the whole meeting to {written_file}. Private business, notes and drafts are in "
            "it, and the file is not encrypted: send it only to whoever may read them."
        )


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--as-copy", is_flag=True, help="Put it beside the meeting that is here.")
@with_office
def unpack(office: Office, file: Path, as_copy: bool) -> None:
    """Put the meeting of FILE into the database. What is there is never overwritten."""
    with progress_line("Unpacking the meeting"):
        unpacked = office.unpack(file, as_copy=as_copy)
    say(_unpacked_sentence(unpacked))


def _unpacked_sentence(unpack_result: "UnpackResult") -> str:
    meeting = unpack_result.meeting
    meeting_name = f"{meeting.body.name}, {meeting.details.date:%d %B %Y} ({meeting.ident})"
    if unpack_result.outcome == "same" or not (
        unpack_result.events or unpack_result.texts or unpack_result.outcome == "new"
    ):
        return f"{meeting_name} is already here; nothing was changed."
    typed = " What was being typed is in the pad." if unpack_result.texts else ""
    if unpack_result.outcome == "copy" or meeting.copy_of:
        kind = "public copy" if meeting.public_copy else "copy"
        return f"{meeting_name} is here as a {kind} of {meeting.copy_of}: it is there to be read."
    if unpack_result.outcome == "new":
        return f"{meeting_name} is here now, whole.{typed}"
    return f"{meeting_name} was here; {unpack_result.events} events were added.{typed}"
