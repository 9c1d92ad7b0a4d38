"""What is typed of motions, decisions and questions: understood, or refused with advice."""

import pytest

from clerk_tui.commands.bare_figures import vote_of_figures
from clerk_tui.commands.command import Table
from clerk_tui.commands.guidance import guide
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.matters import Motion, Paragraph, Resolution


def to_the_last_item(table: Table) -> None:
    while table.desk.upcoming() is not None:
        table.desk.next_item()


def close(table: Table) -> str:
    """What /close says, whether or not it closes."""
    try:
        return run(table, "/close")
    except Refusal as refusal:
        return str(refusal)


def test_a_meeting_is_closed_once_the_substantive_motion_is_decided(table: Table) -> None:
    table.desk.next_item()
    run(table, "/m kinver marden That the lamps be lit at dusk")
    run(table, "/amend findern edgley delete dusk, insert noon")
    run(table, "/v 4 2")
    run(table, guide(table.desk).command)
    to_the_last_item(table)
    assert (
        "The substantive motion in “Declarations of interest” (minute HC2) is undecided"
        in close(table)
    )
    run(table, "/goto 2")
    run(table, "/v 4 2")
    assert close(table).startswith("Closed")


@pytest.mark.parametrize(
    "amendment",
    ["That the lamps be lit at noon", "delete “dusk” insert “noon”", "replace dusk with noon"],
)
def test_the_substantive_motion_is_offered_as_amended(table: Table, amendment: str) -> None:
    run(table, "/m kinver marden That the lamps be lit at dusk")
    run(table, f"/amend findern edgley {amendment}")
    run(table, "/v 4 2")
    assert guide(table.desk).command == "/substantive That the lamps be lit at noon"


def test_an_amendment_agreed_with_one_key_is_carried(table: Table) -> None:
    run(table, "/m kinver marden That the lamps be lit at dusk")
    run(table, "/amend findern edgley replace dusk with noon")
    assert run(table, "/agreed") == "The amendment was carried."
    assert guide(table.desk).command == "/substantive That the lamps be lit at noon"


@pytest.mark.parametrize(
    ("typed", "vote"),
    [
        ("4 0 0", "/v 4 0 0"),
        ("4-0", "/v 4 0"),
        ("4 for 0 against", "/v 4 0"),
        ("4 for, 1 against and 2 abstentions", "/v 4 1 2"),
        ("5 5 f", "/v 5 5 f"),
        ("7 2 announced because two had gone", "/v 7 2 announced because two had gone"),
        ("7", "/v 7"),
        ("2027", ""),
        ("10.30", ""),
        ("4 lamps 3 piers", ""),
    ],
)
def test_figures_alone_are_a_vote(typed: str, vote: str) -> None:
    assert vote_of_figures(typed) == vote


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/r That", "needs words"),
        ("/r that:", "needs words"),
        ("/m kinver marden That", "needs words"),
        ("/rec Cabinet by 14 April", "needs its words"),
        ("/rec Cabinet by 14 April:", "needs words"),
        ("/title", "/title Work programme"),
        ("/put 1", "No question on notice is waiting"),
    ],
)
def test_half_a_command_is_refused_with_advice_of_its_own(
    table: Table, typed: str, said: str
) -> None:
    with pytest.raises(Refusal) as refused:
        run(table, typed)
    assert said in str(refused.value)
    assert not list(table.desk.meeting.entries())


def test_a_decision_ends_as_a_sentence_does(table: Table) -> None:
    typed = ("/r That it be so", "/r Is it so?", "/rec That it be so", "/agreed the sums be paid")
    for line in typed:
        run(table, line)
    said = [
        e.matter.clauses[-1][-1]
        for e in table.desk.meeting.entries()
        if isinstance(e.matter, Resolution)
    ]
    assert said == [".", "?", ".", "."]


def test_no_questions_is_refused_where_one_was_put(table: Table) -> None:
    run(table, "/q kinver whether the pier was safe")
    with pytest.raises(Refusal, match="Questions are minuted"):
        run(table, "/q none")


def test_notice_of_a_question_for_a_public_item_is_not_given_in_private(table: Table) -> None:
    run(table, "/private 3")
    with pytest.raises(Refusal, match="public are excluded"):
        run(table, "/onnotice 4 kinver Who is ill?")
    assert "Question 1" in run(table, "/onnotice 6 kinver Who is ill?")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("announced", "as announced by the person presiding"),
        ("announced because two had gone", "as announced by the person presiding: two had gone"),
        ("announced: two had gone", "as announced by the person presiding: two had gone"),
    ],
)
def test_figures_that_were_announced_are_kept_with_their_reason(
    table: Table, typed: str, kept: str
) -> None:
    run(table, "/m kinver marden That the lamps be lit")
    run(table, f"/v 7 2 {typed}")
    motion = table.desk.last_entry().matter
    assert isinstance(motion, Motion)
    assert motion.vote is not None
    assert motion.vote.override == kept


def test_words_that_were_announced_are_no_reason(table: Table) -> None:
    run(table, "/m kinver marden That the lamps be lit")
    run(table, "/v announced to be carried")
    assert not isinstance(table.desk.last_entry().matter, Paragraph)
