"""Readers of what this program wrote and others sent back: packed meetings, drafts."""

import contextlib
from collections.abc import Callable
from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.office import Office
from clerk_tui.office.chairman_file import changes_of, receive
from clerk_tui.office.drafts import issue
from tests.performance.hostile import forged
from tests.performance.reader_inputs import Reader, from_file, minuted, mostly_here, office_in


def packed(folder: Path) -> Reader:
    """Meetings packed elsewhere; each is unpacked into an office that holds none, and minuted."""
    ours = office_in(folder / "ours")
    desk = minuted(ours)
    issue(ours, desk, folder / "draft.md")
    ours.unfinished.writer.keep(desk.meeting.ident, "pad@00000000", "Half a line", 4)
    ours.unfinished.writer.wait_until_saved()
    samples = [ours.pack(desk.meeting.ident, folder / f"p{p}", public=p) for p in (False, True)]
    packs = [path.read_bytes() for path in samples]
    theirs: list[Office] = []

    def read(path: Path) -> object:
        office = theirs.pop() if theirs else office_in(folder / f"theirs-{path.stat().st_mtime_ns}")
        try:
            meeting = office.unpack(path).meeting
        except Refusal:
            theirs.append(office)
            raise
        with contextlib.closing(office):
            with contextlib.suppress(Refusal):
                office.papers.minutes(office.sit_down(meeting.ident).meeting, private=True)
            office.minute_book.meetings()
        return meeting

    reader = from_file(folder, "packed", read)
    return Reader(lambda rng: forged(rng, packs), reader.read)


def chairman(suffix: str) -> Callable[[Path], Reader]:
    """Drafts that came back."""

    def reader_in(folder: Path) -> Reader:
        office = office_in(folder)
        desk = minuted(office)
        draft = issue(office, desk, folder / f"draft.{suffix}").file.read_bytes()

        def read(path: Path) -> object:
            back = receive(desk, path)
            try:
                return changes_of(desk, back)
            finally:
                desk.chairman_changes.end_changes()

        wrapped = mostly_here("clerk_tui.files.chairman_file.file")(read)
        return from_file(folder, f"back.{suffix}", wrapped, draft)

    return reader_in
