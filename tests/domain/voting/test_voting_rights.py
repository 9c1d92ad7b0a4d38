"""Members without a vote: refused in a division, and in no arithmetic and no quorum of theirs."""

import pytest
from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.commands.handlers.voting.recorded_votes import named
from clerk_tui.commands.registry import run
from clerk_tui.desk import Desk
from clerk_tui.domain.attendance.presence import room_at
from clerk_tui.domain.attendance.quorum import is_quorate, quorum_needed
from clerk_tui.domain.checks import findings
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Quorum
from clerk_tui.domain.model.votes import Vote, named_vote
from clerk_tui.domain.voting.tally import tally
from clerk_tui.domain.voting.voting_rights import voteless_reason
from clerk_tui.files.committees.body_writer import format_committee
from clerk_tui.files.committees.committee_file import read_committee
from clerk_tui.minutes.style.house_style import style_of
from tests.helpers.ostermere import (
    ADA,
    LOON,
    MEMBERS,
    OKAFOR,
    ROOKE,
    TESS,
    a_desk,
    harbours,
    opened,
)

FILE = """name = "Scrutiny"
[[members]]
name = "A Kinver"
[[members]]
name = "C Orme"
votes = false
quorum = false
[[members]]
name = "D Fell"
votes_on = ["education", "schools"]
"""


def a_table(*titles: str, **tess: object) -> Table:
    """A committee of six, of whom one, Tess Quill, is as *tess* says."""
    members = (*MEMBERS[:-1], replace(MEMBERS[-1], **tess))
    body = harbours(members=members, quorum=Quorum(fraction="1/2"))
    desk = opened(a_desk(body), *titles)
    desk.roll.mark_all_present()
    return Table(desk, style_of(body))


def votes_now(desk: Desk) -> set[str]:
    return {a.key for a in room_at(desk.meeting).voting}


def test_a_committee_file_says_who_has_no_vote_and_keeps_it_when_written_again() -> None:
    body = read_committee(FILE)
    kinver, orme, fell = body.members
    assert (kinver.votes, kinver.votes_on, kinver.quorum) == (True, (), True)
    assert (orme.votes, orme.quorum) == (False, False)
    assert (fell.votes, fell.votes_on, fell.quorum) == (True, ("education", "schools"), True)
    assert body.seats == 2
    assert read_committee(format_committee(body, "")) == body


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ('[[members]]\nname = "X"\nvotes = false\nvotes_on = ["a"]', "has no vote, and votes on a"),
        ('[[officers]]\nname = "X"\nvotes = false', "an officer has no vote"),
        ('[[officers]]\nname = "X"\nquorum = false', "an officer has no vote"),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_line(lines: str, why: str) -> None:
    with pytest.raises(Refusal, match=why) as refused:
        read_committee(f'name = "Works"\n{lines}\n')
    assert "line 4" in refused.value.what


def test_a_member_without_a_vote_is_in_no_arithmetic_and_no_division() -> None:
    table = a_table(votes=False)
    desk = table.desk
    assert TESS not in votes_now(desk)
    assert tally(desk.meeting, Vote(in_favour=5, against=0)).missing == 0
    desk.motions.move("That it be red", ADA, LOON)
    with pytest.raises(Refusal, match="6 were counted and only 5 may vote"):
        desk.voting.vote(Vote(in_favour=4, against=2))
    with pytest.raises(Refusal, match=r"T\. Quill is a member without a vote"):
        desk.voting.vote(named_vote((ADA, LOON, TESS), (ROOKE,)))
    named(table, "all for but -okafor")
    motion = desk.corrections.last_entry().matter
    assert TESS not in motion.vote.names_for  # type: ignore[union-attr]
    assert OKAFOR in motion.vote.names_against  # type: ignore[union-attr]
    other = desk.motions.move("That it be dry", ADA, LOON)
    desk.voting.vote(Vote(in_favour=4, against=1))
    with pytest.raises(Refusal, match="without a vote"):
        desk.voting.own_vote(TESS, "for", other)


def test_voteless_members_count_to_the_quorum_unless_the_body_says_otherwise() -> None:
    counted, uncounted = a_table(votes=False).desk, a_table(votes=False, quorum=False).desk
    assert (quorum_needed(counted.meeting), quorum_needed(uncounted.meeting)) == (3, 3)
    for desk in (counted, uncounted):
        for key in ("@1", "@2", "@3"):
            desk.roll.mark(key, "apologies")
    assert is_quorate(counted.meeting)
    assert not is_quorate(uncounted.meeting)


def test_a_member_who_votes_on_some_business_votes_there_alone() -> None:
    table = a_table("Roads", "Education: term dates", votes_on=("education",))
    desk = table.desk
    assert TESS not in votes_now(desk)
    desk.motions.move("That it be red", ADA, LOON)
    with pytest.raises(Refusal, match=r"T\. Quill votes on education alone"):
        desk.voting.vote(named_vote((TESS,)))
    desk.motions.settle("withdrawn")
    desk.agenda.next_item()
    assert TESS in votes_now(desk)
    desk.motions.move("That it be red", ADA, LOON)
    desk.voting.vote(named_vote((ADA, LOON, TESS), (ROOKE,)))


@pytest.mark.parametrize(
    ("title", "section", "votes"),
    [
        ("Education", "", True),
        ("Adult EDUCATION plan", "", True),
        ("Report", "Schools and education", True),
        ("Educational visits", "", False),
        ("Roads", "", False),
    ],
)
def test_the_words_are_whole_words_of_the_title_or_the_section(
    title: str, section: str, votes: bool
) -> None:
    person = replace(MEMBERS[-1], votes_on=("education",))
    assert (voteless_reason(person, title, section) == "") is votes


def test_a_substitute_has_the_vote_of_whom_they_stand_for() -> None:
    table = a_table(votes=False)
    table.desk.roll.mark(TESS, "apologies")
    run(table, "/sub T. Quill: Jo Reed")
    [reed] = [a for a in table.desk.meeting.people if a.person.name == "Jo Reed"]
    assert reed.key not in votes_now(table.desk)


def test_the_right_to_vote_is_set_at_the_table_and_votes_are_checked_again() -> None:
    table = a_table("Roads")
    desk = table.desk
    desk.motions.move("That it be red", ADA, LOON)
    desk.voting.vote(named_vote((ADA, LOON, ROOKE), (TESS,)))
    assert run(table, "/maynotvote T. Quill").startswith("T. Quill sits without a vote.")
    assert TESS not in votes_now(desk)
    assert any(finding.check == "voter-not-entitled" for finding in findings(desk.meeting))
    assert "votes on items about education alone" in run(table, "/mayvote T. Quill on education")
    assert "On Roads that is: no vote." in run(table, "/mayvote T. Quill on education, schools")
    assert "does not count to the quorum" in run(table, "/maynotvote T. Quill quorum")
    assert len(room_at(desk.meeting).counting) == 5
    run(table, "/mayvote T. Quill")
    assert TESS in votes_now(desk)
    assert len(room_at(desk.meeting).counting) == 6
    desk.undo()
    assert TESS not in votes_now(desk)
    for typed in ("/maynotvote lamb", "/mayvote rooke at times", "/maynotvote rooke ever"):
        with pytest.raises(Refusal):
            run(table, typed)
