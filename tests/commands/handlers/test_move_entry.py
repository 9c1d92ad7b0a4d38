"""What was minuted under the wrong item is moved to the right one, and nothing of it is lost."""

import pytest
from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Action, Motion
from clerk_tui.domain.model.meeting import Entry
from clerk_tui.domain.numbering.numbers import action_numbers
from tests.helpers.printed import minutes

LIGHTING, STAFFING = "Harbour lighting", "Staffing"


def under(table: Table, title: str) -> tuple[Entry, ...]:
    return next(item.entries for item in table.desk.meeting.items if item.title == title)


def references(table: Table) -> dict[str, str]:
    return {ident: n.printed for ident, n in action_numbers(table.desk.meeting).items()}


def test_the_last_entry_goes_to_the_end_of_another_item_as_it_was(table: Table) -> None:
    run(table, "/goto 5")
    table.desk.paragraphs.write("The lamps were old.")
    run(table, "/goto 1")
    table.desk.paragraphs.write("Two apologies were received.")
    table.desk.paragraphs.write("The lamps were to be replaced.")
    entry = table.desk.corrections.last_entry()
    reply = run(table, "/mv5")
    assert reply == (
        "Moved to 5 Harbour lighting (minute HC2): paragraph, “The lamps were to be replaced.”."
    )
    assert under(table, LIGHTING)[-1] == replace(entry, item=under(table, LIGHTING)[0].item)
    assert len(under(table, "Apologies")) == 1


def test_a_number_is_that_of_the_minute_before_that_of_the_agenda(table: Table) -> None:
    run(table, "/goto 5")
    run(table, "/goto 2")
    table.desk.paragraphs.write("The lamps were old.")
    assert "5 Harbour lighting" in run(table, "/moveto HC2")
    run(table, "/undo")
    assert "5 Harbour lighting" in run(table, "/moveto minute 2")
    run(table, "/undo")
    assert "1 Apologies" in run(table, "/moveto agenda 1")


def test_the_entry_that_is_named_is_moved_and_no_other(table: Table) -> None:
    run(table, "/x Clerk by 3 May: write to the county")
    table.desk.paragraphs.write("Two apologies were received.")
    table.desk.paragraphs.write("The lamps were old.")
    assert "action, Clerk by 3 May" in run(table, "/moveto 5 2027/01")
    assert "“Two apologies" in run(table, "/moveto 5 apologies")
    with pytest.raises(Refusal, match="No entry holds “buoys”"):
        run(table, "/moveto 5 buoys")
    table.desk.paragraphs.write("The lamps were new.")
    with pytest.raises(Refusal, match="“the lamps” may be"):
        run(table, "/moveto 5 the lamps")
    assert len(under(table, "Apologies")) == 2


def test_a_motion_goes_with_its_vote_its_amendments_and_its_substantive_motion(
    table: Table,
) -> None:
    run(table, "/m kinver marden That the lamps be lit")
    run(table, "/amend findern edgley insert at dusk after lit")
    run(table, "/v 4 1")
    run(table, "/v 5 0")
    before = under(table, "Apologies")
    run(table, "/moveto 5")
    moved_matters = under(table, LIGHTING)
    assert [e.ident for e in moved_matters] == [e.ident for e in before]
    assert [e.matter for e in moved_matters] == [e.matter for e in before]
    votes = [e.matter.vote for e in moved_matters if isinstance(e.matter, Motion) and e.matter.vote]
    assert len(votes) == 2
    assert not under(table, "Apologies")
    run(table, "/undo")
    assert under(table, "Apologies") == before


def test_every_action_keeps_its_reference_wherever_it_is_moved(table: Table) -> None:
    run(table, "/x Clerk: write")
    run(table, "/x Clerk: ring")
    run(table, "/goto 5")
    run(table, "/x Clerk: paint")
    run(table, "/goto 1")
    before = references(table)
    run(table, "/moveto 5")
    assert references(table) == before
    run(table, "/x Clerk: sing")
    assert sorted(references(table).values()) == ["2027/01", "2027/02", "2027/03", "2027/04"]
    run(table, "/goto 5")
    references_before = references(table)
    run(table, "/moveto 1 paint")
    assert references(table) == references_before


def test_references_set_by_hand_stay_too(table: Table) -> None:
    run(table, "/x Clerk: write")
    table.desk.corrections.number_entry(table.desk.corrections.last_entry().ident, "2027/10")
    run(table, "/x Clerk: ring")
    run(table, "/goto 5")
    run(table, "/x Clerk: paint")
    before = references(table)
    assert sorted(before.values()) == ["2027/10", "2027/11", "2027/12"]
    run(table, "/goto 1")
    run(table, "/moveto 5 2027/10")
    assert references(table) == before


def test_an_action_moved_alone_no_longer_stands_beside_what_it_left(table: Table) -> None:
    table.desk.paragraphs.write("The Clerk would write.")
    beside = table.desk.corrections.last_entry().ident
    table.desk.actions.add("Write.", "Clerk", beside=beside)
    run(table, "/moveto 5")
    (action,) = under(table, LIGHTING)
    assert isinstance(action.matter, Action)
    assert action.matter.beside == ""
    assert len(under(table, "Apologies")) == 1


def test_a_paragraph_takes_the_action_beside_it_along(table: Table) -> None:
    table.desk.paragraphs.write("The Clerk would write.")
    table.desk.actions.add("Write.", "Clerk", beside=table.desk.corrections.last_entry().ident)
    assert "with 1 that belong to it" in run(table, "/moveto 5 would write")
    assert len(under(table, LIGHTING)) == 2


def test_under_private_business_it_becomes_private(table: Table) -> None:
    run(table, "/goto 6")
    run(table, "/private 3")
    table.desk.paragraphs.write("The post was offered to Fenn.")
    run(table, "/public")
    run(table, "/goto 1")
    table.desk.paragraphs.write("The salary was agreed.")
    reply = run(table, "/moveto 6")
    assert reply.endswith(" Private now.")
    assert under(table, STAFFING)[-1].private
    assert "salary" not in minutes(table.desk.meeting)


def test_under_private_business_without_an_exclusion_the_reason_is_asked(table: Table) -> None:
    table.desk.paragraphs.write("The salary was agreed.")
    before = table.desk.meeting
    with pytest.raises(Refusal, match="never excluded") as refused:
        run(table, "/moveto 6")
    assert refused.value.wanting
    assert table.desk.meeting is before
    run(table, "/moveto 6: private Schedule 12A, paragraph 1")
    entry = under(table, STAFFING)[-1]
    assert (entry.private, entry.privacy) == (True, "Schedule 12A, paragraph 1")


def test_out_of_private_business_it_is_asked_whether_it_stays_private(table: Table) -> None:
    run(table, "/goto 6")
    run(table, "/private 3")
    table.desk.paragraphs.write("The lamps were bought from Fenn and Sons.")
    run(table, "/public")
    run(table, "/remove")  # the sentence that the public came back
    before = table.desk.meeting
    with pytest.raises(Refusal, match="It is private, and 5 Harbour lighting is public") as refused:
        run(table, "/moveto 5")
    assert refused.value.wanting
    assert table.desk.meeting is before
    assert run(table, "/moveto 5: private").endswith(
        "It stays private. It prints once that item is taken."
    )
    assert under(table, LIGHTING)[-1].private
    run(table, "/undo")
    with pytest.raises(Refusal, match="why"):
        run(table, "/moveto 5: public")
    assert under(table, STAFFING)[-1].ident == before.item(before.current).entries[-1].ident
    run(table, "/moveto 5: public because agreed by the monitoring officer")
    entry = under(table, LIGHTING)[-1]
    assert (entry.private, entry.privacy) == (False, "agreed by the monitoring officer")


def test_what_names_what_stays_private_is_not_published_by_moving(table: Table) -> None:
    run(table, "/goto 6")
    run(table, "/private 3")
    table.desk.paragraphs.write("Fenn and Sons of Ostermere were the lowest.")
    table.desk.paragraphs.write("Fenn and Sons of Ostermere were the lowest.")
    run(table, "/public")
    run(table, "/remove")
    with pytest.raises(Refusal, match="names what stays private"):
        run(table, "/moveto 5: public agreed")
    assert all(entry.private for entry in under(table, STAFFING)[-2:])


def test_private_words_under_a_public_item_stay_private_wherever_they_go(table: Table) -> None:
    run(table, "/private 3")
    table.desk.paragraphs.write("Fenn was named.")
    run(table, "/moveto 5 fenn")
    assert under(table, LIGHTING)[-1].private


def test_an_item_that_waits_takes_it_and_the_reply_says_when_it_prints(table: Table) -> None:
    table.desk.paragraphs.write("The lamps were old.")
    assert run(table, "/moveto 5").endswith(" It prints once that item is taken.")
    assert "The lamps were old." not in minutes(table.desk.meeting)
    run(table, "/goto 5")
    assert "The lamps were old." in minutes(table.desk.meeting)


@pytest.mark.parametrize("typed", ["", "1", "99", "no such item", ": private"])
def test_what_cannot_be_moved_changes_nothing(table: Table, typed: str) -> None:
    table.desk.paragraphs.write("The lamps were old.")
    before = table.desk.meeting
    with pytest.raises(Refusal):
        run(table, f"/moveto {typed}")
    assert table.desk.meeting is before
