"""Decisions as hurried clerks type them: their movers and votes never print in their words."""

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.guidance.understood_line import understood_line
from clerk_tui.commands.registry import run
from clerk_tui.commands.rehearsal import rehearse
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion, Resolution
from tests.helpers.last_entry import last_matter

LIT = "That the lamps be lit"


def decided(table: Table) -> str:
    """Return the movers of the last decision, its outcome and its words."""
    matter = last_matter(table)
    if isinstance(matter, Resolution):
        return f"{matter.lead} {' '.join(matter.clauses)}"
    assert isinstance(matter, Motion)
    names = {a.key: a.person.family_name for a in table.desk.meeting.people}
    movers = " ".join(names[key] for key in (matter.mover, matter.seconder) if key)
    vote = f" {matter.vote.in_favour}-{matter.vote.against}" if matter.vote else ""
    return f"{movers}, {matter.outcome}{vote}: {matter.text}"


@pytest.mark.parametrize(
    ("typed", "minuted"),
    [
        ("/r kinver marden LIT", "Kinver Marden, carried: LIT"),
        ("/r Kinver/Marden LIT", "Kinver Marden, carried: LIT"),
        ("/r kinver LIT", "Kinver, carried: LIT"),
        ("/r prop kinver sec marden LIT", "Kinver Marden, carried: LIT"),
        ("/r It was proposed by Kinver, seconded by Marden LIT", "Kinver Marden, carried: LIT"),
        ("/r LIT (Kinver/Marden)", "Kinver Marden, carried: LIT"),
        ("/r LIT, moved Kinver seconded Marden", "Kinver Marden, carried: LIT"),
        ("/r kinver marden LIT, carried 4-2", "Kinver Marden, carried 4-2: LIT"),
        (
            "/r LIT. Moved Kinver, seconded Marden. 4 for 2 against.",
            "Kinver Marden, carried 4-2: LIT",
        ),
        ("/r LIT. Carried 4-2 (Kinver/Marden)", "Kinver Marden, carried 4-2: LIT"),
        ("/r kinver marden LIT, lost 2-4", "Kinver Marden, lost 2-4: LIT"),
        ("/r Resolved LIT", "RESOLVED: LIT."),
        ("/r RESOLVED: LIT", "RESOLVED: LIT."),
        ("/r it was agreed LIT", "RESOLVED: LIT."),
        ("/r “That the gates be open, 4-2”", "RESOLVED: That the gates be open, 4-2."),
        ("/r Kinver Marden Street be closed", "RESOLVED: Kinver Marden Street be closed."),
        (
            "/r Kinver and Marden to write to the county",
            "RESOLVED: Kinver and Marden to write to the county.",
        ),
        ("/noted with thanks", "RESOLVED: That the report be noted with thanks."),
        (
            "/received with grateful thanks",
            "RESOLVED: That the report be received with grateful thanks.",
        ),
        (
            "/noted That the treasurer's report be noted",
            "RESOLVED: That the treasurer's report be noted.",
        ),
        ("/agreed the sums be paid", "RESOLVED: the sums be paid."),
        ("/agreed kinver marden", "Kinver Marden, carried: That the recommendation be agreed"),
        (
            "/agreed moved kinver marden",
            "Kinver Marden, carried: That the recommendation be agreed",
        ),
        ("/agreed (kinver/marden)", "Kinver Marden, carried: That the recommendation be agreed"),
        ("/noted kinver marden 4-2", "Kinver Marden, carried 4-2: That the report be noted"),
        (
            "/noted moved Kinver, seconded Marden; 4 2",
            "Kinver Marden, carried 4-2: That the report be noted",
        ),
        ("/decided AGREED unanimously", "AGREED unanimously "),
    ],
)
def test_a_decision_has_its_movers_and_its_vote_beside_its_words(
    table: Table, typed: str, minuted: str
) -> None:
    run(table, typed.replace("LIT", LIT))
    assert decided(table) == minuted.replace("LIT", LIT)


@pytest.mark.parametrize(
    ("typed", "ready_line"),
    [
        ("/r LIT, carried 4-2", "/m LIT; carried 4-2"),
        ("/r LIT. Carried unanimously", "/m LIT; Carried unanimously"),
        ("/r LIT unanimously", "/m LIT; unanimously"),
        ("/r it was unanimously agreed LIT", "/m LIT; unanimously"),
        ("/r by 4 votes to 2 LIT", "/m LIT; by 4 votes to 2"),
        ("/r That the gates be open, 4-2", "/m That the gates be open; 4-2"),
        ("/noted 4 2", "/m That the report be noted; 4 2"),
        ("/agreed unanimously", "/m That the recommendation be agreed; unanimously"),
        ("/agreed nem con", "/m That the recommendation be agreed; nem con"),
        ("/noted the treasurer's report", "/noted That the report be noted"),
        ("/agreed as recommended", "/agreed That the recommendation be agreed"),
        ("/received moved zork seconded marden", "called “zork"),
        ("/rec Cabinet: LIT, carried 4-2", "/m LIT; carried 4-2"),
        ("/rec Cabinet: LIT (kinver/marden)", "/m kinver/marden That"),
        ("/decided CARRIED 4-2", "/m That …; CARRIED 4-2"),
        ("/decided AGREED: LIT, carried 4-2", "/m LIT; carried 4-2"),
    ],
)
def test_a_vote_or_half_a_decision_is_refused_with_the_line_to_type(
    table: Table, typed: str, ready_line: str
) -> None:
    line, before = typed.replace("LIT", LIT), table.desk.meeting
    below = understood_line(rehearse(table, line), table.style)
    with pytest.raises(Refusal) as refused:
        run(table, line)
    assert ready_line.replace("LIT", LIT) in str(refused.value)
    assert (table.desk.meeting, below) == (before, f"✗ {refused.value}")


@pytest.mark.parametrize(
    ("vote", "figures"), [("4-2", (4, 2)), ("unanimously", None), ("by 4 votes to 2", (4, 2))]
)
def test_agreed_and_its_vote_are_the_vote_on_the_motion_before_the_meeting(
    table: Table, vote: str, figures: tuple[int, int] | None
) -> None:
    run(table, f"/m kinver marden {LIT}")
    run(table, f"/agreed {vote}")
    motion = last_matter(table)
    assert isinstance(motion, Motion)
    assert motion.vote is not None
    assert motion.outcome == "carried"
    assert (motion.vote.in_favour, motion.vote.against) == (figures or (None, None))


@pytest.mark.parametrize("typed", ["/noted 4 2", "/agreed 2-4", "/agreed kinver marden"])
def test_with_a_motion_open_no_decision_is_made_beside_it(table: Table, typed: str) -> None:
    run(table, f"/m kinver marden {LIT}")
    before = table.desk.meeting
    with pytest.raises(Refusal):
        run(table, typed)
    assert table.desk.meeting == before
