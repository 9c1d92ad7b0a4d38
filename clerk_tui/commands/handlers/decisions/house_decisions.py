"""Commands: decisions in the house's own words: noted, agreed, received."""

import re

from clerk_tui.commands.command import Table
from clerk_tui.commands.guidance.decision import noting_words
from clerk_tui.commands.handlers.decisions.resolutions import resolve
from clerk_tui.commands.handlers.head_and_foot import next_meeting, next_meeting_known
from clerk_tui.commands.handlers.motions import minute_carried
from clerk_tui.commands.handlers.voting.votes import take_vote, vote_result
from clerk_tui.commands.parsing.decision_line import (
    MoversAlone,
    is_vote,
    read_movers_alone,
    refuse_vote_or_movers,
    vote_in_decision,
)
from clerk_tui.commands.parsing.decisions import require_words_if_any
from clerk_tui.commands.parsing.motion_line import MotionLine
from clerk_tui.domain.agenda.next_agenda import is_for_next_meeting
from clerk_tui.domain.dates.dates import find_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.motions.clauses import with_full_stop
from clerk_tui.domain.voting.vote_text.context import vote_after_motion
from clerk_tui.domain.voting.vote_text.reader import read_vote

_BESIDE = re.compile(
    r"(?:with|and) (?:\w+ ){0,2}(?:thanks|interest|concern|regret|pleasure|appreciation|gratitude)"
    r"\b[^;]*",
    re.IGNORECASE,
)
_BEGINS_DECISION = re.compile(r"(?:that|to|\(\w{1,3}\))\W", re.IGNORECASE)
_GO_ON = {"as", "with", "subject", "per", "by", "in", "on", "for", "and", "but", "except", "save"}
_VERBS = frozenset(
    """
    be been being is are was were has have had will would shall should may must can do does did not
    noted notes note noting agreed agrees agree approved approves approve received receives receive
    accepted adopted endorsed supported resolved deferred referred recommended requested asked
    authorised delegated thanked confirmed
    """.split()
)


def noted(table: Table, arguments: str) -> str:
    """Resolve that the report be noted; at the item of the next meeting, minute its date.

    Where the agenda recommends to note, and nothing is decided yet, its own words are resolved.
    """
    item = table.desk.meeting.in_hand
    if not arguments and item and is_for_next_meeting(f"{item.title} {item.second_title}"):
        already_minuted = next_meeting_known(table, item)
        if already_minuted or find_date(item.title):
            return next_meeting(table, already_minuted or table.desk.meeting.details.next_meeting)
        raise Refusal(
            "There is no report at this item, and no date for the next meeting yet.",
            "Type it, as in: /nextmeeting 23 June 2027",
        )
    if not arguments and (words := noting_words(table.desk.meeting)):
        resolve(table, words)
        return f"Noted, in the agenda's words: {words}"
    return resolve_as(table, "noted", arguments) or "Noted."


def agreed(table: Table, arguments: str) -> str:
    """Resolve that the recommendation be agreed; a motion before the meeting is carried."""
    before = table.desk.meeting.open_motion()
    if before is not None and not arguments:
        table.desk.motions.settle("carried")
        return vote_result(table, before)
    if before is not None and is_vote(arguments):
        return take_vote(table, read_vote(f"agreed {arguments}"))
    return resolve_as(table, "agreed", arguments) or "Agreed."


def received(table: Table, arguments: str) -> str:
    """Resolve that the report be received."""
    return resolve_as(table, "received", arguments) or "Received."


def resolve_as(table: Table, key: str, arguments: str) -> str:
    """Minute a decision in the house's words for it, or in those typed, under its own lead.

    With nothing but movers it is their motion in the house's words; "with thanks" is added to
    these. Return what is said of a motion; "" for a decision.

    Args:
        table: The meeting.
        key: The wording key of the words: "noted"; that of the lead is "noted_lead".
        arguments: The words typed in their place, or beside them.
    """
    house_words = table.style.say(key)
    if arguments and (movers := read_movers_alone(table, arguments)):
        return _carry_in_house_words(table, key, house_words, movers)
    words = require_words_if_any(_words_typed(table, key, house_words, arguments)) or house_words
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
    return ""


def lead_of(table: Table, key: str) -> str:
    """Return the word over a decision of the house's: its own, or that of every decision.

    Where the house has "none" there is no word.
    """
    lead = table.style.say(f"{key}_lead") or table.style.say("resolved")
    return "" if lead.casefold() == "none" else lead


def _words_typed(table: Table, key: str, house_words: str, typed: str) -> str:
    """Return the words of the decision that were *typed*, whole where they go beside the house's.

    Raises Refusal for a vote, for movers among the words, and for words that decide nothing.
    """
    if not typed:
        return ""
    if is_vote(typed):
        raise _vote_beside(table, house_words, typed)
    if _BESIDE.fullmatch(typed) and house_words:
        return f"{house_words.rstrip('.')} {typed}"
    if not _decides(typed) and any(map(str.isalnum, typed)):
        raise Refusal(
            f"“{typed[:40]}” decides nothing by itself. Nothing was minuted.",
            f"The whole decision, as in: /{key} {house_words or 'That …'} Or beside the house's "
            f"words: /{key} with thanks",
            wanting=True,
        )
    refuse_vote_or_movers(table, typed)
    return typed


def _decides(typed: str) -> bool:
    """Return True if *typed* is a whole decision, and no phrase that goes on from another."""
    words = [word.strip(".,;:()").casefold() for word in typed.split()]
    if _BEGINS_DECISION.match(typed) or "that" in words:
        return True
    return words[0] not in _GO_ON and bool(_VERBS & set(words))


def _carry_in_house_words(table: Table, key: str, words: str, movers: MoversAlone) -> str:
    """Minute a motion in the house's *words*, carried or by the vote that is typed with it."""
    if table.desk.meeting.open_motion() is not None:
        raise Refusal(
            "A motion is before the meeting, and is decided first.",
            "Its vote: /v carried, or its figures: /v 7 3 1",
        )
    if not words:
        raise Refusal("The house style has no words for that.", f"Type them: /{key} kinver That …")
    vote = vote_after_motion(movers.vote) if movers.vote else None
    return minute_carried(table, MotionLine(movers.movers, words.rstrip("."), vote))


def _vote_beside(table: Table, house_words: str, vote: str) -> Refusal:
    """Refuse a vote beside a decision that nobody moved, and give the line that minutes it."""
    if table.desk.meeting.open_motion() is not None:
        return Refusal(f"“{vote[:40]}” is a vote.", f"On the motion before the meeting: /v {vote}")
    return vote_in_decision(house_words or "That …", vote)
