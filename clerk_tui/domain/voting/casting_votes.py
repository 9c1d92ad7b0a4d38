"""Motions on which nobody has a casting vote."""

import re

from clerk_tui.domain.law.nation import nation_of
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.votes import share_in_words

_APPOINTS = re.compile(
    r"\b(?:be|is|are) (?:duly |re-?)?(?:elected|appointed|chosen)\b|\b(?:re-?)?appoints?\b"
    r"|\bappointment of\b",
    re.IGNORECASE,
)


def casting_vote_objection(meeting: Meeting, entry: Entry) -> str:
    """Return why there is no casting vote on the motion of *entry*, in a sentence; "" if there is.

    A number or a share of members is of members, and a second vote is no member (Police Reform and
    Social Responsibility Act 2011, Schedule 5, paragraph 4(4)). In Scotland an equal vote on the
    appointment of a member to an office or committee is decided by lot (Local Government (Scotland)
    Act 1973, Schedule 7, paragraph 5(2)).
    """
    motion = entry.matter
    if not isinstance(motion, Motion):
        return ""
    if meeting.body.equal_votes == "lost":
        return "Nobody has a casting vote here: a motion with equal votes is lost."
    if motion.needs:
        return f"A casting vote does not count towards the {motion.needs} votes that it needs."
    if motion.share:
        share = share_in_words(motion.share)
        return f"It needs {share} of the votes cast, so there is no casting vote."
    if _APPOINTS.search(motion.text) and nation_of(meeting.body) == "Scotland":
        return "In Scotland an equal vote on an appointment is decided by lot, not a casting vote."
    return ""
