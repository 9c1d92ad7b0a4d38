"""What each step at the table costs in keys, beside the text itself.

The limits are those of practice: a clerk who looks at the room has no keys to spare. Letters of
a name, a kind, a figure or a date are text; everything else is counted. The figures are printed
by `python -m pytest tests/screens/meeting/test_keys.py -rP`.
"""

from collections.abc import Awaitable, Callable
from datetime import date

import pytest

from clerk_tui.app import ClerkApp
from clerk_tui.desk import Desk
from clerk_tui.domain.model.body import Body, Numbering, Quorum
from clerk_tui.domain.model.matters import Declaration, Happening, Motion, Resolution
from clerk_tui.domain.model.people import Person
from clerk_tui.office import Office
from clerk_tui.screens.meeting.screen import MeetingScreen
from tests.helpers.typist import Typist

MEMBERS = ("A Kinver", "B Marden", "J P Findern", "S Edgley", "D Thornby", "N Plumley Ward")
Step = Callable[[Typist, Desk], Awaitable[None]]


@pytest.fixture(autouse=True)
def settled_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clerk_tui.screens.meeting.screen.SETTLE_SECONDS", 0.0)


@pytest.fixture
def desk(office: Office) -> Desk:
    """A meeting about to be called to order."""
    body = Body(
        "Harbour Committee",
        members=tuple(Person(name, "Cllr") for name in MEMBERS),
        numbering=Numbering("HC{n}"),
        quorum=Quorum(2),
    )
    desk = office.sit_down(office.prepare(body, date(2027, 3, 24)))
    desk.agenda.list_items(
        [
            {"title": "Lighting"},
            {"title": "Dredging"},
            {"title": "Staffing", "private": True},
            {"title": "Close"},
        ]
    )
    return desk


async def roll(t: Typist, desk: Desk) -> None:
    """Everybody is here but two."""
    await t.press("f3", "asterisk")
    t.keys = 1  # the roll call is open; this is the key for everybody
    await t.press("2", "a", "5", "x", "enter")
    assert [a.presence for a in desk.meeting.people] == [
        "present",
        "apologies",
        "present",
        "present",
        "absent",
        "present",
    ]


async def next_item(t: Typist, desk: Desk) -> None:
    await t.press("f2")
    assert desk.meeting.in_hand is not None


async def speaker(t: Typist, desk: Desk) -> None:
    await t.press("at", "d", "t")
    await t.text(" said so.")
    await t.press("enter")
    t.keys -= 1  # the Enter that files the paragraph is the paragraph's
    assert desk.corrections.last_entry().matter.text == "Cllr D Thornby said so."  # type: ignore[union-attr]


async def leaves(t: Typist, desk: Desk) -> None:
    await t.type("/o ")
    await t.text("marden")
    await t.press("enter")
    assert isinstance(desk.corrections.last_entry().matter, Happening)


async def arrives(t: Typist, desk: Desk) -> None:
    await leaves(t, desk)
    t.keys = t.words = 0
    await t.type("/i ")
    await t.text("marden")
    await t.press("enter")
    assert desk.meeting.people[1].in_the_room


async def declaration(t: Typist, desk: Desk) -> None:
    """Declared, and on reaching the item withdrawn, and called back after it."""
    await t.type("/d ")
    await t.text("marden")
    await t.type(" ")
    await t.text("2")
    await t.type(" ")
    await t.text("dpi")
    await t.press("enter")
    assert isinstance(desk.corrections.last_entry().matter, Declaration)


async def withdrawal_and_return(t: Typist, desk: Desk) -> None:
    await declaration(t, desk)
    await t.press("f2")
    t.keys = t.words = 0
    await t.press("enter")
    assert not desk.meeting.people[1].in_the_room
    await t.press("f2")
    t.keys -= 1
    await t.press("enter")
    assert desk.meeting.people[1].in_the_room


async def noted(t: Typist, desk: Desk) -> None:
    await t.press("f6")
    assert isinstance(desk.corrections.last_entry().matter, Resolution)


async def agreed(t: Typist, desk: Desk) -> None:
    await t.press("f7")
    assert isinstance(desk.corrections.last_entry().matter, Resolution)


async def motion(t: Typist, desk: Desk) -> None:
    await t.press("f5")
    await t.text("findern")
    await t.type(" ")
    await t.text("edgley")
    await t.type(" ")
    await t.text("That the lamps be lit")
    await t.press("enter")
    matter = desk.corrections.last_entry().matter
    assert isinstance(matter, Motion)
    assert (matter.mover, matter.seconder) == ("@3", "@4")


async def amendment(t: Typist, desk: Desk) -> None:
    """Edited from the motion's own text: the words stand there when F5 is pressed."""
    await motion(t, desk)
    t.keys = t.words = 0
    await t.press("f5")
    await t.text("kinver")
    await t.type(" ")
    await t.text("marden")
    await t.type(" ")
    await t.press("end")
    await t.text(" at dusk")
    await t.press("enter")
    matter = desk.corrections.last_entry().matter
    assert isinstance(matter, Motion)
    assert (matter.kind, matter.text) == ("amendment", "That the lamps be lit at dusk")


async def show_of_hands(t: Typist, desk: Desk) -> None:
    await motion(t, desk)
    t.keys = t.words = 0
    await t.text("4 1 1")
    await t.press("enter")
    assert desk.corrections.last_entry().matter.outcome == "carried"  # type: ignore[union-attr]


async def names_one_by_one(t: Typist, desk: Desk) -> None:
    await motion(t, desk)
    await t.command("division")
    t.keys = t.words = 0
    await t.press("f", "a", "f", "f", "b", "f", "enter")
    assert desk.corrections.last_entry().matter.vote.names_against == ("@2",)  # type: ignore[union-attr]


async def names_in_bulk(t: Typist, desk: Desk) -> None:
    """Everybody but one; the sides and the names are the text."""
    await motion(t, desk)
    t.keys = t.words = 0
    await t.type("/n ")
    await t.text("all for but")
    await t.type(" -")
    await t.text("marden")
    await t.press("enter")
    assert desk.corrections.last_entry().matter.vote.in_favour == 5  # type: ignore[union-attr]


async def substantive(t: Typist, desk: Desk) -> None:
    """Edited from the amendment's words, which F5 puts in the pad once it is carried."""
    await amendment(t, desk)
    await t.text("4 1 1")
    await t.press("enter")
    t.keys = t.words = 0
    await t.press("f5", "end")
    await t.text(" and dawn")
    await t.press("enter")
    matter = desk.corrections.last_entry().matter
    assert isinstance(matter, Motion)
    assert matter.kind == "substantive"
    assert matter.text == "That the lamps be lit at dusk and dawn"


async def own_vote(t: Typist, desk: Desk) -> None:
    await show_of_hands(t, desk)
    t.keys = t.words = 0
    await t.type("/own ")
    await t.text("marden against")
    await t.press("enter")
    assert desk.corrections.last_entry().matter.vote.own  # type: ignore[union-attr]


async def casting_vote(t: Typist, desk: Desk) -> None:
    await motion(t, desk)
    await t.text("3 3")
    await t.press("enter")
    t.keys = t.words = 0
    await t.type("a")
    await t.press("enter")
    assert desk.corrections.last_entry().matter.outcome == "lost"  # type: ignore[union-attr]


async def exclusion(t: Typist, desk: Desk) -> None:
    """The guiding line offers it when the next item is private."""
    await t.press("f2")
    t.keys = 0
    await t.press("enter")
    await t.type("3")
    await t.press("enter")
    assert desk.meeting.public_excluded


async def readmission(t: Typist, desk: Desk) -> None:
    await exclusion(t, desk)
    await t.press("f2")
    desk.paragraphs.jot("In private.")
    t.keys = 0
    await t.press("enter")
    assert not desk.meeting.public_excluded


async def adjourn(t: Typist, desk: Desk) -> None:
    await t.press("ctrl+t")
    assert desk.meeting.adjourned


async def resume(t: Typist, desk: Desk) -> None:
    await t.press("ctrl+t")
    t.keys = 0
    await t.press("ctrl+t")
    assert not desk.meeting.adjourned


async def action(t: Typist, desk: Desk) -> None:
    await t.type("/x ")
    await t.text("The clerk to write")
    await t.press("enter")


STEPS: list[tuple[str, int, Step]] = [
    ("Roll: everyone present, then two exceptions", 1 + 2 * 2 + 1, roll),
    ("Open the next item", 1, next_item),
    ("Name a speaker", 3, speaker),
    ("Someone leaves", 4, leaves),
    ("Someone arrives", 4, arrives),
    ("Declaration", 6, declaration),
    ("Withdrawal and return", 6, withdrawal_and_return),
    ("Report noted", 1, noted),
    ("Recommendation agreed", 2, agreed),
    ("Motion with mover and seconder", 6, motion),
    ("Amendment, edited from the motion's text", 6, amendment),
    ("Vote by show of hands: the figures and a confirm", 1, show_of_hands),
    ("Recorded vote: a key a member and a confirm", 6 + 1, names_one_by_one),
    ("Recorded vote in bulk, with an exception", 6, names_in_bulk),
    ("Substantive motion, edited from the amendment's text", 6, substantive),
    ("A member's own vote recorded", 6, own_vote),
    ("Casting vote", 2, casting_vote),
    ("Exclude the public", 4, exclusion),
    ("Readmit the public", 1, readmission),
    ("Adjourn", 1, adjourn),
    ("Resume", 1, resume),
    ("Action", 4, action),
]


@pytest.mark.parametrize(("name", "limit", "step"), STEPS, ids=[name for name, _, _ in STEPS])
async def test_no_step_at_the_table_costs_more_keys_than_it_may(
    office: Office, desk: Desk, name: str, limit: int, step: Step
) -> None:
    if step is not roll:
        desk.roll.mark_all_present()
        desk.timings.commence()
        desk.agenda.next_item()
        desk.paragraphs.write("The lamps were discussed.")
    app = ClerkApp(office, desk.meeting.ident)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, MeetingScreen)
        typist = Typist(pilot)
        await step(typist, app.screen.desk)
        keys = typist.keys - typist.words
    print(f"{name:<50} {keys:>2} of {limit}")  # noqa: T201 - the table that the module promises
    assert keys <= limit
