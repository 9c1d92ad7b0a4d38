"""The pictures of the actions that are open: by owner, and by age."""

from collections.abc import Sequence
from datetime import date

from clerk_tui.domain.dates.dates import short_date
from clerk_tui.domain.minute_book.action_log import LoggedAction
from clerk_tui.minutes.pictures.picture import Bar, Picture

PARTS = ("overdue", "not due yet", "no due day")
_AGES = (
    (30, "up to a month old"),
    (91, "up to three months"),
    (182, "up to six months"),
    (365, "up to a year"),
)  # days
_OLDER = "over a year old"
_EMPTY = "Actions that are open: who is to do them, since when, and which are overdue. None is."


def actions_by_owner(actions: Sequence[LoggedAction], today: date) -> Picture:
    """Return the open actions of each owner: those overdue, and the others."""
    owners: dict[str, list[LoggedAction]] = {}
    for action in _open(actions):
        owners.setdefault(action.owner or "nobody named", []).append(action)
    ranked = sorted(owners.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    bars = tuple(Bar(owner, _lengths(owned, today)) for owner, owned in ranked)
    return _picture("by owner", bars, actions, today)


def actions_by_age(actions: Sequence[LoggedAction], today: date) -> Picture:
    """Return the open actions by the time since they were first minuted, the newest first."""
    ages: dict[str, list[LoggedAction]] = {name: [] for name in (*(n for _, n in _AGES), _OLDER)}
    for action in _open(actions):
        days = (today - action.first).days
        ages[next((name for most, name in _AGES if days <= most), _OLDER)].append(action)
    bars = tuple(Bar(name, _lengths(actions_owned, today)) for name, actions_owned in ages.items())
    return _picture("by age", bars if any(ages.values()) else (), actions, today)


def _open(actions: Sequence[LoggedAction]) -> list[LoggedAction]:
    return [action for action in actions if action.state == "open"]


def _lengths(actions: Sequence[LoggedAction], today: date) -> tuple[int, int, int]:
    late = sum(action.overdue(today) for action in actions)
    undated = sum(action.due_on is None for action in actions)
    return late, len(actions) - late - undated, undated


def _picture(
    order: str, bars: tuple[Bar, ...], actions: Sequence[LoggedAction], today: date
) -> Picture:
    private = sum(action.private for action in _open(actions))
    caption = f"PRIVATE: {private} of them, in no public copy." if private else ""
    title = f"Actions open on {short_date(today)}, {order}"
    return Picture(title, PARTS, bars, "actions", caption, _EMPTY)
