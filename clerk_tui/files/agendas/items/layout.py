"""Find where the head of an agenda ends, and which lines begin an item."""

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from clerk_tui.files.agendas.head.body import find_body, find_parent, is_body_name
from clerk_tui.files.agendas.head.front import Front, names_place_alone, read_front
from clerk_tui.files.agendas.head.kind import find_kind
from clerk_tui.files.agendas.head.membership import heads_membership, read_membership
from clerk_tui.files.agendas.head.officers import read_officers, read_signature
from clerk_tui.files.agendas.head.when import is_dated
from clerk_tui.files.agendas.head.wrapped import join_wrapped_head
from clerk_tui.files.agendas.items.headings import is_agenda_heading, is_furniture
from clerk_tui.files.agendas.numbers.marks import Mark
from clerk_tui.files.agendas.numbers.order import numbered_starts
from clerk_tui.files.agendas.numbers.other_series import excluded_points
from clerk_tui.files.agendas.numbers.unnumbered import (
    bold_starts,
    bulleted_starts,
    headed_starts,
    plain_starts,
    unnumbered_among_numbers,
)
from clerk_tui.files.agendas.privacy.parts import is_only_heading
from clerk_tui.files.agendas.proposal import ProposedMember
from clerk_tui.files.agendas.sources.columns import is_column_heading
from clerk_tui.files.agendas.sources.lines import Line

# In a list without a heading "Agenda", only so many lines can be about the meeting itself.
_MOST_HEAD_LINES = 6
_BODY_NAME_END = re.compile(
    r"(?:council|committee|board|panel|cabinet|forum|group|party|meeting|agenda)\W*$", re.IGNORECASE
)


class Layout(Struct, frozen=True):
    """The lines that begin an item, and what the lines above them say of the meeting."""

    starts: dict[int, Mark]
    """The mark of each line that begins an item, by the index of the line."""
    front: Front
    """The date, time and venue."""
    body: str
    """The name of the body that meets; empty if none is named."""
    members: tuple[ProposedMember, ...] = ()
    kind: str = ""
    """The kind of meeting ("annual"); empty if none is named."""
    officers: tuple[ProposedMember, ...] = ()
    authority: str = ""
    """The council whose committee meets."""


def find_layout(lines: Sequence[Line]) -> Layout:
    """Return the layout of an agenda: numbered, bulleted, under headings, or a plain list."""
    headings = [index for index in range(len(lines) - 1) if is_agenda_heading(lines[index].text)]
    begin = headings[0] + 1 if headings else 0
    taken_lines = {index for index, line in enumerate(lines) if _is_no_item(line)}
    starts = _marked_starts(lines, headings, begin, taken_lines)
    within = range(min(starts)) if starts else _head_lines_of_plain_list(lines, begin)
    head, first_of = join_wrapped_head(lines, within)
    front = read_front(head, within)
    sheet = [index for index in within if "e-mail" not in front.understood_as.get(index, ())]
    body, index = find_body(head, sheet, front.understood_as)
    if index >= 0:
        front.understood_as.setdefault(index, []).insert(0, "body")
    kind, kind_at = find_kind(head, within)
    if kind_at >= 0:
        front.understood_as.setdefault(kind_at, []).append("kind")
    front.understood_as.update(
        (below, front.understood_as[first])
        for below, first in first_of.items()
        if front.understood_as.get(first)
    )
    members = _find_members(lines, within, starts, front)
    below = range(max(starts) + 1, len(lines)) if starts else range(0)
    officers = _find_officers(lines, within, below, front)
    if not starts:
        starts = plain_starts(lines, begin, taken_lines | front.understood_as.keys())
        starts = dict(sorted((starts | excluded_points(lines, starts)).items()))
    authority = find_parent(head, within, body, index)
    return Layout(starts, front, body, members, kind, officers, authority)


def _marked_starts(
    lines: Sequence[Line], headings: Sequence[int], begin: int, taken_lines: set[int]
) -> dict[int, Mark]:
    """Return where the items begin by numbers, bullets, headings or bold type, if by any."""
    starts = (
        _bulleted_before_numbers(lines, headings, taken_lines)
        or numbered_starts(lines, begin)
        or bulleted_starts(lines, begin, taken_lines)
        or headed_starts(lines, begin, taken_lines)
        or (bold_starts(lines, begin, taken_lines) if headings else {})
    )
    if starts and min(starts) > begin:
        starts = dict(sorted({**starts, **unnumbered_among_numbers(lines, begin, starts)}.items()))
    return starts


def _find_officers(
    lines: Sequence[Line], within: Sequence[int], after_head: range, front: Front
) -> tuple[ProposedMember, ...]:
    """Return the officers listed *within* the head, and those who sign it there or *after_head*.

    Their lines are noted in *front*. Whoever is listed and signs is returned once.
    """
    listed = read_officers(lines, within, front.understood_as)
    front.understood_as.update((index, ["officers"]) for index in listed)
    signed = read_signature(lines, [*within, *after_head], front.understood_as)
    for index, signing in signed.items():
        front.understood_as[index] = ["officers"] if signing else ["signature"]
    names = {officer.name for on_line in listed.values() for officer in on_line}
    by_line = listed | {
        index: [officer for officer in signing if officer.name not in names]
        for index, signing in signed.items()
    }
    return tuple(officer for on_line in by_line.values() for officer in on_line)


def _bulleted_before_numbers(
    lines: Sequence[Line], headings: Sequence[int], taken_lines: set[int]
) -> dict[int, Mark]:
    """Kind: business swallowed as notes. Return the bullets of a list that begins with one.

    The first line below the heading "Agenda" is an item: what is numbered among bullets are points.
    """
    begin = headings[0] + 1 if headings else len(lines)
    if begin >= len(lines) or not lines[begin].bullet or lines[begin].bullet[0].islower():
        return {}
    bullets = bulleted_starts(lines, begin, taken_lines)
    numbers = numbered_starts(lines, begin)
    return bullets if numbers and len(bullets) > len(numbers) else {}


def _find_members(
    lines: Sequence[Line], within: Sequence[int], starts: Mapping[int, Mark], front: Front
) -> tuple[ProposedMember, ...]:
    """Return the members listed above the items, or else under their own heading below them."""
    membership = read_membership(lines, within, front.understood_as)
    if not membership.members and starts:
        below = range(max(starts) + 1, len(lines))
        heading = next((index for index in below if heads_membership(lines[index])), len(lines))
        membership = read_membership(lines, range(heading, len(lines)), front.understood_as)
    if membership.members:
        for index, reading in membership.lines.items():
            front.understood_as[index] = [reading]
    return tuple(membership.members)


def _is_no_item(line: Line) -> bool:
    text = line.text
    return (
        is_furniture(text)
        or is_agenda_heading(text)
        or is_column_heading(text)
        or is_only_heading(text)
    )


def _names_body(line: Line) -> bool:
    return _BODY_NAME_END.search(line.text[-80:]) is not None or is_body_name(line.text)


def _head_lines_of_plain_list(lines: Sequence[Line], begin: int) -> list[int]:
    """Return the indexes of the lines about the meeting, where any line may be an item."""
    head = list(range(begin))
    if begin < min(len(lines), 2) and _names_body(lines[begin]):
        head.append(begin)
    last = min(begin + _MOST_HEAD_LINES, len(lines))
    dated = [
        index for index in range(begin, last) if is_dated(lines[index].text) and index not in head
    ]
    below = max(dated, default=-1) + 1
    is_place = 0 < below < len(lines) and names_place_alone(lines[below].text)
    return sorted({*head, *dated, *([below] if is_place else [])})
