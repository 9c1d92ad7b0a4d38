"""A vote that was minuted is put right: its figures and what follows, and nothing else."""

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.privacy.public_hold import check_not_held
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Entry
from clerk_tui.domain.replay.replay import replay
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.ferry_table import ferry_table
from tests.helpers.printed import minutes, read


def motions(table: Table) -> list[Entry]:
    return [e for e in table.desk.meeting.entries() if isinstance(e.matter, Motion)]


def figures(table: Table, which: int = -1) -> tuple[str, int | None, int | None, int | None]:
    matter = motions(table)[which].matter
    assert isinstance(matter, Motion)
    vote = matter.vote
    assert vote is not None
    return matter.outcome, vote.in_favour, vote.against, vote.abstained


@pytest.fixture
def voted(table: Table) -> Table:
    """An amended motion that was carried, one lost in the next item, and a member's own vote."""
    run(table, "/goto 5")
    run(table, "/m kinver marden That the lamps be lit at dusk")
    run(table, "/amend findern edgley replace dusk with noon")
    run(table, "/v 4 2")
    run(table, "/substantive That the lamps be lit at noon")
    run(table, "/v 5 1")
    run(table, "/ownvote dawley against")
    return table


@pytest.mark.parametrize("typed", ["/correct vote 4 1 1", "/cv 4 1 1", "/cv 4 for, 1 ag, 1 abst"])
def test_the_figures_last_minuted_are_put_right_and_the_resolution_stays(
    voted: Table, typed: str
) -> None:
    before = [e.ident for e in voted.desk.meeting.entries()]
    reply = run(voted, typed)
    assert "substantive motion in minute HC" in reply
    assert "carried, 4 for, 1 against, 1 abstained (it was carried, 5 for, 1 against)" in reply
    assert figures(voted) == ("carried", 4, 1, 1)
    assert [e.ident for e in voted.desk.meeting.entries()] == before
    printed = read(minutes(voted.desk.meeting))
    assert "CARRIED (4 in favour of the motion, 1 against, 1 abstained)" in printed
    assert "That the lamps be lit at noon." in printed
    assert (
        "Councillor A Dawley asked that their vote against the substantive motion be recorded."
        in printed
    )
    run(voted, "/undo")
    assert figures(voted) == ("carried", 5, 1, None)


def test_the_vote_of_an_amendment_or_of_another_minute_is_named(voted: Table) -> None:
    run(voted, "/correct vote amendment: 5 1")
    assert figures(voted, 1) == ("carried", 5, 1, None)
    run(voted, "/correct vote amendment 3 2 1")
    assert figures(voted, 1) == ("carried", 3, 2, 1)
    run(voted, "/goto 6")
    run(voted, "/private 3 moved kinver marden 6 0")
    run(voted, "/public")
    run(voted, "/correct vote minute 5: for: 4, against: 2")
    assert figures(voted, 2) == ("carried", 4, 2, None)
    run(voted, "/correct vote minute 5 amendment 1: 6 0")
    assert figures(voted, 1) == ("carried", 6, 0, None)


def test_a_carried_motion_corrected_to_lost_says_what_to_look_at(
    table: Table,
) -> None:
    run(table, "/m kinver marden That the lamps be lit; 4 2")
    run(table, "/x Clerk: order the lamps")
    assert "RESOLVED" in read(minutes(table.desk.meeting))
    reply = run(table, "/correct vote 2 4")
    assert "lost, 2 for, 4 against (it was carried, 4 for, 2 against)" in reply
    assert "look at the decisions and actions minuted after it" in reply
    printed = read(minutes(table.desk.meeting))
    assert "RESOLVED" not in printed
    assert "LOST (2 in favour of the motion, 4 against)" in printed


def test_the_public_stay_out_whatever_is_typed_of_the_vote_that_excluded_them(
    table: Table,
) -> None:
    run(table, "/private 3 moved kinver marden 4 2")
    table.desk.paragraphs.jot("The tenant owed a year's rent.")
    run(table, "/public")
    with pytest.raises(Refusal, match="stays carried"):
        run(table, "/correct vote 2 4")
    run(table, "/correct vote 5 1")
    assert figures(table) == ("carried", 5, 1, None)
    assert "rent" not in read(minutes(table.desk.meeting))


def test_a_lost_exclusion_does_not_exclude_when_it_is_put_right(table: Table) -> None:
    run(table, "/private 3 moved kinver marden 2 4")
    with pytest.raises(Refusal, match="stays lost"):
        run(table, "/correct vote 4 2")
    assert not table.desk.meeting.public_excluded


def test_an_amendment_that_the_substantive_motion_rests_on_stays_carried(voted: Table) -> None:
    with pytest.raises(Refusal, match="substantive motion rests"):
        run(voted, "/correct vote amendment: 2 4")


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("/correct vote 7 2", "9 were counted and only 6 may vote"),
        ("/correct vote 2 4 carried", "By the figures it was lost"),
        ("/correct vote all bar one against", "carried or lost"),
        ("/correct vote 3 3", "equal"),
        ("/correct vote", "What was the vote"),
        ("/correct vote minute 5 4 2", "Put a colon"),
        ("/correct vote minute 2: 4 2", "no motion there"),
        ("/correct vote amendment 2: 4 2", "no amendment there"),
        ("/correct vote 5 1", "as it was minuted"),
        ("/correct vote withdrawn", "A vote was minuted"),
    ],
)
def test_what_cannot_be_so_is_refused_and_the_vote_stays(
    voted: Table, typed: str, why: str
) -> None:
    before = voted.desk.meeting
    with pytest.raises(Refusal, match=why) as refused:
        run(voted, typed)
    assert refused.value.remedy
    assert voted.desk.meeting == before


def test_the_vote_keeps_its_time_and_who_could_vote_then(
    table: Table, record: SqliteRecord
) -> None:
    run(table, "/m kinver marden That the lamps be lit; 4 2")
    table.desk._recorder.clock.forward(20)  # type: ignore[attr-defined]
    run(table, "/out dawley")
    reply = run(table, "/correct vote 5 1")
    matter = motions(table)[0].matter
    assert isinstance(matter, Motion)
    assert matter.vote is not None
    assert f"{matter.vote.at:%H.%M}" == "10.30"
    assert "MANY" not in reply
    assert replay(record.events(table.desk.meeting.ident)) == table.desk.meeting


def test_motions_put_together_are_put_right_together(table: Table) -> None:
    run(table, "/m kinver marden That the lamps be lit")
    run(table, "/m findern edgley That the pier be swept")
    run(table, "/v together 5 1")
    run(table, "/correct vote 4 2")
    assert [figures(table, n) for n in (0, 1)] == [("carried", 4, 2, None)] * 2
    assert read(minutes(table.desk.meeting)).count("(4 in favour of the motions, 2 against)") == 1


def test_names_are_put_right_by_names(table: Table) -> None:
    run(table, "/m kinver marden That the lamps be lit")
    run(table, "/named all for but -dawley")
    with pytest.raises(Refusal, match="recorded by names"):
        run(table, "/correct vote 4 2")
    run(table, "/correct vote named all for but -dawley -edgley")
    assert figures(table) == ("carried", 4, 2, 0)
    assert "Against (2): Councillor S Edgley, Councillor A Dawley" in read(
        minutes(table.desk.meeting)
    )


def test_a_tie_put_right_has_the_casting_vote_of_who_presided() -> None:
    table = ferry_table()
    run(table, "/m lisle okoro That the fares be held; 4 2")
    run(table, "/correct vote 3 3 f")
    matter = table.desk.corrections.last_entry().matter
    assert isinstance(matter, Motion)
    assert matter.vote is not None
    assert (matter.vote.casting, matter.vote.casting_by) == ("for", "@1")


def test_a_secret_ballot_stays_one(table: Table) -> None:
    run(table, "/m kinver marden That the lamps be lit")
    run(table, "/v secret 4 2")
    run(table, "/correct vote 5 1")
    assert (
        "On a secret ballot, the motion was declared CARRIED (5 in favour of the motion, 1 against)"
    ) in read(minutes(table.desk.meeting))


def test_the_clerks_own_sentence_of_the_old_result_goes_and_the_reply_says_so(
    table: Table,
) -> None:
    run(table, "/m kinver marden That the lamps be lit; 4 2")
    ident = table.desk.corrections.last_entry().ident
    table.desk.corrections.reword(ident, "The lamps were to be lit, by 4 votes to 2.")
    reply = run(table, "/correct vote 5 1")
    assert "your own sentence told the old result" in reply
    printed = read(minutes(table.desk.meeting))
    assert "4 votes" not in printed
    assert "(5 in favour of the motion, 1 against)" in printed


def test_what_is_issued_is_marked_as_changed_since(table: Table) -> None:
    run(table, "/m kinver marden That the lamps be lit; 4 2")
    table.desk.timings.conclude()
    table.desk.drafts.issue([])
    assert not table.desk.meeting.afterwards.touched
    run(table, "/correct vote 5 1")
    assert table.desk.meeting.afterwards.touched
    assert table.desk.meeting.state == "draft 1 issued"


def test_a_public_vote_is_not_put_right_in_private_nor_while_held(table: Table) -> None:
    run(table, "/m kinver marden That the lamps be lit; 4 2")
    with pytest.raises(Refusal, match="HELD"):
        check_not_held("/correct vote carried as Fenn owed rent", table.desk.meeting)
    check_not_held("/correct kinver 10.40", table.desk.meeting)
    run(table, "/private 3")
    with pytest.raises(Refusal, match="public are excluded"):
        run(table, "/correct vote 5 1")


def test_a_vote_by_voice_put_right_in_figures_prints_the_figures(table: Table) -> None:
    run(table, "/goto 5")
    run(table, "/m kinver marden That the lamps be lit")
    run(table, "/v voice")
    run(table, "/cv 2 4")
    paper = read(minutes(table.desk.meeting))
    assert "4 against" in paper
    assert "voice" not in paper
