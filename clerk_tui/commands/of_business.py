"""Commands for what is asked, moved, voted on, resolved and promised."""

import re
from dataclasses import replace

from clerk_tui.commands.arguments import clauses, maybe_person, take_person, the_item
from clerk_tui.commands.command import Table
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.matters import Exchange, Motion, Outcome, Question
from clerk_tui.domain.people import series
from clerk_tui.domain.voting import Vote, named_vote

KINDS = {
    "dpi": "disclosable pecuniary",
    "ori": "other registrable",
    "odi": "other disclosable",
    "nri": "non-registrable",
    "personal": "personal",
    "prejudicial": "prejudicial",
    "pecuniary": "pecuniary",
    "non-pecuniary": "non-pecuniary",
    "whip": "party whip",
}
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


def question(table: Table, rest: str) -> str:
    """A question put."""
    key, words = maybe_person(table, rest.split())
    on_notice = bool(words) and words[0].casefold() in ("notice", "n/")
    text = " ".join(words[1:] if on_notice else words)
    if not key and not text:
        raise Refusal("A question needs who asks it.", "As in: /q king what was being done")
    table.desk.question(
        key, "" if not key else text, on_notice=on_notice, wording="" if key else text
    )
    return "Question put. /a answers it."


def answer(table: Table, rest: str) -> str:
    """The response to it."""
    return _exchange(table, rest, "response", "Response minuted.")


def supplementary(table: Table, rest: str) -> str:
    """A supplementary."""
    key, words = maybe_person(table, rest.split())
    if not words:
        raise Refusal("A supplementary needs words.", "As in: /s dawson whether it was known")
    wording = "" if key else " ".join(words)
    table.desk.exchange(key, " ".join(words), "supplementary", wording=wording)
    return "Supplementary minuted."


def _exchange(table: Table, rest: str, kind: str, said: str) -> str:
    item = table.desk.meeting.in_hand
    entries = item.entries if item else ()
    if not any(isinstance(entry.matter, Question | Exchange) for entry in entries):
        raise Refusal("There is no question to answer yet.", "Minute the question with /q.")
    key, words = maybe_person(table, rest.split())
    text = " ".join(words)
    wording = text if not key or text[:1].isupper() else ""
    table.desk.exchange(key, text, kind, wording=wording)
    return said


def motion(table: Table, rest: str) -> str:
    """A motion: mover, seconder, words."""
    mover, seconder, text = _moved(table, rest)
    table.desk.move(text, mover, seconder)
    return "Motion before the meeting. /v takes the vote; F9 reads it back."


def amendment(table: Table, rest: str) -> str:
    """An amendment to the motion before the meeting."""
    mover, seconder, text = _moved(table, rest)
    table.desk.amend(text, mover, seconder)
    return "Amendment before the meeting. /v takes the vote."


def _moved(table: Table, rest: str) -> tuple[str, str, str]:
    words = rest.split()
    mover, words = maybe_person(table, words)
    seconder, words = maybe_person(table, words) if mover else ("", words)
    if not words:
        raise Refusal("A motion needs words.", "As in: /m findlow edgar That …")
    return mover, seconder, " ".join(words)


def vote(table: Table, rest: str) -> str:
    """The vote: for, against, abstained; or its words."""
    words = rest.split()
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
        table.desk.vote(_counted(figures), outcome)
    else:
        if not words:
            raise Refusal("A vote needs its figures or its words.", "As in: /v 7 3 1")
        said = " ".join(words[: len(words) - bool(outcome)])
        table.desk.vote(Vote(words=said), outcome or _by_words(said))
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
            return f"The motion was {entry.matter.outcome}."
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


def resolve(table: Table, rest: str) -> str:
    """A resolution; (1) … (2) … make clauses."""
    texts, marks = clauses(rest)
    table.desk.resolve(texts, table.style.say("resolved"), marks=marks)
    return "Resolution minuted."


def noted(table: Table, rest: str) -> str:
    """Resolved that the report be noted."""
    table.desk.resolve([rest or table.style.say("noted")], table.style.say("resolved"))
    return "Noted."


def agreed(table: Table, rest: str) -> str:
    """Resolved that the recommendation be agreed."""
    table.desk.resolve([rest or table.style.say("agreed")], table.style.say("resolved"))
    return "Agreed."


def approve(table: Table, rest: str) -> str:
    """The minutes of a meeting approved."""
    if not rest:
        raise Refusal("Which meeting's minutes are approved?", "As in: /approve 9 February 2027")
    chair = table.desk.meeting.body.chair_title
    said = table.style.say("minutes_approved", date=rest, chair=chair)
    table.desk.resolve([said], table.style.say("resolved"))
    return "Approval of the minutes minuted."


def action(table: Table, rest: str) -> str:
    """An action: owner, date, what."""
    head, colon, text = rest.partition(":")
    if colon and len(head.split()) <= 8:
        owner, _, due = head.partition(" by ")
        table.desk.action(text, owner, due)
    else:
        owner, to, _ = rest.partition(" to ")
        table.desk.action(rest, owner if to else "")
    return "Action minuted."


def declare(table: Table, rest: str) -> str:
    """A declaration of interest; alone: there were none."""
    if not rest:
        table.desk.declare_none()
        return "Minuted that there were no declarations."
    words, members = rest.split(), []
    key, words = take_person(table, words)
    members.append(key)
    while words and words[0].casefold() in ("and", "&"):
        key, words = take_person(table, words[1:])
        members.append(key)
    relates = ""
    if words and (words[0].rstrip(".").isdigit() or any(c.isdigit() for c in words[0])):
        item = the_item(table, words[0])
        relates, words = f"item {words[0]} ({item.title})", words[1:]
    kind = KINDS.get(words[0].casefold(), "") if words else ""
    nature = " ".join(words[1:] if kind else words)
    table.desk.declare(members, kind=kind, nature=nature, relates_to=relates)
    return "Declaration minuted."


def apologies(table: Table, _: str) -> str:
    """The sentence of apologies, from the roll."""
    away = [a for a in table.desk.meeting.people if a.presence == "apologies"]
    pattern = table.style.chooses("name")
    names = series([a.person.styled(pattern) for a in away])
    said = table.style.say("apologies", names=names) if away else table.style.say("no_apologies")
    table.desk.write(said)
    return "Apologies minuted."
