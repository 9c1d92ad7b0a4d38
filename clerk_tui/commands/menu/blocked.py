"""Why a command cannot be done now, told before it is typed whole.

Only what is certain is told: the desk refuses each of these, and may refuse more.
"""

from collections.abc import Callable

from clerk_tui.domain.model.matters import Exchange, Question
from clerk_tui.domain.model.meeting import Meeting

_ON_A_MOTION = ("v", "named", "casting", "settle", "second")
_ON_A_MAIN_MOTION = ("amend", "substantive")


def blocked_reason(meeting: Meeting, name: str) -> str:
    """Return why the command called *name* cannot be done now; "" if it may be."""
    if meeting.details.status == "signed" and name not in _READ_ONLY:
        return "the minutes are signed"
    reason = _REASONS.get(name)
    return reason(meeting) if reason else ""


_READ_ONLY = {
    "roll", "readback", "review", "check", "takeover", "clock", "order", "room", "panel", "still",
    "theme", "codes", "help", "home", "times", "steps", "where", "edit",
}  # fmt: skip


def _no_motion(meeting: Meeting) -> str:
    return "" if meeting.debate.pending is not None else "no motion is before the meeting"


def _no_main_motion(meeting: Meeting) -> str:
    return "" if meeting.debate.main_motion is not None else "no motion is before the meeting"


def _no_question(meeting: Meeting) -> str:
    item = meeting.in_hand
    are_questions = (
        isinstance(e.matter, Question | Exchange) for e in (item.entries if item else ())
    )
    return "" if any(are_questions) else "no question was put here"


def _is_adjourned(meeting: Meeting) -> str:
    return "it stands adjourned" if meeting.adjourned else ""


def _goes_on(meeting: Meeting) -> str:
    stopped = meeting.adjourned or meeting.ended is not None
    return "" if stopped else "it does not stand adjourned"


def _in_public(meeting: Meeting) -> str:
    return "" if meeting.public_excluded else "the public are in"


def _none_left(meeting: Meeting) -> str:
    return "" if set(meeting.taken) < {i.ident for i in meeting.items} else "every item was taken"


_REASONS: dict[str, Callable[[Meeting], str]] = {
    **dict.fromkeys(_ON_A_MOTION, _no_motion),
    **dict.fromkeys(_ON_A_MAIN_MOTION, _no_main_motion),
    "a": _no_question,
    "adjourn": _is_adjourned,
    "resume": _goes_on,
    "public": _in_public,
    "next": _none_left,
}
