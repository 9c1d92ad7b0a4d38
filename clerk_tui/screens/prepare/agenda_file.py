"""The agenda of a new meeting as a file, wherever on the form its path was typed or dropped."""

import asyncio
from datetime import date

from textual import on, work

from clerk_tui.domain.errors import Refusal
from clerk_tui.office import Office
from clerk_tui.screens.prepare import agenda_reader as agenda_reading
from clerk_tui.screens.prepare.autofill import FilledForm
from clerk_tui.widgets.agenda_pad import AgendaPad
from clerk_tui.widgets.form_field import FormField


class FormWithFile(FilledForm):
    """Takes the path of an agenda in any field and in the pad, and reads it once."""

    def __init__(self, office: Office, day: date) -> None:
        """No file is read yet."""
        super().__init__(office, day)
        self._file_read = ""

    def _kept_fields(self) -> dict[str, str]:
        """A path that was not read yet is kept too."""
        waits = {"file": self._field("file").value} if self._file_waits() else {}
        return super()._kept_fields() | waits

    @on(AgendaPad.FileDropped)
    def _dropped(self, dropped: AgendaPad.FileDropped) -> None:
        self._pad.put("")
        self._field("file").restore(dropped.path)
        self._read_beside(dropped.path, go_on=dropped.stays)

    def _file_waits(self) -> bool:
        """Whether the path of a file stands there that was not read yet."""
        typed = self._field("file").value
        return bool(typed.strip()) and typed != self._file_read

    def _meant_as_file(self, field: FormField) -> bool:
        """Read the agenda whose path was typed into another *field*; whether it was one.

        What stood in that field comes back.
        """
        path = field.value
        if field.id == "file" or not (field.typed and agenda_reading.names_a_file(path)):
            return False
        field.give_up()
        self._field("file").restore(path)
        self._read_beside(path)
        return True

    @work(group="file", exclusive=True, exit_on_error=False)
    async def _read_beside(self, typed: str, *, go_on: bool = True) -> None:
        """Read a file in a thread: a PDF may take seconds, and the keys go on meanwhile.

        With *go_on* the keyboard then goes to what is to be looked at next.
        """
        self._message_line.say("Reading the file …", "→")
        try:
            source = await asyncio.to_thread(agenda_reading.source_of, typed)
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return
        agenda = await asyncio.to_thread(agenda_reading.read, source.text)
        self._left_out = source.left_out
        replaced = " Ctrl+Z there brings back what it replaced." if self._pad.text.strip() else ""
        self._pad.put(source.text)
        self._file_read = typed
        self._take_agenda(self._pad.text, agenda)
        if go_on and self._date_missing:
            self._field("date").take_keyboard()
        elif go_on:
            self._pad.focus()
        self._message_line.say(f"The file is in the agenda.{replaced} Look at what was understood.")
