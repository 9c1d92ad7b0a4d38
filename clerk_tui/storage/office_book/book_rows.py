"""What the book has of the hub: how far it was read, what it acknowledged, who has a meeting."""

from typing import NamedTuple


class Cursor(NamedTuple):
    """The place up to which this machine has read the hub."""

    hub: str = ""
    cluster: str = ""
    xmin: str = "0"
    bodies: str = ""
    """The officer's bodies then: others bring older meetings with them."""


class AcknowledgedPart(NamedTuple):
    """The part of a meeting that the hub has acknowledged."""

    events: int = 0
    papers: int = 0
    digest: str = ""
    maker: int = 0
    """The version of the rows of the book that were sent."""
    at: str = ""


class Holder(NamedTuple):
    """The officer who has a meeting, as the hub last said."""

    login: str
    name: str
    since: str
