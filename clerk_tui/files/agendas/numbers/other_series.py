"""Find the items beside the main series: "4.1" below "4.", and "C1", "C2" behind all others."""

import re
from collections.abc import Mapping, Sequence

from clerk_tui.files.agendas.items.headings import begins_note, may_head_list
from clerk_tui.files.agendas.numbers.marks import Mark, read_marks
from clerk_tui.files.agendas.numbers.series import Series, chapter_of
from clerk_tui.files.agendas.privacy.exclusion import (
    changes_privacy,
    is_private_business,
    marked_exemption,
    speaks_of_exclusion,
)
from clerk_tui.files.agendas.sources.lines import Line

_LONGEST_TITLE = 100
_FEWEST_SUB_ITEMS = 3
# Lines below the item that excludes the public among which its points are looked for.
_FURTHEST_POINT = 40


def later_series(
    lines: Sequence[Line], series: Series, main: str, starts: Mapping[int, Mark]
) -> dict[int, Mark]:
    """Kind: business swallowed as notes. Return the items of another series behind the main one.

    Private business is often numbered for itself: "C1", "C2" in New Zealand, "A.", "B." under
    "Part 2". Points below the last item have no heading before them.
    """
    last = max(starts, default=-1)
    edge = min((lines[index].indent for index in starts), default=0)
    for family, marks in series.items():
        first = min(marks)
        is_behind = family != main and first > last and len(marks) > 1
        if not is_behind or any(lines[index].indent > edge + 1 for index in marks):
            continue
        is_headed = first - 1 not in starts and may_head_list(lines[first - 1])
        has_title = all(is_title(mark) for mark in marks.values())
        is_lettered = family[:1] in {"a", "i"}
        if has_title and not is_lettered and (is_headed or family.startswith(("Kn", "report"))):
            return dict(marks)
    return {}


def sub_items(
    lines: Sequence[Line], series: Series, main: str, starts: Mapping[int, Mark]
) -> dict[int, Mark]:
    """Kind: business swallowed as notes. Return the items "4.1", "4.2" below items "4.", "6.".

    They are items where they read as titles do, below one item all of them; and always below an
    item from which on business is private, so that each is shown as such, and where there is no
    item 4 that they could be part of.
    """
    if main.startswith("n.m"):
        return {}
    series_marks = {
        index: mark
        for family, marks in series.items()
        if family.startswith("n.m")
        for index, mark in marks.items()
    }
    lone_marks = _lone_marks(lines, series_marks)
    below, without_parent = _numbered_below({**series_marks, **lone_marks}, starts)
    excluded = {
        index: mark
        for parent, entries in below.items()
        if changes_privacy(starts[parent].rest) is True
        or changes_privacy(_title_below(lines, parent)) is True
        for index, mark in entries
        if not speaks_of_exclusion(mark.rest) and mark.rest.strip()
    }
    in_series = [
        [entry for entry in entries if entry[0] in series_marks] for entries in below.values()
    ]
    return (
        without_parent | excluded | _titled_sub_items([entries for entries in in_series if entries])
    )


def _titled_sub_items(entries_by_parent: Sequence[Sequence[tuple[int, Mark]]]) -> dict[int, Mark]:
    """Return the sub-items that read as titles: of most, all; of many, those beside no note."""
    sub_entries = [
        (index, mark)
        for entries in entries_by_parent
        for index, mark in entries
        if is_title(mark) or not (speaks_of_exclusion(mark.rest) or _is_nothing(mark))
    ]
    titles = sum(is_title(mark) for _, mark in sub_entries)
    if len(entries_by_parent) == 1 and titles == len(sub_entries):
        return dict(sub_entries)
    if len(entries_by_parent) < 2 or len(sub_entries) < _FEWEST_SUB_ITEMS:
        return {}
    if titles >= 0.8 * len(sub_entries):
        return dict(sub_entries)
    if titles < 0.6 * len(sub_entries):
        return {}
    titled = [
        entries for entries in entries_by_parent if all(is_title(mark) for _, mark in entries)
    ]
    return dict(entry for entries in titled for entry in entries)


# "4.1 Roads": alone in its chapter, and no measure, time or sum.
_FIRST_OF_CHAPTER = re.compile(r"[0-9]{1,3}\.1[.):]?\s+[^\W\d_]")


def _lone_marks(lines: Sequence[Line], series_marks: Mapping[int, Mark]) -> dict[int, Mark]:
    """Return the marks of "4.1 Roads" where there is no 4.2."""
    return {
        index: mark
        for index, line in enumerate(lines)
        if index not in series_marks and _FIRST_OF_CHAPTER.match(line.text)
        for mark in read_marks(line.text)[:1]
        if is_title(mark)
    }


def _numbered_below(
    marks: Mapping[int, Mark], starts: Mapping[int, Mark]
) -> tuple[dict[int, list[tuple[int, Mark]]], dict[int, Mark]]:
    """Return the marks "4.1", "4.2" below item "4.", by its line, and those without an item 4."""
    below: dict[int, list[tuple[int, Mark]]] = {}
    without_parent: dict[int, Mark] = {}
    ordered = sorted(starts)
    values = {mark.value for mark in starts.values()}
    place = 0
    for index, mark in sorted(marks.items()):
        while place + 1 < len(ordered) and ordered[place + 1] < index:
            place += 1
        if not ordered or ordered[place] > index or index in starts:
            continue
        parent = starts[ordered[place]].value
        if chapter_of(mark) == parent:
            below.setdefault(ordered[place], []).append((index, mark))
        elif chapter_of(mark) == parent + 1 not in values and not mark.rest.lstrip()[:1].islower():
            without_parent[index] = mark
    return below, without_parent


_NO_BUSINESS = frozenset({"if any", "none", "nil", "none received", "to follow"})
_OF_RESOLUTION = re.compile(
    r"\W*(?:that|any|information|paragraphs?|sections?|schedule|under|to exclude|the (?:press"
    r"|public))\b",
    re.IGNORECASE,
)


def excluded_points(lines: Sequence[Line], starts: Mapping[int, Mark]) -> dict[int, Mark]:
    """Kind: private shown public. Return the points "(a) Pay" below the item that excludes.

    That item is public, and they are the business that is not. So are points of which one is marked
    private below an item that is not.
    """
    ordered = sorted(starts)
    points: dict[int, Mark] = {}
    if not ordered:
        return points
    for parent, after in zip(ordered, [*ordered[1:], len(lines)], strict=True):
        title = starts[parent].rest.strip() or _title_below(lines, parent)
        if is_private_business(title):
            continue
        below = {
            index: mark
            for index in range(parent + 1, min(after, parent + _FURTHEST_POINT))
            if (mark := _point_mark(lines[index]))
            and (is_title(mark) or _is_task(mark))
            and not _OF_RESOLUTION.match(mark.rest.strip())
        }
        if changes_privacy(title) is True or any(map(_is_marked_private, below.values())):
            points |= below
    return points


def _is_marked_private(mark: Mark) -> bool:
    """Return True if a point is marked: "(b) Lease (exempt)"; an appendix is no business."""
    text = mark.rest.strip()
    is_paper = re.match(r"(?:restricted|exempt|confidential|appendi|annex)", text, re.IGNORECASE)
    return not is_paper and marked_exemption(text) is not None


_TASK = re.compile(
    r"to (?:consider|receive|discuss|approve|agree|review|determine|note|hear|appoint|decide)\b",
    re.IGNORECASE,
)


def _is_task(mark: Mark) -> bool:
    """Return True if a point says what is to be done: "(a) To consider the lease"."""
    return _TASK.match(mark.rest.strip()) is not None


def _point_mark(line: Line) -> Mark | None:
    """Return the letter or the bullet of a point; None for any other line."""
    lettered = [mark for mark in read_marks(line.text) if not mark.is_numeric]
    if lettered:
        return lettered[0]
    return Mark("bullet", 0, "", line.bullet) if line.bullet else None


def _title_below(lines: Sequence[Line], parent: int) -> str:
    """Return the line below a number that stands alone."""
    return lines[parent + 1].text if parent + 1 < len(lines) else ""


def is_title(mark: Mark) -> bool:
    """Return True if what follows a number reads as a title, and not as a note."""
    text = mark.rest.strip()
    return (
        bool(text)
        and len(text) <= _LONGEST_TITLE
        and text[-1] not in ".;:,?"
        and not text[0].islower()
        and not begins_note(text)
        and not _is_nothing(mark)
    )


def _is_nothing(mark: Mark) -> bool:
    """Return True if a point only says that there is none: "3.1 If any"."""
    return mark.rest.strip(" .").casefold() in _NO_BUSINESS
