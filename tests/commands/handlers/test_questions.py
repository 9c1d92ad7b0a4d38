"""Questions typed at the table, and who has the floor."""

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.guidance.next_step import guide
from clerk_tui.commands.registry import run
from clerk_tui.domain.agenda.questions import notices_for
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Action, Exchange, Question
from clerk_tui.domain.model.meeting import Entry
from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.style.house_style import HouseStyle
from tests.helpers.last_entry import last_sentence
from tests.helpers.printed import minutes


def entries(table: Table) -> tuple[Entry, ...]:
    item = table.desk.meeting.in_hand
    return item.entries if item else ()


def printed(table: Table) -> list[str]:
    """The texts of the business, in order."""
    copy = compose(table.desk.meeting, table.style)
    return [text for text in copy.texts() if text]


@pytest.fixture
def asking(table: Table) -> Table:
    """The item of questions in hand, three questions on notice given for it."""
    run(table, "/onnotice kinver to Edgley: How many lamps are lit?")
    run(table, "/onnotice 4 marden What did they cost?")
    run(table, "/onnotice findern and dawley Who lights them?")
    run(table, "/goto 4")
    return table


def test_questions_on_notice_are_offered_one_by_one_in_order(asking: Table) -> None:
    hint = guide(asking.desk)
    assert (hint.text, hint.command) == ("Question 1 on notice, A Kinver: put it", "/put")
    run(asking, hint.command)
    assert last_sentence(asking) == (
        "Councillor A Kinver had given notice of the following question: How many lamps are lit?"
    )
    assert guide(asking.desk).command == "/a "
    run(asking, "/a that forty of them were")
    assert (
        last_sentence(asking)
        == "In summary, Councillor S Edgley responded that forty of them were."
    )
    assert guide(asking.desk).text == "Question 2 on notice, B Marden: put it"
    run(asking, "/put")
    run(asking, "/a that nobody knew")
    run(asking, "/put")
    assert last_sentence(asking).startswith("Councillors J P Findern") is False
    assert "Councillor J P Findern and Councillor A Dawley had given notice" in last_sentence(
        asking
    )
    run(asking, "/a the lamplighter")
    assert guide(asking.desk).text == "Next: 5 Harbour lighting"


def test_the_question_of_an_absent_member_is_put_for_them(asking: Table) -> None:
    run(asking, "/out kinver")
    hint = guide(asking.desk)
    assert hint.text == "Question 1: A Kinver is not here. Put it for them"
    run(asking, hint.command)
    assert last_sentence(asking).startswith(
        "In the absence of Councillor A Kinver, who had given notice"
    )
    run(asking, "/q for marden whether it was dark")
    assert last_sentence(asking) == (
        "The following question was put on behalf of Councillor B Marden: whether it was dark."
    )
    run(asking, "/put 3 absent")
    assert last_sentence(asking).startswith("In the absence of Councillor J P Findern and")


def test_questions_are_put_and_answered_together_and_numbered_rightly(asking: Table) -> None:
    run(asking, "/q dawley whether it was raining")
    run(asking, "/a it was")
    run(asking, "/put 1 and 3")
    assert "these questions" in guide(asking.desk).text
    run(asking, "/a edgley the lamps were being counted")
    answered = entries(asking)[-1].matter
    assert isinstance(answered, Exchange)
    assert answered.answers == tuple(e.ident for e in entries(asking)[-3:-1])
    copy = printed(asking)
    assert "In response to questions 2 and 3, Councillor S Edgley responded that the lamps" in str(
        copy
    )
    run(asking, "/s kinver when they would be")
    run(asking, "/a that it was soon")
    later = entries(asking)[-1].matter
    assert isinstance(later, Exchange)
    assert later.answers == ()


def test_questions_without_notice_can_be_answered_together_too(table: Table) -> None:
    run(table, "/q kinver whether it was wet")
    run(table, "/q marden whether it was cold")
    run(table, "/a together edgley it was both")
    matter = entries(table)[-1].matter
    assert isinstance(matter, Exchange)
    assert len(matter.answers) == 2


def test_one_question_may_be_put_by_several(table: Table) -> None:
    run(table, "/q kinver and marden whether it was wet")
    assert (
        last_sentence(table)
        == "Councillor A Kinver and Councillor B Marden asked whether it was wet."
    )


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("marden asked the Chair whether the lamps were lit", "asked the Chair whether the lamps"),
        ("marden whether the lamps were lit", "asked whether the lamps were lit."),
    ],
)
def test_a_question_typed_with_its_verb_has_it_once(
    table: Table, typed: str, sentence: str
) -> None:
    run(table, f"/q {typed}")
    assert sentence in last_sentence(table)
    assert "asked asked" not in last_sentence(table)


def test_a_resident_is_not_named_unless_the_house_does(table: Table) -> None:
    run(table, "/q resident Mrs Vane: whether the pier was safe")
    run(table, "/a edgley it was")
    run(table, "/s whether it had been looked at")
    copy = " ".join(printed(table))
    assert "A resident asked whether the pier was safe." in copy
    assert "The resident asked a supplementary question: whether it had been looked at." in copy
    run(table, "/written edgley")
    assert "Vane" not in " ".join(printed(table))
    naming_table = Table(
        table.desk, HouseStyle("", table.style.wording, {"residents": "named"}, "")
    )
    assert "Mrs Vane asked whether the pier was safe." in " ".join(printed(naming_table))
    run(table, "/q resident whether the sea was deep")
    assert last_sentence(table) == "A resident asked whether the sea was deep."
    run(table, "/q a resident who would dredge it")
    assert last_sentence(table) == "A resident asked who would dredge it."
    for supplementary in (
        "/s a resident who would pay",
        "/s resident who would pay",
        "/s who would pay",
    ):
        run(table, supplementary)
        assert last_sentence(table).endswith("asked a supplementary question: who would pay.")
    run(table, "/q A resident who had a boat asked for a buoy")
    assert last_sentence(table) == "A resident who had a boat asked for a buoy"


def test_a_resident_gives_notice_for_the_item_of_the_public(table: Table) -> None:
    table.desk.agenda.list_item("Public participation")
    run(table, "/onnotice resident Mrs Vane: Is the pier safe?")
    public = table.desk.meeting.items[-1].ident
    assert [n.question.questioner for n in notices_for(table.desk.meeting, public)] == ["Mrs Vane"]
    run(table, "/goto participation")
    run(table, "/put")
    assert last_sentence(table) == (
        "A resident had given notice of the following question: Is the pier safe?"
    )


def test_a_written_response_is_an_action_without_typing_it_twice(asking: Table) -> None:
    run(asking, "/put")
    reply = run(asking, "/written by 3 May 2027")
    assert reply == (
        "A written response promised; action: Councillor S Edgley, by Monday 3 May 2027."
    )
    promise, action = entries(asking)[-2:]
    assert last_sentence(asking) == ""
    assert isinstance(promise.matter, Exchange)
    assert action.matter == Action(
        "Provide a written response to Councillor A Kinver.",
        "Councillor S Edgley",
        "3 May 2027",
        promise.ident,
    )
    copy = printed(asking)
    assert "A written response would be provided by Councillor S Edgley." in copy
    run(asking, "/undo")
    assert isinstance(entries(asking)[-1].matter, Question)


def test_who_writes_must_be_known(table: Table) -> None:
    with pytest.raises(Refusal, match="no question to answer"):
        run(table, "/written")
    run(table, "/q kinver whether it was wet")
    with pytest.raises(Refusal, match="Who is to respond"):
        run(table, "/written")
    run(table, "/written the Harbour Master")
    action = entries(table)[-1].matter
    assert isinstance(action, Action)
    assert action.owner == "Harbour Master"


def test_an_office_is_named_as_the_title_of_the_item_prints_it(table: Table) -> None:
    run(table, "/goto 4")
    run(table, "/onnotice kinver to commissioner: How many dogs are there?")
    run(table, "/onnotice marden to what extent: is that a question?")
    first, second = notices_for(table.desk.meeting)
    assert first.question.respondent == "the Commissioner"
    assert second.question.text == "to what extent: is that a question?"
    run(table, "/put")
    run(table, "/written")
    action = entries(table)[-1].matter
    assert isinstance(action, Action)
    assert action.owner == "Commissioner"


def test_a_resident_whose_question_is_not_reached_is_not_named_either(table: Table) -> None:
    table.desk.agenda.list_item("Public participation")
    run(table, "/onnotice resident Mrs Vane: Is the pier safe?")
    run(table, "/goto participation")
    run(table, "/unreached the Harbour Master")
    copy = " ".join(printed(table))
    assert "Vane" not in copy
    action = entries(table)[-1].matter
    assert isinstance(action, Action)
    assert action.text == "Provide a written response to a resident."


def test_a_joint_question_is_put_by_whichever_of_them_is_there(asking: Table) -> None:
    run(asking, "/out findern")
    run(asking, "/put 3")
    assert "In the absence" not in last_sentence(asking)


def test_questions_not_reached_are_left_for_written_responses_with_one_command(
    asking: Table,
) -> None:
    run(asking, "/put")
    run(asking, "/a that forty were")
    reply = run(asking, "/unreached")
    assert reply == "2 questions were not reached: written responses promised, an action each."
    matters = [type(e.matter) for e in entries(asking)[-6:]]
    assert matters == [Question, Exchange, Action] * 2
    owners = {e.matter.owner for e in entries(asking) if isinstance(e.matter, Action)}
    assert owners == {"Councillor S Edgley"}
    with pytest.raises(Refusal, match="No question on notice is left"):
        run(asking, "/unreached")
    assert guide(asking.desk).text == "Next: 5 Harbour lighting"


def test_a_question_on_notice_can_be_withdrawn_and_mistakes_are_refused(asking: Table) -> None:
    run(asking, "/onnotice withdrawn 2")
    run(asking, "/put 3")
    for typed in ("/put 9", "/put 3", "/put 2", "/put 1 1", "/put one", "/onnotice withdrawn"):
        with pytest.raises(Refusal):
            run(asking, typed)
    assert guide(asking.desk).command == "/a "


def test_nobody_asked_is_minuted_by_the_guiding_line(table: Table) -> None:
    table.desk.agenda.list_item("Public question time")
    run(table, "/goto public question time")
    hint = guide(table.desk)
    assert hint.command == "/q none"
    run(table, hint.command)
    assert last_sentence(table) == "No public questions had been received."


def test_who_has_the_floor_is_named_as_anywhere(table: Table) -> None:
    assert run(table, "/speaking kinver") == "Councillor A Kinver has the floor."
    run(table, "/speaking Mrs Vane")
    assert [s.who for s in table.desk.meeting.speeches] == ["@1", "Mrs Vane"]
    run(table, "/speaking")
    with pytest.raises(Refusal, match="Nobody has the floor"):
        run(table, "/speaking")


def test_a_resident_is_not_named_by_what_they_say_after_their_question(table: Table) -> None:
    run(table, "/q Mr A Smith of High Street asked why the lamps were out")
    run(table, "/a marden they were off")
    for beginning in ("/s Mr A Smith when", "/comment Mr Smith that", "/clarify Mr Smith: that"):
        run(table, f"{beginning} they would be lit")
    with pytest.raises(Refusal, match="Mrs Poe has put no question"):
        run(table, "/s Mrs Poe when they would be lit")
    words = minutes(table.desk.meeting)
    assert "Smith" not in words
    assert "The resident asked a supplementary question: when they would be lit." in words
    assert "The resident commented that they would be lit." in words
