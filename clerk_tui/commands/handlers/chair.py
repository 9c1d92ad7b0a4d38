"""Commands: who presides, who is elected to, and who is given the floor."""

from clerk_tui.commands.command import Table
from clerk_tui.commands.handlers.voting.votes import take_vote
from clerk_tui.commands.parsing.announced import split_announced
from clerk_tui.commands.parsing.arguments import split_untimed, take_time
from clerk_tui.commands.parsing.nominations import TypedNomination, office_title, read_nomination
from clerk_tui.commands.parsing.persons import JOINING, take_person
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.business import motion_of
from clerk_tui.domain.names.name_match import NobodyCalled, OtherSurname
from clerk_tui.domain.voting.vote_text.context import vote_after_motion
from clerk_tui.minutes.wording.sentences import Sentences


def preside(table: Table, arguments: str) -> str:
    """Put somebody in the chair, now or at a time; "untimed": the minutes print no time."""
    timed, typed = split_untimed(arguments.split())
    key, words = take_person(table, typed)
    at, words_left = take_time(table, words)
    if words_left:
        raise Refusal(
            f"“{' '.join(words_left)}” is no time.", "As in: /chair kinver, /chair kinver 8.25"
        )
    table.desk.chair.preside(key, at, prints_time=timed)
    return f"{table.desk.person(key).person.name} is in the chair."


def elect(table: Table, arguments: str) -> str:
    """Elect somebody chairman, who takes the chair; "vice" makes them vice-chairman."""
    desk, typed = table.desk, read_nomination(table, arguments)
    vote_words, override = split_announced(list(typed.unread))
    vote = vote_after_motion(" ".join(vote_words).strip(" ,;:()")) if vote_words else None
    if not typed.people or (typed.unread and vote is None):
        raise Refusal(
            "Who is elected, and who moved and seconded it?", "As in: /elect kinver findern edgley"
        )
    who, mover, seconder = (*typed.people, "", "")[:3]
    office, candidates = office_title(table, is_vice=typed.is_vice), desk.elections.candidates()
    if candidates and (who in candidates or not typed.is_vice):
        if vote is not None:
            raise Refusal(
                "Of those nominated one is elected by ballot.",
                "As in: /ballot kinver 5 marden 3; one who stands alone: /elect kinver",
            )
        return _elect_nominated(table, who, office, alone=not mover)
    name = Sentences(desk.meeting, table.style).name(who)
    elected_words = table.style.say("elected", who=name, chair=office)
    if vote is not None:
        ident = desk.motions.move(elected_words, mover, seconder)
        result = take_vote(table, vote, override)
        if motion_of(desk.meeting.entry(ident)).outcome == "carried":
            desk.chair.take_office(who, office, presides=not typed.is_vice)
        return result
    desk.chair.elect(
        who,
        elected_words,
        mover=mover,
        seconder=seconder,
        nomination=_nomination_sentence(table, typed, office),
        office=office,
        presides=not typed.is_vice,
    )
    chairs = "" if typed.is_vice else " and in the chair"
    return f"{desk.person(who).person.name} is elected {office}{chairs}."


def _nomination_sentence(table: Table, nomination: TypedNomination, office: str) -> str:
    """Return the sentence of who proposed and seconded the candidate; "" where nobody did."""
    who, mover, seconder = (*nomination.people, "", "")[:3]
    names = Sentences(table.desk.meeting, table.style)
    slots = {"who": names.name(who), "chair": office}
    if seconder:
        slots |= {"mover": names.name(mover), "seconder": names.name(seconder)}
        return table.style.say("nominated", **slots)
    if mover:
        return table.style.say("nominated_unseconded", mover=names.name(mover), **slots)
    return ""


def _elect_nominated(table: Table, who: str, office: str, *, alone: bool) -> str:
    """Elect the one who was nominated before. Raises Refusal where another is, or movers too."""
    name = table.desk.person(who).person.name
    if who not in table.desk.elections.candidates():
        raise Refusal(f"{name} is not among those nominated.", "As in: /nominate kinver findern")
    if not alone:
        raise Refusal(f"{name} was moved and seconded already.", "Type the name alone.")
    table.desk.elections.elect_unopposed(who, office)
    return f"{name} is elected {office}."


def speaking(table: Table, arguments: str) -> str:
    """Give somebody the floor; without a name: they have finished."""
    if not arguments:
        table.desk.questions.give_up_the_floor()
        return "The floor is free. /times lists who spoke how long."
    key, words = _maybe_listed(table, arguments)
    if words and words[0].casefold() in JOINING:
        raise Refusal("One has the floor at a time.", "As in: /speaking kinver")
    who = arguments if words else key
    table.desk.questions.speak(who)
    return f"{Sentences(table.desk.meeting, table.style).name(who)} has the floor."


def _maybe_listed(table: Table, name: str) -> tuple[str, list[str]]:
    try:
        return take_person(table, name.split())
    except (NobodyCalled, OtherSurname):  # a speaker who is not on the list
        return "", name.split()
