"""The walks of the golden screens: each screen besides the table, at the sizes it is drawn at."""

from typing import Any

from textual.app import App

from clerk_tui.app import ClerkApp
from clerk_tui.office import Office
from clerk_tui.office.demonstration import demonstration
from clerk_tui.office.room_display import RoomDisplay
from clerk_tui.screens.room_display.app import RoomDisplayApp
from clerk_tui.widgets.themes import HIGH_CONTRAST, LIGHT
from tests.golden.scenes import MOMENT, ROOMY, SMALL, USUAL, WIDE, debate
from tests.golden.walking import Stop, Walk
from tests.helpers.books_in_every_state import (
    a_book,
    a_shared_book,
    a_vote,
    before_the_roll,
    hundred_vote,
    nothing,
)
from tests.helpers.changed_draft import changed_draft
from tests.helpers.fakes import FixedClock
from tests.helpers.year_book import year_book

ALL = (SMALL, USUAL, ROOMY, WIDE)
_AGENDA = (
    "Harbour Committee\nWednesday 14 April 2027 at 10.30 am in the Lantern Hall\n\n1. Apologies\n"
    "2. Lighting [/b] of the *quay*\nSomebody ought to bring biscuits\n"
    "3. Lease of the east quay (exempt, paragraph 3)"
)
TO_AGENDA = ("n", "<click Type or paste>", f"<paste {_AGENDA}>")
_ROLL = ("<f3>", "*", "2a", "5b", "7l")
_DIVISION = ("/division", "<enter>", "f", "f", "a", "f", "b")


_MARKED = ("/review", "<enter>", "<equals_sign>", "<home>", "<right_parenthesis>")


def _changed_draft(office: Office) -> str:
    return changed_draft(office, office.sit_down(debate(office)))


def _in_another_window(office: Office) -> str:
    """Open the debate in another window too, which has it."""
    ident = debate(office)
    Office(office.database, FixedClock(MOMENT)).claims.claim(ident)  # it stays open
    return ident


def _room_display(office: Office, ident: str) -> App[Any]:
    return RoomDisplayApp(RoomDisplay(office, ident).board, office.clock.now)


def _with_tour(office: Office, ident: str) -> App[Any]:
    app = ClerkApp(office, ident)
    app.offers_tour = True
    return app


WALKS = (
    Walk(
        _changed_draft,
        (
            Stop("review-marks", _MARKED, ALL),
            Stop(
                "review-marks-chairman",
                ("<equals_sign>", "<right_parenthesis>"),
                (SMALL, USUAL, ROOMY),
            ),
        ),
    ),
    Walk(_changed_draft, (Stop("review-marks", _MARKED, (USUAL, ROOMY)),), no_color=True),
    Walk(
        a_book,
        (
            Stop("home", sizes=ALL),
            Stop("actions", ("a",), (USUAL, ROOMY)),
            Stop("search", ("<escape>", "/", "harbour"), (USUAL, ROOMY)),
            Stop("committees", ("<escape>", "c", "<enter>"), ALL),
        ),
    ),
    Walk(
        a_shared_book,
        (Stop("home-shared", sizes=(SMALL, USUAL)), Stop("hub", ("s",), (SMALL, USUAL, ROOMY))),
    ),
    Walk(
        demonstration,
        (Stop("tour", ("<see Tour, step 1>",), (SMALL, USUAL, ROOMY)),),
        app=_with_tour,
    ),
    Walk(
        _in_another_window,
        (Stop("second-window", sizes=(SMALL, USUAL)), Stop("taken-over", ("/takeover", "<enter>"))),
    ),
    Walk(
        nothing,
        (
            Stop("home-empty", sizes=(SMALL, USUAL, WIDE)),
            Stop("prepare-begun", ("n",)),
            Stop("prepare", ("<escape>", *TO_AGENDA), ALL),
        ),
    ),
    Walk(
        year_book,
        (
            Stop("year", ("y",), ALL),
            Stop("year-items", ("2",), (USUAL, ROOMY)),
            Stop("year-meetings", ("3",), (SMALL,)),
            Stop("year-votes", ("4",), (USUAL,)),
            Stop("year-owners", ("5",), (USUAL,)),
        ),
    ),
    Walk(before_the_roll, (Stop("roll", _ROLL, ALL),)),
    Walk(hundred_vote, (Stop("roll-of-a-hundred", _ROLL, (USUAL, WIDE)),)),
    Walk(a_vote, (Stop("division", _DIVISION, ALL),)),
    Walk(hundred_vote, (Stop("division-of-a-hundred", _DIVISION, (ROOMY, WIDE)),)),
    Walk(debate, (Stop("room-display", sizes=ALL),), app=_room_display),
    Walk(
        a_book,
        (Stop("home"), Stop("year", ("y",)), Stop("committees", ("<escape>", "c", "<enter>"))),
        no_color=True,
    ),
    Walk(nothing, (Stop("prepare", TO_AGENDA, (ROOMY,)),), no_color=True),
    Walk(a_vote, (Stop("roll", _ROLL), Stop("division", ("<escape>", *_DIVISION))), no_color=True),
    Walk(a_book, (Stop("home"), Stop("year", ("y",))), theme=HIGH_CONTRAST.name),
    Walk(
        a_vote,
        (Stop("roll", _ROLL), Stop("division", ("<escape>", *_DIVISION))),
        theme=HIGH_CONTRAST.name,
    ),
    Walk(nothing, (Stop("prepare", TO_AGENDA, (ROOMY,)),), theme=LIGHT.name),
)
NAMES_OF_WALKS = tuple(name for walk in WALKS for name in walk.names)
