"""The form of a new meeting: the committee, when and where, and the agenda as understood."""

from contextlib import suppress

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.suggester import SuggestFromList
from textual.widgets import Button, Static

from clerk_tui.domain.dates.dates import parse_date, short_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.files.agendas.choices import from_text
from clerk_tui.keys import with_signs
from clerk_tui.office.preparation import plan as meeting_plan
from clerk_tui.screens.long_work import LongWork
from clerk_tui.screens.prepare import agenda_reader, new_committee
from clerk_tui.screens.prepare.agenda_sides import FormWithSides, form_keys
from clerk_tui.screens.prepare.autofill import FIELDS
from clerk_tui.screens.prepare.committee_choices import (
    committee_choices,
    committee_file_states,
)
from clerk_tui.widgets.agenda_pad import AgendaPad
from clerk_tui.widgets.agenda_preview import AgendaPreview
from clerk_tui.widgets.form_field import FormField
from clerk_tui.widgets.key_bar import KeyBar
from clerk_tui.widgets.lists.committee_list import CommitteeList
from clerk_tui.widgets.lists.committee_rows import CommitteeRow
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.progress_line import ProgressLine
from clerk_tui.widgets.text import plain

_KINDS = ("ordinary", "regular", "extraordinary", "annual", "special", "urgent", "informal")
_WATCH_SECONDS = 1.0  # between looks for another committee file
_EXAMPLE = "An example with invented people. For your own: clerk-tui committee new FILE"


class PrepareForm(FormWithSides):
    """Loses nothing typed, and shows how all of it is understood."""

    AUTO_FOCUS = "#committee-names"

    _row_announced: CommitteeRow | None = None

    def compose(self) -> ComposeResult:
        """Lay out the form in the order in which it is filled in."""
        yield Static(plain("New meeting"), id="head")
        yield CommitteeList(id="committees")
        with Horizontal(classes="fields"):
            hint = "Its file (Word, PDF, web page, text): or below"
            yield FormField("Agenda", id="file", hint=hint)
            # Only for a committee that is made from its agenda, as it has no file that says it.
            yield FormField("Quorum", id="quorum", hint="e.g. 3 or 1/3")
        with Horizontal(classes="fields"):
            yield FormField(
                "Date",
                short_date(self._day),
                id="date",
                interpret=meeting_plan.interpret_day,
            )
            yield FormField(
                "Start", id="start", hint="e.g. 10.30", interpret=meeting_plan.interpret_time
            )
        with Horizontal(classes="fields"):
            yield FormField("Venue", id="venue", hint="Where it meets")
            kinds = SuggestFromList(_KINDS, case_sensitive=False)
            yield FormField("Kind", meeting_plan.USUAL_KIND, id="kind", suggester=kinds)
        with Horizontal(id="agenda"):
            yield AgendaPad(agenda_reader.is_only_path, id="pad")
            yield AgendaPreview(id="understood")
        yield ProgressLine()
        yield MessageLine(id="message")
        with Horizontal(id="foot"):
            yield Button(plain("Prepare"), id="accept", compact=True)
            yield KeyBar(form_keys(), classes="keys")

    def on_mount(self) -> None:
        """Fill in what is known."""
        self._message_line = self.query_one("#message", MessageLine)
        self._file_work = LongWork(self, self.query_one(ProgressLine))
        self._pad = self.query_one("#pad", AgendaPad)
        self._pad.border_title = plain("Agenda")
        self._show_side(shows_source=True)
        self._committees = self.query_one("#committees", CommitteeList)
        self._show_members_on_day()
        self._committees.show(committee_choices(self._office.committees))
        self._file_states = committee_file_states(self._office.committees)
        self.set_interval(_WATCH_SECONDS, self._reload_changed_committees)
        self._restore_draft(self._draft.read())

    def _restore_draft(self, draft: dict[str, str]) -> None:
        """Restore what was typed when the program was last stopped."""
        for name in (*FIELDS, "file"):
            if draft.get(name):
                self._field(name).restore(draft[name])
        self._choices = from_text(draft.get("choices", ""))
        if draft.get("agenda"):
            self._pad.replace_text(draft["agenda"])
        if draft:
            self._message_line.say("What was typed here before is back. Esc leaves it.", "→")

    def _reload_changed_committees(self) -> None:
        """Show a committee file that was made, corrected or removed while the form is open."""
        files = committee_file_states(self._office.committees)
        if files == self._file_states or not self.is_current:
            return
        self._file_states = files
        new_choice = self._committees.show_again(committee_choices(self._office.committees))
        self._choose_named_committee(self._agenda)
        if new_choice:
            self._message_line.say(f"Among the committees now: {new_choice}")

    @on(CommitteeList.Highlighted)
    def _show_committee(self, event: CommitteeList.Highlighted) -> None:
        self._show_quorum(event.row)
        example = " (example)" if event.row.example else ""
        offer = new_committee.describe_offer(event.row)
        self.query_one("#head", Static).update(plain(f"New meeting · {event.row.label}{example}"))
        line = self._message_line
        # A refusal stays until the clerk chooses another, not until a file or an agenda does.
        if event.by_clerk or not line.is_refusal:
            is_about_committee = line.message == _EXAMPLE or line.message.startswith(
                with_signs(new_committee.LEAD)
            )
            is_same, self._row_announced = event.row == self._row_announced, event.row
            if not is_same and (example or offer or is_about_committee or line.is_refusal):
                line.say(_EXAMPLE if example else offer, "→")
        self._fill_from_last_meeting()
        self._show_preview()

    @on(CommitteeList.Settled)
    def _leave_committees(self) -> None:
        if self._body is None and (row := self._committees.row):
            self._message_line.refuse(row.wrong)
            return
        self._field("file").take_keyboard()

    @on(FormField.Changed)
    def _on_field_changed(self, event: FormField.Changed) -> None:
        self._asked_to_leave = False
        self._show_members_on_day()
        self.save_draft()
        by_hand = event.field.is_touched and event.field.has_focus_within
        if (
            by_hand and self._message_line.is_refusal
        ):  # what the program fills in is no answer to a refusal
            self._message_line.say("")

    @on(FormField.LinesPasted)
    def _lines_pasted(self, event: FormField.LinesPasted) -> None:
        """Add lines that no field takes to the agenda."""
        self._pad.add_lines(event.text)
        self._message_line.say("Several lines were pasted: they are in the agenda.", "→")

    @property
    def typed_here(self) -> str:
        """The text typed into the form; empty for nothing."""
        fields = {str(field.id): field.value for field in self.query(FormField) if field.is_typed}
        return str(fields or "") + self._pad.text.strip()

    @on(FormField.Entered)
    def _go_on_from_field(self, event: FormField.Entered) -> None:
        if event.field.id == "file" and self._has_unread_file():
            self._read_file(event.field.value)
        elif not self._take_as_file(event.field):
            self.focus_next()

    @on(FormField.Left)
    def _check_field(self, event: FormField.Left) -> None:
        """Say at once what is wrong with a date or a time; read a file whose path was typed."""
        if event.field.id == "file" and self._has_unread_file():
            self._read_file(event.field.value, go_on=False)
        if self._take_as_file(event.field):
            return
        try:
            if event.field.id == "date":
                parse_date(event.field.value)
            elif event.field.id == "start":
                meeting_plan.parse_start(event.field.value)
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))

    def _show_members_on_day(self) -> None:
        """Show the committee as it is on the day of the meeting."""
        with suppress(Refusal):
            self._committees.show_day(self._date)
            if self._following is not None and self._following_for != (self._body, self._date):
                self._fill_from_last_meeting()
                self._show_preview()
