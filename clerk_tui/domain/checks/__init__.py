"""The findings of a set of minutes: what does not add up, is missing, or reads wrong.

Each check is one small function from a meeting to what it finds, and says in its docstring where
the rule comes from: an Act, standing orders, or practice.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator

from clerk_tui.domain.checks import (
    actions,
    attendance,
    clock,
    decisions,
    earlier_minutes,
    interests,
    motions,
    movers,
    questions,
    quorum,
)
from clerk_tui.domain.checks import agenda as items
from clerk_tui.domain.checks import approval as approved
from clerk_tui.domain.checks import declarations as declared
from clerk_tui.domain.checks import late_entries as minuted_late
from clerk_tui.domain.checks import numbering as numbers
from clerk_tui.domain.checks import private_business as private
from clerk_tui.domain.checks import timings as times
from clerk_tui.domain.checks.finding import SEVERITIES, Finding, summary
from clerk_tui.domain.checks.voting import budget, casting, own_votes, voters, votes
from clerk_tui.domain.checks.wording import dates, phrases, spelling, text
from clerk_tui.domain.model.meeting import Meeting

Check = Callable[[Meeting], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    attendance.roll_not_called,
    attendance.nobody_presides,
    attendance.chair_not_there,
    attendance.apology_of_one_who_took_part,
    quorum.quorum_not_set,
    quorum.decided_without_quorum,
    quorum.inquorate_by_the_words_alone,
    times.no_start,
    times.not_closed,
    times.ended_before_it_began,
    times.adjournments_out_of_order,
    times.movements_out_of_order,
    times.movement_outside_the_meeting,
    times.exclusion_out_of_order,
    times.exclusion_outside_the_meeting,
    clock.started_on_another_day,
    clock.closed_far_from_the_clock,
    minuted_late.moved_before_a_vote,
    items.item_left_empty,
    items.declarations_left_empty,
    items.item_not_taken,
    numbers.number_printed_twice,
    numbers.number_missing,
    declared.whip_without_detail,
    declared.interest_without_nature,
    declared.unregistered_without_action,
    declared.nil_beside_declarations,
    declared.declared_twice,
    interests.spoke_with_an_interest,
    interests.said_to_have_spoken_with_an_interest,
    interests.had_the_floor_with_an_interest,
    interests.stayed_with_an_interest,
    interests.interest_in_no_item,
    motions.motion_undecided,
    motions.amendment_left_open,
    motions.substantive_unwritten,
    motions.motion_without_seconder,
    movers.mover_not_in_the_room,
    movers.mover_not_a_member,
    movers.mover_with_an_interest,
    votes.figures_do_not_add_up,
    votes.outcome_against_figures,
    votes.names_against_figures,
    votes.wording_against_figures,
    own_votes.own_vote_against_the_vote,
    budget.budget_without_names,
    budget.budget_not_said,
    voters.voter_not_in_the_room,
    voters.voter_not_entitled,
    voters.voter_with_an_interest,
    casting.casting_vote_without_a_tie,
    casting.casting_vote_of_another,
    private.private_before_exclusion,
    private.exclusion_never_ended,
    private.heading_cites_another_law,
    phrases.private_phrase_in_public,
    phrases.private_name_in_public,
    earlier_minutes.minutes_approved_twice,
    decisions.decision_without_reasons,
    decisions.complaint_in_detail,
    questions.question_without_response,
    questions.second_supplementary,
    questions.notice_left,
    questions.resident_named,
    dates.date_not_in_the_calendar,
    dates.date_on_another_weekday,
    dates.action_due_before_the_meeting,
    actions.action_without_owner,
    actions.promised_response_without_action,
    spelling.name_spelt_two_ways,
    spelling.titles_mixed,
    text.first_person,
    text.present_tense,
    text.placeholder_left,
    text.resolution_does_not_read_on,
    approved.amendment_not_made,
)


def one_after_another(meeting: Meeting) -> Iterator[list[Finding]]:
    """What each check finds in *meeting*, so that whoever looks may stop in between."""
    for check in CHECKS:
        yield list(check(meeting))


def findings(meeting: Meeting) -> list[Finding]:
    """Everything found in *meeting*: the worst first, then in the order of the minutes."""
    found = [finding for some in one_after_another(meeting) for finding in some]
    order = _order(meeting)
    nowhere = len(order)

    def place(finding: Finding) -> tuple[int, int]:
        at = order.get(finding.entry or finding.item, nowhere)
        return SEVERITIES.index(finding.severity), at

    return sorted(found, key=place)


def findings_by_entry(meeting: Meeting) -> dict[str, list[Finding]]:
    """The findings by the entry they belong to; under "" those of an item or the meeting."""
    by_entry: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings(meeting):
        by_entry[finding.entry].append(finding)
    return dict(by_entry)


def _order(meeting: Meeting) -> dict[str, int]:
    """The place of the meeting itself (""), of each item and each entry in the minutes."""
    idents = [""]
    for item in meeting.taken_items:
        idents += [item.ident, *(entry.ident for entry in item.entries)]
    return {ident: place for place, ident in enumerate(idents)}


__all__ = [
    "CHECKS",
    "Check",
    "Finding",
    "findings",
    "findings_by_entry",
    "one_after_another",
    "summary",
]
