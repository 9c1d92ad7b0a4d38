"""What a clerk types where printed minutes have words of their own: owners, remarks, exclusions."""

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Action, Exchange
from tests.helpers.last_entry import last_matter, last_sentence


def test_owner_and_date_between_bars_print_as_they_are_typed(table: Table) -> None:
    run(table, "/x AK/Clerk | Jan 17th | write to tenants, 3: all of them")
    action = last_matter(table)
    assert isinstance(action, Action)
    assert (action.owner, action.due) == ("AK/Clerk", "Jan 17th")
    assert action.text == "write to tenants, 3: all of them"


def test_an_action_beside_a_paragraph_keeps_initials_and_a_misprinted_date(table: Table) -> None:
    table.desk.paragraphs.write("The lamps were to be mended.")
    run(table, "/xbeside AK | 31/2/103 | mend the lamps")
    action = last_matter(table)
    assert isinstance(action, Action)
    assert (action.owner, action.due, bool(action.beside)) == ("AK", "31/2/103", True)


def test_what_is_said_of_an_older_action_prints_with_it(table: Table) -> None:
    run(table, "/x Clerk: mend the fence")
    run(table, "/actionupdate done: It was mended on 2 March.")
    action = last_matter(table)
    assert isinstance(action, Action)
    assert (action.state, action.update) == ("done", "It was mended on 2 March.")
    run(table, "/actionupdate The owner: he had not replied.")
    assert getattr(last_matter(table), "update", "") == "The owner: he had not replied."


def test_without_an_action_there_is_nothing_to_say_of_one(table: Table) -> None:
    with pytest.raises(Refusal, match="no action under this item"):
        run(table, "/actionupdate done: It was mended.")


@pytest.mark.parametrize(
    ("typed", "kind", "sentence"),
    [
        ("/clarify dawley that it was so", "clarification", "A Dawley clarified that it was so."),
        ("/comment dawley it was late", "comment", "A Dawley commented that it was late."),
        ("/undertake dawley to look", "undertaking", "A Dawley undertook to look."),
        ("/comment The Chairman thanked all", "comment", "The Chairman thanked all."),
    ],
)
def test_remarks_after_a_question_are_of_whom_they_name(
    table: Table, typed: str, kind: str, sentence: str
) -> None:
    run(table, "/q kinver what was being done")
    run(table, typed)
    remark = last_matter(table)
    assert isinstance(remark, Exchange)
    assert remark.kind == kind
    assert last_sentence(table).endswith(sentence)


@pytest.mark.parametrize("typed", ["/clarify dawley that it was so", "/comment dawley late"])
def test_a_remark_needs_a_question_before_it(table: Table, typed: str) -> None:
    with pytest.raises(Refusal, match="no question yet"):
        run(table, typed)


def test_an_exclusion_whose_words_are_minuted_adds_no_resolution(table: Table) -> None:
    run(table, "/goto 5")
    run(table, "/r That the press and public leave for item 6")
    count = len(table.desk.meeting.item(table.desk.meeting.current).entries)
    assert "No resolution was added" in run(table, "/private 3 as minuted")
    meeting = table.desk.meeting
    assert meeting.public_excluded
    assert meeting.exclusions[0].ground.endswith("paragraph 3")
    assert len(meeting.item(meeting.current).entries) == count
    table.desk.paragraphs.write("The price was agreed.")
    assert table.desk.corrections.last_entry().private


def test_an_exclusion_as_minuted_takes_no_mover(table: Table) -> None:
    with pytest.raises(Refusal, match="has its mover there"):
        run(table, "/private 3 moved kinver marden as minuted")
    assert not table.desk.meeting.public_excluded
