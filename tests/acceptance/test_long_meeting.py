"""A full council of ninety, typed through the screens: everything that can happen in a room."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from clerk_tui.app import ClerkApp
from clerk_tui.domain.checks import findings
from clerk_tui.domain.model.body import Body, Group, Numbering, Quorum
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.people import Person
from clerk_tui.office import Office
from clerk_tui.screens.meeting.screen import MeetingScreen
from tests.helpers.fakes import FixedClock
from tests.helpers.offices import an_office
from tests.helpers.typist import Typist

FORENAMES = "Ada Ben Cora Dan Elsie Finn Greta Hugh Iris Jack".split()
SURNAMES = "Aldous Brook Carne Dyer Elgar Frith Gorse Holt Irwin".split()
PARTIES = ("Harbour Party", "Moor Party", "Independent")
MEMBERS = tuple(
    Person(f"{forename} {surname}", "Councillor", party=PARTIES[n % 3])
    for surname in SURNAMES
    for n, forename in enumerate(FORENAMES)
)
AGENDA = (
    "Apologies for absence",
    "Declarations of interest",
    "Minutes of the meeting held on 2 February 2027",
    "Harbour dues",
    "Market square",
    "Moor road",
    "Lease of the fish quay",
    "Calendar of meetings",
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    clock = FixedClock(datetime(2027, 3, 24, 18, 30, tzinfo=UTC))
    with an_office(tmp_path, clock) as office:
        yield office


def council() -> Body:
    """Return a council of ninety members in three groups."""
    return Body(
        "Westering Council",
        style="committee",
        chair_title="Mayor",
        members=MEMBERS,
        quorum=Quorum(fraction="1/4"),
        numbering=Numbering("C{n}"),
        groups=(
            Group("Present:", titles="plural", details=("role",)),
            Group("Apologies:", "apologies", titles="plural", details=()),
        ),
    )


SCRIPT = """
/here all
/sorry ada aldous unwell
/chair cora carne
/start 6.30 pm
/next
/apologies
/next
/dec dan dyer 5 dpi owner of a shop in the square
/next
/approve
/next
The Council considered a report of the Harbour Master on the dues for the coming year.
/m elsie elgar finn frith That the dues be raised by four per cent
/amend greta gorse hugh holt That the dues be raised by two per cent
/named for jack irwin against all
/amend iris irwin jack irwin That the dues be raised by three per cent
/named for all against elsie elgar
/named for all abstain jack holt
/next
/leaves dan dyer
/m ben aldous ben brook That the square be paved
/named for all against ben carne ben dyer
/break
/break
/next
/in dan dyer
/out finn gorse
/m dan aldous dan brook That the moor road be closed in winter
44 44
f
/next
/private 3
The quay would be let to Fenn and Sons at £12,000 a year.
/r That the lease be granted.
/public
/next
/in ada aldous
/m cora brook cora dyer That the calendar be adopted
/named for all
/close
""".strip()


async def type_all(typist: Typist, clock: FixedClock, script: str) -> None:
    """Type every line and Enter, a minute apart, as a clerk does."""
    for line in script.split("\n"):
        clock.forward(1)
        await typist.type(line)
        await typist.press("enter")
        assert isinstance(typist.app.screen, MeetingScreen)
        refused = typist.app.screen.line.refusal
        assert not refused or "votes are equal" in refused, (line, refused)


async def test_a_council_of_ninety_is_minuted_as_a_clerk_would_have_written_it(
    office: Office,
) -> None:
    ident = office.prepare(council(), date(2027, 3, 24), venue="Guildhall, Westering")
    office.sit_down(ident).agenda.list_items(
        [
            {"title": title, "agenda_number": str(n), "private": "Lease" in title}
            for n, title in enumerate(AGENDA, 1)
        ]
    )
    app = ClerkApp(office, ident)
    clock = office.clock
    assert isinstance(clock, FixedClock)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await type_all(Typist(pilot), clock, SCRIPT)
    meeting = office.sit_down(ident).meeting
    votes = [e.matter.vote for e in meeting.entries() if isinstance(e.matter, Motion)]
    counted = [(v.in_favour, v.against, v.abstained) for v in votes if v]
    assert counted == [
        (88, 0, 1), (1, 88, 0), (88, 1, 0), (86, 2, 0), (44, 44, None), (89, 0, 0),
    ]  # fmt: skip
    public = office.papers.minutes(meeting)
    for words in PRINTED_IN_ORDER:
        assert words in public, words
    order = [public.index(words) for words in PRINTED_IN_ORDER]
    assert order == sorted(order)
    assert "Fenn" not in public
    assert "Fenn" in office.papers.minutes(meeting, private=True)
    errors = [f.message for f in findings(meeting) if f.severity == "error"]
    assert errors == []


PRINTED_IN_ORDER = (
    "**Present:** Councillors Ada Aldous, Ben Aldous, Cora Aldous",
    "## C1 Apologies for absence",
    "Apologies for absence were received from Councillor Ada Aldous.",
    "Councillor Dan Dyer declared a disclosable pecuniary interest in item 5 (Market square) as "
    "owner of a shop in the square.",
    "held on 2 February 2027 be approved as a correct record and signed by the Mayor.",
    "It was moved by Councillor Elsie Elgar and seconded by Councillor Finn Frith",
    "the amendment was declared LOST (1 in favour of the amendment, 88 against).",
    "the amendment was declared CARRIED (88 in favour of the amendment, 1 against).",
    "CARRIED (88 in favour of the motion, 0 against, 1 abstained).",
    "Councillor Dan Dyer, having declared an interest, left the meeting at",
    "the motion was declared CARRIED (86 in favour of the motion, 2 against).",
    "Against (2): Councillor Ben Carne, Councillor Ben Dyer.",
    "The meeting was adjourned at",
    "The meeting reconvened at",
    "Councillor Dan Dyer returned to the meeting at",
    "Councillor Finn Gorse left the meeting at",
    "exercised the casting vote",
    "That the press and public be excluded",
    "The minute of this item is not for publication.",
    "The public were readmitted at",
    "Councillor Ada Aldous joined the meeting at",
    "CARRIED (89 in favour of the motion, 0 against).",
    "and ended at",
)


async def test_correcting_an_arrival_changes_its_sentence_and_names_the_vote(
    office: Office,
) -> None:
    ident = office.prepare(council(), date(2027, 3, 24))
    desk = office.sit_down(ident)
    desk.agenda.list_items([{"title": "Harbour dues"}])
    desk.roll.mark_all_present([a.key for a in desk.meeting.people[1:]])
    app = ClerkApp(office, ident)
    clock = office.clock
    assert isinstance(clock, FixedClock)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        typist = Typist(pilot)
        await type_all(
            typist,
            clock,
            """
/start 6.30 pm
/next
/m ben aldous ben brook That the dues be raised
/v 80 9
/in ada aldous 6.50 pm
/correct ada aldous 6.20 pm
""".strip(),
        )
        assert isinstance(app.screen, MeetingScreen)
        message = app.screen.line.done
    assert "vote at C1: 90 may vote, 89 counted: 1 not accounted for" in message
    assert "1 sentence reworded" in message
    assert "Councillor Ada Aldous joined the meeting at 6.20 p.m." in office.papers.minutes(
        office.sit_down(ident).meeting
    )
