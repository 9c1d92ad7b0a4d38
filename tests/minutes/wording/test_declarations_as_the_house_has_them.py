"""Declarations in the house's way: numbers, two in one, a pronoun, what was said on leaving."""

from collections.abc import Mapping
from datetime import time

import pytest
from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.desk import Desk
from clerk_tui.domain.attendance.presence import room_at
from clerk_tui.domain.errors import Refusal
from clerk_tui.minutes.formats.formats import FORMATS
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.minutes.style.required_slots import sentence_fault
from tests.helpers.ostermere import MEMBERS, a_desk, harbours
from tests.helpers.printed import minutes, read
from tests.helpers.read_back import READERS, essence, written


def sitting(
    wording: Mapping[str, str] | None = None, layout: Mapping[str, str] | None = None
) -> Table:
    """Return the table in a meeting with interests to declare, moorings (7) and dredging (8)."""
    ada = replace(MEMBERS[1], pronoun="she")
    members = (MEMBERS[0], ada, *MEMBERS[2:])
    desk: Desk = a_desk(harbours(members=members, wording=wording or {}, layout=layout or {}))
    titles = {"2": "Declarations of interest", "7": "Moorings", "8": "Dredging"}
    desk.agenda.list_items([{"title": t, "agenda_number": n} for n, t in titles.items()])
    desk.roll.mark_all_present()
    desk.timings.commence(time(10, 30))
    desk.agenda.next_item()
    return Table(desk, style_of(desk.meeting.body))


def paper(table: Table) -> str:
    return read(minutes(table.desk.meeting))


TWO = (
    "Councillor Ada Quill declared a personal interest in item 7 (Moorings) as a boat owner "
    "and a disclosable pecuniary interest in item 8 (Dredging) as owner of the dredger."
)


def test_two_interests_of_one_member_are_told_in_one_sentence() -> None:
    table = sitting()
    run(table, "/dec ada 7 personal a boat owner")
    run(table, "/dec also 8 dpi owner of the dredger")
    assert TWO in paper(table)
    dredging = table.desk.meeting.items[2].ident
    assert "@2" in room_at(table.desk.meeting, item=dredging).barred
    assert "@2" not in room_at(table.desk.meeting, item=table.desk.meeting.items[1].ident).barred


@pytest.mark.parametrize("form", FORMATS)
def test_each_format_prints_both_interests_once(form: str) -> None:
    table = sitting()
    run(table, "/dec ada 7 personal a boat owner")
    run(table, "/dec also 8 dpi owner of the dredger")
    words = essence(READERS[form](written(table.desk.meeting, form)))
    assert words.count(essence("owner of the dredger")) == 1
    assert essence(TWO) in words


def test_a_further_interest_whose_first_was_taken_out_is_told_by_itself() -> None:
    table = sitting()
    run(table, "/dec ada 7 personal a boat owner")
    first = table.desk.corrections.last_entry().ident
    run(table, "/dec also 8 dpi owner of the dredger")
    table.desk.corrections.remove_entry(first)
    assert "Councillor Ada Quill declared a disclosable pecuniary interest in item 8" in paper(
        table
    )


def test_leaving_for_one_of_two_interests_is_not_told_of_the_other() -> None:
    table = sitting()
    run(table, "/dec ada 7 personal a boat owner; left")
    run(table, "/dec also 8 personal a neighbour; stayed")
    lines = paper(table).splitlines()
    first = next(line for line in lines if "a boat owner" in line)
    second = next(line for line in lines if "a neighbour" in line)
    assert "left the meeting for that item" in first
    assert second.endswith("as a neighbour. Councillor Quill remained in the meeting.")


def test_a_further_interest_of_nobody_is_refused() -> None:
    with pytest.raises(Refusal, match="Nobody has just declared"):
        run(sitting(), "/dec also 8 dpi owner of the dredger")


@pytest.mark.parametrize(
    ("nature", "printed"),
    [
        ("through her employer", "interest in item 7 (Moorings) through her employer."),
        ("as a boat owner", "interest in item 7 (Moorings) as a boat owner."),
        ("a boat owner", "interest in item 7 (Moorings) as a boat owner."),
    ],
)
def test_the_nature_of_an_interest_follows_as_it_was_said(nature: str, printed: str) -> None:
    table = sitting()
    run(table, f"/dec ada 7 personal {nature}")
    assert printed in paper(table)


def test_the_house_has_through_in_place_of_as() -> None:
    table = sitting({"interest_nature": "through {nature}"})
    run(table, "/dec ada 7 personal her employer")
    assert "through her employer." in paper(table)


def test_the_number_of_the_minute_stands_beside_the_items_once_it_is_taken() -> None:
    table = sitting({"interest_item": "in {agenda} ({minute}), {title},"})
    run(table, "/dec ada 7 8 personal a boat owner")
    assert "in items 7 and 8, Moorings and Dredging, as" in paper(table)
    run(table, "/goto 7")
    assert "in items 7 and 8 (minute 2), Moorings" in paper(table)
    run(table, "/goto 8")
    assert "in items 7 and 8 (minutes 2 and 3), Moorings" in paper(table)


def test_business_without_a_number_stands_in_the_place_of_one() -> None:
    table = sitting({"interest_item": "in {agenda} ({minute})"})
    run(table, '/dec ada "the precept" personal a tenant')
    assert "declared a personal interest in the precept as a tenant." in paper(table)


def test_what_follows_has_the_pronoun_of_the_member_and_they_of_several() -> None:
    table = sitting({"interest_left": "{Pronoun} left the room."})
    run(table, "/dec ada 7 personal a boat owner; left")
    run(table, "/dec ada and rooke 8 personal sailors; left")
    run(table, "/dec okafor 8 personal a sailor; left")
    text = paper(table)
    assert "as a boat owner. She left the room." in text
    assert text.count("They left the room.") == 2


def test_a_pronoun_is_enough_in_what_follows_but_not_in_the_declaration() -> None:
    assert sentence_fault("interest_left", "{Pronoun} left.") is None
    assert sentence_fault("interest", "{Pronoun} declared {kind}.") is not None


@pytest.mark.parametrize(("choice", "times"), [("once", 0), ("kept", 1)])
def test_what_was_said_on_leaving_stays_where_the_house_keeps_it(choice: str, times: int) -> None:
    table = sitting(layout={"declared_leaving": choice})
    run(table, "/dec ada 7 dpi owner of moorings; left")
    run(table, "/goto 7")
    run(table, "/leaves ada 10.45")
    text = paper(table)
    assert text.count("left the meeting for that item") == times
    assert "having declared an interest, left the meeting at 10.45" in text


@pytest.mark.parametrize("form", FORMATS)
def test_remote_attendance_is_told_in_a_sentence_below_the_list(form: str) -> None:
    table = sitting(layout={"remote_attendance": "sentence"})
    table.desk.attendance.mark_remote("@3", remote=True)
    table.desk.attendance.mark_remote("@4", remote=True)
    words = READERS[form](written(table.desk.meeting, form))
    sentence = "Councillor Siobhán O'Neil and Councillor J van der Loon observed remotely."
    assert essence(sentence) in essence(words)
    assert "observing remotely" not in words


def test_remote_attendance_is_told_though_the_house_has_no_list() -> None:
    table = sitting(layout={"remote_attendance": "sentence", "attendance": "none"})
    table.desk.attendance.mark_remote("@3", remote=True)
    assert "Councillor Siobhán O'Neil observed remotely." in paper(table)
    assert "Present" not in paper(table)


def test_the_numbers_of_a_business_may_stand_without_an_english_noun() -> None:
    table = sitting(wording={"interest_item": ": eitem / item {numbers} ({minutes})"})
    run(table, "/dec ada 1 personal a neighbour")
    assert "a personal interest: eitem / item 2 (1) as a neighbour." in paper(table)


def test_what_follows_a_business_may_begin_with_a_comma() -> None:
    table = sitting(wording={"interest_nature": ", as {nature}"})
    run(table, "/dec ada 1 personal a neighbour")
    assert "interest in item 1 (Declarations of interest), as a neighbour." in paper(table)


def test_substitutes_are_told_with_the_apologies() -> None:
    table = sitting()
    run(table, "/sub ada: Jo Reed")
    run(table, "/apologies")
    assert (
        "Apologies for absence were received from Councillor Ada Quill. "
        "Councillor Jo Reed attended as substitute for Councillor Ada Quill."
    ) in paper(table)


def test_a_part_of_the_sentence_that_a_comma_begins_has_no_space_before_it() -> None:
    table = sitting({"interest_nature": ", {nature}", "interest_item": "in {agenda}"})
    run(table, "/dec ada 7 personal a boat owner")
    assert "declared a personal interest in item 7, a boat owner." in paper(table)
