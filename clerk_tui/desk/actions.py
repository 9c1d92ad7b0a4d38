"""At the desk: actions minuted, taken up again and reported on."""

from datetime import date
from typing import Unpack

from msgspec.structs import replace

from clerk_tui.desk.corrections import Corrections
from clerk_tui.desk.entry_options import (
    ActionOptions,
    EntryOptions,
    entry_options,
    matter_fields,
)
from clerk_tui.desk.part import DeskPart
from clerk_tui.desk.recorder import Recorder
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import ActionProgressed, Written
from clerk_tui.domain.minute_book.action_log import LoggedAction, find_action, log_actions
from clerk_tui.domain.model.matters import Action, ActionState
from clerk_tui.domain.model.meeting import Meeting, Progress
from clerk_tui.domain.text import clean, one_line


class Actions(DeskPart):
    """Actions of earlier meetings taken up, and progress reported between meetings."""

    def __init__(self, recorder: Recorder, corrections: Corrections) -> None:
        """Correct what was taken up already by *corrections*."""
        super().__init__(recorder)
        self._corrections = corrections

    def add(
        self, text: str, owner: str = "", due: str = "", **options: Unpack[ActionOptions]
    ) -> Meeting:
        """Minute something that somebody is to do."""
        heading, fields = options.pop("heading", ""), matter_fields(options)
        matter = Action(clean(text), one_line(owner), one_line(due), heading=heading, **fields)
        if not matter.text and not matter.owner and not options.get("printed_elsewhere"):
            raise Refusal("An action needs words.", "Type who is to do what after /x.")
        return self._do(self._entry(matter, **entry_options(options)))

    def open_actions(self) -> list[LoggedAction]:
        """Return the actions of this body still open that an earlier meeting minuted."""
        ident, body = self.meeting.ident, self.meeting.body.name
        day = self.meeting.details.date.isoformat()
        taken_up = {
            entry.matter.origin
            for entry in self.meeting.entries()
            if isinstance(entry.matter, Action)
        }
        return [
            action
            for action in self._recorder.record.open_actions(body, day)
            if action.meeting != ident and action.origin not in taken_up
        ]

    def next_meeting_day(self) -> date | None:
        """Return the day of the next meeting of this body that is prepared here, if any is."""
        meeting_day = self.meeting.details.date
        days = (day for _, day in self._recorder.record.meetings_of(self.meeting.body.name))
        return min((day for day in days if day > meeting_day), default=None)

    def report(
        self, entry: str, state: ActionState, note: str = "", *, private: bool = False
    ) -> Meeting:
        """Report on an action that this meeting minuted; the minutes themselves stay as they are.

        So it is possible when they are signed, too. What is said with *private*, or while the
        public are out of this meeting, is in no public answer. Raises Refusal where nothing is
        reported.
        """
        minuted = self.meeting.entry(entry)
        if not isinstance(minuted.matter, Action):
            raise Refusal("That entry is no action.", "Choose one from the log.")
        reports = [report for report in self.meeting.progress if report.entry == entry]
        last_state = reports[-1].state if reports else minuted.matter.state
        words = clean(note)
        if state == last_state and not words:
            raise Refusal("Nothing was reported.", "Give a new state, or a note.")
        private = private or self.meeting.sits_in_private
        report = Progress(entry, self.now.date(), state, words, private)
        return self._recorder.append(ActionProgressed(report))

    def take_up(
        self,
        action: LoggedAction,
        note: str = "",
        state: ActionState = "open",
        **options: Unpack[EntryOptions],
    ) -> Meeting:
        """Minute an action of an earlier meeting again, with what is said of it now.

        It keeps its reference and prints *note*, or what was reported since it was minuted last.
        A private action stays private. Raises Refusal where it is minuted here already.
        """
        if not any(open_action.origin == action.origin for open_action in self.open_actions()):
            raise Refusal(
                "That action is in these minutes already, or is settled.",
                "Edit it where it stands (/review).",
            )
        return self._do(self._entry_again(action, clean(note), state, **options))

    def take_up_all(self) -> Meeting:
        """Minute again every open action of earlier meetings, in one step."""
        actions = self.open_actions()
        if not actions:
            raise Refusal("No action of an earlier meeting is open.")
        return self._do(*(self._entry_again(a, ahead=n) for n, a in enumerate(actions)))

    def _entry_again(
        self,
        action: LoggedAction,
        note: str = "",
        state: ActionState = "open",
        **options: Unpack[EntryOptions],
    ) -> Written:
        """Return the event that minutes *action* again; a private action stays private."""
        history = action.history if action.private else action.public_history
        since = [s.note for s in history if s.note and not s.printed and s.on >= action.day]
        printed = note or " ".join(since)
        matter = Action(
            *(action.text, action.owner, action.due),
            update=printed,
            state=state,
            origin=action.origin,
            minuted=action.first,
        )
        if action.private:
            options["private"] = True
        options["number"] = action.ref or None
        return self._entry(matter, **options)

    def update_action(self, typed: str, state: ActionState | None, note: str) -> Meeting:
        """Minute how the action that *typed* names stands: taken up again where it is earlier.

        Of one that was taken up here already, what is said replaces what was said of it. Raises
        Refusal where none is meant, or more than one.
        """
        other_actions = [
            a for a in log_actions(self.meeting) if a.origin != f"{a.meeting}/{a.entry}"
        ]
        action = find_action([*self.open_actions(), *other_actions], typed)
        matter = self.meeting.entry(action.entry).matter if action in other_actions else None
        if not isinstance(matter, Action):
            return self.take_up(action, note, state or "open")
        update = clean(note) or matter.update
        matter = replace(matter, state=state or matter.state, update=update)
        return self._corrections.correct(action.entry, matter)
