"""What is to be published soon after a meeting, by the law of the body."""

from clerk_tui.domain.law.kinds import is_parish_tier
from clerk_tui.domain.law.nation import nation_of
from clerk_tui.domain.model.body import Body


def note_reminder(body: Body) -> str:
    """Return what is to be published after a meeting of *body*, in a sentence; "" for nothing.

    In Wales a note of the names and apologies, the declarations and the decisions is published
    electronically before the end of seven working days, the day of the meeting being the first
    (Local Government Act 1972, section 100C(1C) for principal councils, Schedule 12, paragraph 26ZA
    for community councils; both by the Local Government and Elections (Wales) Act 2021).
    """
    if nation_of(body) != "Wales":
        return ""
    source = "Schedule 12, paragraph 26ZA" if is_parish_tier(body) else "section 100C(1C)"
    return (
        "A note of who attended, declarations and decisions is published within seven working "
        f"days, today being the first (Local Government Act 1972, {source})."
    )
