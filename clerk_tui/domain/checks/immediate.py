"""Checks whose findings are reported at once, in the reply to the act that caused them."""

from clerk_tui.domain.checks import (
    Check,
    attendance,
    clock,
    declarations,
    earlier_minutes,
    late_entries,
)

OF_DECLARATIONS: tuple[Check, ...] = (
    declarations.nil_contradicts_declaration,
    declarations.interest_declared_twice,
)
OF_DECISIONS: tuple[Check, ...] = (earlier_minutes.minutes_approved_twice,)
OF_TAKING_PART: tuple[Check, ...] = (attendance.apology_of_participant,)
OF_MOVEMENTS: tuple[Check, ...] = (late_entries.moved_before_a_vote,)
OF_THE_START: tuple[Check, ...] = (clock.started_on_another_day,)
OF_THE_CLOSE: tuple[Check, ...] = (clock.closed_far_from_the_clock,)
