"""Who is here, who counts and who presides, as a clerk types it while it happens."""

from datetime import date, time

import pytest
from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.commands.guidance.next_step import guide
from clerk_tui.commands.registry import run
from clerk_tui.desk import Desk, prepare
from clerk_tui.domain.attendance.chair import presiding_at
from clerk_tui.domain.attendance.presence import current_members, room_at
from clerk_tui.domain.attendance.quorum import is_quorate
from clerk_tui.domain.checks.voting import casting_vote as casting
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body, Quorum
from clerk_tui.domain.names.name_match import find_person
from clerk_tui.domain.voting.tally import votes_for_veto
from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.formats.markdown import to_markdown
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.screens.meeting.status import status_of
from tests.helpers.fakes import FixedClock, MemoryRecord
from tests.helpers.last_entry import last_sentence


def key(table: Table, name: str) -> str:
    return find_person(table.desk.meeting.people, name).key


def counting(table: Table, at: time | None = None) -> list[str]:
    return [a.person.family_name for a in room_at(table.desk.meeting, at).counting]


def voting(table: Table) -> list[str]:
    return [a.person.family_name for a in room_at(table.desk.meeting).voting]


def paper(table: Table, *, private: bool = False) -> str:
    document = compose(table.desk.meeting, table.style, private=private)
    return to_markdown(document, table.style)


def a_table(body: Body, *titles: str) -> Table:
    """A table of *body*, everybody there, the meeting begun at 10.30."""
    clock, record = FixedClock(), MemoryRecord()
    desk = Desk(record, clock, prepare(record, clock, body, date(2027, 3, 24)))
    desk.agenda.list_items([{"title": title} for title in titles])
    desk.roll.mark_all_present()
    desk.timings.commence()
    return Table(desk, style_of(body))


def test_a_remote_member_observes_from_then_on_and_counts_again_in_the_room(table: Table) -> None:
    reply = run(table, "/remote kinver 11.05")
    assert reply == "A Kinver attends remotely; A Kinver observes, without a vote."
    assert last_sentence(table) == "Councillor A Kinver attended remotely from 11.05 a.m."
    assert "Kinver" in counting(table, time(11, 4))
    assert "Kinver" not in counting(table, time(11, 5))
    run(table, "/inperson kinver 11.20")
    assert last_sentence(table) == "Councillor A Kinver attended in person from 11.20 a.m."
    assert "Kinver" in counting(table)
    assert "attending remotely for part of the meeting" in paper(table)
    with pytest.raises(Refusal, match="in the room already"):
        run(table, "/inperson kinver 11.30")


def test_a_member_remote_throughout_is_printed_as_the_body_has_them(table: Table) -> None:
    run(table, "/remote kinver throughout")
    assert "A Kinver (observing remotely)" in paper(table)
    body = replace(table.desk.meeting.body, remote_members="count")
    counts = a_table(body, "Apologies")
    run(counts, "/remote kinver throughout")
    assert "A Kinver (attending remotely)" in paper(counts)
    assert "Kinver" in voting(counts)
    silent = a_table(replace(body, wording={"remote": ""}), "Apologies")
    run(silent, "/remote kinver throughout")
    assert "remotely" not in paper(silent)


def test_a_member_co_opted_counts_and_votes_only_from_then(table: Table) -> None:
    needed = votes_for_veto(table.desk.meeting)
    run(table, "/coopt Jane Doe, Harbour Ward 10.50")
    assert last_sentence(table) == (
        "Councillor Jane Doe was co-opted as a member at 10.50 a.m. and took part from then on."
    )
    assert "Doe" not in counting(table, time(10, 49))
    assert "Doe" in counting(table, time(10, 50))
    assert len(current_members(table.desk.meeting, time(10, 49))) == 6
    assert (needed, votes_for_veto(table.desk.meeting)) == (4, 5)
    assert "Jane Doe (Harbour Ward) (from 10.50 a.m.)" in paper(table)
    reply = run(table, "/correct doe 10.55")
    assert reply == "Corrected; 1 sentence reworded (HC1)."
    assert "Doe" not in counting(table, time(10, 54))
    assert "at 10.55 a.m." in last_sentence(table)


def test_a_member_on_the_list_is_sworn_in_and_counts_from_then(table: Table) -> None:
    run(table, "/sworn edgley 10.35")
    assert last_sentence(table).startswith("Councillor S Edgley made the declaration of acceptance")
    assert "Edgley" not in counting(table, time(10, 34))
    with pytest.raises(Refusal, match="became a member already"):
        run(table, "/sworn edgley 10.40")
    with pytest.raises(Refusal, match="is a member already"):
        run(table, "/coopt kinver")


def test_who_presided_is_known_at_every_moment_and_the_change_is_minuted(table: Table) -> None:
    run(table, "/chair kinver")
    run(table, "/chair marden 11.05")
    assert last_sentence(table) == "Councillor B Marden took the chair at 11.05 a.m."
    meeting = table.desk.meeting
    assert presiding_at(meeting, time(10, 31)) == key(table, "kinver")
    assert presiding_at(meeting, time(11, 5)) == key(table, "marden")
    assert presiding_at(meeting) == key(table, "marden")
    printed = paper(table)
    assert "A Kinver (in the Chair until 11.05 a.m.)" in printed
    assert "B Marden (in the Chair from 11.05 a.m.)" in printed
    run(table, "/chair kinver untimed")
    assert last_sentence(table) == "Councillor A Kinver took the chair."


def test_a_casting_vote_is_judged_by_who_presided_then(table: Table) -> None:
    run(table, "/chair kinver")
    run(table, "/m findern edgley That the lights be mended")
    run(table, "/v 3 3 f")
    run(table, "/chair marden 11.05")
    assert list(casting.casting_vote_not_by_chair(table.desk.meeting)) == []
    reply = run(table, "/correct chair 10.20")
    assert "1 sentence reworded (HC1)" in reply
    assert "gave the casting vote" in reply
    assert presiding_at(table.desk.meeting, time(10, 30)) == key(table, "marden")


def test_a_house_may_keep_changes_of_the_chair_to_itself(table: Table) -> None:
    body = replace(table.desk.meeting.body, layout={"chairs": "kept"})
    other = a_table(body, "Apologies")
    run(other, "/next")
    run(other, "/chair kinver")
    run(other, "/chair marden 11.05")
    assert "took the chair" not in paper(other)


def test_a_change_of_chair_made_in_private_is_in_no_public_copy(table: Table) -> None:
    run(table, "/chair kinver")
    run(table, "/private 3")
    run(table, "/chair marden 11.05")
    run(table, "/remote dawley 11.06")
    assert "B Marden (in the Chair" not in paper(table)
    assert "11.05" not in paper(table)
    assert "remotely" not in paper(table)
    assert "B Marden (in the Chair from 11.05 a.m.)" in paper(table, private=True)


def test_the_election_of_a_chairman_is_led_minuted_and_seats_them(table: Table) -> None:
    body = table.desk.meeting.body
    first = a_table(body, "Election of Chairman", "Election of Vice-Chairman", "Apologies")
    run(first, "/next")
    assert guide(first.desk).command == "/elect "
    reply = run(first, "/elect kinver findern edgley")
    assert reply == "A Kinver is elected Chairman and in the chair."
    nomination, resolution = first.desk.meeting.in_hand.entries  # type: ignore[union-attr]
    assert nomination.wording == (
        "It was moved by Councillor J P Findern and seconded by Councillor S Edgley that "
        "Councillor A Kinver be elected Chairman."
    )
    assert "Councillor A Kinver be elected Chairman for the ensuing year." in paper(first)
    assert resolution.matter.lead == "RESOLVED"  # type: ignore[union-attr]
    assert "A Kinver (Chairman)" in paper(first)
    assert first.desk.meeting.presiding == key(first, "kinver")
    run(first, "/next")
    run(first, "/elect marden")
    assert "B Marden (Vice-Chairman)" in paper(first)
    assert first.desk.meeting.presiding == key(first, "kinver")
    run(first, "/undo")
    run(first, "/undo")
    run(first, "/undo")
    assert first.desk.meeting.presiding == ""


def test_whoever_presided_and_left_is_asked_about(table: Table) -> None:
    run(table, "/chair kinver")
    run(table, "/out kinver")
    assert guide(table.desk).command == "/chair "
    run(table, "/chair marden")
    assert guide(table.desk).command != "/chair "


def test_a_member_out_for_an_item_leaves_and_comes_back_by_the_guiding_line(table: Table) -> None:
    reply = run(table, "/absentfor marden 4 6")
    items = "4 Questions to the Commissioner and 6 Staffing"
    assert reply == f"B Marden is out for {items}, and neither counts nor votes then."
    assert "Marden" in voting(table)
    run(table, "/goto 4")
    assert "Marden" not in voting(table)
    assert "Marden" not in counting(table)
    hint = guide(table.desk)
    assert hint.text == "B Marden is out for this item. Minute their leaving"
    run(table, hint.command)
    assert last_sentence(table) == "Councillor B Marden left the meeting at 10.30 a.m."
    run(table, "/goto 5")
    assert guide(table.desk).text == "B Marden may come back in"
    run(table, guide(table.desk).command)
    assert "Marden" in voting(table)
    run(table, "/absentfor marden none")
    run(table, "/goto 6")
    assert "Marden" in voting(table)


def test_a_substitute_counts_in_place_of_the_member_and_not_beside_them(table: Table) -> None:
    run(table, "/sub kinver: Jo Reed")
    assert "Reed" in voting(table)
    assert "Kinver" not in voting(table)
    run(table, "/in kinver 11.00")
    assert "Kinver" not in counting(table)
    run(table, "/out reed 11.10")
    assert "Kinver" in voting(table)


def test_the_header_and_the_line_say_whose_member_is_lacking(table: Table) -> None:
    people = tuple(
        replace(p, authority="Edgley" if "Marden" in p.name else "Thornby")
        for p in table.desk.meeting.body.members
    )
    rule = Quorum(2, each="authority")
    joint = a_table(replace(table.desk.meeting.body, members=people, quorum=rule), "Lighting")
    run(joint, "/next")
    run(joint, "/out marden 10.40")
    text = guide(joint.desk).text
    assert text == "INQUORATE since 10.40 (needs a member from Edgley). Minute that"
    status = status_of(joint.desk.meeting, joint.desk.now, "saved")
    assert status.present == "5 of 6 here INQUORATE SINCE 10.40, needs a member from Edgley"


def test_the_remaining_business_is_deferred_by_one_command(table: Table) -> None:
    for name in ("kinver", "marden", "findern", "edgley"):
        run(table, f"/out {name} 10.40")
    run(table, guide(table.desk).command)
    hint = guide(table.desk)
    assert hint.text == "Still no quorum. Defer the remaining 5 items"
    assert run(table, hint.command) == "5 items deferred."
    assert guide(table.desk).command == "/close "
    assert paper(table).count("Consideration of this item was deferred.") == 5
    run(table, "/undo")
    assert len(table.desk.meeting.taken) == 1


def test_the_reason_for_which_a_decision_stands_is_kept_and_not_printed(table: Table) -> None:
    for name in ("kinver", "marden", "findern", "edgley"):
        run(table, f"/out {name}")
    run(table, "/r That the lights be mended")
    assert guide(table.desk).command == "/stands "
    run(table, "/stands Mr Thornby had been counted")
    assert "Thornby" not in paper(table)
    assert guide(table.desk).command == "/inquorate"
    said_so = {"quorum_override": "(The decision stands: {reason}.)"}
    house = {**table.style.wording, **said_so}
    printing = Table(table.desk, replace(table.style, wording=house))
    assert "(The decision stands: Mr Thornby had been counted.)" in paper(printing)


def test_a_name_put_right_is_right_wherever_it_was_typed(table: Table) -> None:
    run(table, "/q kinver what was being done")
    table.desk.paragraphs.write(
        "Councillor Kinver thanked A Kinver, but Kinver Street stayed as it was."
    )
    reply = run(table, "/rename kinver: A Kynver")
    assert reply == ("A Kynver: 2 sentences reworded (HC1); “Kinver” alone still stands at HC1.")
    assert last_sentence(table) == (
        "Councillor Kynver thanked A Kynver, but Kinver Street stayed as it was."
    )
    assert "Councillor A Kynver asked" in paper(table)


def test_a_presence_changed_later_says_which_vote_rests_on_it(table: Table) -> None:
    run(table, "/m findern edgley That the lights be mended")
    run(table, "/v 5 1")
    reply = run(table, "/sorry dawley unwell")
    assert reply == ("Apologies from A Dawley. vote at HC1: 5 may vote, 6 counted: 1 TOO MANY.")


def test_the_sentence_of_a_quorum_lost_follows_the_time_it_rests_on(table: Table) -> None:
    for name in ("kinver", "marden", "findern"):
        run(table, f"/out {name} 10.40")
    run(table, "/out edgley 10.42")
    run(table, "/inquorate")
    before = table.desk.meeting
    reply = run(table, "/correct edgley 10.50")
    assert "2 sentences reworded (HC1)" in reply
    assert last_sentence(table).startswith("At 10.50 a.m. the meeting became inquorate")
    assert not is_quorate(table.desk.meeting, time(10, 50))
    run(table, "/correct edgley 10.42")
    assert table.desk.meeting == before


def test_a_name_that_another_member_has_already_is_refused(table: Table) -> None:
    before = table.desk.meeting
    with pytest.raises(Refusal, match="A Kinver is on the list already: nobody could tell"):
        run(table, "/rename marden: A Kinver")
    assert table.desk.meeting == before
    run(table, "/rename kinver: A. Kinver")  # their own name, written otherwise
