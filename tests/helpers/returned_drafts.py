"""Drafts that the chairman edits and sends back."""

from collections.abc import Callable
from pathlib import Path

from clerk_tui.desk import Desk
from clerk_tui.domain.drafts.change import Change
from clerk_tui.domain.drafts.lines import minute_lines
from clerk_tui.office import Office
from clerk_tui.office.chairman_file import changes_of, receive
from clerk_tui.office.drafts import issue, lines_of

Edit = Callable[[str], str]


def back(office: Office, desk: Desk, edit: Edit, *, private: bool = False) -> list[Change]:
    """The changes of a draft that was issued, edited by the chairman and sent back."""
    if not desk.meeting.afterwards.drafts:
        issue(office, desk, private=private)
    file = Path(desk.meeting.afterwards.drafts[-1].files[0])
    theirs = file.with_name("from the chairman.md")
    theirs.write_text(edit(file.read_text()))
    return changes_of(desk, receive(desk, theirs))


def words(old: str, new: str) -> Edit:
    """Return an edit that puts *new* in place of *old*, which must be there."""

    def edit(text: str) -> str:
        assert old in text
        return text.replace(old, new)

    return edit


def printed(office: Office, desk: Desk, *, private: bool = False) -> list[str]:
    """Return the printed lines of the minutes as they stand."""
    return [line.text for line in minute_lines(lines_of(office, desk.meeting, private=private))]
