"""The agenda file of a new meeting, wherever on the form its path was typed or dropped."""

from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from textual import on

from clerk_tui.files.agendas.choices import Choices
from clerk_tui.office import Office
from clerk_tui.screens.long_work import LongWork
from clerk_tui.screens.prepare import agenda_reader
from clerk_tui.screens.prepare.autofill import AutofillForm
from clerk_tui.widgets.agenda_pad import AgendaPad
from clerk_tui.widgets.form_field import FormField

if TYPE_CHECKING:
    from clerk_tui.files.agendas.read import ProposedAgenda
    from clerk_tui.files.agendas.sources.pack import AgendaSource

    ReadFile: TypeAlias = tuple[AgendaSource, ProposedAgenda | None, Choices, tuple[str, ...]]


class FormWithFile(AutofillForm):
    """Takes the path of an agenda file in any field and in the pad, and reads the file once."""

    _file_work: LongWork

    def __init__(self, office: Office, day: date) -> None:
        """Begin with no file read."""
        super().__init__(office, day)
        self._path_read = ""

    def _typed_fields(self) -> dict[str, str]:
        """Return what is typed, and a path that was not read yet."""
        unread_path = {"file": self._field("file").value} if self._has_unread_file() else {}
        return super()._typed_fields() | unread_path

    @on(AgendaPad.FileDropped)
    def _read_dropped(self, event: AgendaPad.FileDropped) -> None:
        self._pad.replace_text("")
        self._field("file").restore(event.path)
        self._read_file(event.path, go_on=event.has_keyboard)

    def _has_unread_file(self) -> bool:
        """Return True if the path of a file was typed that is not read yet."""
        typed = self._field("file").value
        return bool(typed.strip()) and typed != self._path_read

    def _take_as_file(self, field: FormField) -> bool:
        """Read the agenda file whose path was typed into another field; return False if none was.

        The field gets back what the program had filled in.
        """
        path = field.value
        if field.id == "file" or not (field.is_typed and agenda_reader.is_file_path(path)):
            return False
        field.discard_typed()
        self._field("file").restore(path)
        self._read_file(path)
        return True

    def _go_on_to_agenda(self) -> None:
        """Go to the agenda, which is looked at next."""
        self._pad.focus()

    def _read_file(self, typed: str, *, go_on: bool = True) -> None:
        """Read a file in a thread: a PDF may take seconds, and keys must not wait.

        Args:
            typed: The path as it was typed.
            go_on: True to move the keyboard then to the field to look at next.
        """
        self._message_line.say("Reading the file …", "→")
        day, agenda_before, choices = self._day, self._agenda, self._choices

        def read() -> "ReadFile":
            """Read the file, in the thread, and what it proposes.

            The choices were of another; but what was private in it is so in a revised one too.
            """
            source = agenda_reader.read_source(typed)
            agenda = agenda_reader.parse_agenda(source.text, Choices(), day)
            carried_choices, lacking = agenda_reader.carry_choices(choices, agenda_before, agenda)
            if carried_choices:
                agenda = agenda_reader.parse_agenda(source.text, carried_choices, day)
            return source, agenda, carried_choices, lacking

        self._file_work.run(
            "Reading the file",
            read,
            lambda file: self._take_file(typed, file, go_on=go_on),
            lambda refusal: self._message_line.refuse(str(refusal)),
        )

    def _take_file(self, typed: str, read_file: "ReadFile", *, go_on: bool) -> None:
        """Put what was read into the pad, and go on to the field to look at next."""
        source, agenda, self._choices, lacking = read_file
        self._left_out_notes = source.left_out
        replaced = " Ctrl+Z there brings back what it replaced." if self._pad.text.strip() else ""
        self._pad.replace_text(source.text)
        self._path_read = typed
        self._take_agenda(self._pad.text, agenda)
        if go_on and self._is_date_missing:
            self._field("date").take_keyboard()
        elif go_on:
            self._go_on_to_agenda()
        file_read = f"The file is in the agenda.{replaced} Look at what was understood."
        if lacking:
            named = ", ".join(f"“{title}”" for title in lacking)
            self._message_line.say(f"Not in it: {named}, private by you before. {file_read}", "⚑")
        elif self._choices:
            self._message_line.say(f"What you made private is private in it too. {file_read}")
        else:
            self._message_line.say(file_read)
