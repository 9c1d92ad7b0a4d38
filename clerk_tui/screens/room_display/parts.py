"""The parts of the board in the order in which they are drawn."""

from clerk_tui.domain.dates.times import print_short_duration
from clerk_tui.minutes.room_display.board import Board, ShownSpeaker
from clerk_tui.minutes.room_display.shown_motion import ShownMotion
from clerk_tui.minutes.room_display.shown_vote import ShownVote
from clerk_tui.widgets.room_board.board_lines import Part, Word, words_of
from clerk_tui.widgets.text import plain

_SIGNS = {"for": ("█", "$text-success"), "against": ("▓", "$text-error")}
_OTHER_SIGN = ("░", "")
_WIDEST_BAR = 72  # cells; a vote has as many of them as fit


def parts_of(board: Board, width: int) -> list[Part]:
    """Return the parts of *board* for a terminal of that *width*."""
    board_parts = []
    if board.state_words:
        board_parts.append(Part(words_of(board.state_words), "bold", large_until=2))
    if board.item_title:
        number = f"Item {board.item_number}" if board.item_number else "The item"
        board_parts.append(Part(words_of(number), "$text-primary bold"))
        board_parts.append(Part(words_of(board.item_title), "bold", large_until=1, gap=False))
    if board.motion:
        board_parts += _motion_parts(board.motion)
    if board.vote:
        board_parts += _vote_parts(board.vote, width)
    if board.speaker:
        board_parts += _speaker_parts(board.speaker)
    return board_parts


def _motion_parts(shown_motion: ShownMotion) -> list[Part]:
    heading = ". ".join(
        part for part in (shown_motion.heading.upper(), shown_motion.movers) if part
    )
    board_parts = [Part(words_of(heading), "$text-warning bold")]
    if shown_motion.amendment:
        board_parts.append(Part(words_of(shown_motion.amendment), "bold", gap=False))
        if shown_motion.pieces:
            board_parts.append(Part(words_of("The motion would then read:")))
    words = tuple(
        Word(word, piece.change == "new")
        for piece in shown_motion.pieces
        if piece.change != "gone"
        for word in piece.text.split()
    )
    if words:
        board_parts.append(
            Part(
                _joined_words(shown_motion, words),
                "",
                large_until=1,
                gap=bool(shown_motion.amendment),
            )
        )
    struck = [piece.text.strip() for piece in shown_motion.pieces if piece.change == "gone"]
    if any(struck):
        board_parts.append(Part(words_of(f"Struck out: “{'”, “'.join(s for s in struck if s)}”")))
    return board_parts


def _joined_words(shown_motion: ShownMotion, word_run: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return *word_run* as the motion spaces it: a comma after a new word belongs to that word."""
    spaced = shown_motion.text.split()
    joined, remaining = [], list(word_run)
    for target in spaced:
        text, is_new = "", False
        while remaining and len(text) < len(target):
            text, is_new = text + remaining[0].text, is_new or remaining[0].is_new
            del remaining[0]
        joined.append(Word(target, is_new))
    return tuple(joined)


def _vote_parts(shown_vote: ShownVote, width: int) -> list[Part]:
    style = "$text-success bold" if shown_vote.is_carried else "$text-error bold"
    board_parts = [
        Part(words_of(f"{shown_vote.heading} was"), gap=True),
        Part(words_of(shown_vote.outcome), style, large_until=2, gap=False),
    ]
    total = sum(count for _, count in shown_vote.figures)
    if total:
        cells = total * max(1, min(width, _WIDEST_BAR) // total) if total <= width else width
        drawn_sides = [
            plain(sign * (max(1, round(cells * count / total)) if count else 0), colour)
            for side, count in shown_vote.figures
            for sign, colour in [_SIGNS.get(side, _OTHER_SIGN)]
        ]
        board_parts.append(Part((), bar=plain("").join(drawn_sides)[:width]))
    if shown_vote.words:
        board_parts.append(Part(words_of(shown_vote.words), "bold", large_until=0, gap=False))
    board_parts += [Part(words_of(line), gap=False) for line in shown_vote.names]
    return board_parts


def _speaker_parts(speaker: ShownSpeaker) -> list[Part]:
    clock = print_short_duration(speaker.spent)
    if speaker.allowed:
        clock = f"{clock} of {print_short_duration(speaker.allowed)}"
        if speaker.spent >= speaker.allowed:
            clock = f"{clock}: time is up"
    return [
        Part(words_of("Speaking")),
        Part(words_of(f"{speaker.name} {clock}"), "bold", large_until=1, gap=False),
    ]
