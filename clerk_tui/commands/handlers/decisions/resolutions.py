"""Commands: resolutions, recommendations, and decisions under a word of their own."""

import re

from clerk_tui.commands.command import Table
from clerk_tui.commands.handlers.motions import minute_carried
from clerk_tui.commands.parsing.actions import check_due, due_for
from clerk_tui.commands.parsing.arguments import has_figure
from clerk_tui.commands.parsing.decision_line import (
    is_vote,
    read_decision,
    refuse_vote_or_movers,
    vote_in_decision,
)
from clerk_tui.commands.parsing.decisions import require_words
from clerk_tui.commands.parsing.leads import read_led_decision
from clerk_tui.domain.dates.due_phrases import split_due_from_head
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.motions.clauses import is_wordless, split_clauses, with_full_stop

# How a recommendation begins that is addressed to nobody.
_READS_ON = re.compile(r"(?:that|to|the|\(\w{1,3}\))\W", re.IGNORECASE)


def resolve(table: Table, arguments: str) -> str:
    """Minute a resolution; (1) … (2) … make clauses; "moved kinver marden That …" a motion."""
    if is_wordless(arguments):
        require_words(arguments)
    decision = read_decision(table, arguments)
    if not isinstance(decision, str):
        require_words(decision.text)
        return minute_carried(table, decision)
    texts, marks = split_clauses(require_words(decision))
    table.desk.decisions.resolve(with_full_stop(texts), table.style.say("resolved"), marks=marks)
    return "Resolution minuted."


def decided(table: Table, arguments: str) -> str:
    """Minute a decision under another word than the house's: "NOTED", "AGREED: That …"."""
    decision = read_led_decision(arguments, table.style.say("resolved"))
    if decision.clauses:
        refuse_vote_or_movers(table, require_words(" ".join(decision.clauses)))
        table.desk.decisions.resolve(decision.clauses, decision.lead, marks=decision.marks)
    else:
        if has_figure(decision.lead) and is_vote(decision.lead):
            raise vote_in_decision("That …", decision.lead)
        table.desk.decisions.decide_in_a_word(decision.lead)
    return f"Decision minuted: {decision.lead or 'no word over it'}."


def recommend(table: Table, arguments: str) -> str:
    """Minute a recommendation: to whom, by when they are to answer, then what."""
    head, colon, text = arguments.partition(":")
    if not colon or len(head.split()) > 12:
        head, text = "", arguments
        if not _READS_ON.match(arguments):
            raise Refusal(
                "A recommendation needs its words.",
                "As in: /rec Cabinet by 14 April: That the scheme be approved",
            )
    due_match = split_due_from_head(head)
    check_due(due_match.due)
    to, due = due_match.rest, due_for(table, due_match.due)
    style = table.style
    lead = style.say("recommended_to", to=to) if to else style.say("recommended")
    refuse_vote_or_movers(table, require_words(text))
    texts, marks = split_clauses(text)
    table.desk.decisions.resolve(
        with_full_stop(texts), lead, marks=marks, to=to, respond_by=due, apart=bool(to)
    )
    return "Recommendation minuted."
