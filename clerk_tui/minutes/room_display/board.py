"""What the room is shown: the item, the motion before the meeting, the vote, who speaks.

It is made from the public part of the meeting alone. While the public are excluded nothing of the
business is shown, not even its title.
"""

from datetime import datetime, timedelta
from typing import Literal

from msgspec import Struct

from clerk_tui.domain.agenda.timers import speaker_clock
from clerk_tui.domain.dates.dates import print_date
from clerk_tui.domain.dates.times import print_short_duration, print_time
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.minutes.privacy.public_part import public_part
from clerk_tui.minutes.room_display.shown_motion import ShownMotion, motion_before
from clerk_tui.minutes.room_display.shown_vote import ShownVote, vote_announced
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.minutes.wording.sentences import Sentences

BoardState = Literal["not begun", "in session", "private", "adjourned", "ended"]
PRIVATE = "The press and public are excluded"
WITHHELD = "Business that is not for publication"


class ShownSpeaker(Struct, frozen=True):
    """The speaker who has the floor, as they are shown."""

    name: str
    spent: timedelta
    """How long they have spoken."""
    allowed: timedelta
    """The time limit; zero for none."""


class Board(Struct, frozen=True):
    """Everything that the room is shown."""

    body: str
    date: str
    state: BoardState
    state_words: str = ""
    """Why nothing of the business is shown; empty while the meeting sits in public."""
    item_number: str = ""
    item_title: str = ""
    motion: ShownMotion | None = None
    vote: ShownVote | None = None
    speaker: ShownSpeaker | None = None


def board_of(meeting: Meeting, style: HouseStyle, now: datetime) -> Board:
    """Return what the room is shown of *meeting* at the moment *now*."""
    part = public_part(meeting)
    state, words = _state(meeting)
    board = Board(part.body.name, print_date(part.details.date), state, words)
    item = part.in_hand
    if state != "in session" or item is None:
        return board
    sentences = Sentences(part, style)
    return Board(
        board.body,
        board.date,
        state,
        item_number=item.bare_number,
        item_title=item.title or WITHHELD,
        motion=motion_before(item, sentences),
        vote=vote_announced(item, sentences),
        speaker=_speaker(meeting, item, sentences, now),
    )


def _state(meeting: Meeting) -> tuple[BoardState, str]:
    if meeting.ended is not None or meeting.copy_of:
        ended_words = f" at {print_time(meeting.ended)}" if meeting.ended else ""
        return "ended", f"The meeting ended{ended_words}"
    if meeting.adjourned:
        stop = meeting.adjournments[-1]
        since = f" at {print_time(stop.since)}" if stop.since else ""
        until_words = f" until {print_time(stop.expected)}" if stop.expected else since
        return "adjourned", f"Adjourned{until_words}"
    if meeting.public_excluded:
        return "private", PRIVATE
    if meeting.started_at is None and not meeting.taken:
        start = meeting.details.planned_start
        return "not begun", f"Begins at {print_time(start)}" if start else "Not yet begun"
    return "in session", ""


def _speaker(
    meeting: Meeting, public_item: Item, sentences: Sentences, now: datetime
) -> ShownSpeaker | None:
    """Return who has the floor, unless they were given it while the public were out.

    The public part of a meeting has no speeches, so the name is looked up among the people of that
    part: somebody who is told of in private alone is in none.
    """
    running_clock = speaker_clock(meeting, now)
    if running_clock is None:
        return None
    speech, reading = running_clock
    is_hidden = meeting.attendee(speech.who) and not sentences.meeting.attendee(speech.who)
    if speech.private or speech.item != public_item.ident or is_hidden:
        return None
    return ShownSpeaker(sentences.name(speech.who), reading.spent, reading.allowed)


def board_lines(board: Board) -> list[str]:
    """Return the board as lines of text, for whoever cannot see it drawn."""
    lines = [f"{board.body}, {board.date}", board.state_words]
    if board.item_title:
        number = f"Item {board.item_number}: " if board.item_number else ""
        lines.append(f"{number}{board.item_title}")
    if board.motion:
        motion = board.motion
        lines += [f"{motion.heading}. {motion.movers}".strip(), motion.amendment, motion.marked]
    if board.vote:
        lines.append(f"{board.vote.heading}: {board.vote.outcome}. {board.vote.words}".strip())
        lines += board.vote.names
    if board.speaker:
        lines.append(f"Speaking: {board.speaker.name}, {print_short_duration(board.speaker.spent)}")
    return [line for line in lines if line]
