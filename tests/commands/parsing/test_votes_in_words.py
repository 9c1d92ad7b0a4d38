"""Votes as clerks put them into words: understood alike wherever they are typed, or asked about."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.bare_figures import vote_of_figures
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.voting.vote_text.reader import read_vote
from tests.helpers.ferry_table import ferry_table

SHARED = Path(__file__).parents[3].parent / "shared" / "cases" / "votes.toml"
OWN = tomllib.loads(Path(__file__).with_name("votes_in_words.toml").read_text())
FROM_ELSEWHERE = ("Findern", "Edgley", "Kinver", "Marden", "Dawley", "Rooke")
ASKED = "asked"
NO_TAILS = ("no", "there was some murmuring", "Tate in favour")


def moved_then(table: Table, typed: str) -> None:
    run(table, f"/m {_movers(table)} That the fares be held")
    run(table, f"/v {typed}")


def in_one_line(table: Table, typed: str) -> None:
    run(table, f"/m {_movers(table)} That the fares be held; {typed}")


def to_exclude(table: Table, typed: str) -> None:
    run(table, f"/private 3 moved {_movers(table)} {typed}")


def _movers(table: Table) -> str:
    return " ".join(a.person.family_name.casefold() for a in table.desk.meeting.people[:2])


WAYS = [moved_then, in_one_line, to_exclude]


def outcome_of(table: Table, enter: object, typed: str) -> tuple[str, Vote | None]:
    """Return the outcome of the motion voted on so; "asked" if nothing was minuted of the vote."""
    assert callable(enter)
    try:
        enter(table, typed)
    except Refusal:
        motions = [e.matter for e in table.desk.meeting.entries() if isinstance(e.matter, Motion)]
        assert all(not motion.outcome for motion in motions)
        assert len(motions) == (enter is moved_then), "what is asked about leaves nothing behind"
        return ASKED, None
    motion = table.desk.corrections.last_entry().matter
    assert isinstance(motion, Motion)
    return motion.outcome, motion.vote


def figures_of(vote: Vote | None) -> list[int | None]:
    return [vote.in_favour, vote.against, vote.abstained, vote.not_voting] if vote else []


def shared_cases() -> list[dict[str, object]]:
    return tomllib.loads(SHARED.read_text())["votes"] if SHARED.is_file() else []


@pytest.mark.shared
@pytest.mark.parametrize("type_vote", WAYS)
def test_the_table_of_votes_holds_wherever_a_vote_is_typed(type_vote: object) -> None:
    if not shared_cases():
        pytest.skip("the table of votes (../shared) is not beside this checkout")
    wrong = []
    for case in shared_cases():
        typed, figures = str(case["typed"]), case.get("figures", [])
        assert isinstance(figures, list)
        outcome, vote = outcome_of(ferry_table(FROM_ELSEWHERE), type_vote, typed)
        if outcome != case["outcome"] or figures_of(vote)[: len(figures)] != figures:
            wrong.append((typed, case["outcome"], figures, outcome, figures_of(vote)))
    assert not wrong


@pytest.mark.parametrize("type_vote", WAYS)
@pytest.mark.parametrize(
    ("outcome", "typed"),
    [(outcome, typed) for outcome in ("carried", "lost", ASKED) for typed in OWN[outcome]],
)
def test_what_is_typed_decides_or_is_asked_about(
    type_vote: object, outcome: str, typed: str
) -> None:
    if type_vote is in_one_line and typed in NO_TAILS:
        pytest.skip("it does not begin as a vote does")
    table = ferry_table()
    assert outcome_of(table, type_vote, typed)[0] == outcome
    assert table.desk.meeting.public_excluded == (type_vote is to_exclude and outcome == "carried")


@pytest.mark.parametrize("type_vote", [moved_then, to_exclude])
@pytest.mark.parametrize(
    ("typed", "outcome"),
    [
        *[
            (typed, ASKED)
            for typed in (
                "Kinver agreed", "Tate had lost his papers", "the mover accepted", "Penn lost",
                "accepted by the mover", "Quist agreed, Penn did not", "agreed with Quist",
                "Lisle and Penn supported", "in view of what Tate said, carried", "won over Tate",
                "approved plans were shown", "Quist agreed, 2 against", "supported by Okoro",
            )
        ],
        ("carried after a long debate", "carried"),
        ("the motion was carried after midnight", "carried"),
        ("lost to the dismay of the gallery", "lost"),
        ("5 1, Kinver agreed", "carried"),
    ],
)  # fmt: skip
def test_an_outcome_that_may_be_told_of_somebody_is_asked_about(
    type_vote: object, typed: str, outcome: str
) -> None:
    assert outcome_of(ferry_table(), type_vote, typed)[0] == outcome


@pytest.mark.parametrize("type_vote", WAYS)
@pytest.mark.parametrize(
    ("typed", "outcome", "figures"),
    [
        ("3 all", ASKED, []),
        ("three all", ASKED, []),
        ("3 all, carried", ASKED, []),
        ("won by 1", "carried", [None, None]),
        ("carried by 1", "carried", [None, None]),
        ("majority 2", ASKED, []),
        ("carried by 4 for", "carried", [4, 0]),
        ("carried by 4 votes to 2", "carried", [4, 2]),
        ("4 agreed, 2 disagreed", "carried", [4, 2]),
        ("2 agreed, 4 disagreed", ASKED, []),
        ("4 agreed, 2 did not", ASKED, []),
        ("2 agreed 4 did not", ASKED, []),
        ("4 for, 2 did not agree", ASKED, []),
        ("nobody disagreed", "carried", [None, None]),
        ("carried with one dissenting voice", "carried", [None, 1]),
    ],
)
def test_a_figure_is_never_of_a_side_that_it_does_not_tell(
    type_vote: object, typed: str, outcome: str, figures: list[int | None]
) -> None:
    decided, vote = outcome_of(ferry_table(), type_vote, typed)
    assert decided == outcome
    assert figures_of(vote)[: len(figures)] == figures
    assert vote is None or vote.method == "show of hands"


@pytest.mark.parametrize("type_vote", WAYS)
@pytest.mark.parametrize("typed", OWN["figures"])
def test_figures_are_of_the_sides_that_were_named(type_vote: object, typed: str) -> None:
    if type_vote is in_one_line and typed.isdigit():
        pytest.skip("one figure alone may end a motion")
    figures = OWN["figures"][typed]
    outcome, vote = outcome_of(ferry_table(), type_vote, typed)
    assert figures_of(vote)[: len(figures)] == figures
    assert vote is not None
    wins = figures[0] > figures[1] or vote.casting == "for"
    assert outcome == ("carried" if wins else "lost")


@pytest.mark.parametrize(
    "tail",
    [
        "£30", "as agreed", "for the reasons given", "not before the summer", "it be painted",
        "Tate in favour", "there was some murmuring", "in each case", "that so",
        "by the county council", "if the weather holds",
    ],
)  # fmt: skip
def test_what_cannot_be_a_vote_stays_in_the_words_of_the_motion(tail: str) -> None:
    table = ferry_table()
    in_one_line(table, tail)
    motion = table.desk.corrections.last_entry().matter
    assert isinstance(motion, Motion)
    assert (motion.text, motion.outcome) == (f"That the fares be held; {tail}", "")


@pytest.mark.parametrize(
    "tail",
    [
        "30", "2 benches be bought", "all costs be met", "agreed terms of the lease",
        "none of it be sold", "carried stones be laid", "for three years", "voice the concern",
        "no votes be bought", "nobody be charged", "failed lamps be mended",
    ],
)  # fmt: skip
def test_what_may_be_either_is_asked_about_and_nothing_is_minuted(tail: str) -> None:
    table = ferry_table()
    with pytest.raises(Refusal):
        in_one_line(table, tail)
    assert not list(table.desk.meeting.entries())


@pytest.mark.parametrize("command", ["amend", "proc"])
def test_an_amendment_and_a_procedural_motion_take_their_vote_in_one_line_too(command: str) -> None:
    table = ferry_table()
    run(table, f"/m {_movers(table)} That the fares be held")
    reply = run(table, f"/{command} okoro penn That the fares be raised; 2 for; 4 against")
    assert "was lost" in reply
    motion = table.desk.corrections.last_entry().matter
    assert isinstance(motion, Motion)
    assert (motion.text, motion.outcome) == ("That the fares be raised", "lost")
    with pytest.raises(Refusal, match="carried or lost") as refused:
        run(table, f"/{command} okoro penn That the fares be cut; all bar one against")
    assert "Neither the motion nor its vote was minuted" in refused.value.remedy


def test_a_paragraph_after_a_carried_exclusion_is_private() -> None:
    table = ferry_table()
    to_exclude(table, "all in favour, none against")
    table.desk.paragraphs.jot("The tenant owed a year's rent.")
    assert table.desk.corrections.last_entry().private


@pytest.mark.parametrize(
    ("typed", "vote"),
    [
        ("two for, four against", "/v 2 4"),
        ("4 against 2 for", "/v 2 4"),
        ("5 for, none against, 1 abstention", "/v 5 0 1"),
        ("3-3 casting vote for", "/v 3 3 f"),
        ("carried 4 2", "/v carried 4 2"),
        ("4 against", "/v 4 against"),
        ("7,3", "/v 7,3"),
        ("The members were all in favour.", ""),
        ("Two members spoke for it and one against.", ""),
        ("4 members present", ""),
        ("3/27", ""),
        ("12 May", ""),
    ],
)
def test_figures_with_their_sides_alone_in_the_pad_are_a_vote(typed: str, vote: str) -> None:
    figures_vote = vote_of_figures(typed)
    assert (figures_vote.command if figures_vote else "") == vote


@pytest.mark.parametrize(
    "typed", ["3 3 for", "3-3 for", "3 for 3 against, casting vote for", "3 3 f"]
)
def test_the_casting_vote_has_the_same_reader(typed: str) -> None:
    table = ferry_table()
    run(table, f"/m {_movers(table)} That the fares be held")
    run(table, f"/casting {typed}")
    motion = table.desk.corrections.last_entry().matter
    assert isinstance(motion, Motion)
    assert motion.vote is not None
    assert (motion.vote.casting, motion.vote.casting_by, motion.outcome) == ("for", "@1", "carried")


@pytest.mark.parametrize(
    "tail", ["f", "casting for", "casting vote for", "with the chairman's casting vote in favour"]
)
def test_the_casting_vote_after_names_is_read_alike(tail: str) -> None:
    table = ferry_table()
    run(table, f"/m {_movers(table)} That the fares be held")
    run(table, f"/named harker lisle okoro for, rest against {tail}")
    motion = table.desk.corrections.last_entry().matter
    assert isinstance(motion, Motion)
    assert motion.vote is not None
    assert (motion.vote.casting, motion.outcome) == ("for", "carried")


SIDES = (("for", "against"), ("in favour", "against"), ("ayes", "noes"), ("in favour", "opposed"))
MUCH = ("{n}", "{n} votes", "{n} members", "all", "none", "nobody", "no votes", "most", "everyone")


def _decided(typed: str) -> str:
    try:
        read = read_vote(typed)
    except Refusal:
        return ASKED
    if read.outcome or read.vote is None:
        return read.outcome
    return {True: "carried", False: "lost", None: ASKED}[read.vote.carried()]


@st.composite
def sided(draw: st.DrawFn) -> tuple[str, str]:
    """A vote in words without an outcome, and the same with its sides exchanged."""
    pro, contra = draw(st.sampled_from(SIDES))
    sides = draw(st.lists(st.sampled_from(("P", "C", "abstained")), min_size=1, max_size=3))
    parts = []
    for side in sides:
        much = draw(st.sampled_from(MUCH)).format(n=draw(st.integers(0, 9)))
        first = draw(st.booleans())
        parts.append(f"{side} {much}" if first else f"{much} {draw(words_before)}{side}")
    typed = draw(st.sampled_from((", ", " ", "; ", " and ", " but "))).join(parts)
    typed = f"{draw(st.sampled_from(('', 'by voice, ', 'on a show of hands, ', 'only ')))}{typed}"

    def filled(of_p: str, of_c: str) -> str:
        return typed.replace("P", of_p).replace("C", of_c)

    return filled(pro, contra), filled(contra, pro)


words_before = st.sampled_from(("", "voted ", "were ", "voting "))


@given(sided())
def test_exchanging_the_sides_exchanges_the_outcome_or_is_asked_about(
    pair: tuple[str, str],
) -> None:
    outcomes = {_decided(typed) for typed in pair}
    assert outcomes in ({"carried", "lost"}, {ASKED}, {ASKED, "carried"}, {ASKED, "lost"})


@given(st.integers(0, 9), st.integers(0, 9))
def test_figures_in_either_order_are_the_same_vote(pro: int, contra: int) -> None:
    assert read_vote(f"{pro} for {contra} against") == read_vote(f"{contra} against, {pro} for")


@given(sided())
def test_figures_alone_are_handed_on_as_the_vote_their_command_reads(
    pair: tuple[str, str],
) -> None:
    for typed in pair:
        figures_vote = vote_of_figures(typed)
        if figures_vote is not None and figures_vote.read is not None:
            read = read_vote(figures_vote.command.removeprefix("/v "))
            assert (figures_vote.read.vote, figures_vote.read.outcome) == (read.vote, read.outcome)


@pytest.fixture
def six() -> Table:
    return ferry_table()


def test_the_line_while_a_vote_is_typed_counts_it_as_it_will_be_read(six: Table) -> None:
    from clerk_tui.commands.handlers.voting.votes import preview_vote

    assert preview_vote(six, "2 for 4 against") == "6 may vote, 6 counted: adds up"
    assert preview_vote(six, "two for, three") == "6 may vote, 5 counted: 1 not accounted for"
    assert preview_vote(six, "none aga") == "6 may vote"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("unan, 1 abstention", "unanimously, 1 abstention"),
        ("agreed unan. with 2 abstentions", "agreed unanimously with 2 abstentions"),
    ],
)
def test_a_word_cut_short_is_printed_whole(typed: str, printed: str) -> None:
    table = ferry_table()
    moved_then(table, typed)
    motion = table.desk.corrections.last_entry().matter
    assert isinstance(motion, Motion)
    assert motion.vote is not None
    assert motion.vote.words == printed
