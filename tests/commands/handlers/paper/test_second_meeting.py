"""A second meeting in the same document: its head, people, times, numbers and closing lines."""

from datetime import time

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.commands.where import where_lines
from clerk_tui.domain.attendance.quorum import missing_for_quorum
from clerk_tui.domain.checks.numbers import number_missing, number_printed_twice
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.minutes.formats.formats import FORMATS
from clerk_tui.minutes.formats.markdown import to_markdown
from clerk_tui.screens.meeting.panels import item_subheading
from tests.helpers.ferry_table import ferry_table
from tests.helpers.printed import document, minutes, read


def type_lines(table: Table, *lines: str) -> None:
    """Type *lines* at the table; those without a slash are paragraphs."""
    for line in lines:
        if line.startswith("/"):
            run(table, line)
        else:
            table.desk.paragraphs.jot(line)


def printed_lines(table: Table, *, private: bool = False) -> list[str]:
    """Return the lines of the minutes without markup."""
    text = read(minutes(table.desk.meeting, private=private))
    return [line.strip() for line in text.splitlines() if line.strip()]


@pytest.fixture
def annual(table: Table) -> Table:
    """An ordinary meeting closed at eleven, and the annual one that followed it."""
    type_lines(
        table,
        "The first was minuted.",
        "/close now 11.00",
        "/secondmeeting ANNUAL MEETING | held at the rising of the first",
        "/start 11.05",
        "/opening At the annual meeting of the Harbour Committee",
        "/secondpresent kinver, marden and edgley",
        "/secondsorry findern",
        "/secondlist Also there: Mr J Doe (Clerk)",
        "/next",
        "The second was minuted.",
    )
    return table


def test_a_second_meeting_has_its_own_head_people_and_times(annual: Table) -> None:
    type_lines(annual, "/close now 11.40")
    lines = printed_lines(annual)
    second = lines.index("ANNUAL MEETING")
    assert "Meeting commenced at 10.30 a.m. and ended at 11.00 a.m." in lines[:second]
    assert lines[second + 1 : second + 6] == [
        "held at the rising of the first",
        "At the annual meeting of the Harbour Committee",
        "Also there: Mr J Doe (Clerk)",
        "Present: Councillor A Kinver, Councillor B Marden and Councillor S Edgley.",
        "Apologies for absence were received from Councillor J P Findern.",
    ]
    assert "Meeting commenced at 11.05 a.m. and ended at 11.40 a.m." in lines[second:]
    assert lines.index("The second was minuted.") > second


def test_numbers_of_a_second_meeting_run_on_or_begin_again_without_a_finding(annual: Table) -> None:
    def numbers() -> list[str]:
        return [n.printed for n in minute_numbers(annual.desk.meeting).values()]

    assert numbers() == ["HC1", "HC2"]
    type_lines(annual, "/secondnumbers 1", "/next")
    assert numbers() == ["HC1", "HC1", "HC2"]
    assert [*number_printed_twice(annual.desk.meeting), *number_missing(annual.desk.meeting)] == []
    type_lines(annual, "/secondnumbers 40")
    assert numbers() == ["HC1", "HC40", "HC41"]
    assert list(number_missing(annual.desk.meeting)) == []
    type_lines(annual, "/secondnumbers on")
    assert numbers() == ["HC1", "HC2", "HC3"]


def test_a_number_twice_in_one_of_two_meetings_is_still_found(annual: Table) -> None:
    type_lines(annual, "/secondnumbers 1", "/next", "/number HC1")
    assert len(list(number_printed_twice(annual.desk.meeting))) == 1


def test_closing_lines_and_names_of_the_second_are_its_own(annual: Table) -> None:
    type_lines(annual, "/closing The annual meeting rose.", "/rename edgley: S Edgeley")
    lines = printed_lines(annual)
    assert lines.index("The annual meeting rose.") > lines.index("The second was minuted.")
    assert "Present: Councillor A Kinver, Councillor B Marden and Councillor S Edgeley." in lines
    type_lines(annual, "/closing", "/secondlist", "/secondsorry none", "/secondpresent all")
    assert "The annual meeting rose." not in printed_lines(annual)
    assert any(line.startswith("Present: Councillor A Kinver, ") for line in printed_lines(annual))


def test_gone_back_to_the_first_meeting_its_head_and_foot_are_meant(annual: Table) -> None:
    type_lines(annual, "/goto minute 1", "/opening The first opened.", "/close 11.02")
    first = annual.desk.meeting.details
    assert first.opening == "The first opened."
    assert annual.desk.meeting.parts[0].before_ended == time(11, 2)
    assert annual.desk.meeting.ended is None
    with pytest.raises(Refusal, match="belongs to the first meeting"):
        run(annual, "/secondlist Somebody")


def test_an_item_of_the_first_taken_late_still_prints_with_the_first(annual: Table) -> None:
    type_lines(annual, "/new Thanks", "/inmeeting 1", "Thanks were given.")
    lines = printed_lines(annual)
    assert lines.index("Thanks were given.") < lines.index("ANNUAL MEETING")
    assert lines.count("ANNUAL MEETING") == 1
    with pytest.raises(Refusal, match="no meeting 3"):
        run(annual, "/inmeeting 3")


def test_nobody_says_when_the_first_ended_where_the_clerk_did_not(table: Table) -> None:
    reply = run(table, "/secondmeeting ANNUAL MEETING")
    assert "When did the one before it end?" in reply
    type_lines(table, "/next", "/close now 11.40")
    lines = printed_lines(table)
    assert [line for line in lines if "commenced at" in line] == [
        "Meeting commenced at 10.30 a.m. and ended at 11.40 a.m."
    ]
    assert lines.index("ANNUAL MEETING") < next(
        n for n, line in enumerate(lines) if "commenced at" in line
    )


def test_undo_takes_the_second_meeting_back_with_all_its_items(table: Table) -> None:
    before = table.desk.meeting
    run(table, "/secondmeeting ANNUAL MEETING")
    assert all(item.part for item in table.desk.meeting.items[1:])
    table.desk.undo()
    assert table.desk.meeting == before


def test_nothing_of_a_second_meeting_is_typed_in_private_session(annual: Table) -> None:
    type_lines(annual, "/private 3")
    for line in (
        "/secondmeeting A SALE",
        "/secondlist A bidder",
        "/secondpresent kinver",
        "/secondnumbers 3",
        "/opening A sale",
        "/closing A sale",
        "/inmeeting 1",
    ):
        with pytest.raises(Refusal):
            run(annual, line)


@pytest.mark.parametrize("line", ["/secondlist x", "/secondnumbers 1", "/secondpresent all"])
def test_without_a_second_meeting_its_commands_say_how_to_begin_one(
    table: Table, line: str
) -> None:
    with pytest.raises(Refusal, match="no second meeting") as refused:
        run(table, line)
    assert "/secondmeeting" in str(refused.value.remedy)


def test_every_format_has_both_meetings(annual: Table) -> None:
    paper = document(annual.desk.meeting)
    words = set(" ".join(paper.texts()).split())
    assert {"ANNUAL", "Edgley."} <= words or {"ANNUAL", "Edgley"} <= words
    assert "ANNUAL MEETING" in to_markdown(paper, annual.style)
    assert FORMATS


def test_the_clerk_sees_which_meeting_is_running(annual: Table) -> None:
    now = annual.desk.now
    assert "This is ANNUAL MEETING." in where_lines(annual.desk.meeting, now)[0]
    assert item_subheading(annual.desk.meeting).startswith("ANNUAL MEETING")
    run(annual, "/goto minute 1")
    assert "ANNUAL" not in where_lines(annual.desk.meeting, now)[0]
    assert "ANNUAL" not in item_subheading(annual.desk.meeting)


def test_a_second_meeting_has_its_own_room_quorum_and_votes() -> None:
    table = ferry_table()
    table.desk.agenda.list_items([{"title": "Boats"}])
    run(table, "/m harker lisle That the fares be held; 6 0")
    run(table, "/secondmeeting ANNUAL MEETING")
    run(table, "/secondpresent harker, lisle, okoro, penn")
    run(table, "/next")
    run(table, "/m harker lisle That it sail")
    with pytest.raises(Refusal, match="5 were counted and only 4 may vote"):
        run(table, "/v 5 0")
    run(table, "/v 4 0")
    with pytest.raises(Refusal, match="not in the room") as refused:
        run(table, "/out tate")
    assert "/secondpresent" in refused.value.remedy
    run(table, "/out okoro, penn")
    assert missing_for_quorum(table.desk.meeting) == ("1 more member",)
    run(table, "/goto 1")
    assert not missing_for_quorum(table.desk.meeting), "the first meeting has its own"
