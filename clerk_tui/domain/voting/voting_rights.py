"""Members without a vote: on anything, or on all but some business.

Co-opted members of a scrutiny committee may vote on education alone (Local Government Act 2000,
Schedule A1), others not at all; whether they count to the quorum is the body's own rule.
"""

from clerk_tui.domain.memo import MEETINGS, PerObjectCache
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import Person, folded, series


def voteless_reason(person: Person, title: str, section: str = "") -> str:
    """Return the reason why *person* has no vote on an item of this *title*; "" for none.

    Words that a member votes on match whole words of the title or of the section's heading.
    """
    if person.votes_on:
        if any(_has_words(text, words) for text in (title, section) for words in person.votes_on):
            return ""
        return f"votes on {series(list(person.votes_on))} alone"
    return "" if person.votes else "is a member without a vote"


def _has_words(text: str, words: str) -> bool:
    folded_words = folded(words)
    return bool(folded_words) and f" {folded_words} " in f" {folded(text)} "


_LIMITED: PerObjectCache[Meeting, tuple[Attendee, ...]] = PerObjectCache(MEETINGS)


def _members_with_limits(meeting: Meeting) -> tuple[Attendee, ...]:
    """Return those whose vote is limited, and their substitutes."""
    limited = {a.key for a in meeting.people if not a.person.votes or a.person.votes_on}
    if not limited:
        return ()
    return tuple(a for a in meeting.people if a.key in limited or a.substitute_for in limited)


def voteless_on(meeting: Meeting, ident: str) -> dict[str, str]:
    """Return the reasons why members have no vote on the item *ident*, by key.

    With "" there is no item. A substitute has the vote of the member they stand for.
    """
    limited = _LIMITED.get(meeting, _members_with_limits)
    if not limited:
        return {}
    item = next((item for item in meeting.items if item.ident == ident), None)
    title, section = (item.title, item.section) if item else ("", "")
    reasons = {}
    for attendee in limited:
        member = meeting.attendee(attendee.substitute_for) if attendee.substitute_for else attendee
        if reason := voteless_reason((member or attendee).person, title, section):
            reasons[attendee.key] = reason
    return reasons
