"""Minutes as JSON: whatever prints is in it, under the names of its page."""

import json
from pathlib import Path
from typing import Any

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.formats.formats import FORMATS
from tests.helpers.ferry_table import ferry_table

PAGE = Path(__file__).parents[3] / "docs" / "formats" / "minutes-json.md"


def exported(table: Table) -> dict[str, Any]:
    document = compose(table.desk.meeting, table.style)
    facts: dict[str, Any] = json.loads(FORMATS["json"].write(document, table.style))
    return facts


def table_with(*lines: str) -> Table:
    table = ferry_table()
    table.desk.agenda.list_items([{"title": "Boats"}, {"title": "Bells"}])
    for line in lines:
        run(table, line) if line.startswith("/") else table.desk.paragraphs.jot(line)
    return table


def test_a_second_meeting_has_its_head_its_people_and_its_items() -> None:
    table = table_with(
        "/secondmeeting ANNUAL MEETING | of the Ferry Company",
        "/secondpresent harker, lisle",
        "/secondsorry penn",
        "/secondlist Also there: Mr J Doe",
        "/next",
        "/secondtitle Badau",
    )
    facts = exported(table)
    [second] = facts["second_meetings"]
    assert second["heading"] == ["ANNUAL MEETING", "of the Ferry Company"]
    assert second["attendance"] == ["Also there: Mr J Doe"]
    assert second["present"] == ["Councillor A Harker", "Councillor A Lisle"]
    assert second["apologies"] == ["Councillor A Penn"]
    assert [(item["title"], item["second_title"], item["meeting"]) for item in facts["items"]] == [
        ("Ferry fares", "", 1),
        ("Boats", "Badau", 2),
    ]


def test_the_first_meeting_ends_when_it_did_and_not_with_the_second() -> None:
    table = table_with(
        "/secondmeeting ANNUAL MEETING",
        "/goto 1",
        "/close 10.30",
        "/goto Boats",
        "/goto Bells",
        "/close 10.30",
    )
    facts = exported(table)
    assert facts["meeting"]["ended"] == facts["second_meetings"][0]["ended"] == "10:30:00"


def test_what_stands_in_the_margin_is_beside_its_entry_and_among_the_actions() -> None:
    table = table_with(
        "The lamps were lit.", "/margin Surveyor", "The bell rang.", "/xbeside Clerk by 3 May: ring"
    )
    facts = exported(table)
    lamps, bell, _ = facts["items"][0]["entries"]
    assert (lamps["margin"], bell["margin"]) == (["Surveyor"], ["Clerk", "3 May"])
    [action] = facts["actions"]
    assert (action["text"], action["owner"], action["due"]) == ("The bell rang.", "Clerk", "3 May")


def test_a_vote_has_those_who_did_not_vote_and_those_who_asked_for_their_own() -> None:
    table = table_with("/m harker lisle That it sail", "/named all for but -okoro =penn")
    run(table, "/m harker lisle That it dock; 5 1")
    run(table, "/ownvote okoro against")
    first, second = (motion["vote"] for motion in exported(table)["motions"])
    assert first["names_not_voting"] == ["Councillor A Penn"]
    assert second["own"] == [{"name": "Councillor A Okoro", "side": "against"}]


def test_the_page_names_every_key_that_is_written() -> None:
    table = table_with(
        "/secondmeeting ANNUAL MEETING", "/goto 1", "/rec Cabinet: That it sail", "The bell rang."
    )
    facts, page = exported(table), PAGE.read_text(encoding="utf-8")
    entries = [entry for item in facts["items"] for entry in item["entries"]]
    keys = {*facts, *facts["second_meetings"][0], *facts["items"][0]}.union(*entries)
    assert not [key for key in keys if f"`{key}`" not in page]
