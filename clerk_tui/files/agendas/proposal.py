"""What an agenda is understood to say: items to propose, and how each line was taken."""

import datetime

from msgspec import Struct

from clerk_tui.domain.model.printed import PrintedMotion, PrintedQuestion


class ReadLine(Struct, frozen=True):
    """One line of the agenda and what it was taken for.

    `understood_as` is in the clerk's words ("item 3", "note to item 3", "section", "date"),
    and empty where the line was not understood: such a line is shown, never dropped, with the
    `reason` where there is one to give.
    """

    text: str
    understood_as: str = ""
    reason: str = ""

    @property
    def shown(self) -> str:
        """The line as it is listed among those not understood."""
        return f"{self.text.strip()} ({self.reason})" if self.reason else self.text


class ProposedItem(Struct, frozen=True):
    """An item of business as the agenda has it, for the clerk to accept or change.

    `number` is as printed, with its stop; `private` says that it is to be taken without the
    press and public, for the reason in `exemption` where the agenda gives one; `section` is
    the heading it stands under; `page` is what stands in the page column; `note` has one line
    for each line printed below the title. `officer` brings the item and `recommendations` are
    printed for it, `motions` and `questions` are those on notice; the words of all stand in
    the note too.
    """

    number: str
    title: str
    private: bool = False
    section: str = ""
    exemption: str = ""
    page: str = ""
    note: str = ""
    officer: str = ""
    recommendations: tuple[str, ...] = ()
    motions: tuple[PrintedMotion, ...] = ()
    questions: tuple[PrintedQuestion, ...] = ()


class ProposedMember(Struct, frozen=True):
    """Somebody on the agenda's list of members or of officers, as it prints them."""

    name: str
    title: str = ""
    role: str = ""
    party: str = ""
    authority: str = ""


class ProposedAgenda(Struct, frozen=True):
    """All that was read: which meeting, its items in order, and every line that is not blank.

    `authority` is the council whose committee meets, `kind` is "annual", say, where the head names
    them.
    `apologies` are the names of those who sent them in advance; `next_meeting` is as printed;
    `quorum` is a number, or a fraction of the seats ("1/3").
    `left_out` says in sentences what of the file was not read as part of the agenda: papers
    behind it, lines that each page repeats.
    """

    body: str = ""
    authority: str = ""
    kind: str = ""
    date: datetime.date | None = None
    start: datetime.time | None = None
    venue: str = ""
    items: tuple[ProposedItem, ...] = ()
    lines: tuple[ReadLine, ...] = ()
    members: tuple[ProposedMember, ...] = ()
    officers: tuple[ProposedMember, ...] = ()
    apologies: tuple[str, ...] = ()
    next_meeting: str = ""
    quorum: str = ""
    left_out: tuple[str, ...] = ()
