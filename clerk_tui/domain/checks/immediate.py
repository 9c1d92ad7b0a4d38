"""The checks whose findings are said at once, with the reply to what brought them about."""

from clerk_tui.domain.checks import Check, attendance, clock, earlier_minutes
from clerk_tui.domain.checks import declarations as declared
from clerk_tui.domain.checks import late_entries as minuted_late

OF_DECLARATIONS: tuple[Check, ...] = (declared.nil_beside_declarations, declared.declared_twice)
OF_DECISIONS: tuple[Check, ...] = (earlier_minutes.minutes_approved_twice,)
OF_TAKING_PART: tuple[Check, ...] = (attendance.apology_of_one_who_took_part,)
OF_MOVEMENTS: tuple[Check, ...] = (minuted_late.moved_before_a_vote,)
OF_THE_START: tuple[Check, ...] = (clock.started_on_another_day,)
OF_THE_CLOSE: tuple[Check, ...] = (clock.closed_far_from_the_clock,)
