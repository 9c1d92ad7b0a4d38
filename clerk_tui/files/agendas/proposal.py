"""What an agenda is understood to say: proposed items, and what each line was taken for."""

import datetime

from msgspec import Struct

from clerk_tui.domain.model.printed import PrintedMotion, PrintedQuestion


class ReadLine(Struct, frozen=True):
    """One line of the agenda and what it was taken for."""

    text: str
    understood_as: str = ""
    """In the clerk's words ("item 3", "note to item 3", "date"); empty if not understood."""
    reason: str = ""
    """Why the line was not understood, if that can be said."""
    row: int = 0
    """The row of the text that it stands on, from 0."""
    key: str = ""
    """What the clerk's choices know it by."""
    doubt: str = ""
    """Why it should be looked at though it was understood: a letter seems to be lost."""

    @property
    def doubted(self) -> str:
        """The line and the doubt about it, as a sentence without its stop."""
        words = " ".join(self.text.split())
        return f"“{words if len(words) <= 60 else f'{words[:57]}…'}”: {self.doubt}"

    @property
    def shown(self) -> str:
        """The line as it is listed among those not understood."""
        return f"{self.text.strip()} ({self.reason})" if self.reason else self.text


class ProposedItem(Struct, frozen=True):
    """An item of business as the agenda has it, for the clerk to accept or change."""

    number: str
    """As printed, with its stop."""
    title: str
    private: bool = False
    """The item is to be taken without the press and public."""
    section: str = ""
    """The heading that the item stands under."""
    exemption: str = ""
    """Why the item is private, as printed."""
    page: str = ""
    """The text of the page column."""
    note: str = ""
    """One line for each line printed below the title, the following fields' among them."""
    officer: str = ""
    """Who brings the item."""
    recommendations: tuple[str, ...] = ()
    """What is recommended, a text for each clause."""
    motions: tuple[PrintedMotion, ...] = ()
    """The motions on notice."""
    questions: tuple[PrintedQuestion, ...] = ()
    """The questions on notice."""
    part: str = ""
    """The heading of the public or private part that the item stands in, as printed."""
    marker: str = ""
    """The tag that moderngov printed round the item ("AI3")."""
    line: int = -1
    """The place of the line it begins on among those of the agenda; -1 for none."""
    why: tuple[str, ...] = ()
    """The rules that made it what it is, in words: for the clerk who asks why it is private."""


class ProposedMember(Struct, frozen=True):
    """Somebody on the agenda's list of members or of officers, as it prints them."""

    name: str
    title: str = ""
    """The title before the name: "Councillor"."""
    role: str = ""
    party: str = ""
    authority: str = ""


class ProposedAgenda(Struct, frozen=True):
    """All that was read of an agenda."""

    body: str = ""
    authority: str = ""
    """The council whose committee meets, if the head names one."""
    kind: str = ""
    """The kind of meeting ("annual"), if the head names one."""
    date: datetime.date | None = None
    start: datetime.time | None = None
    venue: str = ""
    items: tuple[ProposedItem, ...] = ()
    """The items in order."""
    lines: tuple[ReadLine, ...] = ()
    """Every line that is not blank. A line that was not understood is shown, never dropped."""
    members: tuple[ProposedMember, ...] = ()
    officers: tuple[ProposedMember, ...] = ()
    apologies: tuple[str, ...] = ()
    """The names of those who sent apologies in advance."""
    next_meeting: str = ""
    """The date of the next meeting, as printed."""
    quorum: str = ""
    """A number, or a fraction of the seats: "1/3"."""
    left_out: tuple[str, ...] = ()
    """Sentences on what of the file is no part of the agenda: papers, repeated lines."""
