"""The findings of a set of minutes: what does not add up, is missing, or reads wrong.

Each check is one small function that takes a meeting and yields findings. Its docstring says where
the rule comes from: an Act, standing orders, or practice.
"""

from collections.abc import Callable, Iterator

from clerk_tui.domain.checks import (
    actions,
    agenda,
    approval,
    attendance,
    clock,
    decisions,
    declarations,
    earlier_minutes,
    interests,
    late_entries,
    motions,
    movers,
    private_business,
    questions,
    quorum,
    summons,
    timings,
)
from clerk_tui.domain.checks import numbers as numbering
from clerk_tui.domain.checks.finding import SEVERITIES, Finding, summary
from clerk_tui.domain.checks.voting import budget, own_votes, voters, votes
from clerk_tui.domain.checks.voting import casting_vote as casting
from clerk_tui.domain.checks.wording import dates, phrases, text
from clerk_tui.domain.checks.wording import name_spellings as spelling
from clerk_tui.domain.model.meeting import Meeting

Check = Callable[[Meeting], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    attendance.roll_not_called,
    attendance.nobody_presides,
    attendance.chair_not_present,
    attendance.apology_of_participant,
    quorum.quorum_not_set,
    quorum.decided_without_quorum,
    quorum.inquorate_in_words_only,
    timings.start_not_minuted,
    timings.meeting_not_closed,
    timings.ended_before_it_began,
    timings.wording_against_time,
    timings.adjournments_out_of_order,
    timings.movements_out_of_order,
    timings.movement_outside_the_meeting,
    timings.exclusion_out_of_order,
    timings.exclusion_outside_the_meeting,
    clock.started_on_another_day,
    clock.closed_far_from_the_clock,
    late_entries.moved_before_a_vote,
    agenda.item_left_empty,
    agenda.declarations_left_empty,
    agenda.item_not_taken,
    numbering.number_printed_twice,
    numbering.number_missing,
    declarations.whip_without_detail,
    declarations.interest_without_nature,
    declarations.unregistered_without_action,
    declarations.nil_contradicts_declaration,
    declarations.interest_declared_twice,
    interests.spoke_with_an_interest,
    interests.minuted_as_speaking_with_an_interest,
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
    budget.budget_not_confirmed,
    voters.voter_not_in_the_room,
    voters.voter_not_entitled,
    voters.voter_with_an_interest,
    casting.casting_vote_without_a_tie,
    casting.casting_vote_not_by_chair,
    private_business.private_before_exclusion,
    private_business.exclusion_never_ended,
    private_business.heading_cites_another_law,
    phrases.private_phrase_in_public,
    phrases.private_name_in_public,
    earlier_minutes.minutes_approved_twice,
    summons.decided_off_the_summons,
    decisions.decision_without_reasons,
    decisions.complaint_in_detail,
    questions.question_without_response,
    questions.second_supplementary,
    questions.notice_not_dealt_with,
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
    approval.amendment_not_made,
)


def run_checks(meeting: Meeting) -> Iterator[list[Finding]]:
    """Yield the findings of each check in turn, so that the caller may stop in between."""
    for check in CHECKS:
        yield list(check(meeting))


def findings(meeting: Meeting) -> list[Finding]:
    """Return the findings of every check: the worst first, then in the order of the minutes."""
    all_findings = [finding for of_one_check in run_checks(meeting) for finding in of_one_check]
    order = _order_in_minutes(meeting)

    def rank(finding: Finding) -> tuple[int, int]:
        """Return the severity and the position of a finding, to sort by."""
        position = order.get(finding.entry or finding.item, len(order))
        return SEVERITIES.index(finding.severity), position

    return sorted(all_findings, key=rank)


def _order_in_minutes(meeting: Meeting) -> dict[str, int]:
    """Return the position of the meeting itself (""), of each item and of each entry, by ident."""
    idents = [""]
    for item in meeting.taken_items:
        idents += [item.ident, *(entry.ident for entry in item.entries)]
    return {ident: position for position, ident in enumerate(idents)}


__all__ = [
    "CHECKS",
    "Check",
    "Finding",
    "findings",
    "run_checks",
    "summary",
]
