"""Who is nominated for an office, and who was elected: one to an office, under one item."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from clerk_tui.domain.attendance.chair import office_of
from clerk_tui.domain.model.matters import Motion, Outcome, Resolution
from clerk_tui.domain.model.meeting import Entry
from clerk_tui.domain.model.people import folded

_ELECTS = re.compile(
    r"(?:that )?(?P<who>.+?) be (?:re-?)?(?:elected|appointed)(?: as)?(?: the)? "
    r"(?P<office>[\w -]+?)(?: of (?P<body>.+?))?(?: (?:for|until|to hold) .+)?\.?",
    re.IGNORECASE,
)


class Candidacy(Struct, frozen=True):
    """Somebody proposed for the chair or the vice-chair by the entry called `ident`.

    `who` and `title` are as the words have them; `office` is "chair" or "vice", `body` of what
    ("" where the words do not say).
    """

    ident: str
    who: str
    title: str
    office: str
    body: str = ""
    outcome: Outcome = ""

    def rivals(self, other: "Candidacy") -> bool:
        """Whether the two are different people for one office."""
        same_body = not self.body or not other.body or self.body == other.body
        same_who = folded(self.who) == folded(other.who)
        return self.office == other.office and same_body and not same_who


def candidacy_in(words: str, ident: str = "", outcome: Outcome = "") -> Candidacy | None:
    """Return whom *words* would elect to the chair or the vice-chair; None for other words."""
    found = _ELECTS.fullmatch(words.strip())
    office = office_of(found["office"]) if found else ""
    if found is None or not office:
        return None
    body = folded(found["body"] or "")
    return Candidacy(ident, found["who"], found["office"], office, body, outcome)


def candidacies(entries: Sequence[Entry]) -> Iterator[Candidacy]:
    """Yield everybody nominated or elected by *entries*, those of one item."""
    for entry in entries:
        matter = entry.matter
        if isinstance(matter, Motion) and matter.kind == "original":
            words, outcome = matter.text, matter.outcome
        elif isinstance(matter, Resolution) and len(matter.clauses) == 1:
            words, outcome = matter.clauses[0], "carried"
        else:
            continue
        if found := candidacy_in(words, entry.ident, outcome):
            yield found


def elected_instead(entries: Sequence[Entry], words: str) -> str:
    """Return why nobody else is elected by *words*: that another was; "" where nobody was."""
    wanted = candidacy_in(words)
    if wanted is None:
        return ""
    for known in candidacies(entries):
        if known.outcome == "carried" and known.rivals(wanted):
            return f"{known.who} was elected {known.title} under this item already."
    return ""


def nominated(entries: Sequence[Entry]) -> list[Candidacy]:
    """Return those nominated who wait for a vote."""
    return [known for known in candidacies(entries) if not known.outcome]
