"""What the proof prints can be pasted into the README, and what it is asked for is understood."""

from tests.performance.__main__ import PARTS, asked_for
from tests.performance.report import table


def test_a_table_is_markdown_that_no_cell_can_break() -> None:
    assert table(("Figure", "Ratio"), [("a | b\nc", "1.0")]) == (
        "| Figure   | Ratio |\n|----------|-------|\n| a \\| b c | 1.0   |"
    )


def test_a_number_after_a_part_is_how_much_of_it_is_done() -> None:
    for part, option in PARTS.items():
        assert vars(asked_for([part, "7"]))[option] == 7
    assert asked_for(["--deaths", "3"]).deaths == 3
