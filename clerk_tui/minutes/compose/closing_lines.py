"""The closing lines of a meeting: the clerk's own, or those that the house makes from its times."""

from datetime import time

from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.minutes.style.house_style import HouseStyle


def closing_lines(meeting: Meeting, style: HouseStyle) -> list[str]:
    """Return the closing lines of *meeting*, or of the first of several in one document."""
    if meeting.details.closing:
        return list(meeting.details.closing)
    return times_sentence(meeting.started, ended_at(meeting), style)


def ended_at(meeting: Meeting) -> time | None:
    """Return when *meeting* ended, or the first of several in one document; None if unknown."""
    first_part = next(iter(meeting.parts), None)
    if first_part and first_part.began and not first_part.before_ended:
        return None  # it ended before the second began, and nobody said when
    return first_part.before_ended if first_part and first_part.before_ended else meeting.ended


def times_sentence(began: time | None, ended: time | None, style: HouseStyle) -> list[str]:
    """Return the sentence that says when a meeting began and ended; none while it is open."""
    if ended is None:
        return []
    end = style.print_time(ended)
    if began is None:
        sentence = style.say("closing_ended", end=end)
    else:
        sentence = style.say("closing", start=style.print_time(began), end=end)
    return [sentence] if sentence else []
