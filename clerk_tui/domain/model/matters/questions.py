"""Questions put at a meeting, and the exchanges that follow them."""

from msgspec import Struct


class Question(Struct, frozen=True):
    """A question that was put."""

    questioner: str
    text: str = ""
    respondent: str = ""
    on_notice: bool = False
    questioner_present: bool = True
    """False if the question was put for somebody who was not there."""
    kind: str = "member"
    """Who asks: "member", or "resident" (a member of the public, whom not every house names)."""
    numbered: bool = True
    jointly: tuple[str, ...] = ()
    """Those who ask it together with the questioner."""
    notice: str = ""
    """The ident of the notice it was given by."""
    group: str = ""
    """The entry of the first of the questions that are answered together; each of them names it."""


class Exchange(Struct, frozen=True):
    """A response to a question, a supplementary, a comment or an undertaking."""

    speaker: str
    text: str = ""
    kind: str = "response"
    """The kind of exchange: "written" promises a written response; "not reached" does so because
    there was no time for the question."""
    answers: tuple[str, ...] = ()
    """The entries of the questions that this response answers together."""
