"""Join the lines of a sentence in the head that the edge of the page broke.

Kind: the head. "… a meeting of", "Thorsby Town Council will be held on", "Tuesday 13 April" are
three lines and one sentence, which says who meets, when and where only as a whole.
"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from clerk_tui.files.agendas.head.printed_days import DATED
from clerk_tui.files.agendas.head.when import LABEL
from clerk_tui.files.agendas.items.headings import classify_notice, is_agenda_heading
from clerk_tui.files.agendas.numbers.marks import read_marks
from clerk_tui.files.agendas.sources.lines import Line

_OF_MEETING = re.compile(r"\b(?:held|meet|meeting|summoned|take place)\b", re.IGNORECASE)
_UNENDED = re.compile(
    r"\b(?:of|on|in|the|at|for|to|and|a|an|held|be|by|with|will)\s*$", re.IGNORECASE
)
# "17 September at 6:30 pm - Board of Education Regular Meeting" is whole without a verb.
_SENTENCE = re.compile(r"\b(?:held|will|hereby|summoned)\b", re.IGNORECASE)
# A day or a time may end a sentence that has no stop.
_ENDED = re.compile(r"(?:[.:;?!]|[0-9](?:\s?[ap]m)?)$", re.IGNORECASE)
_WRAPPED_LENGTH = 60
_LONGEST = 400
_MOST_LINES = 6


def join_wrapped_head(
    lines: Sequence[Line], within: Sequence[int]
) -> tuple[list[Line], dict[int, int]]:
    """Return *lines* with each broken sentence on its first line, and the first line of the rest.

    The other lines of the sentence are left without words.
    """
    joined = list(lines)
    first_of: dict[int, int] = {}
    for index in within:
        if index in first_of or not _OF_MEETING.search(lines[index].text):
            continue
        end = _find_end(lines, within, index)
        text = " ".join(line.text for line in lines[index:end])
        if end - index < 2 or len(text) > _LONGEST:
            continue
        joined[index] = replace(lines[index], text=text)
        for below in range(index + 1, end):
            joined[below] = replace(lines[below], text="")
            first_of[below] = index
    return joined, first_of


def _find_end(lines: Sequence[Line], within: Sequence[int], begin: int) -> int:
    """Return the line behind the sentence that begins here."""
    end = begin + 1
    while end in within and end - begin < _MOST_LINES and _goes_on(lines[end - 1], lines[end]):
        end += 1
    return end


def _goes_on(line: Line, below: Line) -> bool:
    if below.after_blank or "\t" in line.text or "\t" in below.text or line.capitals:
        return False
    if is_agenda_heading(below.text) or classify_notice(below.text):
        return False
    if LABEL.match(below.text) or (read_marks(below.text) and not DATED.match(below.text)):
        return False
    is_sentence = _SENTENCE.search(line.text) and not _ENDED.search(line.text)
    is_wrapped = len(line.text) >= _WRAPPED_LENGTH and is_sentence
    return bool(_UNENDED.search(line.text)) or below.text[0].islower() or bool(is_wrapped)
