"""Actions: things that somebody is to do after the meeting."""

import datetime as dt
from typing import Literal

from msgspec import Struct

ActionState = Literal["open", "done", "withdrawn"]


class Action(Struct, frozen=True):
    """Something that somebody is to do.

    An action taken up from an earlier meeting keeps its first reference, as a number set by hand.
    """

    text: str
    owner: str = ""
    due: str = ""
    """The date or occasion as printed: clerks write "8/11/13" and "before the next meeting" alike.
    """
    beside: str = ""
    """The entry in whose margin it stands."""
    heading: str = ""
    update: str = ""
    """The report on an action of an earlier meeting."""
    state: ActionState = "open"
    """Its state when this was minuted (see `action_log`)."""
    origin: str = ""
    """The place where it was first minuted, as "meeting/entry", if that was an earlier meeting."""
    minuted: dt.date | None = None
    """The day it was first minuted, from which a `due` without a year is read."""
