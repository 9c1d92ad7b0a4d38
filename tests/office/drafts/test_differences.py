"""What differs between two texts: words marked without colour, lines matched, in bounded time."""

import time

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.drafts.alignment import align_lines
from clerk_tui.domain.drafts.change import MADE_FROM_FACTS
from clerk_tui.domain.drafts.differences import find_differences
from clerk_tui.domain.drafts.lines import Line, Place, Stretch
from clerk_tui.domain.word_diff import mark_differences
from clerk_tui.office import Office
from clerk_tui.office.drafts import lines_of


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("The buoys were red.", "The buoys were green.", "The buoys were [-red-]{+green+}."),
        ("It was so.", "It was not so.", "It was {+not +}so."),
        ("two old boats", "three new boats", "[-two old-]{+three new+} boats"),
        ("", "New.", "{+New.+}"),
        ("Gone.", "", "[-Gone.-]"),
    ],
)
def test_both_wordings_stand_in_one(old: str, new: str, shown: str) -> None:
    assert mark_differences(old, new) == shown


def test_a_line_is_laid_beside_the_one_it_rewords() -> None:
    old = ["The crane was greased.", "A lamp was lit.", "They left."]
    new = ["A lamp was lit at dusk.", "A boat sank.", "They left."]
    assert align_lines(old, new) == [(0, None), (1, 0), (None, 1), (2, 2)]


def line(n: int) -> Line:
    text = f"Paragraph {n} told of boat {n % 7}."
    return Line(text, stretches=(Stretch(text, Place("i1", f"e{n}", "text")),))


def test_thousands_of_paragraphs_different_or_alike_take_seconds_at_the_most() -> None:
    old = [line(n) for n in range(5000)]
    started = time.process_time()
    assert len(find_differences(old, [Line(f"Something {n} else") for n in range(5000)])) > 5000
    assert len(find_differences(old, [Line("x")] * 5000)) > 5000
    assert find_differences(old, [Line(old_line.text) for old_line in reversed(old)])
    assert time.process_time() - started < 20


def test_what_the_house_says_beside_a_decision_is_not_taken_for_its_words(
    office: Office, desk: Desk
) -> None:
    desk.decisions.resolve(["That it be so."], item=desk.meeting.items[0].ident, key=True)
    lines = lines_of(office, desk.meeting, private=False)
    at = next(n for n, line in enumerate(lines) if "ey decision" in line.text)
    theirs = [Line(line.text, line.kind) for line in lines]
    theirs[at] = Line(f"{lines[at].text} Surely.")
    (change,) = find_differences(lines, theirs)
    assert (change.sort, change.why) == ("by hand", MADE_FROM_FACTS)
