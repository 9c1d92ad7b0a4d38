"""A speech: somebody who has the floor, and since when."""

from datetime import datetime

from msgspec import Struct


class Speech(Struct, frozen=True):
    """`who` (a key, or a name as typed) spoke from `since` until `until`; None: still speaking.

    `item` is the business it was on: leaving that ends the speech.
    """

    who: str
    since: datetime
    item: str = ""
    until: datetime | None = None
