"""The whole office is searched: the newest first, private business only by those it belongs to."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from clerk_tui.domain.minute_book.search_query import read_query
from clerk_tui.hub.book.office_search import read_hub_actions, read_hub_attendance, search_office
from clerk_tui.hub.connection.connect import connect
from clerk_tui.hub.connection.joined import remember_joined
from clerk_tui.hub.remote import Hub
from tests.helpers.hub_clerks import QUAY, WHARF, OfficerAtDesk, an_officer
from tests.helpers.hubs import PASSWORD, TestHub


@pytest.fixture
def brook(tmp_path: Path, hub: TestHub) -> Iterator[OfficerAtDesk]:
    with an_officer(tmp_path, hub, "Brook", WHARF) as officer:
        for day, words in (
            (date(2024, 3, 4), "The crane was painted."),
            (date(2026, 3, 4), "The crane was sold."),
            (date(2026, 9, 9), "The ferry was late."),
        ):
            ident = officer.prepare(WHARF, day)
            officer.write(ident, words)
            officer.write(ident, "A private word on the crane.", private=True)
            officer.office.sit_down(ident).actions.add("paint the crane", "The Clerk")
            officer.publish(ident)
        unpublished = officer.prepare(WHARF, date(2027, 1, 5))
        officer.write(unpublished, "The crane is not public yet.")
        officer.sync()
        yield officer


@pytest.fixture
def lowe(tmp_path: Path, hub: TestHub, brook: OfficerAtDesk) -> Iterator[OfficerAtDesk]:
    with an_officer(tmp_path, hub, "Lowe", QUAY) as officer:
        officer.sync()
        yield officer


def texts_found(officer: OfficerAtDesk, typed: str, *, online: bool = True) -> list[str]:
    query = read_query(f"{typed} ", private="--private" in typed)
    if not online:
        return [r.text for r in search_office(officer.office, None, query)]
    with Hub(connect(officer.url, lambda: PASSWORD)) as hub:
        return [r.text for r in search_office(officer.office, hub, query)]


@pytest.mark.parametrize("online", [True, False])
def test_published_minutes_of_other_bodies_are_found_the_newest_first(
    lowe: OfficerAtDesk, online: bool
) -> None:
    paragraphs = texts_found(lowe, "crane kind:paragraph", online=online)
    assert paragraphs == ["The crane was sold.", "The crane was painted."]
    assert texts_found(lowe, "crane in:wharf kind:paragraph from:2025", online=online) == [
        "The crane was sold."
    ]
    assert texts_found(lowe, "crane in:quay", online=online) == []


def test_the_end_of_a_word_does_not_matter_at_the_hub(lowe: OfficerAtDesk) -> None:
    assert "The crane was painted." in texts_found(lowe, "cranes paint")


def test_private_business_is_found_by_its_own_officers_who_ask_and_the_hub_notes_it(
    brook: OfficerAtDesk, lowe: OfficerAtDesk, hub: TestHub
) -> None:
    for officer, expected in ((brook, 3), (lowe, 0)):
        with Hub(connect(officer.url, lambda: PASSWORD)) as there:
            query = read_query("private word ", private=True)
            results = [r for r in search_office(officer.office, there, query) if r.private]
        assert len(results) == expected
    readers = hub.ask("SELECT DISTINCT login FROM clerk.reading WHERE how = 'search'")
    assert readers == [(hub.login("Brook"),)]


def test_what_is_not_published_is_found_by_those_who_belong_to_the_body(
    tmp_path: Path, brook: OfficerAtDesk, hub: TestHub
) -> None:
    url = hub.officer("Reader", reads=(WHARF,))
    with closing(connect(url, lambda: PASSWORD)) as connection:
        rows = connection.execute(
            "SELECT text FROM clerk.search_private('public yet', '', '', '', NULL, NULL, 20)"
        ).fetchall()
    assert rows == [("The crane is not public yet.",)]


def test_the_actions_and_the_attendance_of_the_office_are_read(lowe: OfficerAtDesk) -> None:
    with Hub(connect(lowe.url, lambda: PASSWORD)) as hub:
        actions = read_hub_actions(hub)
        assert [(a.body, a.text) for a in actions] == [(WHARF, "paint the crane")] * 3
        assert read_hub_attendance(hub, "wharf") == []


def test_every_action_of_the_office_is_listed_at_the_shell(
    lowe: OfficerAtDesk, tmp_path: Path
) -> None:
    from tests.helpers.shell import run_command

    listed_actions = run_command(lowe.office.database, "actions", "--office").output
    assert listed_actions.count("paint the crane") == 3
    listed_actions = run_command(lowe.office.database, "search", "--office", "ferry").output
    assert "The ferry was late." in listed_actions
    listed_actions = run_command(lowe.office.database, "attendance", "--office").output
    assert "No attendance" in listed_actions


async def test_the_search_screen_finds_what_other_bodies_published_without_the_network(
    lowe: OfficerAtDesk,
) -> None:
    from textual.app import App
    from textual.widgets import Input

    from clerk_tui.screens.search import SearchScreen
    from clerk_tui.widgets.lists.search_results import ResultList

    remember_joined(lowe.office.database, "postgresql://lowe@/gone?host=/nowhere")
    screen = SearchScreen(lowe.office)
    async with App[None]().run_test() as pilot:
        await pilot.app.push_screen(screen)
        screen.query_one(Input).value = "fer"
        for _ in range(50):
            await pilot.pause(0.02)
            if screen.query_one(ResultList).chosen:
                break
        chosen = screen.query_one(ResultList).chosen
        assert chosen is not None
        assert chosen.text == "The ferry was late."
