"""Checks of the budget decision of a principal council, which is taken by names."""

from collections.abc import Iterator

from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.locations import Places
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.voting.budget import LAW, looks_like_it, unnamed, wanting_names


def budget_without_names(meeting: Meeting) -> Iterator[Finding]:
    """A vote on the budget whose names are not recorded.

    Local Authorities (Standing Orders) (England) Regulations 2001, Schedule 2, as amended by the
    Local Authorities (Standing Orders) (England) (Amendment) Regulations 2014 (SI 2014/165).
    """
    places = Places(meeting)
    for item in meeting.taken_items:
        said = f"A vote on the budget has no names, in {places.of_item(item)}"
        if item.budget == "yes" and item.budget_reason and unnamed(item):
            reason = "" if item.private else f" ({item.budget_reason})"
            said = f"{said}; a reason was given for it{reason}."
            remedy = "Nothing, if the reason still holds."
            yield Finding("budget-names", "note", said, remedy, item.ident)
        elif wanting_names(item):
            remedy = f"Go there (/goto) and take the names with /division ({LAW})."
            yield Finding("budget-names", "error", f"{said}.", remedy, item.ident)


def budget_not_said(meeting: Meeting) -> Iterator[Finding]:
    """An item that reads like the budget decision, voted on without names.

    By the same Regulations; a title alone does not tell, so that it is only asked.
    """
    places = Places(meeting)
    for item in meeting.taken_items:
        voted = any(isinstance(entry.matter, Motion) for entry in item.entries)
        if voted and unnamed(item) and looks_like_it(meeting, item):
            said = (
                f"{places.of_item(item)} may be the budget decision, and has a vote without names."
            )
            remedy = "Go there (/goto) and type /budget, or /budget no where it is not."
            yield Finding("budget-said", "warning", said, remedy, item.ident)
