"""Checks of the budget decision of a principal council, which is taken by names."""

from collections.abc import Iterator

from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.voting.budget import (
    LAW,
    decided_without_names,
    lacks_names,
    looks_like_budget_decision,
)


def budget_without_names(meeting: Meeting) -> Iterator[Finding]:
    """Find a vote on the budget whose names are not recorded.

    Local Authorities (Standing Orders) (England) Regulations 2001, Schedule 2, as amended by the
    Local Authorities (Standing Orders) (England) (Amendment) Regulations 2014 (SI 2014/165).
    """
    describe = Describer(meeting)
    for item in meeting.taken_items:
        message = f"A vote on the budget has no names, in {describe.item(item)}"
        if item.budget == "yes" and item.budget_reason and decided_without_names(item):
            reason = "" if item.private else f" ({item.budget_reason})"
            message = f"{message}; a reason was given for it{reason}."
            remedy = "Nothing, if the reason still holds."
            yield Finding("budget-names", "note", message, remedy, item.ident)
        elif lacks_names(item):
            remedy = f"Go there (/goto) and take the names with /division ({LAW})."
            yield Finding("budget-names", "error", f"{message}.", remedy, item.ident)


def budget_not_confirmed(meeting: Meeting) -> Iterator[Finding]:
    """Find an item that reads like the budget decision, voted on without names.

    The same Regulations apply; a title alone proves nothing, so the clerk is only asked.
    """
    describe = Describer(meeting)
    for item in meeting.taken_items:
        was_voted = any(isinstance(entry.matter, Motion) for entry in item.entries)
        if was_voted and decided_without_names(item) and looks_like_budget_decision(meeting, item):
            message = (
                f"{describe.item(item)} may be the budget decision, and has a vote without names."
            )
            remedy = "Go there (/goto) and type /budget, or /budget no where it is not."
            yield Finding("budget-said", "warning", message, remedy, item.ident)
