"""Commands: votes."""

import re
from dataclasses import replace

from clerk_tui.commands.arguments import is_figure, take_person
from clerk_tui.commands.command import Table
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.matters import Motion, Outcome
from clerk_tui.domain.meeting import Entry
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
    if side and all(is_figure(word) for word in words[:-1]):
        return casting(table, f"{' '.join(words[:-1])} {side}")
    outcome: Outcome = OUTCOMES.get(words[-1].casefold(), "") if words else ""
    figures = [word for word in words if is_figure(word)]
    if outcome and "not" in [word.casefold() for word in words[:-1]]:
        outcome = ""  # "not carried" is told by the words, not by the last of them
    before = table.desk.meeting.open_motion()
    if outcome and len(words) == 1:
        table.desk.settle(outcome)
        return _result(table, before)
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
    return _result(table, before)


def _counted(figures: list[str]) -> Vote:
    """A show of hands: for, against (none said: nobody), abstained, not voting."""
    in_favour, against, abstained, not_voting, *_ = [*map(int, figures), None, None, None, None]
    if len(figures) == 1:
        against = 0
    return Vote("show of hands", in_favour, against, abstained, not_voting)


def _by_words(said: str) -> Outcome:
    """The outcome that the announced words tell. Raises Refusal where they do not."""
    folded = said.casefold()
    lost = r"\b(lost|defeated|fell|rejected|refused|not (carried|agreed|approved|passed))\b"
    if re.search(lost, folded) or re.search(r"\b(nobody|none|no one|not all)\b", folded):
        return "lost"
    if re.search(r"\ball (were |voted )?against\b", folded):
        return "lost"
    if re.search(r"\b(all|unanimous\w*|carried|agreed|passed|nem con|in favour|for)\b", folded):
        return "carried"
    raise Refusal("Was it carried or lost?", f"Add the word: /v {said} carried")


def _result(table: Table, voted: Entry | None) -> str:
    """What became of the motion or the amendment *voted* on."""
    matter = table.desk.meeting.entry(voted.ident).matter if voted else None
    if not isinstance(matter, Motion):
        return "Vote recorded."
    called = "amendment" if matter.kind == "amendment" else "motion"
    return f"The {called} was {matter.outcome}."


def casting(table: Table, rest: str) -> str:
    """An equal vote, with the casting vote."""
    words = rest.split()
    side = words[-1].casefold() if words else ""
    figures = [word for word in words[:-1] if is_figure(word)]
    if side not in ("for", "against") or len(figures) < 2:
        raise Refusal("A casting vote needs the figures and its side.", "As in: /casting 5 5 for")
    cast = replace(
        _counted(figures),
        casting="for" if side == "for" else "against",
        casting_by=table.desk.meeting.presiding,
    )
    before = table.desk.meeting.open_motion()
    table.desk.vote(cast)
    return _result(table, before)


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
            raise Refusal("On which side?", "As in: /named for all against dawley abstain kinver")
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
    before = table.desk.meeting.open_motion()
    table.desk.vote(cast)
    return _result(table, before)


def while_typed(table: Table, rest: str) -> str:
    """The arithmetic of the figures typed so far, to be looked at while they are typed."""
    figures = [word for word in rest.split() if is_figure(word)][:4]
    vote = replace(_counted(figures), at=table.desk.time_of_day())
    return arithmetic(table.desk.meeting, vote)
