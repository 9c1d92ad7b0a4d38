"""Commands: who presides, who is elected to, and who is given the floor."""

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.arguments import take_person, take_time
from clerk_tui.domain.attendance.chair import office_elected
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.names.name_match import NobodyCalled, OtherSurname
from clerk_tui.minutes.wording.sentences import Sentences


def preside(table: Table, rest: str) -> str:
    """Put somebody in the chair, now or at a time."""
    key, words = take_person(table, rest.split())
    at, left = take_time(table, words)
    if left:
        raise Refusal(f"“{' '.join(left)}” is no time.", "As in: /chair kinver, /chair kinver 8.25")
    table.desk.chair.preside(key, at)
    return f"{table.desk.person(key).person.name} is in the chair."


def elect(table: Table, rest: str) -> str:
    """Elect somebody chairman, who takes the chair; "vice" makes them vice-chairman."""
    desk, words = table.desk, rest.split()
    item = desk.meeting.in_hand
    vice = any(word.casefold().startswith("vice") for word in words)
    vice = vice or (item is not None and office_elected(item) == "vice")
    words = [word for word in words if not word.casefold().startswith("vice")]
    people: list[str] = []
    while words and len(people) < 3:
        key, words = take_person(table, words)
        people.append(key)
    if not people or words:
        raise Refusal(
            "Who is elected, and who moved and seconded it?", "As in: /elect kinver findern edgley"
        )
    who, mover, seconder = (*people, "", "")[:3]
    names, chair = Sentences(desk.meeting, table.style), desk.meeting.body.chair_title
    office = f"Vice-{chair}" if vice else chair
    slots = {"who": names.name(who), "chair": office}
    if desk.elections.candidates() and (who in desk.elections.candidates() or not vice):
        return _elect_nominated(table, who, office, alone=not mover)
    resolved = table.style.say("elected", **slots)
    nomination = ""
    if mover:
        key = "nominated" if seconder else "nominated_unseconded"
        seconded = {"seconder": names.name(seconder)} if seconder else {}
        nomination = table.style.say(key, mover=names.name(mover), **seconded, **slots)
    desk.chair.elect(
        who,
        resolved,
        mover=mover,
        seconder=seconder,
        nomination=nomination,
        office=office,
        presides=not vice,
    )
    chairs = "" if vice else " and in the chair"
    return f"{desk.person(who).person.name} is elected {office}{chairs}."


def _elect_nominated(table: Table, who: str, office: str, *, alone: bool) -> str:
    """Elect the one who was nominated before. Raises Refusal where another is, or movers too."""
    name = table.desk.person(who).person.name
    if who not in table.desk.elections.candidates():
        raise Refusal(f"{name} is not among those nominated.", "As in: /nominate kinver findern")
    if not alone:
        raise Refusal(f"{name} was moved and seconded already.", "Type the name alone.")
    table.desk.elections.elect_unopposed(who, office)
    return f"{name} is elected {office}."


def speaking(table: Table, rest: str) -> str:
    """Give somebody the floor; without a name: they have finished."""
    if not rest:
        table.desk.questions.give_up_the_floor()
        return "The floor is free. /times lists who spoke how long."
    key, words = _maybe_listed(table, rest)
    who = rest if words else key
    table.desk.questions.speak(who)
    return f"{Sentences(table.desk.meeting, table.style).name(who)} has the floor."


def _maybe_listed(table: Table, named: str) -> tuple[str, list[str]]:
    try:
        return take_person(table, named.split())
    except (NobodyCalled, OtherSurname):  # a speaker who is not on the list
        return "", named.split()
