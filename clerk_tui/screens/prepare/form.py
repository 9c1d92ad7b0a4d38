"""The form of a new meeting: the committee, when and where, and the agenda as understood."""

from contextlib import suppress

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.suggester import SuggestFromList
from textual.widgets import Button, Static

from clerk_tui.domain.dates.dates import parse_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.screens.prepare import agenda_reader as agenda_reading
from clerk_tui.screens.prepare import new_committee as committee_made
from clerk_tui.screens.prepare import plan as planning
from clerk_tui.screens.prepare.agenda_file import FormWithFile
from clerk_tui.screens.prepare.autofill import FIELDS
from clerk_tui.screens.prepare.committee_choices import (
    committee_choices,
    committee_files_as_they_are,
)
from clerk_tui.widgets.agenda_pad import AgendaPad
from clerk_tui.widgets.agenda_preview import Understood
from clerk_tui.widgets.form_field import FormField
from clerk_tui.widgets.lists.columns import key_line
from clerk_tui.widgets.lists.committee_list import CommitteeList
from clerk_tui.widgets.lists.committee_rows import CommitteeRow
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.text import plain

_KINDS = ("ordinary", "extraordinary", "annual", "special", "urgent", "informal")
_LOOK = 1.0  # seconds between looks for another committee file
_EXAMPLE = "An example with invented people. For your own: clerk-tui committee new FILE"


class PrepareForm(FormWithFile):
    """A form that loses nothing typed, and shows how all of it is understood."""

    AUTO_FOCUS = "#committee-names"

    _told_of: CommitteeRow | None = None

    def compose(self) -> ComposeResult:
        """The form from top to bottom in the order in which it is filled."""
        yield Static(plain("New meeting"), id="head")
        yield CommitteeList(id="committees")
        with Horizontal(classes="fields"):
            hint = "Its file (Word, PDF, web page, text): or below"
            yield FormField("Agenda", id="file", hint=hint)
            # Only of a committee that is made from its agenda: it has no file to say it.
            yield FormField("Quorum", id="quorum", hint="e.g. 3 or 1/3")
        with Horizontal(classes="fields"):
            yield FormField(
                "Date", planning.shown_date(self._day), id="date", meant=planning.day_meant
            )
            yield FormField("Start", id="start", hint="e.g. 10.30", meant=planning.time_meant)
        with Horizontal(classes="fields"):
            yield FormField("Venue", id="venue", hint="Where it meets")
            kinds = SuggestFromList(_KINDS, case_sensitive=False)
            yield FormField("Kind", planning.USUAL_KIND, id="kind", suggester=kinds)
        with Horizontal(id="agenda"):
            yield AgendaPad(agenda_reading.is_a_path, id="pad")
            yield Understood(id="understood")
        yield MessageLine(id="message")
        with Horizontal(id="foot"):
            yield Button(plain("Prepare"), id="accept", compact=True)
            yield Static(
                key_line(("Ctrl+S", "prepare"), ("Tab", "next"), ("Esc", "back"), ("F1", "help")),
                classes="keys",
            )

    def on_mount(self) -> None:
        """Fill in what is known."""
        self._message_line = self.query_one("#message", MessageLine)
        self._pad = self.query_one("#pad", AgendaPad)
        self._pad.border_title = plain("Agenda")
        self._committees = self.query_one("#committees", CommitteeList)
        self._members_of_the_day()
        self._committees.show(committee_choices(self._office.committees))
        self._files = committee_files_as_they_are(self._office.committees)
        self.set_interval(_LOOK, self._look_for_committees)
        self._put_back(self._kept.read())

    def _put_back(self, kept: dict[str, str]) -> None:
        """Put back what was typed when the program was last stopped in the middle of it."""
        for name in (*FIELDS, "file"):
            if kept.get(name):
                self._field(name).restore(kept[name])
        if kept.get("agenda"):
            self._pad.put(kept["agenda"])
        if kept:
            self._message_line.say("What was typed here before is back. Esc leaves it.", "→")

    # The committees

    def _look_for_committees(self) -> None:
        """See at once a committee file that was made, mended or removed while this is open."""
        files = committee_files_as_they_are(self._office.committees)
        if files == self._files or not self.is_current:
            return
        self._files = files
        new = self._committees.show_again(committee_choices(self._office.committees))
        self._name_the_committee(self._agenda)
        if new:
            self._message_line.say(f"Among the committees now: {new}")

    @on(CommitteeList.Highlighted)
    def _committee(self, chosen: CommitteeList.Highlighted) -> None:
        self._show_quorum(chosen.row)
        example = " (example)" if chosen.row.example else ""
        made = committee_made.about(chosen.row)
        again, self._told_of = chosen.row == self._told_of, chosen.row
        self.query_one("#head", Static).update(plain(f"New meeting · {chosen.row.label}{example}"))
        told = self._message_line.message == _EXAMPLE or self._message_line.message.startswith(
            committee_made.LEAD
        )
        if not again and (example or made or told or self._message_line.is_refusal):
            self._message_line.say(_EXAMPLE if example else made, "→")
        self._take_over()
        self._show_understood()

    @on(CommitteeList.Settled)
    def _committee_settled(self) -> None:
        if self._body is None and (row := self._committees.row):
            self._message_line.refuse(row.wrong)
            return
        self._field("file").take_keyboard()

    @on(FormField.Changed)
    def _typed(self, changed: FormField.Changed) -> None:
        self._asked_to_leave = False
        self._members_of_the_day()
        self.keep()
        by_hand = changed.field.touched and changed.field.has_focus_within
        if (
            by_hand and self._message_line.is_refusal
        ):  # what the program put there is no answer to a refusal
            self._message_line.say("")

    @on(FormField.LinesPasted)
    def _lines_pasted(self, pasted: FormField.LinesPasted) -> None:
        """Put what no field takes where an agenda is pasted."""
        self._pad.add_lines(pasted.text)
        self._message_line.say("Several lines were pasted: they are in the agenda.", "→")

    @property
    def typed_here(self) -> str:
        """What was typed into the form."""
        fields = {str(field.id): field.value for field in self.query(FormField) if field.typed}
        return str(fields or "") + self._pad.text.strip()

    @on(FormField.Entered)
    def _entered(self, entered: FormField.Entered) -> None:
        if entered.field.id == "file" and self._file_waits():
            self._read_beside(entered.field.value)
        elif not self._meant_as_file(entered.field):
            self.focus_next()

    @on(FormField.Left)
    def _left(self, left: FormField.Left) -> None:
        """Say at once what is wrong with a date or a time; read a file whose path was typed."""
        if left.field.id == "file" and self._file_waits():
            self._read_beside(left.field.value, go_on=False)
        if self._meant_as_file(left.field):
            return
        try:
            if left.field.id == "date":
                parse_date(left.field.value)
            elif left.field.id == "start":
                planning.typed_time(left.field.value)
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))

    def _members_of_the_day(self) -> None:
        """Show the committee as it is on the day of the meeting."""
        with suppress(Refusal):
            self._committees.show_day(self._date)
            if self._following is not None and self._following_for != (self._body, self._date):
                self._take_over()
                self._show_understood()
