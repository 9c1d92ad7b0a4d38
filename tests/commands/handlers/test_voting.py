"""Votes as they are typed: by voice, by names in bulk, together, and asked to be recorded."""

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.guidance.next_step import guide
from clerk_tui.commands.handlers.motions import preview_amendment
from clerk_tui.commands.handlers.voting.recorded_votes import named_command, preview_named_vote
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.votes import Vote
from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.compose.document import Para
from tests.helpers.house_table import house_table, type_lines
from tests.helpers.minuted import matters


def voted(table: Table) -> Vote:
    matter = table.desk.corrections.last_entry().matter
    assert isinstance(matter, mt.Motion)
    assert matter.vote
    return matter.vote


def printed(table: Table) -> str:
    """Return the printed minutes as one line."""
    blocks = compose(table.desk.meeting, table.style).business
    return " ".join(block.text for block in blocks if isinstance(block, Para))


@pytest.fixture
def motion(table: Table) -> Table:
    run(table, "/m findern edgley That the lamps be lit")
    return table


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("/v voice", "On being put to the meeting by voice, the motion was declared CARRIED."),
        ("/v voice lost", "by voice, the motion was declared LOST."),
        ("/v hands", "On being put to the vote, the motion was declared CARRIED."),
        ("/v unanimous", "On being put to the vote, the motion was declared CARRIED unanimously."),
        (
            "/v unanimously 6",
            ("declared CARRIED unanimously (6 in favour of the motion, 0 against)."),
        ),
        ("/v secret 4 1 1", "On a secret ballot, the motion was declared CARRIED (4 in favour of"),
        (
            "/v count 1 3 1 1",
            ("LOST (1 in favour of the motion, 3 against, 1 abstained, 1 not voting)."),
        ),
        (
            "/v secret 3 3 a",
            "exercised the casting vote against the motion. The motion was declared LOST.",
        ),
        ("/v unanimously rejected", "Unanimously rejected."),
    ],
)
def test_each_way_of_voting_has_its_short_form_and_its_wording(
    motion: Table, typed: str, expected: str
) -> None:
    run(motion, typed)
    assert expected in printed(motion)


def test_names_are_typed_in_bulk_and_who_is_left_out_is_not_yet_recorded(motion: Table) -> None:
    assert "For 4  Against 1  Abstained 1  Not voting 0" in preview_named_vote(
        motion, "all for but -dawley ~kinver"
    )
    reply = run(motion, "/named kinver marden findern edgley for, dawley not voting")
    assert (
        reply == "The motion was carried. It prints as RESOLVED. Not yet recorded: N Plumley Ward."
    )
    assert "Not voting (1): Councillor A Dawley." in printed(motion)
    assert voted(motion).abstained == 0


def test_names_may_be_typed_as_they_are_listed_each_side_with_a_colon(motion: Table) -> None:
    run(motion, "/named for: kinver, marden findern; against: dawley; abstained: none")
    vote = voted(motion)
    assert (vote.in_favour, vote.against, vote.abstained) == (3, 1, 0)


def test_a_tie_by_names_asks_for_the_casting_vote_and_takes_it_at_the_end(motion: Table) -> None:
    typed = "/named kinver marden edgley for, rest against"
    with pytest.raises(Refusal, match="The votes are equal") as refused:
        run(motion, typed)
    assert refused.value.wanting
    run(motion, f"{typed} f")
    assert "exercised the casting vote in favour of the motion" in printed(motion)


def test_motions_put_together_print_one_result(motion: Table) -> None:
    run(motion, "/m kinver marden That the lamps be dimmed")
    run(motion, "/v together 5 1")
    paper = printed(motion)
    assert paper.count("On being put to the vote together, the motions were declared CARRIED") == 1
    assert paper.endswith("CARRIED (5 in favour of the motions, 1 against).")


def test_of_two_open_motions_the_reply_names_the_one_that_was_put(motion: Table) -> None:
    run(motion, "/m kinver marden That the lamps along the whole of the north quay be dimmed")
    run(motion, "/amend findern edgley That the lamps be lit at dusk")
    assert run(motion, "/v lost") == "The amendment “That the lamps be lit at dusk” was lost."
    reply = run(motion, "/settle withdrawn")
    assert reply == "The motion “That the lamps along the whole of the no…” was withdrawn."
    run(motion, "/undo")
    reply = run(motion, "/v 5 1")
    assert reply.startswith("The motion “That the lamps along the whole of the no…” was carried.")
    assert run(motion, "/v 4 2").startswith("The motion was carried."), "one alone needs no name"


def test_motions_of_items_taken_together_name_each_others_minutes(table: Table) -> None:
    run(table, "/enbloc 4 5")
    run(table, "/goto 4")
    run(table, "/m findern edgley That the answers be noted")
    run(table, "/goto 5")
    run(table, "/m findern edgley That the lamps be lit")
    run(table, "/v together unanimous")
    paper = printed(table)
    assert "together with those under minute HC3, the motions were declared CARRIED" in paper
    assert "together with those under minute HC2, the motions were declared CARRIED" in paper


def test_the_substantive_motion_is_offered_with_the_words_of_the_amendment(motion: Table) -> None:
    run(motion, "/amend kinver marden That the lamps be lit at dusk")
    assert preview_amendment(motion, "amend", "kinver That the lamps be lit now") == (
        "That the lamps be lit {+now+}"
    )
    run(motion, "/v 5 1")
    offered = guide(motion.desk)
    assert (offered.command, offered.fill) == ("/substantive That the lamps be lit at dusk", True)
    reply = run(motion, f"{offered.command} and dawn")
    assert reply == "Substantive motion: That the lamps be lit {+at dusk and dawn+}"
    run(motion, "/v 6 0")
    text = printed(motion)
    assert "became the substantive motion." in text
    assert (
        "the substantive motion was declared CARRIED (6 in favour of the motion, 0 against)."
    ) in text
    assert text.count("became the substantive motion") == 1


def test_a_procedural_motion_interrupts(motion: Table) -> None:
    run(motion, "/proc kinver marden That the question be now put")
    assert run(motion, "/v voice") == "The procedural motion was carried."
    assert run(motion, "/v 5 1") == "The motion was carried. It prints as RESOLVED."


def test_a_member_asks_for_their_own_vote(motion: Table) -> None:
    run(motion, "/v 4 1 1")
    run(motion, "/ownvote dawley against")
    run(motion, "/ownvote kinver abstained")
    text = printed(motion)
    assert "Councillor A Dawley asked that their vote against the motion be recorded." in text
    assert "Councillor A Kinver asked that their abstention be recorded." in text


def test_an_officer_moves_nothing_unless_it_was_announced(table: Table) -> None:
    run(table, "/officer Jo Lamb, Clerk")
    with pytest.raises(Refusal, match="Jo Lamb is an officer"):
        run(table, "/m lamb edgley That the results be announced")
    run(table, "/m announced lamb edgley That the results be announced")
    matter = table.desk.corrections.last_entry().matter
    assert isinstance(matter, mt.Motion)
    assert matter.text == "That the results be announced"
    assert matter.override


def test_only_a_council_has_a_budget_decision(table: Table) -> None:
    with pytest.raises(Refusal, match="By law only a county, district or London borough"):
        run(table, "/budget")
    with pytest.raises(Refusal, match="What of the budget"):
        run(table, "/budget what")


def test_what_a_division_refuses_can_be_typed_again_as_names(motion: Table) -> None:
    run(motion, "/named all for but -dawley ~kinver =plumley ward")
    vote = voted(motion)
    again = named_command(motion.desk.meeting, vote)
    run(motion, "/undo")
    run(motion, again)
    assert voted(motion) == vote


@pytest.mark.parametrize("apart", ["", "The bells were heard."])
def test_what_follows_a_vote_is_of_the_last_vote_and_not_of_the_last_motion_moved(
    apart: str,
) -> None:
    table = house_table()
    type_lines(
        table,
        f"""/m pool rill That the lamps be lit
        /m dew brook That the bells be rung
        /v 3 2
        {apart}
        /v 1 4
        /ownvote rill for
        /resultnote The lamps stay dark.
        /asked dew
        /cv 2 3""",
    )
    lamps, bells = (m for m in matters(table.desk) if isinstance(m, mt.Motion))
    assert bells.vote is not None
    assert lamps.vote is not None
    assert (bells.vote.in_favour, bells.vote.own, bells.note, bells.asked_by) == (3, (), "", ())
    assert (lamps.vote.in_favour, len(lamps.vote.own)) == (2, 1)
    assert (lamps.note, lamps.asked_by) == ("The lamps stay dark.", ("@3",))
