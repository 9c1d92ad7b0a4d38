"""What an agenda is understood to say: items to propose, and how each line was taken."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadLine:
    """One line of the agenda and what it was taken for.

    `understood_as` is in the clerk's words ("item 3", "note to item 3", "section", "date"),
    and empty where the line was not understood: such a line is shown, never dropped.
    """

    text: str
    understood_as: str = ""


@dataclass(frozen=True, slots=True)
class ProposedItem:
    """An item of business as the agenda has it, for the clerk to accept or change.

    `number` is as printed, with its stop; `private` says that it is to be taken without the
    press and public, for the reason in `exemption` where the agenda gives one; `section` is
    the heading it stands under; `page` is what stands in the page column; `note` has one line
    for each line printed below the title.
    """

    number: str
    title: str
    private: bool = False
    section: str = ""
    exemption: str = ""
    page: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ProposedAgenda:
    """All that was read: which meeting, its items in order, and every line that is not blank."""

    body: str = ""
    date: datetime.date | None = None
    start: datetime.time | None = None
    venue: str = ""
    items: tuple[ProposedItem, ...] = ()
    lines: tuple[ReadLine, ...] = ()
