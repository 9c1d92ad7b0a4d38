"""Commands: votes."""

import re
from dataclasses import replace

from clerk_tui.commands.arguments import take_person
from clerk_tui.commands.command import Table
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.matters import Motion, Outcome
from clerk_tui.domain.tally import arithmetic
from clerk_tui.domain.voting import Vote, named_vote

OUTCOMES: dict[str, Outcome] = {
    "carried": "carried",
    "lost": "lost",
    "withdrawn": "withdrawn",
    "unseconded": "not seconded",
}
SIDES = {
    "for": "for",
    "against": "against",
    "abstain": "abstain",
    "abstained": "abstain",
    "abstaining": "abstain",
    "absent": "absent",
}
CASTING = {"f": "for", "for": "for", "a": "against", "against": "against"}
ANNOUNCED = "as announced by the person presiding"


def vote(table: Table, rest: str) -> str:
    """The vote: for, against, abstained; or its words."""
    words = rest.split()
    override = ANNOUNCED if words and words[-1].casefold() == "announced" else ""
    words = words[: len(words) - bool(override)]
    side = CASTING.get(words[-1].casefold(), "") if len(words) > 2 else ""
    if side and all(word.isdigit() for word in words[:-1]):
        return casting(table, f"{' '.join(words[:-1])} {side}")
    outcome: Outcome = OUTCOMES.get(words[-1].casefold(), "") if words else ""
    figures = [word for word in words if word.isdigit()]
    if outcome and len(words) == 1:
        table.desk.settle(outcome)
        return f"The motion was {outcome}."
    if figures and len(figures) == len(words) - bool(outcome):
        if len(figures) > 4:
            raise Refusal(
                "A vote has at most four figures.",
                "For, against, abstained, not voting: /v 7 3 1 0",
            )
        table.desk.vote(_counted(figures), outcome, override=override)
    else:
        if not words:
            raise Refusal("A vote needs its figures or its words.", "As in: /v 7 3 1")
        said = " ".join(words[: len(words) - bool(outcome)])
        table.desk.vote(Vote(words=said), outcome or _by_words(said), override=override)
    return _result(table)


def _counted(figures: list[str]) -> Vote:
    """A show of hands: for, against (none said: nobody), abstained, not voting."""
    in_favour, against, abstained, not_voting, *_ = [*map(int, figures), None, None, None, None]
    if len(figures) == 1:
        against = 0
    return Vote("show of hands", in_favour, against, abstained, not_voting)


def _by_words(said: str) -> Outcome:
    """The outcome that the announced words tell. Raises Refusal where they do not."""
    folded = said.casefold()
    if re.search(r"\b(lost|defeated|fell|not carried|all against)\b", folded):
        return "lost"
    if re.search(r"\b(all|unanimous\w*|carried|agreed|passed|nem con|in favour|for)\b", folded):
        return "carried"
    raise Refusal("Was it carried or lost?", f"Add the word: /v {said} carried")


def _result(table: Table) -> str:
    item = table.desk.meeting.in_hand
    for entry in reversed(item.entries if item else ()):
        if isinstance(entry.matter, Motion) and entry.matter.outcome:
            called = "amendment" if entry.matter.kind == "amendment" else "motion"
            return f"The {called} was {entry.matter.outcome}."
    return "Vote recorded."


def casting(table: Table, rest: str) -> str:
    """An equal vote, with the casting vote."""
    words = rest.split()
    side = words[-1].casefold() if words else ""
    figures = [word for word in words[:-1] if word.isdigit()]
    if side not in ("for", "against") or len(figures) < 2:
        raise Refusal("A casting vote needs the figures and its side.", "As in: /casting 5 5 for")
    cast = replace(
        _counted(figures),
        casting="for" if side == "for" else "against",
        casting_by=table.desk.meeting.presiding,
    )
    table.desk.vote(cast)
    return _result(table)


def named(table: Table, rest: str) -> str:
    """A recorded vote by names."""
    lists: dict[str, list[str]] = {"for": [], "against": [], "abstain": [], "absent": []}
    words, side, everyone = rest.replace(",", " ").split(), "", ""
    while words:
        word = words[0].casefold()
        if word in SIDES:
            side, words = SIDES[word], words[1:]
        elif word in ("all", "rest", "others") and side:
            everyone, words = side, words[1:]
        elif word in ("and", "but"):
            words = words[1:]
        elif not side:
            raise Refusal("On which side?", "As in: /named for all against dawson abstain king")
        else:
            key, words = take_person(table, words)
            lists[side].append(key)
    if everyone:
        listed = {key for keys in lists.values() for key in keys}
        lists[everyone] += [
            a.key
            for a in table.desk.meeting.people
            if a.standing == "member" and a.in_the_room and a.key not in listed
        ]
    cast = named_vote(*(tuple(lists[side]) for side in ("for", "against", "abstain", "absent")))
    table.desk.vote(cast)
    return _result(table)


def while_typed(table: Table, rest: str) -> str:
    """The arithmetic of the figures typed so far, to be looked at while they are typed."""
    figures = [word for word in rest.split() if word.isdigit()][:4]
    vote = replace(_counted(figures), at=table.desk.time_of_day())
    return arithmetic(table.desk.meeting, vote)
