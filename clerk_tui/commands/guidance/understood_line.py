"""The line below the pad: what will be minuted by what is typed, or what is wrong with it."""

from collections.abc import Iterator

from clerk_tui.commands.interest_reminder import changed_entries
from clerk_tui.commands.rehearsal import Rehearsal
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.business import motion_of
from clerk_tui.domain.model.debate import motion_kind_name
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.votes import SIDES
from clerk_tui.domain.text import cut_middle, with_capital
from clerk_tui.domain.voting.tally import tally
from clerk_tui.minutes.compose.plain_words import plain_text
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.minutes.wording.sentences import Sentences

_KINDS: dict[type[mt.Matter], str] = {
    mt.Question: "Question", mt.Exchange: "Answer", mt.Resolution: "Decision",
    mt.Action: "Action", mt.Declaration: "Interest", mt.SubHeading: "Heading", mt.Bullet: "Point",
    mt.Table: "Table", mt.Note: "Note, never printed", mt.Happening: "In the room",
    mt.Paragraph: "Paragraph",
}  # fmt: skip
WARNING_SIGN = "⚑"
_LEAST_WORDS = 24  # characters of what is minuted that are always shown


def understood_line(rehearsal: Rehearsal, style: HouseStyle, most: int = 0) -> str:
    """Return what the line below the pad says of *rehearsal*; "" for an ordinary paragraph.

    Args:
        rehearsal: What the line would do.
        style: The house style, in whose words it is described.
        most: Characters for which there is room; what is minuted is cut in its middle for it, so
            that movers before it and a vote behind it are seen. 0 for all.
    """
    if rehearsal.refusal is not None:
        return f"✗ {rehearsal.refusal}"
    if rehearsal.opens_screen:
        return f"→ {rehearsal.reply}"
    described = describe_entries(rehearsal.before, rehearsal.after, style)
    if not rehearsal.is_command and described.startswith(f"{_KINDS[mt.Paragraph]}:"):
        return ""
    warnings = rehearsal.reply.partition(WARNING_SIGN)[1:]
    words = described or rehearsal.reply.partition(WARNING_SIGN)[0].strip()
    parts = (f"→ {words}", "".join(warnings).strip())
    line = " ".join(part for part in parts if part.strip("→ "))
    return _cut_texts(line, rehearsal, style, most) if 0 < most < len(line) else line


def _cut_texts(line: str, rehearsal: Rehearsal, style: HouseStyle, most: int) -> str:
    """Return *line* with what is minuted cut in the middle, the longest text first."""
    sentences = Sentences(rehearsal.after, style)
    changed = changed_entries(rehearsal.before, rehearsal.after)
    texts = [
        _motion_words(entry.matter)
        if isinstance(entry.matter, mt.Motion)
        else _entry_words(entry, sentences)
        for entry in changed
    ]
    for text in sorted(texts, key=len, reverse=True):
        most_letters = len(text) - max(0, len(line) - most)
        line = line.replace(text, cut_middle(text, max(_LEAST_WORDS, most_letters)), 1)
    return line


def describe_entries(before: Meeting, after: Meeting, style: HouseStyle) -> str:
    """Describe what is minuted in *after* and was not in *before*, in the words that print."""
    sentences = Sentences(after, style)
    earlier_entries = {entry.ident: entry for entry in before.entries()}
    changed = changed_entries(before, after)
    return "; ".join(
        _describe(entry, earlier_entries.get(entry.ident), sentences) for entry in changed
    )


def _describe(entry: Entry, earlier_entry: Entry | None, sentences: Sentences) -> str:
    if isinstance(entry.matter, mt.Motion):
        return ". ".join(_motion_parts(entry, earlier_entry, sentences))
    words = _entry_words(entry, sentences)
    private = (
        "PRIVATE " if entry.private and (earlier_entry is None or not earlier_entry.private) else ""
    )
    return f"{private}{_KINDS[type(entry.matter)]}: {words}"


def _entry_words(entry: Entry, sentences: Sentences) -> str:
    return " ".join((entry.wording or plain_text(entry.matter, sentences)).split())


def _motion_words(motion: mt.Motion) -> str:
    return " ".join(motion.text.split()).rstrip(".")


def _moved_words(motion: mt.Motion) -> tuple[str, str, str]:
    return motion.text, motion.mover, motion.seconder


def _motion_parts(entry: Entry, earlier_entry: Entry | None, sentences: Sentences) -> Iterator[str]:
    """Yield who moved what, if that is new, then its vote and outcome, if those are."""
    motion = motion_of(entry)
    before = earlier_entry.matter if earlier_entry else None
    earlier_motion = before if isinstance(before, mt.Motion) else None
    if earlier_motion is None or _moved_words(earlier_motion) != _moved_words(motion):
        meeting = sentences.meeting
        movers = [f"moved {_plain_name(meeting, motion.mover)}"] if motion.mover else []
        movers += [f"seconded {_plain_name(meeting, motion.seconder)}"] if motion.seconder else []
        kind = motion_kind_name(motion)
        head = f"{with_capital(kind)}: {', '.join(movers)}".rstrip(": ")
        yield f"{head}: {_motion_words(motion)}"
    result = motion.outcome, motion.vote
    if motion.outcome and (
        earlier_motion is None or (earlier_motion.outcome, earlier_motion.vote) != result
    ):
        yield _vote_words(entry, sentences.meeting)


def _plain_name(meeting: Meeting, who: str) -> str:
    """Return a name without its title: the line below the pad is short."""
    attendee = meeting.attendee(who)
    return attendee.person.name_or_role if attendee else who


def _vote_words(entry: Entry, meeting: Meeting) -> str:
    """Return "9 for, 2 against, 1 abstained of 12: carried"."""
    motion = motion_of(entry)
    vote = motion.vote
    if vote is None:
        return f"{motion.outcome} {motion.manner}".strip()
    figures = [f"{vote.figures[side]} {side}" for side in SIDES if vote.figures[side] is not None]
    if vote.in_favour is None:
        figures = [vote.words or vote.method]
    casting = f", casting vote {vote.casting}" if vote.casting else ""
    eligible = tally(meeting, vote).eligible
    return f"{', '.join(figures)}{casting} of {eligible}: {motion.outcome}"
