"""Declarations of interest."""

from msgspec import Struct


class Declaration(Struct, frozen=True):
    """An interest declared by one member, or by several jointly."""

    members: tuple[str, ...] = ()
    """The members who declared it; none at all is the nil declaration."""
    kind: str = ""
    """One of the body's kinds of interest."""
    nature: str = ""
    """What the interest is, in the member's words."""
    relates_to: str = ""
    """The business it relates to, as it should be printed."""
    withdrew: str = ""
    """What they did: "stayed", "spoke then left", "left", or nothing yet."""
    items: tuple[str, ...] = ()
    """The idents of the items it bears on; none: the whole meeting, as with a party whip."""
    dispensation: bool = False
    """True if the members may speak and vote all the same."""
    registered: bool = True
    """False if it must still be notified to the Monitoring Officer (Localism Act 2011 s31(3))."""
    also: bool = False
    """True if it is told in one sentence with the declaration of the same members before it."""
