"""The two sides of an agenda: its source, and what was understood of it, where it is put right."""

from textual import events, on

from clerk_tui.keys import with_signs
from clerk_tui.screens.prepare.agenda_file import FormWithFile
from clerk_tui.widgets.agenda_pad import AgendaPad
from clerk_tui.widgets.agenda_preview import AgendaPreview
from clerk_tui.widgets.key_bar import FootKey, KeyBar, foot_keys

_ROOM_FOR_BOTH = 100  # columns
_KEYS = (
    "{understood.privacy} makes an item private or public, {understood.kind} a note or an item, "
    "{understood.lines} shows the lines below. {prepare.other-side}: source."
)
_REPLIES = {
    "private": "It is private now",
    "public": "It is public now",
    "note": "It is a note to the item above now",
    "item": "It is an item now",
}


def form_keys() -> list[FootKey]:
    """Return the keys at the foot of the form."""
    return foot_keys(
        ("{prepare.accept}", "prepare"), ("Tab", "next", 1),
        ("{prepare.other-side}", "understood"), ("Esc", "back"), ("{app.help}", "help"),
    )  # fmt: skip


def preview_keys() -> list[FootKey]:
    """Return the keys at the foot while what was understood has the keyboard."""
    return foot_keys(
        ("{understood.privacy}", "private/public"), ("{understood.kind}", "note/item"),
        ("{understood.lines}", "lines", 1), ("{prepare.other-side}", "source"),
        ("{prepare.accept}", "prepare", 2), ("{app.help}", "help", 3),
    )  # fmt: skip


class FormWithSides(FormWithFile):
    """Shows both sides beside each other, or one behind the other where there is no room."""

    _source_in_front = True

    def action_other_side(self) -> None:
        """Go from the source to what was understood of it, or back."""
        understood = self.query_one("#understood", AgendaPreview)
        if self.focused is understood:
            self._show_side(shows_source=True)
            self.set_focus(self._pad)
        else:
            self._show_side(shows_source=False)
            self.set_focus(understood)
            self._message_line.say(with_signs(_KEYS), "→")

    def _go_on_to_agenda(self) -> None:
        """Go to what is looked at next: the source, or on a narrow screen what was understood."""
        if self._is_narrow:
            self.set_focus(self.query_one("#understood", AgendaPreview))
        else:
            super()._go_on_to_agenda()

    def _show_side(self, *, shows_source: bool) -> None:
        """Show the source or what was understood, where there is room for one alone."""
        self._source_in_front = shows_source
        self._pad.display = shows_source or not self._is_narrow
        self.query_one("#understood", AgendaPreview).display = (
            not shows_source or not self._is_narrow
        )

    @property
    def _is_narrow(self) -> bool:
        return self.app.size.width < _ROOM_FOR_BOTH

    def on_resize(self) -> None:
        """Show both sides as soon as there is room for them."""
        self._show_side(shows_source=self._source_in_front)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show the source while it is typed in, and what was understood at other times."""
        is_preview = isinstance(event.widget, AgendaPreview)
        self.query_one(KeyBar).show(preview_keys() if is_preview else form_keys())
        if isinstance(event.widget, AgendaPad):
            self._show_side(shows_source=True)
        elif self._pad.text.strip():
            self._show_side(shows_source=False)

    def _show_preview(self) -> None:
        """Show what was understood; in front, unless something is typed into the source."""
        super()._show_preview()
        self._show_side(shows_source=self._pad.has_focus or not self._pad.text.strip())

    @on(AgendaPreview.Chosen)
    def _take_choice(self, event: AgendaPreview.Chosen) -> None:
        """Read the agenda again with what the clerk decided of a line."""
        self._choose(event.key, event.choice)
        reply = f"{_REPLIES[event.choice]}: “{' '.join(event.title.split())[:50]}”."
        # The committee that the agenda offers is announced once it is listed again, before this.
        self.call_after_refresh(self._message_line.say, reply)

    @on(AgendaPreview.Pointed)
    def _show_source(self, event: AgendaPreview.Pointed) -> None:
        """Show the line of the source that the cursor is at."""
        self._pad.show_row(event.row)
