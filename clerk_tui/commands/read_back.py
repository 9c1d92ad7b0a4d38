"""A motion as it is read back to the room: its words, what they change, and the vote."""

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.commands.handlers.voting.votes import read_vote_so_far
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.debate import Debate, motion_kind_name
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.motions.amendments import amended_text
from clerk_tui.domain.motions.substantive import draft_substantive_motion
from clerk_tui.domain.motions.versions import are_versions
from clerk_tui.domain.voting.tally import arithmetic_line, majority_line
from clerk_tui.domain.word_diff import DiffPiece, diff_phrases
from clerk_tui.minutes.wording.sentences import Sentences


class ReadBack(Struct, frozen=True):
    """A motion as it is read to the room."""

    name: str
    """Its kind, in capitals."""
    text: str
    changes: tuple[DiffPiece, ...]
    """What an amendment changes, word by word; empty if the words have little in common."""
    sentence: str
    """The sentence that the minutes print."""
    lines: tuple[str, ...]
    """What the vote needs, and its figures."""


def read_back(meeting: Meeting, sentences: Sentences, typed: str) -> ReadBack:
    """Return the motion before the meeting, or the one voted on last.

    Args:
        meeting: The meeting as it stands.
        sentences: The wording of the house style.
        typed: The figures typed in the pad so far.

    Raises:
        Refusal: There is no motion in the item in hand.
    """
    debate = meeting.debate
    entry = debate.pending or (debate.motions[-1] if debate.motions else None)
    if entry is None or not isinstance(entry.matter, Motion):
        raise Refusal("There is no motion to read back.", "Minute one with /m.")
    matter = entry.matter
    old_text = _text_to_change(debate, entry)
    new_text = amended_text(old_text, matter.text) or matter.text
    are_alike = bool(old_text) and are_versions(old_text, new_text)
    return ReadBack(
        motion_kind_name(matter).upper(),
        matter.text,
        tuple(diff_phrases(old_text, new_text)) if are_alike else (),
        entry.wording or sentences.motion(matter),
        tuple(_lines(meeting, entry, matter, "" if are_alike else old_text, typed)),
    )


def _text_to_change(debate: Debate, entry: Entry) -> str:
    """Return the words that an amendment or a substantive motion changes."""
    amends = getattr(entry.matter, "amends", "")
    amended = next((e.matter for e in debate.motions if e.ident == amends), None)
    is_undecided = entry is debate.amendment  # it is of the words as amended so far
    words = amended.text if isinstance(amended, Motion) else ""
    return (is_undecided and draft_substantive_motion(debate)) or words


def _lines(
    meeting: Meeting, entry: Entry, matter: Motion, text_to_amend: str, typed: str
) -> list[str]:
    lines = [f"It would amend: {text_to_amend}"] if text_to_amend else []
    vote = matter.vote or Vote()
    if not matter.outcome:
        vote = replace(read_vote_so_far(typed.removeprefix("/v")), item=entry.item)
        lines.append(majority_line(meeting, vote, matter))
    return [*lines, _figures(meeting, matter, vote)]


def _figures(meeting: Meeting, matter: Motion, vote: Vote) -> str:
    if vote.in_favour is None:
        return (
            f"{arithmetic_line(meeting, vote)}." if not matter.outcome else matter.outcome.upper()
        )
    figures = f"For {vote.in_favour}  Against {vote.against or 0}  Abstained {vote.abstained or 0}"
    figures += f"  Not voting {vote.not_voting}" if vote.not_voting is not None else ""
    outcome = f" · {matter.outcome.upper()}" if matter.outcome else ""
    return f"{figures} · {arithmetic_line(meeting, vote)}{outcome}"
