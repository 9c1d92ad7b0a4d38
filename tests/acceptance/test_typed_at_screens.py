"""A real meeting typed through the screens, key by key, and what it cost."""

import tomllib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from clerk_tui.app import ClerkApp
from clerk_tui.office import Office
from clerk_tui.screens.meeting.screen import MeetingScreen
from clerk_tui.screens.prepare.screen import PrepareScreen
from clerk_tui.screens.review.screen import ReviewScreen
from tests.acceptance.replay import HOUSES, replay_case
from tests.acceptance.replaying.committee import committee_file, read_house
from tests.helpers.fakes import FixedClock
from tests.helpers.typist import Typist

SHARED = Path(__file__).resolve().parents[3] / "shared" / "cases" / "halton-safer" / "facts.toml"


async def prepare(typist: Typist, facts: dict[str, Any]) -> None:
    """Prepare the meeting from Home: committee, venue and the titles of the agenda."""
    await typist.press("n", "enter", "tab")
    assert isinstance(typist.app.screen, PrepareScreen)
    await typist.type("15 June 2021")
    await typist.press("tab", "tab")
    await typist.text(facts["meeting"]["venue"])
    await typist.press("tab", "tab")
    for item in facts["items"]:
        await typist.text(item["title"])
        await typist.press("enter")
    await typist.press("ctrl+s")
    await typist.pilot.pause()
    assert isinstance(typist.app.screen, MeetingScreen)


async def call_the_roll(typist: Typist, facts: dict[str, Any]) -> None:
    """Mark everybody with one key, then the exceptions, then the guest."""
    await typist.press("f3", "asterisk")
    for apology in facts["attendance"]["apologies"]:
        await typist.press("slash")
        await typist.type(apology["name"].split()[-1])
        await typist.press("enter", "a")
    await typist.press("enter")
    guest = facts["attendance"]["others"][0]
    await typist.command("who", f"{guest['name']}; organisation {guest['organisation']}")


async def minute(typist: Typist, item: dict[str, Any]) -> None:
    """Minute everything under one item, opened with one key."""
    await typist.press("f2")
    children = [("text", p) for p in item.get("paragraphs", [])]
    children += [("resolved", r) for r in item.get("resolutions", [])]
    for kind, child in sorted(children, key=lambda pair: int(pair[1]["seq"])):
        if kind == "resolved":
            await typist.command("r", child["clauses"][0])
            continue
        if child["style"] == "bullet":
            await typist.type("- ")
        await typist.text(child["text"])
        await typist.press("enter")


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="the real meetings are not beside the project")
async def test_a_real_meeting_typed_at_the_screen_prints_as_the_replay_does(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    facts = tomllib.loads(SHARED.read_text(encoding="utf-8"))
    house = read_house(HOUSES / "halton-safer.toml")
    committees = tmp_path / "committees"
    committees.mkdir()
    (committees / "board.toml").write_text(committee_file(facts, house), encoding="utf-8")
    office = Office(
        tmp_path / "minutes.db",
        FixedClock(datetime(2021, 6, 15, 18, 30, tzinfo=UTC)),
        committees=committees,
        templates=tmp_path / "templates",
        exports=tmp_path / "out",
    )
    app = ClerkApp(office)
    async with app.run_test(size=(80, 24)) as pilot:
        typist = Typist(pilot)
        await prepare(typist, facts)
        await call_the_roll(typist, facts)
        await typist.command("heading", facts["meeting"]["heading"][0])
        await typist.command("opening", facts["meeting"]["opening"])
        for item in facts["items"]:
            await minute(typist, item)
        for line in facts["sign_off"]["closing"]:
            await typist.command("closing", line)
        await typist.command("close", "7.50 pm")
        await typist.command("review")
        await pilot.pause()
        assert isinstance(app.screen, ReviewScreen)
        await typist.press("w", "enter")
        await pilot.pause()
    office.close()
    written = list((tmp_path / "out").glob("*.md"))
    assert len(written) == 1
    assert written[0].read_text(encoding="utf-8") == replay_case(
        facts, house, tmp_path / "replay.db"
    )
    record_property("keys beside the text", typist.keys - typist.words)
    print(f"\n{typist.keys - typist.words} keys beside {typist.words} of text")  # noqa: T201
