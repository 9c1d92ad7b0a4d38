"""The action log: what somebody is to do, from the meeting that asked for it until it is done.

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
from clerk_tui.domain.minute_book.entry_text import name_of
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Item, Meeting, Progress
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.numbering.numbers import action_numbers, actions_in

STATES = ("open", "done", "withdrawn")
CARRIED = "carried over"


class Said(Struct, frozen=True):
    """What was said of an action on a day: its state then, and the progress note.

    `printed` is what the minutes of that day say; what was reported since is printed in none yet.
    `private` is what was said at a meeting which minuted the action in private, or while the public
    were out.
    """

    on: date
    state: str
    note: str
    printed: bool = False
    private: bool = False


class LoggedAction(Struct, frozen=True):
    """An action as one meeting minuted it, with what was said of it since.

    `origin` is the meeting and the entry that first minuted it ("3f2a/e7"), its own where that
    is this one, and `first` the day of it. `due` is as typed, `due_on` the day it names, if any.
    `history` is what was said of it, the oldest first; `private` that it may not be told in public.
    """

    meeting: str
    entry: str
    origin: str
    ref: str
    body: str
    day: date
    first: date
    title: str
    text: str
    owner: str
    due: str
    due_on: date | None
    state: str
    private: bool
    history: tuple[Said, ...] = ()

    @property
    def note(self) -> str:
        """The newest progress note, or nothing."""
        return _newest_note(self.history)

    @property
    def public_history(self) -> tuple[Said, ...]:
        """What was said of it in public, the oldest first: an action may be taken up in private."""
        return tuple(said for said in self.history if not said.private)

    @property
    def public_note(self) -> str:
        """The newest progress note that was given in public, or nothing."""
        return _newest_note(self.public_history)

    def overdue(self, today: date) -> bool:
        """Whether it is open and its day is over."""
        return self.state == "open" and self.due_on is not None and self.due_on < today

    @property
    def when(self) -> str:
        """When it is due, as typed; a day that is in no calendar is marked so."""
        wrong = self.due_on is None and is_impossible(self.due)
        return f"{self.due} (not in the calendar)" if wrong else self.due


def _newest_note(history: tuple[Said, ...]) -> str:
    return next((said.note for said in reversed(history) if said.note), "")


def logged(meeting: Meeting) -> tuple[LoggedAction, ...]:
    """The actions that *meeting* minuted, in the order of business."""
    refs = {ident: number.printed for ident, number in action_numbers(meeting).items()}
    return tuple(
        _of(meeting, item, entry, entry.matter, refs.get(entry.ident, ""))
        for item in meeting.items
        for entry in actions_in(item)
        if isinstance(entry.matter, mt.Action)
    )


def _of(meeting: Meeting, item: Item, entry: Entry, action: mt.Action, ref: str) -> LoggedAction:
    day = meeting.details.date
    title = item.title if entry.private or item.public_title is None else item.public_title
    first = action.minuted or day
    private = entry.private
    history = [Said(day, action.state, action.update, True, private)] if action.update else []
    history += [
        Said(p.on, p.state, p.note, private=private or p.private)
        for p in progress_of(meeting, entry.ident)
    ]
    return LoggedAction(
        meeting.ident,
        entry.ident,
        action.origin or f"{meeting.ident}/{entry.ident}",
        ref,
        meeting.body.name,
        day,
        first,
        title,
        entry.wording or action.text,
        name_of(meeting, action.owner),
        action.due,
        find_due_day(action.due, first),
        history[-1].state if history else action.state,
        entry.private,
        tuple(history),
    )


def progress_of(meeting: Meeting, entry: str) -> list[Progress]:
    """What was reported on the action *entry* since it was minuted, the oldest first."""
    return [said for said in meeting.progress if said.entry == entry]


def in_order(actions: list[LoggedAction], today: date) -> list[LoggedAction]:
    """*Actions* as the log lists them: overdue, then open by date due, then those settled."""

    def place(action: LoggedAction) -> tuple[object, ...]:
        open_, due = action.state == "open", action.due_on
        return (not action.overdue(today), not open_, due is None, due or action.day, action.ref)

    return sorted(actions, key=place)


def the_action(actions: Iterable[LoggedAction], typed: str) -> LoggedAction:
    """The one action meant: by its reference, else by words of its owner or its text.

    Raises Refusal where none is meant, or more than one. One carried over is not meant where
    its newest minuting is among them.
    """
    wanted = folded(typed)
    known = [action for action in actions if action.state != CARRIED]
    found = [a for a in known if wanted and folded(a.ref) == wanted] or [
        a for a in known if wanted and wanted in folded(f"{a.ref} {a.owner} {a.text}")
    ]
    if len(found) == 1:
        return found[0]
    if not found:
        raise Refusal(
            f"There is no action “{typed}”.", "Give its reference, or words that it holds."
        )
    raise Refusal(
        f"“{typed}” may be any of {len(found)} actions.", "Give more of it, or name the body."
    )
