"""What became of a motion without a vote, as it is typed: withdrawn by its mover, not seconded."""

import re
from typing import Literal

from msgspec import Struct

from clerk_tui.domain.model.matters import Outcome

_SUBJECT = r"(?:(?:the |this )?(motion|amendment)\s+|it\s+)?(?:was |is )?(?:then )?"
_SETTLED = re.compile(
    rf"{_SUBJECT}(?P<ended>withdrawn|unseconded|not seconded)(?P<manner>,? .+)?", re.IGNORECASE
)
_NOT_SECONDED = re.compile(
    rf"{_SUBJECT}(?:(?:fell|failed|lost|lapsed) )?(?:(?:for|through) (?:the )?)?"
    r"(?:want|lack) of (?:a )?seconder|(?:there (?:was|being) )?no seconder|"
    rf"{_SUBJECT}(?:fell|failed|lapsed|lost)\W+(?:there (?:was|being) )?no seconder",
    re.IGNORECASE,
)
_MANNER = re.compile(
    r"by (?:(?:the |its |their )?(?:mover|proposer|movers|proposers)|leave\b.*|consent\b.*)"
    r"(?:,? (?:and (?:the )?seconder|with\b.*|by\b.*))?"
    r"|with (?:the )?(?:consent|leave|agreement|permission|approval)\b.*",
    re.IGNORECASE,
)
_BARE_OFFICE = re.compile(r"\bby (?=(?:mover|proposer)\b)", re.IGNORECASE)
_BARE_CONSENT = re.compile(
    r"\bwith (?=(?:consent|leave|agreement|permission|approval) of\b)", re.IGNORECASE
)


class Settled(Struct, frozen=True):
    """The outcome of a motion that was settled without a vote."""

    outcome: Outcome
    manner: str = ""
    """How that was, in the words that print after it: "by the mover"."""
    about: Literal["", "motion", "amendment"] = ""


def read_settled(typed: str) -> Settled | None:
    """Return what became of a motion without a vote; None where *typed* does not say that."""
    text = typed.strip().rstrip(".").strip()
    if fallen := _NOT_SECONDED.fullmatch(text):
        return Settled("not seconded", about=_about(fallen))
    ended = _SETTLED.fullmatch(text)
    if ended is None:
        return None
    manner = (ended["manner"] or "").strip(" ,")
    if manner and not _MANNER.fullmatch(manner):
        return None
    outcome: Outcome = "withdrawn" if ended["ended"].casefold() == "withdrawn" else "not seconded"
    return Settled(outcome, printed_manner(manner), _about(ended))


def printed_manner(typed: str) -> str:
    """Return words typed after "withdrawn" as they print: "by mover" with its article."""
    return _BARE_CONSENT.sub("with the ", _BARE_OFFICE.sub("by the ", typed.strip(" ,.")))


def _about(match: re.Match[str]) -> Literal["", "motion", "amendment"]:
    groups = [(group or "").casefold() for group in match.groups()]
    return "motion" if "motion" in groups else "amendment" if "amendment" in groups else ""
