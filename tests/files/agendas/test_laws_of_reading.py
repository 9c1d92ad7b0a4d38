"""What holds of every agenda: no line is lost, numbers are read back, and privacy has no holes."""

import re
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_tui.files.agendas.privacy.exclusion import changes_privacy
from clerk_tui.files.agendas.read import ProposedAgenda, read_agenda
from clerk_tui.files.agendas.sources.word_levels import format_count

# How each style prints the number of the nth item.
STYLES: dict[str, Callable[[int], str]] = {
    "1": lambda n: f"{n} ",
    "1.": lambda n: f"{n}. ",
    "1)": lambda n: f"{n}) ",
    "(1)": lambda n: f"({n}) ",
    "Item 1": lambda n: f"Item {n}: ",
    "A.": lambda n: f"{chr(64 + n)}. ",
    "I.": lambda n: f"{format_count('upperRoman', n)}. ",
    "12/27": lambda n: f"{n + 11}/27 ",
    "27/012": lambda n: f"27/{n + 11:03} ",
    "1.0": lambda n: f"{n}.0 ",
    "C1": lambda n: f"C{n} ",
    "2451": lambda n: f"{n + 2450} ",
    "01.": lambda n: f"{n:02}. ",
    "C048/27 1.": lambda n: f"C{n + 47:03}/27      {n}.      ",
    "- ": lambda n: "- ",
    "•": lambda n: "• ",
}
POINTS = ("", "   (a) of the east pier\n", "   - of the east pier\n", "   i) of the east pier\n")
TITLES = st.lists(
    st.sampled_from(
        ["Apologies", "Minutes", "Roads", "Harbour lamps", "Budget monitoring", "Grants", "Trees"]
    ),
    min_size=3,
    max_size=7,
    unique=True,
)
PRIVATE = ("Part 2 - Exempt items", "IN COMMITTEE", "CONFIDENTIAL BUSINESS", "PUBLIC EXCLUDED")
LINES = st.lists(
    st.sampled_from(
        [
            *[
                "1. Apologies",
                "2. Minutes",
                "3 Roads",
                "3. Roads",
                "4a Lamps",
                "4. Trees",
                "5) Pay",
            ],
            *["Exclusion of the public", "6. Exclusion of the press and public", "In Committee"],
            *[
                "7. Rise and report",
                "Open session",
                "Readmission of the public",
                "Part 2",
                "PART 1",
            ],
            *["To receive the report", "(a) a point", "- a point", "Report of the Clerk", "", ""],
            *["Harbour Panel", "9 June 2027", "Councillor A Kinver", "<AI1>", "</AI1>", "AGENDA"],
            *["8. Closed session: pay", "9. Lease (exempt)", "10. Close", "Date of next meeting"],
            *["That the public be excluded under the 1960 Act.", "Page 2 of 3", "2.1 Sub-item"],
            *["Notice of motion submitted by Cllr A Kinver", "5.15pm", "Next meeting: 1 July 2027"],
        ]
    ),
    max_size=24,
)
TAKEN_FOR = re.compile(
    r"item |note to item|officer to item|recommendation to item|title continued|page|exemption"
    r"|section|heading|part [12]|column headings|index|moderngov marker|body|date|time|venue|kind"
    r"|member|people|officers|signature|notice|next meeting|apologies|mover|quorum"
)


@settings(max_examples=200, deadline=None)
@given(LINES)
def test_every_line_is_an_item_a_part_of_one_or_listed(lines: list[str]) -> None:
    agenda = read_agenda("\n".join(lines))
    visible = [line for line in lines if line.strip()]
    assert [line.text for line in agenda.lines] == visible
    for line in agenda.lines:
        assert not line.understood_as or TAKEN_FOR.match(line.understood_as), line
    begins = [item.line for item in agenda.items if item.line >= 0]
    assert begins == sorted(set(begins))
    for item in agenda.items:
        assert agenda.lines[item.line].understood_as.startswith("item ")
    counted = sum(line.understood_as.startswith("item ") for line in agenda.lines)
    assert counted >= len(agenda.items)


@settings(max_examples=200, deadline=None)
@given(LINES)
def test_a_public_item_never_lies_between_excluded_and_readmitted(lines: list[str]) -> None:
    agenda = read_agenda("\n".join(lines))
    is_excluded = False
    for item in agenda.items:
        opens = opens_between(agenda, item.line)
        if opens or changes_privacy(item.title) is False:
            is_excluded = False
        assert item.private or not is_excluded, item
        if changes_privacy(item.title) is True:
            is_excluded = True


def opens_between(agenda: ProposedAgenda, line: int) -> bool:
    """Return True if a line that opens business stands above *line*, below the item before it."""
    for above in reversed(agenda.lines[:line]):
        if above.understood_as == "part 1" or changes_privacy(above.text) is False:
            return True
        if above.understood_as.startswith("item "):
            return False
    return False


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(STYLES)), TITLES, st.sampled_from(POINTS), st.sampled_from(PRIVATE))
def test_every_style_of_numbers_is_read_back_with_points_and_parts(
    style: str, titles: list[str], points: str, heading: str
) -> None:
    split = len(titles) // 2
    text = "Harbour Panel\nWednesday 9 June 2027 at 2.00 pm\nAGENDA\n"
    for place, title in enumerate(titles, 1):
        text += f"{heading}\n" if place == split + 1 else ""
        text += f"{STYLES[style](place)}{title}\n{points}"
    items = read_agenda(text).items
    assert [item.title for item in items] == titles
    assert [item.private for item in items] == [n >= split for n in range(len(titles))]
    assert all(item.note.strip() == points.strip() for item in items)
