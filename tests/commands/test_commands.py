"""What a clerk types after a slash, and what is minuted."""

from datetime import time

import pytest

from clerk_tui.commands.all_commands import ALL
from clerk_tui.commands.command import Command, Table
from clerk_tui.commands.completion import complete
from clerk_tui.commands.registry import commands_beginning, find_command, run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.numbering.numbers import minute_numbers
from tests.helpers.last_entry import last_matter, last_sentence


def test_a_question_is_put_by_the_member_whose_name_begins_it(table: Table) -> None:
    run(table, "/q kinver what was being done about the lights")
    assert last_sentence(table) == "Councillor A Kinver asked what was being done about the lights."


def test_a_name_of_two_words_is_taken_whole(table: Table) -> None:
    run(table, "/q plumley ward why it was late")
    question = last_matter(table)
    assert isinstance(question, mt.Question)
    assert question.text == "why it was late"


def test_an_answer_needs_a_question_before_it(table: Table) -> None:
    with pytest.raises(Refusal, match="no question"):
        run(table, "/a the scheme was under review")


def test_a_question_an_answer_and_a_supplementary_follow_one_another(table: Table) -> None:
    run(table, "/q kinver what was being done")
    run(table, "/a The Commissioner replied that it was in hand.")
    run(table, "/s dawley whether the cost was known")
    kinds = [type(e.matter) for e in table.desk.meeting.in_hand.entries]  # type: ignore[union-attr]
    assert kinds == [mt.Question, mt.Exchange, mt.Exchange]


def test_an_answer_that_says_who_answered_is_a_sentence_of_its_own(table: Table) -> None:
    run(table, "/q kinver what was being done")
    run(table, "/a the Director of Lamps responded that oil was dear")
    assert last_sentence(table) == "The Director of Lamps responded that oil was dear."


def test_a_motion_takes_mover_and_seconder_from_its_first_words(table: Table) -> None:
    run(table, "/m findern edgley That the lights be mended")
    assert last_sentence(table) == (
        "It was moved by Councillor J P Findern and seconded by Councillor S Edgley: "
        "“That the lights be mended”."
    )


def test_a_motion_without_names_keeps_all_its_words(table: Table) -> None:
    run(table, "/m That Kinver Street be closed")
    motion = last_matter(table)
    assert isinstance(motion, mt.Motion)
    assert (motion.mover, motion.text) == ("", "That Kinver Street be closed")


def test_a_show_of_hands_is_three_figures(table: Table) -> None:
    run(table, "/m findern edgley That the lights be mended")
    assert run(table, "/v 4 1 1") == "The motion was carried. It prints as RESOLVED."
    assert last_sentence(table).endswith(
        "declared CARRIED (4 in favour of the motion, 1 against, 1 abstained)."
    )


def test_a_vote_in_words_is_printed_in_those_words(table: Table) -> None:
    run(table, "/m findern edgley That the lights be mended")
    run(table, "/v all were in favour")
    assert last_sentence(table).endswith("All were in favour.")


def test_words_that_do_not_say_which_way_are_asked_about(table: Table) -> None:
    run(table, "/m findern edgley That the lights be mended")
    with pytest.raises(Refusal, match="carried or lost"):
        run(table, "/v there was some murmuring")


def test_a_tie_is_not_decided_without_a_casting_vote(table: Table) -> None:
    run(table, "/m findern edgley That the lights be mended")
    with pytest.raises(Refusal, match="votes are equal"):
        run(table, "/v 3 3")
    run(table, "/casting 3 3 against")
    assert "casting vote against" in last_sentence(table)
    assert "LOST" in last_sentence(table)


def test_a_recorded_vote_names_everybody_else_on_the_side_of_all(table: Table) -> None:
    run(table, "/m findern edgley That the lights be mended")
    run(table, "/named for all against dawley and kinver abstain marden")
    motion = last_matter(table)
    assert isinstance(motion, mt.Motion)
    assert motion.vote is not None
    assert (motion.vote.in_favour, motion.vote.against, motion.vote.abstained) == (3, 2, 1)


def test_clauses_with_marks_are_printed_one_to_a_line(table: Table) -> None:
    run(table, "/r That (1) the report be noted; and (2) the lights be mended")
    resolution = last_matter(table)
    assert isinstance(resolution, mt.Resolution)
    assert resolution.marks == ("", "(1)", "(2)")
    assert resolution.clauses == ("That", "the report be noted; and", "the lights be mended.")


def test_a_report_is_noted_with_one_word(table: Table) -> None:
    run(table, "/noted")
    resolution = last_matter(table)
    assert isinstance(resolution, mt.Resolution)
    assert resolution.clauses == ("That the report be noted.",)


def test_an_action_has_an_owner_a_date_and_words(table: Table) -> None:
    run(table, "/x Harbour Master by 3 May: replace the lamps")
    assert last_matter(table) == mt.Action("Replace the lamps.", "Harbour Master", "3 May")


def test_the_owner_of_an_action_named_by_surname_is_named_as_the_house_does(table: Table) -> None:
    run(table, "/x marden by 3 May: replace the lamps")
    assert last_matter(table) == mt.Action("Replace the lamps.", "Councillor B Marden", "3 May")


def test_an_action_told_as_a_sentence_finds_its_owner(table: Table) -> None:
    run(table, "/x The Harbour Master to replace the lamps")
    assert last_matter(table) == mt.Action(
        "The Harbour Master to replace the lamps.", "The Harbour Master"
    )


def test_a_declaration_names_the_item_it_relates_to(table: Table) -> None:
    run(table, "/dec marden 5 dpi the owner of a boatyard")
    assert last_sentence(table) == (
        "Councillor B Marden declared a disclosable pecuniary interest in item 5 (Harbour "
        "lighting) as the owner of a boatyard."
    )


def test_a_joint_declaration_names_both(table: Table) -> None:
    run(table, "/dec marden and kinver 5 personal members of the club")
    assert last_sentence(table).startswith(
        "Councillor B Marden and Councillor A Kinver declared a personal"
    )


def test_that_nobody_declared_an_interest_is_minuted(table: Table) -> None:
    run(table, "/dec")
    assert last_sentence(table) == "There were no declarations of interest."


def test_a_member_leaves_at_a_time_or_after_a_minute(table: Table) -> None:
    run(table, "/out dawley 10.45")
    assert last_sentence(table) == "Councillor A Dawley left the meeting at 10.45 a.m."
    run(table, "/in dawley HC1")
    dawley = next(a for a in table.desk.meeting.people if a.person.name == "A Dawley")
    assert [m.minute for m in dawley.movements] == ["", "HC1"]
    assert dawley.movements[0].time == time(10, 45)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("/adjuorn 11.15", "Did you mean /adjourn"),
        ("/undoo", "Did you mean /undo?"),
        ("/aplogies", "Did you mean /apologies?"),
        ("/moveiten 3", "Did you mean /moveitem"),
        ("/resolve That so", "Did you mean /r?"),
        ("/voet 3 2", "Did you mean /v?"),
        ("/lamplight", "F1 lists them."),
        (f"/{'z' * 100_000}", "F1 lists them."),
    ],
)
def test_a_command_misspelt_is_asked_after(table: Table, typed: str, meant: str) -> None:
    before = table.desk.meeting
    with pytest.raises(Refusal) as refused:
        run(table, typed)
    assert refused.value.remedy.startswith(meant)
    assert table.desk.meeting is before


@pytest.mark.parametrize("typed", ["/out dawley 25.00", "/out dawley half seven", "/start 2561"])
def test_a_time_that_is_none_is_refused_and_nothing_is_minuted(table: Table, typed: str) -> None:
    before = table.desk.meeting
    with pytest.raises(Refusal, match="is not a time"):
        run(table, typed)
    assert table.desk.meeting == before


def test_a_name_that_two_answer_to_is_asked_about(table: Table) -> None:
    table.desk.roll.list_person(Person("B Kinver", "Councillor"), "member")
    with pytest.raises(Refusal, match="may be A Kinver, B Kinver"):
        run(table, "/out kinver")
    run(table, "/out bk")
    assert last_sentence(table).startswith("Councillor B Kinver left")


def test_a_question_told_as_a_sentence_is_nobody_elses(table: Table) -> None:
    run(table, "/q Mrs E Toller, a resident, asked whether the pond was deep.")
    question = last_matter(table)
    assert isinstance(question, mt.Question)
    assert question.questioner == ""
    assert last_sentence(table) == "Mrs E Toller, a resident, asked whether the pond was deep."


@pytest.mark.parametrize(
    "typed",
    ["/q kong why", "/s kong why", "/m zork kinver That it be so", "/m kinver zork That it be so"],
)
def test_a_small_word_that_names_nobody_is_never_minuted_as_text(table: Table, typed: str) -> None:
    run(table, "/q kinver what was being done")
    before = table.desk.meeting
    with pytest.raises(Refusal, match=r"(?:kong|zork)"):
        run(table, typed)
    assert table.desk.meeting == before


def test_an_answer_without_a_name_is_the_last_respondents(table: Table) -> None:
    run(table, "/q kinver what was being done")
    run(table, "/a marden that it was in hand")
    assert last_sentence(table) == "In summary, Councillor B Marden responded that it was in hand."
    run(table, "/a that two posts were vacant")
    assert (
        last_sentence(table)
        == "In summary, Councillor B Marden responded that two posts were vacant."
    )


def test_the_minutes_approved_are_those_that_the_item_names(table: Table) -> None:
    run(table, "/new Minutes of 3/11/26")
    run(table, "/approve")
    resolution = last_matter(table)
    assert isinstance(resolution, mt.Resolution)
    assert "held on 3 November 2026 be approved" in resolution.clauses[0]


def test_nobody_is_said_to_have_declared_nothing_after_a_declaration(table: Table) -> None:
    run(table, "/dec marden 5 personal member of the club")
    with pytest.raises(Refusal, match="minuted already"):
        run(table, "/dec")


def test_a_row_of_another_width_is_refused(table: Table) -> None:
    run(table, "/table Payee | Purpose | Amount")
    with pytest.raises(Refusal, match="3 columns and this row 2"):
        run(table, "/row Water | 31.20")
    run(table, "/row Water | | 31.20")
    run(table, "/remove")
    assert last_matter(table) == mt.Table(("Payee", "Purpose", "Amount"), ())


def test_a_meeting_is_closed_early_at_a_time(table: Table) -> None:
    run(table, "/close now 9.10 pm")
    assert table.desk.meeting.ended == time(21, 10)


def test_a_meeting_does_not_resume_before_it_was_adjourned(table: Table) -> None:
    run(table, "/adjourn 8.40 pm")
    with pytest.raises(Refusal, match="which is later"):
        run(table, "/resume 8.30 pm")


def test_items_are_reached_by_number_or_by_words(table: Table) -> None:
    run(table, "/goto 5")
    assert table.desk.meeting.in_hand.title == "Harbour lighting"  # type: ignore[union-attr]
    run(table, "/goto question")
    assert table.desk.meeting.in_hand.title == "Questions to the Commissioner"  # type: ignore[union-attr]
    run(table, "/goto HC2")
    assert table.desk.meeting.in_hand.title == "Harbour lighting"  # type: ignore[union-attr]


def test_a_number_set_by_hand_can_be_taken_back(table: Table) -> None:
    run(table, "/number 9A")
    run(table, "/next")
    numbers = [n.printed for n in minute_numbers(table.desk.meeting).values()]
    assert numbers == ["9A", "HC1"]
    run(table, "/goto 1")
    run(table, "/number auto")
    numbers = [n.printed for n in minute_numbers(table.desk.meeting).values()]
    assert numbers == ["HC1", "HC2"]


def test_private_minutes_the_resolution_in_public_and_the_rest_in_private(table: Table) -> None:
    run(table, "/private 3")
    table.desk.paragraphs.jot("The post would be filled.")
    entries = table.desk.meeting.in_hand.entries  # type: ignore[union-attr]
    assert [e.private for e in entries] == [False, True]
    assert "paragraph 3" in entries[0].matter.clauses[0]  # type: ignore[union-attr]
    run(table, "/undo")
    run(table, "/undo")
    assert not table.desk.meeting.public_excluded
    assert table.desk.meeting.in_hand.entries == ()  # type: ignore[union-attr]


def test_closing_with_items_not_taken_asks_first(table: Table) -> None:
    with pytest.raises(Refusal, match="5 items are not taken"):
        run(table, "/close")
    run(table, "/close now")
    assert table.desk.meeting.state == "closed"


def test_a_table_is_typed_row_by_row(table: Table) -> None:
    run(table, "/table Payee | Amount")
    run(table, "/row Clerk | 268.40")
    run(table, "/row Lamps | 12.00")
    assert last_matter(table) == mt.Table(
        ("Payee", "Amount"), (("Clerk", "268.40"), ("Lamps", "12.00"))
    )


def test_a_command_cut_short_is_enough_where_it_is_the_only_one() -> None:
    assert find_command("/apol")[0].name == "apologies"
    with pytest.raises(Refusal, match="may be /"):
        find_command("/re")
    with pytest.raises(Refusal, match="no command /zzz"):
        find_command("/zzz")


@pytest.mark.parametrize("command", [c for c in ALL if c.act], ids=lambda c: c.name)
def test_every_command_refuses_in_a_sentence_or_does_something(
    table: Table, command: Command
) -> None:
    for rest in ("", "x", "99", "kinver", "[/b] *x*", "\x1b[31m", "a" * 300, "() // | : by to"):
        reply = outcome(table, f"/{command.name} {rest}")
        assert reply
        assert "Traceback" not in reply


def outcome(table: Table, typed: str) -> str:
    """Return the reply to the clerk: that it was done, or why not."""
    try:
        return run(table, typed) or "done"
    except Refusal as refusal:
        return str(refusal)


def test_the_list_under_the_pad_narrows_as_the_name_is_typed() -> None:
    assert {c.name for c in commands_beginning("/ap")} == {"apologies", "approve"}
    assert [c.name for c in commands_beginning("/v 7")] == ["v"]


@pytest.mark.parametrize(
    "typed", ["/q find ways to mend it", "/s plum trees were planted", "/m dawle That it be so"]
)
def test_the_beginning_of_a_name_is_asked_about_and_never_taken_for_it(
    table: Table, typed: str
) -> None:
    run(table, "/q kinver what was being done")
    with pytest.raises(Refusal, match=r"mean J P Findern|mean N Plumley Ward|mean A Dawley"):
        run(table, typed)


@pytest.mark.parametrize(
    "words", ["not carried", "not agreed", "unanimously rejected", "nobody was in favour"]
)
def test_words_that_say_no_are_not_taken_for_yes(table: Table, words: str) -> None:
    run(table, "/m kinver marden That the lights be mended")
    run(table, f"/v {words}")
    motion = last_matter(table)
    assert isinstance(motion, mt.Motion)
    assert motion.outcome == "lost"


def test_figures_decide_against_a_word_that_contradicts_them(table: Table) -> None:
    run(table, "/m kinver marden That the lights be mended")
    with pytest.raises(Refusal, match="By the figures it was lost, not carried"):
        run(table, "/v 1 5 carried")


def test_sections_of_an_act_are_not_clauses(table: Table) -> None:
    run(table, "/r That under section 3 (1) and (2) of the Act the lights be mended")
    resolution = last_matter(table)
    assert isinstance(resolution, mt.Resolution)
    assert len(resolution.clauses) == 1


def test_deferring_another_item_leaves_the_clerk_where_they_were(table: Table) -> None:
    run(table, "/defer 5")
    assert table.desk.meeting.in_hand is not None
    assert table.desk.meeting.in_hand.title == "Apologies"
    assert table.desk.meeting.items[4].disposition == "deferred"


def test_the_vote_on_a_motion_after_its_amendment_is_called_the_motions(table: Table) -> None:
    run(table, "/m kinver marden That the lights be mended")
    run(table, "/amend dawley edgley That they be replaced")
    assert run(table, "/v 4 2") == "The amendment was carried."
    assert run(table, "/v 5 1") == "The motion was carried. It prints as RESOLVED."


def test_of_two_of_one_name_the_one_in_the_room_is_meant(table: Table) -> None:
    desk = table.desk
    other = desk.roll.list_person(Person("Z Marden", "Councillor"), "member", presence="apologies")
    run(table, "/m marden dawley That the lights be mended")
    motion = last_matter(table)
    assert isinstance(motion, mt.Motion)
    assert motion.mover == "@2"
    run(table, "/named all for but -marden")
    motion = last_matter(table)
    assert isinstance(motion, mt.Motion)
    assert motion.vote is not None
    assert motion.vote.names_against == ("@2",)
    completed = complete("/q mar", desk.meeting.people, "{name}")
    assert completed is not None
    assert completed.add == "B Marden "
    run(table, "/in marden")  # who arrives was not there
    assert desk.person(other).in_the_room
    with pytest.raises(Refusal, match="“marden” may be B Marden, Z Marden"):
        run(table, "/q marden why")
    with pytest.raises(Refusal, match="may be"):
        run(table, "/rename marden: Z Mardon")
