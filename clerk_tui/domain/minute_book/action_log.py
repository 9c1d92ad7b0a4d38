"""The action log: each action from the meeting that asked for it until it is done.

An action is minuted as an entry. A later meeting that takes it up minutes it again, with the
`origin` of the first; then the newest minuting is the action and the earlier ones are "carried
over". Progress between meetings is an event of the meeting that minuted it last, so that it is
part of the record, and it changes no word of those minutes.
"""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from clerk_tui.domain.dates.due_dates import find_due_day, is_impossible
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.minute_book.entry_text import printed_name
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Item, Meeting, Progress
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.numbering.numbers import action_numbers, actions_in

STATES = ("open", "done", "withdrawn")
CARRIED = "carried over"


class ActionReport(Struct, frozen=True):
    """A report of the progress of an action."""

    on: date
    state: str
    note: str
    printed: bool = False
    """Whether the minutes of that day say so; later reports are not printed in any minutes yet."""
    private: bool = False
    """Whether it was given while the public were out, or the action was minuted in private."""


class LoggedAction(Struct, frozen=True):
    """An action as one meeting minuted it, with the reports of its progress since."""

    meeting: str
    entry: str
    origin: str
    """The meeting and the entry that first minuted it ("3f2a/e7"), which may be its own."""
    ref: str
    body: str
    day: date
    """The day of the meeting."""
    first: date
    """The day of the meeting that first minuted it."""
    title: str
    """The title of its item."""
    text: str
    owner: str
    due: str
    """The due date, as typed."""
    due_on: date | None
    """The day that `due` names, if it names one."""
    state: str
    private: bool
    history: tuple[ActionReport, ...] = ()
    """The reports of its progress, the oldest first."""

    @property
    def note(self) -> str:
        """Return the newest progress note; "" if there is none."""
        return _newest_note(self.history)

    @property
    def public_history(self) -> tuple[ActionReport, ...]:
        """Return the reports given in public, the oldest first: others may be private."""
        return tuple(report for report in self.history if not report.private)

    @property
    def public_note(self) -> str:
        """Return the newest progress note that was given in public; "" if there is none."""
        return _newest_note(self.public_history)

    def overdue(self, today: date) -> bool:
        """Return True if it is open and its due day is past."""
        return self.state == "open" and self.due_on is not None and self.due_on < today

    @property
    def when(self) -> str:
        """Return the due date as typed, marked if it is not in the calendar."""
        is_impossible_day = self.due_on is None and is_impossible(self.due)
        return f"{self.due} (not in the calendar)" if is_impossible_day else self.due


def _newest_note(history: tuple[ActionReport, ...]) -> str:
    return next((report.note for report in reversed(history) if report.note), "")


def log_actions(meeting: Meeting) -> tuple[LoggedAction, ...]:
    """Return the actions that *meeting* minuted, in the order of business."""
    refs = {ident: number.printed for ident, number in action_numbers(meeting).items()}
    return tuple(
        _log_action(meeting, item, entry, entry.matter, refs.get(entry.ident, ""))
        for item in meeting.items
        for entry in actions_in(item)
        if isinstance(entry.matter, mt.Action)
    )


def _log_action(
    meeting: Meeting, item: Item, entry: Entry, action: mt.Action, ref: str
) -> LoggedAction:
    day = meeting.details.date
    first_minuted = action.minuted or day
    history = _action_history(meeting, entry, action)
    title = item.title_in(private=entry.private)
    return LoggedAction(
        meeting=meeting.ident,
        entry=entry.ident,
        origin=action.origin or f"{meeting.ident}/{entry.ident}",
        ref=ref,
        body=meeting.body.name,
        day=day,
        first=first_minuted,
        title=title,
        text=entry.wording or action.text,
        owner=printed_name(meeting, action.owner),
        due=action.due,
        due_on=find_due_day(action.due, first_minuted),
        state=history[-1].state if history else action.state,
        private=entry.private,
        history=history,
    )


def _action_history(meeting: Meeting, entry: Entry, action: mt.Action) -> tuple[ActionReport, ...]:
    """Return the update that was minuted with the action, and the progress reported since."""
    day, private = meeting.details.date, entry.private
    update = ActionReport(day, action.state, action.update, printed=True, private=private)
    reports = (
        ActionReport(p.on, p.state, p.note, private=private or p.private)
        for p in progress_reports(meeting, entry.ident)
    )
    return (*((update,) if action.update else ()), *reports)


def progress_reports(meeting: Meeting, entry: str) -> list[Progress]:
    """Return the progress reported on an action since it was minuted, the oldest first."""
    return [report for report in meeting.progress if report.entry == entry]


def sort_actions(actions: Iterable[LoggedAction], today: date) -> list[LoggedAction]:
    """Return *actions* as the log lists them: overdue, then open by due date, then settled."""

    def rank(action: LoggedAction) -> tuple[object, ...]:
        """Return the values that order an action in the log."""
        open_, due = action.state == "open", action.due_on
        return (not action.overdue(today), not open_, due is None, due or action.day, action.ref)

    return sorted(actions, key=rank)


def find_action(actions: Iterable[LoggedAction], typed: str) -> LoggedAction:
    """Return the action with a reference, or else with these words in its owner or its text.

    An action that was carried over is left out, as its newest minuting stands for it. Raises
    Refusal if no action is meant, or more than one.
    """
    folded_words = folded(typed)
    current = [action for action in actions if action.state != CARRIED]
    actions_meant = [a for a in current if folded_words and folded(a.ref) == folded_words] or [
        a for a in current if folded_words and folded_words in folded(f"{a.ref} {a.owner} {a.text}")
    ]
    if len(actions_meant) == 1:
        return actions_meant[0]
    if not actions_meant:
        raise Refusal(
            f"There is no action “{typed}”.", "Give its reference, or words that it holds."
        )
    raise Refusal(
        f"“{typed}” may be any of {len(actions_meant)} actions.",
        "Give more of it, or name the body.",
    )
