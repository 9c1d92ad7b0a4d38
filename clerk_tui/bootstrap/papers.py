"""The minutes as papers: set in the style of the house, and written out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from clerk_tui.bootstrap.opened import Opened
from clerk_tui.domain.errors import Refusal

if TYPE_CHECKING:  # loaded when first needed: Home shows without
    from clerk_tui.domain.body import Body
    from clerk_tui.domain.meeting import Meeting
    from clerk_tui.minutes.house_style import HouseStyle
    from clerk_tui.minutes.selection import Selection


class Papers(Opened, dict=True, eq=False):
    """What leaves the office on paper."""

    def style(self, body: Body) -> HouseStyle:
        """The house style of *body*. Raises Refusal where it cannot be read."""
        from msgspec.structs import replace

        from clerk_tui.minutes.house_style import style_of

        try:
            style = style_of(body, self.templates)
        except (OSError, ValueError) as error:
            raise Refusal(
                f"The house style “{body.style}” in {self.templates} cannot be read.",
                "Save its files as text in UTF-8; the minutes are safe.",
            ) from error
        return replace(style, letterhead=self.letterhead(body))

    def letterhead(self, body: Body) -> Path | None:
        """The Word document that the papers of *body* are written on, where it names one.

        It lies beside the committee file: a path in that file begins in its folder.
        """
        return self.committees / body.letterhead if body.letterhead else None

    def minutes(self, meeting: Meeting, *, private: bool = False) -> str:
        """The minutes of *meeting* as Markdown in its house style.

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
        """The minutes of *meeting*, or a *selection* of them, in the format called *form*.

        Raises Refusal as `minutes` does, and for a format that is not known.
        """
        from clerk_tui.minutes.formats import format_called
        from clerk_tui.papers import paper_of

        style = self.style(meeting.body)
        return paper_of(meeting, style, format_called(form), private=private, selection=selection)

    def export(
        self,
        meeting: Meeting,
        out: Path | None = None,
        *,
        private: bool = False,
        form: str = "",
        selection: Selection | None = None,
    ) -> Path:
        """Write the minutes, or a *selection* of them, to *out* or to the exports folder.

        Returns where they are. Without a *form* the suffix of *out* decides the format, else it
        is Markdown. In a folder they get their usual name. The file is put in place whole or not
        at all. Raises Refusal where it cannot be.
        """
        from clerk_tui.minutes.formats import format_of
        from clerk_tui.papers import export_name, put_file

        chosen = format_of(out, form)
        written = self.paper(meeting, private=private, form=chosen.name, selection=selection)
        usual = export_name(meeting, private=private, suffix=chosen.suffix, selection=selection)
        target = (out or self.exports / usual).absolute()
        return put_file(target, written, usual, private=private)
