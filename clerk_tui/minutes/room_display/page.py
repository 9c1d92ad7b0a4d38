"""The board as one page of HTML, which asks the browser to read it again each second.

It needs no server, no script and no other file, and its policy lets a browser fetch none. Every
text is escaped.
"""

from html import escape

from clerk_tui.domain.dates.times import print_short_duration
from clerk_tui.minutes.room_display.board import Board, ShownSpeaker
from clerk_tui.minutes.room_display.shown_motion import ShownMotion
from clerk_tui.minutes.room_display.shown_vote import ShownVote

REFRESH_SECONDS = 1
GENERATOR = '<meta name="generator" content="clerk-tui room display">'
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
:root { color-scheme: dark; }
body { margin: 0; padding: 1em 1.4em; background: #101418; color: #f4f6f8;
  font: min(2.1vw, 3vh)/1.3 Arial, Helvetica, sans-serif; overflow-wrap: anywhere; }
header { color: #b9c4ce; font-size: .9em; }
h1 { font-size: 1.9em; line-height: 1.15; margin: .4em 0; }
h2 { font-size: 1em; margin: .7em 0 .2em; color: #ffd479; }
.state { font-size: 2.8em; font-weight: bold; margin-top: 18vh; text-align: center; }
.motion { font-size: 1.5em; margin: .2em 0; }
ins { text-decoration: underline; text-decoration-thickness: .12em; font-weight: bold;
  color: #8fe3a0; }
del { color: #c3ccd4; }
.outcome { font-size: 2.2em; font-weight: bold; margin: 0; }
.bar { display: flex; height: .7em; max-width: 60vw; border: 1px solid #f4f6f8; }
.bar span { border-right: 2px solid #101418; }
.for { background: #6fd083; } .against { background: #ff8a80; }
.abstained, .not-voting { background: #8b98a5; }
p { margin: .2em 0; }
"""


def to_page(board: Board, *, closed: bool = False) -> bytes:
    """Return *board* as a page of HTML, in UTF-8.

    Args:
        board: What the room is shown.
        closed: Whether the display was closed: the page then says so, and nothing else.
    """
    refresh = f'<meta http-equiv="refresh" content="{REFRESH_SECONDS}">\n'
    title = escape(f"{board.body}, {board.date}")
    parts = [_state("The display is closed")] if closed else _parts(board)
    return "\n".join([
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        GENERATOR,
        f'{refresh}<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>",
        f"<header>{title}</header>\n<main>", *parts, "</main>\n</body>\n</html>\n",
    ]).encode()  # fmt: skip


def _parts(board: Board) -> list[str]:
    parts = [_state(board.state_words)] if board.state_words else []
    if board.item_title:
        number = f"Item {board.item_number}: " if board.item_number else ""
        parts.append(f"<h1>{escape(number + board.item_title)}</h1>")
    if board.motion:
        parts += _motion(board.motion)
    if board.vote:
        parts += _vote(board.vote)
    if board.speaker:
        parts += _speaker(board.speaker)
    return parts


def _state(words: str) -> str:
    return f'<p class="state">{escape(words)}</p>'


def _motion(shown_motion: ShownMotion) -> list[str]:
    movers = f"<p>{escape(shown_motion.movers)}</p>" if shown_motion.movers else ""
    parts = [f"<h2>{escape(shown_motion.heading)}</h2>", movers]
    if shown_motion.amendment:
        parts.append(f'<p class="shown_motion">{escape(shown_motion.amendment)}</p>')
        if shown_motion.pieces:
            parts.append("<h2>The motion would then read</h2>")
    tags = {"same": "", "gone": "del", "new": "ins"}
    words = [
        f"<{tag}>{escape(piece.text)}</{tag}>" if (tag := tags[piece.change]) else
        escape(piece.text)
        for piece in shown_motion.pieces
    ]  # fmt: skip
    return [*filter(None, parts), *([f'<p class="motion">{"".join(words)}</p>'] if words else [])]


def _vote(shown_vote: ShownVote) -> list[str]:
    parts = [
        f"<h2>{escape(shown_vote.heading)} was</h2>",
        f'<p class="outcome">{escape(shown_vote.outcome)}</p>',
    ]
    if any(count for _, count in shown_vote.figures):
        spans = (
            f'<span class="{side.replace(" ", "-")}" style="flex: {count}"></span>'
            for side, count in shown_vote.figures
            if count
        )
        parts.append(f'<div class="bar" aria-hidden="true">{"".join(spans)}</div>')
    return parts + [
        f"<p>{escape(line)}</p>" for line in (shown_vote.words, *shown_vote.names) if line
    ]


def _speaker(speaker: ShownSpeaker) -> list[str]:
    clock = print_short_duration(speaker.spent)
    if speaker.allowed:
        clock = f"{clock} of {print_short_duration(speaker.allowed)}"
    return ["<h2>Speaking</h2>", f'<p class="motion">{escape(speaker.name)} · {clock}</p>']
