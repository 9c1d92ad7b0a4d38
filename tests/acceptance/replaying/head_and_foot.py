"""The head and the foot of a case: what the house does not print by itself is typed."""

from datetime import time

from clerk_tui.domain.dates.times import print_time
from clerk_tui.minutes.compose.document import Para, Signature, Title
from clerk_tui.minutes.compose.head_and_foot import foot_blocks, head_blocks
from tests.acceptance.replaying.clerk import TypingClerk, words
from tests.acceptance.replaying.facts import (
    Facts,
    belongs_to_these_minutes,
    text_of,
    texts_of,
    time_of,
)


def type_head(clerk: TypingClerk, facts: Facts, fields: list[str]) -> None:
    """Type the heading, the opening and the lines below it, as far as the house has others.

    Args:
        clerk: Who types.
        facts: The case.
        fields: The lines of the form at the head, without those of the attendance list.
    """
    meeting = facts["meeting"]
    blocks = head_blocks(clerk.meeting, clerk.table.style)
    titles = [line for block in blocks if isinstance(block, Title) for line in block.lines]
    heading = texts_of(meeting, "heading")
    if heading and words(" ".join(heading)) != words(" ".join(titles)):
        clerk.type(f"/heading {' | '.join(heading)}")
    printed = next((block.text for block in blocks if isinstance(block, Para)), "")
    opening = text_of(meeting, "opening")
    if opening and words(opening) != words(printed):
        clerk.type(f"/opening {opening}")
    for line in texts_of(meeting, "below_opening"):
        clerk.type(f"/below {line}")
    for line in fields:
        clerk.type(f"/field {line}")


def type_start(clerk: TypingClerk, facts: Facts) -> None:
    """Call the meeting to order, where it is known when that was."""
    if start := time_of(facts["meeting"], "start_time"):
        clerk.type(f"@ {clock_of(start)}")
        clerk.type(f"/start {clock_of(start)}")


def type_foot(clerk: TypingClerk, facts: Facts) -> None:
    """Close the meeting; type the closing lines, the next meeting and the signature."""
    sign_off = facts.get("sign_off", {})
    is_second = clerk.meeting.running_part is not None
    if end := time_of(facts["meeting"], "end_time"):
        clerk.type_first(
            [f"/close {clock_of(end)}"], [f"/close {clock_of(end)} now"], ["/close now"]
        )
    lines = texts_of(sign_off, "closing")
    following = text_of(sign_off, "next_meeting")
    if following:
        _type_next_meeting(clerk, following, lines)
    if not is_second:
        type_closing_lines(clerk, lines)
    signature = text_of(sign_off, "signature")
    if signature and signature not in _signatures(clerk):
        clerk.type(f"/signature {signature}")
    for paper in facts.get("attachments", []):
        if belongs_to_these_minutes(paper, facts):
            _attach(clerk, paper)


def type_closing_lines(clerk: TypingClerk, lines: list[str]) -> None:
    """Type the closing lines, where the house prints others."""
    if words(" ".join(lines)) != _closing_words(clerk):
        for line in lines:
            clerk.type(f"/closing {line}")


def _type_next_meeting(clerk: TypingClerk, following: str, lines: list[str]) -> None:
    """Type when the next meeting is, where the house prints it as the case does, or not at all."""
    line = f"/nextmeeting {following}"
    before = _closing_words(clerk)
    after, refusal = clerk.rehearse([line], lambda: _closing_words(clerk))
    if refusal is not None or after is None:
        return
    new = after[len(before) :]
    if not new or " ".join(new) in " ".join(words(" ".join(lines))):
        clerk.type(line)


def _closing_words(clerk: TypingClerk) -> list[str]:
    """Return the words of the closing lines and of the next meeting, as the house prints them."""
    blocks = foot_blocks(clerk.meeting, clerk.table.style)
    return words(" ".join(block.text for block in blocks if isinstance(block, Para)))


def _signatures(clerk: TypingClerk) -> list[str]:
    blocks = foot_blocks(clerk.meeting, clerk.table.style)
    return [block.text for block in blocks if isinstance(block, Signature)]


def _attach(clerk: TypingClerk, paper: Facts) -> None:
    text, title = texts_of(paper, "text"), text_of(paper, "title")
    if text[:1] == [title]:
        text = text[1:]
    elif text:
        title, *text = text
    clerk.type("\n".join([f"/attach {title}", *text]))


def clock_of(at: time) -> str:
    """Return a time as it is typed."""
    return print_time(at, "{hh}.{mm}")
