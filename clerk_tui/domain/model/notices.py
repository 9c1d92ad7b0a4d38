"""Notice of a question, given before it is put."""

from msgspec import Struct

from clerk_tui.domain.model.matters import Question


class Notice(Struct, frozen=True):
    """Notice of one question.

    It is no part of the minutes: the question is minuted when it is put, or when time ran out
    before it was.
    """

    ident: str
    item: str
    """The ident of the item under which it is to be put."""
    question: Question
    withdrawn: bool = False
    """True if the questioner took it back."""
