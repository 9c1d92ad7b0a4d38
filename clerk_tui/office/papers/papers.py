"""The minutes as papers: set in the style of the house, and written out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.editions import EDITION
from clerk_tui.office.opened_database import OpenedDatabase

if TYPE_CHECKING:  # loaded when first needed: Home needs none of these
    from clerk_tui.domain.model.body import Body
    from clerk_tui.domain.model.meeting import Meeting
    from clerk_tui.minutes.compose.selection import Selection
    from clerk_tui.minutes.style.house_style import HouseStyle


class Papers:
    """The papers that leave the office."""

    def __init__(self, opened_database: OpenedDatabase) -> None:
        """Write papers to the folders of *opened_database*."""
        self._opened = opened_database

    def style_of_meeting(self, meeting: Meeting) -> HouseStyle:
        """Return the house style of *meeting*, in the words of its edition (see `style`)."""
        return self.style(meeting.body, meeting.edition)

    def style(self, body: Body, edition: int = EDITION) -> HouseStyle:
        """Return the house style of *body*, for meetings of an *edition*.

        Raises Refusal where it cannot be read.
        """
        from msgspec.structs import replace

        from clerk_tui.minutes.style.house_style import style_of

        try:
            style = style_of(body, self._opened.templates, edition)
        except (OSError, ValueError) as error:
            raise Refusal(
                f"The house style “{body.style}” in {self._opened.templates} cannot be read "
                f"({os_error_reason(error)}).",
                "Save its files as text in UTF-8; the minutes are safe.",
            ) from error
        return replace(style, letterhead=self.letterhead(body))

    def letterhead(self, body: Body) -> Path | None:
        """Return the Word document on which the papers of *body* are written, if it names one.

        It lies beside the committee file: a path in that file begins in its folder.
        """
        return self._opened.committees / body.letterhead if body.letterhead else None

    def minutes(self, meeting: Meeting, *, private: bool = False) -> str:
        """Return the minutes of *meeting* as Markdown in its house style.

        Raises Refusal where a private phrase stands in the public copy, naming its item.
        """
        return self.paper(meeting, private=private).decode()

    def paper(
        self,
        meeting: Meeting,
        *,
        private: bool = False,
        form: str = "md",
        selection: Selection | None = None,
    ) -> bytes:
        """Return the minutes of *meeting*, or a *selection* of them, in the format called *form*.

        Raises Refusal as `minutes` does, and for a format that is not known.
        """
        from clerk_tui.minutes.formats.formats import format_by_name
        from clerk_tui.office.papers.paper_files import paper_of

        style = self.style_of_meeting(meeting)
        return paper_of(meeting, style, format_by_name(form), private=private, selection=selection)

    def export(
        self,
        meeting: Meeting,
        out: Path | None = None,
        *,
        private: bool = False,
        form: str = "",
        selection: Selection | None = None,
        replace: bool = False,
    ) -> Path:
        """Write the minutes, or a *selection* of them, to *out* or to the exports folder.

        Returns where they are. Without a *form* the suffix of *out* decides the format, else it
        is Markdown. In a folder they get their usual name. Raises Refusal as `put` does.
        """
        from clerk_tui.minutes.formats.formats import format_of

        file_format = format_of(out, form)
        paper_bytes = self.paper(
            meeting, private=private, form=file_format.name, selection=selection
        )
        target = self.place(meeting, out, private=private, form=form, selection=selection)
        return self.put_paper(target, paper_bytes, private=private, replace=replace)

    def place(
        self,
        meeting: Meeting,
        out: Path | None,
        *,
        private: bool,
        form: str = "",
        selection: Selection | None = None,
    ) -> Path:
        """Return where `export` writes with the same arguments."""
        from clerk_tui.minutes.formats.formats import format_of
        from clerk_tui.office.papers.paper_files import export_name, place_in

        suffix = format_of(out, form).suffix
        usual_name = export_name(meeting, private=private, suffix=suffix, selection=selection)
        return place_in(out, usual_name) if out else (self._opened.exports / usual_name).absolute()

    def put_paper(
        self, target: Path, content: bytes, *, private: bool, replace: bool = False
    ) -> Path:
        """Put *content* at *target*, whole or not at all; returns where it is.

        Never over a file of the database. Raises Refusal where it cannot be put there; without
        *replace* also where a file is there that was not written here, or worked on since.
        """
        from clerk_tui.office.papers.paper_files import put_file
        from clerk_tui.office.papers.written_papers import WrittenPapers
        from clerk_tui.storage.safety.own_files import check_not_database_file

        check_not_database_file(target, self._opened.database)
        papers = WrittenPapers(self._opened.database)
        if not replace and papers.worked_on(target, content):
            raise Refusal(
                f"{target} is there already, and was worked on since or is not of this program. "
                "It was left as it is.",
                "Give another name.",
                at_shell="Give another name with --out, or replace it with --force.",
            )
        put_file(target, content, private=private)
        papers.note(target, content)
        return target

    def worked_on(self, target: Path) -> bool:
        """Return True if a file at *target* was worked on since, or is not of this program."""
        from clerk_tui.office.papers.written_papers import WrittenPapers

        return WrittenPapers(self._opened.database).worked_on(target)
