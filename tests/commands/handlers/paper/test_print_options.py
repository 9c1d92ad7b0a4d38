"""How items and entries are set: run in, stated elsewhere, numbered by hand, with a caption."""

import pytest
from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model import matters as mt
from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.style.house_style import style_of
from tests.helpers.last_entry import last_matter
from tests.helpers.printed import minutes, read


def printed_lines(table: Table, *, private: bool = False) -> list[str]:
    """Return the lines of the minutes without markup."""
    text = read(minutes(table.desk.meeting, private=private))
    return [line.strip() for line in text.splitlines() if line.strip()]


def test_the_head_has_a_list_like_a_form_with_lines_below(table: Table) -> None:
    for line in (
        "/field Date: 24 March",
        "/field Time: 10.30 am",
        "/below Below the opening.",
        "/belowfields Read with the agenda.",
        "/count 3",
        "/publicnote Two reporters were present.",
    ):
        run(table, line)
    lines = printed_lines(table)
    at = lines.index("Date: 24 March")
    assert lines[at - 1] == "Below the opening."
    assert lines[at + 1 : at + 3] == ["Time: 10.30 am", "Read with the agenda."]
    assert "Two reporters were present." in lines
    for command in ("field", "below", "belowfields", "publicnote"):
        run(table, f"/{command}")
    assert not {"Date: 24 March", "Below the opening.", "Read with the agenda."} & {
        *printed_lines(table)
    }
    assert "3 members of the public were present." in printed_lines(table)


def test_a_first_paragraph_runs_on_from_the_title_and_below_it_again(table: Table) -> None:
    table.desk.paragraphs.jot("None were received.")
    run(table, "/runin")
    assert "HC1 Apologies None were received." in printed_lines(table)
    run(table, "/runin")
    assert "None were received." in printed_lines(table)


def test_a_fact_stated_elsewhere_counts_and_does_not_print(table: Table) -> None:
    run(table, "/r That the lamps be lit")
    assert "Kept as a fact" in run(table, "/elsewhere")
    assert not any("lamps" in line for line in printed_lines(table))
    run(table, "/elsewhere")
    assert any("lamps" in line for line in printed_lines(table))
    run(table, "/note mind the lamps")
    with pytest.raises(Refusal, match="never printed"):
        run(table, "/elsewhere")


def test_actions_have_a_heading_of_their_own(table: Table) -> None:
    run(table, "/x Clerk by 3 May: write to the county")
    with pytest.raises(Refusal, match="beside the text"):
        run(table, "/actionheading AGREED ACTIONS")
    lists = Table(table.desk, style_of(replace(table.desk.meeting.body, style="panel")))
    run(lists, "/actionheading AGREED ACTIONS")
    words = list(compose(table.desk.meeting, lists.style).texts())
    assert "AGREED ACTIONS" in words
    run(lists, "/actionheading")
    assert "AGREED ACTIONS" not in list(compose(table.desk.meeting, lists.style).texts())


def test_a_table_has_a_caption(table: Table) -> None:
    run(table, "/table Payee | Amount")
    run(table, "/caption Payments")
    matter = last_matter(table)
    assert isinstance(matter, mt.Table)
    assert (matter.caption, matter.columns) == ("Payments", ("Payee", "Amount"))


@pytest.mark.parametrize(
    "line",
    ["/m findern edgley That the lamps be lit", "/r That the lamps be lit", "/event A bell rang."],
)
def test_a_margin_stands_beside_a_motion_a_decision_and_an_event(table: Table, line: str) -> None:
    run(table, line)
    run(table, "/margin Harbour Master")
    assert any("Harbour Master" in line for line in printed_lines(table))
    run(table, "/margin")
    assert not any("Harbour Master" in line for line in printed_lines(table))


def test_nothing_stands_beside_a_table(table: Table) -> None:
    run(table, "/table Payee | Amount")
    with pytest.raises(Refusal, match="Nothing can stand beside"):
        run(table, "/margin Clerk")


def test_the_margin_of_a_public_motion_is_no_place_for_private_words(table: Table) -> None:
    run(table, "/r That the lamps be lit")
    run(table, "/goto agenda 2")
    run(table, "/private 3")
    run(table, "/goto minute 1")
    with pytest.raises(Refusal, match="That entry is public"):
        run(table, "/margin A secret bidder")
    assert not any("bidder" in line for line in printed_lines(table))


def test_an_entry_is_numbered_by_hand_and_by_the_pattern_again(table: Table) -> None:
    table.desk.paragraphs.jot("The lamps were lit.")
    run(table, "/entrynumber iv)")
    assert table.desk.corrections.last_entry().number == "iv)"
    run(table, "/entrynumber auto")
    assert table.desk.corrections.last_entry().number is None


@pytest.mark.parametrize(
    ("line", "message"),
    [("/caption x", "no table"), ("/actionheading x", "no action")],
)
def test_what_is_not_the_last_entry_is_named_in_the_refusal(
    table: Table, line: str, message: str
) -> None:
    table.desk.paragraphs.jot("The lamps were lit.")
    with pytest.raises(Refusal, match=message):
        run(table, line)


def test_a_note_follows_the_result_of_the_last_motion(table: Table) -> None:
    with pytest.raises(Refusal, match="Nothing was moved"):
        run(table, "/resultnote The Chairman did not vote.")
    run(table, "/m findern edgley That the lamps be lit")
    run(table, "/v 4 1")
    run(table, "/resultnote The Chairman did not vote.")
    assert any("The Chairman did not vote." in line for line in printed_lines(table))
    run(table, "/resultnote")
    assert not any("The Chairman did not vote." in line for line in printed_lines(table))


def test_an_item_without_a_title_has_none_in_either_copy(table: Table) -> None:
    table.desk.paragraphs.jot("The lamps were lit.")
    run(table, "/title none")
    for private in (True, False):
        lines = printed_lines(table, private=private)
        assert "HC1" in lines
        assert not any("Apologies" in line for line in lines)
        assert "PUBLIC COPY" not in lines


def test_first_numbers_are_given_by_the_clerk(table: Table) -> None:
    run(table, "/firstpage 214")
    run(table, "/meetingnumber 3")
    assert (table.desk.meeting.details.first_page, table.desk.meeting.details.meeting_number) == (
        214,
        3,
    )
    run(table, "/firstpage off")
    assert table.desk.meeting.details.first_page == 0
    for line in ("/firstpage x", "/meetingnumber 0", "/firstpage 9999999"):
        with pytest.raises(Refusal, match="Which number is the first"):
            run(table, line)
    with pytest.raises(Refusal, match="anew under each item"):
        run(table, "/firstparagraph 12")


def test_a_paragraph_prints_on_the_line_of_the_heading_before_it(table: Table) -> None:
    table.desk.paragraphs.jot("# Lamps")
    run(table, "/runin")
    table.desk.paragraphs.jot("They were lit.")
    table.desk.paragraphs.jot("They were bright.")
    lines = printed_lines(table)
    assert "Lamps They were lit." in lines
    assert "They were bright." in lines
