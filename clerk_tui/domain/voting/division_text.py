"""A division as it is typed: figures in order, or each proposal with its figure or its names.

"3 2 1" is the motion, the amendment (or each in turn), then those who declined to vote; "motion
kinver; amendment marden; declined dawley" names them; "3 for the motion, 2 for the amendment" has
the figure before what it is for.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.business import Entry
from clerk_tui.domain.model.votes import Choice
from clerk_tui.domain.numbering.number_words import NUMBER_WORDS
from clerk_tui.domain.voting.divisions import EXAMPLE, Division
from clerk_tui.domain.voting.recorded import read_sides

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_LABEL = (
    r"(?:for\s+)?(?:the\s+)?(?:(?P<ordinal>first|second|third|fourth|fifth)\s+)?"
    r"(?P<side>motion|amendment|declined(?:\s+to\s+vote)?|not\s+voting|abstained|abstentions?)\b"
)
_NUMBERED = r"(?:\s+(?P<number>\d)(?=\s*[\s:;,–-]|$))?"
_CASTING = re.compile(rf"[\s,;]*\bcasting(?:\s+vote)?\s+{_LABEL}{_NUMBERED}", re.IGNORECASE)
_REST = {"rest", "the rest", "others", "the others", "remainder", "the remainder"}
_NOBODY = {"none", "nobody", "no one", "nil"}
_KINDS = {"motion": "motion", "amendment": "amendment", "abst": "abstained"}


class _Segment(Struct):
    """One part of what was typed: for whom, and how many or who."""

    side: str
    """"motion", "amendment", "declined" or "abstained"."""
    number: int
    """The number of the amendment; 0 for none given."""
    words: str


def read_division(
    typed: str,
    proposals: Sequence[Entry],
    amendment_numbers: Sequence[int],
    people: Sequence[Attendee] = (),
    voting: Sequence[Attendee] = (),
) -> Division:
    """Return the division *typed*.

    Args:
        typed: The line as the clerk typed it.
        proposals: The motion, then the amendments that stand against it.
        amendment_numbers: The number of each amendment among all those moved.
        people: Everybody on the list, whom a name may mean.
        voting: Those of them who may vote.

    Raises:
        Refusal: A figure or a name has no proposal, or cannot be read.
    """
    return _Reader(proposals, amendment_numbers, people, voting).read(typed)


class _Reader:
    """Reads one line of a division."""

    def __init__(
        self,
        proposals: Sequence[Entry],
        amendment_numbers: Sequence[int],
        people: Sequence[Attendee],
        voting: Sequence[Attendee],
    ) -> None:
        self._proposals = proposals
        self._numbers = amendment_numbers
        self._people, self._voting = people, voting

    def read(self, typed: str) -> Division:
        """Return the division. Raises Refusal where it cannot be read."""
        casting = ""
        if casting_vote := _CASTING.search(typed):
            casting = self._proposal(casting_vote["side"], _number_in(casting_vote))
            typed = f"{typed[: casting_vote.start()]} {typed[casting_vote.end() :]}".strip(" ,;")
        division = self._by_figures(typed) or self._by_segments(typed)
        return Division(
            division.choices,
            division.declined,
            division.names_declined,
            division.abstained,
            division.names_abstained,
            casting,
        )

    def _by_figures(self, typed: str) -> Division | None:
        """Return the division typed as bare figures; None if it is not."""
        parts = [part for part in re.split(r"[\s,/–-]+", typed.strip()) if part]
        if not parts or not all(part.isdecimal() and len(part) < 5 for part in parts):
            return None
        count = len(self._proposals)
        if len(parts) not in (count, count + 1):
            proposals_text = ", ".join(["the motion", *(f"amendment {n}" for n in self._numbers)])
            raise Refusal(
                f"There are {count} to vote for: {proposals_text}.",
                "Type a figure for each, then how many declined to vote.",
                wanting=True,
            )
        figures = [int(part) for part in parts]
        choices = tuple(
            Choice(entry.ident, n) for entry, n in zip(self._proposals, figures, strict=False)
        )
        return Division(choices, figures[count] if len(figures) > count else None)

    def _by_segments(self, typed: str) -> Division:
        """Return the division typed proposal by proposal."""
        segments = _segments(typed)
        if not segments:
            raise Refusal("For which of them did members vote?", EXAMPLE)
        counts: dict[str, tuple[int, tuple[str, ...]]] = {}
        rest = ""
        for segment in segments:
            place = self._proposal(segment.side, segment.number)
            if place in counts or place == rest:
                raise Refusal("One of them is named twice.", EXAMPLE)
            if segment.words.casefold() in _REST:
                rest = place
            else:
                counts[place] = self._count(segment.words)
        if rest:
            named_keys = {key for _, keys in counts.values() for key in keys}
            keys = tuple(a.key for a in self._voting if a.key not in named_keys)
            counts[rest] = (len(keys), keys)
        self._check_names(counts)
        return self._division(counts)

    def _division(self, counts: dict[str, tuple[int, tuple[str, ...]]]) -> Division:
        choices = tuple(
            Choice(entry.ident, *counts[entry.ident])
            for entry in self._proposals
            if entry.ident in counts
        )
        if len(choices) < 2:
            raise Refusal("A division is between two or more.", EXAMPLE)
        declined, abstained = counts.get("declined"), counts.get("abstained")
        return Division(
            choices,
            declined[0] if declined else None,
            declined[1] if declined else (),
            abstained[0] if abstained else None,
            abstained[1] if abstained else (),
        )

    @staticmethod
    def _check_names(counts: dict[str, tuple[int, tuple[str, ...]]]) -> None:
        """Raise Refusal where a member is named twice, or names and figures are mixed."""
        keys = [key for _, names in counts.values() for key in names]
        if len(keys) != len(set(keys)):
            raise Refusal("A member is named twice in the division.", "Name each once.")
        if keys and any(count and not names for count, names in counts.values()):
            raise Refusal("Some are named, and of others there is only a figure.", EXAMPLE)

    def _count(self, words: str) -> tuple[int, tuple[str, ...]]:
        """Return the number that *words* give, and the keys of those they name."""
        plain = words.strip(" :,.()–-").casefold()
        if plain in _NOBODY:
            return 0, ()
        number = int(plain) if plain.isdecimal() else NUMBER_WORDS.get(plain)
        if number is not None:
            return number, ()
        sides = read_sides(f"for {words.strip(' :–-')}", self._people, self._voting)
        keys = tuple(key for key, side in sides.items() if side == "for")
        if len(keys) != len(sides) or not keys:
            raise Refusal(f"Who voted there? “{words[:40]}”", EXAMPLE)
        return len(keys), keys

    def _proposal(self, side: str, number: int) -> str:
        """Return the ident of the proposal called so, or "declined" or "abstained"."""
        kind = _kind_of(side)
        if kind == "motion":
            return self._proposals[0].ident
        if kind != "amendment":
            return kind
        amendments = self._proposals[1:]
        if not number and len(amendments) == 1:
            return amendments[0].ident
        if number not in self._numbers:
            amendments_text = ", ".join(f"amendment {n}" for n in self._numbers)
            raise Refusal(f"Which amendment? There are {amendments_text}.", EXAMPLE)
        return amendments[list(self._numbers).index(number)].ident


def _segments(typed: str) -> list[_Segment]:
    """Return the parts of *typed*, each a proposal with its figure or its names."""
    figure_first = re.compile(
        rf"(?P<count>\d{{1,4}}|[a-z]+)\s+(?:votes?\s+|voted\s+)?{_LABEL}{_NUMBERED}", re.IGNORECASE
    )
    parts = [part for part in re.split(r"[;,]\s*|\s+and\s+", typed.strip(" .")) if part]
    matches = [figure_first.fullmatch(part.strip()) for part in parts]
    if parts and all(m and (m["count"].isdecimal() or _is_number(m["count"])) for m in matches):
        return [_Segment(m["side"], _number_in(m), m["count"]) for m in matches if m is not None]
    label = re.compile(rf"(?:^|[;\s]){_LABEL}{_NUMBERED}", re.IGNORECASE)
    if ";" in typed:
        parts = [part.strip() for part in typed.split(";") if part.strip()]
        labelled = [m for part in parts if (m := label.match(part))]
        if stray := next((part for part in parts if not label.match(part)), ""):
            raise Refusal(f"For what are “{stray[:40]}”?", EXAMPLE)
        return [_segment(m, m.string[m.end() :]) for m in labelled]
    matches_in_line = list(label.finditer(typed))
    if matches_in_line and typed[: matches_in_line[0].start()].strip(" ,"):
        raise Refusal(f"For what is “{typed[: matches_in_line[0].start()].strip()[:40]}”?", EXAMPLE)
    part_ends = [*(m.start() for m in matches_in_line), len(typed)][1:]
    return [
        _segment(m, typed[m.end() : e]) for m, e in zip(matches_in_line, part_ends, strict=True)
    ]


def _segment(label: re.Match[str], words: str) -> _Segment:
    """Return the segment of a *label*; its number is a figure where nothing else follows."""
    words = words.strip(" ,:–-")
    number = _number_in(label)
    if label["number"] and not words:  # "amendment 2" alone is two votes for it
        return _Segment(label["side"], 0, label["number"])
    if label["number"] and _kind_of(label["side"]) != "amendment":
        return _Segment(label["side"], 0, f"{label['number']} {words}".strip())
    return _Segment(label["side"], number, words)


def _kind_of(side: str) -> str:
    plain = " ".join(side.casefold().split())
    return next((kind for start, kind in _KINDS.items() if plain.startswith(start)), "declined")


def _number_in(label: re.Match[str]) -> int:
    """Return the number of the amendment that a label names; 0 for none."""
    if label["ordinal"]:
        return _ORDINALS[label["ordinal"].casefold()]
    return int(label["number"]) if label["number"] else 0


def _is_number(word: str) -> bool:
    return word.casefold() in NUMBER_WORDS or word.casefold() in _NOBODY
