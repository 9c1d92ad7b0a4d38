"""Commands: votes by figures, by words and by the way they were taken; the casting vote."""

from datetime import time

from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.commands.handlers.voting.divisions import between, divides
from clerk_tui.commands.parsing.announced import split_announced
from clerk_tui.commands.parsing.persons import take_person
from clerk_tui.desk.voting.outcomes import AS_ANNOUNCED
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.debate import debate_of, motion_kind_name
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.votes import Side, Vote
from clerk_tui.domain.motions.resolutions import resolution_words_by_motion
from clerk_tui.domain.voting.budget import decided_without_names
from clerk_tui.domain.voting.elections import candidacy_in, candidate_person, fills_own_office
from clerk_tui.domain.voting.tally import arithmetic_line, tally
from clerk_tui.domain.voting.vote_text.reader import VoteRead, read_vote

_OWN: dict[str, Side] = {
    **dict.fromkeys(("for", "+"), "for"),
    **dict.fromkeys(("against", "-"), "against"),
    **dict.fromkeys(("abstained", "abstain", "abstention", "~"), "abstained"),
}


def vote(table: Table, arguments: str) -> str:
    """Take the vote: how it was taken, its figures, or its words."""
    table.desk.voting.check_open_motion()
    if divides(table.desk.meeting) and not _settles(arguments):
        return between(table, arguments)
    words, override = split_announced(arguments.split())
    is_together = bool(words) and words[0].casefold() == "together"
    read = read_vote(" ".join(words[is_together:]))
    return take_vote(table, read, override, together=is_together)


def take_vote_of_figures(table: Table, read: VoteRead, override: str, typed: str) -> str:
    """Take the vote that was typed as figures alone, as it was read there."""
    table.desk.voting.check_open_motion()
    if divides(table.desk.meeting):
        return between(table, typed)
    return take_vote(table, read, override)


def _settles(arguments: str) -> bool:
    """Return True if an amendment was disposed of without a vote: "withdrawn", "not seconded"."""
    return arguments.strip(" .").casefold() in ("withdrawn", "unseconded", "not seconded")


def take_vote(table: Table, read: VoteRead, override: str = "", *, together: bool = False) -> str:
    """Record the vote that was *read* on the motion before the meeting; say what became of it.

    Args:
        table: the meeting.
        read: the vote, as its words were understood.
        override: the reason for recording what was announced though it cannot be so.
        together: whether it is on all the motions that wait.

    Raises:
        Refusal: the figures cannot be so, or do not say whether it was carried.
    """
    _check_is_before_meeting(table.desk.meeting, read)
    if not override:
        check_one_side(table.desk.meeting, read, table.desk.moment())
    cast = read.vote
    if cast is not None and cast.casting:
        cast = replace(cast, casting_by=table.desk.meeting.presiding)
    if together:
        table.desk.voting.vote_together(cast or Vote(), read.outcome, override=override)
        return "The motions were put together and decided by one vote."
    before = table.desk.meeting.open_motion()
    if cast is None:
        table.desk.motions.settle(read.outcome, manner=read.manner)
    else:
        table.desk.voting.vote(cast, read.outcome, override=override)
    return vote_result(table, before)


def _check_is_before_meeting(meeting: Meeting, read: VoteRead) -> None:
    """Raise Refusal where the words name an amendment, or the motion, and the other is open.

    "amendment lost" with no amendment before the meeting would be the end of the motion.
    """
    entry = meeting.open_motion()
    if entry is None or not isinstance(entry.matter, Motion) or not read.about:
        return
    is_amendment = entry.matter.kind == "amendment"
    if is_amendment == (read.about == "amendment"):
        return
    if is_amendment:
        raise Refusal(
            "The amendment is before the meeting, and is voted on before the motion.",
            "Its vote: /v amendment carried, or its figures: /v 7 3 1",
        )
    raise Refusal(
        f"No amendment is before the meeting: the {motion_kind_name(entry.matter)} is.",
        "Its vote: /v carried, or its figures. An amendment is minuted first: /amend",
    )


def check_one_side(meeting: Meeting, read: VoteRead, moment: time | None) -> None:
    """Raise Refusal where only those against were told, and they do not make the outcome certain.

    They were the most where they are more than half of those who may vote.
    """
    cast = read.vote
    if cast is None or cast.in_favour is not None or not cast.against:
        return
    eligible = tally(meeting, replace(cast, at=moment)).eligible
    most = cast.against * 2 > eligible
    if eligible and read.outcome == "lost" and not most and not cast.words:
        raise Refusal(
            f"How many were in favour, where {cast.against} were against?",
            f"As in: /v {max(0, cast.against - 1)} for {cast.against} against",
        )
    if eligible and read.outcome == "carried" and most:
        raise Refusal(
            f"{cast.against} of {eligible} were against, so that it cannot have been carried.",
            AS_ANNOUNCED,
        )


def vote_result(table: Table, voted: Entry | None) -> str:
    """Say what became of the motion or amendment *voted* on, and what it still lacks."""
    matter = table.desk.meeting.entry(voted.ident).matter if voted else None
    if not isinstance(matter, Motion) or voted is None:
        return "Vote recorded."
    elected = _election_note(table, voted, matter)
    item = table.desk.meeting.item(voted.item)
    reply = f"The {debate_of(item.entries).label_of(voted)} was {matter.outcome}.{elected}"
    if item.budget == "yes" and any(
        entry.ident == voted.ident for entry in decided_without_names(item)
    ):
        return f"{reply} On the budget it needs names: /division or /named."
    prints_as_resolved = table.style.layout_choice("carried") == "resolved"
    resolved = prints_as_resolved and voted.ident in resolution_words_by_motion(item.entries)
    return f"{reply} It prints as RESOLVED." if resolved else reply


def _election_note(table: Table, voted: Entry, matter: Motion) -> str:
    """Say who has an office, and the chair, by the vote on *matter*; nothing where nobody does."""
    meeting = table.desk.meeting
    candidacy = candidacy_in(matter.text) if matter.outcome == "carried" else None
    person = candidate_person(meeting, candidacy) if candidacy else None
    fills_office = candidacy and fills_own_office(meeting, meeting.item(voted.item), candidacy)
    if person is None or not fills_office or not person.person.role:
        return ""
    chairs = " and in the chair" if meeting.presiding == person.key else ""
    return f" {person.person.name} is elected {person.person.role}{chairs}."


def casting(table: Table, arguments: str) -> str:
    """Take an equal vote, with the casting vote."""
    words, override = split_announced(arguments.split())
    typed = " ".join(words)
    says_casting = "cast" in typed.casefold() or words[-1:] in (["f"], ["a"])
    try:
        read = read_vote(typed if says_casting else _with_casting(words))
    except Refusal:
        raise _casting_unclear() from None
    if read.vote is None or not read.vote.casting:
        raise _casting_unclear()
    return take_vote(table, read, override)


def _with_casting(words: list[str]) -> str:
    """Return *words* of an equal vote with "casting" before its side, which stands last."""
    side = 2 if [word.casefold() for word in words[-2:-1]] == ["in"] else 1
    return " ".join([*words[:-side], "casting", *words[-side:]])


def _casting_unclear() -> Refusal:
    return Refusal("A casting vote needs the figures and its side.", "As in: /casting 5 5 for")


def own_vote(table: Table, arguments: str) -> str:
    """Record one member's own vote, because they asked."""
    words, override = split_announced(arguments.split())
    key, words = take_person(table, words)
    side = _OWN.get(words[0].casefold()) if len(words) == 1 else None
    if side is None:
        raise Refusal("Which way did they vote?", "As in: /ownvote dawley against")
    table.desk.voting.own_vote(key, side, override=override)
    return f"{table.desk.person(key).person.name}'s own vote recorded: {side}."


def preview_vote(table: Table, arguments: str) -> str:
    """Return the arithmetic of the vote typed so far."""
    return arithmetic_line(
        table.desk.meeting, replace(read_vote_so_far(arguments), at=table.desk.moment())
    )


def read_vote_so_far(arguments: str) -> Vote:
    """Return the vote that *arguments* tells so far, without figures where it is unreadable."""
    try:
        return read_vote(" ".join(split_announced(arguments.split())[0])).vote or Vote()
    except Refusal:
        return Vote()
