"""Where the words of a motion that was carried print: with the motion, in the resolution, or both.

The house chooses (`carried` under [layout]). In meetings from edition WORDS_ONCE on the words print
once: in the resolution, where the vote was taken at once, else with the motion as it was moved.
"""

from typing import Literal

from clerk_tui.domain.model.business import Entry, motion_of
from clerk_tui.domain.model.editions import WORDS_ONCE
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.minutes.style.house_style import HouseStyle

Carried = Literal["resolved", "motion", "resolution", "twice"]


def carried_choice(meeting: Meeting, style: HouseStyle) -> Carried:
    """Return how the house prints a motion that was carried.

    "resolved": its result, and the resolution; "motion": its result alone; "resolution": that
    alone; "twice": result and resolution, each with the words, as all meetings of before do.
    """
    choice = style.layout_choice("carried")
    if choice in ("motion", "twice"):
        return choice  # type: ignore[return-value]
    if meeting.edition < WORDS_ONCE:
        return "twice" if choice == "resolved" else "motion"
    return "resolution" if choice == "resolution" else "resolved"


def may_print_in_resolution(entry: Entry) -> bool:
    """Return True if nothing but the house's own sentence holds the words of a motion.

    Of motions put together, and of a division between several, the words say which is which.
    """
    motion = motion_of(entry)
    is_alone = not motion.vote or not (motion.vote.choices or len(motion.vote.bloc) > 1)
    return is_alone and not entry.wording and motion.outcome == "carried"


def are_printed_already(entry: Entry, resolved: str) -> bool:
    """Return True if the words *resolved* stand in the motion as it printed."""
    printed = entry.wording or motion_of(entry).text
    return folded(resolved) in folded(printed)
