"""A decision laid out as the house has it: its lead, its clauses, and where they begin."""

from msgspec.structs import replace

from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.motions.clauses import capitalise_first
from clerk_tui.minutes.compose.document import Decision, Para
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.minutes.wording.that import clause_with_that


def lay_out_decision(
    matter: mt.Resolution, style: HouseStyle, margin: tuple[str, ...] = ()
) -> Decision:
    """Return a decision laid out as the style has it, with *margin* beside its last clause."""
    lead = style.say("resolved") if matter.lead == "RESOLVED" else matter.lead
    place = style.layout_choice("resolution")
    run_on = place == "run on" or (place != "line below" and lead.endswith(":"))
    clause_paras = _clauses(matter, style, begins_line=not (run_on and lead))
    if clause_paras:
        clause_paras[-1] = replace(clause_paras[-1], margin=margin)
    return Decision(
        lead, tuple(clause_paras), run_on and bool(lead), matter.reasons_label, matter.reasons
    )


def _clauses(matter: mt.Resolution, style: HouseStyle, *, begins_line: bool) -> list[Para]:
    """Return the clauses of a decision, with a capital where the first begins its line."""
    that = style.layout_choice("resolution_that")
    clauses = [clause_with_that(text, that) for text in matter.clauses]
    if clauses and begins_line and that == "none":
        clauses[0] = capitalise_first(clauses[0])
    marks = (*matter.marks, *[""] * len(clauses))
    return [Para(text, mark) for text, mark in zip(clauses, marks, strict=False)]
