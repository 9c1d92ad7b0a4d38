"""The budget decision of a principal council, on which every vote is taken by names.

Immediately after any vote at a budget decision meeting the names of those who voted for or against,
or abstained, are recorded in the minutes (Local Authorities (Standing Orders) (England)
Regulations 2001, Schedule 2, as amended by SI 2014/165). Amendments are votes too.
"""

from clerk_tui.domain.law.kinds import takes_recorded_budget_votes
from clerk_tui.domain.model.debate import debate_of
from clerk_tui.domain.model.matters import Motion, Resolution
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.model.people import folded

LAW = "SI 2014/165"
_ABOUT = ("budget", "council tax", "precept")
_NOT_THE_DECISION = (
    "monitor outturn consultation timetable update scrutiny review report quarter training "
    "panel strategy progress virement participatory"
).split()


def needs_recorded_budget_vote(meeting: Meeting) -> bool:
    """Return True if the body must decide its budget by names: by law, or as its file says."""
    setting = meeting.body.recorded_budget_vote
    if setting != "by kind":
        return setting == "yes"
    return takes_recorded_budget_votes(meeting.body)


def looks_like_budget_decision(meeting: Meeting, item: Item) -> bool:
    """Return True if *item* looks like the budget decision and the clerk has not marked it yet."""
    title = folded(item.title)
    if item.budget or not needs_recorded_budget_vote(meeting):
        return False
    return any(word in title for word in _ABOUT) and not any(w in title for w in _NOT_THE_DECISION)


def decided_without_names(item: Item) -> list[Entry]:
    """Return the motions and amendments in *item* that were decided without names."""
    return [
        entry
        for entry in item.entries
        if isinstance(entry.matter, Motion)
        and entry.matter.kind != "procedural"
        and entry.matter.outcome in ("carried", "lost")
        and not (entry.matter.vote and entry.matter.vote.by_name)
    ]


def undecided_budget_motions(item: Item) -> list[Entry]:
    """Return the motions and amendments of the budget decision that were not voted on yet.

    There are none if a reason was given for leaving it so, or if the item was put off.
    """
    if item.budget != "yes" or item.budget_reason or item.disposition:
        return []
    return list(debate_of(item.entries).undecided)


def lacks_names(item: Item) -> bool:
    """Return True if *item* is the budget decision and a part of it was decided without names."""
    if item.budget != "yes" or item.budget_reason:
        return False
    return bool(decided_without_names(item)) or _resolved_without_a_vote(item)


def _resolved_without_a_vote(item: Item) -> bool:
    matters = [entry.matter for entry in item.entries]
    is_by_name = any(isinstance(m, Motion) and m.vote and m.vote.by_name for m in matters)
    return not is_by_name and any(isinstance(m, Resolution) for m in matters)
