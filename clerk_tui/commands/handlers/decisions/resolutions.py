"""Commands: resolutions, recommendations, and decisions under a word of their own."""

import re

from clerk_tui.commands.command import Table
from clerk_tui.commands.guidance.decision import noting_words
from clerk_tui.commands.handlers.head_and_foot import next_meeting, next_meeting_known
from clerk_tui.commands.handlers.motions import carried
from clerk_tui.commands.handlers.voting.votes import vote_result
from clerk_tui.commands.parsing.actions import check_due, due_for
from clerk_tui.commands.parsing.decisions import require_words, require_words_if_any
from clerk_tui.commands.parsing.leads import read_led_decision
from clerk_tui.domain.agenda.next_agenda import is_for_next_meeting
from clerk_tui.domain.dates.dates import find_date
from clerk_tui.domain.dates.due_phrases import split_due_from_head
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.motions.clauses import split_clauses, with_full_stop

# How a recommendation begins that is addressed to nobody.
_READS_ON = re.compile(r"(?:that|to|the|\(\w{1,3}\))\W", re.IGNORECASE)


def resolve(table: Table, rest: str) -> str:
    """Minute a resolution; (1) … (2) … make clauses; "moved kinver marden That …" a motion."""
    first, _, words_after = rest.partition(" ")
    if first.casefold() in _MOVED:
        return carried(table, words_after)
    texts, marks = split_clauses(require_words(rest))
    table.desk.decisions.resolve(with_full_stop(texts), table.style.say("resolved"), marks=marks)
    return "Resolution minuted."


_MOVED = {"moved", "proposed"}


def noted(table: Table, rest: str) -> str:
    """Resolve that the report be noted; at the item of the next meeting, minute its date.

    Where the agenda recommends to note, and nothing is decided yet, its own words are resolved.
    """
    item = table.desk.meeting.in_hand
    if not rest and item and is_for_next_meeting(f"{item.title} {item.second_title}"):
        already_minuted = next_meeting_known(table, item)
        if already_minuted or find_date(item.title):
            return next_meeting(table, already_minuted or table.desk.meeting.details.next_meeting)
        raise Refusal(
            "There is no report at this item, and no date for the next meeting yet.",
            "Type it, as in: /nextmeeting 23 June 2027",
        )
    if not rest and (words := noting_words(table.desk.meeting)):
        resolve(table, words)
        return f"Noted, in the agenda's words: {words}"
    resolve_as(table, "noted", rest)
    return "Noted."


def agreed(table: Table, rest: str) -> str:
    """Resolve that the recommendation be agreed; a motion before the meeting is carried."""
    before = table.desk.meeting.open_motion()
    if before is not None and not rest:
        table.desk.motions.settle("carried")
        return vote_result(table, before)
    resolve_as(table, "agreed", rest)
    return "Agreed."


def received(table: Table, rest: str) -> str:
    """Resolve that the report be received."""
    resolve_as(table, "received", rest)
    return "Received."


def resolve_as(table: Table, key: str, rest: str) -> None:
    """Minute a decision in the house's words for it, or in those typed, under its own lead.

    Args:
        table: The meeting.
        key: The wording key of the words: "noted"; that of the lead is "noted_lead".
        rest: The words typed in their place.
    """
    words = require_words_if_any(rest) or table.style.say(key)
    own_lead = table.style.say(f"{key}_lead")
    if not (words or own_lead):
        raise Refusal(
            "The house style has no words for that.",
            f"Type them after the command, or fill in “{key}” under [wording].",
        )
    if words:
        table.desk.decisions.resolve(with_full_stop([words]), lead_of(table, key))
    else:
        table.desk.decisions.decide_in_a_word(own_lead)


def lead_of(table: Table, key: str) -> str:
    """Return the word over a decision of the house's: its own, or that of every decision.

    Where the house has "none" there is no word.
    """
    lead = table.style.say(f"{key}_lead") or table.style.say("resolved")
    return "" if lead.casefold() == "none" else lead


def decided(table: Table, rest: str) -> str:
    """Minute a decision under another word than the house's: "NOTED", "AGREED: That …"."""
    decision = read_led_decision(rest, table.style.say("resolved"))
    if decision.clauses:
        require_words(" ".join(decision.clauses))
        table.desk.decisions.resolve(decision.clauses, decision.lead, marks=decision.marks)
    else:
        table.desk.decisions.decide_in_a_word(decision.lead)
    return f"Decision minuted: {decision.lead or 'no word over it'}."


def recommend(table: Table, rest: str) -> str:
    """Minute a recommendation: to whom, by when they are to answer, then what."""
    head, colon, text = rest.partition(":")
    if not colon or len(head.split()) > 12:
        head, text = "", rest
        if not _READS_ON.match(rest):
            raise Refusal(
                "A recommendation needs its words.",
                "As in: /rec Cabinet by 14 April: That the scheme be approved",
            )
    due_match = split_due_from_head(head)
    check_due(due_match.due)
    to, when = due_match.rest, due_for(table, due_match.due)
    style = table.style
    lead = style.say("recommended_to", to=to) if to else style.say("recommended")
    texts, marks = split_clauses(require_words(text))
    table.desk.decisions.resolve(
        with_full_stop(texts), lead, marks=marks, to=to, respond_by=when, apart=bool(to)
    )
    return "Recommendation minuted."
