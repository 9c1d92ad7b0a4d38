"""What an agenda prints in full of its business before the meeting: motions, questions."""

from msgspec import Struct


class PrintedMotion(Struct, frozen=True):
    """A motion on notice as it is printed: its words, and by whom it is to be moved and seconded.

    The movers are named as the agenda has them ("Councillor O'Corrigan"), members or not.
    """

    text: str
    mover: str = ""
    seconder: str = ""


class PrintedQuestion(Struct, frozen=True):
    """A question on notice as it is printed; `respondent` is whom it is put to, where it says."""

    questioner: str
    text: str
    respondent: str = ""
