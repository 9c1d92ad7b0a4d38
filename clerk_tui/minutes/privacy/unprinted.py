"""Remove what no paper prints from the record that is given to the public.

A packed public copy holds data besides the printed text, and whoever unpacks it can read them.
The fact that the clerk gave a reason stays, because the checks need it; the reason does not.
"""

from msgspec.structs import replace

from clerk_tui.domain.agenda.questions import RESIDENT
from clerk_tui.domain.find_replace import IS_KEY, TYPED_FIELDS
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.model.votes import ANNOUNCED, Vote
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.minutes.wording.names import Naming

REASON_GIVEN = "a reason was given"


def without_unprinted(item: Item, meeting: Meeting, style: HouseStyle) -> Item:
    """Return *item* of *meeting* without the words that no paper in the house *style* prints."""
    naming = Naming(meeting, style)
    return replace(item, entries=tuple(_public_entry(entry, naming) for entry in item.entries))


def _public_entry(entry: Entry, naming: Naming) -> Entry:
    if entry.printed_elsewhere:
        bare_matter = _without_typed_words(entry.matter)
        entry = replace(entry, matter=bare_matter, wording="", margin="")
    stands = entry.stands
    if stands and not naming.style.say("quorum_override", reason=stands):
        stands = REASON_GIVEN
    return replace(entry, stands=stands, matter=_public_matter(entry, naming))


def _without_typed_words(matter: mt.Matter) -> mt.Matter:
    """Return *matter*, a fact that another entry states, without the words that print nowhere.

    An action beside the entry that states it has its owner and date there, and is on action sheets.
    """
    fields = TYPED_FIELDS.get(type(matter), ())
    if isinstance(matter, mt.Action) and matter.beside:
        fields = ("heading", "update")
    return replace(matter, **{name: _only_keys(getattr(matter, name)) for name in fields})


def _only_keys(value: object) -> object:
    """Return the keys of people in *value*, without what was typed."""
    if isinstance(value, str):
        return value if IS_KEY.fullmatch(value) else ""
    return tuple(_only_keys(v) for v in value) if isinstance(value, tuple) else value


def _public_matter(entry: Entry, naming: Naming) -> mt.Matter:
    """Return the matter of *entry* without text that the clerk's own sentence replaces."""
    matter, has_wording = entry.matter, bool(entry.wording)
    if isinstance(matter, mt.Motion):
        return _public_motion(replace(matter, lead_in="", manner="") if has_wording else matter)
    if isinstance(matter, mt.Resolution):
        names_recipient = folded(matter.to) in folded(" ".join(matter.clauses))
        return matter if names_recipient else replace(matter, to="")
    if isinstance(matter, mt.Question):
        question = replace(matter, text="") if has_wording else matter
        return replace(
            question,
            questioner=_public_name(matter.questioner, naming),
            jointly=tuple(_public_name(who, naming) for who in matter.jointly),
        )
    if isinstance(matter, mt.Exchange):
        exchange = replace(matter, text="") if has_wording else matter
        return replace(exchange, speaker=_public_name(matter.speaker, naming))
    if has_wording and isinstance(matter, mt.Declaration):
        return replace(matter, relates_to="")
    return replace(matter, text="") if has_wording and isinstance(matter, mt.Happening) else matter


def _public_name(who: str, naming: Naming) -> str:
    return RESIDENT if naming.is_unnamed_resident(who) else who


def _public_motion(motion: mt.Motion) -> mt.Motion:
    """Return *motion* without the reasons why it or a vote was recorded despite a warning.

    The ground on which the public were excluded is stated by the resolution.
    """
    return replace(
        motion,
        name=motion.name if motion.outcome else "",
        override=_public_reason(motion.override),
        excludes=motion.text if motion.excludes else "",
        vote=_public_vote(motion.vote) if motion.vote else None,
    )


def _public_vote(vote: Vote) -> Vote:
    own_votes = tuple(
        replace(own_vote, override=_public_reason(own_vote.override)) for own_vote in vote.own
    )
    return replace(vote, override=_public_reason(vote.override), own=own_votes)


def _public_reason(override: str) -> str:
    return ANNOUNCED if override else ""


def public_body(body: Body) -> Body:
    """Return *body* without the texts that its clerk inserts by a short code."""
    return replace(body, codes={})
