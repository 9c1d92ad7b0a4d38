"""The words that no paper prints, taken out of what goes to the public as a record.

A public copy that is packed holds facts and not only words: whoever unpacks it can read them.
That the clerk gave a reason stays, as the checks rest on it; which one is the clerk's own.
"""

from msgspec.structs import replace

from clerk_tui.domain.agenda.questions import RESIDENT
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.model.votes import ANNOUNCED, Vote
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.minutes.wording.names import Naming

STANDS = "a reason was given"


def without_unprinted(item: Item, meeting: Meeting, style: HouseStyle) -> Item:
    """Return *item* of *meeting* without the words that no paper in the house *style* prints."""
    naming = Naming(meeting, style)
    return replace(item, entries=tuple(_public_entry(entry, naming) for entry in item.entries))


def _public_entry(entry: Entry, naming: Naming) -> Entry:
    stands = entry.stands
    if stands and not naming.style.say("quorum_override", reason=stands):
        stands = STANDS
    return replace(entry, stands=stands, matter=_public_matter(entry, naming))


def _public_matter(entry: Entry, naming: Naming) -> mt.Matter:
    """Return the matter of *entry* as it prints: the clerk's own sentence stands for its words."""
    matter, worded = entry.matter, bool(entry.wording)
    if isinstance(matter, mt.Motion):
        return _public_motion(matter)
    if isinstance(matter, mt.Resolution):
        named = folded(matter.to) in folded(" ".join(matter.clauses))
        return matter if named else replace(matter, to="")
    if isinstance(matter, mt.Question):
        asked = replace(matter, text="") if worded else matter
        return replace(
            asked,
            questioner=_public_name(matter.questioner, naming),
            jointly=tuple(_public_name(who, naming) for who in matter.jointly),
        )
    if isinstance(matter, mt.Exchange):
        spoken = replace(matter, text="") if worded else matter
        return replace(spoken, speaker=_public_name(matter.speaker, naming))
    if worded and isinstance(matter, mt.Declaration):
        return replace(matter, relates_to="")
    return replace(matter, text="") if worded and isinstance(matter, mt.Happening) else matter


def _public_name(who: str, naming: Naming) -> str:
    return RESIDENT if naming.is_unnamed_resident(who) else who


def _public_motion(motion: mt.Motion) -> mt.Motion:
    """Return *motion* without why it, its vote or a member's own vote was recorded all the same.

    The ground on which the public left is for the resolution to say.
    """
    return replace(
        motion,
        override=_announced(motion.override),
        excludes=motion.text if motion.excludes else "",
        vote=_public_vote(motion.vote) if motion.vote else None,
    )


def _public_vote(vote: Vote) -> Vote:
    own = tuple(replace(each, override=_announced(each.override)) for each in vote.own)
    return replace(vote, override=_announced(vote.override), own=own)


def _announced(override: str) -> str:
    return ANNOUNCED if override else ""


def public_body(body: Body) -> Body:
    """Return *body* without the wording that its clerk has at hand by a short code."""
    return replace(body, codes={})
