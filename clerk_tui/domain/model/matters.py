"""What can be minuted inside an item: one frozen struct each.

An entry of the minutes is an envelope (`meeting.Entry`) round one of these. They hold
facts; the house style makes the sentence, unless the clerk wrote it (`Entry.wording`).
People are named by their key in the meeting ("@3") or, where they are not in the list,
by the text the clerk typed.
"""

import datetime as dt
from typing import Literal

from msgspec import Struct

from clerk_tui.domain.model.votes import Vote

ActionState = Literal["open", "done", "withdrawn"]
Outcome = Literal["", "carried", "lost", "withdrawn", "not seconded", "not put"]


class Paragraph(Struct, frozen=True):
    """A paragraph of narrative. `margin` is what stands beside it in the Action column."""

    text: str
    margin: str = ""
    sub: bool = False


class SubHeading(Struct, frozen=True):
    """A heading inside an item."""

    text: str


class Bullet(Struct, frozen=True):
    """A bulleted point."""

    text: str
    margin: str = ""


class Table(Struct, frozen=True):
    """A table: `columns` are the header cells (none: no header), `rows` the others."""

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    caption: str = ""


class Declaration(Struct, frozen=True):
    """An interest declared by one member or several jointly.

    `kind` is one of the body's kinds; `relates_to` the item as it should be printed;
    `withdrew` says what they did: "stayed", "spoke then left", "left", or nothing yet.
    `items` are the idents of the items it bears on (none: the whole meeting, as with a party
    whip); with a `dispensation` the member may speak and vote all the same. One that is not
    `registered` must be notified to the Monitoring Officer (Localism Act 2011 s31(3)).
    No members at all is the nil declaration.
    """

    members: tuple[str, ...] = ()
    kind: str = ""
    nature: str = ""
    relates_to: str = ""
    withdrew: str = ""
    items: tuple[str, ...] = ()
    dispensation: bool = False
    registered: bool = True


class Question(Struct, frozen=True):
    """A question put, by the `questioner` and those who ask it `jointly`.

    `kind` is "member" or "resident" (a member of the public, whom not every house names). One
    whose questioner was not there was put for them. `notice` is the notice it was given by;
    questions put together to be answered together have the same `group`, the first's entry.
    """

    questioner: str
    text: str = ""
    respondent: str = ""
    on_notice: bool = False
    questioner_present: bool = True
    kind: str = "member"
    numbered: bool = True
    jointly: tuple[str, ...] = ()
    notice: str = ""
    group: str = ""


class Exchange(Struct, frozen=True):
    """What followed a question: a response, a supplementary, a comment, an undertaking.

    "written" promises a written response; "not reached" does so for want of time. `answers` are
    the entries of the questions that one response answers together.
    """

    speaker: str
    text: str = ""
    kind: str = "response"
    answers: tuple[str, ...] = ()


class Motion(Struct, frozen=True):
    """A motion or an amendment (then `amends` is the entry of what it would amend).

    `needs` is how many votes in favour it needs where a simple majority of those voting is not
    enough (0: it is).

    `announced` says that the wording of its entry tells the result too; `reworded` that the
    sentence was put right by hand, which changes nothing of the decision printed after it.
    `excludes` is the ground
    on which press and public leave once it is carried (Local Government Act 1972 s100A(4)).
    `override` is the reason for which somebody who is no member, or was not there, was recorded
    as moving or seconding. `decided_after` is the entry that was the last of the item when the
    motion was decided: its result prints there. Empty: beside the motion (see `result_places`).
    `reasons` and what follows stand with the decision that it is once carried, as in `Resolution`.
    """

    text: str
    mover: str = ""
    seconder: str = ""
    kind: Literal["original", "amendment", "substantive", "procedural"] = "original"
    amends: str = ""
    outcome: Outcome = ""
    vote: Vote | None = None
    note: str = ""
    needs: int = 0
    announced: bool = False
    excludes: str = ""
    override: str = ""
    reworded: bool = False
    decided_after: str = ""
    reasons: str = ""
    reasons_label: str = ""
    alternatives: str = ""
    conflicts: str = ""
    key: bool = False
    call_in: dt.date | None = None


class Resolution(Struct, frozen=True):
    """A decision. `lead` is "RESOLVED" or another word as the house prints it.

    Of a recommendation `to` is whom it goes to, and `respond_by` when they are to answer, as
    printed. Of an executive decision: `reasons`, `alternatives` considered and rejected, and
    `conflicts` of interest declared with any dispensation (SI 2012/2089 regulation 12(2)).
    `key` is a key decision; `call_in` the day until which it may be called in.
    """

    clauses: tuple[str, ...]
    lead: str = "RESOLVED"
    marks: tuple[str, ...] = ()
    reasons: str = ""
    reasons_label: str = ""
    to: str = ""
    respond_by: str = ""
    alternatives: str = ""
    conflicts: str = ""
    key: bool = False
    call_in: dt.date | None = None


class Action(Struct, frozen=True):
    """Something somebody is to do. `beside` is the entry whose margin it stands in.

    `due` is as printed: clerks write "8/11/13" and "before the next meeting" alike. One taken
    up from an earlier meeting names in `origin` where it was first minuted ("meeting/entry"),
    keeps its first reference, set by hand, and says in `update` how it stands; `minuted` is the
    day it was first minuted, from which a `due` without a year is read. `state` is where it had
    got to when this was minuted (see `action_log`).
    """

    text: str
    owner: str = ""
    due: str = ""
    beside: str = ""
    heading: str = ""
    update: str = ""
    state: ActionState = "open"
    origin: str = ""
    minuted: dt.date | None = None


class Happening(Struct, frozen=True):
    """Something that happened in the room: an arrival, an adjournment, a silent tribute."""

    kind: str
    text: str = ""
    who: str = ""
    time: dt.time | None = None


class Note(Struct, frozen=True):
    """For the clerk's eyes: kept in the record, never printed in any copy."""

    text: str


Matter = (
    Paragraph
    | SubHeading
    | Bullet
    | Table
    | Declaration
    | Question
    | Exchange
    | Motion
    | Resolution
    | Action
    | Happening
    | Note
)
