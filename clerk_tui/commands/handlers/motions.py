"""Commands: motions, amendments, and what becomes of them without a vote."""

from clerk_tui.commands.command import Table
from clerk_tui.commands.handlers.voting.votes import take_vote
from clerk_tui.commands.parsing.announced import split_announced
from clerk_tui.commands.parsing.movers import TypedMovers, read_movers
from clerk_tui.commands.parsing.persons import take_person
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.debate import motion_kind_name
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.motions.amendment_instructions import is_instruction
from clerk_tui.domain.motions.amendments import formal_amendment
from clerk_tui.domain.motions.clauses import is_wordless
from clerk_tui.domain.motions.substantive import draft_substantive_motion
from clerk_tui.domain.motions.versions import are_versions
from clerk_tui.domain.voting.tally import votes_for_veto
from clerk_tui.domain.voting.vote_text.context import motion_and_tail, vote_after_motion
from clerk_tui.domain.voting.vote_text.reader import VoteRead
from clerk_tui.domain.word_diff import mark_phrases

_SETTLED = {"withdrawn": "withdrawn", "unseconded": "not seconded", "not": "not put"}


def motion(table: Table, rest: str) -> str:
    """Minute a motion: mover, seconder, words; after a semicolon at the end, its vote."""
    rest, cast, override = split_vote(rest)
    movers = _read_motion(table, rest)
    table.desk.motions.move(movers.text, movers.mover, movers.seconder, override=movers.override)
    if cast:
        return take_vote(table, cast, override)
    return "Motion before the meeting. /v takes the vote; F9 reads it back."


def carried(table: Table, rest: str) -> str:
    """Minute a motion carried as soon as it was moved, or as the vote after it tells."""
    rest, cast, override = split_vote(rest)
    movers = _read_motion(table, rest)
    if not movers.mover:
        raise Refusal("Who moved it?", "As in: /r moved kinver marden That …, or /m and then /v.")
    table.desk.motions.move(movers.text, movers.mover, movers.seconder, override=movers.override)
    if cast:
        return take_vote(table, cast, override)
    table.desk.motions.settle("carried")
    return "Moved and carried."


def split_vote(rest: str) -> tuple[str, VoteRead | None, str]:
    """Return the motion, the vote after a semicolon ("; 7 3 1", "; carried"), and its override.

    Raises Refusal where what stands there may be the vote or words of the motion.
    """
    text, tail = motion_and_tail(rest)
    if not tail:
        return rest, None, ""
    words, override = split_announced(tail.split())
    return text, vote_after_motion(" ".join(words)), override


def amendment(table: Table, rest: str) -> str:
    """Minute an amendment to the motion before the meeting; after a semicolon, its vote."""
    rest, cast, override = split_vote(rest)
    movers = _read_motion(table, rest)
    if cast and table.desk.meeting.body.amendments == "against the motion":
        raise Refusal(
            "The motion and its amendments are voted on together.",
            "Minute the amendment without the vote, then the division: /v 3 2 1",
        )
    form = formal_amendment(draft_substantive_motion(table.desk.meeting.debate), movers.text)
    table.desk.motions.amend(
        form or movers.text, movers.mover, movers.seconder, override=movers.override
    )
    if cast:
        return take_vote(table, cast, override)
    reply = f"Amendment {form}" if form else "Amendment before the meeting"
    if is_instruction(movers.text) and not form and movers.text[:5].casefold() != "that ":
        reply = "Amendment minuted as typed: its words are not in the motion, or not told for sure"
    return f"{reply}. /v takes the vote; F9 shows what it changes."


def procedural(table: Table, rest: str) -> str:
    """Minute a procedural motion, which interrupts; after a semicolon at the end, its vote."""
    rest, cast, override = split_vote(rest)
    movers = _read_motion(table, rest)
    table.desk.motions.procedural(
        movers.text, movers.mover, movers.seconder, override=movers.override
    )
    if cast:
        return take_vote(table, cast, override)
    return "Procedural motion before the meeting. /v takes the vote."


def substantive(table: Table, rest: str) -> str:
    """Minute the motion as amended, on which the main vote is."""
    main = table.desk.meeting.debate.main_motion
    before = main.matter.text if main and isinstance(main.matter, Motion) else ""
    if not rest:
        raise Refusal("The substantive motion needs its words.", "F5 puts them in the pad to edit.")
    table.desk.motions.restate(rest)
    return f"Substantive motion: {mark_phrases(before, rest)}"


def preview_amendment(table: Table, name: str, rest: str) -> str:
    """Return what the words typed so far of an amendment or substantive motion change."""
    main = table.desk.meeting.debate.main_motion
    if name not in ("amend", "substantive") or main is None or not isinstance(main.matter, Motion):
        return ""
    before, after = main.matter.text, rest
    if name == "amend":
        before = draft_substantive_motion(table.desk.meeting.debate)
        start = rest.find(before.split(" ", 1)[0])
        after = rest[start:] if start >= 0 else ""
    return mark_phrases(before, after) if are_versions(before, after) and before != after else ""


def second(table: Table, rest: str) -> str:
    """Name who seconded the motion or amendment before the meeting."""
    words, override = split_announced(rest.split())
    key, words = take_person(table, words)
    if words:
        raise Refusal("One member seconds a motion.", "As in: /second edgley")
    table.desk.motions.second(key, override)
    return f"Seconded by {table.desk.person(key).person.name}."


def veto(table: Table, rest: str) -> str:
    """Minute a motion to veto a precept or a Chief Constable: two thirds of all members."""
    rest, cast, override = split_vote(rest)
    movers = _read_motion(table, rest)
    needs = votes_for_veto(table.desk.meeting)
    table.desk.motions.move(
        movers.text, movers.mover, movers.seconder, needs=needs, override=movers.override
    )
    if cast:
        return take_vote(table, cast, override)
    return f"Motion before the meeting; it needs {needs} votes in favour."


def settle(table: Table, rest: str) -> str:
    """Note that a motion was withdrawn, not seconded or not put."""
    before = table.desk.meeting.open_motion()
    matter = before.matter if before else None
    called = motion_kind_name(matter) if isinstance(matter, Motion) else "motion"
    outcome = next((o for start, o in _SETTLED.items() if rest.startswith(start)), "")
    if outcome == "withdrawn":
        table.desk.motions.settle("withdrawn")
    elif outcome:
        table.desk.motions.settle("not seconded" if outcome == "not seconded" else "not put")
    else:
        raise Refusal("What became of it?", "As in: /settle withdrawn")
    return f"The {called} was {outcome}."


def _read_motion(table: Table, rest: str) -> TypedMovers:
    """Read who moved and seconded a motion, and its text. Raises Refusal if it has no words."""
    movers = read_movers(table, rest)
    if is_wordless(movers.text):
        raise Refusal("A motion needs words.", "As in: /m findern edgley That …")
    return movers
