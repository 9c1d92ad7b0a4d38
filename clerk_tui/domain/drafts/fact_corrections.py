"""Corrections of facts that follow from a change of words: of a vote, a time or a person."""

from datetime import time

from msgspec import Struct

from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.votes import Vote


class VoteCorrection(Struct, frozen=True):
    """A vote as it is to be."""

    vote: Vote
    outcome: mt.Outcome = ""
    worded: bool = False
    """Whether the new words are stored as the wording of the entry."""


class TimeHolder(Struct, frozen=True):
    """The part of the record in which a time is stored."""

    kind: str
    """A "movement" or "switch" of a person, the "chair", or the "public"."""
    key: str = ""
    """The key of the person, for a movement or a switch."""
    place: int = -1
    """The position among the movements of the person."""


class TimeCorrection(Struct, frozen=True):
    """The time at which something happened, as it is to be."""

    holder: TimeHolder
    at: time
    worded: bool = False
    """Whether the new words are stored as the wording of the entry."""


class PersonCorrection(Struct, frozen=True):
    """The matter of an entry with another person in it."""

    matter: mt.Matter
    worded: bool = False
    """Whether the new words are stored as the wording of the entry."""


class ManualCorrection(Struct, frozen=True):
    """A correction of a fact that only the clerk can make."""

    why: str
    """A sentence that says with which command to make it."""


FactCorrection = VoteCorrection | TimeCorrection | PersonCorrection | ManualCorrection
