"""What the year's screen reads, on a connection of its own: it runs in a thread."""

from contextlib import closing

from msgspec import Struct

from clerk_tui.minutes.pictures.picture import Picture
from clerk_tui.minutes.pictures.times import times_picture
from clerk_tui.minutes.pictures.year import YearPictures
from clerk_tui.office import Office
from clerk_tui.office.year_pictures import ChosenYear, choices, year_pictures

ALL_BODIES, ALL_YEARS = "all bodies", "all years"


class YearReading(Struct, frozen=True):
    """The years there are to choose from, the one that is shown, and its pictures."""

    choices: tuple[ChosenYear, ...]
    chosen: ChosenYear
    pictures: YearPictures


def read_year(office: Office, chosen_year: ChosenYear | None, meeting: str) -> YearReading:
    """Read the pictures of *chosen_year*; if None, of the body of *meeting*, or the newest."""
    with closing(Office(office.database, office.clock)) as own_office:
        year_choices = choices(own_office)
        return _read(
            own_office,
            tuple(year_choices),
            chosen_year or _first_choice(own_office, year_choices, meeting),
        )


def _read(
    own_office: Office, year_choices: tuple[ChosenYear, ...], chosen_year: ChosenYear
) -> YearReading:
    return YearReading(
        year_choices, chosen_year, year_pictures(own_office, chosen_year, private=True)
    )


def _first_choice(own_office: Office, year_choices: list[ChosenYear], meeting: str) -> ChosenYear:
    """Return the newest year of the body whose meeting was highlighted, else the newest of all."""
    body = own_office.minute_book.find(meeting).body if meeting else ""
    of_body = [choice for choice in year_choices if choice.body == body]
    return next(iter([*of_body, *year_choices]), ChosenYear())


def read_meeting_times(office: Office, ident: str) -> Picture:
    """Read where the time of one meeting went."""
    with closing(Office(office.database, office.clock)) as own_office:
        return times_picture(
            own_office.minute_book.meeting(ident), own_office.clock.now(), private=True
        )


def bodies(year_choices: tuple[ChosenYear, ...]) -> list[tuple[str, str]]:
    """Return the bodies to choose from, each with its words; all of them first."""
    names = sorted({choice.body for choice in year_choices})
    return [("", ALL_BODIES), *((name, name) for name in names)]


def years(year_choices: tuple[ChosenYear, ...], body: str) -> list[tuple[str, str]]:
    """Return the years of *body* to choose from, the newest first; all of them before."""
    held_years = {choice.year for choice in year_choices if body in ("", choice.body)}
    return [("", ALL_YEARS), *((year, year) for year in sorted(held_years, reverse=True))]
