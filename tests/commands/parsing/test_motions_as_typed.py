"""Motions as hurried clerks type them: names and votes in any place, never in the words."""

import tomllib
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clerk_tui.commands.command import Table
from clerk_tui.commands.guidance.understood_line import understood_line
from clerk_tui.commands.parsing.motion_line import read_motion_line
from clerk_tui.commands.registry import run
from clerk_tui.commands.rehearsal import rehearse
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion
from tests.helpers.ferry_table import ferry_table
from tests.helpers.last_entry import last_matter

TYPED = tomllib.loads(Path(__file__).with_name("motions_as_typed.toml").read_text())
LIT = TYPED["LIT"]
UNDERSTOOD = [
    line for kind in ("movers_first", "movers_last", "votes") for line in TYPED[kind].items()
]


def described(table: Table) -> tuple[str, str]:
    """The movers of the motion last minuted and what became of it; and its words."""
    motion = last_matter(table)
    assert isinstance(motion, Motion)
    names = {a.key: a.person.family_name for a in table.desk.meeting.people}
    movers = f"{names.get(motion.mover, '-')} {names.get(motion.seconder, '-')}"
    if not motion.outcome:
        return movers, motion.text
    figures = motion.vote.figures.values() if motion.vote else ()
    counted = "".join(f" {n}" for n in figures if n is not None)
    return (
        f"{movers}, {motion.outcome}{counted if motion.vote and motion.vote.in_favour else ''}",
        motion.text,
    )


@pytest.mark.parametrize(("typed", "meant"), UNDERSTOOD)
def test_who_moved_it_and_its_vote_are_read_wherever_they_stand(
    table: Table, typed: str, meant: str
) -> None:
    run(table, f"/m {typed.replace('LIT', LIT)}")
    assert described(table) == (meant, LIT)


@pytest.mark.parametrize("typed", ["b oram/a lisle", "B Oram / A Lisle", "a lisle+b oram"])
def test_movers_of_whose_surname_there_are_two_are_apart_at_a_stroke(typed: str) -> None:
    table = ferry_table(("Lisle", "Oram"), ("B Lisle", "B Oram"))
    run(table, f"/m {typed} {LIT}")
    motion = last_matter(table)
    assert isinstance(motion, Motion)
    names = [table.desk.person(key).person.name for key in (motion.mover, motion.seconder)]
    assert sorted(names) == ["A Lisle", "B Oram"]
    assert motion.text == LIT


@pytest.mark.parametrize("typed", TYPED["asked"]["lines"])
def test_what_may_be_words_of_the_motion_is_asked_about(table: Table, typed: str) -> None:
    line, before = f"/m {typed.replace('LIT', LIT)}", table.desk.meeting
    below = understood_line(rehearse(table, line), table.style)
    with pytest.raises(Refusal) as refused:
        run(table, line)
    assert table.desk.meeting == before
    assert below == f"✗ {refused.value}", "the line below the pad said so before Enter"


@pytest.mark.parametrize("movers", ["kinver marden ", ""])
@pytest.mark.parametrize("words", TYPED["innocent"]["lines"])
def test_words_that_only_look_like_a_vote_are_the_motion(
    table: Table, movers: str, words: str
) -> None:
    run(table, f"/m {movers}{words}")
    assert described(table) == ("Kinver Marden" if movers else "- -", words)


@pytest.mark.parametrize("command", ["proc", "veto"])
@pytest.mark.parametrize(
    ("typed", "meant"), [line for line in UNDERSTOOD if "casting" not in line[0]][::7]
)
def test_every_kind_of_motion_is_read_alike(
    table: Table, command: str, typed: str, meant: str
) -> None:
    run(table, f"/{command} {typed.replace('LIT', LIT)}")
    assert described(table)[0].partition(",")[0] == meant.partition(",")[0]
    assert described(table)[1] == LIT


@pytest.mark.parametrize(("typed", "meant"), UNDERSTOOD[::5])
def test_an_amendment_is_read_as_a_motion_is(table: Table, typed: str, meant: str) -> None:
    run(table, "/m findern edgley That the lamps be dimmed")
    run(table, f"/amend {typed.replace('LIT', LIT)}")
    amendment = table.desk.meeting.debate.motions[-1].matter
    assert isinstance(amendment, Motion)
    assert (amendment.kind, amendment.text) == ("amendment", LIT)


def test_an_instruction_to_amend_is_told_from_its_vote(table: Table) -> None:
    run(table, "/m kinver marden That the lamps be lit at dusk")
    run(table, "/amend findern edgley delete dusk, insert noon, carried 4-2")
    amendment = table.desk.meeting.debate.motions[-1].matter
    assert isinstance(amendment, Motion)
    assert amendment.text == "to delete the word “dusk” and insert “noon”"
    assert amendment.outcome == "carried"


def test_words_in_quotation_marks_are_the_motion_whatever_they_say(table: Table) -> None:
    run(table, "/m kinver marden “That the gates be open, 4-2”; 5 1")
    assert described(table) == ("Kinver Marden, carried 5 1", "That the gates be open, 4-2")


def test_the_person_presiding_moves_from_the_chair(table: Table) -> None:
    run(table, "/chair findern")
    run(table, "/m That the lamps be lit, moved from the Chair")
    assert described(table) == ("Findern -", "That the lamps be lit")
    run(table, "/settle not put")
    for typed in (
        "Chair moved",
        "the Chair moved",
        "from the chair:",
        "Chairman proposed",
        "chair:",
    ):
        run(table, f"/m {typed} That the lamps be lit")
        assert described(table) == ("Findern -", "That the lamps be lit")
        run(table, "/settle not put")


def test_a_motion_withdrawn_says_by_whom(table: Table) -> None:
    run(table, "/m kinver marden That the lamps be lit")
    assert run(table, "/settle withdrawn by mover") == "The motion was withdrawn by the mover."
    assert described(table)[0] == "Kinver Marden, withdrawn"


SEPARATORS = (", ", ". ", " - ", ": ", " (", "; ", " ")
VOTES = (
    *("carried 4-2", "Carried unanimously", "lost 2-4", "4 for, 2 against", "agreed nem con"),
    *("CARRIED", "carried, 4 for, 2 against", "carried by 4 votes to 2", "unanimous"),
)
TEXTS = tuple(
    words
    for words in TYPED["innocent"]["lines"]
    if words[:4] == "That" and not words[-1:].isdigit()
)


@given(st.sampled_from(TEXTS), st.sampled_from(SEPARATORS), st.sampled_from(VOTES))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_vote_never_becomes_words_of_a_motion(
    table: Table, words: str, separator: str, vote: str
) -> None:
    closing = ")" if separator == " (" else ""
    before = len(list(table.desk.meeting.entries()))
    try:
        run(table, f"/m kinver marden {words}{separator}{vote}{closing}")
    except Refusal:
        assert len(list(table.desk.meeting.entries())) == before
        return
    motion = last_matter(table)
    assert isinstance(motion, Motion)
    if separator == " ":
        return
    assert motion.text == words
    assert motion.outcome


ODD_SURNAMES = ("Second", "Mover", "Lord", "St Clere", "Penn", "Mover-Tate")
FORMS = (
    "{a}/{b} LIT",
    "{a}, {b}, LIT",
    "moved {a}, seconded {b}, LIT",
    "prop. {a}, sec. {b}: LIT",
    "LIT ({a}/{b})",
    "LIT. Moved {a}, seconded {b}",
    "LIT, proposed by {a} and seconded by {b}",
    "Cllrs {a} and {b} moved LIT",
    "LIT. Carried. ({a}/{b})",
    "{a} LIT, seconded by {b}",
)


@pytest.mark.parametrize("form", FORMS)
def test_surnames_that_are_words_of_moving_are_names_all_the_same(form: str) -> None:
    table = ferry_table(ODD_SURNAMES)
    people = table.desk.meeting.people
    for mover, seconder in permutations(people, 2):
        typed = form.format(a=mover.person.family_name, b=seconder.person.family_name)
        movers = read_motion_line(table, typed.replace("LIT", LIT)).movers
        assert (movers.mover, movers.seconder) == (mover.key, seconder.key), typed


WORDS = (
    *(
        "That",
        "the",
        "lamps",
        "be",
        "lit",
        "kinver",
        "Marden",
        "Kinver/Marden",
        "moved",
        "seconded",
    ),
    *(
        "seconded",
        "by",
        "prop.",
        "sec.",
        "P:",
        "(",
        ")",
        "[",
        ",",
        ".",
        ";",
        ":",
        "-",
        "/",
        "“",
        "”",
        "\n",
    ),
    *("carried", "lost", "4-2", "4", "for", "against", "unanimously", "nem con", "chair", "no"),
    *("seconder", "withdrawn", "announced", "4-4", "casting vote", "it was resolved", "because"),
)
COMMANDS = ("m", "amend", "r", "rec", "noted", "decided", "substantive", "settle", "approve")
OTHERS = ("extend", "permission", "defer", "adjournitem", "elect", "nominate")


@given(st.sampled_from((*COMMANDS, *OTHERS)), st.lists(st.sampled_from(WORDS), max_size=12))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_typed_is_understood_or_refused(
    table: Table, command: str, words: list[str]
) -> None:
    rehearsed = rehearse(table, f"/{command} {' '.join(words)}")
    assert rehearsed.refusal is None or str(rehearsed.refusal)
