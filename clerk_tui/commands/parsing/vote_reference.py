"""Finding the vote that was named: by a minute, as an amendment, or the one last taken."""

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.arguments import find_item
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Entry

EXAMPLE = "As in: /correct vote 5 3, /correct vote minute 7: 5 3, /correct vote amendment: 5 3"
_KINDS = {
    "amendment": "amendment",
    "amendments": "amendment",
    "procedural": "procedural",
    "exclusion": "procedural",
    "substantive": "substantive",
    "motion": "motion",
}
_JOINING = {"of", "on", "the", "in", "under", "at"}


class VotePlace(Struct, frozen=True):
    """A place in the minutes at which a vote stands."""

    minute: str = ""
    """The minute, as typed; "" where none was named."""
    kind: str = ""
    """The kind of motion; "" for any."""
    which: int = 0
    """The number of the vote among several; 0: the last."""


def find_voted_motion(table: Table, typed: str) -> tuple[Entry, str]:
    """Return the motion whose vote is meant by the beginning of *typed*, and the rest of it.

    Without a place it is the vote last taken in the item in hand, else in the meeting.
    Raises Refusal where no vote was taken there.
    """
    head, colon, rest = typed.partition(":")
    place = _read_place(head.split()) if colon else None
    if place is None:
        words = typed.split()
        first_word = words[0].casefold() if words else ""
        if first_word in ("agenda", "minute", "item"):
            raise Refusal("Put a colon between the minute and the vote.", EXAMPLE)
        place = VotePlace(kind=_KINDS.get(first_word, ""))
        rest = " ".join(words[1:]) if place.kind else typed
    voted = _voted_motions(table, place)
    if not voted or place.which > len(voted):
        kind = place.kind or "motion"
        raise Refusal(f"There is no {kind} there that was voted on.", EXAMPLE)
    return voted[place.which - 1], rest


def _read_place(words: list[str]) -> VotePlace | None:
    """Return the place that all of *words* give; None where one of them is of something else."""
    place = VotePlace()
    words_left = [word.strip(",") for word in words if word.casefold().strip(",") not in _JOINING]
    while words_left:
        word = words_left.pop(0).casefold()
        if word in ("agenda", "minute", "item") and words_left and not place.minute:
            place = replace(
                place, minute=("agenda " if word == "agenda" else "") + words_left.pop(0)
            )
        elif word in _KINDS:
            place = replace(place, kind=_KINDS[word] if not place.kind else place.kind)
        elif word.isdecimal() and place.kind and not place.which:
            place = replace(place, which=int(word))
        else:
            return None
    return place if words else None


def _voted_motions(table: Table, vote_place: VotePlace) -> list[Entry]:
    """Return the motions of *vote_place* that were voted on, the vote last taken at the end."""
    meeting = table.desk.meeting
    motions_meant = (
        [find_item(table, vote_place.minute, "minute")]
        if vote_place.minute
        else list(meeting.items)
    )
    voted = [e for item in motions_meant for e in item.entries if _is_voted(e, vote_place.kind)]
    entries_of_item = [
        entry for entry in voted if not vote_place.minute and entry.item == meeting.current
    ]
    return table.desk.voting.in_order_decided(entries_of_item or voted)


def _is_voted(entry: Entry, kind: str) -> bool:
    matter = entry.matter
    if not isinstance(matter, Motion) or matter.outcome not in ("carried", "lost"):
        return False
    main = matter.kind in ("original", "substantive")
    return not kind or matter.kind == kind or (kind == "motion" and main)
