"""Scenarios: the program that is started, and what is typed into it. Tests play the same."""

from typing import NamedTuple


class Typed(NamedTuple):
    """A line that is typed and filed with Enter; *shown* is on the screen afterwards."""

    line: str
    shown: str


class Scenario(NamedTuple):
    """One scenario."""

    title: str
    arguments: tuple[str, ...]
    """The arguments of clerk-tui."""
    lines: tuple[Typed, ...]
    begins: str = "Enter files"
    """What is on the screen before anything is typed."""


TOUR = Scenario(
    "The tour of the worked meeting",
    ("demo", "--tour"),
    (
        Typed("Mr Lorne presented the report.", "step 2"),
        Typed("/m abery varley That the report be noted", "step 3"),
        Typed("9 2 1", "step 4"),
        Typed("/undo", "step 5"),
        Typed("/next", "step 6"),
        Typed("/review", "Response times"),
    ),
    "step 1 of 6",
)
MOTION = Scenario(
    "A motion, an amendment that is carried, and the vote",
    ("demo",),
    (
        Typed("/m abery varley That three posts be kept and the report be noted", "That three"),
        Typed("/amend rendle iftikar delete three, insert six", "six"),
        Typed("8 3 1", "CARRIED"),
        Typed("9 2 1", "RESOLVED"),
        Typed("/x oldacre by 3 May: circulate the figures", "ACTION"),
    ),
)
SCENARIOS = {"tour": TOUR, "motion": MOTION}
