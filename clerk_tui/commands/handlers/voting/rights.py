"""Commands: members who sit without a vote, or with one on some business alone."""

import re

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.persons import take_person
from clerk_tui.domain.errors import Refusal

_NOR_COUNT = ("quorum", "nor quorum", "and quorum", "not in the quorum", "nor in the quorum")


def may_not_vote(table: Table, arguments: str) -> str:
    """Take a member's vote; "quorum" after the name: they do not count to it either."""
    key, words = take_person(table, arguments.split())
    exception = " ".join(words).casefold()
    if exception and exception not in _NOR_COUNT:
        raise Refusal(
            f"What is “{' '.join(words)}”?",
            "As in: /maynotvote dawley, or /maynotvote dawley quorum",
        )
    name = _member_name(table, key)
    counts = not exception
    table.desk.roll.correct_person(key, votes=False, votes_on=(), quorum=counts)
    return f"{name} sits without a vote{'' if counts else ', and does not count to the quorum'}."


def may_vote(table: Table, arguments: str) -> str:
    """Give a member the vote: on everything, or on items whose title or section has the words."""
    key, words = take_person(table, arguments.split())
    typed_name = " ".join(words[1:] if words and words[0].casefold() == "on" else words)
    if words and (words[0].casefold() != "on" or not typed_name):
        raise Refusal("On what may they vote?", "As in: /mayvote dawley on education, schools")
    if re.fullmatch(r"(?:agenda )?items? \S*\d.*", typed_name, re.IGNORECASE):
        raise Refusal(
            f"“{typed_name}” is a number, and it goes by words of titles. Nothing was changed.",
            "As in: /mayvote dawley on education, schools. Out for one item: /absentfor dawley 5",
        )
    name = _member_name(table, key)
    votes_on = tuple(part.strip() for part in typed_name.split(",") if part.strip())
    quorum = True if not votes_on else table.desk.person(key).person.quorum
    table.desk.roll.correct_person(key, votes=True, votes_on=votes_on, quorum=quorum)
    if not votes_on:
        return f"{name} votes, and counts to the quorum."
    item_in_hand = table.desk.meeting.in_hand
    warning = (
        f" On {item_in_hand.title} that is: no vote."
        if item_in_hand and _is_voteless_here(table, key)
        else ""
    )
    return f"{name} votes on items about {typed_name} alone.{warning}"


def _is_voteless_here(table: Table, key: str) -> bool:
    from clerk_tui.domain.voting.voting_rights import voteless_on

    return key in voteless_on(table.desk.meeting, table.desk.meeting.current)


def _member_name(table: Table, key: str) -> str:
    """Return the name of a member. Raises Refusal for anybody else: they have no vote to lose."""
    attendee = table.desk.person(key)
    if attendee.standing != "member":
        raise Refusal(f"{attendee.person.name} is no member, and has no vote.")
    return attendee.person.name
