"""A question of which notice was given, before it is put."""

from msgspec import Struct

from clerk_tui.domain.model.matters import Question


class Notice(Struct, frozen=True):
    """Notice of one question, for the item called `item`.

    It is no part of the minutes: the question is minuted when it is put, or when time ran out
    before it was. `withdrawn` is one that the questioner took back.
    """

    ident: str
    item: str
    question: Question
    withdrawn: bool = False
