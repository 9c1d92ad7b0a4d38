"""Commands: motions, amendments, and what becomes of them without a vote."""

import re

from clerk_tui.commands.command import Table
from clerk_tui.commands.handlers.voting.votes import take_vote
from clerk_tui.commands.parsing.announced import split_announced
from clerk_tui.commands.parsing.motion_line import MotionLine, read_motion_line
from clerk_tui.commands.parsing.persons import take_person
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion, Outcome
from clerk_tui.domain.motions.amendment_instructions import is_instruction
from clerk_tui.domain.motions.amendments import formal_amendment
from clerk_tui.domain.motions.clauses import is_wordless
from clerk_tui.domain.motions.substantive import draft_substantive_motion
from clerk_tui.domain.motions.versions import are_versions
from clerk_tui.domain.voting.tally import votes_for_veto
from clerk_tui.domain.voting.vote_text.settled import printed_manner, read_settled
from clerk_tui.domain.word_diff import mark_phrases

_ENDED = re.compile(
    r"(?:(?:the |it )?(?:motion |amendment )?was )?(?P<outcome>withdrawn|not put)\b"
    r",?(?P<manner>.*)",
    re.IGNORECASE,
)


def motion(table: Table, arguments: str) -> str:
    """Minute a motion: mover, seconder, words; after a semicolon at the end, its vote."""
    line = _read_motion(table, arguments)
    movers = line.movers
    table.desk.motions.move(line.text, movers.mover, movers.seconder, override=movers.override)
    return _vote_typed(table, line) or (
        "Motion before the meeting. /v takes the vote; F9 reads it back."
    )


def _vote_typed(table: Table, motion_line: MotionLine) -> str:
    """Take the vote that was typed with a motion, and say so; "" where none was."""
    if motion_line.vote is None:
        return ""
    try:
        return take_vote(table, motion_line.vote, motion_line.vote_override)
    except Refusal as refusal:  # the motion is not minuted either: no /v can follow
        remedy = re.sub(r"/v (?=\d)", "; ", refusal.remedy)
        raise Refusal(refusal.what, remedy, wanting=refusal.wanting) from None


def minute_carried(table: Table, motion_line: MotionLine) -> str:
    """Minute the motion of *motion_line* as carried, or by the vote that stands with it."""
    movers = motion_line.movers
    if not movers.mover:
        raise Refusal("Who moved it?", "As in: /r moved kinver marden That …, or /m and then /v.")
    table.desk.motions.move(
        motion_line.text, movers.mover, movers.seconder, override=movers.override
    )
    if reply := _vote_typed(table, motion_line):
        return reply
    table.desk.motions.settle("carried")
    return "Moved and carried."


def amendment(table: Table, arguments: str) -> str:
    """Minute an amendment to the motion before the meeting; after a semicolon, its vote."""
    line = _read_motion(table, arguments)
    movers = line.movers
    if line.vote and table.desk.meeting.body.amendments == "against the motion":
        raise Refusal(
            "The motion and its amendments are voted on together.",
            "Minute the amendment without the vote, then the division: /v 3 2 1",
        )
    form = formal_amendment(draft_substantive_motion(table.desk.meeting.debate), line.text)
    table.desk.motions.amend(
        form or line.text, movers.mover, movers.seconder, override=movers.override
    )
    if reply := _vote_typed(table, line):
        return reply
    reply = f"Amendment {form}" if form else "Amendment before the meeting"
    if is_instruction(line.text) and not form and line.text[:5].casefold() != "that ":
        reply = "Amendment minuted as typed: its words are not in the motion, or not told for sure"
    return f"{reply}. /v takes the vote; F9 shows what it changes."


def procedural(table: Table, arguments: str) -> str:
    """Minute a procedural motion, which interrupts; after a semicolon at the end, its vote."""
    line = _read_motion(table, arguments)
    movers = line.movers
    table.desk.motions.procedural(
        line.text, movers.mover, movers.seconder, override=movers.override
    )
    return _vote_typed(table, line) or ("Procedural motion before the meeting. /v takes the vote.")


def substantive(table: Table, arguments: str) -> str:
    """Minute the motion as amended, on which the main vote is."""
    main = table.desk.meeting.debate.main_motion
    before = main.matter.text if main and isinstance(main.matter, Motion) else ""
    if not arguments:
        raise Refusal("The substantive motion needs its words.", "F5 puts them in the pad to edit.")
    line = read_motion_line(table, arguments)
    if line.movers.mover or line.movers.seconder:
        raise Refusal(
            "The substantive motion has the movers of the motion that was amended.",
            f"Its words, and its vote if it was taken: /substantive {line.text[:40]}…; 7 3",
        )
    table.desk.motions.restate(line.text)
    return _vote_typed(table, line) or f"Substantive motion: {mark_phrases(before, line.text)}"


def preview_amendment(table: Table, name: str, arguments: str) -> str:
    """Return what the words typed so far of an amendment or substantive motion change."""
    main = table.desk.meeting.debate.main_motion
    if name not in ("amend", "substantive") or main is None or not isinstance(main.matter, Motion):
        return ""
    before, after = main.matter.text, arguments
    if name == "amend":
        before = draft_substantive_motion(table.desk.meeting.debate)
        start = arguments.find(before.split(" ", 1)[0])
        after = arguments[start:] if start >= 0 else ""
    return mark_phrases(before, after) if are_versions(before, after) and before != after else ""


def second(table: Table, arguments: str) -> str:
    """Name who seconded the motion or amendment before the meeting."""
    words, override = split_announced(arguments.split())
    key, words = take_person(table, words)
    if words:
        raise Refusal("One member seconds a motion.", "As in: /second edgley")
    table.desk.motions.second(key, override)
    return f"Seconded by {table.desk.person(key).person.name}."


def veto(table: Table, arguments: str) -> str:
    """Minute a motion to veto a precept or a Chief Constable: two thirds of all members."""
    line = _read_motion(table, arguments)
    movers = line.movers
    needs = votes_for_veto(table.desk.meeting)
    table.desk.motions.move(
        line.text, movers.mover, movers.seconder, needs=needs, override=movers.override
    )
    return _vote_typed(table, line) or (
        f"Motion before the meeting; it needs {needs} votes in favour."
    )


def settle(table: Table, arguments: str) -> str:
    """Note that a motion was withdrawn, not seconded or not put."""
    before = table.desk.meeting.open_motion()
    called = table.desk.meeting.debate.label_of(before) if before else "motion"
    outcome, manner = _read_ending(arguments)
    table.desk.motions.settle(outcome, manner=manner)
    return f"The {called} was {outcome} {manner}".rstrip() + "."


def _read_ending(arguments: str) -> tuple[Outcome, str]:
    """Return what became of a motion that was not voted on, and the words that print after it."""
    settled_motion = read_settled(arguments)
    if settled_motion is not None:
        return settled_motion.outcome, settled_motion.manner
    ended = _ENDED.fullmatch(arguments.strip(" ."))
    if ended is None:
        raise Refusal(
            f"“{arguments[:40]}” is no end of a motion without a vote."
            if arguments
            else "What became of it?",
            "As in: /settle withdrawn, unseconded or not put. With a vote: /v lost",
        )
    outcome: Outcome = "withdrawn" if ended["outcome"].casefold() == "withdrawn" else "not put"
    return outcome, printed_manner(ended["manner"])


def _read_motion(table: Table, arguments: str) -> MotionLine:
    """Read who moved and seconded a motion, its text and its vote. Refuse one without words."""
    line = read_motion_line(table, arguments)
    if is_wordless(line.text):
        raise Refusal("A motion needs words.", "As in: /m findern edgley That …")
    return line
