"""What can be minuted inside an item: one frozen struct each.

An entry of the minutes (`business.Entry`) is an envelope round one of these. They hold facts; the
house style makes the sentence, unless the clerk wrote it (`Entry.wording`). People are named by
their key in the meeting ("@3") or, where they are not in the list, by the text the clerk typed.
"""

from clerk_tui.domain.model.matters.actions import Action, ActionState
from clerk_tui.domain.model.matters.decisions import Motion, Outcome, Resolution
from clerk_tui.domain.model.matters.declarations import Declaration
from clerk_tui.domain.model.matters.questions import Exchange, Question
from clerk_tui.domain.model.matters.text import (
    Bullet,
    Happening,
    Note,
    Paragraph,
    SubHeading,
    Table,
)

__all__ = [
    "Action",
    "ActionState",
    "Bullet",
    "Declaration",
    "Exchange",
    "Happening",
    "Matter",
    "Motion",
    "Note",
    "Outcome",
    "Paragraph",
    "Question",
    "Resolution",
    "SubHeading",
    "Table",
]

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
