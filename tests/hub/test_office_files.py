"""Committee files of the office: in versions, offered when newer, never put over one's own work."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from clerk_tui.domain.errors import Refusal
from clerk_tui.hub.book.office_files import office_file_states, share_file, take_file
from clerk_tui.hub.connection.connect import connect
from clerk_tui.hub.remote import Hub
from clerk_tui.storage.office_book.book import OfficeBook
from tests.helpers.hub_clerks import OfficerAtDesk
from tests.helpers.hubs import PASSWORD, TestHub

NAME = "committees/wharf.toml"


@contextmanager
def at_the_hub(officer: OfficerAtDesk) -> Iterator[tuple[Hub, OfficeBook]]:
    book = OfficeBook(officer.office.database)
    with Hub(connect(officer.url, lambda: PASSWORD)) as hub:
        yield hub, book
    book.close()


def write(officer: OfficerAtDesk, text: str) -> Path:
    officer.office.committees.mkdir(exist_ok=True)
    path = officer.office.committees / "wharf.toml"
    path.write_text(text, encoding="utf-8")
    return path


def share(officer: OfficerAtDesk, text: str) -> None:
    with at_the_hub(officer) as (hub, book):
        assert share_file(officer.office, hub, book, write(officer, text)) == NAME


def take(officer: OfficerAtDesk, *, force: bool = False) -> str:
    with at_the_hub(officer) as (hub, book):
        return take_file(officer.office, hub, book, NAME, force=force).read_text(encoding="utf-8")


def test_a_committee_file_is_shared_taken_and_offered_when_it_is_newer(
    brook: OfficerAtDesk, kinver: OfficerAtDesk
) -> None:
    share(brook, 'name = "Wharf Board"\n')
    assert take(kinver) == 'name = "Wharf Board"\n'
    assert kinver.sync().news == []
    share(brook, 'name = "Wharf Board"\nchair_title = "Quay House"\n')
    assert f"newer files: {NAME}" in kinver.sync().news[0]
    assert "Quay House" in take(kinver)
    with at_the_hub(kinver) as (hub, book):
        assert [f.state for f in office_file_states(kinver.office, hub, book)] == ["same"]


def test_a_file_worked_on_here_is_not_replaced_unasked(
    brook: OfficerAtDesk, kinver: OfficerAtDesk
) -> None:
    share(brook, 'name = "Wharf Board"\n')
    take(kinver)
    write(kinver, 'name = "Wharf Board"\nchair_title = "My own"\n')
    share(brook, 'name = "Wharf Board"\nchair_title = "Quay House"\n')
    with pytest.raises(Refusal, match="worked on here"):
        take(kinver)
    assert "Quay House" in take(kinver, force=True)


def test_an_older_file_does_not_replace_a_newer_one_at_the_hub(
    brook: OfficerAtDesk, kinver: OfficerAtDesk, hub: TestHub
) -> None:
    share(brook, 'name = "Wharf Board"\n')
    take(kinver)
    share(brook, 'name = "Wharf Board"\nchair_title = "Quay House"\n')
    with pytest.raises(Refusal, match="Brook shared a newer"):
        share(kinver, 'name = "Wharf Board"\nchair_title = "My own"\n')
    assert hub.ask("SELECT count(*) FROM clerk.office_file") == [(2,)]


@pytest.mark.parametrize("name", ["committees/../../.bashrc", "styles/../x.toml", "/etc/x.toml"])
def test_a_file_with_a_path_in_its_name_has_no_place_here(
    brook: OfficerAtDesk, hub: TestHub, name: str
) -> None:
    hub.ask(
        "INSERT INTO clerk.office_file (name, version, kind, content, digest, by) "
        "VALUES (%s, 1, 'committee', 'x', 'y', 'z') RETURNING 1",
        name,
    )
    with at_the_hub(brook) as (there, book), pytest.raises(Refusal, match="no place here"):
        take_file(brook.office, there, book, name, force=True)


def test_a_committee_file_that_is_not_right_is_not_shared(brook: OfficerAtDesk) -> None:
    with pytest.raises(Refusal, match=r"wharf\.toml"):
        share(brook, "name = \n")
