"""A decision laid out as the house has it: its lead and clauses, and the lines below them."""

from msgspec.structs import replace

from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.motions.clauses import capitalise_first
from clerk_tui.minutes.compose.document import Block, Decision, Lines, Para
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
    that_choice = style.layout_choice("resolution_that")
    clauses = [clause_with_that(text, that_choice) for text in matter.clauses]
    if clauses and begins_line and that_choice == "none":
        clauses[0] = capitalise_first(clauses[0])
    marks = (*matter.marks, *[""] * len(clauses))
    return [Para(text, mark) for text, mark in zip(clauses, marks, strict=False)]


def beside_decision(matter: mt.Resolution, style: HouseStyle) -> list[Block]:
    """Return the alternatives, conflicts, reply date, key decision and call-in, with their labels.

    The reasons stand in the decision itself. Source: SI 2012/2089, regulation 12(2).
    """
    labelled_texts = (
        ("alternatives_label", matter.alternatives),
        ("conflicts_label", matter.conflicts),
    )
    blocks: list[Block] = [Lines(style.say(key), (text,)) for key, text in labelled_texts if text]
    if matter.respond_by:
        blocks.append(Para(style.say("respond_by", by=matter.respond_by)))
    if matter.key:
        blocks.append(Para(style.say("key_decision")))
    if matter.call_in:
        last_day = style.print_day(matter.call_in, "short_date")
        blocks.append(Para(style.say("call_in", date=last_day)))
    return blocks
