"""The exclusion typed on one line: the ground under the law of the house, movers and vote."""

import pytest
from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.commands.guidance.next_step import guide
from clerk_tui.commands.parsing.exclusion import complete_movers
from clerk_tui.commands.registry import run
from clerk_tui.domain.checks import findings
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Happening, Motion, Resolution
from clerk_tui.minutes.style.house_style import style_of
from tests.helpers.printed import minutes, read

EXEMPT = "paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972"


@pytest.fixture
def parish(table: Table) -> Table:
    """The same table in a parish, its private item citing Schedule 12A as its agenda did."""
    staffing = table.desk.meeting.items[5].ident
    table.desk.agenda.amend_item(staffing, exempt=EXEMPT)
    table.desk.agenda.open_item(staffing)
    return Table(table.desk, style_of(replace(table.desk.meeting.body, style="parish")))


def moved(table: Table) -> Motion:
    matter = table.desk.corrections.last_entry().matter
    assert isinstance(matter, Motion)
    return matter


def test_a_parish_is_offered_the_command_without_a_number_of_another_act(parish: Table) -> None:
    hint = guide(parish.desk, parish.style)
    assert (hint.command, hint.fill) == ("/private ", True)


@pytest.mark.parametrize("typed", ["3", "1 and 3", "paragraph 3", "para. 3", f"{EXEMPT}", "3."])
def test_a_bare_number_is_no_reason_where_the_law_has_no_numbers(parish: Table, typed: str) -> None:
    with pytest.raises(Refusal, match="no numbered grounds"):
        run(parish, f"/private {typed} moved kinver marden 6 0")
    assert not parish.desk.meeting.in_hand.entries  # type: ignore[union-attr]


def test_words_of_the_private_minute_typed_on_are_no_reason(parish: Table) -> None:
    with pytest.raises(Refusal, match="reads like minutes"):
        run(parish, "/private The tenant owed a year's rent. The clerk would write to him.")


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("/private moved kinver marden 6 0", ""),
        ("/private kinver marden 6 0", ""),
        ("/private kinver marden carried", ""),
        (
            "/private because legal advice moved by kinver, seconded by marden, carried",
            "legal advice",
        ),
        (
            "/private because legal advice on Mr. Fenn's lease moved kinver marden 6 0",
            "Mr. Fenn's lease",
        ),
        ("/private because a claim for 3 acres moved kinver marden 6 0", "a claim for 3 acres"),
        ("/private because legal advice kinver marden 6 0", "legal advice"),
    ],
)
def test_reason_movers_and_vote_stand_on_one_line(parish: Table, typed: str, reason: str) -> None:
    reply = run(parish, typed)
    assert parish.desk.meeting.public_excluded
    motion = moved(parish)
    assert (motion.mover, motion.seconder, motion.outcome) == ("@1", "@2", "carried")
    assert reason in motion.text
    assert ("Reason, in public:" in reply) == bool(reason)
    run(parish, "/undo")
    assert not parish.desk.meeting.in_hand.entries, "one command is one step"  # type: ignore[union-attr]


def test_two_names_in_a_reason_are_not_taken_for_movers(parish: Table) -> None:
    run(parish, "/private because the dispute of Kinver and Marden")
    matter = parish.desk.corrections.last_entry().matter
    assert isinstance(matter, Resolution)
    assert matter.clauses[0].endswith("the dispute of Kinver and Marden.")


def test_tab_adds_who_moved_and_seconded_last(table: Table) -> None:
    assert complete_movers(table, "/private ") == "", "the number first"
    assert complete_movers(table, "/private 3") == " moved "
    run(table, "/m findern edgley That the lamps be lit; 6 0")
    assert complete_movers(table, "/private 3 ") == "moved J P Findern S Edgley "
    run(table, "/private 3 moved J P Findern S Edgley 6 0")
    assert (moved(table).mover, moved(table).seconder) == ("@3", "@4")
    assert complete_movers(table, "/private 3 moved kin") == ""


def test_a_motion_and_its_vote_are_one_line_and_one_step(table: Table) -> None:
    assert "carried" in run(table, "/m kinver marden That the grant be paid; as agreed; 6 0")
    assert moved(table).text == "That the grant be paid; as agreed"
    run(table, "/undo")
    assert not table.desk.meeting.in_hand.entries  # type: ignore[union-attr]
    with pytest.raises(Refusal, match="equal"):
        run(table, "/m kinver marden That the grant be paid; 3 3")
    assert not table.desk.meeting.in_hand.entries, "or nothing"  # type: ignore[union-attr]
    run(table, "/m kinver marden That these be paid: £20; £30")
    assert moved(table).outcome == ""


def test_the_times_of_an_exclusion_are_put_right_with_what_rests_on_them(table: Table) -> None:
    run(table, "/private 3")
    table.desk.paragraphs.jot("The rent was agreed.")
    run(table, "/public")
    run(table, "/leave")
    assert "readmitted at 10.30, before" in run(table, "/correct private 10.40")
    reply = run(table, "/correct public 10.35")
    assert "1 sentence reworded" in reply
    assert "readmitted at 10.35, before" in findings(table.desk.meeting)[0].message
    assert "readmitted at 10.35 a.m." in read(minutes(table.desk.meeting))
    assert "1 finding settled" in run(table, "/correct public 10.52 am")
    run(table, "/undo")
    assert "readmitted at 10.35 a.m." in read(minutes(table.desk.meeting))


def test_a_time_is_put_right_only_of_what_happened(table: Table) -> None:
    for typed in ("/correct private 10.40", "/correct public 10.40"):
        with pytest.raises(Refusal, match="never"):
            run(table, typed)


def test_only_the_last_exclusion_and_its_own_sentence_are_put_right(table: Table) -> None:
    for typed in ("/private 3", "/public", "/private 1", "/public", "/correct public 10.52"):
        run(table, typed)
    first, last = table.desk.meeting.exclusions
    assert (str(first.until), str(last.until)) == ("10:30:00", "10:52:00")
    matters = [e.matter for e in table.desk.meeting.entries()]
    times = [m.time for m in matters if isinstance(m, Happening)]
    assert [str(moment) for moment in times] == ["10:30:00", "10:52:00"]


@pytest.mark.parametrize(
    "ground",
    [
        "para 3", "paragraph 3", "Paragraph 3,", "schedule 12A paragraph 3", "s100A 3",
        "section 100A(4) paragraph 3", "3 of schedule 12A", EXEMPT, "3,", "under para. 3",
    ],
)  # fmt: skip
def test_the_ground_may_be_typed_as_agendas_print_it(table: Table, ground: str) -> None:
    table.desk.agenda.open_item(table.desk.meeting.items[5].ident)
    run(table, f"/private {ground} moved kinver marden 4 2")
    assert table.desk.meeting.public_excluded
    assert "as defined in paragraph 3 of Part 1 of Schedule 12A" in moved(table).text


@pytest.mark.parametrize(
    "typed", ["the paragraph", "para", "12A", "schedule 12A", "para Harbottle"]
)
def test_a_ground_without_a_number_excludes_nobody(table: Table, typed: str) -> None:
    table.desk.agenda.open_item(table.desk.meeting.items[5].ident)
    with pytest.raises(Refusal):
        run(table, f"/private {typed} moved kinver marden 4 2")
    assert not table.desk.meeting.public_excluded
