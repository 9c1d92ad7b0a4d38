"""Corrections of facts by a change of words: the figures of a vote, a time, or a person.

The minutes are printed from facts. If the chairman changes "7.14" to "7.20", the time at which
somebody left is corrected, and the words follow from it.
"""

from clerk_tui.domain.drafts.changed_people import find_person_correction
from clerk_tui.domain.drafts.changed_times import find_time_correction
from clerk_tui.domain.drafts.changed_votes import find_vote_correction
from clerk_tui.domain.drafts.fact_corrections import FactCorrection, ManualCorrection
from clerk_tui.domain.model.meeting import Entry, Meeting


def find_fact_correction(
    meeting: Meeting, entry: Entry, old_words: str, new_words: str
) -> FactCorrection | None:
    """Find the fact that the new words correct; None if they change nothing but words."""
    corrections = [
        fact
        for fact in (
            find_time_correction(meeting, entry, old_words, new_words),
            find_person_correction(meeting, entry, old_words, new_words),
            find_vote_correction(meeting, entry, old_words, new_words),
        )
        if fact is not None
    ]
    if len(corrections) > 1:
        return ManualCorrection(
            "It changes several facts of that entry: put them right one by one."
        )
    return corrections[0] if corrections else None
