"""Whatever is pasted, no line is lost and the reading ends soon."""

import contextlib
import time as clock

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.text import without_ligatures
from clerk_tui.files.agendas.read import ProposedAgenda, read_agenda, read_agenda_file
from tests.helpers.agendas import PARISH, read_titles

FRAGMENTS = st.sampled_from(
    [
        *[
            "1.",
            "2.",
            "(3)",
            "4",
            "\t",
            "  ",
            "\n",
            "\n\n",
            "- ",
            "#",
            "Part 2",
            "A.",
            "PAY",
            "Roads",
        ],
        *["Date:", "9 June 2026", "7 pm", "(40) Personal Information", "Item\tSection", "*", "|"],
        *["exclusion of the public", "Page 2 of 5", "AGENDA", "Venue:", "\x0c", "\u202e", "12/26"],
        *["²", "<i>", "> ", "1.1", "- 9 X -", "readmitted", "Item 3", "of ", "Please contact"],
    ]
)
PASTED = st.one_of(st.text(), st.lists(FRAGMENTS, max_size=40).map("".join))


def visible(text: str) -> str:
    """Return the letters and figures of *text*, with ligatures folded as the reading folds them."""
    return "".join(c for c in without_ligatures(text) if c.isalnum())


@settings(max_examples=400, deadline=None)
@given(PASTED)
@example("\ufb00")
def test_every_line_is_shown_and_every_item_has_a_title(text: str) -> None:
    agenda = read_agenda(text)
    source = [visible(line) for line in text.splitlines() if visible(line)]
    assert [visible(read.text) for read in agenda.lines if visible(read.text)] == source
    assert all(item.title.strip() for item in agenda.items)
    assert len(agenda.items) <= len(agenda.lines)
    assert not any(c in item.title for item in agenda.items for c in "\n\t\x00\x1b\u202e")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.from_regex(r"[A-Z][a-z]{2,8} [a-z]{3,9}", fullmatch=True), min_size=1))
def test_a_numbered_list_comes_back_whole_and_in_order(business: list[str]) -> None:
    text = "\n".join(f"{n}. {title}" for n, title in enumerate(business, 1))
    assert read_titles(text) == business


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400))
def test_a_file_of_any_bytes_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.mktemp("agenda") / "agenda.txt"
    path.write_bytes(data)
    with contextlib.suppress(Refusal):
        assert isinstance(read_agenda_file(path), ProposedAgenda)


@pytest.mark.parametrize(
    "text",
    [
        PARISH * 40,
        "1." + " " * 200_000 + "x",
        "*x" * 100_000,
        "1. " + "." * 200_000 + "x",
        "<b " * 60_000,
        "meeting of " * 20_000,
        "1. x\n" * 5_000,
        "3. x\n" + "1. y\n2. y\n" * 2_500,
        "".join(f"{n}. x\n" for n in range(999, 0, -1)) * 5,
    ],
    ids=lambda text: f"{len(text)} characters from {text[:8]!r}",
)
def test_a_long_text_is_read_in_bounded_time(text: str) -> None:
    before = clock.perf_counter()
    read_agenda(text)
    assert clock.perf_counter() - before < 5
