"""Motions and questions on notice, as an agenda prints them before the meeting."""

from msgspec import Struct


class PrintedMotion(Struct, frozen=True):
    """A motion on notice as it is printed.

    The mover and seconder are named as the agenda has them ("Councillor O'Corrigan"), members or
    not.
    """

    text: str
    mover: str = ""
    seconder: str = ""


class PrintedQuestion(Struct, frozen=True):
    """A question on notice as it is printed."""

    questioner: str
    text: str
    respondent: str = ""
    """The person it is put to, where the agenda names one."""
