"""The pictures of a year: one computation for the screen, the shell and the page."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from msgspec import Struct

from clerk_tui.domain.attendance.statistics import AttendanceFigures
from clerk_tui.domain.minute_book.action_log import LoggedAction
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.minutes.pictures.actions import actions_by_age, actions_by_owner
from clerk_tui.minutes.pictures.attendance import attendance_picture, attendance_pictures
from clerk_tui.minutes.pictures.picture import Picture
from clerk_tui.minutes.pictures.times import YearTimes
from clerk_tui.minutes.pictures.votes import NamedVotes
from clerk_tui.minutes.privacy.public_part import public_part


class YearPictures(Struct, frozen=True):
    """The pictures of the meetings of a year."""

    attendance: tuple[Picture, ...]
    """One for each body and year."""
    all_attendance: Picture
    """The same in one."""
    items: Picture
    meetings: Picture
    votes: Picture
    owners: Picture
    ages: Picture

    @property
    def in_order(self) -> list[Picture]:
        """Return all of them, as a page has them one under another."""
        other_pictures = [self.items, self.meetings, self.votes, self.owners, self.ages]
        return [*(self.attendance or (self.all_attendance,)), *other_pictures]


def draw_year(
    figures: Sequence[AttendanceFigures],
    meetings: Iterable[Meeting],
    actions: Sequence[LoggedAction],
    now: datetime,
    *,
    private: bool = False,
) -> YearPictures:
    """Return the pictures of a year.

    Args:
        figures: The attendance.
        meetings: The meetings whose time and votes count; each is read once.
        actions: The actions of the same bodies.
        now: The moment at which they are drawn.
        private: Show private business, marked. Else everything is made of the public part alone.
    """
    times, votes = YearTimes(now, private=private), NamedVotes()
    for meeting in meetings:
        shown_meeting = meeting if private else public_part(meeting)
        times.add(shown_meeting)
        votes.add(shown_meeting)
    shown_actions = [action for action in actions if private or not action.private]
    return YearPictures(
        tuple(attendance_pictures(figures)),
        attendance_picture(figures),
        times.by_item(),
        times.by_meeting(),
        votes.picture(),
        actions_by_owner(shown_actions, now.date()),
        actions_by_age(shown_actions, now.date()),
    )
