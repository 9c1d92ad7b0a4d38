"""Commands: votes by figures, by words and by the way they were taken; the casting vote."""

import re

from msgspec.structs import replace

from clerk_tui.commands.announced import announced
from clerk_tui.commands.arguments import is_figure, take_person
from clerk_tui.commands.command import Table
from clerk_tui.domain.budget import unnamed
from clerk_tui.domain.debate import name_of
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.matters import Motion, Outcome
from clerk_tui.domain.meeting import Entry
from clerk_tui.domain.resolved import resolved_by_vote
from clerk_tui.domain.tally import arithmetic
from clerk_tui.domain.voting import Method, Side, Vote

OUTCOMES: dict[str, Outcome] = {
    "carried": "carried",
    "lost": "lost",
    "withdrawn": "withdrawn",
    "unseconded": "not seconded",
}
METHODS: dict[str, Method] = {
    "voice": "voice",
    "voices": "voice",
    "hands": "show of hands",
    "count": "count",
    "secret": "secret ballot",
    "unanimous": "unanimous",
    "unanimously": "unanimous",
}
CASTING = {"f": "for", "for": "for", "a": "against", "against": "against"}
_OWN: dict[str, Side] = {
    **dict.fromkeys(("for", "+"), "for"),
    **dict.fromkeys(("against", "-"), "against"),
    **dict.fromkeys(("abstained", "abstain", "abstention", "~"), "abstained"),
}


def vote(table: Table, rest: str) -> str:
    """The vote: how it was taken, its figures, or its words."""
    words, override = announced(rest.split())
    together = bool(words) and words[0].casefold() == "together"
    words = words[together:]
    if len(words) == 1 and not together and (settled := OUTCOMES.get(words[0].casefold())):
        before = table.desk.meeting.open_motion()
        table.desk.settle(settled)
        return result(table, before)
    cast, outcome = _read(table, words)
    if together:
        table.desk.vote_together(cast, outcome, override=override)
        return "The motions were put together and decided by one vote."
    before = table.desk.meeting.open_motion()
    table.desk.vote(cast, outcome, override=override)
    return result(table, before)


def _read(table: Table, words: list[str]) -> tuple[Vote, Outcome]:
    """The vote that *words* tell, and its outcome where they say it."""
    method = METHODS.get(words[0].casefold()) if words else None
    told = words[1:] if method else words
    outcome: Outcome = OUTCOMES.get(told[-1].casefold(), "") if told else ""
    if outcome and "not" in [word.casefold() for word in told[:-1]]:
        outcome = ""  # "not carried" is told by the words, not by the last of them
    figures = told[: len(told) - bool(outcome)]
    side = CASTING.get(figures[-1].casefold(), "") if len(figures) > 2 else ""
    figures = figures[: len(figures) - bool(side)]
    if all(is_figure(word) for word in figures) and (figures or method or outcome):
        cast = counted(figures, method or "show of hands")
        if side:
            cast = _cast(table, cast, side)
        return cast, outcome or _without_figures(cast)
    if not words:
        raise Refusal("A vote needs its figures or its words.", "As in: /v 7 3 1")
    if not any(c.isalpha() for word in words for c in word):
        raise Refusal(
            f"“{' '.join(words)}” are not figures of a vote.",
            "Whole numbers: for, against, abstained, not voting: /v 7 3 1 0",
        )
    said = " ".join(words[: len(words) - bool(outcome)])
    return Vote(words=said), outcome or _by_words(said)


def _without_figures(cast: Vote) -> Outcome:
    """What a vote without figures came to: a motion put by voice or by hands was carried."""
    bare = cast.in_favour is None and cast.method in ("voice", "show of hands", "count")
    return "carried" if bare else ""


def counted(figures: list[str], method: Method = "show of hands") -> Vote:
    """The vote of the figures: for, against (none said: nobody), abstained, not voting."""
    if len(figures) > 4:
        raise Refusal(
            "A vote has at most four figures.", "For, against, abstained, not voting: /v 7 3 1 0"
        )
    in_favour, against, abstained, not_voting, *_ = [*map(int, figures), None, None, None, None]
    if len(figures) == 1:
        against = 0
    return Vote(method, in_favour, against, abstained, not_voting)


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


def result(table: Table, voted: Entry | None) -> str:
    """What became of the motion or the amendment *voted* on, and what it still lacks."""
    matter = table.desk.meeting.entry(voted.ident).matter if voted else None
    if not isinstance(matter, Motion) or voted is None:
        return "Vote recorded."
    said = f"The {name_of(matter)} was {matter.outcome}."
    item = table.desk.meeting.item(voted.item)
    if item.budget == "yes" and any(entry.ident == voted.ident for entry in unnamed(item)):
        return f"{said} On the budget it needs names: /division or /named."
    asked = table.style.chooses("carried") == "resolved"
    resolved = asked and voted.ident in resolved_by_vote(item.entries)
    return f"{said} It prints as RESOLVED." if resolved else said


def _cast(table: Table, tied: Vote, side: str) -> Vote:
    """*Tied* with the casting vote of the person presiding, who alone has one."""
    way = "for" if side == "for" else "against"
    return replace(
        tied,
        casting="for" if way == "for" else "against",
        casting_by=table.desk.meeting.presiding,
    )


def casting(table: Table, rest: str) -> str:
    """An equal vote, with the casting vote."""
    words = rest.split()
    side = words[-1].casefold() if words else ""
    figures = [word for word in words[:-1] if is_figure(word)]
    if side not in ("for", "against") or len(figures) < 2:
        raise Refusal("A casting vote needs the figures and its side.", "As in: /casting 5 5 for")
    before = table.desk.meeting.open_motion()
    table.desk.vote(_cast(table, counted(figures), side))
    return result(table, before)


def own_vote(table: Table, rest: str) -> str:
    """One member's own vote, recorded because they asked."""
    words, override = announced(rest.split())
    key, words = take_person(table, words)
    side = _OWN.get(words[0].casefold()) if len(words) == 1 else None
    if side is None:
        raise Refusal("Which way did they vote?", "As in: /ownvote dawley against")
    table.desk.own_vote(key, side, override=override)
    return f"{table.desk.person(key).person.name}'s own vote recorded: {side}."


def while_typed(table: Table, rest: str) -> str:
    """The arithmetic of the figures typed so far, to be looked at while they are typed."""
    figures = [word for word in rest.split() if is_figure(word)][:4]
    so_far = replace(counted(figures), at=table.desk.moment())
    return arithmetic(table.desk.meeting, so_far)
