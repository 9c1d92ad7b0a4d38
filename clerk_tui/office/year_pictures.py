"""Reading the minute book for the pictures of a year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from clerk_tui.domain.model.meeting import COPIES
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.numbering.patterns import sequence_period
from clerk_tui.domain.progress import each_of
from clerk_tui.minutes.pictures.year import YearPictures, draw_year
from clerk_tui.storage.minute_book.meeting_list import NO_LIMIT, Listing

if TYPE_CHECKING:
    from clerk_tui.domain.model.meeting import Meeting
    from clerk_tui.office import Office

_NOT_HELD = ("in preparation", *COPIES)


class ChosenYear(Struct, frozen=True):
    """Whose meetings the pictures are of, and of which municipal year."""

    body: str = ""
    """The name of a body; empty for all."""
    year: str = ""
    """A municipal year, as in "2026/27"; empty for all."""
    is_whole_name: bool = True
    """True if `body` is the whole name; else it is words of it."""

    def has_body(self, name: str) -> bool:
        """Return True if the body called *name* is chosen."""
        if self.is_whole_name:
            return self.body in ("", name)
        return folded(self.body) in folded(name)

    def has(self, listing: Listing) -> bool:
        """Return True if the meeting *listing* is chosen: one that was held, and minuted here."""
        return (
            listing.state not in _NOT_HELD
            and self.has_body(listing.body)
            and self.year in ("", municipal_year(listing))
        )


def municipal_year(listing: Listing) -> str:
    """Return the municipal year of a meeting, from May: "2026/27"."""
    return sequence_period("municipal year", date.fromisoformat(listing.date))


def choices(office: Office) -> list[ChosenYear]:
    """Return each body and year of which there are meetings held, the newest first."""
    all_meetings = office.minute_book.meetings(NO_LIMIT)
    held_meetings = [listing for listing in all_meetings if listing.state not in _NOT_HELD]
    return list(
        dict.fromkeys(
            ChosenYear(listing.body, municipal_year(listing)) for listing in held_meetings
        )
    )


def year_pictures(
    office: Office, chosen_year: ChosenYear, *, private: bool = False
) -> YearPictures:
    """Return the pictures of *chosen_year*, of public business alone unless *private* is asked for.

    Raises Refusal if the minute book cannot be read.
    """
    book = office.minute_book
    figures = [f for f in book.attendance(year=chosen_year.year) if chosen_year.has_body(f.body)]
    actions = [action for action in book.actions() if chosen_year.has_body(action.body)]
    return draw_year(figures, read_meetings(office, chosen_year), actions, office.clock.now(),
                     private=private)  # fmt: skip


def read_meetings(office: Office, chosen_year: ChosenYear) -> Iterator[Meeting]:
    """Yield the meetings of *chosen_year*, one read at a time, and say how far that has come."""
    chosen_meetings = [
        listing for listing in office.minute_book.meetings(NO_LIMIT) if chosen_year.has(listing)
    ]
    for held_meeting in each_of(chosen_meetings, "Reading the meetings"):
        yield office.minute_book.meeting(held_meeting.ident)
