"""What is typed of motions, decisions and questions: understood, or refused with advice."""

import pytest
from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.commands.guidance.next_step import guide
from clerk_tui.commands.parsing.bare_figures import vote_of_figures
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion, Paragraph, Resolution
from tests.helpers.printed import minutes, read


def to_the_last_item(table: Table) -> None:
    while table.desk.agenda.upcoming() is not None:
        table.desk.agenda.next_item()


def close(table: Table) -> str:
    """Return the reply to /close, which may close the meeting or refuse to."""
    try:
        return run(table, "/close")
    except Refusal as refusal:
        return str(refusal)


def test_a_meeting_is_closed_once_the_substantive_motion_is_decided(table: Table) -> None:
    table.desk.agenda.next_item()
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
    figures_vote = vote_of_figures(typed)
    assert (figures_vote.command if figures_vote else "") == vote


@pytest.mark.parametrize(
    ("typed", "expected"),
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
    table: Table, typed: str, expected: str
) -> None:
    with pytest.raises(Refusal) as refused:
        run(table, typed)
    assert expected in str(refused.value)
    assert not list(table.desk.meeting.entries())


def test_a_decision_ends_as_a_sentence_does(table: Table) -> None:
    typed = ("/r That it be so", "/r Is it so?", "/rec That it be so", "/agreed the sums be paid")
    for line in typed:
        run(table, line)
    last_printed = [
        e.matter.clauses[-1][-1]
        for e in table.desk.meeting.entries()
        if isinstance(e.matter, Resolution)
    ]
    assert last_printed == [".", "?", ".", "."]


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
    ("typed", "expected"),
    [
        ("announced", "as announced by the person presiding"),
        ("announced because two had gone", "as announced by the person presiding: two had gone"),
        ("announced: two had gone", "as announced by the person presiding: two had gone"),
    ],
)
def test_figures_that_were_announced_are_kept_with_their_reason(
    table: Table, typed: str, expected: str
) -> None:
    run(table, "/m kinver marden That the lamps be lit")
    run(table, f"/v 7 2 {typed}")
    motion = table.desk.corrections.last_entry().matter
    assert isinstance(motion, Motion)
    assert motion.vote is not None
    assert motion.vote.override == expected


def test_words_that_were_announced_are_no_reason(table: Table) -> None:
    run(table, "/m kinver marden That the lamps be lit")
    run(table, "/v announced to be carried")
    assert not isinstance(table.desk.corrections.last_entry().matter, Paragraph)


def test_an_amendment_whose_place_is_unclear_is_minuted_in_its_movers_words(
    table: Table,
) -> None:
    run(table, "/m kinver marden That the fee be three pounds")
    words = "Insert “from May” at the start of the motion"
    reply = run(table, f"/amend findern edgley {words}")
    assert reply.startswith("Amendment minuted as typed: ")
    assert words in read(minutes(table.desk.meeting))
    assert "at the end" not in read(minutes(table.desk.meeting))
    run(table, "/v 4 2")
    run(table, "/v 4 2")
    assert "RESOLVED" not in read(minutes(table.desk.meeting))  # nobody wrote what was resolved


def test_an_amendment_typed_in_shorthand_is_minuted_in_form(table: Table) -> None:
    run(table, "/m kinver marden That the fee be waived for three months")
    reply = run(table, "/amend findern edgley delete three, insert six")
    assert reply.startswith("Amendment to delete the word “three” and insert “six”.")
    printed = read(minutes(table.desk.meeting))
    assert (
        "seconded by Councillor S Edgley: to delete the word “three” and insert “six”." in printed
    )
    run(table, "/v 4 2")
    assert guide(table.desk).command == "/substantive That the fee be waived for six months"


def test_shorthand_of_words_that_are_not_in_the_motion_stays_and_the_clerk_is_told(
    table: Table,
) -> None:
    run(table, "/m kinver marden That the fee be waived")
    assert "not in the motion" in run(table, "/amend findern edgley delete three, insert six")
    assert "“delete three, insert six”." in read(minutes(table.desk.meeting))


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        ("That it be lit at noon", "That it be brightly lit at dusk", "brightly lit at noon"),
        ("replace dusk with noon", "That it be brightly lit at dusk", "brightly lit at noon"),
        ("That it be lit at noon", "That it be brightly lit at noon", "brightly lit at noon"),
        ("That it be lit at noon", "replace noon with one", "lit at one"),
        ("That it be lit at noon", "That it be lit at midnight", "lit at midnight"),
    ],
)
def test_a_second_amendment_is_of_the_words_as_the_first_left_them(
    table: Table, first: str, second: str, both: str
) -> None:
    run(table, "/m kinver marden That it be lit at dusk")
    for amendment in (first, second):
        run(table, f"/amend findern edgley {amendment}")
        run(table, "/v 4 2")
    assert guide(table.desk).command == f"/substantive That it be {both}"


@pytest.mark.parametrize(
    "typed", ["/m kinver marden That so", "/m marden kinver That so", "/proc kinver marden That so"]
)
def test_a_mover_or_seconder_who_is_not_there_is_refused_unless_it_was_announced(
    table: Table, typed: str
) -> None:
    run(table, "/sorry kinver unwell")
    with pytest.raises(Refusal, match="A Kinver sent apologies, and cannot have"):
        run(table, typed)
    command, _, rest = typed.partition(" ")
    run(table, f"{command} announced because he was on the line: {rest}")
    motion = table.desk.corrections.last_entry().matter
    assert isinstance(motion, Motion)
    assert motion.override == "as announced by the person presiding: he was on the line"
    assert motion.text == "That so"


@pytest.mark.parametrize("command", ["/m", "/amend", "/proc"])
def test_the_line_for_movers_who_are_not_there_has_the_command_that_was_typed(
    table: Table, command: str
) -> None:
    if command == "/amend":
        run(table, "/m findern edgley That it be so")
    run(table, "/sorry kinver unwell")
    with pytest.raises(Refusal) as refused:
        run(table, f"{command} kinver marden That it be")
    assert refused.value.remedy.endswith(f" {command} announced and the names")


def test_one_who_left_cannot_move_an_exclusion_nor_second_an_amendment(table: Table) -> None:
    run(table, "/m findern edgley That so; 4 0")
    run(table, "/out kinver")
    with pytest.raises(Refusal, match="was not in the room"):
        run(table, "/private 3 moved kinver marden 4 0")
    run(table, "/m findern edgley That it be so")
    with pytest.raises(Refusal, match="was not in the room"):
        run(table, "/amend marden kinver replace so with thus")
    run(table, "/v 4 0")
    run(table, "/private 3 moved kinver marden 4 0 announced")
    assert table.desk.meeting.public_excluded


@pytest.mark.parametrize("typed", ["announced because ill kinver marden That so", "announced:"])
def test_a_reason_that_does_not_end_is_refused(table: Table, typed: str) -> None:
    with pytest.raises(Refusal, match="put a colon"):
        run(table, f"/m {typed}")


def test_the_house_ends_an_action_alike_however_it_came(table: Table) -> None:
    bare = Table(
        table.desk, replace(table.style, layout={**table.style.layout, "action_stop": "bare"})
    )
    for house, stop in ((table, "."), (bare, "")):
        for typed in ("/x Clerk by 3 May: write", "/x Clerk by 3 May: write.", "/x Clerk to write"):
            run(house, typed)
            assert table.desk.corrections.last_entry().matter.text.endswith(f"rite{stop}")  # type: ignore[union-attr]
        run(house, "/q kinver whether it floats")
        run(house, "/written the Clerk")
        assert table.desk.corrections.last_entry().matter.text.endswith(f"Kinver{stop}")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("typed", "outcome"),
    [("2 4", "lost"), ("4 2", "carried"), ("carried", "carried"), ("all against", "lost")],
)
def test_a_resolution_that_was_moved_is_decided_by_the_vote_after_it(
    table: Table, typed: str, outcome: str
) -> None:
    table.desk.agenda.next_item()
    run(table, f"/r moved kinver marden That the lamps be lit; {typed}")
    matter = table.desk.corrections.last_entry().matter
    assert isinstance(matter, Motion)
    assert (matter.text, matter.outcome) == ("That the lamps be lit", outcome)


@pytest.mark.parametrize("command", ["/r That", "/rec Cabinet: That", "/r (1) That it be; (2)"])
@pytest.mark.parametrize("vote", ["4 2", "2-4", "3 3", "carried", "4 for, 2 against", "lost"])
def test_a_vote_is_never_printed_as_words_of_a_resolution(
    table: Table, command: str, vote: str
) -> None:
    table.desk.agenda.next_item()
    before = table.desk.meeting
    with pytest.raises(Refusal, match="is a vote"):
        run(table, f"{command} the lamps be lit; {vote}")
    assert table.desk.meeting == before


def test_clauses_of_a_resolution_that_begin_with_figures_are_words(table: Table) -> None:
    table.desk.agenda.next_item()
    run(table, "/r (1) That ten lamps be lit; (2) 3 lamps be sold; (3) none be lent")
    assert isinstance(table.desk.corrections.last_entry().matter, Resolution)
